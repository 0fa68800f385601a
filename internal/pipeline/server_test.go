package pipeline

import (
	"context"
	"strings"
	"testing"

	"cabinet/internal/project"
)

// Nothing is written for a web team while a profile says of the site what can't be used: the pages are as they were, and need what
// they needed.
func TestServerWaitsForProfiles(t *testing.T) {
	for name, change := range map[string]func(p tree){
		"a profile that can't be read": func(p tree) { p.file(council1, "name = ") },
		"a frame without a content":    func(p tree) { p.change(frameFile, "{content}", "") },
		"a frame that is gone":         func(p tree) { p.remove(frameFile) },
		"an address that is none":      func(p tree) { p.change(council1, "https://papers.leics.gov.uk/", "papers.leics.gov.uk") },
		"nothing":                      func(tree) {},
	} {
		p := inFrame(t)
		p.build(2, 0)
		change(p)
		opened, err := project.Open(p.dir)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Server(context.Background(), opened, ServerOptions{Folder: p.path("for-the-web-team")})
		if written := p.exists("for-the-web-team"); written != (name == "nothing") || written != (err == nil) || err != nil && !strings.Contains(err.Error(), "leicestershire") {
			t.Errorf("%s: written is %t: %v", name, written, err)
		}
	}
}
