package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/clearance"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/tomlfile"
)

// ClearOptions say who clears a paper, or takes a clearance back.
type ClearOptions struct {
	Paper    string // the name of its case, or the case's file
	Role     string // the role of the officer in the council's profile
	By       string // the officer's name; "" for the holder of the role's post
	When     string // the day and the time: "2025-01-20T10:30:00+00:00"
	Withdraw bool   // the clearance is taken back
	Sync     bool   // put what is written on the disk before it counts
	Busy     func() // called before another run that writes is waited for; nil to give up instead
}

// A Clearing is that a paper was cleared, or that its clearance was taken back.
type Clearing struct {
	Paper, Role string
	Name        string            // the post as people say it
	By          string            // the officer's name
	Of          []string          // the sections and facts that were cleared; none for the whole paper
	Last        string            // when the officer cleared the paper before; "" for never
	Since       clearance.Changes // what has changed since then in what they clear
	File        string            // the record
}

// Clear records that an officer has cleared a paper as it is now, and keeps the paper as they saw it beside the record. A
// paper with errors is not cleared: nobody has seen it whole. Findings are those of the paper, or of a file that has to be
// put right first.
func Clear(ctx context.Context, p *project.Project, o ClearOptions) (c Clearing, findings []diag.Diagnostic, err error) {
	if _, err := clearance.When(o.When); err != nil {
		return c, nil, err
	}
	b, release, err := toWrite(ctx, p, Options{Busy: o.Busy, Sync: o.Sync})
	if err != nil {
		return c, nil, err
	}
	defer release()
	defer guardFreezing(baseName(o.Paper), &err)
	var list diag.List
	looked, who, err := b.toClear(o, &list)
	if err != nil {
		return c, list.Sorted(), err
	}
	c = Clearing{Paper: looked.Case.Name, Role: o.Role, Name: who.Name.Value, By: o.By, Of: append(who.Sections.Strings(), who.Facts.Strings()...)}
	c.File = project.Display(filepath.Join(b.Folder, "content", filepath.FromSlash(casefile.ClearedPath(c.Paper, c.Role))))
	if o.Withdraw {
		var damaged diag.List
		err = b.takeBack(&c, o, &damaged)
		return c, damaged.Sorted(), err
	}
	findings, err = b.clearPaper(&c, looked, who, o, &list)
	return c, findings, err
}

// toClear is the paper that is cleared, before it is composed, and who clears it.
func (b *builder) toClear(o ClearOptions, list *diag.List) (*check.Paper, casefile.Clearer, error) {
	name := baseName(o.Paper)
	if !b.library.Cases[name] {
		return nil, casefile.Clearer{}, b.library.UnknownPaper(name)
	}
	c, whole := b.Content.Case(name, list)
	if !whole {
		return nil, casefile.Clearer{}, fmt.Errorf("%s can't be read; put it right first", b.CaseFile(name))
	}
	council := b.library.Councils[c.Council.Value]
	if council == nil || council.Source == nil {
		return nil, casefile.Clearer{}, fmt.Errorf("the council of %s is not known; put that right first", name)
	}
	all := council.For(c.Kind.Value).ClearersOf(c.Kind.Value)
	i := slices.IndexFunc(all, func(who casefile.Clearer) bool { return who.Role.Value == o.Role })
	switch roles := rolesOf(all); {
	case len(roles) == 0:
		return nil, casefile.Clearer{}, fmt.Errorf("%s asks nobody to clear papers of the kind %q: it has no [[clearance]] for them", council.Source.Name, c.Kind.Value)
	case i < 0:
		return nil, casefile.Clearer{}, fmt.Errorf("nobody with the role %q clears %s; there are: %s", o.Role, name, strings.Join(roles, ", "))
	}
	return lookedAt(c, b.library.OtherMeetings(c, list)), all[i], nil
}

// clearPaper composes a paper and records that it is cleared. The list has what is wrong with its case.
func (b *builder) clearPaper(c *Clearing, looked *check.Paper, who casefile.Clearer, o ClearOptions, list *diag.List) ([]diag.Diagnostic, error) {
	m := b.library.Meetings[looked.Case.FirstMeeting().Value]
	if m == nil {
		b.library.UnknownMeeting(looked.Case, looked.Case.FirstMeeting(), list)
	}
	r := b.numbered(looked, m, edition{}, list)
	if found := b.stopping(looked, list); r == nil || len(found) > 0 {
		return found, fmt.Errorf("%s is not cleared as long as it can't be made whole: %s", c.Paper, diag.Count(found))
	}
	c.By = cmp.Or(c.By, holder(looked.Council, who))
	if err := fitName(c.By); err != nil {
		return nil, err
	}
	var told diag.List
	last, _ := clearance.Read(b.Content, c.Paper, c.Role, &told)
	record := clearance.Record{Paper: c.Paper, Who: who, By: c.By, When: o.When, Case: freeze.CaseSum(looked.Case.Source.Text), Seen: 1, Content: clearance.Of(b.cleared(looked, r), who), Last: last}
	if last != nil {
		c.Last, c.Since, record.Seen = last.When.Value, clearance.Compare(last, record.Content), last.Seen.Value%mostSeen+1
	}
	return told.Sorted(), b.keepClearance(record, b.seen(looked, m, r, record.Seen), o.Sync)
}

