package casefile

import (
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// check reports what is wrong with a case by itself, without its council or meeting.
func (c *Case) check(list *diag.List) {
	checkSlug(c.Slug, list)
	if !c.Slug.Known() && !IsSlug(c.Name) {
		list.Errorf(c.Source.Whole(), "address", SlugHint, "the file's name %q can't be an address", c.Name)
	}
	if c.Status.Given() && !c.Status.Bad && !c.Draft() {
		list.Errorf(c.Status.Span, "unknown-word", `leave it out to publish the paper`, `status can only be "draft"`)
	}
	for _, t := range c.Prose {
		swallowed(t, list)
	}
}

// check reports what is wrong with a profile by itself.
func (c *Council) check(list *diag.List) {
	first := map[string]Text{}
	for _, p := range c.Parts {
		for _, s := range p.Sections {
			checkSlug(s.ID, list)
			if other, twice := first[s.ID.Value]; twice {
				list.Errorf(s.ID.Span, "doubled-section", "give each section an id of its own",
					"there are two sections %q; the first is in line %d", s.ID.Value, other.Line())
				continue
			}
			first[s.ID.Value] = s.ID
		}
	}
	for name, b := range c.Bodies {
		if !IsSlug(name) {
			list.Errorf(b.Span, "address", SlugHint, "the body's name %q can't be part of an address", name)
		}
	}
}

// slug is what an address is made of.
var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// SlugHint says what an address is made of.
const SlugHint = "use small letters, figures and single hyphens"

// IsSlug tells whether s can be part of an address.
func IsSlug(s string) bool { return slug.MatchString(s) && len(s) <= 100 }

// checkSlug reports an address that is none.
func checkSlug(t Text, list *diag.List) {
	if t.Known() && !t.Bad && !IsSlug(t.Value) {
		list.Errorf(t.Span, "address", SlugHint, "%q can't be part of an address", t.Value)
	}
}

// tableLine matches a line that begins a TOML table or gives a key.
var tableLine = regexp.MustCompile(`^\s*(\[\[?[A-Za-z0-9_."-]+\]\]?\s*(#.*)?|[A-Za-z0-9_-]+\s*=\s*('''|"""|'.*'|".*"|\[.*\]|\d.*|true|false)\s*)$`)

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

// Sections lists the sections of a profile in their order.
func (c *Council) Sections() []Section {
	var all []Section
	for _, p := range c.Parts {
		all = append(all, p.Sections...)
	}
	return slices.Clip(all)
}
