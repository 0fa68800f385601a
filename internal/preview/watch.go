package preview

import (
	"context"
	"time"
)

const (
	// step is how long no more must be told for the pages to be made: a save is often several steps in a row.
	step = 4 * time.Millisecond
	// atMost is how long the pages wait for the next step of a save that goes on and on.
	atMost = 40 * time.Millisecond
	// grace is how long a file that was saved may be empty or gone before that is shown: many editors write a file anew by emptying
	// it, or by putting another in its place.
	grace = 120 * time.Millisecond
	// poll is how often the files are looked at where nothing has told of a change, since some network
	// drives never do.
	poll = 2 * time.Second
)

// watch makes the pages anew when a file of the project has changed, until ctx is done. The sample, which
// the program carries, never changes. What is saved while pages are made is seen after that, so that the last state is shown in the end.
func (p *Preview) watch(ctx context.Context) {
	if p.project.Sample {
		return
	}
	w := newWatcher(p.project.Folder)
	defer func() { w.close() }()
	look := time.NewTicker(poll)
	defer look.Stop()
	p.Make(ctx) // for what was saved between the first pages and the first look
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-w.events:
			if !w.note(e) || !w.gather(ctx) {
				continue
			}
		case <-w.errors: // events were lost
		case <-look.C:
			if !w.changed() {
				continue
			}
		}
		if w.fresh = nil; w.stale {
			w.close()
			w = newWatcher(p.project.Folder)
		}
		p.Make(ctx)
	}
}

// gather waits until a save is done, as far as that can be told, and notes all that is told meanwhile. It is false when ctx is done first.
func (w *watcher) gather(ctx context.Context) bool {
	for begun := time.Now(); ; {
		select {
		case <-ctx.Done():
			return false
		case e := <-w.events:
			w.note(e)
		case <-w.errors:
		case <-time.After(step):
			if !w.halfWay() {
				return true
			}
		}
		if since := time.Since(begun); since > grace || since > atMost && !w.halfWay() {
			return true
		}
	}
}
