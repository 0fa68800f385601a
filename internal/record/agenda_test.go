package record

import (
	"encoding/json"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/schematest"
)

const day = "cabinet/2025-02-07"

// withAgenda is the sample with an agenda that has every key.
func withAgenda() Meeting {
	m := clone(sample)
	m.Format = 0
	m.Papers[0].Extracts = []Extract{{Of: Recommendations, Heading: "Recommendation", Lines: []Line{{"2.", "That the costs be noted"}, {Text: "and met"}}}}
	doc := func(name string) []Document {
		return []Document{{Name: name, Format: "PDF", Pages: 2, Others: 1, Bytes: 3, SHA256: Sum(nil)}}
	}
	fate := &Fate{On: "2025-02-03", Day: "3 February 2025", Meeting: "cabinet/2025-03-07", Name: "Cabinet – 7 March 2025", Reason: "More is to be found out"}
	m.Agenda = &Agenda{
		Title: "Agenda", Version: 2, Publication: Publication{Published: "2025-02-05", PublishedDay: "5 February 2025", Changed: "Item 3 is new", Late: "The clerk was ill"},
		Items: []Item{
			{ID: "apologies", Number: "1", Marker: "1.", Order: 1, Title: "Apologies", Public: true, Standing: true},
			{ID: "waste", Number: "2", Marker: "2.", Order: 2, Title: "Waste <costs>", Public: true, Papers: []string{ID("waste")}, Pages: &Pages{1, 4}, Supplement: 1, Presents: "Clerk", Purpose: "For decision", Note: "See supplement", Documents: doc("plan.pdf")},
			{ID: "waste-2", Number: "2a", Marker: "2a.", Order: 3, Title: "A part", Under: "waste", Exempt: &Exemption{[]string{"3"}, "It would harm the tender", true}, ToFollow: true, Late: "It came late"},
			{ID: "buses", Number: "3", Marker: "3.", Order: 4, Title: "Buses", Public: true, Withdrawn: fate},
			{ID: "roads", Number: "4", Marker: "4.", Order: 5, Title: "Roads", Public: true, Postponed: fate},
			{ID: "gone", Number: "5", Marker: "5.", Order: 6, Public: true, Deleted: true},
		},
		Documents:   append(doc("agenda.pdf"), doc("pack.pdf")...),
		Supplements: []Supplement{{Number: 1, Address: day + "/supplement-1", Title: "Supplement 1", Published: "2025-02-06", Day: "6 February 2025", Reason: "The report replaces another", Items: []string{"waste"}, Documents: doc("supplement-1.pdf")}},
		Earlier:     []Version{{Version: 1, Address: day + "/agenda/v1", Publication: Publication{Published: "2025-01-30", PublishedDay: "30 January 2025"}, Documents: doc("agenda.pdf")}},
	}
	return m
}

// site is a site whose meeting has another record.
func site(t *testing.T, m Meeting) Site {
	t.Helper()
	files := published()
	files[day+"/meeting.json"] = &fstest.MapFile{Data: m.Write()}
	s, err := Read(files)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAgendaComesBack(t *testing.T) {
	want := withAgenda()
	if err := schematest.Validate(t, Schema(MeetingFile), want.Write()); err != nil {
		t.Error(err)
	}
	s := site(t, want)
	want.Format = Format
	if got := s.Meetings[day]; s.Damaged != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v; %v", got, want, s.Damaged)
	}
	for _, key := range []string{`"order": 2`, `"last": 4`, `"id": "waste"`} {
		of, _, _ := strings.Cut(key, " ")
		if text := strings.Replace(string(want.Write()), key, of+" null", 1); schematest.Validate(t, Schema(MeetingFile), []byte(text)) == nil {
			t.Errorf("without %s it is valid", key)
		}
	}
}

