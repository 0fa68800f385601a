package casefile

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// check reports what is wrong with a case by itself, without its council or meeting.
func (c *Case) check(list *diag.List) {
	c.Slug.Bad = checkSlug(c.Slug, list) || c.Slug.Bad
	if !c.Slug.Known() && !IsSlug(c.Name) {
		list.Errorf(c.Source.Whole(), "address", SlugHint, "the file's name %q can't be an address", c.Name)
	}
	if c.Status.Given() && !c.Status.Bad && !c.Draft() {
		list.Errorf(c.Status.Span, "unknown-word", `write "draft" in small letters, or leave it out to publish the paper`, `status can only be "draft"`)
	}
	for _, t := range c.Prose {
		swallowed(t, list)
	}
}

// check reports what is wrong with a profile by itself.
func (c *Council) check(list *diag.List) {
	checkSections(sections(c.Parts), list)
	for _, l := range c.Kinds {
		checkSections(sections(l.Parts), list)
	}
	if !IsSlug(c.Name) {
		list.Errorf(c.Source.Whole(), "address", SlugHint, "the file's name %q can't be part of an address", c.Name)
	}
	for name, b := range c.Bodies {
		if !IsSlug(name) {
			list.Errorf(b.Span, "address", SlugHint, "the body's name %q can't be part of an address", name)
		}
	}
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

// slug is what an address is made of.
var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// SlugHint says what an address is made of.
const SlugHint = "use small letters, figures and single hyphens"

// IsSlug tells whether s can be part of an address.
func IsSlug(s string) bool { return slug.MatchString(s) && len(s) <= 100 }

// checkSlug reports an address that is none, and tells whether it is one of those.
func checkSlug(t Text, list *diag.List) (bad bool) {
	bad = t.Known() && !t.Bad && !IsSlug(t.Value)
	if bad {
		list.Errorf(t.Span, "address", SlugHint, "%q can't be part of an address", t.Value)
	}
	return bad
}

// tableLine matches a line that begins one of a case's tables or gives a key. Other words in brackets,
// such as [TBC], can well stand in prose.
var tableLine = regexp.MustCompile(`^\s*(\[?\[(` + strings.Join(tableNames(), "|") + `)(\.[^\]]*)?\]\]?\s*(#.*)?|[A-Za-z0-9_-]+\s*=\s*('''|"""|'.*'|".*"|\[.*\]|\d.*|true|false)\s*)$`)

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

// swallowed reports prose that goes on over the tables after it, since its quotes were closed too late.
func swallowed(t Text, list *diag.List) {
	if !t.Known() || t.Bad {
		return
	}
	at := 0
	for line := range strings.SplitAfterSeq(t.Value, "\n") {
		if text := strings.TrimRight(line, "\r\n"); tableLine.MatchString(text) {
			list.Errorf(t.Part(at, at+len(text)), "swallowed-table", "close the text before this line with '''",
				"this line is inside the text that begins in line %d, but looks like the file's next key", t.Line())
			return
		}
		at += len(line)
	}
}
