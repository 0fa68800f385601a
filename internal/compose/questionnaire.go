package compose

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// Questionnaire is a case that is still to be filled in: the facts that the templates name for a
// decision, and their questions, as comments above empty answers. What is blank is a finding until it
// is given; what is a comment can stay one.
func Questionnaire(k *Kind, council *casefile.Council, meeting, asks string) []byte {
	q := questionnaire{kind: k, council: council, asks: asks}
	q.head(meeting)
	q.facts()
	q.prose()
	return []byte(q.String())
}

type questionnaire struct {
	strings.Builder
	kind    *Kind
	council *casefile.Council
	asks    string
}

func (q *questionnaire) line(format string, args ...any) {
	fmt.Fprintf(&q.Builder, format+"\n", args...)
}

func (q *questionnaire) head(meeting string) {
	q.line("# Fill in what stands between quotes, and take the # away before a line that you need.")
	q.line("# `cabinet check` says what is missing. Facts can be named in answers: {{contract.value}}.")
	q.line("# The council's posts: %s", strings.Join(slices.Sorted(maps.Keys(q.council.Posts)), ", "))
	q.line("")
	q.line("kind    = %q", q.kind.Name)
	q.line("council = %q", q.council.Name)
	q.line("meeting = %q", meeting)
	q.line("status  = \"draft\" # holds nobody up; take this line away when the paper is finished")
}

// alwaysAsked are the keys that every paper has a use for.
var alwaysAsked = []string{"report.title", "report.short_title", "report.from", "report.contacts", "report.consulted", "report.none"}

// facts writes the keys of the case's tables that this paper has a use for.
func (q *questionnaire) facts() {
	required, optional := q.used()
	table := ""
	for _, key := range casefile.Keys() {
		in, name, _ := strings.Cut(key.Name, ".")
		need := slices.Contains(required, key.Name)
		if !need && !slices.Contains(optional, key.Name) {
			continue
		}
		if in != table {
			table = in
			q.line("\n[%s]", in)
		}
		q.key(key, name, need)
	}
	q.line("\n[facts]\n# spend = \"£1.2m\" # anything else that is said more than once")
}

// used are the facts that the blocks of the council's sections name.
func (q *questionnaire) used() (required, optional []string) {
	required = slices.Clone(alwaysAsked)
	if len(q.kind.decisions) > 0 {
		required = append(required, "decision.asks")
	}
	for _, s := range q.council.SectionsOf(q.kind.Name) {
		r, o := q.kind.Facts(s.ID.Value, q.asks)
		required, optional = append(required, r...), append(optional, o...)
	}
	return required, optional
}

// key writes a key with what it means. One that is not required, or that TOML can't hold empty, is a
// comment.
func (q *questionnaire) key(key casefile.Key, name string, need bool) {
	value, off := `""`, ""
	switch key.Leaf.(type) {
	case casefile.Date:
		value, off = "2025-01-31", "# "
	case casefile.Posts, casefile.Names:
		value = "[]"
	}
	doc := key.Doc
	switch key.Name {
	case "decision.asks":
		value = fmt.Sprintf("%q", q.asks)
		doc += ": " + strings.Join(q.kind.decisions, ", ")
	case "report.none":
		doc += ": " + strings.Join(q.noneSections(), ", ")
	case "decision.rule":
		doc += ": " + strings.Join(slices.Sorted(maps.Keys(q.council.Rules.Exceptions)), ", ")
	}
	if !need && off == "" && value != "[]" {
		off = "# "
	}
	if need && off != "" {
		doc += " (needed: take the # away)"
	}
	q.line("# %s\n%s%s = %s", doc, off, name, value)
}

// noneSections are the sections that can be declared to have nothing to report.
func (q *questionnaire) noneSections() []string {
	var ids []string
	for _, s := range q.council.SectionsOf(q.kind.Name) {
		if s.None.Given() {
			ids = append(ids, s.ID.Value)
		}
	}
	return ids
}

// prose writes the questions in the order of the paper, each with room for its answer.
func (q *questionnaire) prose() {
	q.line("\n[prose]")
	seen := map[string]bool{}
	for _, s := range q.council.SectionsOf(q.kind.Name) {
		for _, question := range q.questions(s) {
			if seen[question.Name] {
				continue
			}
			seen[question.Name] = true
			note := ""
			if question.Optional {
				note = " (can stay empty)"
			}
			q.line("\n# %s%s\n%s = '''\n'''", question.Text, note, question.Name)
		}
	}
}

// questions are those of a section: its block's, or its heading alone.
func (q *questionnaire) questions(s casefile.Section) []Question {
	switch id := s.ID.Value; {
	case id == contactsSection:
		return nil
	case q.kind.words(s):
		return q.kind.Questions(id, q.asks)
	default:
		text := s.Heading.Value
		if s.None.Given() {
			text += "; or leave it empty and add \"" + id + "\" to report.none"
		}
		return []Question{{Name: id, Text: text, Optional: s.Optional.Or(false)}}
	}
}
