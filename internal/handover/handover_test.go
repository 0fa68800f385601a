package handover

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/language"
	"cabinet/internal/record"
	_ "cabinet/internal/testrun"
)

const at = "cabinet/2025-02-07"

// published is a meeting with its site.
type published struct {
	record.Meeting
	files fstest.MapFS
}

// put puts a document on the site.
func (p *published) put(folder, name, format, title string) record.Document {
	text := []byte("the bytes of " + folder + "/" + name + ": # Agenda\n\n1\\. Apologies – [all](x)\n")
	if format == "Markdown" {
		text = []byte("Cabinet\n\n# Agenda\n\n1\\. Apologies – [all](x)\n")
	}
	p.files[folder+"/"+name] = &fstest.MapFile{Data: text}
	return record.Document{Name: name, Format: format, Title: title, Pages: 3, Bytes: int64(len(text)), SHA256: record.Sum(text)}
}

// example has an agenda with an item of each kind.
func example() *published {
	p := &published{files: fstest.MapFS{}}
	waste, buses, z := at+"/waste", at+"/buses", "cabinet/2025-01-07/z"
	p.Meeting = record.Meeting{ID: record.ID("m"), Address: at, Name: "Cabinet – 7 February 2025", Council: "Wychwood & Co", Body: "Cabinet", Date: "2025-02-07", Day: "7 February 2025", Time: "2 pm"}
	p.Papers = []record.Paper{
		{ID: record.ID("waste"), Address: waste, Title: `Review of <waste>: "costs"`, ShortTitle: "Review of waste", Byline: "Report of the Clerk", Version: 2,
			Documents: []record.Document{p.put(waste, "waste.pdf", "PDF", ""), p.put(waste, "waste-large-print.pdf", language.LargePrint, ""), p.put(waste, "waste.md", "Markdown", ""), p.put(waste, "map.pdf", "PDF", "Appendix A: Map/plan")},
			Extracts:  []record.Extract{{Of: record.Recommendations, Heading: "Recommendations", Lines: []record.Line{{Marker: "1.", Text: "That <it> be noted"}, {Marker: "2.", Text: "That costs be met"}}}}},
		{ID: record.ID("buses"), Address: buses, Title: "Buses", Withdrawn: &record.Withdrawal{On: "2025-02-03", Day: "3 February 2025", Reason: "=It named a person"}},
		{ID: record.ID("z"), Address: z, Title: "Of another meeting", Documents: []record.Document{p.put(z, "z.pdf", "PDF", "")}},
		{Withdrawn: &record.Withdrawal{}},
	}
	p.Agenda = &record.Agenda{
		Title: "Agenda",
		Items: []record.Item{
			{ID: "apologies", Number: "1", Marker: "1.", Title: "Apologies", Public: true, Standing: true},
			{ID: "waste", Number: "2", Marker: "2.", Title: "Review of waste", Papers: []string{record.ID("waste")}, Presents: "Clerk", Exempt: &record.Exemption{Paragraphs: []string{"3"}, Reason: "It would harm the tender"}, Documents: []record.Document{p.put(at, "plan.pdf", "PDF", "The plan")}},
			{ID: "buses", Number: "3", Marker: "3.", Title: "Buses", Public: true, Papers: []string{record.ID("buses")}},
			{ID: "roads", Number: "4", Marker: "4.", Title: "Roads", Public: true, Postponed: &record.Fate{Day: "3 February 2025", Name: "Cabinet – 7 March 2025", Reason: "More is to be found out"}},
			{ID: "parks", Number: "12", Marker: "12.", Title: "Parks", Public: true, ToFollow: true},
			{ID: "gone", Number: "13", Marker: "13.", Deleted: true},
		},
		Documents:   []record.Document{p.put(at, "agenda.pdf", "PDF", ""), p.put(at, "agenda.md", "Markdown", ""), p.put(at, "pack.pdf", "PDF", "")},
		Supplements: []record.Supplement{{Number: 1, Address: at + "/supplement-1", Title: "Supplement 1", Documents: []record.Document{p.put(at+"/supplement-1", "supplement-1.pdf", "PDF", "")}}},
	}
	return p
}

// write hands a meeting over to a new folder, and gives the folder.
func (p *published) write(t *testing.T, drafts bool) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "folder")
	if err := p.over(dir, drafts); err != nil {
		t.Fatal(err)
	}
	return dir
}

func (p *published) over(dir string, drafts bool) error {
	plan, err := Of(p.Meeting, p.files, drafts)
	if err == nil {
		_, err = plan.Write(dir, false)
	}
	return err
}

