package freeze

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/amend"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// bridge is the text of a paper with tables, a figure and notes, each marked by the words that amendments put
// before the first of them.
func bridge(note, table, figure string) string {
	return "The bridge was closed in May." + note + "[^closed]\n\n" + table + `Repair costs less than a new one, as [](#costs) shows.

Table: What each would cost {#costs}

| Option | Cost |
| --- | ---: |
| Repair | £120,000 |
| New bridge | £900,000 |

` + figure + `Figure: Vehicles a day

![Bars that fall to none in May](images/traffic.png)

Cabinet is asked to:

a) approve the repair;[^tender]
b) tell the county.

[^closed]: By the county's order.

[^tender]: Three firms tendered.

[^walkers]: At a meeting in April.
`
}

// amendedText puts a table, a figure and a note before the first of each.
func amendedText() string {
	return bridge("[^walkers] ", "Table: Letters \"received\"\n\n| From | Letters |\n| --- | ---: |\n| Walkers | 12 |\n\n", "Figure: Where it stands\n\n![A bend of the river](images/traffic.png)\n\n")
}

func firstText() string {
	return strings.Replace(bridge("", "", ""), "\n[^walkers]: At a meeting in April.\n", "", 1)
}

// pictures is the content directory of a frozen paper with its file and images.
func pictures(t testing.TB, version int, text []byte) casefile.Folder {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	file := fmt.Sprintf("meetings/m/p.%d", version)
	return casefile.Folder{Name: "content", FS: fstest.MapFS{file + ".toml": {Data: text}, FilesFolder(file) + "/images/traffic.png": {Data: b.Bytes()}}}
}

// made makes a paper again from its file.
func made(t testing.TB, version int, text []byte) (*casefile.Frozen, casefile.Folder, *report.Report, *diag.List) {
	t.Helper()
	var list diag.List
	folder := pictures(t, version, text)
	z := folder.Frozen("m", "p", version, &list)
	if z == nil {
		t.Fatal(list.Sorted())
	}
	r := report.Build(Draft(z, folder), &list)
	Check(z, r, &list)
	return z, folder, r, &list
}

// amendment is a paper of text that amends another; nil for none.
func amendment(t testing.TB, text string, version int, amends *amend.Ledger) Publication {
	t.Helper()
	p, _ := paper("The bridge", "")
	p.Draft.Numbering.Markers = []string{"1.", "a)"}
	p.Draft.Parts[0].Sections[0].Text = report.Markdown{Text: text}
	p.Draft.Open = Draft(&casefile.Frozen{File: "meetings/m/p.1"}, pictures(t, 1, nil)).Open
	draft := p.Draft
	draft.Numbering.Amends = amends
	var list diag.List
	p.Report, p.Version, p.Amends = report.Build(draft, &list), version, amends != nil
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	return p
}

// serials shows the numbers of a paper's tables, figures and notes.
func serials(l *amend.Ledger) string {
	var out []string
	for _, k := range l.Serials {
		if words := k.Marker + " " + k.Words; k.Deleted {
			out = append(out, words+"gone")
		} else {
			out = append(out, words)
		}
	}
	return strings.Join(out, "\n")
}

// TestAmendedRoundTrip amends a paper from its file, makes it again from the new file, and amends that.
func TestAmendedRoundTrip(t *testing.T) {
	first := amendment(t, firstText(), 1, nil)
	z, folder, _, list := made(t, 1, Write(first))
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	second := amendment(t, amendedText(), 2, Published(z, folder))
	text := Write(second)
	z, folder, r, list := made(t, 2, text)
	if list.Len() > 0 {
		t.Fatalf("%v\n%s", list.Sorted(), text)
	}
	const want = `note A1 At a meeting in April.
note 1 By the county's order.
note 2 Three firms tendered.
Table A1 Letters "received"
Table 1 What each would cost
Figure A1 Where it stands
Figure 1 Vehicles a day`
	if got := serials(r.Ledger()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if Digest(r) != Digest(second.Report) {
		t.Error("the paper made again from its file is another")
	}
	third := amendment(t, firstText(), 3, Published(z, folder))
	_, _, r, list = made(t, 3, Write(third))
	if got, want := serials(r.Ledger()), strings.NewReplacer("A1 At a meeting in April.", "A1 gone", `A1 Letters "received"`, "A1 gone", "A1 Where it stands", "A1 gone").Replace(want); got != want || list.Len() > 0 {
		t.Errorf("got\n%s\nwant\n%s\n%v", got, want, list.Sorted())
	}
}

// TestFirstFormat reads files as they were written before they told the numbers of tables, figures and notes.
func TestFirstFormat(t *testing.T) {
	for _, c := range []struct {
		version int
		want    string
	}{
		{1, "note 1 By the county's order.\nnote 2 Three firms tendered.\nTable 1 What each would cost\nFigure 1 Vehicles a day"},
		{2, "note 1 At a meeting in April.\nnote 2 By the county's order.\nnote 3 Three firms tendered.\nTable 1 Letters received\nTable 2 What each would cost\nFigure 1 Vehicles a day"},
	} {
		text, err := os.ReadFile(fmt.Sprintf("testdata/first-format.%d.toml", c.version))
		if err != nil {
			t.Fatal(err)
		}
		z, folder, r, list := made(t, c.version, text)
		if list.Len() > 0 {
			t.Errorf("version %d: %v", c.version, list.Sorted())
		}
		if got := serials(r.Ledger()); got != c.want {
			t.Errorf("version %d: got\n%s\nwant\n%s", c.version, got, c.want)
		}
		if got := serials(Published(z, folder)); got != c.want {
			t.Errorf("version %d, as it was published: got\n%s\nwant\n%s", c.version, got, c.want)
		}
	}
}

func TestMoves(t *testing.T) {
	was, is := amendment(t, firstText(), 1, nil).Report.Ledger(), amendment(t, amendedText(), 2, nil).Report.Ledger()
	got := fmt.Sprint(Moves(amend.Follow(was, is), is))
	if want := "[note 1 is now note 2 note 2 is now note 3 Table 1 is now Table 2 Figure 1 is now Figure 2]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
