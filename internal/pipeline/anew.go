package pipeline

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
	"cabinet/internal/tomlfile"
)

// longestChange is how many characters the line can have that says what has changed.
const longestChange = 300

// Anew are the papers that are published anew, each once.
func (o FreezeOptions) Anew() []string {
	return slices.Compact(slices.Sorted(slices.Values(slices.Concat(o.Replace, o.Amend))))
}

// fit reports what is wrong with the options whatever papers there are.
func (o FreezeOptions) fit() error {
	if _, ok := tomlfile.ParseDay(cmp.Or(o.On, o.Today)); !ok && len(o.Anew()) > 0 {
		return fmt.Errorf("%q is not a date: write it as year-month-day, such as 2025-02-07", o.On)
	}
	for _, paper := range o.Anew() {
		if slices.Contains(o.Replace, paper) && slices.Contains(o.Amend, paper) {
			return fmt.Errorf("%s can be replaced or amended, not both", paper)
		}
		if err := fitChange(o.Changed[paper]); err != nil {
			return fmt.Errorf("what changed in %s: %w", paper, err)
		}
	}
	for paper := range o.Changed {
		if !slices.Contains(o.Anew(), paper) {
			return fmt.Errorf("what changed in %s is given, and the paper is not to be replaced or amended", paper)
		}
	}
	return nil
}

// fitChange reports a line that can't be printed as what has changed in a paper.
func fitChange(line string) error {
	_, err := casefile.Quote(line)
	switch n := utf8.RuneCountInString(line); {
	case err != nil:
		return err
	case strings.TrimSpace(line) == "":
		return errors.New("say it in one line, which is printed below the title")
	case n > longestChange:
		return fmt.Errorf("the line has %d characters, and %d at most can stand below a title; say it shortly", n, longestChange)
	}
	return nil
}

// fitAnew reports why a paper can't be published anew.
func (b *builder) fitAnew(paper string, m *project.Meeting, on string) error {
	s, frozen := b.library.FrozenWith(m.Name, paper)
	if !frozen {
		return fmt.Errorf("%s is no frozen paper of %s; without --replace and --amend, what is not frozen yet is", paper, m.Name)
	}
	if _, off := m.Withdrawal(paper); off {
		return fmt.Errorf("%s was withdrawn from %s; take its [[withdrawn]] out of the meeting's file to publish it again", paper, m.Name)
	}
	c, whole := b.Glance(paper)
	switch first := c.FirstMeeting().Value; {
	case !b.library.Cases[paper]:
		return fmt.Errorf("%s has no case any more; put %s back to publish it anew", paper, b.CaseFile(paper))
	case whole && c.Draft():
		return fmt.Errorf("%s is a draft; take the status out of %s to publish it anew", paper, b.CaseFile(paper))
	case whole && first != m.Name:
		return fmt.Errorf("%s goes to %s now, with which it is frozen as a paper of that meeting", paper, first)
	}
	if z, _ := b.GlanceFrozen(s); z != nil && on != "" && on < z.Header.Published.ISO() && z.Header.Published.Given() {
		return fmt.Errorf("%s is before the day on which version %d of %s was published, %s", on, s.Version, paper, z.Header.Published)
	}
	return nil
}

// edition is the one as which the paper of a case is published with a meeting, after version before; 0 for none. That
// version is nil where its file can't be read.
func (o FreezeOptions) edition(c *casefile.Case, m *project.Meeting, before int, was *casefile.Frozen) edition {
	if before == 0 {
		return edition{version: 1}
	}
	e := edition{version: before + 1, changed: strings.TrimSpace(o.Changed[c.Name]), on: o.day(was)}
	e.before = versionFolder(path.Join(m.Folder, addressAfter(c, was)), before)
	if slices.Contains(o.Amend, c.Name) {
		e.amends = was
	}
	return e
}

