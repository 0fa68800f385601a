package law

import "cabinet/internal/casefile"

// An Access is what the law of access to meetings of one kind of body says of their agendas.
type Access struct {
	casefile.Place `toml:"-"`
	Basis
	To      casefile.Text  `toml:"to,executive|committee"`
	Called  casefile.Names `toml:"called"`        // how bodies of the kind are called that need not be told to be of it, in small letters
	Opinion casefile.Flag  `toml:"opinion"`       // a late item needs the chair's opinion that it is urgent
	Late    casefile.Text  `toml:"late,required"` // what makes an item that was not on the agenda in time lawful, for a hint
}
