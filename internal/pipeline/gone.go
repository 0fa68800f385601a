package pipeline

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/redirect"
)

// lost stops a run that would take from the site what must not go: a frozen paper that was not withdrawn,
// or the last paper that there is. Nothing is written then.
func (b *builder) lost(o *output, shown []record.Meeting) {
	now := map[string]int{} // the versions of papers, by their addresses
	for _, m := range shown {
		for _, p := range m.Papers {
			if p.Address != "" {
				now[p.Address] = p.Version
			}
		}
	}
	b.lostFrozen(now)
	b.lostSince(o, now)
	b.lostAgendas(o, shown)
	b.lostAll(o, now)
}

// lostFrozen reports frozen papers that the site would not have.
func (b *builder) lostFrozen(now map[string]int) {
	for _, p := range b.done {
		if _, there := now[p.place()]; !p.Frozen() || p.fate == withdrawn || there {
			continue
		}
		b.stopped = true
		b.list.Errorf(diag.NewSource(b.FileOf(p.Subject), nil).Whole(), "frozen-lost", "mend the errors; cabinet withdraw takes a paper off the site",
			"this paper was published and can't be made now, so nothing was written")
	}
}

// lostSince reports frozen papers of the last output that content/ does not have any more, or has in an
// earlier version.
func (b *builder) lostSince(o *output, now map[string]int) {
	for _, address := range sortedKeys(o.last.Meetings) {
		for _, was := range o.last.Meetings[address].Papers {
			is, there := now[was.Address]
			taken := b.off[was.Address].fate == withdrawn
			if was.Version == 0 || was.Withdrawn != nil || was.MeetingOf() != address || taken || there && is >= was.Version {
				continue
			}
			b.stopped = true
			b.list.Errorf(diag.Span{}, "frozen-lost", "put its files back into "+b.Content.Name+"/meetings; cabinet withdraw takes a paper off the site",
				"%s was published as version %d, which %s does not have any more, so nothing was written", was.Address, was.Version, b.Content.Name)
		}
	}
}

// lostAgendas reports frozen agendas of the last output that content/ does not have any more, or has in an earlier version. A
// meeting that is held back may have lost its agenda to a paper that was withdrawn, until it can be made again.
func (b *builder) lostAgendas(o *output, shown []record.Meeting) {
	for _, address := range sortedKeys(o.last.Meetings) {
		was := o.last.Meetings[address]
		if was.Agenda == nil || was.Agenda.Version == 0 || b.carriedAt(address) {
			continue
		}
		is := record.Meeting{Agenda: &record.Agenda{}}
		if at := slices.IndexFunc(shown, func(m record.Meeting) bool { return m.Address == address }); at >= 0 && shown[at].Agenda != nil {
			is = shown[at]
		}
		if is.Agenda.Version >= was.Agenda.Version && len(is.Agenda.Supplements) >= len(was.Agenda.Supplements) {
			continue
		}
		b.stopped = true
		b.list.Errorf(diag.Span{}, "frozen-lost", "put its files back into "+b.Content.Name+"/meetings",
			"the agenda of %s was published as version %d, which %s does not have any more, so nothing was written", address, was.Agenda.Version, b.Content.Name)
	}
}

// carriedAt tells whether the last output of a meeting was brought over, as far as its papers still stand.
func (b *builder) carriedAt(address string) bool {
	return slices.ContainsFunc(b.library.Ordered(), func(m *project.Meeting) bool { return m.Folder == address && b.fates[m] != made })
}

// lostAll reports that no case is left, or no paper, where the last output had some that nobody has taken
// back: cases/ may be in another place for a while.
func (b *builder) lostAll(o *output, now map[string]int) {
	if len(now) > 0 && len(b.library.Cases) > 0 {
		return
	}
	for _, m := range o.last.Meetings {
		for _, p := range m.Papers {
			_, there := now[p.Address]
			if _, meant := b.off[p.Address]; meant || there || p.Withdrawn != nil {
				continue
			}
			b.stopped = true
			b.list.Errorf(diag.Span{}, "no-paper-left", "put the cases back into content/cases; to begin anew, remove "+b.folder(),
				"%s has %s, and content/ has %s any more, so nothing was written", b.folder(), diag.Plural(o.last.Papers(), "paper"), noneOf(now))
			return
		}
	}
}

// noneOf is what content/ has not any more: papers, or at least cases.
func noneOf(now map[string]int) string {
	if len(now) == 0 {
		return "none"
	}
	return "no case"
}

// TellsOfLoss tells whether a finding says that something leaves the site.
func TellsOfLoss(d diag.Diagnostic) bool {
	return slices.Contains([]string{"meeting-gone", "address-gone", "not-ours"}, d.Rule)
}

// mostGone is how many addresses are told one by one.
const mostGone = 20

