package clearance

import (
	"fmt"
	"strings"

	"cabinet/internal/diag"
)

// String is a fact's change in a line: "contract.value was £1 and is £2".
func (f FactChange) String() string {
	switch {
	case f.Was == "":
		return fmt.Sprintf("%s is new: %s", f.Name, f.Is)
	case f.Is == "":
		return fmt.Sprintf("%s is gone; it was %s", f.Name, f.Was)
	}
	return fmt.Sprintf("%s was %s and is %s", f.Name, f.Was, f.Is)
}

// String is what has become of a paragraph, in a line: "paragraph 12 is changed".
func (p PartChange) String() string {
	switch p.How {
	case Gone:
		return "what was " + p.Place + " is gone"
	case Moved:
		return "the order is another from " + p.Place + " on, in " + p.Section
	}
	return p.Place + " is " + string(p.How)
}

// Lines are all changes, a line each.
func (c Changes) Lines() (lines []string) {
	for _, f := range c.Facts {
		lines = append(lines, f.String())
	}
	for _, p := range c.Parts {
		lines = append(lines, p.String())
	}
	for _, f := range c.Further {
		lines = append(lines, f+" was no part of what they cleared")
	}
	return lines
}

// mostTold is how many changes a message tells: nobody reads more before they look at the paper.
const mostTold = 6

// String is the changes in one line; those that are too many are counted.
func (c Changes) String() string {
	lines := c.Lines()
	if more := len(lines) - mostTold; more > 0 {
		lines = append(lines[:mostTold], diag.Plural(more, "further change"))
	}
	return strings.Join(lines, "; ")
}
