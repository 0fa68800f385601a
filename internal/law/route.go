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

// Route is which notices the award of a contract of a type on a ground asks for; ok is false where that is not known, as of
// changes, and of what is not under the Procurement Act 2023.
func (l *Law) Route(g Ground, contract string) (r Route, ok bool) {
	name := g.Route.Value
	if isLightTouch(contract) {
		switch {
		case g.Kind.Value == DirectAward && name != "user choice":
			name = "light touch direct award"
		case name == "call-off":
			name = "light touch call-off"
		}
	}
	return l.route(name)
}

// Competition is which notices the award of a contract of a type after a competition asks for.
func (l *Law) Competition(contract string) Route {
	name := "competition"
	if isLightTouch(contract) {
		name = "light touch competition"
	}
	r, _ := l.route(name)
	return r
}

// Below is which notices the award of a contract below its threshold asks for.
func (l *Law) Below() Route {
	r, _ := l.route("below threshold")
	return r
}

func (l *Law) route(name string) (r Route, ok bool) {
	i := slices.IndexFunc(l.Routes, func(r Route) bool { return r.ID.Value == name })
	if i < 0 {
		return Route{}, false
	}
	return l.Routes[i], true
}

// isLightTouch tells whether contracts of a type are light touch contracts.
func isLightTouch(contract string) bool { return strings.HasPrefix(contract, "light touch") }
