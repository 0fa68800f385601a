package freeze

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// Hostile files begin with the keys of a paper, and a section "a" of one numbered paragraph.
const (
	hostileHead = "paper = 'p'\nversion = 1\nmeeting = 'x'\naddress = 'p'\ndigest = 'x'\namends = true\n[header]\n"
	hostilePart = "[[part]]\n[[part.section]]\nid = 'a'\ntext = 'One.'\nnumbered = true\n"
	hostileNote = "[[part]]\n[[part.section]]\nid = 'a'\ntext = \"One.[^n]\\n\\n[^n]: Two.\\n\"\n"
	hostileList = "[[part]]\n[[part.section]]\nid = 'a'\ntext = 'a) one'\n"
)

// hostile are files that no version of the program has written.
var hostile = []struct{ name, text string }{
	{"a key that is none", "[[section]]\nid = 'a'\n[[number]]\nsection = 'a'\nbelow = '1'\nnumber = '1'\n"},
	{"deleted, and nothing else", hostilePart + "[[section]]\nid = 'a'\n[[number]]\nsection = 'a'\ndeleted = true\n"},
	{"deleted below an item", hostileList + "[[section]]\nid = 'a'\n[[number]]\nsection = 'a'\nmarker = 'a)'\n[[number]]\nsection = 'a'\ndeleted = true\nlevel = 1\n"},
	{"a new section after one without a number", "[numbering]\nscheme = 'decimal'\n" + hostilePart + "[[part.section]]\nid = 'b'\ntext = 'Two.'\nnumbered = true\n[[section]]\nid = 'a'\n"},
	{"everything twice", hostilePart + strings.TrimPrefix(hostilePart, "[[part]]\n") + strings.Repeat("[[section]]\nid = 'a'\n", 2) + strings.Repeat("[[number]]\nsection = 'a'\nnumber = '1'\nanchor = 'x'\n", 2)},
	{"levels out of bounds", hostilePart + "[[section]]\nid = 'a'\n[[number]]\nsection = 'a'\nnumber = '1'\n" +
		strings.Repeat("[[number]]\nsection = 'a'\nlevel = 9223372036854775807\ndeleted = true\n[[number]]\nsection = 'a'\nlevel = -1\n", 50)},
	{"numbers of notes that are none", hostileNote + "[[section]]\nid = 'a'\n[[serial]]\nnoun = 'note'\nnumber = ''\n[[serial]]\nnoun = 'note'\nnumber = 'ZZ9ZZ'\ndeleted = true\n[[serial]]\nnoun = ''\nnumber = '1'\n"},
	{"thousands of levels", hostilePart + "[[section]]\nid = 'a'\n" + levels(5000)},
	{"thousands of sections", hostilePart + strings.Repeat("[[section]]\nid = 'a'\n", 5000) + strings.Repeat("[[number]]\nsection = 'a'\nnumber = '1'\n", 5000)},
}

// levels are numbers each of which stands a level below the one before.
func levels(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[[number]]\nsection = 'a'\nlevel = %d\nnumber = '%d'\ndeleted = true\n", i, i)
	}
	return b.String()
}

// TestHostile makes papers of such files, and others that amend them. What does not fit is found.
func TestHostile(t *testing.T) {
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			if list := thawAnything([]byte(hostileHead + c.text)); list.Errors() == 0 {
				t.Error("nothing is found")
			}
		})
	}
}

// FuzzThaw makes papers of files that anybody may have written, and others that amend them.
func FuzzThaw(f *testing.F) {
	p, _ := paper("Title", "One.\n\na) x\n")
	f.Add(Write(p))
	for _, c := range edits {
		f.Add(edited(f, c.old, c.new))
	}
	for _, c := range hostile {
		if len(c.text) < 1<<14 { // short enough to be changed often
			f.Add([]byte(hostileHead + c.text))
		}
	}
	f.Fuzz(func(_ *testing.T, text []byte) { thawAnything(text) })
}

// thawAnything gives what is found in a paper that is made of a file.
func thawAnything(text []byte) *diag.List {
	z, list := read(text)
	if z == nil {
		return list
	}
	files := casefile.Folder{FS: fstest.MapFS{}}
	draft := Draft(z, files)
	Check(z, report.Build(draft, list), list)
	draft.Numbering.Fixed, draft.Numbering.Amends = nil, Published(z, files)
	report.Build(draft, &diag.List{})
	return list
}
