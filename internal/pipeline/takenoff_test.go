package pipeline

import (
	"strings"
	"testing"
)

// Whatever moves in the same edit, a paper that is made a draft or withdrawn leaves the address where it
// stands, even where its meeting is held back or not asked for.
func TestTakenOffWhereverItStands(t *testing.T) {
	moves := map[string]func(p tree){
		"nothing":                func(tree) {},
		"its slug":               func(p tree) { p.file(third, "slug = \"zeta\"\n"+p.read(third)) },
		"its meeting's day":      func(p tree) { p.change(meeting1, "2025-02-07", "2025-02-08") },
		"the council's prefix":   func(p tree) { p.file(council1, "address = \"leics\"\n"+p.read(council1)) },
		"the meeting's slug":     func(p tree) { p.file(meeting1, "slug = \"special\"\n"+p.read(meeting1)) },
		"the meeting has a slip": func(p tree) { p.change(meeting1, "date      = 2025-02-07", "date      = \"soon\"") },
		"the meeting is no TOML": func(p tree) { p.file(meeting1, p.read(meeting1)+"\nplace = \n") },
	}
	off := map[string]func(p tree){
		"a draft": func(p tree) { p.change(third, "[report]", "status = \"draft\"\n[report]") },
		"withdrawn": func(p tree) {
			p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"third\"\non = 2025-03-03\nreason = \"x\"\n")
		},
		"erased": func(p tree) {
			p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"third\"\non = 2025-03-03\nreason = \"x\"\nerase = true\n")
		},
	}
	builds := map[string]func(p tree){
		"whole":     func(p tree) { p.run(Options{Purpose: Building}) },
		"held back": func(p tree) { p.change(case1, "£282,693.00", "lots"); p.run(Options{Purpose: Building}) },
		"not asked for": func(p tree) {
			p.run(Options{Purpose: Building, Paths: []string{p.path(case2)}})
		},
	}
	for move, moved := range moves {
		for how, taken := range off {
			for run, built := range builds {
				t.Run(move+", "+how+", "+run, func(t *testing.T) {
					t.Parallel()
					p := newTwo(t)
					p.file(third, strings.Replace(p.read(case1), "The SENA team", "The telltale team", 1))
					p.build(3, 0)
					taken(p)
					moved(p)
					built(p)
					p.nowhere("telltale")
				})
			}
		}
	}
}

const third = "content/cases/third.toml"

// nowhere demands that no file of the output has a word.
func (p tree) nowhere(word string) {
	p.Helper()
	for line := range strings.Lines(p.sums("output")) {
		name := strings.TrimSpace(line[strings.IndexByte(line, ' ')+1:])
		if strings.Contains(p.output(name), word) {
			p.Errorf("%s is still in %s", word, name)
		}
	}
}

// A meeting or a paper that moves stands at one address, whatever is held back.
func TestMovesStandOnce(t *testing.T) {
	for name, move := range map[string]func(p tree){
		"the prefix": func(p tree) { p.file(council1, "address = \"leics\"\n"+p.read(council1)) },
		"the day":    func(p tree) { p.change(meeting2, "2025-03-18", "2025-03-19") },
		"the paper":  func(p tree) { p.change(third, `"cabinet-2025-02-07"`, `"cabinet-2025-03-18"`) },
	} {
		for run, o := range map[string]Options{"held back": {Purpose: Building}, "PATH": {Purpose: Building, Paths: []string{case2}}} {
			t.Run(name+", "+run, func(t *testing.T) {
				p := newTwo(t)
				p.file(third, p.read(case1))
				p.build(3, 0)
				move(p)
				if run == "held back" {
					p.change(case1, "£282,693.00", "lots")
				} else {
					o.Paths = []string{p.path(case2)}
				}
				p.run(o)
				for _, paper := range []string{"third", "school-meals", "sena-tribunal-officers"} {
					if n := strings.Count(p.sums("output"), "/"+paper+"/"+paper+".pdf"); n != 1 {
						t.Errorf("%s stands at %d addresses:\n%s", paper, n, p.sums("output"))
					}
				}
			})
		}
	}
}

