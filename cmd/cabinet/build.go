package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

func buildCommand() *cobra.Command {
	var drafts, large, word, clearing, tested, quiet, noWait bool
	cmd := &cobra.Command{
		Use:   "build [PATH...]",
		Short: "Check the papers and write output/",
		Long: `build checks every paper and writes output/: each report as a page, as Markdown
and as PDF, a page for each meeting, and a home page.

An error in a paper stops its meeting: the meeting's last good output stays, and
other meetings are built. Where the item of a paper says to_follow = true, the
meeting is built without the paper instead, unless the last output has it; its
errors are told, and the exit code is 0 if there are no others. PATH, a case or
a meeting, limits what is rebuilt to its meeting, never what output/ holds.

Where nothing has changed since the last build, nothing is made: what was read,
written and found is kept in .cabinet-cache/, which may be deleted.

What is frozen never leaves the site, and what was only built never leaves it
without a word. Files of others in output/, such as a robots.txt, stay. One
build runs at a time: a second one waits, or with --no-wait gives up.

Drafts are left out. With --drafts everything goes to output-drafts/ instead,
drafts too, which are marked as such in every format. There a paper with errors
is a draft that shows what is missing, so that others can read the rest. With
--large-print each report also has a PDF in 18 point, and with --docx a Word
file; outputs in a profile asks for both. --clearing is --drafts --docx for the
officers who clear papers: Word tracks what they change, and what is wrong is
said beside the words, in comments. cabinet help word has more.

With --evidence, veraPDF tests every PDF and the Nu Html Checker every page
before they are published, where verapdf and vnu are on the PATH. What they say
stands in output/accessibility/, which each accessibility statement links. The
next build without --evidence takes it away, since it is about these files.`,
		Example: `  cabinet build
  cabinet build content/cases/sena-tribunal-officers.toml
  cabinet build --drafts --large-print
  cabinet build --clearing content/cases/sena-tribunal-officers.toml`,
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			o := pipeline.Options{Paths: args, Purpose: pipeline.Building, Large: large, Word: word || clearing, Clearing: clearing, Evidence: tested, Sync: toDisk, Busy: waiting(cmd, noWait), Told: told(quiet)}
			if drafts || clearing {
				o.Purpose = pipeline.BuildingDrafts
			}
			return runBuild(cmd, o, quiet)
		},
	}
	cmd.Flags().BoolVar(&drafts, "drafts", false, "write to output-drafts/ instead, drafts too")
	cmd.Flags().BoolVar(&large, "large-print", false, "write a large-print PDF of each report too")
	cmd.Flags().BoolVar(&word, "docx", false, "write a Word file of each report too")
	cmd.Flags().BoolVar(&clearing, "clearing", false, "the same with --drafts, to send to officers for clearing")
	cmd.Flags().BoolVar(&tested, "evidence", false, "publish what veraPDF and vnu say of the files")
	cmd.Flags().BoolVarP(&quiet, "quiet", "q", false, "print no warnings but of what leaves the site")
	cmd.Flags().BoolVar(&noWait, "no-wait", false, "give up where another build is at work")
	return cmd
}

// runBuild builds, and prints what was found and written.
func runBuild(cmd *cobra.Command, o pipeline.Options, quiet bool) error {
	began := time.Now()
	p, err := open(cmd)
	if err != nil {
		return err
	}
	r, err := work(cmd, p, o)
	if err != nil {
		return err
	}
	printFindings(cmd.ErrOrStderr(), slices.DeleteFunc(r.Findings, o.Told.Leaves))
	if quiet {
		r.Ignored = nil
	}
	printIgnored(cmd.ErrOrStderr(), r.Ignored)
	fmt.Fprintln(cmd.OutOrStdout(), summary(p, r, time.Since(began)))
	if r.Errors > r.Excused || r.Errors > 0 && r.Held > 0 {
		return errFound
	}
	return nil
}

// told is what a build prints: no notes, and where warnings are not asked for nothing but errors and what leaves the site.
func told(quiet bool) pipeline.Telling {
	if quiet {
		return pipeline.TellErrors
	}
	return pipeline.TellWarnings
}

// waiting is what is said when another run is waited for; nil where it is not waited for.
func waiting(cmd *cobra.Command, noWait bool) func() {
	if noWait {
		return nil
	}
	return func() {
		fmt.Fprintln(cmd.ErrOrStderr(), "cabinet: another run of cabinet is writing here; waiting for it")
	}
}

// summary is the result in one line.
func summary(p *project.Project, r pipeline.Result, took time.Duration) string {
	var parts []string
	switch {
	case r.Recalled:
		parts = append(parts, fmt.Sprintf("%s is up to date: %s of %s in %s; nothing has changed",
			r.Folder, diag.Plural(r.Papers, "report"), diag.Plural(r.Meetings, "meeting"), r.Formats))
	case !r.Written:
		parts = append(parts, "wrote nothing"+ofSample(p))
	case r.Papers == 0 && r.Held == 0 && r.Drafts == 0 && r.Withdrawn == 0 && r.Errors == 0:
		parts = append(parts, "wrote "+r.Folder+": no report, since there is no case in content/cases")
	case r.Papers == 0:
		parts = append(parts, "wrote "+r.Folder+": no new report")
	default:
		parts = append(parts, fmt.Sprintf("wrote %s%s: %s of %s in %s, in %d ms",
			r.Folder, ofSample(p), diag.Plural(r.Papers, "report"), diag.Plural(r.Meetings, "meeting"), r.Formats, took.Milliseconds()))
	}
	if r.ToMend > 0 {
		parts = append(parts, fmt.Sprintf("%d of them with errors, which the pages show", r.ToMend))
	}
	if r.Older > 0 {
		parts = append(parts, diag.Plural(r.Older, "draft")+" left as before, since it can't be made now")
	}
	if r.Held > 0 {
		parts = append(parts, diag.Plural(r.Held, "meeting")+" held back by errors and left as before")
	}
	if r.Drafts > 0 {
		parts = append(parts, diag.Plural(r.Drafts, "draft")+" left out")
	}
	if r.Follow > 0 && r.Written {
		parts = append(parts, diag.Plural(r.Follow, "report")+" to follow, left out for the errors in it")
	}
	if r.Withdrawn > 0 && r.Written {
		parts = append(parts, diag.Plural(r.Withdrawn, "withdrawn paper"))
	}
	if r.Faulty > 0 {
		parts = append(parts, diag.Plural(r.Faulty, "draft")+" left out for errors in it")
	}
	if r.Tally.Any() {
		parts = append(parts, r.Tally.String()+ignoredCount(r))
	}
	if r.Tally[diag.Info] > 0 {
		parts = append(parts, "cabinet check shows the notes")
	}
	return strings.Join(parts, "; ")
}
