package status

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"cabinet/internal/diag"
)

// A Clearance is how the clearance of a paper by an officer stands.
type Clearance struct {
	Role    string   `json:"role"`
	Name    string   `json:"name"`              // the post as people say it
	State   string   `json:"state"`             // "cleared", "void", "missing", "withdrawn" or "damaged"
	By      string   `json:"by,omitempty"`      // who cleared the paper last
	When    string   `json:"when,omitempty"`    // when they did: "2025-01-20T10:30:00Z"
	Changes []string `json:"changes,omitempty"` // what has changed since, a line each
	Holds   bool     `json:"holds,omitempty"`   // the paper is not frozen without it
}

// Those states of a clearance for which the table has words of their own; it says of any other that there is none.
const (
	cleared = "cleared"
	void    = "void"
)

// held tells whether the paper of an item can't be published for want of a clearance.
func (i Item) held() bool {
	return slices.ContainsFunc(i.Clearances, func(c Clearance) bool { return c.Holds && c.State != cleared })
}

// cleared is who has cleared the paper of an item, in words.
func (i Item) cleared() string {
	by := map[string][]string{}
	for _, c := range i.Clearances {
		state := c.State
		if state != cleared && state != void {
			state = ""
		}
		by[state] = append(by[state], oneLine(c.Name))
	}
	list := func(words, state string) string {
		if len(by[state]) == 0 {
			return ""
		}
		return words + strings.Join(by[state], ", ")
	}
	return joined("; ", list("cleared by ", cleared), list("no longer cleared by ", void), list("not cleared by ", ""))
}

// mostVoiding is how many changes the table tells of a paper that is cleared no longer.
const mostVoiding = 6

// voids writes below the items of a meeting what has changed in papers since they were cleared.
func (m Meeting) voids(b *strings.Builder) {
	for _, i := range m.Items {
		for _, c := range i.Clearances {
			if c.State != void {
				continue
			}
			fmt.Fprintf(b, "\n  %s has changed since %s cleared it on %s:\n", shortened(oneLine(cmp.Or(i.Title, i.ID)), longestTitle), oneLine(c.Name), dayOfTime(c.When))
			for n, line := range c.Changes {
				if n == mostVoiding {
					fmt.Fprintf(b, "    and %s more\n", diag.Plural(len(c.Changes)-n, "change"))
					break
				}
				fmt.Fprintf(b, "    %s\n", oneLine(line))
			}
		}
	}
}

// dayOfTime is the day of a time that was written by this program, in words.
func dayOfTime(when string) string {
	t, _ := time.Parse(time.RFC3339, when)
	return t.Format("2 January 2006")
}
