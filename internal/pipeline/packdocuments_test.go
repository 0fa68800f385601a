package pipeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/record"
	"cabinet/internal/verify"
)

// plainPDF is a PDF of somebody else's with pages of these sizes in points. Each says which it is.
func plainPDF(title, extra string, sizes ...[2]int) string {
	var objects []string
	add := func(o string) int { objects = append(objects, o); return len(objects) }
	add("<</Type/Catalog/Pages 2 0 R/Lang(en-GB)/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R" + extra + ">>")
	add("") // the pages
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	add("<</Type/StructTreeRoot>>")
	info := add("<</Title(" + title + ")>>")
	kids := ""
	for n, size := range sizes {
		words := fmt.Sprintf("BT /F 12 Tf 72 100 Td (%s %d) Tj ET", title, n+1)
		stream := add(fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(words), words))
		kids += fmt.Sprintf("%d 0 R ", add(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", size[0], size[1], stream)))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(sizes), kids)
	b, table := []byte("%PDF-1.7\n"), ""
	for i, o := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", len(b))
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return string(fmt.Appendf(b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table, len(objects)+1, info, len(b)))
}

var portrait, landscape = [2]int{595, 842}, [2]int{842, 595}

// withOthers is the sample with an agenda, whose report has an appendix of three pages, one of which lies on its side; an item
// has a document whose pages the pack shows and one for which it has a slip.
func withOthers(t *testing.T, profile string) tree {
	t.Helper()
	p := withAgenda(t)
	p.file(council1, strings.Replace(p.read(council1), "form = \"agenda\"\n", "form = \"agenda\"\n"+profile, 1))
	p.file(council1, p.read(council1)+"\n[[part.section]]\nid = \"appendices\"\nheading = \"Appendices\"\n")
	p.file("content/appendices/map.pdf", plainPDF("Map", "", portrait, landscape, portrait))
	p.file("content/Visit plan 2025.pdf", plainPDF("Plan", "", landscape, portrait))
	p.file("content/letter.pdf", plainPDF("Letter", "", portrait))
	p.file(case1, p.read(case1)+"\n[[appendix]]\ntitle = \"Map of schools\"\nfile = \"map.pdf\"\n")
	p.file(meeting1, p.read(meeting1)+`
[[item]]
paper = "sena-tribunal-officers"

[[item]]
id = "visit"
title = "Visit to the depot"
[[item.document]]
title = "Plan of the visit"
file = "Visit plan 2025.pdf"
pack = "pages"
[[item.document]]
title = "Letter of the depot"
file = "letter.pdf"
pack = "slip"
`)
	return p
}

func (p tree) meeting() record.Meeting {
	p.Helper()
	var m record.Meeting
	if err := json.Unmarshal([]byte(p.output(address1+"/meeting.json")), &m); err != nil || m.Agenda == nil {
		p.Fatalf("no agenda in the record: %v", err)
	}
	return m
}

// A meeting's pack has the files beside reports and the documents of items, page for page or as a slip, and counts their pages
// either way. Packs, agenda and record tell the same pages, and all of it is read back.
func TestPackDocuments(t *testing.T) {
	p := withOthers(t, "pack = [\"whole\", \"reports\", \"page\"]\n")
	p.build(1, 0)
	if got := table(t, p.verify()); got != "" {
		t.Errorf("as it was built it differs:\n%s", got)
	}
	m := p.meeting()
	entries := map[string]record.Document{}
	for _, d := range m.Agenda.Documents {
		entries[d.Name] = d
	}
	// A report of 6 pages, a slip for 3 and a blank one; 2 pages, a slip for 1 and a blank one; and the agenda before them.
	if got := entries["pack.pdf"]; got.Others != 2 || got.Pages == 0 {
		t.Errorf("the pack is told as %+v", got)
	}
	if got := entries["pack-reports.pdf"]; got.Others != 2 || got.Title != "Agenda pack without attached documents" {
		t.Errorf("the pack without attached documents is told as %+v", got)
	}
	visit, _ := m.Agenda.Item("visit")
	if got := fmt.Sprint(visit.Pages, len(visit.Documents)); got != "11–14 2" {
		t.Errorf("the visit is on pages %s", got)
	}
	for i, want := range []string{"visit-plan-2025.pdf", "letter.pdf"} {
		text := p.output(address1 + "/" + want)
		if d := visit.Documents[i]; d.Name != want || d.SHA256 != record.Sum([]byte(text)) || d.Bytes != int64(len(text)) || d.Pages != 2-i {
			t.Errorf("document %d is %+v", i, d)
		}
	}
	agenda := p.output(address1 + "/agenda.md")
	for _, want := range []string{"Appendix A: Map of schools (Pages 7–10)", "Plan of the visit (Pages 11–12)", "Letter of the depot (Pages 13–14)"} {
		if !strings.Contains(agenda, want) {
			t.Errorf("no %q in the agenda:\n%s", want, agenda)
		}
	}
}

// The pages of others have the labels that are printed, and the pack claims nothing.
func TestPackShowsPages(t *testing.T) {
	p := withOthers(t, "external = \"pages\"\n")
	p.build(1, 0)
	pack := []byte(p.output(address1 + "/pack.pdf"))
	if bytes.Contains(pack, []byte("pdfuaid:part")) {
		t.Error("the pack claims to conform")
	}
	read, err := pdfread.Read(pack)
	if err != nil {
		t.Fatal(err)
	}
	forms := 0
	for _, page := range read.Pages {
		forms += len(page.Forms)
	}
	if forms != 5 {
		t.Errorf("%d pages of others are shown, not 5", forms)
	}
	if _, err := verify.ReadPack(pack); err != nil {
		t.Error(err)
	}
	if got := table(t, p.verify()); got != "" {
		t.Errorf("as it was built it differs:\n%s", got)
	}
	if !strings.Contains(p.output(address1+"/index.html"), "as others made") {
		t.Error("the page does not say so")
	}
}

// Documents that can't be published, or whose pages can't be shown, hold their meeting.
func TestPackRefusals(t *testing.T) {
	for what, test := range map[string]struct {
		change func(p tree)
		rule   string
	}{
		"a covered page of a document": {func(p tree) { p.file("content/Visit plan 2025.pdf", coveredPDF) }, "pack-pages"},
		"a covered page of an appendix": {func(p tree) {
			p.change(council1, "form = \"agenda\"\n", "form = \"agenda\"\nexternal = \"pages\"\n")
			p.file("content/appendices/map.pdf", coveredPDF)
		}, "pack-pages"},
		"a script": {func(p tree) {
			p.file("content/letter.pdf", plainPDF("L", "/OpenAction<</S/JavaScript/JS(x)>>", portrait))
		}, "appendix-active"},
		"no such file": {func(p tree) { p.change(meeting1, "letter.pdf", "lettre.pdf") }, "appendix-file"},
		"a name of the site": {func(p tree) {
			p.move("content/letter.pdf", "content/Pack.pdf")
			p.change(meeting1, "letter.pdf", "Pack.pdf")
		}, "item-document"},
		"one name twice": {func(p tree) { p.change(meeting1, "letter.pdf", "Visit plan 2025.pdf") }, "item-document"},
		"a workbook": {func(p tree) {
			p.file("content/letter.xlsx", "PK")
			p.change(meeting1, "letter.pdf", "letter.xlsx")
		}, "item-document"},
		"an exempt item": {func(p tree) {
			p.change(meeting1, "id = \"visit\"\n", "id = \"visit\"\nexempt = { paragraphs = [\"3\"] }\n")
		}, "item-document"},
	} {
		p := withOthers(t, "")
		test.change(p)
		for _, purpose := range []Options{{}, {Purpose: Building}} {
			r := p.run(purpose)
			if !strings.Contains(rules(r.Findings), test.rule) || what == "a workbook" && rules(r.Findings) != test.rule {
				t.Errorf("%s: found %s", what, found(r))
			}
		}
		if p.exists("output/" + address1 + "/pack.pdf") {
			t.Errorf("%s: the meeting is published", what)
		}
	}
}

// coveredPDF has a black square over its words, which a page alone would not have.
var coveredPDF = strings.Replace(plainPDF("P", "", portrait), "/Contents", "/Annots[<</Type/Annot/Subtype/Square/Rect[0 0 500 500]/IC[0 0 0]>>]/Contents", 1)

// Of what was kept, a frozen meeting is published as it was, whatever becomes of the files that were named.
func TestPackDocumentsKept(t *testing.T) {
	p := withOthers(t, "pack = [\"whole\", \"reports\", \"page\"]\n")
	p.freeze()
	p.build(1, 0)
	before := p.sums("output/" + address1)
	p.remove("content/letter.pdf")
	p.file("content/Visit plan 2025.pdf", plainPDF("Other", "", portrait))
	p.file("content/appendices/map.pdf", plainPDF("Other", "", portrait))
	p.build(1, 0)
	if p.sums("output/"+address1) != before {
		t.Error("what was published has changed")
	}
	visit, _ := p.meeting().Agenda.Item("visit")
	if len(visit.Documents) != 2 {
		t.Errorf("the record has %+v", visit.Documents)
	}
}

// The documents of an item that was withdrawn or closed after the agenda was published are published no more, though they are kept;
// whatever the meeting's file says of them now. The pack that shows them goes where they are exempt.
func TestPackDocumentsOff(t *testing.T) {
	const visit = "id = \"visit\"\n"
	for name, test := range map[string]struct {
		off     string // of the item
		without bool   // its documents are taken out of the file
		pack    bool   // stays
	}{
		"withdrawn":                         {"withdrawn = { reason = \"It was given up.\" }\n", false, true},
		"withdrawn, without its documents":  {"withdrawn = { reason = \"It was given up.\" }\n", true, true},
		"exempt":                            {"exempt = { paragraphs = [\"3\"], reason = \"It has prices.\" }\n", true, false},
		"confidential":                      {"exempt = { confidential = true, reason = \"The government forbids it.\" }\n", true, false},
		"postponed, with one of its papers": {"postponed = { reason = \"It is not ready.\" }\n", true, true},
	} {
		t.Run(name, func(t *testing.T) {
			p := withOthers(t, "")
			p.freeze()
			p.build(1, 0)
			file := strings.Replace(p.read(meeting1), visit, visit+test.off, 1)
			if at := strings.Index(file, "[[item.document]]"); test.without {
				file = file[:at]
			}
			p.file(meeting1, file)
			p.build(1, 0)
			for _, name := range []string{"letter.pdf", "visit-plan-2025.pdf"} {
				if p.exists("output/" + address1 + "/" + name) {
					t.Errorf("%s is published", name)
				}
			}
			if p.exists("output/"+address1+"/pack.pdf") != test.pack {
				t.Errorf("that the pack stays is %v", !test.pack)
			}
			if visit, _ := p.meeting().Agenda.Item("visit"); len(visit.Documents) > 0 {
				t.Errorf("the record has %+v", visit.Documents)
			}
			if got := table(t, p.verify()); got != "" {
				t.Errorf("as it was built it differs:\n%s", got)
			}
		})
	}
}

// A meeting that is published again tells in its agenda the pages of further documents as before: those of the pack, and those of
// the supplement that encloses a document.
func TestPackDocumentsAgain(t *testing.T) {
	for _, test := range []struct {
		pages string
		want  []string
	}{
		{"after", []string{"Map of schools (Pages 7–10)", "Plan of the visit (Pages 11–12)", "Letter of the depot (Pages 13–14)", "Late answer (Pages 15–16)"}},
		{"column", []string{"appendix-a.pdf)\\\n  Pages 7–10\n", "visit-plan-2025.pdf)\\\n  Pages 11–12\n", "letter.pdf)\\\n  Pages 13–14\n", "answer.pdf)\\\n  Pages 15–16\n"}},
		{"none", []string{"appendix-a.pdf)\n", "visit-plan-2025.pdf)\n", "letter.pdf)\n", "answer.pdf)\n"}},
	} {
		t.Run(test.pages, func(t *testing.T) { packDocumentsAgain(t, test.pages, test.want) })
	}
}

func packDocumentsAgain(t *testing.T, pages string, want []string) {
	p := withOthers(t, fmt.Sprintf("pages = %q\n", pages))
	p.freeze()
	p.file("content/answer.pdf", plainPDF("Answer", "", portrait))
	first := p.read(meeting1)
	p.file(meeting1, first+"[[item]]\nid = \"answer\"\ntitle = \"Answer\"\n[[item.document]]\ntitle = \"Late answer\"\nfile = \"answer.pdf\"\npack = \"pages\"\n")
	p.freeze()
	p.file(meeting1, strings.Replace(p.read(meeting1), "Visit to the depot", "A visit to the depot", 1))
	p.freeze() // of which nothing is enclosed
	p.build(1, 0)
	agenda := p.output(address1 + "/agenda.md")
	for _, want := range want {
		if !strings.Contains(agenda, want) {
			t.Errorf("no %q in the agenda:\n%s", want, agenda)
		}
	}
	if got := table(t, p.verify()); got != "" {
		t.Errorf("as it was built it differs:\n%s", got)
	}
	visit, _ := p.meeting().Agenda.Item("visit")
	if got := fmt.Sprint(visit.Pages, visit.DocumentPages); got != "11–14 [11–12 13–14]" {
		t.Errorf("the record tells the pages %s", got)
	}
}

// A document that another item brings under the name of one that is exempt now, such as one with less in it, is not published before
// the meeting is frozen again; nor is what that name stood for.
func TestClosedUnderAnotherItem(t *testing.T) {
	p := withOthers(t, "")
	p.freeze()
	p.build(1, 0)
	file := strings.Replace(p.read(meeting1), "id = \"visit\"\n", "id = \"visit\"\nexempt = { paragraphs = [\"3\"], reason = \"It has prices.\" }\n", 1)
	file = file[:strings.Index(file, "[[item.document]]")]
	p.file(meeting1, file+"\n[[item]]\nid = \"open\"\ntitle = \"Letter without prices\"\n[[item.document]]\ntitle = \"Letter\"\nfile = \"letter.pdf\"\n")
	p.file("content/letter.pdf", plainPDF("Redacted", "", portrait))
	p.build(1, 0)
	if p.exists("output/" + address1 + "/letter.pdf") {
		t.Error("the letter that was published is there still")
	}
	p.freeze()
	p.build(1, 0)
	if !strings.Contains(p.output(address1+"/letter.pdf"), "Redacted") {
		t.Error("the new letter is not published")
	}
	p.change(meeting1, "[[item.document]]\ntitle = \"Letter\"\nfile = \"letter.pdf\"\n", "")
	p.build(1, 0)
	p.has("output/" + address1 + "/letter.pdf") // as what was published stays
}

// The documents of an item that is exempt now leave the site though its meeting is held back or not asked for, and so do the agenda
// that leads to them and the packs.
func TestClosedWhileHeld(t *testing.T) {
	const visit = "id = \"visit\"\n"
	exempt := func(p tree, without bool) {
		file := strings.Replace(p.read(meeting1), visit, visit+"exempt = { paragraphs = [\"3\"], reason = \"It has prices.\" }\n", 1)
		if at := strings.Index(file, "[[item.document]]"); without {
			file = file[:at]
		}
		p.file(meeting1, file)
	}
	for name, close := range map[string]func(p tree) Options{
		"its documents are named still": func(p tree) Options { exempt(p, false); return Options{} },
		"an error in another paper": func(p tree) Options {
			exempt(p, true)
			p.change(case1, "£282,693.00", "lots")
			return Options{}
		},
		"an error in the profile": func(p tree) Options {
			exempt(p, true)
			p.file(council1, p.read(council1)+"\nx =\n")
			return Options{}
		},
		"below an exempt item": func(p tree) Options {
			p.change(meeting1, visit, visit+"under = \"closed\"\n")
			p.file(meeting1, p.read(meeting1)+"\n[[item]]\nid = \"closed\"\ntitle = \"Prices\"\nexempt = { paragraphs = [\"3\"], reason = \"It has prices.\" }\n")
			p.change(case1, "£282,693.00", "lots")
			return Options{}
		},
		"a run over another meeting": func(p tree) Options {
			exempt(p, true)
			p.file(meeting2, "council = \"leicestershire\"\nbody = \"cabinet\"\ndate = 2025-03-18\n")
			p.file(case2, strings.ReplaceAll(p.read(case1), "cabinet-2025-02-07", "cabinet-2025-03-18"))
			return Options{Paths: []string{p.path(case2)}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := withOthers(t, "pack = [\"whole\", \"page\"]\n")
			p.build(1, 0)
			p.has("output/" + address1 + "/letter.pdf")
			o := close(p)
			o.Purpose = Building
			p.run(o)
			for _, name := range []string{"letter.pdf", "visit-plan-2025.pdf", "pack.pdf", "all/index.html"} {
				if p.exists("output/" + address1 + "/" + name) {
					t.Errorf("%s is published", name)
				}
			}
			p.has("output/" + paper1 + ".pdf")
			before := p.sums("output/" + address1)
			if p.run(o); p.sums("output/"+address1) != before {
				t.Error("a second build makes another meeting")
			}
		})
	}
}
