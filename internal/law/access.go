package law

// An Access is what the law of access to meetings of one kind of body in England says of their agendas.
type Access struct {
	To      string   // "executive" or "committee"
	Called  []string // how bodies of the kind are called that need not be told to be of it, in small letters
	Opinion bool     // a late item needs the chair's opinion that it is urgent
	Late    string   // what makes an item that was not on the agenda in time lawful, for a hint
	Basis
}

// The Local Government Act 1972 is about a council and its committees, and about combined authorities; an executive has
// regulations of its own, in which nobody's opinion makes a late item lawful.
var access = []Access{
	{
		To:      "committee",
		Opinion: true,
		Late:    "an item is taken late only by reason of special circumstances, which are specified in the minutes, where the chair is of the opinion that it should be considered as a matter of urgency",
		Basis:   Basis{"Local Government Act 1972, s100B(4)(b)", "2026-11"},
	},
	{
		To:     "executive",
		Called: []string{"cabinet", "executive"},
		Late:   "an item is considered only where an agenda that has it was open to the public five clear days before, or from the time at which a meeting was convened at shorter notice",
		Basis:  Basis{"SI 2012/2089, regulation 6(2)", "2026-11"},
	},
}
