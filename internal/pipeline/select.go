package pipeline

import (
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// A selection is what a run is limited to.
type selection struct {
	set      bool            // there is a limit
	meetings map[string]bool // those named, and those of the cases named
	cases    map[string]bool // the cases named, and all of the meetings named
}

// has tells whether the paper of a case with a meeting is asked for. What is written is whole meetings; a
// check can be of a single case.
func (s selection) has(name, meeting string, p Purpose) bool {
	return !s.set || s.cases[meeting+"/*"] || s.cases[name] || p.writes() && s.meetings[meeting]
}

func (s selection) add(meetings []string) {
	for _, m := range meetings {
		s.meetings[m] = true
	}
}

// selectPaths limits the run to the meetings of the files that were named.
func (b *builder) selectPaths() {
	b.only = selection{set: len(b.options.Paths) > 0, meetings: map[string]bool{}, cases: map[string]bool{}}
	for _, p := range b.options.Paths {
		b.selectPath(p)
	}
	if b.only.set && b.options.Purpose.writes() {
		b.selectTogether()
	}
}

// selectTogether adds the meetings that share a paper with one that is selected, in one language or in two: each
// lists it, or has a link to it.
func (b *builder) selectTogether() {
	var shared [][]string
	for _, s := range b.library.Subjects {
		all := b.library.MeetingsOf(s)
		if len(all) > 0 {
			for _, t := range b.library.Translations(s.Name, all[0]) {
				all = append(all, b.library.MeetingsOf(t)...)
			}
		}
		if len(all) > 1 {
			shared = append(shared, all)
		}
	}
	for more := true; more; {
		more = false
		for _, all := range shared {
			for _, m := range all {
				if !b.only.meetings[m] && slices.ContainsFunc(all, func(m string) bool { return b.only.meetings[m] }) {
					b.only.meetings[m], more = true, true
				}
			}
		}
	}
}

// selectPath adds the meeting of a case's or a meeting's file. One that is neither stops the run: who
// mistypes a name does not want the rest of output/ to be written anew.
func (b *builder) selectPath(name string) {
	switch folder, base := project.InContent(name); {
	case !b.Ours(name):
		b.unknownPath(name)
	case folder == "cases" && b.library.Cases[base]:
		b.only.cases[base] = true
		for _, s := range b.library.Subjects {
			if s.Name == base {
				b.only.add(b.library.MeetingsOf(s))
			}
		}
	case folder == "meetings" && b.library.Meetings[base] != nil:
		b.only.cases[base+"/*"], b.only.meetings[base] = true, true
	default:
		b.unknownPath(name)
	}
}

func (b *builder) unknownPath(name string) {
	b.stopped = true
	b.list.Errorf(diag.Span{}, "unknown-path", "name files such as content/cases/NAME.toml; a run without any looks at profiles too",
		"%s is not a case or a meeting of this project", name)
}
