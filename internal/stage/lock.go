package stage

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/gofrs/flock"
)

// ErrBusy is the error of [Acquire] where another run holds the lock and nobody wants to wait for it.
var ErrBusy = errors.New("another run of cabinet is writing here; try again when it is done")

// A Lock keeps a folder to one run at a time. The operating system holds it, and lets it go when its
// process ends in whatever way, so that no lock outlives the run that took it.
type Lock struct{ file *flock.Flock }

// retry is how often a lock that another run holds is asked for again.
const retry = 100 * time.Millisecond

// Acquire takes the lock of a file, which is made where it is not there and stays. Where another run
// holds the lock, Acquire calls busy and waits for it; with a nil busy it gives up with [ErrBusy].
func Acquire(ctx context.Context, name string, busy func()) (*Lock, error) {
	l := &Lock{flock.New(name, flock.SetPermissions(0o666))}
	free, err := l.file.TryLock()
	if err == nil && !free {
		if busy == nil {
			return nil, ErrBusy
		}
		busy()
		_, err = l.file.TryLockContext(ctx, retry)
	}
	if err != nil {
		return nil, fmt.Errorf("the lock that keeps two runs apart can't be taken: %w", err)
	}
	return l, nil
}

// Release lets the next run in.
func (l *Lock) Release() error { return l.file.Close() }