// mostSeen is the largest number that a paper has as an officer saw it, after which they begin again.
const mostSeen = 999_999

// stopping are the errors for which a paper can't be made: its own, or else those of what it is made with.
func (b *builder) stopping(p *check.Paper, list *diag.List) []diag.Diagnostic {
	own, _ := p.Settle(list.Sorted())
	for _, all := range [][]diag.Diagnostic{own, b.list.Sorted()} {
		if found := slices.DeleteFunc(all, func(d diag.Diagnostic) bool { return !d.IsError() }); len(found) > 0 {
			return found
		}
		if p.Report != nil && !p.Flawed {
			break // errors elsewhere are no matter
		}
	}
	return nil
}

// holder is who holds the post of an officer who clears papers; "" where the profile does not say.
func holder(c *casefile.Council, who casefile.Clearer) string {
	return c.Posts[cmp.Or(who.Post.Value, who.Role.Value)].Name.Value
}

// longestName is how many bytes the name of an officer can have.
const longestName = 200

// fitName reports a name that says of nobody that they have cleared a paper.
func fitName(name string) error {
	_, err := casefile.Quote(name)
	switch {
	case !casefile.Readable(name):
		return errors.New("say who clears the paper, with --by; the profile names nobody who holds the post")
	case err != nil:
		return fmt.Errorf("the name of who clears the paper: %w", err)
	case len(name) > longestName:
		return fmt.Errorf("the name of who clears the paper is longer than %d bytes", longestName)
	}
	return nil
}

// seen is a paper as an officer saw it, in the form in which a published paper is kept, with its pictures.
func (b *builder) seen(p *check.Paper, m *project.Meeting, r *printable, number int) frozenFile {
	draft := r.draft
	draft.Logo = nil
	kept := freeze.Publication{
		Draft: draft, Report: r.Report, Paper: p.Case.Name, Version: number, Meeting: cmp.Or(m.Folder, "meeting"), Address: p.Case.Address(),
		Case: freeze.CaseSum(p.Case.Source.Text), Tables: b.filesSum(p.Case), Files: pictures(r.Report),
	}
	return frozenFile{text: freeze.Write(kept), files: kept.Files}
}

// keepClearance writes the record of a clearance, and before it the paper as the officer saw it: the record names that by
// its number, so that the one before is whole until the new one has taken its place.
func (b *builder) keepClearance(r clearance.Record, seen frozenFile, sync bool) error {
	root, err := os.OpenRoot(filepath.Join(b.Folder, "content"))
	if err != nil {
		return err
	}
	defer root.Close()
	role, last := r.Who.Role.Value, 0
	if r.Last != nil {
		last = r.Last.Seen.Value
	}
	removeSeen(root, r.Paper, role, last)
	seen.name = casefile.SeenPath(r.Paper, role, r.Seen)
	if err := seen.write(root, sync); err != nil {
		return err
	}
	if err := saveRecord(root, casefile.ClearedPath(r.Paper, role), r.Last, clearance.Write(r), sync); err != nil {
		return err
	}
	removeSeen(root, r.Paper, role, r.Seen)
	return nil
}

// saveRecord puts a record in the place of the last one, or of none. One that can't be relied on gives way to it.
func saveRecord(root *os.Root, name string, last *casefile.Cleared, text []byte, sync bool) error {
	before, err := root.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := writeIn(root, name+".new", text, sync); err != nil {
			return err
		}
		return root.Rename(name+".new", name)
	case err != nil:
		return err
	}
	return tomlfile.Save(root, name, before, text)
}

// removeSeen takes away the papers that a role has seen but the one of a number, and what a clearing that was interrupted has
// left. What can't be taken away does no harm.
func removeSeen(root *os.Root, paper, role string, number int) {
	keep := casefile.SeenPath(paper, role, number)
	folder := path.Dir(keep)
	entries, _ := fs.ReadDir(root.FS(), folder)
	for _, e := range entries {
		name := path.Join(folder, e.Name())
		rest, of := strings.CutPrefix(e.Name(), role+".")
		ours := of && slices.Contains([]string{".toml", ".files", ".new"}, path.Ext(rest))
		if ours && name != keep && name != freeze.FilesFolder(strings.TrimSuffix(keep, ".toml")) {
			root.RemoveAll(name)
		}
	}
}

// takeBack records that a clearance is taken back.
func (b *builder) takeBack(c *Clearing, o ClearOptions, list *diag.List) error {
	z, state := clearance.Read(b.Content, c.Paper, c.Role, list)
	switch state {
	case clearance.Missing:
		return fmt.Errorf("%s has not cleared %s", c.Name, c.Paper)
	case clearance.Withdrawn:
		return fmt.Errorf("%s has taken back the clearance of %s already", c.Name, c.Paper)
	case clearance.Damaged:
		return fmt.Errorf("the record of the clearance of %s has to be put right first", c.Paper)
	}
	c.Last, c.By = z.When.Value, cmp.Or(c.By, z.By.Value)
	if err := fitName(c.By); err != nil {
		return err
	}
	text, err := clearance.TakeBack(z, c.By, o.When)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(filepath.Join(b.Folder, "content"))
	if err != nil {
		return err
	}
	defer root.Close()
	return tomlfile.Save(root, casefile.ClearedPath(c.Paper, c.Role), z.Source.Text, text)
}