// A record that names what can't be there counts for nothing, since pages are written and files are read at the places
// that it names.
func TestHostileAgenda(t *testing.T) {
	for name, spoil := range map[string]func(m *Meeting){
		"an item twice":                        func(m *Meeting) { m.Agenda.Items[1].ID = "apologies" },
		"an item without an id":                func(m *Meeting) { m.Agenda.Items[0].ID = "" },
		"an id that is no address":             func(m *Meeting) { m.Agenda.Items[0].ID = `x" onclick="` },
		"a part of an item that there is not":  func(m *Meeting) { m.Agenda.Items[2].Under = "x" },
		"a part of itself":                     func(m *Meeting) { m.Agenda.Items[2].Under = "waste-2" },
		"pages that run back":                  func(m *Meeting) { m.Agenda.Items[1].Pages = &Pages{4, 1} },
		"page nought":                          func(m *Meeting) { m.Agenda.Items[1].Pages = &Pages{0, 1} },
		"a document elsewhere":                 func(m *Meeting) { m.Agenda.Documents[0].Name = "../x.pdf" },
		"a document that is the folder":        func(m *Meeting) { m.Agenda.Documents[0].Name = "." },
		"an item's document elsewhere":         func(m *Meeting) { m.Agenda.Items[1].Documents[0].Name = "/etc/passwd" },
		"a paper's document elsewhere":         func(m *Meeting) { m.Papers[0].Documents[0].Name = "../../x" },
		"a document of an erased paper":        func(m *Meeting) { m.Papers[0].Address, m.Papers[0].Earlier = "", nil },
		"a supplement elsewhere":               func(m *Meeting) { m.Agenda.Supplements[0].Address = "cabinet/2025-03-07/supplement-1" },
		"a supplement that is the meeting":     func(m *Meeting) { m.Agenda.Supplements[0].Address = day },
		"a supplement's document elsewhere":    func(m *Meeting) { m.Agenda.Supplements[0].Documents[0].Name = "a/b.pdf" },
		"an earlier agenda elsewhere":          func(m *Meeting) { m.Agenda.Earlier[0].Address = day + "/agenda-1" },
		"a meeting outside the site":           func(m *Meeting) { m.Agenda.Items[4].Postponed = &Fate{Meeting: "../../x"} },
		"a withdrawal to outside of the site":  func(m *Meeting) { m.Agenda.Items[3].Withdrawn = &Fate{Meeting: "javascript:x/.."} },
		"an earlier version's file elsewhere":  func(m *Meeting) { m.Papers[0].Earlier[1].Documents = []Document{{Name: ".."}} },
		"an earlier agenda's file elsewhere":   func(m *Meeting) { m.Agenda.Earlier[0].Documents[0].Name = "" },
		"a supplement's folder with a way out": func(m *Meeting) { m.Agenda.Supplements[0].Address = day + "/../x" },
	} {
		m := withAgenda()
		spoil(&m)
		if s := site(t, m); s.Damaged == nil {
			t.Errorf("%s counts", name)
		}
	}
}

// clone is a record of its own, so that a test may change it.
func clone(m Meeting) (out Meeting) {
	if err := json.Unmarshal(m.Write(), &out); err != nil {
		panic(err)
	}
	return out
}

func TestItemsAndPapers(t *testing.T) {
	m := withAgenda()
	i, ok := m.Agenda.Item("waste")
	if papers := m.Of(i); !ok || len(papers) != 1 || papers[0].Title != "Waste <costs>" || i.Anchor() != "item-waste" || !i.Considered() {
		t.Errorf("%+v, %v", i, ok)
	}
	if of, ok := m.Agenda.ItemOf(ID("waste")); !ok || of.ID != "waste" {
		t.Errorf("%+v, %v", of, ok)
	}
	if e, ok := m.Papers[0].Extract(Recommendations); !ok || len(e.Lines) != 2 {
		t.Errorf("%+v", e)
	}
	if _, ok := m.Papers[0].Extract(Purpose); ok {
		t.Error("a purpose that no record has")
	}
	if rest := m.Unplaced(); len(rest) != 1 || rest[0].Title != "Buses" {
		t.Errorf("%+v", rest)
	}
	if n := len(m.Current()); n != 5 {
		t.Errorf("%d items are on the agenda", n)
	}
	for _, id := range []string{"buses", "roads", "gone"} {
		if i, ok := m.Agenda.Item(id); !ok || i.Considered() {
			t.Errorf("%+v, %v", i, ok)
		}
	}
	none := sample
	if _, ok := none.Agenda.Item("waste"); ok || len(none.Unplaced()) != 2 || none.Current() != nil {
		t.Error("a meeting without an agenda has items")
	}
	if got := (Pages{3, 3}).String() + " " + (Pages{3, 4}).String(); got != "3 3–4" {
		t.Error(got)
	}
}

