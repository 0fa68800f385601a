// Package preview serves what pipeline makes: a project comes in, and its papers go out as pages to a
// browser on the same machine, drafts too, each with its findings beside it. When a file of the project
// is saved, the pages are made anew and shown in the place of the old. A paper with errors shows what is
// missing; one that can't be made at all stands there as it was last. A paper can be compared with what was
// frozen or cleared of it, and with a revision of git.
//
// A preview writes nothing unless [Preview.LetEdit] lets its reader change cases: then a form writes the
// case that it is of, and an officer's form the record of a clearance. Only what [pipeline.Render] made can
// be read: a request's path is looked up in its list of files and names nothing on the disk. Requests from
// other machines, other sites, other pages on this machine and other users of it are refused.
//
//	p := preview.New(ctx, project)
//	listener, err := preview.Listen(preview.Loopback, 8080)
//	fmt.Println("http://" + listener.Addr().String() + p.Home())
//	err = p.Serve(ctx, listener) // until ctx is done
package preview

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"slices"
	"sync"
	"sync/atomic"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// A Preview is an [http.Handler] of a project's pages.
type Preview struct {
	project *project.Project
	gate    gate
	routes  []route
	editor  Editor
	began   map[string]stamp // the files as they were before the first pages were made
	making  sync.Mutex       // one makes at a time
	now     atomic.Pointer[state]
	streams streams
	past    past
	returns openedFiles
	beyond  bool     // other machines are let in
	writing *writing // nil for a preview that only shows
}

// A state is what is shown at a time.
type state struct {
	*pipeline.Rendering
	root   string // the path of the home page
	number int    // how many states there were before
	style  string // tells its style sheets from others

	writing *writing // nil for a preview that only shows
}

// New makes the pages of a project for the first time. What can't be made is a finding.
func New(ctx context.Context, p *project.Project) *Preview {
	preview := &Preview{project: p, gate: newGate(), routes: slices.Concat(reading, comparing, returning)}
	if !p.Sample {
		preview.began = (&watcher{folder: p.Folder}).look()
	}
	preview.now.Store(&state{Rendering: &pipeline.Rendering{}, root: preview.gate.root})
	preview.Make(ctx)
	return preview
}

// OpenIn has the preview's pages open places of files in an editor. It comes before the first request.
func (p *Preview) OpenIn(e Editor) {
	p.editor = e
	if e.words != nil {
		p.routes = append(slices.Clip(p.routes), route{path: "open", post: (*Preview).serveOpen, takes: []string{"application/json"}, most: 4 << 10})
	}
}

// Make makes the pages anew, and tells those who look at them: first the papers, and then the agendas that list them, which
// take longer.
func (p *Preview) Make(ctx context.Context) {
	if whole := p.makePapers(ctx, untorn); !whole {
		p.makeAgendas(ctx)
	}
}

// makePapers makes all but the agendas that list what has changed; whole tells that there are none. Where more is wrong than
// was, torn is asked whether files were read while somebody wrote them; then nothing comes of it, since the pages are about
// to be made again.
func (p *Preview) makePapers(ctx context.Context, torn func() bool) (whole bool) {
	p.making.Lock()
	defer p.making.Unlock()
	last := p.now.Load()
	next, whole := p.papersAfter(ctx, last.Rendering)
	if ctx.Err() != nil || wrongIn(next) > wrongIn(last.Rendering) && torn() {
		return true
	}
	p.now.Store(last.next(next))
	p.streams.wake()
	return whole
}

// papersAfter makes the papers as the project's folders are now. A fault of the machine leaves what was made last, with the
// fault as its finding.
func (p *Preview) papersAfter(ctx context.Context, last *pipeline.Rendering) (next *pipeline.Rendering, whole bool) {
	of, err := p.project.Reopen()
	if err == nil {
		next, whole, err = pipeline.RenderPapers(ctx, of, last)
	}
	if err != nil {
		kept := *last
		kept.Findings = []diag.Diagnostic{stuck(err)}
		return &kept, true
	}
	return next, whole
}

// untorn tells that nobody was writing: what was saved here is whole.
func untorn() bool { return false }

// wrongIn is how much is wrong in a rendering.
func wrongIn(r *pipeline.Rendering) int { return errorsIn(r.Findings) + wrongInPapers(r) }

// wrongInPapers is how much is wrong in papers alone.
func wrongInPapers(r *pipeline.Rendering) (n int) {
	for _, p := range r.Papers {
		if n += errorsIn(p.Findings); !p.Current {
			n++
		}
	}
	return n
}

func errorsIn(all []diag.Diagnostic) (n int) {
	for _, d := range all {
		if d.IsError() {
			n++
		}
	}
	return n
}

// makeAgendas makes the agendas that are not as new as the papers. Nothing comes of it where papers are made anew meanwhile,
// or are about to be: then more is wrong in them than was.
func (p *Preview) makeAgendas(ctx context.Context) {
	last := p.now.Load()
	of, err := p.project.Reopen()
	if err != nil {
		return // the papers tell why
	}
	next, err := pipeline.Render(ctx, of, last.Rendering)
	if err != nil { // a fault of the machine: what was made stays
		kept := *last.Rendering
		kept.Findings = append(slices.Clip(kept.Findings), stuck(err))
		next = &kept
	}
	if ctx.Err() != nil || wrongInPapers(next) > wrongInPapers(last.Rendering) {
		return
	}
	if p.now.CompareAndSwap(last, last.next(next)) {
		p.streams.wake()
	}
}

// stuck is the finding for what keeps pages from being made anew.
func stuck(err error) diag.Diagnostic {
	d := diag.Diagnostic{Rule: "preview", Message: fmt.Sprintf("the pages can't be made anew: %v", err)}
	if errors.Is(err, fs.ErrNotExist) {
		d.Message, d.Hint = "the folder content/ is not there, so the pages are as they were last", "put it back where it was; the pages then follow it again"
	}
	return d
}

// next is the state after this one, with what all pages of a rendering need. The style sheets are few; no other file is
// looked at before it is asked for.
func (s *state) next(r *pipeline.Rendering) *state {
	style := sha256.New()
	for _, name := range r.Sheets() {
		text, _ := r.File(name) // what can't be made is said where it is asked for
		style.Write(text)
	}
	return &state{Rendering: r, root: s.root, number: s.number + 1, style: short(style), writing: s.writing}
}

// short is a digest of a few letters, for addresses and attributes of pages.
func short(sum hash.Hash) string { return hex.EncodeToString(sum.Sum(nil)[:8]) }

// Papers is the number of papers that there are, good or not.
func (p *Preview) Papers() int { return len(p.now.Load().Papers) }