// names are the files of a folder as they sort.
func names(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestHandover(t *testing.T) {
	p := example()
	dir := p.write(t, false)
	want := []string{
		".cabinet", "00 Agenda.pdf", "00a Pack.pdf", "02 Review of waste.pdf", "02a Review of waste (large print).pdf", "02b Appendix A Map-plan.pdf", "02c The plan.pdf",
		"P01 Of another meeting.pdf", "S1 Supplement 1.pdf", "agenda.txt",
		"copy/01 Apologies.html", "copy/01 Apologies.txt", "copy/02 Review of waste.html", "copy/02 Review of waste.txt", "copy/03 Buses.html", "copy/03 Buses.txt", "copy/04 Roads.html", "copy/04 Roads.txt",
		"copy/12 Parks.html", "copy/12 Parks.txt", "copy/P01 Of another meeting.html", "copy/P01 Of another meeting.txt", "copy/P02 A paper of this meeting.html", "copy/P02 A paper of this meeting.txt", "manifest.csv", "manifest.json",
	}
	if got := names(t, dir); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "02b Appendix A Map-plan.pdf")); !bytes.Equal(got, p.files[at+"/waste/map.pdf"].Data) {
		t.Errorf("the appendix is %q", got)
	}
	for name, want := range map[string]string{
		"agenda.txt": "\uFEFFCabinet\r\n\r\nAgenda\r\n1. Apologies – all\r\n",
		"copy/02 Review of waste.txt": "\uFEFF2. Review of waste\r\n\r\nItem number\r\n2\r\n\r\nPresented by\r\nClerk\r\n\r\nReport title\r\nReview of <waste>: \"costs\"\r\n\r\nReport author\r\nReport of the Clerk\r\n\r\n" +
			"Recommendations\r\n1. That <it> be noted\r\n2. That costs be met\r\n\r\nPublic or exempt\r\nExempt, paragraph 3 of Schedule 12A to the Local Government Act 1972: It would harm the tender\r\n\r\n" +
			"Documents\r\n- 02 Review of waste.pdf\r\n- 02a Review of waste (large print).pdf\r\n- 02b Appendix A Map-plan.pdf\r\n- 02c The plan.pdf\r\n",
		"copy/04 Roads.txt": "\uFEFF4. Roads\r\n\r\nItem number\r\n4\r\n\r\nThe item is postponed\r\n3 February 2025: Cabinet – 7 March 2025\r\nMore is to be found out\r\n\r\nPublic or exempt\r\nPublic\r\n",
	} {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
			t.Errorf("%s is %q, want %q; %v", name, got, want, err)
		}
	}
	if page, _ := os.ReadFile(filepath.Join(dir, "copy/02 Review of waste.html")); !bytes.Contains(page, []byte("<p>1. That &lt;it&gt; be noted</p>")) {
		t.Errorf("%s", page)
	}
}

