package compose

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/content"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/templates"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares with a file of testdata, or writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (go test -update writes it):\n%s", file, got)
	}
}

// sample is the paper of the sample, or of another case in its place.
func sample(t testing.TB, text string, list *diag.List) Paper {
	t.Helper()
	const name = "sena-tribunal-officers"
	folder := casefile.Folder{Name: "content", FS: content.FS}
	p := Paper{
		Council: folder.Council("leicestershire", list), Meeting: folder.Meeting("cabinet-2025-02-07", list),
		Kind: Load(templates.FS, "templates", "exception", "leicestershire", "", list),
	}
	if text != "" {
		folder.FS = fstest.MapFS{"cases/" + name + ".toml": {Data: []byte(text)}}
	}
	p.Case, _ = folder.Case(name, list)
	if list.Len() > 0 {
		t.Fatalf("the sample has findings:\n%s", findings(list))
	}
	return p
}

// TestOrigins asks for the origin of every byte of the sample.
func TestOrigins(t *testing.T) {
	var list diag.List
	d := sample(t, "", &list).Draft(&list)
	copied, made := 0, 0
	for _, part := range d.Parts {
		for _, s := range part.Sections {
			for i := range len(s.Text.Text) {
				at := s.Text.Origin(i, i+1)
				switch {
				case !at.Known() || at.Start == at.End:
					t.Fatalf("%s: %q comes from nowhere", s.ID, s.Text.Text[i:])
				case at.End == at.Start+1:
					copied++
					if at.Text() != s.Text.Text[i:i+1] {
						t.Fatalf("%s: %q comes from %v, where %q stands", s.ID, s.Text.Text[i:], at, at.Text())
					}
				default:
					made++
				}
			}
		}
	}
	if copied < 7000 || made < 900 {
		t.Errorf("%d bytes are copied and %d made of facts; the sample has more", copied, made)
	}
}

func TestPlacesInTheSample(t *testing.T) {
	var list diag.List
	d := sample(t, "", &list).Draft(&list)
	const own, base, file = "templates/papers/exception/councils/leicestershire.md.tmpl", "templates/papers/exception/sections.md.tmpl", "content/cases/sena-tribunal-officers.toml"
	tests := []struct{ section, words, file, source string }{
		{"purpose", "The purpose of", base, "The purpose of"},
		{"purpose", "Chief Executive", file, `"chief-executive"`},
		{"purpose", "use a supplier", file, ""},
		{"recommendation", "£282,693.00", file, `"£282,693.00"`},
		{"recommendation", "31 March 2025", file, "2025-03-31"},
		{"recommendation", "until the ", own, "until the "},
		{"reasons", "The County Council's ", own, "The County Council's "},
		{"reasons", "£179,087", "content/councils/leicestershire.toml", `"£179,087"`},
		{"reasons", "It has not been possible", file, "It has not been possible"},
		{"resources", "£2.8m", file, `"£2.8m"`},
		{"background", "b) Staff", file, "b) Staff"},
		{"reasons", "exceeds £179,087", own, "exceeds "}, // up to the fact
		{"local-issues-alert", "None.", "content/councils/leicestershire.toml", "None."},
	}
	for _, test := range tests {
		text := sectionOf(d, test.section).Text
		i := strings.Index(text.Text, test.words)
		if i < 0 {
			t.Errorf("%s does not say %q", test.section, test.words)
			continue
		}
		at := text.Origin(i, i+len(test.words))
		if at.File() != test.file || test.source != "" && at.Text() != test.source {
			t.Errorf("%q comes from %v, %q; want %s, %q", test.words, at, at.Text(), test.file, test.source)
		}
	}
}

func sectionOf(d report.Draft, id string) report.DraftSection {
	for _, part := range d.Parts {
		for _, s := range part.Sections {
			if s.ID == id {
				return s
			}
		}
	}
	return report.DraftSection{}
}

// TestEscapesInAnswers has answers whose bytes are not those of the file.
func TestEscapesInAnswers(t *testing.T) {
	for _, test := range []struct{ toml, words string }{
		{`"""` + "\nA \\\"B\\\" \\u00e9 here {{facts.spend}} there.\n" + `"""`, "there"},
		{`"é \t \U0001F600 there"`, "there"},
		{"'''é\r\nthere'''", "there"},
	} {
		d, _ := compose(t, change{"case", "'''\nBecause of {{facts.spend}}.\n'''", test.toml})
		text := d.Parts[0].Sections[0].Text
		i := strings.Index(text.Text, test.words)
		if at := text.Origin(i, i+len(test.words)); at.Text() != test.words {
			t.Errorf("%q of %s comes from %v, %q", test.words, test.toml, at, at.Text())
		}
	}
}

// TestDecisions composes a filled case for each of the things that a decision can ask.
func TestDecisions(t *testing.T) {
	for file, asks := range map[string]string{"note": "note urgent action", "approve": "approve", "retrospective": "approve retrospectively"} {
		t.Run(file, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("testdata", "filled.toml"))
			if err != nil {
				t.Fatal(err)
			}
			filled, drop := string(text), map[string][]string{
				"note":          {"timetable", "alternatives"},
				"approve":       {"learning"},
				"retrospective": {"alternatives"},
			}[file]
			for _, name := range drop {
				filled = strings.Replace(filled, name+" = '", "# "+name+" = '", 1)
			}
			var list diag.List
			p := sample(t, strings.Replace(filled, "ASKS", asks, 1), &list)
			d := p.Draft(&list)
			report.Build(d, &list)
			if list.Len() > 0 {
				t.Errorf("findings:\n%s", findings(&list))
			}
			golden(t, file+".md", []byte(sections(d)))
		})
	}
}
