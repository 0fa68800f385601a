package pipeline

import (
	"fmt"
	"slices"
	"sync"

	"cabinet/internal/record"
)

// keptLists are the lists that a run has made.
type keptLists struct {
	Of    string           // of what, beside the records
	Names map[int][]string // of the files of each step, by its place among the steps
}

// sameLists gives what takes the files of a step over, where these are lists, and are made of what the last run made them of.
func (b *builder) sameLists(p published) func(step int) (names []string, taken bool) {
	alike := sync.OnceValue(func() bool { return b.output.ofLastRun() && b.output.toldAlike(p.meetings) })
	return func(step int) (names []string, taken bool) {
		if b.known == nil || !throughAll[step].lists || b.known.listsBefore.Of != b.listsOf() || !alike() {
			return nil, false
		}
		names, made := b.known.listsBefore.Names[step]
		return names, made && b.output.takeAll(names)
	}
}

// listsOf is what lists are made of beside records: profiles and templates, of which councils there are meetings, and whether the
// site has a register.
func (b *builder) listsOf() string { return fmt.Sprintf("%s %t", b.known.all, b.showsRegister()) }

// noteLists notes which lists are made. Where no meeting is, those of the last output may take their place.
func (b *builder) noteLists(p published, made [][]string) {
	if b.known == nil || !b.makesAny(p.meetings) {
		return
	}
	b.known.lists = keptLists{b.listsOf(), map[int][]string{}}
	for i, step := range throughAll {
		if step.lists {
			b.known.lists.Names[i] = made[i]
		}
	}
}

// ofLastRun tells whether the last output is that of the run of which something is kept, and not of one after it that may have made
// other lists: of a part of the project, or with evidence. Each run writes a list of files of its own.
func (o *output) ofLastRun() bool {
	_, stands := o.stands(record.ManifestFile)
	return stands
}

// toldAlike tells whether records tell lists what those of the last output did.
func (o *output) toldAlike(meetings []record.Meeting) bool {
	return len(meetings) == len(o.last.Meetings) && o.recorded() && !slices.ContainsFunc(meetings, func(m record.Meeting) bool {
		was := o.last.Meetings[m.Address]
		return !m.Same(was) && !m.InLists().Same(was.InLists())
	})
}

// recorded tells whether all that is known of the meetings of the last output stands in their records: of a meeting that has none,
// it is what its files say today.
func (o *output) recorded() bool {
	for _, m := range o.last.Meetings {
		if m.Format != record.Format {
			return false
		}
	}
	return true
}
