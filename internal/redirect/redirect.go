// Package redirect reads which addresses have moved, and where to, from content/redirects.csv: what a council had in its
// former committee system, and addresses of the site that are others now.
//
//	Read     the lines, each by itself and against the others: a line that can't be used is a finding, and is left out
//	Resolve  the lines held against a site: where each old address leads in the end
//
// An old address leads to one page in one step, or is left out with a finding: a reader who is led to nothing has lost more
// than one who is told at once that nothing is there.
package redirect

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// File is the name of the file in the content directory.
const File = "redirects.csv"

// A Table is the lines of a file that can be used. The zero Table has none.
type Table struct {
	lines []line          // in their order
	by    map[string]int  // the lines by the keys of their old addresses
	lost  map[string]bool // the keys of old addresses whose lines have an error
}

// A line says where an address has moved to, and stands somewhere in the file.
type line struct {
	old, new     Address
	oldAt, newAt diag.Span
}

// add takes a line in, unless its old address is in an earlier one.
func (t *Table) add(l line, list *diag.List) {
	key := l.old.key()
	if before, doubled := t.by[key]; doubled {
		list.Errorf(l.oldAt, "redirect-doubled", "take one of the two lines out", "this address is in line %d already, and can lead to one page only", t.lines[before].oldAt.Line())
		return
	}
	t.by[key] = len(t.lines)
	t.lines = append(t.lines, l)
	delete(t.lost, key)
}

// next is the line for an address that is asked for: that of its query or, of those without one, of its path.
func (t *Table) next(a Address) (at int, ok bool) {
	if a.Web != "" {
		return 0, false
	}
	key := a.key()
	at, ok = t.by[key]
	if ok || a.Query == "" || t.lost[key] {
		return at, ok
	}
	a.Query = ""
	at, ok = t.by[a.key()]
	return at, ok
}

// dropLoops takes lines out that lead back to where they began, and reports each loop once.
func (t *Table) dropLoops(list *diag.List) {
	const seen = -1
	round := make([]int, len(t.lines)) // in which walk a line was met; those of earlier walks that led somewhere are seen
	var inLoop []int
	for start := range t.lines {
		if round[start] != 0 {
			continue
		}
		way := []int{}
		at, ok := start, true
		for ; ok && round[at] == 0; at, ok = t.next(t.lines[at].new) {
			round[at] = start + 1
			way = append(way, at)
		}
		if ok && round[at] == start+1 {
			loop := way[slices.Index(way, at):]
			t.tellLoop(loop, list)
			inLoop = append(inLoop, loop...)
		}
		for _, at := range way {
			round[at] = seen
		}
	}
	t.drop(inLoop)
}

// tellLoop reports a loop at the first of its lines.
func (t *Table) tellLoop(loop []int, list *diag.List) {
	first := slices.Index(loop, slices.Min(loop))
	loop = slices.Concat(loop[first:], loop[:first])
	names := []string{}
	for _, at := range loop[:min(len(loop), 5)] {
		names = append(names, t.lines[at].old.String())
	}
	if len(loop) > len(names) {
		names = append(names, "…")
	}
	names = append(names, names[0])
	list.Errorf(t.lines[loop[0]].newAt, "redirect-loop", "let one of them lead to a page that there is", "these addresses lead in a circle: %s", strings.Join(names, " → "))
}

// drop takes lines out of the table. What leads to them leads nowhere, of which the finding about them tells.
func (t *Table) drop(lines []int) {
	if len(lines) == 0 {
		return
	}
	off := map[int]bool{}
	for _, at := range lines {
		off[at] = true
		t.lost[t.lines[at].old.key()] = true
	}
	kept := t.lines[:0:0]
	t.by = map[string]int{}
	for at, l := range t.lines {
		if !off[at] {
			t.by[l.old.key()] = len(kept)
			kept = append(kept, l)
		}
	}
	t.lines = kept
}
