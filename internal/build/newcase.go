package build

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
)

// NewOptions say which questionnaire is wanted. Only the kind and the name are needed.
type NewOptions struct{ Kind, Name, Council, Meeting, Asks string }

// NewCase makes the questionnaire of a new case, and says which file it is for.
func NewCase(p *Project, o NewOptions) (file string, text []byte, findings []diag.Diagnostic, err error) {
	if p.Sample {
		return "", nil, nil, errors.New("there is no folder content/ here or above; cabinet init makes one")
	}
	if !casefile.IsSlug(o.Name) {
		return "", nil, nil, fmt.Errorf("%q can't be an address: %s", o.Name, casefile.SlugHint)
	}
	b := &builder{Project: p}
	b.load()
	text, err = b.questionnaire(o)
	return display(filepath.Join(p.Folder, "content", "cases", o.Name+".toml")), text, b.list.Sorted(), err
}

func (b *builder) questionnaire(o NewOptions) ([]byte, error) {
	if !slices.Contains(b.library.kinds, o.Kind) {
		return nil, unknown("kind of paper", o.Kind, b.library.kinds)
	}
	c, err := b.chooseCouncil(o.Council)
	if err != nil {
		return nil, err
	}
	meeting, err := b.chooseMeeting(o.Meeting, c.Name)
	if err != nil {
		return nil, err
	}
	k := b.kind(o.Kind, c.Name)
	if k.bad {
		return nil, fmt.Errorf("the templates of %q have errors", o.Kind)
	}
	asks := o.Asks
	if decisions := k.Decisions(); len(decisions) > 0 {
		if asks == "" {
			asks = decisions[0]
		}
		if !slices.Contains(decisions, asks) {
			return nil, unknown("decision", asks, decisions)
		}
	}
	return compose.Questionnaire(k.Kind, c.Council, meeting, asks), nil
}

func unknown(what, name string, known []string) error {
	return fmt.Errorf("there is no %s %q; there are: %s", what, name, strings.Join(known, ", "))
}

// chooseCouncil is the council of that name, or the only one that has meetings.
func (b *builder) chooseCouncil(name string) (*council, error) {
	names := b.library.councilNames()
	switch meeting := b.library.meeters(); {
	case name == "" && len(meeting) == 1:
		name = meeting[0]
	case name == "" && len(names) == 1:
		name = names[0]
	case name == "":
		return nil, fmt.Errorf("say which council with --council; there are: %s", strings.Join(names, ", "))
	}
	c := b.library.councils[name]
	if c == nil {
		return nil, unknown("council", name, names)
	}
	if c.bad {
		return nil, fmt.Errorf("the profile of %s has errors", name)
	}
	return c, nil
}

// chooseMeeting is the meeting of that name, or the council's last one.
func (b *builder) chooseMeeting(name, council string) (string, error) {
	if name != "" {
		if b.library.meetings[name] == nil {
			return "", unknown("meeting", name, b.library.meetingNames())
		}
		return name, nil
	}
	var last *meeting
	for _, m := range b.library.ordered() {
		if !m.bad && m.Council.Value == council && (last == nil || last.Date.Before(m.Date)) {
			last = m
		}
	}
	if last == nil {
		return "", errors.New("there is no meeting yet; write one in content/meetings")
	}
	return last.Name, nil
}
