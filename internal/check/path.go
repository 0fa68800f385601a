package check

import (
	"cabinet/internal/lazy"
)

// paths reports the places of files on a drive or a file server.
func paths(p *Paper, f finder) {
	for _, t := range p.Passages() {
		if !t.Has(`\`) && !t.Has(":/") {
			continue
		}
		for _, m := range filePath.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
			f.in(t, m[2], m[3], "private-link", privateHint, "the public can't open %s", shortened(t.Text[m[2]:m[3]]))
		}
	}
}

// filePath matches a path on a drive or a file server. Of the two backslashes before a server's name Markdown prints one.
var filePath = lazy.New(`(?:^|[\s("'“‘\[])([A-Z]:\\[^\s,;)]*[^\s,;).]|\\{1,2}[A-Za-z0-9][A-Za-z0-9_.-]+\\[^\s,;)]*[^\s,;).]|[A-Z]:/[^\s,;)]+\.(?:docx?|xlsx?|pptx?|pdf|msg|csv))`)
