package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/redline"
)

// A comparison is the papers that are to be compared, before they are made.
type comparison struct {
	project          *project.Project
	oldName, newName string // the sides as a whole
	pairs            []pairOfPapers
	made             map[*project.Project]*pipeline.Reports
	revision         *project.Revision // nil for none
}

// A pairOfPapers is a paper on both sides.
type pairOfPapers struct {
	name     string
	old, new side
}

// A side is a paper of a project; the zero side is none.
type side struct {
	of      *pipeline.Reports
	subject project.Subject
	name    string             // what readers know it by
	cleared *pipeline.Numbered // as it was cleared; nil for as it is
}

// A named is what an argument names: a paper, or a whole project.
type named struct {
	project *project.Project
	paper   *project.Subject // nil for all papers of the project
}

// close ends the use of a revision.
func (c *comparison) close() {
	if c.revision != nil {
		c.revision.Close()
	}
}

// reports are the papers of a project, which are read once.
func (c *comparison) reports(p *project.Project) *pipeline.Reports {
	if c.made == nil {
		c.made = map[*project.Project]*pipeline.Reports{}
	}
	if c.made[p] == nil {
		c.made[p] = pipeline.ReportsOf(p)
	}
	return c.made[p]
}

// named finds what one or two arguments name.
func (c *comparison) named(args []string) error {
	is, err := c.find(args[len(args)-1])
	if err != nil {
		return err
	}
	if len(args) == 1 {
		return c.withPublished(is)
	}
	was, err := c.find(args[0])
	if err != nil {
		return err
	}
	c.oldName, c.newName = args[0], args[1]
	switch {
	case was.paper == nil && is.paper == nil:
		c.all(was.project, is.project, was.project.FileOf, is.project.FileOf)
	case was.paper == nil:
		was.paper = &project.Subject{Name: is.paper.Name}
	case is.paper == nil:
		is.paper = &project.Subject{Name: was.paper.Name}
	}
	if was.paper != nil {
		c.pairs = []pairOfPapers{{is.paper.Name, c.side(was), c.side(is)}}
	}
	return nil
}

// side is the side of a paper that is named. A project that is named as a whole may have no such paper.
func (c *comparison) side(n named) side {
	if !n.project.Has(*n.paper) {
		return side{}
	}
	return side{of: c.reports(n.project), subject: *n.paper, name: n.project.FileOf(*n.paper)}
}

// withPublished compares a case with what was published of it last.
func (c *comparison) withPublished(is named) error {
	if is.paper == nil || is.paper.Frozen() {
		return errors.New("say with what it is to be compared: cabinet diff OLD NEW, or --git REVISION")
	}
	last, published := c.reports(is.project).Library().LastFrozen(is.paper.Name)
	if !published {
		return fmt.Errorf("nothing was published of %s; say with what it is to be compared: cabinet diff OLD NEW, or --git REVISION", is.paper.Name)
	}
	was := named{is.project, &last}
	c.pairs = []pairOfPapers{{is.paper.Name, c.side(was), c.side(is)}}
	c.oldName, c.newName = c.pairs[0].old.name, c.pairs[0].new.name
	return nil
}

// withCleared compares cases with how an officer with a role last cleared them.
func (c *comparison) withCleared(role string, args []string) error {
	c.oldName, c.newName = "cleared by "+role, c.project.Content.Name
	for _, arg := range args {
		is, err := c.find(arg)
		if err == nil && (is.paper == nil || is.paper.Frozen()) {
			err = fmt.Errorf("%s is no case", arg)
		}
		if err != nil {
			return err
		}
		now := c.side(is)
		was, err := now.of.Cleared(is.paper.Name, role)
		if err != nil {
			return err
		}
		c.pairs = append(c.pairs, pairOfPapers{is.paper.Name, side{name: was.File, cleared: &was}, now})
	}
	return nil
}