func TestReadingOrder(t *testing.T) {
	var got []string
	for _, d := range withAgenda().Reading() {
		of := "the meeting"
		if d.Item != nil {
			of = "item " + d.Item.Number
		}
		got = append(got, strings.TrimPrefix(d.File(), day+"/")+" of "+of)
	}
	want := "agenda.pdf of the meeting, pack.pdf of the meeting, waste/waste.pdf of item 2, plan.pdf of item 2, supplement-1/supplement-1.pdf of the meeting"
	if strings.Join(got, ", ") != want {
		t.Errorf("%q", got)
	}
	if all := sample.Reading(); len(all) != 1 || all[0].Paper.Title != "Waste <costs>" {
		t.Errorf("without an agenda: %+v", all)
	}
}

// An item that is on the agenda no more stays as a line that tells nothing else of it, where it stood.
func TestBury(t *testing.T) {
	a := Agenda{Items: []Item{{ID: "a", Title: "A"}, {ID: "d", Title: "D"}, {ID: "e", Title: "E"}}}
	before := []Item{{ID: "z", Title: "secret"}, {ID: "a"}, {ID: "b", Number: "2", Title: "secret", Presents: "secret"}, {ID: "c", Deleted: true}, {ID: "d"}}
	for range 2 { // a second time changes nothing
		a.Bury(before)
		var got []string
		for n, i := range a.Items {
			if i.Order != n+1 || i.Deleted != (i.Title == "") || strings.Contains(i.Presents+i.Title, "secret") {
				t.Errorf("%+v", i)
			}
			got = append(got, i.ID)
		}
		if strings.Join(got, "") != "zabcde" || a.Items[2].Number != "2" {
			t.Errorf("%q", got)
		}
	}
}

// FuzzAgenda reads agendas that anybody may have written: whatever counts leads nowhere but into the site.
func FuzzAgenda(f *testing.F) {
	f.Add(withAgenda().Write())
	f.Add([]byte(`{"papers":[],"agenda":{"items":[{"id":"x","papers":[""],"under":"x"}],"documents":[{"name":"../x"}]}}`))
	f.Fuzz(func(t *testing.T, meeting []byte) {
		files := published()
		files[day+"/meeting.json"] = &fstest.MapFile{Data: meeting}
		s, err := Read(files)
		if err != nil {
			t.Fatal(err)
		}
		m := s.Meetings[day]
		for _, d := range m.Reading() {
			if !fs.ValidPath(d.File()) || d.File() == d.Folder {
				t.Errorf("a document at %q in %q", d.Name, d.Folder)
			}
		}
		for _, i := range m.Current() {
			m.Of(i)
		}
	})
}

func TestListMarker(t *testing.T) {
	for want, i := range map[string]Item{
		"7.":    {Number: "7", Marker: "7."},
		"88/24": {Number: "88/24", Marker: "88/24"},
		"5(a)":  {Number: "5(a)", Marker: "a)", Under: "budget"},
		"":      {},
	} {
		if got := i.ListMarker(); got != want {
			t.Errorf("%+v is listed as %q, want %q", i, got, want)
		}
	}
}
