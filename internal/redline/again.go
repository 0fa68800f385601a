package redline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/report"
)

// tellOnce has a change told once where a section prints the text of another one again: that which stands first names the
// places of the others.
func tellOnce(passages []Change) {
	if !slices.ContainsFunc(passages, func(c Change) bool { return c.again && c.How != Same }) {
		return
	}
	alike := map[string][]*Change{}
	for i := range passages {
		if c := &passages[i]; c.How != Same {
			alike[c.key()] = append(alike[c.key()], c)
		}
	}
	for _, all := range alike {
		first, original := all[0], slices.IndexFunc(all, func(c *Change) bool { return !c.again })
		for i, c := range all {
			if i > 0 && original >= 0 && (c.again || i == original) {
				first.Again, c.told = append(first.Again, *c.place()), true
			}
		}
	}
}

// printsAgain tells whether a passage prints what stands elsewhere too: in another section, or in the list of appendices.
func (p *passage) printsAgain() bool {
	return p.again || p.kind == SectionHead && p.noun == language.Appendix
}

// key tells whether changes in different places are the same. What heads an appendix is an item where it is listed.
func (c *Change) key() string {
	kind := c.Kind
	if kind == SectionHead {
		kind = Item
	}
	table := Table{}
	if c.Table != nil {
		table = *c.Table
	}
	return fmt.Sprintf("%q", []any{c.How, kind, c.Words, c.Also, table})
}

// place is where a passage stands: in the new version, or in the old one where it was taken out.
func (c *Change) place() *Place { return cmp.Or(c.New, c.Old) }

// AgainAt names the places at which the paper prints the passage again: "in Recommendations", "as paragraph 17 in Summary",
// "further down" below the same heading; "" where there are none, or where an appendix is named by its own heading.
func (c Change) AgainAt() string {
	names := make([]string, len(c.Again))
	for i, p := range c.Again {
		if p.Number != "" && p.Cited != c.place().Cited {
			names[i] = "as " + p.Cited
		}
		switch {
		case p.Section == c.place().Section && names[i] == "":
			names[i] = "further down"
		case p.Section != "" && !strings.Contains(names[i]+c.place().Cited, p.Section):
			names[i] = strings.TrimSpace(names[i] + " in " + p.Section)
		}
	}
	return report.Series(slices.DeleteFunc(names, func(name string) bool { return name == "" }))
}
