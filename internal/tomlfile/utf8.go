package tomlfile

import "cabinet/internal/diag"

// CheckUTF8 reports a text that is not UTF-8, and tells whether it is. The hint says how to save the file.
func CheckUTF8(source *diag.Source, hint string, list *diag.List) (ok bool) {
	at, bad := source.NotUTF8()
	if bad {
		list.Errorf(at, "not-utf8", hint, "this file is not in UTF-8: the byte %#02x can't stand here", at.Text()[0])
	}
	return !bad
}
