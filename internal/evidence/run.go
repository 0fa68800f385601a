package evidence

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"time"
)

// run runs a tool and gives what it wrote. A tool that finds faults ends with a code of its own, so the code tells
// nothing by itself: an answer that can be read counts.
func (t tool) run(ctx context.Context, dir string) ([]byte, error) {
	program, err := exec.LookPath(t.command)
	if err != nil {
		return nil, fmt.Errorf("there is no program %s on the PATH", t.command)
	}
	cmd := exec.CommandContext(ctx, program, t.arguments...)
	cmd.Dir, cmd.WaitDelay = dir, time.Second // a program that it has started may hold the output open
	var out limited
	cmd.Stdout = &out
	err = cmd.Run()
	switch exit := (*exec.ExitError)(nil); {
	case ctx.Err() != nil:
		return nil, errors.New("it did not end in time")
	case out.full:
		return nil, errors.New("it wrote more than can be read")
	case err != nil && !errors.As(err, &exit):
		return nil, errors.New("it can't be run") // the system's own words name this machine's folders
	case out.text.Len() == 0:
		return nil, fmt.Errorf("it ended without an answer (%v)", cmd.ProcessState)
	}
	return out.text.Bytes(), nil
}

// limited takes what a tool writes, up to mostOutput bytes.
type limited struct {
	text bytes.Buffer
	full bool
}

// Write implements [io.Writer].
func (l *limited) Write(b []byte) (int, error) {
	if l.full = l.full || l.text.Len()+len(b) > mostOutput; l.full {
		return 0, errors.New("too much")
	}
	return l.text.Write(b)
}
