package tomlfile

// Undo is the change that takes s back.
func (s Splice) Undo() Splice { return Splice{At: s.At, Old: s.With, With: s.Old} }
