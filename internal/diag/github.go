package diag

import (
	"fmt"
	"io"
	"strings"
)

// GitHub writes findings as commands that GitHub's runners turn into annotations beside the lines of a
// change, one a line:
//
//	::error file=content/cases/x.toml,line=12,col=9,title=unknown-post::there is no post …
func GitHub(out io.Writer, findings []Diagnostic) error {
	var b strings.Builder
	for _, d := range findings {
		fmt.Fprintf(&b, "::%s ", githubWords[d.Severity])
		if d.Known() {
			fmt.Fprintf(&b, "file=%s,line=%d,col=%d,", property.Replace(d.File()), d.Line(), d.Column())
		}
		fmt.Fprintf(&b, "title=%s::%s\n", property.Replace(d.Rule), data.Replace(d.annotation()))
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// annotation is what a code host shows beside the line: the message, and what to do. A cell is named, since a line alone is no place
// in a workbook.
func (d Diagnostic) annotation() string {
	message := d.Message
	if d.Cell() != "" {
		message = d.Cell() + ": " + message
	}
	if d.Hint != "" {
		message += "\n" + d.Hint
	}
	return message + d.cited()
}

// githubWords are the severities as GitHub calls them.
var githubWords = [...]string{Error: "error", Warning: "warning", Info: "notice"}

// What a runner would read as its own is written as it reads it back: in a message, and in a property.
var (
	data     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