// The page that a withdrawn paper leaves stays when its case goes, as long as the entry does.
func TestWithdrawnWithoutCase(t *testing.T) {
	p := newTwo(t)
	p.file(meeting2, p.read(meeting2)+"\n[[withdrawn]]\npaper = \"school-meals\"\non = 2025-03-20\nreason = \"Deferred\"\n")
	p.build(1, 0)
	before := p.sums("output/" + address2)
	p.remove(case2)
	for range 2 {
		p.build(1, 0)
		if p.sums("output/"+address2) != before {
			t.Error("what is left of the paper changed")
		}
	}
	p.remove("output")
	if r := p.build(1, 0); !strings.Contains(p.output(address2+"/index.html"), "Withdrawn on") {
		t.Errorf("from a fresh clone nothing tells of the paper: %+v", r)
	}
}

// An entry in the file of a meeting that does not have the paper is told: somebody may believe it withdrawn.
func TestWithdrawnInTheWrongFile(t *testing.T) {
	p := newTwo(t)
	p.file(meeting2, p.read(meeting2)+"\n[[withdrawn]]\npaper = \"sena-tribunal-officers\"\non = 2025-03-20\nreason = \"x\"\n")
	r := p.build(2, 0)
	told := 0
	for _, d := range r.Findings {
		if d.Rule == "withdrawn-gone" && d.Line() > 0 && strings.Contains(d.Message, "is no paper of this meeting") {
			told++
		}
	}
	if told != 1 || !p.exists("output/"+paper1+".pdf") || strings.Contains(p.output(address2+"/index.html"), "Withdrawn") {
		t.Errorf("told %d times: %v", told, r.Findings)
	}
}

// A withdrawal whose day can't be read takes the paper off, and no page has a day that is none.
func TestWithdrawnWithoutADay(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	p.file(meeting2, p.read(meeting2)+"\n[[withdrawn]]\npaper = \"school-meals\"\non = \"soon\"\nreason = \"x\"\n")
	p.run(Options{Purpose: Building})
	page := p.output(address2 + "/index.html")
	if p.exists("output/"+paper2+".pdf") || strings.Contains(page, "0000") || !strings.Contains(page, "<p>Withdrawn: x</p>") {
		t.Errorf("%s", page)
	}
}

// The page that a withdrawn paper leaves gives its address to no other paper; an erased one is free.
func TestAddressOfAWithdrawnPaper(t *testing.T) {
	p := newTwo(t)
	p.file(meeting2, p.read(meeting2)+"\n[[withdrawn]]\npaper = \"school-meals\"\non = 2025-03-20\nreason = \"x\"\n")
	p.build(1, 0)
	p.file("content/cases/another.toml", "slug = \"school-meals\"\n"+p.read(case2))
	if r := p.run(Options{Purpose: Building}); rules(r.Findings) != "doubled-address" {
		t.Errorf("%s", found(r))
	}
	p.file(meeting2, p.read(meeting2)+"erase = true\n")
	p.build(2, 0)
}

// A paper and the meeting of another council can't stand at one address.
func TestMeetingAtThePlaceOfAPaper(t *testing.T) {
	p := newProject(t)
	p.file("content/councils/rutland.toml", "address = \"cabinet\"\n"+strings.ReplaceAll(p.read(council1), "body.cabinet", "body.2025-02-07"))
	p.file(meeting2, "council = \"rutland\"\nbody = \"2025-02-07\"\ndate = 2025-02-07\nslug = \"sena-tribunal-officers\"\n")
	if r := p.run(Options{}); rules(r.Findings) != "doubled-address" {
		t.Errorf("%s", found(r))
	}
}

// A paper of a published agenda that is erased for no reason holds its meeting back, and nothing of any other.
func TestErasedWithoutReason(t *testing.T) {
	p := withAgenda(t)
	p.file(case2, p.read(case1))
	p.freeze()
	p.build(2, 0)
	p.file(meeting1, "withdrawn = [{ paper = \"school-meals\", on = 2025-02-04, erase = true }]\n"+p.read(meeting1))
	if r := p.run(Options{Purpose: Building}); r.Held != 1 || !strings.Contains(found(r), "withdrawn.reason is missing") {
		t.Errorf("%d meetings are held:\n%s", r.Held, found(r))
	}
}
