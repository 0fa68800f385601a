package paste

import (
	"strings"

	"cabinet/internal/answer"
	"cabinet/internal/lazy"
)

// A field is words that Word makes and keeps up to date, such as a reference to a number.
type field struct {
	instruction string
	in          *para
	from        int // how many spans of the paragraph stand before its words
}

// mostFields is how many fields may stand in one another.
const mostFields = 20

var (
	refers   = lazy.New(`^(?:REF|PAGEREF|NOTEREF)\s`)
	counted  = lazy.New(`^SEQ\s+(?:Table|Figure)\b`)
	anyTag   = lazy.New(`<[^<>]*>`)
	entities = strings.NewReplacer("&nbsp;", " ", "\r", " ", "\n", " ")
)

// hidden reads what Word hides from other programs: what a field is, and the words of a text box.
func (r *reader) hidden(n *node) {
	switch condition := n.attr["if"]; {
	case strings.Contains(condition, "supportfields"):
		r.field(n.text)
	case strings.Contains(condition, "msequation"):
		r.lose(equation)
	case strings.Contains(n.text, "<v:textbox"):
		r.boxed = strings.Join(strings.Fields(answer.Clean(parse(n.text).words())), " ")
	}
}

// field reads a part of a field: its beginning with what it is, what stands before its words, or its end.
func (r *reader) field(code string) {
	if begin := strings.Index(code, "field-begin"); begin >= 0 && len(r.fields) < mostFields {
		instruction := code[begin:]
		if at := strings.IndexByte(instruction, '>'); at >= 0 {
			instruction = instruction[at+1:]
		}
		instruction, _, _ = strings.Cut(instruction, "field-separator")
		instruction = strings.TrimSpace(entities.Replace(anyTag.ReplaceAllString(instruction, "")))
		r.fields = append(r.fields, field{instruction: instruction})
	}
	if len(r.fields) == 0 {
		return
	}
	last := &r.fields[len(r.fields)-1]
	if strings.Contains(code, "field-separator") {
		last.in = r.open()
		last.from = len(last.in.spans)
		if counted.MatchString(last.instruction) {
			last.in.caption = someCaption
		}
	}
	if strings.Contains(code, "field-end") {
		r.fieldEnds(*last)
		r.fields = r.fields[:len(r.fields)-1]
	}
}

// fieldEnds tells of a reference, which is words from here on.
func (r *reader) fieldEnds(f field) {
	if f.in == nil || f.in != r.cur || !refers.MatchString(f.instruction) {
		return
	}
	words := (&para{spans: f.in.spans[min(f.from, len(f.in.spans)):]}).words()
	if words != "" {
		r.told.tell(lost, f.in, "a reference that Word keeps up to date is mere words now: “"+short(words)+"”; give what it means a label, and refer to that")
	}
}
