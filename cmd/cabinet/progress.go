package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"cabinet/internal/pipeline"
)

// A progressLine shows on a terminal how far a run of more than one report is.
type progressLine struct {
	w    io.Writer
	last time.Time // when it was last written; zero where it does not show
}

// show writes the line anew, but not so often that it slows the run down.
func (l *progressLine) show(done, of int) {
	if of < 2 || time.Since(l.last) < 50*time.Millisecond {
		return
	}
	l.last = time.Now()
	fmt.Fprintf(l.w, "\r\x1b[K%d of %d reports", done, of)
}

// clear takes the line away.
func (l *progressLine) clear() {
	if !l.last.IsZero() {
		fmt.Fprint(l.w, "\r\x1b[K")
		l.last = time.Time{}
	}
}

// showProgress has a run show its progress on a terminal, until the function that it gives is called.
func showProgress(cmd *cobra.Command, o *pipeline.Options) (hide func()) {
	errOut := cmd.ErrOrStderr()
	if !movesCursor(errOut) {
		return func() {}
	}
	line := &progressLine{w: errOut}
	o.Progress = line.show
	return line.clear
}
