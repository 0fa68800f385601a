package casefile

import (
	"reflect"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// check reports what is wrong with a case by itself, without its council or meeting.
func (c *Case) check(list *diag.List) {
	c.Slug.Bad = checkAddress(c.Slug, list) || c.Slug.Bad
	if !c.Slug.Known() {
		checkName("the file's name ", c.Name, c.Source.Whole(), list)
	}
	if c.Status.Given() && !c.Status.Bad && !c.Draft() {
		list.Errorf(c.Status.Span, "unknown-word", `write "draft" in small letters, or leave it out to publish the paper`, `status can only be "draft"`)
	}
	for i := range c.Sections {
		id := &c.Sections[i].ID
		id.Bad = checkSlug(*id, list) || id.Bad
	}
	for _, t := range c.Prose {
		swallowed(t, list)
	}
	for _, a := range c.Appendices {
		swallowed(a.Text, list)
	}
}

// check reports what is wrong with a profile by itself.
func (c *Council) check(list *diag.List) {
	for _, l := range c.Layouts() {
		checkSections(l.Sections(), list)
		l.Dates.checkStyle(list)
	}
	checkName("the file's name ", c.ID, c.Source.Whole(), list)
	c.Address.Bad = checkFirst(c.Address, list) || c.Address.Bad
	c.checkClearers(list)
	for name, b := range c.Bodies {
		if name != DecisionsBody && b.Known() { // what is no table is reported already, and has no place
			checkFirstName("the body's name ", name, b.Span, list)
		}
		b.checkStanding(list)
	}
}

// check reports what is wrong with a meeting by itself.
func (m *Meeting) check(list *diag.List) {
	m.Body.Bad = !m.Decisions() && checkFirst(m.Body, list) || m.Body.Bad
	m.Slug.Bad = checkAddress(m.Slug, list) || m.Slug.Bad
	m.checkItems(list)
}

// checkSections reports sections of one paper that share an id.
func checkSections(all []Section, list *diag.List) {
	first := map[string]Text{}
	for _, s := range all {
		if checkSlug(s.ID, list) || !s.ID.Given() || s.ID.Bad {
			continue
		}
		if other, twice := first[s.ID.Value]; twice {
			list.Errorf(s.ID.Span, "doubled-section", "give each section an id of its own",
				"there are two sections %q; the first is in line %d", s.ID.Value, other.Line())
			continue
		}
		first[s.ID.Value] = s.ID
	}
}

// tableLine matches a line that begins one of a case's tables or gives a key. Other words in brackets,
// such as [TBC], can well stand in prose.
var tableLine = lazy.New(`^\s*(\[?\[(` + strings.Join(tableNames(), "|") + `)(\.[^\]]*)?\]\]?\s*(#.*)?|[A-Za-z0-9_-]+\s*=\s*('''|"""|'.*'|".*"|\[.*\]|\d.*|true|false)\s*)$`)

// tableNames lists the tables of a case.
func tableNames() []string {
	var names []string
	for name, f := range keysOf(reflect.TypeFor[Case]()) {
		if _, isLeaf := reflect.New(f.kind).Interface().(leaf); !isLeaf {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// mayTable tells cheaply whether a line may be such.
func mayTable(line string) bool {
	return strings.Contains(line, "=") || strings.HasPrefix(strings.TrimLeft(line, " \t\n\f\r"), "[")
}

// swallowed reports prose that goes on over the tables after it, since its quotes were closed too late.
func swallowed(t Text, list *diag.List) {
	if !t.Known() || t.Bad {
		return
	}
	at := 0
	for line := range strings.SplitAfterSeq(t.Value, "\n") {
		if text := strings.TrimRight(line, "\r\n"); mayTable(text) && tableLine.MatchString(text) {
			list.Errorf(t.Part(at, at+len(text)), "swallowed-table", "close the text before this line with '''",
				"this line is inside the text that begins in line %d, but looks like the file's next key", t.Line())
			return
		}
		at += len(line)
	}
}
