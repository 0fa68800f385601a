package pipeline

import (
	"os"
	"strings"
	"testing"

	"cabinet/internal/links"
)

// leadsOn holds that a site has no link that leads nowhere, and that it is read back as it was meant.
func (p tree) leadsOn(what string) {
	p.Helper()
	found, err := links.Check(os.DirFS(p.path("output")))
	if err != nil {
		p.Fatal(err)
	}
	for _, f := range found {
		if strings.Contains(f, "/agenda.md: ") || strings.Contains(f, "/supplement-1.md: ") {
			continue // a text that is published keeps its bytes
		}
		p.Errorf("%s: %s", what, f)
	}
	if got := table(p, p.verify()); got != "" {
		p.Errorf("%s: it differs:\n%s", what, got)
	}
}

// What was published of a meeting links documents of its items that may be published no more. Its pages lead to what
// says so instead.
func TestLinksToWhatIsGone(t *testing.T) {
	for what, change := range map[string]func(p tree){
		"a paper withdrawn": func(p tree) {
			p.file(meeting1, "withdrawn = [{ paper = \"sena-tribunal-officers\", on = 2025-02-04, reason = \"No.\" }]\n"+p.read(meeting1))
		},
		"an item withdrawn": func(p tree) {
			p.change(meeting1, "paper = \"sena-tribunal-officers\"\n", "paper = \"sena-tribunal-officers\"\nwithdrawn = { on = 2025-02-04, reason = \"No.\" }\n")
		},
		"an item with documents withdrawn": func(p tree) {
			p.change(meeting1, "title = \"Visit to the depot\"\n", "title = \"Visit to the depot\"\nwithdrawn = { on = 2025-02-04, reason = \"No.\" }\n")
		},
		"a document of an item taken out": func(p tree) {
			p.change(meeting1, "[[item.document]]\ntitle = \"Letter of the depot\"\nfile = \"letter.pdf\"\npack = \"slip\"\n", "")
		},
	} {
		t.Run(what, func(t *testing.T) {
			p := withOthers(t, "pack = [\"whole\", \"page\"]\n")
			p.freeze()
			p.change(meeting1, "paper = \"sena-tribunal-officers\"\n", "paper = \"sena-tribunal-officers\"\nnote = \"See item 5.\"\n")
			p.freeze()
			change(p)
			papers := 1
			if strings.Contains(p.read(meeting1), "paper = \"sena-tribunal-officers\"\nwithdrawn") || strings.HasPrefix(p.read(meeting1), "withdrawn") {
				papers = 0
			}
			p.build(papers, 0)
			p.leadsOn("after it")
			if what == "a document of an item taken out" {
				return // nothing of which an agenda tells
			}
			p.freeze()
			p.build(papers, 0)
			p.leadsOn("after a further agenda")
		})
	}
}

// The page that a postponed paper leaves leads to the meeting that it goes to as soon as the site has a page of that, and names it
// before.
func TestLinksToLaterMeeting(t *testing.T) {
	p := withAgenda(t)
	p.file(meeting1, p.read(meeting1)+"\n[[item]]\npaper = \"sena-tribunal-officers\"\n")
	p.build(1, 0)
	p.file(meeting2, "council = \"leicestershire\"\nbody = \"cabinet\"\ndate = 2025-03-18\n")
	p.change(meeting1, "paper = \"sena-tribunal-officers\"\n", "paper = \"sena-tribunal-officers\"\npostponed = { to = \"cabinet-2025-03-18\" }\n")
	page := address1 + "/sena-tribunal-officers/index.html"
	p.run(Options{Purpose: Building, Paths: []string{p.path(meeting1)}})
	if found, err := links.Check(os.DirFS(p.path("output"))); err != nil || len(found) > 0 {
		t.Errorf("before that meeting is published: %v %v", found, err)
	}
	if !strings.Contains(p.output(page), "to the meeting Cabinet – 18 March 2025.") {
		t.Error("the meeting is not named")
	}
	p.build(0, 0)
	p.leadsOn("once it is published")
	if !strings.Contains(p.output(page), "<a href=\"../../../"+address2+"/index.html\">Cabinet – 18 March 2025</a>.") {
		t.Error("the page does not lead to the meeting")
	}
	p.file(case2, strings.ReplaceAll(p.read(case1), "cabinet-2025-02-07", "cabinet-2025-03-18")+"[nonsense]\n")
	p.change(meeting2, "2025-03-18", "2025-03-19")
	p.run(Options{Purpose: Building, Paths: []string{p.path(meeting2)}})
	if found, err := links.Check(os.DirFS(p.path("output"))); err != nil || len(found) > 0 {
		t.Errorf("while that meeting is held back at another address: %v %v", found, err)
	}
}

// The agenda of a meeting that a paper once visited leads on from an appendix that the paper has lost since, also where a build
// remembers the agenda: nothing of the meeting's own has changed.
func TestLinksOfFormerVisitor(t *testing.T) {
	p := withOthers(t, "")
	p.file(meeting2, "council = \"leicestershire\"\nbody = \"cabinet\"\ndate = 2025-03-18\npublished = 2025-03-10\n")
	p.change(case1, "meeting = \"cabinet-2025-02-07\"", "meeting = [\"cabinet-2025-02-07\", \"cabinet-2025-03-18\"]")
	freeze := func(meeting string, amend ...string) {
		t.Helper()
		o := FreezeOptions{Meeting: meeting, Amend: amend, Changed: map[string]string{}, Today: "2025-03-20"}
		for _, name := range amend {
			o.Changed[name], o.On = "A word is added.", o.Today
		}
		if _, found, err := Freeze(t.Context(), p.opened(), o); err != nil || len(errorsOf(found)) > 0 {
			t.Fatal(err, found)
		}
	}
	freeze("cabinet-2025-02-07")
	freeze("cabinet-2025-03-18")
	p.build(1, 0)
	p.leadsOn("as published")

	p.change(case1, "meeting = [\"cabinet-2025-02-07\", \"cabinet-2025-03-18\"]", "meeting = \"cabinet-2025-02-07\"")
	p.file(meeting2, p.read(meeting2)+"\n[[item]]\nid = \"sena-tribunal-officers\"\ntitle = \"SENA\"\n")
	freeze("cabinet-2025-02-07", "sena-tribunal-officers")
	p.build(1, 0)
	p.leadsOn("once it does not visit the meeting")

	p.change(case1, "file = \"map.pdf\"\n", "")
	freeze("cabinet-2025-02-07", "sena-tribunal-officers")
	p.build(1, 0)
	p.leadsOn("once it has lost its appendix")
}
