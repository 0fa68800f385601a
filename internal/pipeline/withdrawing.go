package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/tomlfile"
)

// WithdrawOptions say what is withdrawn.
type WithdrawOptions struct {
	Paper   string // the name of its case, or the case's file
	Meeting string // the name of its meeting, or the meeting's file; "" where it went to one alone
	Version int    // the earlier version that is withdrawn; 0 for the paper with all its versions
	Reason  string // what the public is told
	On      string // the day: "2025-03-03"
	Erase   bool   // its title and address go too
	Busy    func() // called before another run that writes is waited for; nil to give up instead
}

// Withdrawal is what was withdrawn, and the file that says so now.
type Withdrawal struct{ Paper, Meeting, File string }

// Withdraw writes into a meeting's file that a paper is published no more; the next build takes it off the
// site. Nothing else in the file is changed. Findings are about a file that has to be put right first.
func Withdraw(ctx context.Context, p *project.Project, o WithdrawOptions) (w Withdrawal, findings []diag.Diagnostic, err error) {
	b, release, err := toWrite(ctx, p, Options{Busy: o.Busy})
	if err != nil {
		return w, nil, err
	}
	defer release()
	m, err := b.meetingToWithdrawFrom(o)
	if err != nil {
		return w, nil, err
	}
	if err := b.writeDay(m.Meeting); err != nil {
		return w, nil, err
	}
	w = Withdrawal{baseName(o.Paper), m.Name, project.Display(filepath.Join(b.Folder, "content", "meetings", m.Name+".toml"))}
	findings, err = b.writeWithdrawal(w, o)
	return w, findings, err
}

// meetingToWithdrawFrom is the meeting with which a paper was published, or is going to be.
func (b *builder) meetingToWithdrawFrom(o WithdrawOptions) (*project.Meeting, error) {
	name := baseName(o.Paper)
	all := b.meetingsWith(name)
	if len(all) == 0 {
		all = b.publishedWith(name)
	}
	if o.Meeting != "" {
		all = slices.DeleteFunc(all, func(m string) bool { return m != baseName(o.Meeting) })
	}
	switch {
	case len(all) == 0 && o.Meeting != "":
		return nil, fmt.Errorf("%s is no paper of %s", name, baseName(o.Meeting))
	case len(all) == 0:
		return nil, b.library.UnknownPaper(name)
	case len(all) > 1:
		return nil, fmt.Errorf("%s is a paper of several meetings; say which with --meeting: %s", name, strings.Join(all, ", "))
	}
	m := b.library.Meetings[all[0]]
	if m == nil || m.Source == nil {
		return nil, fmt.Errorf("the file of the meeting %s is gone or is no TOML; put it right first", all[0])
	}
	return m, b.fitToWithdraw(name, m, o)
}

// fitToWithdraw reports why a paper of a meeting, or one of its versions, can't be withdrawn.
func (b *builder) fitToWithdraw(name string, m *project.Meeting, o WithdrawOptions) error {
	if w, already := m.Withdrawal(name); already && (!o.Erase || w.Erase.Or(false)) {
		return fmt.Errorf("%s is withdrawn from %s already", name, m.Name)
	}
	if o.Version == 0 {
		return nil
	}
	s, _ := b.library.FrozenWith(m.Name, name)
	_, already := m.VersionWithdrawal(name, o.Version)
	switch {
	case s.Version == 0:
		return fmt.Errorf("%s is not frozen with %s, and has no versions", name, m.Name)
	case o.Version == s.Version:
		return fmt.Errorf("version %d of %s is the newest; publish another first with cabinet freeze %s --replace %s, or withdraw the paper with all its versions", s.Version, name, m.Name, name)
	case o.Version < 0 || o.Version > s.Version:
		return fmt.Errorf("%s has no version %d; the newest is %d", name, o.Version, s.Version)
	case already:
		return fmt.Errorf("version %d of %s is withdrawn from %s already", o.Version, name, m.Name)
	}
	return nil
}

// meetingsWith are the meetings of which a case has a paper: those with which it is frozen, and the first
// that its file names.
func (b *builder) meetingsWith(name string) []string {
	var all []string
	for _, s := range b.library.Subjects {
		if s.Name != name {
			continue
		}
		if first := b.library.MeetingsOf(s); len(first) > 0 && !slices.Contains(all, first[0]) {
			all = append(all, first[0])
		}
	}
	return all
}

// publishedWith are the meetings with which the last output has the paper of a case that is gone.
func (b *builder) publishedWith(name string) []string {
	last, err := record.Read(os.DirFS(b.Output))
	if err != nil {
		return nil // there is no output; the paper is unknown then
	}
	var all []string
	for _, m := range b.library.Ordered() {
		if _, has := lastOwn(last, m, name); has {
			all = append(all, m.Name)
		}
	}
	return all
}

// writeWithdrawal adds the entry to the meeting's file.
func (b *builder) writeWithdrawal(w Withdrawal, o WithdrawOptions) ([]diag.Diagnostic, error) {
	root, err := os.OpenRoot(filepath.Join(b.Folder, "content"))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	name := path.Join("meetings", w.Meeting+".toml")
	before, err := root.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var list diag.List
	document := tomlfile.Open(path.Join(b.Content.Name, name), before, &list)
	if document == nil {
		return list.Sorted(), errors.New("the meeting's file has to be put right first; nothing was changed")
	}
	splice, err := o.entry(document, w.Paper, b.library.Meetings[w.Meeting])
	if err != nil {
		return nil, err
	}
	after, err := splice.Apply(before)
	if err != nil {
		return nil, err
	}
	return nil, tomlfile.Save(root, name, before, after)
}

// entry is the change that withdraws a paper, or erases one that is withdrawn already.
func (o WithdrawOptions) entry(d *tomlfile.Document, paper string, m *project.Meeting) (tomlfile.Splice, error) {
	if n := slices.IndexFunc(m.Withdrawn, func(w casefile.Withdrawn) bool { return w.Paper.Value == paper && !w.Version.Given() }); n >= 0 && o.Version == 0 {
		return d.Set(tomlfile.Path{{Key: "withdrawn", Nth: n + 1}, {Key: "erase"}}, tomlfile.Flag(true))
	}
	pairs := []tomlfile.Pair{{Key: "paper", Value: tomlfile.Text(paper)}}
	if o.Version > 0 {
		pairs = append(pairs, tomlfile.Pair{Key: "version", Value: tomlfile.Number(o.Version)})
	}
	pairs = append(pairs, tomlfile.Pair{Key: "on", Value: tomlfile.Date(o.On)}, tomlfile.Pair{Key: "reason", Value: tomlfile.Text(o.Reason)})
	if o.Erase {
		pairs = append(pairs, tomlfile.Pair{Key: "erase", Value: tomlfile.Flag(true)})
	}
	return d.Append(tomlfile.Keys("withdrawn"), pairs...)
}
