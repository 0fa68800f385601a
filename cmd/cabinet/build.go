package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cabinet/internal/build"
	"cabinet/internal/diag"
)

func buildCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "build [PATH...]",
		Short: "Check the papers and write output/",
		Long: `build checks every paper and writes output/: each report as a page, as Markdown
and as PDF, a page for each meeting, and a home page.

An error in a paper stops its meeting: the meeting's last good output stays, and
other meetings are built. PATH, a case or a meeting, limits what is rebuilt to
its meeting, never what output/ holds.`,
		Example: `  cabinet build
  cabinet build content/cases/sena-tribunal-officers.toml`,
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			began := time.Now()
			r, err := work(cmd, build.Options{Paths: args, Write: true})
			if err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), summary(r, time.Since(began)))
			if r.Errors > 0 {
				return errFound
			}
			return nil
		},
	}
}

// work opens the project, runs the build and prints its findings.
func work(cmd *cobra.Command, o build.Options) (build.Result, error) {
	dir, err := cmd.Flags().GetString("dir")
	if err != nil {
		return build.Result{}, err
	}
	p, err := build.Open(dir)
	if err != nil {
		return build.Result{}, failure{err}
	}
	errOut := cmd.ErrOrStderr()
	if isTerminal(errOut) {
		o.Progress = progressLine(errOut)
	}
	r, err := build.Run(cmd.Context(), p, o)
	if err != nil {
		return r, failure{err}
	}
	if o.Write {
		printFindings(errOut, r.Findings)
	}
	return r, nil
}

// progressLine shows how far a run of more than one report is, and clears its line at the end.
func progressLine(w io.Writer) func(done, of int) {
	var last time.Time
	return func(done, of int) {
		switch {
		case of < 2:
		case done == of:
			fmt.Fprint(w, "\r\x1b[K")
		case time.Since(last) > 50*time.Millisecond:
			last = time.Now()
			fmt.Fprintf(w, "\r\x1b[K%d of %d reports", done, of)
		}
	}
}

// summary is the result in one line.
func summary(r build.Result, took time.Duration) string {
	var parts []string
	if r.Written {
		parts = append(parts, fmt.Sprintf("wrote output/: %s of %s in Markdown, HTML and PDF, in %d ms",
			diag.Plural(r.Papers, "report"), diag.Plural(r.Meetings, "meeting"), took.Milliseconds()))
	} else {
		parts = append(parts, "wrote nothing")
	}
	if r.Held > 0 {
		parts = append(parts, diag.Plural(r.Held, "meeting")+" held back by errors and left as before")
	}
	if r.Drafts > 0 {
		parts = append(parts, diag.Plural(r.Drafts, "draft")+" left out")
	}
	if len(r.Findings) > 0 {
		parts = append(parts, diag.Count(r.Findings))
	}
	return strings.Join(parts, "; ")
}
