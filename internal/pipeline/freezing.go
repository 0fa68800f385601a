package pipeline

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"cabinet/internal/amend"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
)

// FreezeOptions say what is frozen: a meeting's papers, and of those frozen before the ones that are to
// be published anew.
type FreezeOptions struct {
	Meeting string            // its name, or its file
	Replace []string          // papers published anew, with numbers of their own
	Amend   []string          // papers published anew, with the numbers that they had
	Changed map[string]string // by those papers: what has changed in each, in one line that is printed
	On      string            // the day of what is published anew, "2025-03-03"; "" for today
	Today   string            // the day of the run, on which nothing else of it may depend
	Sync    bool              // put what is written on the disk before it counts
	Busy    func()            // called before another run that writes is waited for; nil to give up instead
}

// Frozen is a paper that was frozen.
type Frozen struct {
	Paper, File string
	Version     int
	Same        bool          // nothing was written: it would be the version again that it was
	Moved       []freeze.Move // numbers that are others than in the version before
}

// Freeze keeps the papers of a meeting as they are now, beside the meeting's file. Nothing is written
// where one of them has an error.
func Freeze(ctx context.Context, p *project.Project, o FreezeOptions) (frozen []Frozen, findings []diag.Diagnostic, err error) {
	b, release, err := toWrite(ctx, p, Options{Busy: o.Busy, Sync: o.Sync})
	if err != nil {
		return nil, nil, err
	}
	defer release()
	m, err := b.meetingToFreeze(o)
	if err != nil {
		return nil, b.list.Sorted(), err
	}
	if found, err := b.fitToBuild(ctx, m, o.Replace); err != nil || slices.ContainsFunc(found, diag.Diagnostic.IsError) {
		b.dayless(m) // which may be why
		return nil, append(b.list.Sorted(), found...), err
	}
	var files []frozenFile
	for _, name := range slices.Sorted(maps.Keys(b.library.Cases)) {
		if ctx.Err() != nil {
			return nil, nil, context.Cause(ctx)
		}
		file, ok, err := b.freezePaper(name, m, o)
		if err != nil {
			return nil, b.list.Sorted(), err
		}
		if ok {
			files = append(files, file)
		}
	}
	if b.list.Errors() > 0 || len(files) > 0 && b.dayless(m) {
		return nil, b.list.Sorted(), nil
	}
	if len(files) > 0 {
		if err := b.writeDay(m.Meeting); err != nil {
			return nil, b.list.Sorted(), err
		}
	}
	if frozen, err = b.writeAll(files); err != nil {
		return frozen, b.list.Sorted(), err
	}
	about, err := b.freezeAgenda(ctx, m, o)
	return append(frozen, about...), b.list.Sorted(), err
}

// fitToBuild are the findings of a meeting as a build of it would have them: what can't be built is not
// frozen. What is wrong with the last versions of papers that are replaced is no matter; an amendment keeps
// their numbers.
func (b *builder) fitToBuild(ctx context.Context, m *project.Meeting, replaced []string) ([]diag.Diagnostic, error) {
	r, err := Run(ctx, b.Project, Options{Purpose: freezing, Paths: []string{filepath.Join(b.Folder, "content", "meetings", m.Name+".toml")}})
	return slices.DeleteFunc(r.Findings, func(d diag.Diagnostic) bool {
		return slices.ContainsFunc(replaced, func(name string) bool {
			s, _ := b.library.FrozenWith(m.Name, name)
			return d.File() == b.FileOf(s)
		})
	}), err
}

