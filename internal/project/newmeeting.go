package project

import (
	"cmp"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// MeetingOptions are what is known of a new meeting. What is empty is asked for, where somebody can be asked; otherwise the
// council and the body are needed where there are several, and the date always.
type MeetingOptions struct {
	Name, Council, Body, Date string
	Like                      string // the meeting that it follows, of which it has place and time; "" for none

	// Ask asks a question, as that of [NewOptions] does.
	Ask func(Question) (string, error)
}

// NewMeeting makes the file of a new meeting, and says which one it is. Items that were postponed to it come with their
// identity.
func NewMeeting(p *Project, o MeetingOptions) (file string, text []byte, findings []diag.Diagnostic, err error) {
	if p.Sample {
		return "", nil, nil, ErrNoContent
	}
	var list diag.List
	l := p.Load(&list)
	var n newMeeting
	err = asking(o.Ask, func(ask asker) (err error) {
		n = newMeeting{newCase: newCase{Library: l, NewOptions: NewOptions{Council: o.Council, Ask: ask}}, MeetingOptions: o}
		text, err = n.write()
		return err
	})
	return n.file(n.Name), text, list.Sorted(), err
}

// A newMeeting is the work on a new meeting: its options are filled in one after the other.
type newMeeting struct {
	newCase
	MeetingOptions
	profile *Council
	day     casefile.Date
	like    *Meeting // nil for none
}

// file is the file of a meeting of that name, as the user would write it.
func (n *newMeeting) file(name string) string {
	return Display(filepath.Join(n.Folder, "content", "meetings", name+".toml"))
}

func (n *newMeeting) write() (text []byte, err error) {
	if n.profile, err = n.chooseCouncil(); err != nil {
		return nil, err
	}
	for _, choose := range []func() error{n.chooseBody, n.chooseDate, n.chooseName, n.chooseLike} {
		if err := choose(); err != nil {
			return nil, err
		}
	}
	return n.text(), nil
}

// needed is an answer without which there is no meeting; flag is how the command line gives it.
func (n *newMeeting) needed(given, flag string, q Question) (string, error) {
	answer, err := n.answer(given, q)
	if err == nil && answer == "" {
		err = fmt.Errorf("say %s with --%s", q.Text, flag)
		if len(q.Choices) > 0 {
			err = fmt.Errorf("%w; there are: %s", err, strings.Join(q.names(), ", "))
		}
	}
	return answer, err
}

// chooseBody settles which body meets.
func (n *newMeeting) chooseBody() (err error) {
	q := Question{Text: "which body meets", noun: "body", Needed: true}
	for _, name := range slices.Sorted(maps.Keys(n.profile.Bodies)) {
		if name != casefile.DecisionsBody {
			q.Choices = append(q.Choices, Choice{name, n.profile.Bodies[name].Name.Value})
		}
	}
	switch len(q.Choices) {
	case 0:
		return fmt.Errorf("the profile of %s has no body that meets: give it one under [body.cabinet]", n.profile.ID)
	case 1:
		q.Default = q.Choices[0].Name
	}
	n.Body, err = n.needed(n.Body, "body", q)
	return err
}

// chooseDate settles the day.
func (n *newMeeting) chooseDate() (err error) {
	q := Question{Text: "the day of the meeting, such as 2026-02-11", Needed: true, refuse: func(typed string) error {
		_, err := casefile.TypedDay(typed)
		return err
	}}
	if n.Date, err = n.needed(n.Date, "date", q); err == nil {
		day, _ := tomlfile.ParseDay(n.Date) // refused above where it is none
		n.day = casefile.DateOf(day)
	}
	return err
}

// chooseName settles the name of the file: body and day, unless another is given.
func (n *newMeeting) chooseName() (err error) {
	q := Question{Text: "name of the file", Default: n.Body + "-" + n.day.ISO(), refuse: func(name string) error {
		switch {
		case !casefile.IsAddress(name):
			return fmt.Errorf("%q can't be the name of a meeting: %s", name, casefile.NameHint(name))
		case n.Content.Has("meetings/" + name + ".toml"):
			return fmt.Errorf("there is a meeting %s already", n.file(name))
		}
		return nil
	}}
	if len(n.meeters()) > 1 || q.refuse(q.Default) != nil {
		q.Default = n.profile.ID + "-" + q.Default
	}
	if n.Name, err = n.answer(n.Name, q); err == nil {
		err = q.refuse(n.Name)
	}
	return err
}

// chooseLike settles the meeting that it follows.
func (n *newMeeting) chooseLike() (err error) {
	q := Question{Text: "the meeting that it is like, in time and place", noun: "meeting"}
	for _, m := range n.before() {
		q.Choices = append(q.Choices, Choice{m.Name, m.Meeting.Date.String()})
	}
	if n.newCase.Ask != nil && len(q.Choices) == 0 {
		return nil
	}
	if n.Like, err = n.answer(n.Like, q); err == nil && n.Like != "" {
		n.like = n.Meetings[n.Like]
	}
	return err
}

// lastMet is the day on which the body last met: that of the last meeting before that was held, or what one that is cancelled says
// of it.
func (n *newMeeting) lastMet() (day casefile.Date, met bool) {
	for _, m := range n.before() {
		if day = m.Date; m.Cancelled.Known() {
			day = m.Previous
		}
		if day.Known() && !day.Bad {
			return day, true
		}
	}
	return day, false
}

// before are the earlier meetings of the body, the last one first.
func (n *newMeeting) before() []*Meeting {
	meetings := slices.DeleteFunc(n.Ordered(), func(m *Meeting) bool {
		return m.Awaited || m.Source == nil || m.Bad || m.Meeting.Council.Value != n.profile.ID || m.Meeting.Body.Value != n.Body || !m.Meeting.Date.Before(n.day)
	})
	slices.SortStableFunc(meetings, func(a, b *Meeting) int { return -cmp.Compare(a.Meeting.Date.ISO(), b.Meeting.Date.ISO()) })
	return meetings
}
