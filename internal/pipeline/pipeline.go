// Package pipeline makes output/ of a project: the steps in their order, and the only package that sees
// them all.
//
//	read     councils, meetings and templates; then, paper by paper and on every processor:
//	compose  the case's words, by its council's templates
//	report   read, number, cross-reference
//	check    the rules
//	render   Markdown, HTML and PDF, written to a stage beside output/; of a frozen paper, the files
//	         that content/ keeps
//	records  of each meeting, with its page; and the home page
//	swap     the stage takes output/'s place, if nothing is missing that was published
//
// An error in a paper stops its meeting, whose last good output stays; other meetings are built. What
// is kept of a paper once it is written is its line of a record, so memory hardly grows with their number.
//
// [Render] takes the same steps up to the pages, which it keeps in memory, for a preview.
package pipeline

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/site"
)

// Options say what to make.
type Options struct {
	Paths    []string // files of content/ that limit what is rebuilt; none for everything
	Write    bool     // write output/; otherwise only check
	Drafts   bool     // write to output-drafts/ instead, with drafts, which are marked
	Large    bool     // write a large-print PDF of each report too
	Workers  int      // papers worked on at once; 0 for one on each processor
	Progress func(done, of int)

	// CountOnly tells which findings of papers are counted and not kept, so that thousands that nobody is
	// going to read take no memory; nil keeps all.
	CountOnly func(diag.Diagnostic) bool
	Sync      bool   // put what is written on the disk before it counts, for the sake of a power cut
	Busy      func() // called before another run that writes is waited for; nil to give up instead
}

// A Result is what was made.
type Result struct {
	Findings []diag.Diagnostic
	Tally    diag.Tally     // of all findings, those that are counted only included
	Ignored  []diag.Ignored // findings that cases ignore, with their reasons
	Errors   int            // of the findings
	Papers   int            // built, or found without errors
	Failed   int            // with errors
	Meetings int            // built
	Held     int            // meetings stopped by an error
	Drafts   int            // left out
	Faulty   int            // drafts left out for the errors in them

	Withdrawn int    // papers that are published no more
	Written   bool   // the output is new
	Folder    string // that is written: "output/"
}

// Run checks a project and, if asked to, writes its output. An error is one of the machine (a full
// disk, a folder that can't be written); what is wrong with the project is among the findings.
func Run(ctx context.Context, p *project.Project, o Options) (Result, error) {
	if o.Drafts {
		p = p.ForDrafts()
	}
	b := &builder{Project: p, options: o}
	if err := notTheSample(p); err != nil {
		return Result{}, err
	}
	out, err := b.begin(ctx)
	if err != nil {
		return Result{}, err
	}
	defer out.close()
	b.output = out
	b.load()
	b.selectPaths()
	var to shelf // none for a check
	if out != nil {
		to = out
	}
	if err := b.papers(ctx, to); err != nil {
		return Result{}, err
	}
	b.withdrawnWithout()
	b.addresses()
	b.casesGone()
	b.hold()
	if err := b.finish(out); err != nil {
		return Result{}, err
	}
	return b.result(out != nil && out.stage.Swapped()), nil
}

// A builder is the work on one project.
type builder struct {
	*project.Project
	options  Options
	library  *project.Library
	site     *site.Site // nil where its templates have an error
	fates    map[*project.Meeting]fate
	list     diag.List // findings about more than one paper, and those of papers that are done
	done     []paper   // in the order of their subjects
	only     selection
	output   *output          // nil where nothing is written
	off      map[string]paper // what leaves the site whatever becomes of its meeting, by address
	stopped  bool             // an error that is no single meeting's: output/ stays as it is
	drafting bool             // cases are worked on, of frozen papers too
	keep     bool             // meetings of the last output that no file tells of stay: one may be of a paper with an error

	readBack *os.Root // output/, where it is compared with the papers; nil elsewhere
}

// load reads what papers are made with.
func (b *builder) load() {
	b.library, b.fates = b.Load(&b.list), map[*project.Meeting]fate{}
	b.stopped = b.stopped || b.library.Incomplete
	pages, err := site.New(b.Templates)
	if err != nil {
		b.list.Add(b.siteTemplate(err))
		b.stopped = true
	}
	b.site = pages
}

// papers works on every subject, several at a time; results are in the order of the subjects, whichever
// is done first.
func (b *builder) papers(ctx context.Context, to shelf) error {
	subjects := b.library.Subjects
	b.done = make([]paper, len(subjects))
	workers := b.options.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next := make(chan int)
	var wait sync.WaitGroup
	var count counter
	for range workers {
		wait.Go(func() {
			for i := range next {
				var err error
				if b.done[i], err = b.paper(subjects[i], to); err != nil {
					cancel(err)
				}
				if b.options.Progress != nil {
					count.add(func(n int) { b.options.Progress(n, len(subjects)) })
				}
			}
		})
	}
	for i := range subjects {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wait.Wait()
	b.done = slices.DeleteFunc(b.done, func(p paper) bool { return p.absent })
	return context.Cause(ctx)
}

// A counter counts what is done by many.
type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) add(f func(int)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
	f(c.n)
}

// result sums up.
func (b *builder) result(written bool) Result {
	r := Result{Written: written, Folder: filepath.Base(b.Output) + "/"}
	r.Tally.Add(b.list.Sorted()...)
	for i, p := range b.done {
		b.list.Add(p.findings...)
		b.done[i].findings = nil // they are in the list
		r.Tally.Merge(p.tally)
		r.Ignored = append(r.Ignored, p.ignored...)
		switch {
		case p.skipped:
		case p.withdrawn != nil:
			r.Withdrawn++
		case b.leftOut(p):
			r.Drafts++
		case p.failed && p.draft && b.options.Write:
			r.Faulty++
		case p.failed:
			r.Failed++
		case p.ok() && (!b.options.Write || b.fates[p.meeting] != held):
			r.Papers++
		}
	}
	for _, m := range b.library.Ordered() {
		switch {
		case b.fates[m] == held:
			r.Held++
		case len(b.papersOf(m)) > 0:
			r.Meetings++
		}
	}
	r.Findings, r.Errors = b.list.Sorted(), b.list.Errors()
	return r
}

// papersOf lists the papers of a meeting that were built.
func (b *builder) papersOf(m *project.Meeting) []paper {
	var out []paper
	for _, p := range b.done {
		if p.meeting == m && b.built(p) {
			out = append(out, p)
		}
	}
	return out
}

// built tells whether a paper is among those that the run makes.
func (b *builder) built(p paper) bool { return p.ok() && p.withdrawn == nil && !b.leftOut(p) }
