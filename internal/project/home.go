package project

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// A Home is where in a project a paper goes that has been written elsewhere.
type Home struct {
	Name      string // of its case
	File      string // the same as a file, as the user would write it
	Kind      string
	Council   *casefile.Council // as papers of the kind have it
	Meeting   string
	Occasions []string        // how papers name the meeting
	Plain     map[string]bool // the sections whose words are answers of their own names
}

// plainKind is the kind of paper without standard wording.
const plainKind = "report"

// HomeFor settles where a paper goes: what is not said is asked, or taken from the project. Of the council's meetings it is the one
// that the paper names, as far as named can tell. Without a kind it is a report.
func HomeFor(p *Project, o NewOptions, named func(occasion string) bool) (h Home, findings []diag.Diagnostic, err error) {
	if p.Sample {
		return h, nil, ErrNoContent
	}
	var list diag.List
	n := newCase{Library: p.Load(&list)}
	err = asking(o.Ask, func(ask asker) (err error) {
		n.NewOptions, n.Ask = o, ask
		h, err = n.home(named)
		return err
	})
	return h, list.Sorted(), err
}

// home settles name, council, kind and meeting, in that order.
func (n *newCase) home(named func(string) bool) (h Home, err error) {
	if n.Name, err = n.answer(n.Name, n.nameQuestion()); err != nil {
		return h, err
	}
	c, err := n.chooseCouncil()
	if err != nil {
		return h, err
	}
	k, err := n.plainly(c)
	if err != nil {
		return h, err
	}
	n.meetingNamed(c.ID, named)
	if err := n.chooseMeeting(c.ID); err != nil {
		return h, err
	}
	h = Home{Name: n.Name, File: n.file(n.Name), Kind: n.Kind, Council: c.For(n.Kind), Meeting: n.Meeting, Plain: map[string]bool{}}
	if m := n.Meetings[n.Meeting]; m != nil && !m.Bad {
		h.Occasions = m.naming(language.Of(h.Council.Language.Value))
	}
	for _, s := range compose.Asked(k.Kind, h.Council, n.Asks) {
		h.Plain[s.ID.Value] = s.Plain || s.OwnWords
	}
	return h, nil
}

// naming is how papers in a language name the meeting: in one line, and its body, its day and that day's name by themselves.
func (m *Meeting) naming(words *language.Language) []string {
	h := report.Header{Body: m.BodyName(words), Date: m.Printed(m.Date, words)}
	return []string{h.Occasion(), h.Body, h.Date, words.Weekdays[m.Date.Time().Weekday()]}
}

// plainly settles the kind of paper.
func (n *newCase) plainly(c *Council) (*Kind, error) {
	kinds := n.KindsOf(c)
	if n.Kind == "" {
		n.Kind = plainKind
	}
	if !slices.Contains(kinds, n.Kind) {
		return nil, fmt.Errorf("%s: %w", c.Name.Value, unknown("kind of paper", n.Kind, kinds))
	}
	k := n.KindOf(n.Kind, c)
	if k.Bad {
		return nil, fmt.Errorf("the templates of %q have errors", n.Kind)
	}
	return k, nil
}

// meetingNamed chooses the meeting that the paper names, where none is said and it names one.
func (n *newCase) meetingNamed(council string, named func(string) bool) {
	if n.Meeting != "" {
		return
	}
	for _, m := range n.Ordered() {
		if m.Council.Value == council && !m.Bad && !m.Awaited && m.Profile != nil && m.Source != nil && named(strings.TrimSpace(m.Record().Name)) {
			n.Meeting = m.Name
			return
		}
	}
}
