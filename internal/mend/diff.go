package mend

import (
	"bytes"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// Diff is what is changed in the file, as a unified diff: it compares lines, as git does, where a redline compares words.
func (f File) Diff() string {
	_, unified, _ := bytes.Cut(diff.Diff(f.Shown, f.Before, f.Shown, f.After), []byte("\n")) // a line "diff A B" stands first
	return string(unified)
}

// ColourDiff is the diff for a terminal: what goes is red, what comes is green, and nothing acts on the
// terminal.
func (f File) ColourDiff() string {
	var b strings.Builder
	for line := range strings.Lines(f.Diff()) {
		colour := ""
		switch {
		case strings.HasPrefix(line, "--- "), strings.HasPrefix(line, "+++ "):
			colour = "1"
		case line[0] == '-':
			colour = "31"
		case line[0] == '+':
			colour = "32"
		case line[0] == '@':
			colour = "36"
		}
		line = diag.Printable(strings.TrimRight(line, "\r\n"))
		if colour != "" {
			line = "\x1b[" + colour + "m" + line + "\x1b[0m"
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// Save puts the file in the place of the one that was checked, if that is still there as it was. The root is
// the content directory.
func (f File) Save(root *os.Root) error { return tomlfile.Save(root, f.Name, f.Before, f.After) }
