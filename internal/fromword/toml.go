package fromword

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// A caseWriter writes the text of the case, and notes where things stand in it.
type caseWriter struct {
	*importer
	bytes.Buffer
	keys map[*section][2]int // the key of each answer: where it begins, and where its words do
	left []int               // where each of the words without a place begin
}

// write makes the text of the case, and the findings at its lines.
func (im *importer) write(name string, list *diag.List) []byte {
	w := &caseWriter{importer: im, keys: map[*section][2]int{}}
	var answers []string
	for _, s := range im.sections {
		answers = append(answers, im.answerOf(s))
	}
	w.head()
	w.about()
	w.given()
	w.data(answers)
	w.prose(answers)
	w.rest()
	source := diag.NewSource(name, w.Bytes())
	w.report(source, list)
	return source.Text
}

func (w *caseWriter) line(format string, args ...any) { fmt.Fprintf(&w.Buffer, format+"\n", args...) }

func (w *caseWriter) head() {
	w.line("# Made of a Word file. Read it against that: cabinet check says what is missing.")
	w.line("# The council's posts: %s", oneLine(strings.Join(sortedKeys(w.Council.Posts), ", ")))
	w.line("")
	w.line("kind    = %s", tomlfile.Quote(w.Kind))
	w.line("council = %s", tomlfile.Quote(w.Council.ID))
	if w.Meeting != "" {
		w.line("meeting = %s", tomlfile.Quote(w.Meeting))
	}
	w.line("status  = \"draft\" # holds nobody up; take this line away when the paper is finished")
}

// about writes what the paper is, and who answers for it.
func (w *caseWriter) about() {
	w.line("\n[report]")
	w.line("title    = %s", tomlfile.Quote(w.title))
	w.line("from     = [%s]", inQuotes(unique(w.from)))
	w.line("contacts = [%s]", inQuotes(unique(w.contacts)))
	w.line("none     = [%s] # sections with nothing to report", inQuotes(w.none))
}

func inQuotes(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = tomlfile.Quote(n)
	}
	return strings.Join(out, ", ")
}

func unique(names []string) (out []string) {
	for _, n := range names {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// given writes what the fields above the first section gave, in the order of the format.
func (w *caseWriter) given() {
	table := "report"
	write := func(name string) {
		in, key, _ := strings.Cut(name, ".")
		if in != table {
			w.line("\n[%s]", in)
		}
		table = in
		w.line("%s = %s", tomlfile.Key(key), w.facts[name])
	}
	for _, key := range casefile.Keys() {
		if w.facts[key.Name] != "" {
			write(key.Name)
		}
	}
	for _, name := range sortedKeys(w.facts) {
		if strings.HasPrefix(name, "facts.") {
			write(name)
		}
	}
	for _, id := range sortedKeys(w.considered) {
		w.line("\n[considered.%s]", tomlfile.Key(id))
		for _, key := range sortedKeys(w.considered[id]) {
			w.line("%s = %s", key, w.considered[id][key])
		}
	}
}

// data writes the sections that this paper alone has, its appendices, and the tables that need more than Markdown.
func (w *caseWriter) data(answers []string) {
	for _, s := range w.sections {
		if s.own && s.letter == "" {
			w.line("\n[[section]]\nheading = %s\nid      = %s\nafter   = %s", tomlfile.Quote(s.Heading.Value), tomlfile.Quote(s.ID.Value), tomlfile.Quote(s.after))
		}
	}
	for _, e := range w.lists {
		w.appendix(e, answers)
	}
	for _, it := range w.tables {
		w.table(it)
	}
}

func (w *caseWriter) appendix(e entry, answers []string) {
	w.line("\n[[appendix]]\ntitle = %s", tomlfile.Quote(e.title))
	if e.label != "" {
		w.line("label = %s", tomlfile.Quote(e.label))
	}
	if e.link != "" {
		w.line("link = %s", tomlfile.Quote(e.link))
	}
	if len(e.exempt) > 0 {
		w.line("exempt = [%s]", inQuotes(e.exempt))
	}
	if e.attached != "" && e.text == nil {
		w.line("attached = %s", e.attached)
	}
	if e.text != nil {
		w.answer(e.text, "text", answers[slices.Index(w.sections, e.text)])
	}
}

// prose writes the answers, each below the heading that it has in the file.
func (w *caseWriter) prose(answers []string) {
	w.line("\n[prose]")
	for i, s := range w.sections {
		switch {
		case s.none, s.letter != "", strings.TrimSpace(answers[i]) == "":
		case w.Holds != nil && !s.own && !w.Holds(s.ID.Value):
			for line := range strings.Lines(answers[i]) {
				w.leave("below “"+s.from+"”, for which these papers have standard wording", line)
			}
		default:
			w.line("\n# %s", oneLine(cmp.Or(s.from, s.Name())))
			w.answer(s, s.ID.Value, answers[i])
		}
	}
}

// answer writes an answer under a key.
func (w *caseWriter) answer(s *section, key, text string) {
	at := w.Len()
	w.WriteString(tomlfile.Key(key) + " = ")
	written := tomlfile.Quote(text)
	words := w.Len() + strings.Index(written, "\n") + 1
	if !strings.HasPrefix(written, "'''") { // it is written with escapes
		words = at
	}
	w.keys[s] = [2]int{at, words}
	w.line("%s", written)
}

// rest writes the words for which the case has no place, as a comment.
func (w *caseWriter) rest() {
	if len(w.unplaced) == 0 {
		return
	}
	w.line("\n# What the file has besides, and what found no place above:")
	for _, u := range w.unplaced {
		w.line("#")
		w.left = append(w.left, w.Len())
		w.line("# %s:", oneLine(u.why))
		for _, words := range u.words {
			w.line("#   %s", words)
		}
	}
}
