package docxread

import "strings"

// A style is what a paragraph or its letters take from it, as the file says of that style alone.
type style struct {
	name     string // in small letters
	based    string // the id of the style that it goes on from
	outline  int    // from 1; 0 for text, -1 where it isn't said
	list     listRef
	bold     toggle
	italic   toggle
	hidden   toggle
	struck   toggle
	indent   int
	indented bool
}

// A listRef is the place of a paragraph in a list.
type listRef struct {
	num   string // the id of the list; "" where it isn't said, "0" for none
	level int    // from 0; -1 where it isn't said
}

// A toggle is a switch that may not have been said.
type toggle int8

const (
	unsaid toggle = iota
	off
	on
)

func toggleOf(properties *element, name string) toggle {
	switch e := properties.child(name); {
	case e == nil:
		return unsaid
	case e.on():
		return on
	}
	return off
}

// styles are those of a file, and what comes of them.
type styles struct {
	byID     map[string]*style
	whole    map[string]*resolved // by ids
	standard string               // of paragraphs that name none
	language string
}

func readStyles(root *element) *styles {
	s := &styles{byID: map[string]*style{}, whole: map[string]*resolved{}}
	all := root.child("w:styles")
	s.language = all.at("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang").val()
	for _, e := range all.children() {
		if e.name != "w:style" || len(s.byID) == maxNames {
			continue
		}
		id := e.attr("w:styleId")
		s.byID[id] = readStyle(e)
		if e.attr("w:type") == "paragraph" && isOne(e.attr("w:default")) {
			s.standard = id
			if own := e.at("w:rPr", "w:lang").val(); own != "" {
				s.language = own
			}
		}
	}
	for id := range s.byID { // now, so that views may be made at the same time
		s.whole[id] = s.resolve(id)
	}
	return s
}

func isOne(s string) bool { return s == "1" || s == "true" || s == "on" }

func readStyle(e *element) *style {
	letters, lines := e.child("w:rPr"), e.child("w:pPr")
	st := &style{
		name: strings.ToLower(strings.TrimSpace(e.child("w:name").val())), based: e.child("w:basedOn").val(), outline: outlineOf(lines, -1), list: listOf(lines),
		bold: toggleOf(letters, "w:b"), italic: toggleOf(letters, "w:i"), hidden: toggleOf(letters, "w:vanish"), struck: toggleOf(letters, "w:strike"),
	}
	st.indent, st.indented = indentOf(lines)
	return st
}

// outlineOf is the level of a heading that paragraph properties give, from 1; 0 for text.
func outlineOf(properties *element, unsaid int) int {
	e := properties.child("w:outlineLvl")
	if e == nil {
		return unsaid
	}
	if n := number(e.val(), 9); n >= 0 && n < 9 {
		return n + 1
	}
	return 0
}

func listOf(properties *element) listRef {
	e := properties.child("w:numPr")
	return listRef{e.child("w:numId").val(), min(max(number(e.child("w:ilvl").val(), -1), -1), 8)}
}
