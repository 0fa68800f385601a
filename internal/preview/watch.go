package preview

import (
	"context"
	"maps"
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
	grace = 300 * time.Millisecond
	// longestTorn is how long what was read while it was saved is not shown.
	longestTorn = 2 * time.Second
	// quiet is how long nothing has been saved before agendas are made.
	quiet = 250 * time.Millisecond
	// poll is how often the files are looked at where nothing has told of a change, since some network
	// drives never do.
	poll = 2 * time.Second
)

// watch makes the pages anew when a file of the project has changed, until ctx is done. The sample, which
// the program carries, never changes. What is saved while pages are made is seen after that, so that the last
// state is shown in the end.
func (p *Preview) watch(ctx context.Context) {
	if p.project.Sample {
		return
	}
	w := newWatcher(p.project.Folder)
	defer func() { w.close() }()
	look := time.NewTicker(poll)
	defer look.Stop()
	agendas := afterwards{preview: p}
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
		if w.reads(); w.stale {
			w.close()
			w = newWatcher(p.project.Folder)
		}
		agendas.stop()
		if whole := p.makePapers(ctx, w.torn); !whole {
			agendas.start(ctx)
		}
		if len(w.fresh) == 0 {
			w.tornSince = time.Time{}
		}
	}
}

// afterwards makes agendas once nothing has been saved for a while: papers do not wait for them.
type afterwards struct {
	preview *Preview
	cancel  context.CancelFunc
	work    sync.WaitGroup
}

func (a *afterwards) start(ctx context.Context) {
	ctx, a.cancel = context.WithCancel(ctx)
	a.work.Go(func() {
		select {
		case <-ctx.Done():
		case <-time.After(quiet):
			a.preview.makeAgendas(ctx)
		}
	})
}

// stop has them made no more. What is at work yet ends by itself, and nothing comes of it.
func (a *afterwards) stop() {
	if a.cancel != nil {
		a.cancel()
	}
}

// torn tells whether more is saved just now, so that what was read may be half of it; somebody who saves for ever is not waited for.
func (w *watcher) torn() bool {
	if w.tornSince.IsZero() {
		w.tornSince = time.Now()
	}
	if time.Since(w.tornSince) < longestTorn {
		for file, was := range w.read {
			if stampOf(file) != was {
				w.fresh = append(w.fresh, file)
				return true
			}
		}
		select {
		case e := <-w.events:
			if w.note(e); len(w.fresh) > 0 {
				return true
			}
		case <-time.After(atMost):
		}
	}
	return false
}

// reads notes how the files that were saved are before they are read. What happens to them later, and is not told, the next look finds.
func (w *watcher) reads() {
	w.read = map[string]stamp{}
	for _, file := range w.fresh {
		w.read[file] = stampOf(file)
	}
	maps.Copy(w.seen, w.read)
	w.fresh = nil
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
