package pipeline

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/templates"
)

// withStanding is the sample with an agenda that has standing items of these ids and no others.
func withStanding(t testing.TB, ids ...string) tree {
	t.Helper()
	p := withAgenda(t)
	head, _, _ := strings.Cut(p.read(council1), "[[body.cabinet.standing]]")
	_, tail, found := strings.Cut(p.read(council1), "[post.leader]")
	if !found {
		t.Fatal("the sample has no post to cut before")
	}
	for _, id := range ids {
		head += fmt.Sprintf("[[body.cabinet.standing]]\nid = %q\n", id)
	}
	p.file(council1, head+"[post.leader]"+tail)
	return p
}

// agendaOf decides the agenda of the first meeting, as a build does before it writes anything.
func (p tree) agendaOf() (*builder, *sheet) {
	p.Helper()
	opened, err := project.Open(p.dir)
	if err != nil {
		p.Fatal(err)
	}
	b := newBuilder(opened, Options{Purpose: Building})
	b.load()
	if err := b.papers(p.Context(), nowhere{}); err != nil {
		p.Fatal(err)
	}
	s := b.newSheet(b.library.Meetings[strings.TrimSuffix(filepath.Base(meeting1), ".toml")])
	b.decide(s)
	return b, s
}

// printedItems are the items of an agenda, one a line, as it prints them.
func printedItems(s *sheet) string {
	var out strings.Builder
	titles := s.titles()
	for _, i := range s.items {
		fmt.Fprintf(&out, "%s %s", i.Marker, titles[i.Anchor()])
		if i.Address != "" {
			fmt.Fprintf(&out, " -> %s", i.Address)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// The papers that go to a meeting are items of its agenda, whether its file names them or not.
func TestItemsFromPapers(t *testing.T) {
	const title = "Exception to Contract Procedure Rules to provide agency cover for provision of Special Educational Needs Assessment (SENA) Tribunal Officers – urgent action taken by the Chief Executive"
	for name, test := range map[string]struct {
		items string // of the meeting's file
		with  func(p tree)
		want  string
	}{
		"a paper that no item names": {"", nil, "1. Apologies for absence\n2. " + title + " -> sena-tribunal-officers\n"},
		"a title of the item's own": {`
[[item]]
paper = "sena-tribunal-officers"
title = "Tribunal officers"`, nil, "1. Apologies for absence\n2. Tribunal officers -> sena-tribunal-officers\n"},
		"a report to follow has no page": {`
[[item]]
paper = "sena-tribunal-officers"
to_follow = true`, func(p tree) { p.file(case1, "status = \"draft\"\n"+p.read(case1)) }, "1. Apologies for absence\n2. " + title + "\n"},
		"one that is there has": {`
[[item]]
paper = "sena-tribunal-officers"
to_follow = true`, nil, "1. Apologies for absence\n2. " + title + " -> sena-tribunal-officers\n"},
		"a paper of another meeting": {`
[[item]]
paper = "school-meals"
title = "School meals"`, func(p tree) {
			p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
			p.file(case2, strings.Replace(p.read(case1), `meeting = "cabinet-2025-02-07"`, `meeting = ["cabinet-2025-03-18", "cabinet-2025-02-07"]`, 1))
		}, "1. Apologies for absence\n2. School meals -> ../../cabinet/2025-03-18/school-meals\n3. " + title + " -> sena-tribunal-officers\n"},
		"an item without a report": {`
[[item]]
id = "budget"
title = "Budget"
[[item]]
id = "fees"
title = "Fees"
under = "budget"`, func(p tree) { p.remove(case1) }, "1. Apologies for absence\n2. Budget\na) Fees\n"},
	} {
		t.Run(name, func(t *testing.T) {
			p := withStanding(t, "apologies")
			if test.with != nil {
				test.with(p)
			}
			p.file(meeting1, p.read(meeting1)+test.items)
			if _, s := p.agendaOf(); printedItems(s) != test.want {
				t.Errorf("the agenda has\n%s\nwant\n%s%v", printedItems(s), test.want, s.paper.findings)
			}
		})
	}
}

// What a meeting's file and profile say of an item stands in the record of the meeting.
func TestItemEntries(t *testing.T) {
	paper := `"papers":["` + record.ID("sena-tribunal-officers") + `"]`
	const own = "\n[[item]]\nid = \"budget\"\ntitle = \"Budget\"\n"
	for name, test := range map[string]struct{ item, want string }{
		"a report":               {"\n[[item]]\npaper = \"sena-tribunal-officers\"\ntitle = \"Officers\"\n", `{"id":"sena-tribunal-officers","number":"2","marker":"2.","order":2,"title":"Officers","public":true,` + paper + `}`},
		"who presents it":        {own + "presents = \"leader\"\npurpose = \"For decision\"\nnote = \"See supplement\"\n", `{"id":"budget","number":"2","marker":"2.","order":2,"title":"Budget","public":true,"presents":"Leader of the Council","purpose":"For decision","note":"See supplement"}`},
		"a part":                 {own + "[[item]]\nid = \"fees\"\ntitle = \"Fees\"\nunder = \"budget\"\n", `{"id":"fees","number":"2(a)","marker":"a)","order":3,"title":"Fees","under":"budget","public":true}`},
		"a hidden one":           {own + "hidden = true\n", ""},
		"an exempt one":          {own + "exempt = { paragraphs = [\"3\"], reason = \"It would harm the tender\" }\n", `{"id":"budget","number":"3","marker":"3.","order":3,"title":"Budget","public":false,"exempt":{"paragraphs":["3"],"reason":"It would harm the tender"}}`},
		"a late one":             {own + "late = { reason = \"The clerk was ill\" }\n", `{"id":"budget","number":"2","marker":"2.","order":2,"title":"Budget","public":true,"late":"The clerk was ill","late_opinion":false}`},
		"a withdrawn one":        {own + "withdrawn = { on = 2025-02-03, reason = \"It is not needed\" }\n", `{"id":"budget","number":"2","marker":"2.","order":2,"title":"Budget","public":true,"withdrawn":{"on":"2025-02-03","day":"3 February 2025","reason":"It is not needed"}}`},
		"postponed to a meeting": {own + "postponed = { to = \"cabinet-2025-03-18\", reason = \"More is to be found out\" }\n", `{"id":"budget","number":"2","marker":"2.","order":2,"title":"Budget","public":true,"postponed":{"meeting":"cabinet/2025-03-18","name":"Cabinet – 18 March 2025","reason":"More is to be found out"}}`},
	} {
		t.Run(name, func(t *testing.T) {
			p := withStanding(t, "apologies")
			p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
			p.file(meeting1, p.read(meeting1)+test.item)
			b, s := p.agendaOf()
			if s.printable == nil {
				t.Fatal(s.paper.findings)
			}
			id, _, _ := strings.Cut(strings.TrimPrefix(test.want, `{"id":"`), `"`)
			got := ""
			if i, ok := b.entryOf(s).Item(id); ok {
				text, _ := json.Marshal(i)
				got = string(text)
			}
			if got != test.want {
				t.Errorf("the record has\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// A part of an item keeps what is printed before it when the agenda is published again.
func TestPartsKeepTheirMarkers(t *testing.T) {
	p := withStanding(t, "apologies")
	p.file(meeting1, p.read(meeting1)+"\n[[item]]\nid = \"budget\"\ntitle = \"Budget\"\n[[item]]\nid = \"fees\"\ntitle = \"Fees\"\nunder = \"budget\"\n")
	p.freeze()
	p.file(meeting1, p.read(meeting1)+"[[item]]\nid = \"rents\"\ntitle = \"Rents\"\nunder = \"budget\"\n")
	p.freeze()
	p.build(1, 0)
	for _, want := range []string{"a) Fees", "b) Rents"} {
		if text := strings.ReplaceAll(p.output(address1+"/agenda.md"), `\`, ""); !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// An item that is not considered leaves a line, which says no more than its file does.
func TestFatesInWords(t *testing.T) {
	for fate, want := range map[string]string{
		`withdrawn = { on = 2025-02-03, reason = "It is not needed." }`: "This item was withdrawn on 3 February 2025. It is not needed.",
		`withdrawn = { reason = "It is not needed." }`:                  "This item was withdrawn. It is not needed.",
		`postponed = { on = 2025-02-03, to = "cabinet-2025-03-18" }`:    "This item was postponed on 3 February 2025 to the meeting Cabinet – 18 March 2025.",
		`postponed = { reason = "More is to be found out." }`:           "This item was postponed. More is to be found out.",
		`postponed = { on = 2025-02-03 }`:                               "This item was postponed on 3 February 2025.",
		"to_follow = true\npaper = \"waste\"":                           "The report is to follow.",
	} {
		p := withStanding(t, "apologies")
		p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
		p.file(meeting1, p.read(meeting1)+"\n[[item]]\nid = \"budget\"\ntitle = \"Budget\"\n"+fate+"\n")
		_, s := p.agendaOf()
		if text := printedWords(s); !strings.Contains(text, want) {
			t.Errorf("%s gives no %q in\n%s%v", fate, want, text, s.paper.findings)
		}
	}
}

// printedWords is what an agenda prints, one paragraph or item a line; "" where it can't be made.
func printedWords(s *sheet) string {
	var out strings.Builder
	if s.printable == nil {
		return ""
	}
	for _, i := range modelOf(s.printable.Report).Items {
		out.WriteString(i.Words + "\n")
	}
	return out.String()
}

// The public is asked to leave for the exempt items that the meeting considers, and for no others.
func TestExclusionOfThePublic(t *testing.T) {
	const exempt = "\n[[item]]\nid = \"depot\"\ntitle = \"Depot\"\nexempt = { paragraphs = [\"3\"] }\n"
	for name, test := range map[string]struct{ items, want string }{
		"none":                                {"", "No item is exempt, and none asks for the public to be excluded."},
		"one":                                 {exempt, "while item 4 is considered"},
		"one that is confidential":            {strings.Replace(exempt, "paragraphs = [\"3\"]", "confidential = true", 1), "The public must be excluded while item 4 is considered"},
		"one that is exempt and confidential": {strings.Replace(exempt, "paragraphs = [\"3\"]", "paragraphs = [\"3\"], confidential = true", 1), "The public must be excluded while item 4 is considered"},
		"one that is withdrawn":               {exempt + "withdrawn = { reason = \"The offer has lapsed.\" }\n", "No item is exempt, and none asks for the public to be excluded."},
		"one that is postponed":               {exempt + "postponed = { reason = \"More is to be found out.\" }\n", "No item is exempt, and none asks for the public to be excluded."},
	} {
		p := withStanding(t, "apologies", "exclusion")
		p.file(meeting1, p.read(meeting1)+test.items)
		if _, s := p.agendaOf(); !strings.Contains(printedWords(s), test.want) {
			t.Errorf("%s: no %q in\n%s%v", name, test.want, printedWords(s), s.paper.findings)
		}
	}
}

// An item whose paper must not be known keeps its line and its number, and the record of its meeting can be read again. What
// is a part of it names it as it is known now.
func TestErasedItemInRecord(t *testing.T) {
	p := withStanding(t, "apologies")
	p.file(meeting1, p.read(meeting1)+`
[[item]]
paper = "sena-tribunal-officers"
[[item]]
id = "fees"
title = "Fees"
under = "sena-tribunal-officers"

[[withdrawn]]
paper = "sena-tribunal-officers"
on = 2025-02-03
reason = "It names a person."
erase = true
`)
	p.build(0, 0)
	text := p.output(address1 + "/meeting.json")
	if strings.Contains(text, "sena-tribunal") || !strings.Contains(text, `"withdrawn--2"`) {
		t.Errorf("the record has\n%s", text)
	}
	site, err := record.Read(os.DirFS(p.path("output")))
	if err != nil || site.Damaged != nil {
		t.Errorf("%v, %v", err, site.Damaged)
	}
}

// What the letter of a supplement asks after the meeting alone may be answered before, where it is no error.
func TestLetterAsksLater(t *testing.T) {
	p := withAgenda(t)
	if err := os.CopyFS(p.path("templates"), templates.FS); err != nil {
		t.Fatal(err)
	}
	p.file("templates/meetings/supplement/councils/leicestershire.md.tmpl", "{{define \"letter\"}}{{if has \"agenda.after\"}}{{ask \"why\" \"Why is it late?\"}}{{end}}\n\n{{items}}\n{{end}}\n")
	p.file(meeting1, p.read(meeting1)+"\n[prose]\nwhy = \"The figures came late.\"\n")
	p.freeze()
	p.change(case1, "SENA", "The SENA")
	if got := p.freeze("sena-tribunal-officers"); len(got) != 3 {
		t.Errorf("froze %v", got)
	}
}
