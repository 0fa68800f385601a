// Package pipeline makes output/ of a project. It has the steps in their order, and is the only package that
// sees them all. Each run takes these steps (builder.steps), whatever it is for:
//
//	load       councils, meetings, templates and the subjects of papers, which are read once
//	select     what the run is limited to
//	papers     paper by paper, on every processor:
//	             compose  the case's words, by its council's templates
//	             report   read, number, cross-reference
//	             check    the rules
//	             render   every output, put on a shelf: a stage beside output/, or memory; of a frozen
//	                      paper, the files that content/ keeps
//	withdrawn  papers that are published no more and that no case or frozen file tells of
//	gone       frozen papers that stay published without their cases
//	addresses  where two papers or meetings would stand at one
//	hold       what becomes of each meeting
//
// [Run] then makes the records and pages of meetings, the home page and the accessibility statements, sees that
// nothing is missing that was published, and lets the stage take output/'s place. [Render] makes the same pages in
// memory for a preview. [Verify] tells what the files of output/ say otherwise than the papers, [Freeze] keeps papers in
// content/ as they are published, and [Clear] what officers have cleared. [ReportsOf] gives numbered reports alone, to
// compare them. A run's [Purpose] tells what it makes and which papers it is of.
//
// An error in a paper stops its meeting, whose last good output stays; other meetings are built. What
// is kept of a paper once it is written is its line of a record, so memory hardly grows with their number.
package pipeline

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/redirect"
	"cabinet/internal/site"
)

// Options say what to make.
type Options struct {
	Paths    []string // files of content/ that limit what is rebuilt; none for everything
	Purpose  Purpose  // what the run is for; checking unless it is said
	Large    bool     // write a large-print PDF of each report too
	Word     bool     // write a Word file of each report too
	Clearing bool     // the Word files are for officers to clear: Word tracks changes, and findings stand in them as comments
	Evidence bool     // have other people's programs test what is written, and publish what they say
	Workers  int      // papers worked on at once; 0 for one on each processor
	Progress func(done, of int)

	Anew bool    // nothing of other runs is recalled, and nothing kept for them; so it must be where content is not what is on the disk
	Told Telling // which findings of papers are kept with their words
	Sync bool    // put what is written on the disk before it counts, for the sake of a power cut
	Busy func()  // called before another run that writes is waited for; nil to give up instead
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
	ToMend   int            // of the papers built, drafts that show the errors in them
	Older    int            // drafts that stay as they were, since they can't be made now
	Follow   int            // left out for their errors, since their items say that they are to follow
	Excused  int            // of the errors, those in papers that are to follow, which stop nothing

	Withdrawn int    // papers that are published no more
	Written   bool   // the output is new
	Recalled  bool   // nothing has changed since the last run, which said all this
	Folder    string // that is written: "output/"
	Formats   string // the forms of the papers: "Markdown, HTML and PDF"
}

// Run checks a project and, if that is its purpose, writes its output. An error is one of the machine (a full
// disk, a folder that can't be written); what is wrong with the project is among the findings.
func Run(ctx context.Context, p *project.Project, o Options) (Result, error) {
	if o.Purpose == BuildingDrafts {
		p = p.ForDrafts()
	}
	b := newBuilder(p, o)
	b.once = true
	if err := notTheSample(p); err != nil {
		return Result{}, err
	}
	b.lastRun = b.lastRunOf()
	if r, known := b.recalled(); known {
		return r, nil
	}
	b.known = b.knownRun()
	out, err := b.begin(ctx)
	if err != nil {
		return Result{}, err
	}
	defer out.close()
	if b.output = out; out != nil && b.known != nil {
		out.standing = b.known.standing
	}
	var to shelf // none for a check
	if out != nil {
		to = out
	}
	if err := b.steps(ctx, to); err != nil {
		return Result{}, err
	}
	if err := b.finish(ctx, out); err != nil {
		return Result{}, err
	}
	r := b.result(out != nil && out.stage.Swapped())
	b.remember(r)
	return r, nil
}

// A builder is the work on one project.
type builder struct {
	*project.Project
	options Options
	library *project.Library
	site    *site.Site // nil where its templates have an error
	list    *diag.List // findings about more than one paper, and those of papers that are done; kinds of paper add to it while builders are copied
	only    selection

	publishers map[string]string // the ids of the councils of all meetings, by the ids of the meetings' records
	joint      bool              // there are several of them

	done   []paper                     // in the order of their subjects
	going  map[*project.Meeting][]int  // where the papers that go to each meeting stand in done
	sheets map[*project.Meeting]*sheet // the agendas of the meetings that have one

	batches batches // of a run that writes
	batch   *batch  // of whose papers an agenda is made; nil where all are known

	fates   map[*project.Meeting]meetingFate
	doubled map[*project.Meeting]bool // it has the address of another meeting or of a paper, or one of its papers has that of another
	stopped bool                      // there is an error that is no single meeting's: output/ stays as it is
	keep    bool                      // meetings of the last output that no file tells of stay: one may be of a paper with an error
	carries bool                      // pages of the last output come over

	redirects *redirect.Table // which addresses have moved; nil where no file says so, or nobody asks
	movedFrom map[string]bool // the paths at which readers are led on
	lessened  bool            // a meeting whose pages come over has lost a paper since

	known    *known           // what earlier runs like this one have made of files that are still the same; nil where nobody asks
	lastRun  *lastRun         // of this run and the last; nil where nothing is kept of it
	once     bool             // nothing is asked of what was made once it is on the shelf, so that it need not be held
	output   *output          // nil where nothing is written
	off      map[string]paper // what leaves the site whatever becomes of its meeting, by address
	readBack *os.Root         // output/, where it is compared with the papers; nil elsewhere
}

