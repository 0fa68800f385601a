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
	Details      casefile.Number `toml:"details"`      // within how many days its details notice is due, the first of which is that of entering into the contract; 0 for no such day
	Soon         casefile.Flag   `toml:"soon"`         // the details notice is due as soon as reasonably practicable
}

// The routes of light touch contracts, by those of others: a direct award on whatever ground but the choice of users has one of
// its own, and so has what is called off.
var lightTouch = map[string]string{
	"direct award": "light touch direct award", "urgent direct award": "light touch direct award", "protective direct award": "light touch direct award",
	"switching": "light touch direct award", "call-off": "light touch call-off",
}

// Route is which notices the award of a contract of a type on a ground asks for; ok is false where that is not known, as of
// changes, of what is not under the Procurement Act 2023, and of concessions below the threshold, for which section 84 has no
// rules.
func (l *Law) Route(g Ground, contract string) (r Route, ok bool) {
	name := g.Route.Value
	if light, isOther := lightTouch[name]; isOther && IsLightTouch(contract) {
		name = light
	}
	r, ok = l.route(name)
	if r.Soon.Value && strings.HasSuffix(contract, "concession") {
		return Route{}, false
	}
	return r, ok
}

// Competition is which notices the award of a contract of a type after a competition asks for.
func (l *Law) Competition(contract string) Route {
	name := "competition"
	if IsLightTouch(contract) {
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

// IsLightTouch tells whether a type of contracts, as a case gives it, is one of light touch contracts.
func IsLightTouch(contract string) bool { return strings.HasPrefix(contract, "light touch") }
