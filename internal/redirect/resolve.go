package redirect

import (
	"cmp"
	"strings"

	"cabinet/internal/diag"
)

// A Site is what addresses lead to.
type Site struct {
	Has    func(file string) bool // tells whether it has a file, by its path from the home page's folder on
	Awaits func(path string) bool // tells whether a page may come to stand there, which is held back or still to be finished
}

// A Moved is an address that has moved, and where it leads in the end: a page or a file that is there, or another server's.
type Moved struct{ Old, New Address }

// Resolve says where each old address leads on a site: chains are followed to their ends. Old addresses at which the site has
// a page or a file now, and those that lead to nothing, are findings and left out.
//
// An address that leads to nothing is an error, since it was mistyped or its page has gone, and nobody would notice otherwise.
// It is a warning where the page is that of a meeting that is held back: what holds that is told, and when it is mended the
// address leads there by itself. Neither keeps a site from being published.
func (t *Table) Resolve(s Site, list *diag.List) []Moved {
	var found diag.List
	ways := t.ways(t.taken(s, &found))
	var out []Moved
	ends := map[int]Address{} // of the lines that lead to something
	for at, l := range t.lines {
		if ways[at].last == at {
			if to, there := t.end(l.new, l.newAt, s, &found); there {
				ends[at] = to
			}
		}
	}
	for at, l := range t.lines {
		to, there := ends[ways[at].last]
		if !there || ways[at].taken {
			continue
		}
		if to.Web == "" {
			to.Fragment = ways[at].fragment
		}
		out = append(out, Moved{l.old, to})
	}
	tell(found.Sorted(), list)
	return out
}

// A way is where a line leads.
type way struct {
	last     int    // the line at the end of the chain
	fragment string // the last that a line of the chain has
	taken    bool   // the site has a page or a file at the line's old address, so that nobody is led away from there
	known    bool
}

// ways are those of all lines; taken are the lines that lead nowhere.
func (t *Table) ways(taken map[int]bool) []way {
	ways := make([]way, len(t.lines))
	for start := range t.lines {
		var chain []int
		at, more := start, true
		for ; more && !ways[at].known; at, more = t.next(t.lines[at].new) {
			if len(chain) > 0 && taken[at] {
				break
			}
			chain = append(chain, at)
		}
		for i := len(chain) - 1; i >= 0; i-- {
			at := chain[i]
			next, more := t.next(t.lines[at].new)
			ways[at] = way{last: at, fragment: t.lines[at].new.Fragment, taken: taken[at], known: true}
			if more && !taken[next] {
				ways[at].last, ways[at].fragment = ways[next].last, cmp.Or(ways[next].fragment, ways[at].fragment)
			}
		}
	}
	return ways
}

// taken are the lines at whose old addresses the site has something now.
func (t *Table) taken(s Site, list *diag.List) map[int]bool {
	taken := map[int]bool{}
	for at, l := range t.lines {
		if !l.old.Own() || l.old.Query != "" || !s.Has(l.old.File()) && !s.Has(l.old.Page()) {
			continue
		}
		taken[at] = true
		list.Errorf(l.oldAt, "redirect-taken", "take the line out", "the site has a page or a file at this address, to which readers still come")
	}
	return taken
}

// end is the address at the end of a chain as the site has it.
func (t *Table) end(to Address, at diag.Span, s Site, list *diag.List) (Address, bool) {
	switch {
	case to.Web != "":
		return to, true
	case t.lost[to.key()]: // of which a finding tells
	case !to.Own():
	case !strings.HasSuffix(to.Path, "/") && s.Has(to.Path):
		return to, true
	case s.Has(to.Page()):
		to.Path = to.Page()
		return to, true
	case s.Awaits(to.File()):
		list.Warnf(at, "redirect-waits", "mend what holds its meeting back, or finish its paper, and build again", "nothing stands at this address yet, so nobody is led there")
	default:
		list.Errorf(at, "redirect-gone", "lead to a page that there is, or take the line out", "the site has nothing at this address, so nobody is led there")
	}
	return to, false
}