// The manifest says of every document where it belongs, and of what is not handed over why.
func TestManifest(t *testing.T) {
	dir := example().write(t, false)
	text, err := os.ReadFile(filepath.Join(dir, "manifest.csv"))
	if err != nil || !bytes.HasPrefix(text, []byte("\uFEFFFile,Item,")) || !bytes.Contains(text, []byte("\r\n")) {
		t.Fatalf("%q, %v", text, err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range rows[1:] {
		got = append(got, strings.Join(row[:8], "|"))
	}
	want := []string{
		`00 Agenda.pdf||Agenda|Agenda|agenda|published||public`, `00a Pack.pdf||Agenda|Pack|agenda|published||public`,
		`02 Review of waste.pdf|2|Review of waste|Review of <waste>: "costs"|report|published||exempt`, `02a Review of waste (large print).pdf|2|Review of waste|Review of <waste>: "costs"|large print|published||exempt`,
		`02b Appendix A Map-plan.pdf|2|Review of waste|Appendix A: Map/plan|appendix|published||exempt`, `02c The plan.pdf|2|Review of waste|The plan|document|published||exempt`,
		`|3|Buses|Buses||withdrawn|'=It named a person|public`, `|4|Roads|Roads||postponed|More is to be found out|public`, `|12|Parks|Parks||to follow||public`,
		`P01 Of another meeting.pdf||Of another meeting|Of another meeting|report|published||public`, `||A paper of this meeting|A paper of this meeting||withdrawn||public`,
		`S1 Supplement 1.pdf||Supplement 1|Supplement 1|supplement|published||public`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	var list manifestFile
	text, err = os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil || json.Unmarshal(text, &list) != nil || len(list.Entries) != len(want) || list.Meeting.Name != "Cabinet – 7 February 2025" {
		t.Errorf("%s, %v", text, err)
	}
	for _, e := range list.Entries {
		if e.File == "" {
			continue
		}
		if text, err := os.ReadFile(filepath.Join(dir, e.File)); err != nil || record.Sum(text) != e.SHA256 || int64(len(text)) != e.Bytes {
			t.Errorf("%s is not the file of its digest: %v", e.File, err)
		}
	}
}

// Without an agenda the papers are handed over in their order, with a list of them.
func TestWithoutAgenda(t *testing.T) {
	p := example()
	p.Agenda = nil
	dir := p.write(t, false)
	got := names(t, dir)
	for _, name := range []string{"01 Review of waste.pdf", "03 Of another meeting.pdf", "copy/02 Buses.txt"} {
		if !slices.Contains(got, name) {
			t.Errorf("no %s in %q", name, got)
		}
	}
	text, _ := os.ReadFile(filepath.Join(dir, "agenda.txt"))
	if want := "\uFEFFCabinet – 7 February 2025\r\nCouncil: Wychwood & Co\r\nTime: 2 pm\r\n\r\nReview of <waste>: \"costs\"\r\nReport of the Clerk\r\nBuses\r\nWithdrawn\r\nOf another meeting\r\nA paper of this meeting\r\nWithdrawn\r\n"; string(text) != want {
		t.Errorf("%q, want %q", text, want)
	}
}

// Numbers that do not sort stand after the items' places.
func TestOtherNumbers(t *testing.T) {
	p := example()
	for i, number := range []string{"88/24", "88/24a", "89/24", "", "9"} {
		p.Agenda.Items[i].Number = number
	}
	got := names(t, p.write(t, false))
	for _, name := range []string{"02 Item 88-24a Review of waste.pdf", "02b Item 88-24a Appendix A Map-plan.pdf", "copy/04 Roads.txt", "copy/05 Item 9 Parks.txt"} {
		if !slices.Contains(got, name) {
			t.Errorf("no %s in %q", name, got)
		}
	}
}

func TestDrafts(t *testing.T) {
	p := example()
	p.Papers[0].Draft = true
	if err := p.over(filepath.Join(t.TempDir(), "x"), false); err == nil || !strings.Contains(err.Error(), "“Review of waste” is a draft") {
		t.Error(err)
	}
	dir := p.write(t, true)
	got := names(t, dir)
	for _, name := range got {
		if strings.HasSuffix(name, ".pdf") && !strings.Contains(name, "DRAFT") {
			t.Errorf("%s does not say that it is a draft", name)
		}
	}
	for _, name := range []string{"agenda.txt", "copy/02 DRAFT Review of waste.txt", "copy/02 DRAFT Review of waste.html", "manifest.json", "manifest.csv"} {
		if text, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !strings.Contains(strings.ToUpper(string(text)), "DRAFT") {
			t.Errorf("%s does not say that it is a draft: %v", name, err)
		}
	}
}

// A document that is not as the record has it stops everything, and nothing is left behind.
func TestChangedByHand(t *testing.T) {
	for name, spoil := range map[string]func(files fstest.MapFS){
		"other bytes": func(files fstest.MapFS) { files[at+"/plan.pdf"].Data[0]++ },
		"longer":      func(files fstest.MapFS) { files[at+"/pack.pdf"].Data = append(files[at+"/pack.pdf"].Data, 0) },
		"gone":        func(files fstest.MapFS) { delete(files, at+"/agenda.pdf") },
		"no file":     func(files fstest.MapFS) { files[at+"/agenda.pdf"] = &fstest.MapFile{Mode: fs.ModeNamedPipe} },
		"the agenda":  func(files fstest.MapFS) { files[at+"/agenda.md"].Data[0]++ },
	} {
		p, dir := example(), t.TempDir()
		spoil(p.files)
		err := p.over(filepath.Join(dir, "x"), false)
		if err == nil || !strings.Contains(err.Error(), at) {
			t.Errorf("%s: %v", name, err)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%s leaves %s behind", name, left[0].Name())
		}
	}
}

// The same meeting gives the same bytes.
func TestSameBytes(t *testing.T) {
	p := example()
	one, two := p.write(t, false), p.write(t, false)
	for _, name := range names(t, one) {
		a, _ := os.ReadFile(filepath.Join(one, name))
		if b, err := os.ReadFile(filepath.Join(two, name)); err != nil || !bytes.Equal(a, b) {
			t.Errorf("%s differs", name)
		}
	}
}

// TestAccess says of an item whether the public may be there: it may not where it is exempt, and must not where it is confidential.
func TestAccess(t *testing.T) {
	for _, tt := range []struct {
		exempt     *record.Exemption
		words, row string
	}{
		{nil, "Public", "public"},
		{&record.Exemption{Paragraphs: []string{"3"}, Reason: "It has prices"}, "Exempt, paragraph 3 of Schedule 12A to the Local Government Act 1972: It has prices", "exempt"},
		{&record.Exemption{Confidential: true}, "Confidential", "confidential"},
		{&record.Exemption{Confidential: true, Paragraphs: []string{"7"}}, "Confidential, and exempt, paragraph 7 of Schedule 12A to the Local Government Act 1972", "confidential"},
	} {
		g := group{item: &record.Item{Public: tt.exempt == nil, Exempt: tt.exempt}}
		if words, row := g.access(), access(g.entry("x")); words != tt.words || row != tt.row {
			t.Errorf("%+v: %q and %q, want %q and %q", tt.exempt, words, row, tt.words, tt.row)
		}
	}
}