func newBuilder(p *project.Project, o Options) *builder {
	return &builder{Project: p, options: o, list: &diag.List{}, going: map[*project.Meeting][]int{}, sheets: map[*project.Meeting]*sheet{}, fates: map[*project.Meeting]meetingFate{}, doubled: map[*project.Meeting]bool{}}
}

// steps are what every run does, up to the fates of papers and meetings. Papers are put on the shelf, if there
// is one.
func (b *builder) steps(ctx context.Context, to shelf) error {
	b.load()
	b.selectPaths()
	if err := b.papers(ctx, to); err != nil {
		return err
	}
	if !b.options.Purpose.ofCases() {
		b.withdrawnWithout()
		b.casesGone()
		b.strayClearances()
	}
	b.compareTranslations()
	b.compareMatters()
	b.cancellations()
	b.addresses()
	if err := b.agendas(ctx, to); err != nil {
		return err
	}
	b.hold()
	return nil
}

// load reads what papers are made with.
func (b *builder) load() {
	b.library = b.LoadAfter(b.known.library(), b.list)
	if b.options.Purpose.showsGaps() {
		b.library.AwaitMeetings()
	}
	b.notePublishers()
	b.stopped = b.stopped || b.library.Incomplete
	pages, err := pagesOf(b.Project)
	if err == nil && b.framed() {
		err = pages.TryFramed()
	}
	if err != nil {
		b.list.Add(b.siteTemplate(err))
		b.stopped = true
	}
	b.site = pages
	b.readRedirects()
	b.settleKnown()
}

// papers works on every subject, several at a time and batch by batch; results are in the order of the subjects, whichever
// is done first.
func (b *builder) papers(ctx context.Context, to shelf) error {
	b.inBatches()
	subjects := b.library.Subjects
	order, made := b.batches.order(subjects), make([]paper, len(subjects))
	var count counter
	err := b.atOnce(ctx, len(subjects), func(n int) (err error) {
		i := order[n]
		if made[i], err = b.knownPaper(subjects[i], to); err == nil {
			err = b.completed(subjects[i], made, to)
		}
		if b.options.Progress != nil {
			count.add(func(n int) { b.options.Progress(n, len(subjects)) })
		}
		return err
	})
	b.add(slices.DeleteFunc(made, func(p paper) bool { return p.fate == absent })...)
	return err
}

// result sums up.
func (b *builder) result(written bool) Result {
	r := Result{Written: written, Folder: filepath.Base(b.Output) + "/", Formats: formatsOf(b.inAny)}
	r.Tally.Add(b.list.Sorted()...)
	for i, p := range b.done {
		if p.fate == following && b.options.Purpose == freezing {
			continue // it is not kept, and its errors are told by a build
		}
		b.list.Add(p.findings...)
		b.done[i].findings = nil // they are in the list
		r.Tally.Merge(p.tally)
		r.Ignored = append(r.Ignored, p.ignored...)
		r.count(p, b.options.Purpose.writes(), b.fates[p.meeting])
	}
	for _, m := range b.library.Ordered() {
		if s := b.sheets[m]; s != nil {
			b.list.Add(s.paper.findings...)
			r.Tally.Merge(s.paper.tally)
			r.Ignored = append(r.Ignored, s.paper.ignored...)
		}
		switch {
		case b.fates[m] == held:
			r.Held++
		case slices.ContainsFunc(b.goingTo(m), func(p *paper) bool { return p.meeting == m && p.ok() }):
			r.Meetings++
		}
	}
	r.Findings, r.Errors = b.list.Sorted(), b.list.Errors()
	return r
}

// count counts a paper by its fate and its meeting's.
func (r *Result) count(p paper, written bool, meeting meetingFate) {
	switch {
	case p.fate == withdrawn:
		r.Withdrawn++
	case p.fate == leftOut && p.asked:
		r.Drafts++
	case p.fate == following && meeting == held:
		r.Failed++
	case p.fate == following:
		r.Follow++
		r.Excused += p.tally[diag.Error]
	case p.older:
		r.Older++
	case p.fate.bad() && p.draft && written:
		r.Faulty++
	case p.fate.bad():
		r.Failed++
	case p.ok() && (!written || meeting != held):
		r.Papers++
		if p.fate == halfWritten {
			r.ToMend++
		}
	}
}
