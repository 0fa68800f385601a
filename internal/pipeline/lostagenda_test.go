package pipeline

import (
	"os"
	"strings"
	"testing"
)

const kept1 = "content/meetings/cabinet-2025-02-07"

// publishedTwice is a meeting with two published agendas and a supplement.
func publishedTwice(t *testing.T) tree {
	p := withAgenda(t)
	p.freeze()
	p.file("content/cases/another.toml", p.read(case1))
	p.freeze()
	p.build(2, 0)
	p.has("output/" + address1 + "/supplement-1/supplement-1-pack.pdf")
	p.has("output/" + address1 + "/agenda/v1/agenda.pdf")
	return p
}

// What was published of a meeting never vanishes, whatever becomes of what content/ keeps of it: the output stays as it was, and
// an error tells why.
func TestLostAgenda(t *testing.T) {
	for name, lose := range map[string]func(p tree){
		"the newest":                func(p tree) { p.remove(kept1 + "/agenda.2.toml") },
		"the newest with its files": func(p tree) { p.remove(kept1 + "/agenda.2.toml"); p.remove(kept1 + "/agenda.2.files") },
		"the first":                 func(p tree) { p.remove(kept1 + "/agenda.1.toml") },
		"the first with its files":  func(p tree) { p.remove(kept1 + "/agenda.1.toml"); p.remove(kept1 + "/agenda.1.files") },
		"both": func(p tree) {
			for _, n := range []string{"1", "2"} {
				p.remove(kept1 + "/agenda." + n + ".toml")
				p.remove(kept1 + "/agenda." + n + ".files")
			}
		},
		"the files of the first":   func(p tree) { p.remove(kept1 + "/agenda.1.files") },
		"the record of the newest": func(p tree) { p.remove(kept1 + "/agenda.2.files/meeting.json") },
		"the record of the first":  func(p tree) { p.file(kept1+"/agenda.1.files/meeting.json", "{") },
		"a huge record":            func(p tree) { p.file(kept1+"/agenda.2.files/meeting.json", strings.Repeat("[", 1<<20)) },
		"the pack":                 func(p tree) { p.remove(kept1 + "/agenda.1.files/pack.pdf") },
		"the supplement":           func(p tree) { p.remove(kept1 + "/supplement-1.1.toml") },
		"the supplement and files": func(p tree) { p.remove(kept1 + "/supplement-1.1.toml"); p.remove(kept1 + "/supplement-1.1.files") },
		"the supplement's pack":    func(p tree) { p.file(kept1+"/supplement-1.1.files/supplement-1-pack.pdf", "x") },
		"its name":                 func(p tree) { p.move(kept1+"/agenda.2.toml", kept1+"/agenda.3.toml") },
		"the file of the meeting":  func(p tree) { p.remove(meeting1) },
		"the meeting's folder":     func(p tree) { p.remove(kept1) },
		"all meetings":             func(p tree) { p.remove("content/meetings"); mkdir(p, p.dir, "content/meetings") },
		"a version by a link": func(p tree) {
			p.remove(kept1 + "/agenda.1.toml")
			os.Symlink("/dev/zero", p.path(kept1+"/agenda.1.toml"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := publishedTwice(t)
			before := p.sums("output")
			if p.build(2, 0); p.sums("output") != before {
				t.Fatal("a second build makes another output")
			}
			lose(p)
			r := p.run(Options{Purpose: Building})
			if p.sums("output") != before {
				t.Errorf("the output changed; errors:\n%s", found(r))
			}
			if r.Errors == 0 {
				t.Error("no error tells of it")
			}
		})
	}
}

// An agenda that was published stays, and stands where it stood, whatever the profile and the meeting's file say now.
func TestPublishedAgendaIsFixed(t *testing.T) {
	for name, change := range map[string]func(p tree){
		"no agendas":      func(p tree) { p.change(council1, "form = \"agenda\"", "form = \"list\"") },
		"no agenda table": func(p tree) { p.change(council1, "[agenda]\nform = \"agenda\"\n", "") },
		"another prefix":  func(p tree) { p.file(council1, "address = \"leics\"\n"+p.read(council1)) },
		"another day":     func(p tree) { p.change(meeting1, "2025-02-07", "2025-02-08") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := publishedTwice(t)
			before := p.kept()
			change(p)
			p.run(Options{Purpose: Building})
			if after := p.kept(); after != before {
				t.Errorf("it was\n%s\nand is\n%s", before, after)
			}
		})
	}
}

// The same holds for a meeting without papers.
func TestPublishedAgendaAlone(t *testing.T) {
	p := withAgenda(t)
	p.move(case1, "away.toml")
	p.file(case2, strings.ReplaceAll(p.read("away.toml"), "cabinet-2025-02-07", "cabinet-2025-03-18"))
	p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
	p.freeze()
	p.build(1, 0)
	before := p.kept()
	p.has("output/" + address1 + "/agenda.pdf")
	p.change(meeting1, "2025-02-07", "2025-02-08")
	p.build(1, 0)
	if p.kept() != before {
		t.Errorf("it was\n%s\nand is\n%s", before, p.kept())
	}
	all := p.sums("output")
	p.remove(meeting1)
	if r := p.run(Options{Purpose: Building}); p.sums("output") != all || r.Errors == 0 {
		t.Errorf("without its meeting's file it goes: %s", found(r))
	}
}

// kept are the documents of the first meeting's agendas, packs and supplements.
func (p tree) kept() string {
	if !p.exists("output/" + address1) {
		return "nothing"
	}
	var out []string
	for line := range strings.Lines(p.sums("output/" + address1)) {
		if (strings.Contains(line, "/agenda") || strings.Contains(line, "pack") || strings.Contains(line, "supplement")) && !strings.Contains(line, "index.html") {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}
