package fromword

import (
	"path/filepath"
	"strings"

	"cabinet/internal/slug"
)

// CaseName is the name of a case that is made of that of a file: "tŷ v2.docx" gives "ty-v2". It is "" for one without a letter
// or figure that a name can have.
func CaseName(file string) string {
	name := filepath.Base(file)
	if kind := filepath.Ext(name); strings.HasPrefix(strings.ToLower(kind), ".do") { // .docx, .docm, .dotx
		name = strings.TrimSuffix(name, kind)
	}
	return slug.Of(name, 60)
}
