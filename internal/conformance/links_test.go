//go:build conformance

package conformance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/links"
)

// TestLinks follows every address of each site.
func TestLinks(t *testing.T) {
	sites, err := filepath.Glob(filepath.Join(output(t), "*", "output*"))
	if err != nil || len(sites) < 10 {
		t.Fatalf("%d sites: %v", len(sites), err)
	}
	for _, site := range sites {
		found, err := links.Check(os.DirFS(site))
		if err != nil || len(found) > 0 {
			t.Errorf("%s: %v\n%s", site, err, strings.Join(found[:min(len(found), 40)], "\n"))
		}
	}
}
