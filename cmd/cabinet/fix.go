package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
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
	if x.format != "text" && x.format != "json" {
		return errors.New("--fix prints text or json")
	}
	p, err := open(cmd)
	if err != nil {
		return err
	}
	if p.Sample && x.write {
		return failure{errors.New("the sample can't be changed; cabinet init makes a copy of it")}
	}
	plan, ignored, err := x.plan(cmd, p)
	if err != nil {
		return err
	}
	if x.write {
		if err := save(p, plan); err != nil {
			return failure{err}
		}
		plan.Found = plan.Left
	}
	x.print(cmd, plan, ignored)
	if slices.ContainsFunc(plan.Found, diag.Diagnostic.IsError) || x.write && len(plan.Changed) > 0 {
		return errFound
	}
	return nil
}

// plan is what can be mended, and the findings that cases ignore.
func (x fixing) plan(cmd *cobra.Command, p *project.Project) (plan mend.Plan, ignored []diag.Ignored, err error) {
	check := func(content fs.FS) ([]diag.Diagnostic, error) {
		other := *p
		other.Content.FS = content
		r, err := work(cmd, &other, pipeline.Options{Paths: x.paths, Anew: true})
		ignored = r.Ignored // which mending leaves as they are: none of them may come to be found
		return r.Findings, err
	}
	plan, err = mend.Make(mend.Content{FS: p.Content.FS, Name: p.Content.Name, May: x.may}, check)
	return plan, ignored, err
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
func (x fixing) print(cmd *cobra.Command, plan mend.Plan, ignored []diag.Ignored) {
	out := cmd.OutOrStdout()
	if x.format == "json" {
		mended := plan.Mended
		if !x.write {
			mended = nil
		}
		_ = diag.JSON(out, plan.Found, ignored, mended...)
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
	x.tellVoiding(out, plan.Voiding)
	fmt.Fprintf(out, "%s\n", x.summary(plan))
}

// tellVoiding says in which cases findings are left since what mends them was cleared as it is.
func (x fixing) tellVoiding(out io.Writer, left []diag.Diagnostic) {
	count := map[string]int{}
	for _, d := range left {
		count[d.File()]++
	}
	for _, file := range slices.Sorted(maps.Keys(count)) {
		fmt.Fprintf(out, "%s: %s left, since mending would void what an officer has cleared; take the clearance back first, or mend by hand\n", file, diag.Plural(count[file], "finding"))
	}
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
