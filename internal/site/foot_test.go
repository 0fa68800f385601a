package site

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/language"
	"cabinet/templates"
)

// The foot of a printed page has the words of the page's language. They stand in the style sheet, as a browser takes
// them from nowhere else.
func TestFootOfPrintedPage(t *testing.T) {
	style, err := fs.ReadFile(templates.FS, "static/cabinet.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range language.All {
		words := regexp.MustCompile(`:root:lang\(` + strings.Split(l.Tag, "-")[0] + `\) { --page: "(.*)"; --of: "(.*)"; }`).FindSubmatch(style)
		if words == nil {
			t.Errorf("%s has no words", l.Tag)
		} else if foot := fmt.Sprintf("%s%%d%s%%d", words[1], words[2]); foot != l.PageOf {
			t.Errorf("%s has %q, not %q", l.Tag, foot, l.PageOf)
		}
	}
}
