package pipeline

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"cabinet/internal/project"
	"cabinet/internal/stage"
)

// Two builds at once publish the whole site, one after the other; one that does not wait gives up and
// changes nothing.
func TestTwoAtOnce(t *testing.T) {
	p := newProject(t)
	const papers = 12
	for i := range papers - 1 {
		p.file(fmt.Sprintf("content/cases/p%d.toml", i), p.read(case1))
	}
	p.build(papers, 0)
	whole := p.sums("output")
	var wait sync.WaitGroup
	var waited counter
	for range 4 {
		wait.Go(func() {
			opened, err := project.Open(p.dir)
			if err != nil {
				t.Error(err)
				return
			}
			r, err := Run(t.Context(), opened, Options{Purpose: Building, Anew: true, Busy: func() { waited.add(func(int) {}) }})
			if err != nil || r.Papers != papers || !r.Written {
				t.Errorf("%+v, %v", r, err)
			}
		})
	}
	wait.Wait()
	if p.sums("output") != whole {
		t.Error("the site is not whole")
	}
	if waited.n == 0 {
		t.Error("nobody waited")
	}
	p.onlyOutput()
}

func TestNoWait(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	before := p.sums("output")
	lock, err := stage.Acquire(t.Context(), p.path(lockName), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Release()
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Run(context.Background(), opened, Options{Purpose: Building, Anew: true}); !errors.Is(err, stage.ErrBusy) {
		t.Errorf("error %v", err)
	}
	if p.sums("output") != before {
		t.Error("output/ changed")
	}
	if r := p.run(Options{}); r.Errors > 0 {
		t.Errorf("a check waits: %s", found(r))
	}
}
