package preview

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"cabinet/internal/clearance"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/redline"
)

// A past is the versions of papers with which those of a state are compared. They are read when somebody first compares.
type past struct {
	mu      sync.Mutex // one is compared at a time
	number  int        // of the state for which the papers were read
	project *project.Project
	reports *pipeline.Reports // nil before the first
	kept    []revised         // of revisions, which never change; the newest last
}

// A revised is the paper of a case at a commit.
type revised struct {
	commit, name string
	paper        pipeline.Numbered
}

// mostRevised is how many papers of revisions are kept.
const mostRevised = 16

// What a paper is compared with: its newest frozen version, or as somebody with a role has cleared it, or as it was at a revision of git.
const (
	gitPrefix     = "git/"
	clearedPrefix = "cleared/"
	published     = "published"
)

// read reads the papers for a state, unless they are read.
func (p *past) read(opened *project.Project, number int) error {
	if p.reports != nil && p.number == number {
		return nil
	}
	now, err := opened.Reopen()
	if err != nil {
		return err
	}
	p.project, p.reports, p.number = now, pipeline.ReportsOf(now), number
	return nil
}

// choices are the versions with which the paper of a case can be compared, those of git left out.
func (p *past) choices(name string) []choice {
	var all []choice
	if s, ok := p.reports.Library().LastFrozen(name); ok {
		all = append(all, choice{with: published, Name: frozenName(s)})
	}
	for _, c := range p.reports.Clearings(name) {
		all = append(all, choice{with: clearedPrefix + c.Role, Name: clearedName(c)})
	}
	return all
}

// clearedName is how readers know the paper as it was cleared.
func clearedName(c pipeline.Clearing) string {
	return fmt.Sprintf("as %s cleared it on %s", c.Name, clearance.Said(c.Last))
}

// frozenName is how readers know a frozen version.
func frozenName(s project.Subject) string {
	return fmt.Sprintf("version %d, as frozen for %s", s.Version, s.Meeting)
}

// compare compares the paper of a case as it is now. The error says in words why it can't be.
func (p *past) compare(ctx context.Context, name, with string) (*redline.Comparison, error) {
	was, err := p.version(ctx, name, with)
	if err != nil {
		return nil, err
	}
	is := p.reports.Numbered(project.Subject{Name: name}).Side("as it is now")
	if is.Report == nil {
		return nil, pipeline.ErrUnmade
	}
	return redline.Compare(was, is), nil
}

// version is what a paper is compared with.
func (p *past) version(ctx context.Context, name, with string) (redline.Version, error) {
	if with == published {
		return p.published(name)
	}
	if role, ok := strings.CutPrefix(with, clearedPrefix); ok {
		return p.cleared(name, role)
	}
	if revision, ok := strings.CutPrefix(with, gitPrefix); ok {
		return p.revision(ctx, name, revision)
	}
	return redline.Version{}, errors.New("choose above what the paper is to be compared with")
}

// published is a paper as it was last frozen.
func (p *past) published(name string) (v redline.Version, err error) {
	s, ok := p.reports.Library().LastFrozen(name)
	if !ok {
		return v, errors.New("no version of this paper is frozen")
	}
	if v = p.reports.Numbered(s).Side(frozenName(s)); v.Report == nil {
		return v, fmt.Errorf("%s can’t be read", v.Name)
	}
	return v, nil
}

// cleared is a paper as an officer has cleared it.
func (p *past) cleared(name, role string) (v redline.Version, err error) {
	paper, err := p.reports.Cleared(name, role)
	if err != nil {
		return v, err
	}
	for _, c := range p.reports.Clearings(name) {
		if c.Role == role {
			v = paper.Side(clearedName(c))
		}
	}
	return v, nil
}

// revision is a paper as it was at a revision of git.
func (p *past) revision(ctx context.Context, name, revision string) (v redline.Version, err error) {
	commit, err := p.project.CommitOf(ctx, revision)
	if err != nil {
		return v, err
	}
	paper, err := p.atCommit(ctx, commit, name)
	return paper.Side(fmt.Sprintf("%s (commit %.10s)", revision, commit)), err
}

// atCommit is the paper of a case at a commit of git.
func (p *past) atCommit(ctx context.Context, commit, name string) (pipeline.Numbered, error) {
	i := slices.IndexFunc(p.kept, func(r revised) bool { return r.commit == commit && r.name == name })
	if i >= 0 {
		return p.kept[i].paper, nil
	}
	at, err := p.project.At(ctx, commit)
	if err != nil {
		return pipeline.Numbered{}, err
	}
	defer at.Close()
	var paper pipeline.Numbered // without a report, where there was no such case
	if at.Content.Has("cases/" + name + ".toml") {
		if paper = pipeline.ReportsOf(at.Project).Numbered(project.Subject{Name: name}); paper.Report == nil {
			return paper, fmt.Errorf("the paper as it was at the commit %.10s can’t be made", commit)
		}
	}
	if p.kept = append(p.kept, revised{commit, name, paper}); len(p.kept) > mostRevised {
		p.kept = p.kept[1:]
	}
	return paper, nil
}
