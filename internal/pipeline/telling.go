package pipeline

import "cabinet/internal/diag"

// A Telling says which findings a run keeps with their words. It counts the others, so that thousands that nobody is going to read
// take no memory.
type Telling int

// What can be told.
const (
	TellAll      Telling = iota
	TellWarnings         // and errors, but no notes
	TellErrors           // and what tells that something leaves the site
)

// Leaves tells whether a finding is only counted.
func (t Telling) Leaves(d diag.Diagnostic) bool {
	switch t {
	case TellWarnings:
		return d.Severity == diag.Info
	case TellErrors:
		return !d.IsError() && !TellsOfLoss(d)
	}
	return false
}
