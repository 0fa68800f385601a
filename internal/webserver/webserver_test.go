package webserver

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/redirect"
)

var update = flag.Bool("update", false, "write the golden files anew")

// policy is that of the program's own pages.
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"

// moved are the redirects of a file, on a site that has everything.
func moved(t testing.TB, file, base string) []redirect.Moved {
	t.Helper()
	var list diag.List
	table, _ := redirect.Read("redirects.csv", []byte(file), base, &list)
	out := table.Resolve(redirect.Site{
		Has:    func(file string) bool { return !strings.Contains(file, "old") && !strings.HasSuffix(file, "aspx") },
		Awaits: func(string) bool { return false },
	}, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	return out
}

// TestFiles holds the files for two sites against testdata/: one that is all that its server has, and one in a folder with the
// old addresses of another system beside it, some of which look as if somebody meant harm.
func TestFiles(t *testing.T) {
	for name, s := range map[string]Site{
		"root": {Base: "/", Policy: policy},
		"folder": {Base: "/papers/", Policy: policy, Moved: moved(t, `old,new
/ieListDocuments.aspx?CId=135&MId=7530&Ver=4,cabinet/2025-02-07/
/documents/s12345/Report.pdf,cabinet/2025-02-07/waste/waste.pdf
cabinet/2025-02-07/old-slug/,cabinet/2025-02-07/waste/#para-12
cabinet/2025-02-07/old-slug/old.pdf,cabinet/2025-02-07/waste/waste.pdf
"/documents/Caf%C3%A9 $1 (final)^.pdf?x={$args};""'\","https://www.example.gov.uk/a$b;c?d=""e""&f={g}"
`, "/papers/")},
	} {
		files, err := s.Files()
		if err != nil {
			t.Fatal(err)
		}
		folder := filepath.Join("testdata", name)
		if *update {
			os.RemoveAll(folder)
			os.MkdirAll(folder, 0o777)
		}
		for _, f := range files {
			golden := filepath.Join(folder, f.Name)
			if *update {
				if err := os.WriteFile(golden, f.Text, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if want, err := os.ReadFile(golden); err != nil || string(want) != string(f.Text) {
				t.Errorf("%s is not as it was (%v); -update writes it anew:\n%s", golden, err, f.Text)
			}
		}
		if all, err := os.ReadDir(folder); err != nil || len(all) != len(files) {
			t.Errorf("%s has %d files, of %d: %v", folder, len(all), len(files), err)
		}
	}
}
