package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// On a terminal, a run of more than one report shows how far it is, and leaves nothing behind.
func TestProgressLine(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		of   int
		want string
	}{
		{"one report", 1, ""},
		{"two reports", 2, "\r\x1b[K1 of 2 reports\r\x1b[K"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			line := &progressLine{w: &out}
			for done := 1; done <= test.of; done++ { // the second comes too soon to be shown
				line.show(done, test.of)
			}
			line.clear()
			if got := out.String(); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// A run that is interrupted says so in one line, and leaves nothing behind but the file whose lock it held.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	dir := t.TempDir()
	var out, errOut bytes.Buffer
	if code := run(ctx, []string{"build", "-C", dir}, &out, &errOut); code != exitError {
		t.Errorf("exit code %d", code)
	}
	if got, want := errOut.String(), "cabinet: interrupted; nothing was changed\n"; got != want || out.Len() > 0 {
		t.Errorf("%q and %q, want %q", out.String(), got, want)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 || left[0].Name() != ".cabinet-lock" {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// The help of every command fits a terminal of 80 columns.
func TestHelpFits(t *testing.T) {
	for _, c := range root().Commands() {
		if !c.Runnable() { // a topic, which may list keys with all that they mean
			continue
		}
		var out bytes.Buffer
		if code := run(t.Context(), []string{"help", c.Name()}, &out, io.Discard); code != exitFine {
			t.Fatalf("help %s ends with %d", c.Name(), code)
		}
		for line := range strings.Lines(out.String()) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 80 {
				t.Errorf("help %s has a line of %d characters: %s", c.Name(), n, line)
			}
		}
	}
}
