package preview

import (
	"context"
	"sync"
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
	// quiet is how long nothing has been saved before agendas are made.
	quiet = 250 * time.Millisecond
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
	agendas := later{preview: p}
	defer agendas.work.Wait()
	defer agendas.stop()
	w.fresh = differing(p.began, w.seen) // what was saved since the first pages were made
	for {
		if len(w.fresh) == 0 {
			select {
			case <-ctx.Done():
				return
			case e := <-w.events:
				w.note(e)
			case <-w.errors: // events were lost, and the next look finds what they told
			case <-look.C:
				w.fresh = w.changed()
			}
		}
		if len(w.fresh) == 0 {
			continue
		}
		if !w.gather(ctx) {
			return
		}
		if w.fresh = nil; w.stale {
			w.close()
			w = newWatcher(p.project.Folder)
		}
		agendas.stop()
		if whole := p.makePapers(ctx); !whole {
			agendas.start(ctx)
		}
	}
}

// later makes agendas once nothing has been saved for a while: papers do not wait for them.
type later struct {
	preview *Preview
	cancel  context.CancelFunc
	work    sync.WaitGroup
}

func (l *later) start(ctx context.Context) {
	ctx, l.cancel = context.WithCancel(ctx)
	l.work.Go(func() {
		select {
		case <-ctx.Done():
		case <-time.After(quiet):
			l.preview.makeAgendas(ctx)
		}
	})
}

// stop has them made no more. What is at work yet ends by itself, and nothing comes of it.
func (l *later) stop() {
	if l.cancel != nil {
		l.cancel()
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
