// Package preview serves what pipeline makes: a project comes in, and its papers go out as pages to a
// browser on the same machine, drafts too, each with its findings beside it. When a file of the project
// is saved, the pages are made anew and shown in the place of the old. A paper with errors shows what is
// missing; one that can't be made at all stands there as it was last.
//
// Nothing is ever written, and only what [pipeline.Render] made can be read: a request's path is looked up
// in its list of files and names nothing on the disk. Requests from other machines, other sites, other
// pages on this machine and other users of it are refused.
//
//	p := preview.New(ctx, project)
//	listener, err := preview.Listen(8080)
//	fmt.Println("http://" + listener.Addr().String() + p.Home())
//	err = p.Serve(ctx, listener) // until ctx is done
package preview

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"maps"
	"slices"
	"strings"
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
	making  sync.Mutex // one makes at a time
	now     atomic.Pointer[state]
	streams streams
	editor  *editor // nil for a preview that only shows
}

// A state is what is shown at a time.
type state struct {
	*pipeline.Rendering
	root    string // the path of the home page
	version string // tells this state from others
	style   string // tells its style sheets from others
}

// New makes the pages of a project for the first time. What can't be made is a finding.
func New(ctx context.Context, p *project.Project) *Preview {
	preview := &Preview{project: p, gate: newGate(), routes: reading}
	preview.now.Store(&state{Rendering: &pipeline.Rendering{}})
	preview.Make(ctx)
	return preview
}

// Make makes the pages anew, and tells those who look at them.
func (p *Preview) Make(ctx context.Context) {
	p.making.Lock()
	defer p.making.Unlock()
	last := p.now.Load()
	next, err := p.render(ctx, last.Rendering)
	if ctx.Err() != nil {
		return
	}
	if err != nil { // a fault of the machine: what was made stays
		kept := *last.Rendering
		kept.Findings = []diag.Diagnostic{{Rule: "preview", Message: fmt.Sprintf("the pages can't be made anew: %v", err)}}
		next = &kept
	}
	s := newState(next, p.gate.root)
	p.now.Store(s)
	if s.version != last.version {
		p.streams.tell(s.version)
	}
}

func (p *Preview) render(ctx context.Context, last *pipeline.Rendering) (*pipeline.Rendering, error) {
	project, err := p.project.Reopen()
	if err != nil {
		return nil, err
	}
	return pipeline.Render(ctx, project, last)
}

// newState gives a rendering a version that is made of all that it shows, so that a file saved without a
// change moves nothing.
func newState(r *pipeline.Rendering, root string) *state {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(r.Files)) {
		fmt.Fprintf(sum, "%q %d\n", name, len(r.Files[name]))
		sum.Write(r.Files[name])
	}
	for _, p := range r.Papers {
		fmt.Fprintf(sum, "%q %q %q %t\n", p.Case, p.Title, p.Address, p.Current)
		for _, f := range p.Findings {
			fmt.Fprintf(sum, "%q %q %q\n", f.String(), f.Hint, f.Anchor)
		}
	}
	for _, d := range r.Findings {
		fmt.Fprintf(sum, "%q %q\n", d.String(), d.Hint)
	}
	style := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(r.Files)) {
		if strings.HasSuffix(name, ".css") {
			style.Write(r.Files[name])
		}
	}
	return &state{r, root, short(sum), short(style)}
}

func short(sum hash.Hash) string { return hex.EncodeToString(sum.Sum(nil)[:8]) }

// Papers is the number of papers that there are, good or not.
func (p *Preview) Papers() int { return len(p.now.Load().Papers) }
