package pipeline

import (
	"slices"

	"cabinet/internal/project"
)

// add adds papers to those that are done, and notes to which meetings they go.
func (b *builder) add(papers ...paper) {
	b.done = slices.Grow(b.done, len(papers))
	for _, p := range papers {
		for _, m := range p.meetings() {
			b.going[m] = append(b.going[m], len(b.done))
		}
		b.done = append(b.done, p)
	}
}

// meetings are those to which a paper goes, each once; none where no meeting is known of it.
func (p *paper) meetings() (all []*project.Meeting) {
	for _, m := range append([]*project.Meeting{p.meeting}, p.others...) {
		if m != nil && !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	return all
}

// goingTo gives the papers that go to a meeting, its own and those of others, in the order in which they were done.
func (b *builder) goingTo(m *project.Meeting) (all []*paper) {
	for _, i := range b.going[m] {
		all = append(all, &b.done[i])
	}
	return all
}

// hasOwn tells whether a meeting has a paper of a case by itself.
func (b *builder) hasOwn(m *project.Meeting, name string) bool {
	return slices.ContainsFunc(b.goingTo(m), func(p *paper) bool { return p.meeting == m && p.Name == name })
}

// visits tells whether a paper of another meeting goes to m too. A case that has a paper of m's own is no visitor.
func (b *builder) visits(p *paper, m *project.Meeting) bool {
	return p.meeting != nil && p.meeting != m && !b.hasOwn(m, p.Name)
}
