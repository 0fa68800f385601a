package pipeline

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pack"
	"cabinet/internal/pdfread"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
	"cabinet/internal/verify"
)

// packPaper is a report of some paragraphs, the last of which is a given one.
func packPaper(t *testing.T, title string, paragraphs int, last string) *report.Report {
	t.Helper()
	var text strings.Builder
	for i := range paragraphs {
		fmt.Fprintf(&text, "Paragraph %d of %s. %s\n\n", i+1, title, strings.Repeat("It says what it has to say at some length. ", 6))
	}
	var list diag.List
	r := report.Build(report.Draft{
		Header: report.Header{Council: "Town Council", Body: "Cabinet", Date: "7 February 2025", Title: title, ShortTitle: title, Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}},
		Parts:  []report.DraftPart{{Sections: []report.DraftSection{{ID: "costs", Heading: "Costs", Numbered: true, Text: report.Markdown{Text: text.String() + last}}}}},
	}, &list)
	if found := list.Sorted(); len(found) > 0 {
		t.Fatal(found[0].Message)
	}
	return r
}

const packSite = "https://town.example/cabinet/2025-02-07/"

// packSlides are two pages of somebody else's, in landscape.
func packSlides(t *testing.T) *pdf.Foreign {
	t.Helper()
	size := tagpdf.Size{Width: 720 * tagpdf.Point, Height: 405 * tagpdf.Point}
	d := tagpdf.New(tagpdf.Liberation(), size, tagpdf.Meta{Title: "Slides", Language: "en-GB", Date: tagpdf.Date{Year: 2025, Month: 1, Day: 30}})
	for range 2 {
		d.AddPage()
		d.Mark(d.Add(d.Root(), tagpdf.P), func() {
			d.Text(99*tagpdf.Point, 99*tagpdf.Point, tagpdf.Regular, 9*tagpdf.Point, tagpdf.Black, "A slide")
		})
	}
	src, err := d.Finish()
	if err != nil {
		t.Fatal(err)
	}
	taken, err := pdfread.TakeIn(src)
	if err != nil {
		t.Fatal(err)
	}
	return &pdf.Foreign{Title: "Slides", Pages: []tagpdf.Size{size, size}, Draw: func(d *tagpdf.Document, under tagpdf.Element, n int) {
		d.Mark(d.Add(under, tagpdf.P), func() {
			d.DrawForm(tagpdf.Form{In: taken, Object: taken.Pages[n].Object, Size: size, Matrix: taken.Pages[n].Matrix})
		})
	}}
}

// packMeeting is a meeting with items of one document and of several, pages of somebody else's, and a slip. Its front is kept.
func packMeeting(t *testing.T) (m pack.Meeting, front func() *report.Report) {
	slides := packSlides(t)
	m.Meta = tagpdf.Meta{Title: "Cabinet", Language: "en-GB", NoClaim: true, Date: tagpdf.Date{Year: 2025, Month: 1, Day: 30}}
	add := func(item, number, title string, d pack.Document) {
		if last := len(m.Documents) - 1; last >= 0 && m.Documents[last].Item == item {
			d.Nth = m.Documents[last].Nth + 1
		}
		d.Item, d.Number, d.ItemTitle, d.Title = item, number, "About "+title, title
		if d.Report != nil {
			d.Addresses = []string{packSite + item + "/"}
		}
		m.Documents = append(m.Documents, d)
	}
	add("waste", "4", "waste", pack.Document{Report: packPaper(t, "waste", 14, "See [the roads]("+packSite+"roads/index.html#para-2) and [elsewhere](https://elsewhere.example/).")})
	add("roads", "5a", "roads", pack.Document{Report: packPaper(t, "roads", 3, "As [waste]("+packSite+"waste/) says.")})
	add("roads", "5a", "Appendix B: slides", pack.Document{Foreign: slides})
	add("letter", "", "letter", pack.Document{Report: packPaper(t, "letter", 1, "")})
	add("plan", "88/24", "plan", pack.Document{Report: packPaper(t, "slip", 1, ""), Counts: 31})
	add("last", "89/24", "last", pack.Document{Report: packPaper(t, "last", 40, "")})
	var last *report.Report
	m.Front = func(r pack.Ranges) (*report.Report, error) {
		last = packPaper(t, "Agenda", 1, "")
		list := &report.List{}
		for i, id := range r.IDs {
			list.Items = append(list.Items, &report.Paragraph{Marker: "•", Runs: []report.Run{
				{Text: "The matter of " + id, Link: packSite + id + "/"}, {Text: fmt.Sprintf(" (Pages %s)", r.Items[i])},
			}})
		}
		last.Parts[0].Sections[0].Blocks = []report.Block{list}
		return last, nil
	}
	return m, func() *report.Report { return last }
}

// A pack says what its model has, however its pages are counted.
func TestPackModel(t *testing.T) {
	for name, o := range map[string]pack.Options{
		"plain": {}, "right-hand pages": {RightHand: true}, "front counted": {RightHand: true, CountFront: true}, "goes on": {Start: 101}, "large print": {RightHand: true, LargePrint: true},
	} {
		m, front := packMeeting(t)
		made, err := pack.Make(m, o)
		if err != nil {
			t.Fatal(err)
		}
		read, err := verify.ReadPack(made.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range verify.ComparePack(packModel(m, front(), made.Ranges, o), verify.Format{Name: "pack", Paged: true}, read) {
			t.Errorf("%s: %s: %s: %s, not %s", name, d.Where, d.What, d.Got, d.Want)
		}
	}
}

// An agenda that was composed before a report grew prints other ranges than the pack has.
func TestPackModelOfOldAgenda(t *testing.T) {
	m, front := packMeeting(t)
	fresh := m.Front
	m.Front = func(r pack.Ranges) (*report.Report, error) {
		for i := range r.Items {
			r.Items[i].First -= min(i, 1)
		}
		defer func() {
			for i := range r.Items {
				r.Items[i].First += min(i, 1)
			}
		}()
		return fresh(r)
	}
	made, err := pack.Make(m, pack.Options{RightHand: true})
	if err != nil {
		t.Fatal(err)
	}
	read, err := verify.ReadPack(made.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range verify.ComparePack(packModel(m, front(), made.Ranges, pack.Options{RightHand: true}), verify.Format{Name: "pack", Paged: true}, read) {
		got = append(got, d.Where+": "+d.Got+", not "+d.Want)
	}
	if want := "item 5a in the agenda: 2–6, not 3–6"; !strings.Contains(strings.Join(got, "\n"), want) {
		t.Errorf("%q, want %q", got, want)
	}
}
