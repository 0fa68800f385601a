package compose

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// Opening is what is known of a new case when its questionnaire is written.
type Opening struct {
	Meeting string
	Asks    string            // what the meeting is asked to do; "" for a kind without decisions
	Given   map[string]string // facts as TOML, by the names of their keys

	// Offers are keys that no template names and the case is to ask for all the same, each with lines that say what it can be.
	Offers map[string][]string
}

// Questionnaire is a case that is still to be filled in: the facts that the templates name for a
// decision, and their questions, as comments above empty answers. What is blank is a finding until it
// is given; what is a comment can stay one.
func Questionnaire(k *Kind, council *casefile.Council, o Opening) []byte {
	q := questionnaire{kind: k, council: council, Opening: o}
	q.head()
	q.facts()
	q.examples()
	q.prose()
	return []byte(q.String())
}

type questionnaire struct {
	strings.Builder
	Opening
	kind    *Kind
	council *casefile.Council
}

func (q *questionnaire) line(format string, args ...any) {
	fmt.Fprintf(&q.Builder, format+"\n", args...)
}

func (q *questionnaire) head() {
	q.line("# Fill in what stands between quotes, and take the # away before a line that you need.")
	q.line("# `cabinet check` says what is missing. Facts can be named in answers: {{contract.value}}.")
	q.line("# The council's posts: %s", oneLine(strings.Join(slices.Sorted(maps.Keys(q.council.Posts)), ", ")))
	q.line("")
	q.line("kind    = %s", inQuotes(q.kind.Name))
	q.line("council = %s", inQuotes(q.council.ID))
	if q.Meeting != "" {
		q.line("meeting = %s", inQuotes(q.Meeting))
	}
	q.line("status  = \"draft\" # holds nobody up; take this line away when the paper is finished")
}

// inQuotes is a name as TOML. One that TOML can't hold is no file's name that could be read, and is left
// blank.
func inQuotes(name string) string {
	text, err := casefile.Quote(name)
	if err != nil {
		return `""`
	}
	return text
}

// ownFacts writes the case's own facts that the templates and the header name; one that can stay out is a
// comment.
func (q *questionnaire) ownFacts() {
	required, optional := usedFacts(q.kind, q.council, q.Asks)
	seen := map[string]bool{}
	write := func(names []string, off string) {
		for _, name := range names {
			if key, own := strings.CutPrefix(name, "facts."); own && !seen[key] {
				seen[key] = true
				q.line("%s%s = \"\"", off, key)
			}
		}
	}
	write(required, "")
	write(optional, "# ")
}

// facts writes the keys of the case's tables that this paper has a use for, and those that were given.
func (q *questionnaire) facts() {
	blanks := Blanks(q.kind, q.council, q.Asks)
	table := ""
	for _, key := range casefile.Keys() {
		i := slices.IndexFunc(blanks, func(b Blank) bool { return b.Name == key.Name })
		value, given := q.Given[key.Name]
		offers, offered := q.Offers[key.Name]
		if i < 0 && !given && !offered {
			continue
		}
		in, name, _ := strings.Cut(key.Name, ".")
		if in != table {
			table = in
			q.line("\n[%s]", in)
		}
		if given {
			q.line("# %s\n%s = %s", q.doc(key), name, value)
			continue
		}
		if i >= 0 {
			q.blank(blanks[i], name)
			continue
		}
		q.offer(key, name, offers)
	}
	q.line("\n[facts]\n# spend = \"£1.2m\" # anything else that is said more than once")
	q.ownFacts()
}

// offer writes a key as a comment, with what it can be.
func (q *questionnaire) offer(key casefile.Key, name string, offers []string) {
	q.line("# %s", q.doc(key))
	for _, line := range offers {
		q.line("#   %s", line)
	}
	q.line("# %s = \"\" # one of these, if any", name)
}

// blank writes a key with what it means. One that is not needed, or that TOML can't hold empty, is a
// comment.
func (q *questionnaire) blank(b Blank, name string) {
	value, off := `""`, ""
	switch b.Leaf.(type) {
	case casefile.Date:
		value, off = "2025-01-31", "# "
	case casefile.Flag:
		value, off = "false", "# "
	case casefile.Posts, casefile.Names, casefile.Lines:
		value = "[]"
	}
	doc := q.doc(b.Key)
	if b.Name == "decision.asks" {
		value = inQuotes(q.Asks)
	}
	if !b.Needed && off == "" && value != "[]" {
		off = "# "
	}
	if b.Needed && off != "" {
		doc += " (needed: take the # away)"
	}
	q.line("# %s\n%s%s = %s", doc, off, name, value)
}

// doc is what a key means, and what it can be in this council's papers.
func (q *questionnaire) doc(key casefile.Key) string {
	switch key.Name {
	case "decision.asks":
		return key.Doc + ": " + strings.Join(q.kind.decisions, ", ")
	case "report.none":
		return key.Doc + ": " + strings.Join(q.noneSections(), ", ")
	case "decision.rule":
		return key.Doc + ": " + strings.Join(slices.Sorted(maps.Keys(q.council.Rules.Exceptions)), ", ")
	}
	return key.Doc
}

// sections are those that papers of the kind have.
func (q *questionnaire) sections() []casefile.Section { return q.council.Sections() }

// noneSections are the sections that can be declared to have nothing to report.
func (q *questionnaire) noneSections() []string {
	var ids []string
	for _, s := range q.sections() {
		if s.None.Given() {
			ids = append(ids, s.ID.Value)
		}
	}
	return ids
}

// examples writes the tables that a case can have several of, as comments: each with what it must have,
// and the names of what it can.
func (q *questionnaire) examples() {
	q.line("\n# The paper can have these too, each as often as there is need: take the # away, and write it again.")
	for _, list := range casefile.Lists() {
		if list.Name == "considered" && !slices.ContainsFunc(q.sections(), func(s casefile.Section) bool { return s.NoneBy.Or(false) }) {
			continue
		}
		if list.Name == "section" && !q.council.OwnSections.Or(true) {
			continue
		}
		q.example(list)
	}
}

func (q *questionnaire) example(list casefile.Listed) {
	var must, also []string
	for i, key := range list.Keys {
		if key.Required || i == 0 && list.Name == "section" {
			must = append(must, fmt.Sprintf("# %s = \"\" # %s\n", key.Name, key.Doc))
		} else {
			also = append(also, key.Name)
		}
	}
	rest := ""
	if len(also) > 0 {
		rest = " (it can have: " + strings.Join(also, ", ") + ")"
	}
	q.line("#\n# %s # %s%s", list.Header(), list.Doc, rest)
	q.WriteString(strings.Join(must, ""))
}

// prose writes the questions in the order of the paper, each with room for its answer.
func (q *questionnaire) prose() {
	q.line("\n[prose]")
	for _, s := range Asked(q.kind, q.council, q.Asks) {
		for _, question := range s.Questions {
			note := ""
			if s.Plain && s.None.Given() {
				note = "; or leave it empty and add \"" + s.ID.Value + "\" to report.none"
			}
			if question.Optional {
				note += " (can stay empty)"
			}
			q.line("\n# %s%s\n%s = '''\n'''", oneLine(question.Text), note, question.Name)
		}
		if s.OwnWords {
			q.line("\n# %s, where the standard wording does not fit (can stay a comment)\n# %s = '''\n# '''", oneLine(s.Name()), s.ID.Value)
		}
	}
}
