package pipeline

import (
	"strings"
	"testing"
)

// PATH limits what is rebuilt, never what output/ holds.
func TestBuildOfOneMeeting(t *testing.T) {
	for _, path := range []string{case1, meeting1} {
		p := newTwo(t)
		p.build(2, 0)
		before := p.sums("output/" + address2)
		p.change(case1, "£282,693.00", "£1.00")
		p.change(case2, "£282,693.00", "£2.00")
		r := p.run(Options{Purpose: Building, Paths: []string{p.path(path)}})
		if r.Papers != 1 || r.Meetings != 1 || r.Held != 0 || !strings.Contains(p.output(paper1+".md"), "£1.00") {
			t.Errorf("%s: %+v", path, r)
		}
		if p.sums("output/"+address2) != before {
			t.Errorf("%s: the other meeting changed", path)
		}
		if home := p.output("index.html"); !strings.Contains(home, address1) || !strings.Contains(home, address2) {
			t.Errorf("%s: the home page lost a meeting", path)
		}
	}
}

// What stands in the way of other papers is not this run's business; what is built is whole meetings.
func TestBuildOfOneMeetingWithOthersBroken(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	p.file("content/cases/third.toml", p.read(case1))
	p.change(case2, "[report]", "[report")
	p.remove("content/meetings/cabinet-2025-03-18.toml")
	r := p.run(Options{Purpose: Building, Paths: []string{case1}})
	if r.Papers != 2 || r.Errors != 0 || !p.exists("output/"+address2) {
		t.Errorf("%+v\n%s", r, found(r))
	}
}

func TestCheckOfOneCase(t *testing.T) {
	p := newTwo(t)
	p.file("content/cases/third.toml", strings.ReplaceAll(p.read(case1), `"£282,693.00"`, `"lots"`))
	p.change(case2, `"£282,693.00"`, `"lots"`)
	tests := []struct {
		paths         []string
		papers, wrong int
	}{
		{nil, 1, 2},
		{[]string{case1}, 1, 0},
		{[]string{case1, case2}, 1, 1},
		{[]string{meeting1}, 1, 1},
		{[]string{"./content/cases/../cases/school-meals.toml"}, 0, 1},
	}
	for _, tt := range tests {
		r := p.run(Options{Paths: tt.paths})
		if r.Papers != tt.papers || r.Failed != tt.wrong || r.Written {
			t.Errorf("%q: %d fine and %d not, want %d and %d", tt.paths, r.Papers, r.Failed, tt.papers, tt.wrong)
		}
	}
	if p.exists("output") {
		t.Error("check has written something")
	}
}

// A mistyped path is no reason to write the rest anew; nor is the file of another project, though it
// has the same name.
func TestUnknownPaths(t *testing.T) {
	p, other := newTwo(t), newTwo(t)
	p.build(2, 0)
	before := p.sums("output")
	p.change(case1, "£282,693.00", "£1.00")
	for _, path := range []string{"x.toml", "content/cases/x.toml", "content/meetings/x.toml", "content/cases", "",
		strings.TrimSuffix(case1, ".toml"), council1, other.path(case1)} {
		r := p.run(Options{Purpose: Building, Paths: []string{path, case2}})
		if rules(r.Findings) != "unknown-path" || r.Written || p.sums("output") != before {
			t.Errorf("%q: %+v\n%s", path, r, found(r))
		}
	}
}

func TestProgress(t *testing.T) {
	p := newTwo(t)
	last := 0
	p.run(Options{Progress: func(done, of int) {
		if done != last+1 || of != 2 {
			t.Errorf("%d of %d after %d", done, of, last)
		}
		last = done
	}})
	if last != 2 {
		t.Errorf("%d of 2 in the end", last)
	}
}
