package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/diag"
	"cabinet/internal/mend"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// A fixing is a run of check --fix.
type fixing struct {
	paths  []string
	format string
	quiet  bool
	write  bool
}

// run finds out what can be mended, shows it, and writes it where that is asked for.
func (x fixing) run(cmd *cobra.Command) error {
	if x.format == "github" {
		return errors.New("--fix prints text or json")
	}
	p, err := open(cmd)
	if err != nil {
		return err
	}
	if p.Sample && x.write {
		return failure{errors.New("the sample can't be changed; cabinet init makes a copy of it")}
	}
	plan, r, err := x.plan(cmd, p)
	if err != nil {
		return err
	}
	if x.write {
		if err := save(p, plan); err != nil {
			return failure{err}
		}
		plan.Found = plan.Left
	}
	x.print(cmd, p, plan, r)
	if slices.ContainsFunc(plan.Found, diag.Diagnostic.IsError) {
		return errFound
	}
	return nil
}

// plan is what can be mended, and the result of the last check: of the content as it would be.
func (x fixing) plan(cmd *cobra.Command, p *project.Project) (mend.Plan, pipeline.Result, error) {
	var last pipeline.Result
	check := func(content fs.FS) ([]diag.Diagnostic, error) {
		other := *p
		other.Content.FS = content
		r, err := work(cmd, &other, pipeline.Options{Paths: x.paths, Anew: true})
		last = r
		return r.Findings, err
	}
	plan, err := mend.Make(mend.Content{FS: p.Content.FS, Name: p.Content.Name, May: x.may}, check)
	return plan, last, err
}

// may tells whether a file is one that the run is about. Cases are checked only if they are.
func (x fixing) may(name string) bool {
	return len(x.paths) == 0 || strings.HasPrefix(name, "cases/") || slices.ContainsFunc(x.paths, func(path string) bool {
		return strings.HasSuffix(filepath.ToSlash(filepath.Clean(path)), name)
	})
}

// save writes the files.
func save(p *project.Project, plan mend.Plan) error {
	root, err := os.OpenRoot(filepath.Join(p.Folder, "content"))
	if err != nil {
		return err
	}
	defer root.Close()
	for _, f := range plan.Files {
		if err := f.Save(root); err != nil {
			return err
		}
	}
	return nil
}

// print shows what is mended, and what a check finds beside it.
func (x fixing) print(cmd *cobra.Command, p *project.Project, plan mend.Plan, r pipeline.Result) {
	out := cmd.OutOrStdout()
	if x.format == "json" {
		mended := plan.Mended
		if !x.write {
			mended = nil
		}
		_ = diag.JSON(out, plan.Found, r.Ignored, mended...)
		return
	}
	for _, f := range plan.Files {
		text := f.Diff()
		if printer(out).Colour {
			text = f.ColourDiff()
		}
		fmt.Fprint(out, text)
	}
	left := slices.DeleteFunc(slices.Clone(plan.Left), func(d diag.Diagnostic) bool { return x.quiet && !d.IsError() })
	printFindings(out, left)
	for _, name := range plan.Changed {
		fmt.Fprintf(cmd.ErrOrStderr(), "cabinet: %s was changed while it was checked, and is left as it is; try again\n", name)
	}
	fmt.Fprintf(out, "%s\n", x.summary(plan))
}

// summary says how many findings are mended, and what remains.
func (x fixing) summary(plan mend.Plan) string {
	what, where := diag.Plural(len(plan.Mended), "finding"), "in "+diag.Plural(len(plan.Files), "file")
	left := diag.Count(plan.Left)
	switch {
	case len(plan.Mended) == 0:
		return "nothing to mend: " + left
	case x.write:
		return fmt.Sprintf("mended %s %s; what remains: %s", what, where, left)
	}
	return fmt.Sprintf("%s %s can be mended, as shown above, and --yes writes it; what would remain: %s", what, where, left)
}
