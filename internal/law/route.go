package law

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// A Route is which notices a way of awarding a contract under the Procurement Act 2023 asks for.
type Route struct {
	casefile.Place `toml:"-"`
	Basis
	ID           casefile.Text   `toml:"id,required"`
	Transparency casefile.Flag   `toml:"transparency"` // a transparency notice, before the award
	Award        casefile.Flag   `toml:"award"`        // a contract award notice, before the contract is entered into
	Standstill   casefile.Number `toml:"standstill"`   // in working days that begin with the contract award notice; 0 for none
	Details      casefile.Number `toml:"details"`      // within how many days of entering into the contract its details notice is due; 0 for no such day
	Soon         casefile.Flag   `toml:"soon"`         // the details notice is due as soon as reasonably practicable
}

// lightTouch is the route of direct awards of light touch contracts, on whatever ground but the choice of users.
const lightTouch = "light touch direct award"

// Route is which notices the award of a contract of a type on a ground asks for; ok is false where that is not known, as of
// changes, and of what is not under the Procurement Act 2023.
func (l *Law) Route(g Ground, contract string) (r Route, ok bool) {
	name := g.Route.Value
	if strings.HasPrefix(contract, "light touch") && g.Kind.Value == DirectAward && name != "user choice" {
		name = lightTouch
	}
	i := slices.IndexFunc(l.Routes, func(r Route) bool { return r.ID.Value == name })
	if i < 0 {
		return Route{}, false
	}
	return l.Routes[i], true
}
