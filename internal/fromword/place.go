package fromword

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// report adds the findings.
func (w *caseWriter) report(source *diag.Source, list *diag.List) {
	for _, r := range w.remarks {
		list.Add(diag.Diagnostic{Span: w.place(source, r.at), Severity: diag.Warning, Rule: r.rule, Message: r.message, Hint: r.hint})
	}
	for i, u := range w.unplaced {
		at := source.Span(w.left[i]+2, w.left[i]+2+len(oneLine(u.why)))
		in := ""
		if len(u.words) > 1 {
			in = fmt.Sprintf(", in %d passages", len(u.words))
		}
		list.Warnf(at, "import-unplaced", "put them where they belong, or take the comment away", "words of the file have found no place%s: “%s”", in, short(u.words[0]))
	}
}

// place is where something stands in the case.
func (w *caseWriter) place(source *diag.Source, at any) diag.Span {
	switch at := at.(type) {
	case *section:
		if key, ok := w.keys[at]; ok {
			return source.Span(key[0], key[0]+len(at.ID.Value))
		}
	case *item:
		for s, key := range w.keys {
			if slices.Contains(s.items, at) {
				return w.paragraph(source, key, at)
			}
		}
	}
	return source.Whole()
}

// paragraph is the place of an item in an answer: its first line, or the answer's key where that is written with escapes.
func (w *caseWriter) paragraph(source *diag.Source, key [2]int, it *item) diag.Span {
	if key[0] == key[1] {
		return source.Span(key[0], key[0]+1)
	}
	text := string(source.Text[key[1]+it.from : key[1]+it.from+it.size])
	start := len(text) - len(strings.TrimLeft(text, "\n "))
	end := strings.IndexByte(text[start:]+"\n", '\n') + start
	return source.Span(key[1]+it.from+start, key[1]+it.from+end)
}