// firstIssued is the day of the documents of a paper's first version, as its file tells, or as that of a later version
// does where the first has been taken away.
func (b *builder) firstIssued(s project.Subject, was *casefile.Frozen) report.Day {
	if was == nil {
		return report.Day{}
	}
	s.Version = 1
	if z, sound := b.GlanceFrozen(s); sound {
		was = z
	}
	return cmp.Or(freeze.FirstIssued(was), freeze.Issued(was))
}

// addressAfter is the address of a case's paper below its meeting, which never changes once a version has it.
func addressAfter(c *casefile.Case, was *casefile.Frozen) string {
	if was != nil && casefile.IsSlug(was.Address.Value) {
		return was.Address.Value
	}
	return c.Address()
}

// day is the day of a version that follows another: the one that is given, or today, but never before that of the
// version which it follows, since that may be prepared for a day to come.
func (o FreezeOptions) day(was *casefile.Frozen) casefile.Date {
	iso := cmp.Or(o.On, o.Today)
	day, _ := tomlfile.ParseDay(iso) // [FreezeOptions.fit] has looked at it
	on := casefile.DateOf(day)
	on.Span = diag.NewSource("--on", []byte(iso)).Whole()
	if was == nil {
		return on
	}
	if before := was.Header.Published; before.Given() && !before.Bad && on.Before(before) {
		return before
	}
	return on
}

// daySince is the day of a paper that is published for the first time after the agenda of its meeting, with a supplement; the zero
// Date of one that comes with the agenda or gives a day of its own.
func (b *builder) daySince(c *casefile.Case, m *project.Meeting, o FreezeOptions) casefile.Date {
	last, frozen := b.library.FrozenAbout(m.Name, agendaName)
	if !frozen || c.Late.Published.Known() {
		return casefile.Date{}
	}
	z, sound := b.library.GlanceFrozen(last)
	if !sound { // which is told where the agenda is made
		return casefile.Date{}
	}
	return o.day(z)
}

// printedChange reports characters in what has changed that the typeface lacks.
func (e edition) printedChange(r *printable, list *diag.List) {
	line := diag.NewSource("--changed", []byte(e.changed))
	check.Line(casefile.Text{Place: casefile.Place{Span: line.Whole()}, Value: e.changed}, r.typeface, list)
}

// unchanged tells whether a paper would be published as it was, but for its day and for what it says of itself: it
// goes to the same meetings, with the same files.
func (b *builder) unchanged(p freeze.Publication, was *casefile.Frozen, r *printable, m *project.Meeting) (bool, error) {
	if !freeze.Sealed(was) || !slices.Equal(was.Also.Strings(), p.Also) || was.Late.Value != p.Late {
		return false, nil
	}
	again, as := *r, *r.Report
	as.Notices, as.Issued, as.First = was.Header.Notices.Strings(), freeze.Issued(was), freeze.FirstIssued(was)
	again.Report = &as
	files, err := again.files(p.Address, again.kept)
	if err != nil {
		return false, err
	}
	p.Files = append(files, slices.DeleteFunc(slices.Clone(p.Files), func(f freeze.File) bool { return !keptToo(f, was) })...)
	if err := b.keepFont(m.Profile, &p); err != nil {
		return false, err
	}
	if was.Format.Value < casefile.FrozenForm {
		return freeze.Digest(&as) == was.Digest.Value, nil
	}
	return slices.EqualFunc(was.Files, p.Files, func(z casefile.FrozenFile, f freeze.File) bool {
		return z.SHA256.Value == record.Sum(f.Text)
	}), nil
}

// keptToo tells whether a file is one of those for lists that were kept with an earlier version too: those of papers that were
// frozen by earlier versions of the program were not.
func keptToo(f freeze.File, was *casefile.Frozen) bool {
	return (f.Role == freeze.Listing || f.Role == freeze.Words) && slices.ContainsFunc(was.Files, func(z casefile.FrozenFile) bool { return z.Name.Value == f.Name })
}
