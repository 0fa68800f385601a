package pipeline

import (
	"context"
	"runtime"
	"sync"
)

// atOnce does n things, each told by its number, several at a time. The first error, or the end of ctx, lets what is begun be
// finished, begins nothing more, and is returned.
func (b *builder) atOnce(ctx context.Context, n int, do func(i int) error) error {
	workers := b.options.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(workers, n) {
		wait.Go(func() {
			for i := range next {
				if err := do(i); err != nil {
					cancel(err)
				}
			}
		})
	}
	for i := range n {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wait.Wait()
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