// withRevision compares papers with what they were at a revision: those that are named, or all.
func (c *comparison) withRevision(ctx context.Context, revision string, args []string) (err error) {
	if c.revision, err = c.project.At(ctx, revision); err != nil {
		return err
	}
	c.oldName, c.newName = revision, c.project.Content.Name
	was := *c.revision.Project
	was.Content.Name, was.TemplatesName = revision+":"+was.Content.Name, revision+":"+was.TemplatesName
	at := func(s project.Subject) string { return c.project.FileOf(s) + " at " + revision }
	if len(args) == 0 {
		c.all(&was, c.project, at, c.project.FileOf)
	}
	for _, arg := range args {
		s, err := c.then(&was, arg)
		if err != nil {
			return err
		}
		pair := pairOfPapers{s.Name, c.side(named{&was, &s}), c.side(named{c.project, &s})}
		pair.old.name = at(s)
		c.pairs = append(c.pairs, pair)
	}
	return nil
}

// then is the paper that an argument names, which may be of the revision alone.
func (c *comparison) then(was *project.Project, arg string) (project.Subject, error) {
	n, err := c.find(arg)
	if err == nil && n.paper != nil && n.project == c.project {
		return *n.paper, nil
	}
	name := strings.TrimSuffix(filepath.Base(arg), ".toml")
	if c.reports(was).Library().Cases[name] {
		return project.Subject{Name: name}, nil
	}
	if err == nil {
		err = fmt.Errorf("%s is no paper of this project", arg)
	}
	return project.Subject{}, err
}

// all are the papers of two projects by name: every case, and frozen papers that have none on either side.
func (c *comparison) all(was, is *project.Project, oldName, newName func(project.Subject) string) {
	old, now := c.papersOf(was), c.papersOf(is)
	byKey := map[string]bool{}
	for _, papers := range []map[string]project.Subject{old, now} {
		for key, s := range papers {
			if !s.Frozen() || !c.reports(was).Library().Cases[s.Name] && !c.reports(is).Library().Cases[s.Name] {
				byKey[key] = true
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		pair := pairOfPapers{name: key}
		if s, there := old[key]; there {
			pair.old = side{of: c.reports(was), subject: s, name: oldName(s)}
		}
		if s, there := now[key]; there {
			pair.new = side{of: c.reports(is), subject: s, name: newName(s)}
		}
		c.pairs = append(c.pairs, pair)
	}
}

// papersOf are the papers of a project by what tells them from others.
func (c *comparison) papersOf(p *project.Project) map[string]project.Subject {
	out := map[string]project.Subject{}
	for _, s := range c.reports(p).Subjects() {
		out[s.Key()] = s
	}
	return out
}

// compare makes the papers and compares them, several at a time. Where a paper can't be made, its errors tell why; of others
// there are warnings.
func (c *comparison) compare(ctx context.Context) ([]redline.Named, []diag.Diagnostic) {
	papers, lists := make([]redline.Named, len(c.pairs)), make([][]diag.Diagnostic, len(c.pairs))
	var wait sync.WaitGroup
	turn := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, pair := range c.pairs {
		turn <- struct{}{}
		wait.Go(func() {
			defer func() { <-turn }()
			if ctx.Err() == nil {
				papers[i], lists[i] = pair.compare()
			}
		})
	}
	wait.Wait()
	return papers, slices.Concat(lists...)
}

// compare makes a paper of both sides, and compares them.
func (p pairOfPapers) compare() (redline.Named, []diag.Diagnostic) {
	was, found := p.old.make()
	is, also := p.new.make()
	return redline.Named{Name: p.name, Comparison: redline.Compare(was, is)}, append(found, also...)
}

// make makes the paper of a side. Where it can't be made, its findings tell why.
func (s side) make() (redline.Version, []diag.Diagnostic) {
	switch {
	case s.cleared != nil:
		return s.cleared.Side(s.name), nil
	case s.of == nil:
		return redline.Version{}, nil
	}
	n := s.of.Numbered(s.subject)
	if n.Report == nil {
		return n.Side(s.name), slices.Concat(s.of.Findings, n.Findings)
	}
	return n.Side(s.name), altered(n.Findings)
}

// altered are the findings that what was frozen is not as it was published, which is compared nevertheless.
func altered(findings []diag.Diagnostic) (out []diag.Diagnostic) {
	for _, d := range findings {
		if d.Rule == "frozen-mismatch" {
			d.Severity = diag.Warning
			out = append(out, d)
		}
	}
	return out
}