// gone says which addresses of the last output are in the new one no more: what is published should not go
// without a word.
func (b *builder) gone(o *output, shown []record.Meeting) {
	told := map[string]bool{} // a reader of the finding knows that what stands below these addresses goes too
	for _, matter := range b.withdrawnMatters(o.last) {
		told[matter] = true
	}
	bodies := map[string]bool{} // whose pages go with the last of their meetings
	for _, address := range sortedKeys(o.last.Meetings) {
		if !shows(shown, address) {
			told[address], bodies[path.Dir(address)] = true, true
			if b.awaited(address) {
				continue
			}
			if o.manifest.Has(path.Join(address, "index.html")) { // its readers are led on
				delete(told, address)
				continue
			}
			b.list.Warnf(diag.Span{}, "meeting-gone", "put its file and its cases, finished, back into content/ if they should stay, or say in "+path.Join(b.Content.Name, redirect.File)+" where readers find it now",
				"%s of the last output (%s) is no longer there: content/ has no finished paper for it", o.last.Meetings[address].Name, address)
		}
	}
	var going []string
	for _, name := range o.last.Files {
		at := address(name)
		if o.manifest.Has(name) || ofCouncils(name) || ofRegister(name) || ofIndex(name) || path.Base(name) == record.MeetingFile || name == record.RedirectsFile || b.movedFrom[at] || aboveOf(at, told) || bodies[at] {
			continue
		}
		if path.Base(name) == "index.html" {
			told[at] = true
		}
		going = append(going, at)
	}
	going = b.evidenceGone(going)
	going = slices.DeleteFunc(going, func(at string) bool { return aboveOf(path.Dir(at), told) || b.withdrawnAt(at) || b.awaited(at) })
	going = b.packsGone(b.furtherGone(going))
	for _, at := range going[:min(len(going), mostGone)] {
		b.list.Warnf(diag.Span{}, "address-gone", "put its case back, finished and with that address, or say in "+path.Join(b.Content.Name, redirect.File)+" where readers find it now",
			"%s of the last output is no longer there", at)
	}
	if more := len(going) - mostGone; more > 0 {
		b.list.Warnf(diag.Span{}, "address-gone", "put their cases back, finished and with those addresses, or say in "+path.Join(b.Content.Name, redirect.File)+" where readers find them now", "%s of the last output are no longer there", fmt.Sprintf("%d further addresses", more))
	}
}

// packsGone says of the packs that go with a paper in them that was withdrawn why they do, and gives the rest.
func (b *builder) packsGone(going []string) []string {
	return slices.DeleteFunc(going, func(at string) bool {
		if !isPack(freeze.File{Name: path.Base(at)}) || !b.withdrawnBelow(path.Dir(at)) {
			return false
		}
		b.list.Warnf(diag.Span{}, "address-gone", "say in "+path.Join(b.Content.Name, redirect.File)+" where readers find the papers that stay", "%s has a paper in it that was withdrawn, and is no longer there", at)
		return true
	})
}

// withdrawnBelow tells whether a paper was withdrawn from the meeting that a folder belongs to.
func (b *builder) withdrawnBelow(folder string) bool {
	for m := range b.sheets {
		if len(m.Withdrawn) > 0 && aboveOf(folder, map[string]bool{m.Folder: true}) {
			return true
		}
	}
	return false
}

// furtherGone says once of all files of an output that not every paper has that they are not made this time, and gives the rest.
func (b *builder) furtherGone(going []string) []string {
	for _, f := range []struct{ ending, flag, noun, form string }{
		{largePrint, "--large-print", "PDF", " in large print"},
		{wordEnding, "--docx", "Word file", ""},
	} {
		n := len(going)
		going = slices.DeleteFunc(going, func(at string) bool { return strings.HasSuffix(at, f.ending) })
		if n -= len(going); n > 0 {
			b.list.Warnf(diag.Span{}, "address-gone", "build with "+f.flag+" to keep them", "the last output had %s%s that this one does not have", diag.Plural(n, f.noun), f.form)
		}
	}
	return going
}

// address is the address of a file of the site: a page's is its folder.
func address(name string) string {
	if path.Base(name) == "index.html" {
		return path.Dir(name)
	}
	return name
}

// aboveOf tells whether an address is one of those told, or stands below one.
func aboveOf(at string, told map[string]bool) bool {
	for ; at != "."; at = path.Dir(at) {
		if told[at] {
			return true
		}
	}
	return false
}

// withdrawnAt tells whether an address went with a paper that was withdrawn, which needs no further word.
func (b *builder) withdrawnAt(at string) bool {
	p, off := within(at, b.off)
	return off && p.fate == withdrawn
}

// folder is the name of the folder that is written, for messages.
func (b *builder) folder() string { return path.Base(b.Output) + "/" }

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
