// Package law is what the program knows of the law: data, each datum with where it was read and when, and pure functions
// over them. It judges no paper: [cabinet/internal/check] does.
//
// In: the files of data/, and facts of a case as a function asks for them. Out: thresholds, grounds, notices, holidays and
// statutes, and which law governs a contract. A datum that was not read in the text of the law says so ([Basis]); a rule may
// then ask a question, but state nothing. England only.
package law

import (
	"embed"
	"sync"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

//go:embed data
var data embed.FS

// Law is what the program knows of the law: the files of data/, put together.
type Law struct {
	Thresholds []Threshold        `toml:"threshold"`
	Amounts    []Amount           `toml:"amount"`
	Grounds    []Ground           `toml:"ground"`
	Routes     []Route            `toml:"route"`
	Changes    []Change           `toml:"change"`
	Regimes    []Regime           `toml:"regime"`
	Statutes   []casefile.Statute `toml:"statute"`
	Holidays   []casefile.Holiday `toml:"holiday"`
	Elsewhere  []Elsewhere        `toml:"elsewhere"`
	Access     []Access           `toml:"access"`
}

// Known is the law that the program carries. A test reads the same files and holds that nothing is wrong with them.
var Known = sync.OnceValue(func() *Law {
	var ignored diag.List
	return read(casefile.Folder{FS: data}, &ignored)
})

// read reads the files NAME.toml of the folder data/.
func read(f casefile.Folder, list *diag.List) *Law {
	all := &Law{}
	for _, name := range f.Names("data", list) {
		var part Law
		f.Decode("data", name, &part, list)
		all.join(part)
	}
	return all
}

// join adds more of the law.
func (l *Law) join(more Law) {
	l.Thresholds = append(l.Thresholds, more.Thresholds...)
	l.Amounts = append(l.Amounts, more.Amounts...)
	l.Grounds = append(l.Grounds, more.Grounds...)
	l.Routes = append(l.Routes, more.Routes...)
	l.Changes = append(l.Changes, more.Changes...)
	l.Regimes = append(l.Regimes, more.Regimes...)
	l.Statutes = append(l.Statutes, more.Statutes...)
	l.Holidays = append(l.Holidays, more.Holidays...)
	l.Elsewhere = append(l.Elsewhere, more.Elsewhere...)
	l.Access = append(l.Access, more.Access...)
}
