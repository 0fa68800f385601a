package pipeline

import "testing"

// The page of a matter goes with the last of its papers: nobody is asked to put back what was withdrawn, nor to say where readers
// find it; and of a paper that is a part of no matter any more they are.
func TestMatterGoes(t *testing.T) {
	off := func(name string) string {
		return "\n[[withdrawn]]\npaper = \"" + name + "\"\non = 2025-03-03\nreason = \"x\"\n"
	}
	for name, c := range map[string]struct {
		change func(p tree)
		stays  bool
		gone   int
	}{
		"all of its papers are withdrawn": {change: func(p tree) {
			p.file(meeting1, p.read(meeting1)+off("sena-tribunal-officers"))
			p.file(meeting2, p.read(meeting2)+off("school-meals"))
		}},
		"one of them is": {stays: true, change: func(p tree) { p.file(meeting1, p.read(meeting1)+off("sena-tribunal-officers")) }},
		"the other one has left it": {gone: 1, change: func(p tree) {
			p.file(meeting1, p.read(meeting1)+off("sena-tribunal-officers"))
			p.change(case2, "matter = \"Tribunals\"\n", "")
		}},
	} {
		p := newTwo(t)
		for _, file := range []string{case1, case2} {
			p.change(file, "kind ", "matter = \"Tribunals\"\nkind ")
		}
		p.build(2, 0)
		c.change(p)
		var gone []string
		for _, d := range p.run(Options{Purpose: Building}).Findings {
			if TellsOfLoss(d) {
				gone = append(gone, d.String())
			}
		}
		if p.exists("output/matters/tribunals/index.html") != c.stays || len(gone) != c.gone {
			t.Errorf("%s: of what goes is told %q", name, gone)
		}
	}
}
