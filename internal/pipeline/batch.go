package pipeline

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// A batch is the papers that seem to go to one meeting. They are worked on one after the other, and the meeting's agenda is made
// as soon as they are done, so that its pack has their reports as they were numbered, and only those of a few meetings are held
// at a time. What goes to the meeting is known for sure when all papers are done: an agenda that rests on anything else than it
// was made of is made again.
type batch struct {
	meeting  *project.Meeting
	subjects []int // their places among all

	mu      sync.Mutex
	left    int                   // papers that are not done
	reports map[string]*printable // of those that are, by the keys of their subjects

	sheet *sheet // the agenda; nil where it is not made yet
	rests string // what it rests on
}

// batches are those of a run. The zero batches are none.
type batches struct {
	at map[*project.Meeting]*batch
	of map[string][]*batch // of each subject, by its key
}

// order is an order of the subjects in which those of a batch follow one another, but for those that a batch before has too. The
// batches are in the order of their days, so that the reports of papers that go from one meeting to the next are not held for long.
func (x batches) order(subjects []project.Subject) (order []int) {
	taken := make([]bool, len(subjects))
	take := func(i int) {
		if !taken[i] {
			order, taken[i] = append(order, i), true
		}
	}
	for _, of := range slices.SortedFunc(maps.Values(x.at), compareBatches) {
		for _, i := range of.subjects {
			take(i)
		}
	}
	for i := range subjects {
		take(i)
	}
	return order
}

func compareBatches(a, b *batch) int {
	return cmp.Or(strings.Compare(a.meeting.Date.ISO(), b.meeting.Date.ISO()), strings.Compare(a.meeting.Name, b.meeting.Name))
}

// inBatches puts the subjects into batches, where what is made of them is written and not asked for again.
func (b *builder) inBatches() {
	if !b.once || b.output == nil {
		return
	}
	b.batches = batches{map[*project.Meeting]*batch{}, map[string][]*batch{}}
	for i, s := range b.library.Subjects {
		for _, name := range b.library.Towards(s) {
			if x := b.batchOf(b.library.Meetings[name]); x != nil && !slices.Contains(b.batches.of[s.Key()], x) {
				x.subjects, x.left = append(x.subjects, i), x.left+1
				b.batches.of[s.Key()] = append(b.batches.of[s.Key()], x)
			}
		}
	}
}

// batchOf is the batch of a meeting; nil for one that makes no agenda. An agenda that was published before waits for all papers,
// since it may tell of some that go elsewhere by now.
func (b *builder) batchOf(m *project.Meeting) *batch {
	if m == nil || !b.hasAgenda(m) || len(b.library.FrozenOf(m.Name)) > 0 {
		return nil
	}
	if b.batches.at[m] == nil {
		b.batches.at[m] = &batch{meeting: m, reports: map[string]*printable{}}
	}
	return b.batches.at[m]
}

// keepReport keeps the report of a paper for the packs of its batches.
func (b *builder) keepReport(p *paper, r *printable) {
	for _, x := range b.batches.of[p.Key()] {
		x.mu.Lock()
		x.reports[p.Key()] = &printable{Report: r.Report, images: r.images}
		x.mu.Unlock()
	}
}

// oneDone notes that a paper of the batch is done, and tells whether it was the last.
func (x *batch) oneDone() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.left--
	return x.left == 0
}

// completed makes the agendas of the batches that a paper completes. Made are the papers of all subjects, as far as they are done.
func (b *builder) completed(s project.Subject, made []paper, to shelf) error {
	for _, x := range b.batches.of[s.Key()] {
		if !x.oneDone() {
			continue
		}
		if err := b.agendaOfBatch(x, made, to); err != nil {
			return err
		}
	}
	return nil
}

// agendaOfBatch makes the agenda of a batch whose papers are done, as if there were no others.
func (b *builder) agendaOfBatch(x *batch, made []paper, to shelf) (err error) {
	w := *b
	w.done, w.going, w.batch = nil, map[*project.Meeting][]int{}, x
	for _, i := range x.subjects {
		if made[i].fate != absent {
			w.add(made[i])
		}
	}
	w.withdrawnFrom(x.meeting, &diag.List{}) // what that finds is told once all papers are known
	x.rests = w.restsOn(x.meeting)
	x.sheet, err = w.makeSheet(x.meeting, to)
	x.reports = nil
	return err
}

// restsOn tells an agenda from one of the same meeting that is made of other papers, or of papers that fared otherwise.
func (b *builder) restsOn(m *project.Meeting) string {
	var all strings.Builder
	for _, p := range b.goingTo(m) {
		fmt.Fprintf(&all, "%q %d %q\n", p.Key(), p.fate, p.place())
	}
	return all.String()
}

// sheetOf makes the sheet of a meeting's agenda, unless that of its batch still holds, now that all papers are known.
func (b *builder) sheetOf(m *project.Meeting, to shelf) (*sheet, error) {
	x := b.batches.at[m]
	if x == nil || x.sheet == nil {
		return b.makeSheet(m, to)
	}
	if x.rests == b.restsOn(m) {
		return x.sheet, nil
	}
	if err := b.output.takeBack(x.sheet.paper.Subject); err != nil {
		return nil, err
	}
	return b.makeSheet(m, to)
}
