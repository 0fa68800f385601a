package docxread

import "strings"

// A level is how a list counts at one depth.
type level struct {
	start    int
	format   string // decimal, lowerLetter, bullet, none …
	zeros    int    // the least figures of a number, where the format is custom
	text     string // "%1.%2"
	style    string // the id of the paragraph style that belongs to it
	restart  int    // from 1, the level that starts it anew, as do those above it; 0 for none, -1 for the next above
	legal    bool   // all figures are Arabic, those of its own level with a nought before them if it says so
	capital  bool   // letters are capitals
	hidden   bool   // the number is counted and not shown
	indent   int
	indented bool
}

// levels are those of a list, of which Word has nine.
type levels [9]*level

// An abstract is a list as it is defined. What paragraphs refer to are lists made of it, which count on together.
type abstract struct {
	levels levels
	link   string // the id of a style that names the list which has the levels; "" for none
}

// A list is one that paragraphs refer to.
type list struct {
	*abstract
	over   levels
	starts [9]int // where it starts anew when a level is first used; -1 for nowhere
}

// lists are those of a file, by their ids.
type lists map[string]*list

func readLists(root *element, s *styles) lists {
	numbering := root.child("w:numbering")
	abstracts, of, all := map[string]*abstract{}, map[string]string{}, lists{}
	for _, e := range numbering.children() {
		switch {
		case len(abstracts) == maxNames || len(all) == maxNames:
		case e.name == "w:abstractNum":
			abstracts[e.attr("w:abstractNumId")] = readAbstract(e)
		case e.name == "w:num":
			id := e.attr("w:numId")
			all[id], of[id] = readList(e), e.child("w:abstractNumId").val()
		}
	}
	for id, l := range all {
		l.abstract = abstracts[of[id]]
		for hops := 0; l.abstract != nil && l.link != "" && hops < maxHops; hops++ {
			next := abstracts[of[s.of(l.link).list.num]]
			if next == nil {
				break
			}
			l.abstract = next
		}
	}
	return all
}

func readAbstract(e *element) *abstract {
	a := &abstract{link: e.child("w:numStyleLink").val()}
	for _, l := range e.kids {
		if i := number(l.attr("w:ilvl"), -1); l.name == "w:lvl" && i >= 0 && i < len(a.levels) {
			a.levels[i] = readLevel(l)
		}
	}
	return a
}

func readList(e *element) *list {
	l := &list{starts: [9]int{-1, -1, -1, -1, -1, -1, -1, -1, -1}}
	for _, o := range e.kids {
		i := number(o.attr("w:ilvl"), -1)
		if o.name != "w:lvlOverride" || i < 0 || i >= len(l.over) {
			continue
		}
		if own := o.child("w:lvl"); own != nil {
			l.over[i] = readLevel(own)
		}
		if start := o.child("w:startOverride"); start != nil {
			l.starts[i] = max(number(start.val(), 0), 0)
		}
	}
	return l
}

func readLevel(e *element) *level {
	l := &level{
		start: max(number(e.child("w:start").val(), 0), 0), text: shortened(e.child("w:lvlText").val(), maxFormat), style: e.child("w:pStyle").val(), restart: -1,
		legal: e.child("w:isLgl").on(), capital: e.at("w:rPr", "w:caps").on(), hidden: e.at("w:rPr", "w:vanish").on(),
	}
	l.format, l.zeros = formatOf(e)
	if r := e.child("w:lvlRestart"); r != nil {
		l.restart = number(r.val(), -1)
	}
	if e.child("w:lvlPicBulletId") != nil {
		l.format = "bullet"
	}
	l.indent, l.indented = indentOf(e.child("w:pPr"))
	return l
}

// formatOf is the format of a level's numbers. Word gives one with zeros ("001, 002, 003, ...") beside one that older
// programs know.
func formatOf(e *element) (format string, zeros int) {
	f := e.child("w:numFmt")
	if choice := e.child("mc:AlternateContent"); choice != nil {
		for _, k := range choice.chosen() {
			if k.name == "w:numFmt" {
				f = k
			}
		}
	}
	if f == nil {
		return "decimal", 0
	}
	if f.val() == "custom" {
		first, _, _ := strings.Cut(f.attr("w:format"), ",")
		return "decimal", min(len(strings.TrimSpace(first)), 9)
	}
	return f.val(), 0
}

// level is how the list counts at a depth; nil where it doesn't.
func (l *list) level(i int) *level {
	switch {
	case l == nil || i < 0 || i >= len(l.over):
		return nil
	case l.over[i] != nil || l.abstract == nil:
		return l.over[i]
	}
	return l.levels[i]
}

// levelOf is the depth that belongs to a paragraph style.
func (l *list) levelOf(style string) int {
	for i := range 9 {
		if v := l.level(i); v != nil && v.style == style && style != "" {
			return i
		}
	}
	return 0
}
