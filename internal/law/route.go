package law

import (
	"slices"
	"strings"
)

// A Route is which notices a way of awarding a contract under the Procurement Act 2023 asks for.
type Route struct {
	ID           string
	Transparency bool // a transparency notice, before the award (section 44)
	Award        bool // a contract award notice, before the contract is entered into (section 50)

	// Standstill is so many working days that begin with the contract award notice (section 51); 0 for none, though any that the
	// notice promises counts, of 8 at least.
	Standstill int

	// Details is within how many days its details notice is due, the first of which is that of entering into the contract
	// (section 53); 0 for no such day.
	Details int

	// Soon says that the details notice is due as soon as reasonably practicable, from the notifiable amount on, and not of
	// concessions (section 84).
	Soon bool
	Basis
}

var routes = []Route{
	{
		ID:           "urgent direct award",
		Transparency: true,
		Award:        true,
		Details:      30,
		Basis:        Basis{"Procurement Act 2023, sections 44, 50, 51(3)(a), 53(1)", "2026-11"},
	},
	{
		ID:           "protective direct award",
		Transparency: true,
		Award:        true,
		Details:      30,
		Basis:        Basis{"Procurement Act 2023, sections 44, 50, 51(3)(b), 53(1)", "2026-11"},
	},
	{
		ID:           "direct award",
		Transparency: true,
		Award:        true,
		Standstill:   8,
		Details:      30,
		Basis:        Basis{"Procurement Act 2023, sections 44, 50, 51, 53(1)", "2026-11"},
	},
	{
		ID:    "user choice",
		Basis: Basis{"Procurement Act 2023, sections 44(3), 50(6)(b), 53(6)(b)", "2026-11"},
	},
	{
		ID:           "switching",
		Transparency: true,
		Award:        true,
		Standstill:   8,
		Details:      30,
		Basis:        Basis{"Procurement Act 2023, sections 43, 44, 50, 51, 53(1)", "2026-11"},
	},
	{
		ID:           "light touch direct award",
		Transparency: true,
		Award:        true,
		Details:      120,
		Basis:        Basis{"Procurement Act 2023, sections 44, 50, 51(3)(f), 53(1)", "2026-11"},
	},
	{
		ID:      "call-off",
		Award:   true,
		Details: 30,
		Basis:   Basis{"Procurement Act 2023, sections 50, 51(3)(d), 53(1)", "2026-11"},
	},
	{
		ID:      "light touch call-off",
		Award:   true,
		Details: 120,
		Basis:   Basis{"Procurement Act 2023, sections 50, 51(3)(d) and (f), 53(1)(a)", "2026-11"},
	},
	{
		ID:    "below threshold",
		Soon:  true,
		Basis: Basis{"Procurement Act 2023, sections 84, 87(3)", "2026-11"},
	},
	{
		ID:         "competition",
		Award:      true,
		Standstill: 8,
		Details:    30,
		Basis:      Basis{"Procurement Act 2023, sections 50(1), 51(1) and (2), 53(1)(b)", "2026-11"},
	},
	{
		ID:      "light touch competition",
		Award:   true,
		Details: 120,
		Basis:   Basis{"Procurement Act 2023, sections 50(1), 51(3)(f), 53(1)(a)", "2026-11"},
	},
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
	name := g.Route
	if light, isOther := lightTouch[name]; isOther && IsLightTouch(contract) {
		name = light
	}
	r, ok = l.route(name)
	if r.Soon && strings.HasSuffix(contract, "concession") {
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
	i := slices.IndexFunc(l.Routes, func(r Route) bool { return r.ID == name })
	if i < 0 {
		return Route{}, false
	}
	return l.Routes[i], true
}

// IsLightTouch tells whether a type of contracts, as a case gives it, is one of light touch contracts.
func IsLightTouch(contract string) bool { return strings.HasPrefix(contract, "light touch") }
