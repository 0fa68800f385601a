package docxread

import (
	"fmt"
	"strings"
)

// A field is words that Word makes. It has a code, and a result that Word made when the file was saved.
type field struct {
	code   strings.Builder
	result bool // its result has begun
	fieldCode
}

// A fieldCode is what a field's code says of the words of its result.
type fieldCode struct {
	kind    string // the first word of the code, in capitals
	ref     string // a bookmark
	link    string // an address
	counted bool
	list    string // a list of what is in the paper, which words aren't read of: "a table of contents"
}

// lists of places are made anew by whoever prints a paper.
var placeLists = map[string]string{"TOC": "a table of contents", "INDEX": "an index", "TOA": "a table of authorities"}

// readCode tells of a field's code what is of use.
func readCode(code string) fieldCode {
	words := codeWords(code)
	if len(words) == 0 {
		return fieldCode{}
	}
	f := fieldCode{kind: strings.ToUpper(words[0])}
	f.list = placeLists[f.kind]
	switch f.kind {
	case "REF", "PAGEREF", "NOTEREF":
		f.ref = argument(words)
	case "HYPERLINK":
		f.hyperlink(words)
	case "SEQ", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "PAGE", "NUMPAGES", "SECTIONPAGES":
		f.counted = true
	}
	return f
}

func (f *fieldCode) hyperlink(words []string) {
	f.link = argument(words)
	place := ""
	for i, w := range words[:len(words)-1] {
		if strings.EqualFold(w, `\l`) {
			place = words[i+1]
		}
	}
	switch {
	case place == "":
	case f.link == "" || f.link == place && words[1] == `\l`:
		f.link, f.ref = "", place
	default:
		f.link += "#" + place
	}
}

// argument is the first word of a code after its kind that is no switch.
func argument(words []string) string {
	if len(words) > 1 && !strings.HasPrefix(words[1], `\`) {
		return words[1]
	}
	return ""
}

// codeWords parts a field's code at its spaces, but for those between quotation marks.
func codeWords(code string) []string {
	var out []string
	for code = strings.TrimSpace(code); code != ""; code = strings.TrimSpace(code) {
		word, rest := "", ""
		if quoted, ok := strings.CutPrefix(code, `"`); ok {
			word, rest, _ = strings.Cut(quoted, `"`)
		} else if end := strings.IndexAny(code, " \t\n\r\""); end >= 0 {
			word, rest = code[:end], code[end:]
		} else {
			word = code
		}
		out = append(out, word)
		code = rest
	}
	return out
}

// findFields notes which beginnings of fields have an end. One without is none: else a file could hide all that follows.
func (s *source) findFields(kids []*element) {
	var open []*element
	var find func([]*element)
	find = func(kids []*element) {
		for _, e := range kids {
			switch {
			case e.name == "w:txbxContent":
				s.findFields(e.kids)
			case e.name == "mc:AlternateContent":
				find(e.chosen())
			case e.name != "w:fldChar":
				find(e.kids)
			case e.attr("w:fldCharType") == "begin":
				open = append(open, e)
			case e.attr("w:fldCharType") == "end" && len(open) > 0:
				s.whole[open[len(open)-1]] = true
				open = open[:len(open)-1]
			}
		}
	}
	find(kids)
}

// fieldChar begins a field, its result, or ends it.
func (r *reader) fieldChar(p *para, e *element, s look) {
	last := len(r.fields) - 1
	switch kind := e.attr("w:fldCharType"); {
	case kind == "begin" && r.whole[e]:
		f := &field{}
		f.checkBox(e)
		r.fields = append(r.fields, f)
	case last < 0:
	case kind == "separate" && !r.fields[last].result:
		r.fields[last].begin()
	case kind == "end":
		f := r.fields[last]
		r.fields = r.fields[:last]
		if !f.result {
			r.resultless(p, f, s)
		}
		r.skipped(f)
	}
}

// begin begins the result of a field.
func (f *field) begin() {
	f.result = true
	f.fieldCode = readCode(f.code.String())
}

// skipped tells of a list that isn't read.
func (r *reader) skipped(f *field) {
	if f.list != "" {
		r.lose("%s", f.list)
	}
}

// simpleField reads a field whose code is an attribute.
func (r *reader) simpleField(p *para, e *element, s look) {
	f := &field{}
	f.code.WriteString(shortened(e.attr("w:instr"), maxCode))
	f.begin()
	r.fields = append(r.fields, f)
	r.inlines(p, e.kids, s)
	r.fields = r.fields[:len(r.fields)-1]
	r.skipped(f)
}

// instruct adds to the code of the field that has begun.
func (r *reader) instruct(text string) {
	if last := len(r.fields) - 1; last >= 0 && !r.fields[last].result {
		if f := r.fields[last]; f.code.Len() < maxCode {
			f.code.WriteString(shortened(text, maxCode))
		}
	}
}

// checkBox gives a box of an older form its sign.
func (f *field) checkBox(begin *element) {
	box := begin.at("w:ffData", "w:checkBox")
	if box == nil {
		return
	}
	f.kind = "☐"
	if state := box.child("w:checked"); state.on() || state == nil && box.child("w:default").on() {
		f.kind = "☒"
	}
}

// resultless reads a field that has no result: what it shows is in its code.
func (r *reader) resultless(p *para, f *field, s look) {
	if f.kind != "" {
		r.write(p, s, f.kind)
		return
	}
	code := readCode(f.code.String())
	words := codeWords(f.code.String())
	switch code.kind {
	case "MACROBUTTON", "GOTOBUTTON":
		r.write(p, s, strings.Join(words[min(2, len(words)):], " "))
	case "SYMBOL":
		r.write(p, s, r.symbolOf(words))
	case "EQ":
		r.lose("a formula: %s", strings.Join(words[1:], " "))
	case "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT":
		r.lose("a number that Word counts where it is shown (%s)", code.kind)
	}
}

// inFields gives the words at this place what the fields around them say. They are none of the document's if they are
// part of a code, or of a list of places.
func (r *reader) inFields(s *look) bool {
	for _, f := range r.fields {
		if !f.result || f.list != "" {
			return false
		}
		if f.ref != "" || f.link != "" {
			s.Ref, s.Link = f.ref, f.link
		}
		s.Counted = s.Counted || f.counted
	}
	return true
}

// lose tells of what a document can't hold, when the file is first read.
func (r *reader) lose(format string, args ...any) {
	if r.gathering == nil {
		return
	}
	what := shortened(fmt.Sprintf(format, args...), maxTold)
	if len(r.lost) < maxLost && !r.told[what] {
		r.told[what] = true
		r.lost = append(r.lost, what)
	}
}