// meetingToFreeze is the meeting that is named. Every paper named with it must be one of its frozen
// ones.
func (b *builder) meetingToFreeze(o FreezeOptions) (*project.Meeting, error) {
	m, err := b.library.MeetingNamed(baseName(o.Meeting))
	if err == nil && cancelled(m) {
		err = fmt.Errorf("%s is cancelled, so nothing more is published of it: papers name the meeting to which they go now", m.Name)
	}
	if err == nil {
		err = o.fit()
	}
	if err != nil {
		return nil, err
	}
	for _, paper := range o.Anew() {
		if err := b.fitAnew(paper, m, o.On); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// freezePaper makes the file of a case's paper; ok is false where the case has no paper to freeze, or an
// error, which is then among the run's findings.
func (b *builder) freezePaper(name string, m *project.Meeting, o FreezeOptions) (file frozenFile, ok bool, err error) {
	defer guardFreezing(name, &err)
	var list diag.List
	at, before := b.library.FrozenWith(m.Name, name)
	c, whole := b.Content.Case(name, &list)
	if !o.takes(c, m, before) {
		return file, false, nil
	}
	if !whole {
		if !b.awaits(m, name) {
			b.list.Add(list.Sorted()...)
		}
		return file, false, nil
	}
	var was *casefile.Frozen
	if before {
		was = b.Content.Frozen(at.Meeting, name, at.Version, &list)
	}
	e := o.edition(c, m, at.Version, was)
	e.first = b.firstIssued(at, was)
	if !before {
		e.on = b.daySince(c, m, o)
	}
	r := b.readyToFreeze(c, m, e, &list)
	if r == nil || !b.keptWhole(was) {
		return file, false, nil
	}
	p := freeze.Publication{Paper: name, Version: at.Version + 1, Amends: e.amends != nil, Changed: e.changed, Late: r.publication.Late, Published: e.day(c, m)}
	if err := b.publish(&p, c, m, was, r); err != nil {
		return file, false, err
	}
	if was != nil {
		if same, err := b.unchanged(p, was, r, m); same || err != nil {
			return frozenFile{Frozen: Frozen{Paper: name, Version: at.Version, Same: true}}, true, err
		}
	}
	file = b.fileFor(m.Name, p, was, r)
	return file, true, b.comesBack(file)
}

// guardFreezing turns a fault of the program into an error that names the paper that it was at work on.
func guardFreezing(paper string, err *error) {
	if fault := recover(); fault != nil {
		*err = frozenFile{Frozen: Frozen{Paper: paper}}.fault(fmt.Sprintf("%v (%s)", fault, faultPlace()))
	}
}

// takes tells whether the paper of a case is to be frozen with a meeting. A paper that is another meeting's, a
// draft or withdrawn is not, and one that was frozen before only where it is named. Those that are named are frozen alone, unless
// the meeting has an agenda: its further version and the supplement have every paper that is new.
func (o FreezeOptions) takes(c *casefile.Case, m *project.Meeting, before bool) bool {
	named := slices.Contains(o.Anew(), c.Name)
	_, off := m.Off(c.Name)
	alone := len(o.Anew()) > 0 && !m.HasAgenda() // an agenda is published with all that is new
	return c.FirstMeeting().Value == m.Name && !c.Draft() && !off && (named || !before && !alone)
}

// readyToFreeze is the paper of a case as it is published; nil where it has an error, or a clearance is missing without
// which it is not frozen. Its warnings are told by a build.
func (b *builder) readyToFreeze(c *casefile.Case, m *project.Meeting, e edition, list *diag.List) *printable {
	looked := lookedAt(c, b.library.OtherMeetings(c, list))
	r := b.numbered(looked, m, e, list)
	if r != nil {
		e.printedChange(r, list)
	}
	follows := e.version == 1 && b.awaits(m, c.Name)
	settled, _ := looked.Settle(list.Sorted())
	if r == nil || slices.ContainsFunc(settled, diag.Diagnostic.IsError) {
		if !follows {
			b.list.Add(settled...)
		}
		return nil
	}
	if !b.mayFreeze(looked, r, follows) {
		return nil
	}
	return r
}

// keptWhole tells whether the kept files of a version that is going to be an earlier one are whole: the
// version stays published.
func (b *builder) keptWhole(was *casefile.Frozen) bool {
	var list diag.List
	if was != nil && was.Format.Value >= casefile.FrozenForm {
		freeze.Read(was, b.Content, &list)
	}
	b.list.Add(list.Sorted()...)
	return list.Errors() == 0
}

// publish completes what is kept of a paper that is published as it is now. Its address never changes.
func (b *builder) publish(p *freeze.Publication, c *casefile.Case, m *project.Meeting, was *casefile.Frozen, r *printable) (err error) {
	p.Draft, p.Report, p.Meeting, p.Address = r.draft, r.Report, m.Folder, addressAfter(c, was)
	p.TranslationOf, p.Extracts = c.TranslationOf.Value, extractsOf(r.Report)
	p.Case, p.Tables = freeze.CaseSum(c.Source.Text), b.filesSum(c)
	if all := c.Meeting.Strings(); len(all) > 1 {
		p.Also = all[1:]
	}
	if p.Files, err = r.files(p.Address, r.kept); err != nil {
		return err
	}
	b.keepListing(p, c, m)
	return b.keepFont(m.Profile, p)
}

// fileFor is the file that keeps a publication, which says which numbers have moved since the version before.
func (b *builder) fileFor(meeting string, p freeze.Publication, was *casefile.Frozen, r *printable) frozenFile {
	file := frozenFile{name: casefile.FrozenPath(meeting, p.Paper, p.Version), files: p.Files}
	file.Frozen = Frozen{Paper: p.Paper, File: project.Display(filepath.Join(b.Folder, "content", filepath.FromSlash(file.name))), Version: p.Version}
	if was != nil {
		p.Was = amend.Follow(freeze.Published(was, b.Content), r.Ledger())
		file.Moved = freeze.Moves(p.Was, r.Ledger())
	}
	file.text = freeze.Write(p)
	return file
}

// keepFont keeps the files of the council's own typeface with the paper.
func (b *builder) keepFont(c *project.Council, p *freeze.Publication) error {
	if c == nil || !c.Font.Known() {
		return nil
	}
	for i, name := range c.Font.Files() {
		text, err := b.Content.File(name.Value)
		if err != nil {
			return err
		}
		if p.Font[i] = name.Value; !slices.Contains(p.Font[:i], name.Value) {
			p.Files = append(p.Files, freeze.File{Name: name.Value, Role: freeze.Typeface, Text: text})
		}
	}
	return nil
}
