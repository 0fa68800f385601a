package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"cabinet/internal/diag"
	"cabinet/internal/redline"
	"cabinet/internal/redline/paper"
)

// diffFormats are how diff can print what differs.
var diffFormats = []string{"text", "json", "html", "pdf"}

// exitTrouble is the exit code of diff where something can't be compared: 1 says that there are differences, as it does of
// every program that compares.
const exitTrouble = 2

// errDiffers ends a comparison that found differences and printed them.
var errDiffers = errors.New("there are differences")

// A trouble is an error of a command whose exit code 1 says something else.
type trouble struct{ error }

// Unwrap gives what went wrong.
func (t trouble) Unwrap() error { return t.error }

func diffCommand() *cobra.Command {
	var format, revision, role string
	cmd := &cobra.Command{
		Use:   "diff [OLD] NEW",
		Short: "Say what differs between two versions of a paper",
		Long: `diff compares numbered papers, not files. It says first which facts differ:
money, dates, people, decisions, and figures in the words; then which numbers
moved, once; then each passage that was changed, put in, taken out, moved, split
or merged, by its number, with the words that were [-taken out-] and {+put in+}.
Tables are compared cell by cell.

OLD and NEW are each a case (its name or file), a frozen version
(content/meetings/MEETING/NAME.VERSION.toml), or the folder of another project
or its content/, of which every paper is compared. A case alone is compared with
what was published of it last; with --cleared finance, as the finance officer
cleared it; with --git, what is named, or every paper, with what it was at a
revision of git.

--format json prints one object for other programs, which cabinet schema diff
explains; html a page and pdf a tagged PDF of one paper, or of the one of
several that differs, to read or to send to a colleague. They are for those who
work on the paper, and belong in no published folder.

The exit code is 0 where nothing differs, 1 where something does, and 2 where
something can't be compared.`,
		Example: `  cabinet diff waste
  cabinet diff content/meetings/cabinet-2025-02-07/waste.1.toml waste
  cabinet diff --cleared finance waste
  cabinet diff --git HEAD~1
  cabinet diff --git v2 waste --format pdf > waste-changes.pdf
  cabinet diff ../papers-of-may .`,
		ValidArgsFunction: completeContent,
	}
	cmd.Flags().StringVar(&format, "format", "text", "print "+strings.Join(diffFormats, ", "))
	cmd.Flags().StringVar(&revision, "git", "", "compare with a revision of git, such as HEAD~1")
	cmd.Flags().StringVar(&role, "cleared", "", "compare cases with how an officer with this role cleared them, such as finance")
	cmd.MarkFlagsMutuallyExclusive("git", "cleared")
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		switch {
		case cmd.Flags().Changed("git"):
			return nil
		case cmd.Flags().Changed("cleared"):
			return arguments(1, 1000, "cases with --cleared: cabinet diff --cleared finance waste")(cmd, args)
		}
		return arguments(1, 2, "a case, or what to compare: cabinet diff OLD NEW")(cmd, args)
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !slices.Contains(diffFormats, format) {
			return fmt.Errorf("there is no format %q; there are: %s", format, strings.Join(diffFormats, ", "))
		}
		err := runDiff(cmd, args, against{revision, role}, format)
		if err != nil && !errors.Is(err, errDiffers) {
			return trouble{err}
		}
		return err
	}
	return cmd
}

// against is with what papers are compared where no argument says so.
type against struct {
	revision string // of git
	role     string // of an officer who cleared them
}

// runDiff compares what is named, and prints what differs in a format.
func runDiff(cmd *cobra.Command, args []string, with against, format string) error {
	p, err := open(cmd)
	if err != nil {
		return err
	}
	c := &comparison{project: p}
	defer c.close()
	switch {
	case cmd.Flags().Changed("git"):
		err = c.withRevision(cmd.Context(), with.revision, args)
	case cmd.Flags().Changed("cleared"):
		err = c.withCleared(with.role, args)
	default:
		err = c.named(args)
	}
	if err != nil {
		return failure{err}
	}
	papers, findings := c.compare(cmd.Context())
	printFindings(cmd.ErrOrStderr(), findings)
	switch err := cmd.Context().Err(); {
	case err != nil:
		return err
	case slices.ContainsFunc(findings, diag.Diagnostic.IsError):
		return errFound
	}
	if err := c.print(cmd.OutOrStdout(), papers, format); err != nil {
		return failure{err}
	}
	if slices.ContainsFunc(papers, func(n redline.Named) bool { return n.How() != redline.Same }) {
		return errDiffers
	}
	return nil
}

// print prints comparisons in a format.
func (c *comparison) print(w io.Writer, papers []redline.Named, format string) error {
	switch {
	case format == "json":
		return redline.JSON(w, c.oldName, c.newName, papers)
	case format == "text":
		return c.text(w, papers)
	}
	if len(papers) > 1 {
		papers = differing(papers)
	}
	switch n := len(papers); n {
	case 1:
	case 0:
		return fmt.Errorf("%s is of one paper, and none differs here; name one", format)
	default:
		return fmt.Errorf("%s is of one paper, and %d differ here; name one of them", format, n)
	}
	switch {
	case format == "html":
		_, err := w.Write(paper.Page(papers[0].Comparison))
		return err
	case isTerminal(w):
		return errors.New("a PDF is no text for a terminal; add > and the name of a file")
	}
	file, err := paper.PDF(papers[0].Comparison, nil)
	if err != nil {
		return err
	}
	_, err = w.Write(file)
	return err
}

// differing are the papers that differ, or are on one side alone.
func differing(papers []redline.Named) []redline.Named {
	return slices.DeleteFunc(slices.Clone(papers), func(n redline.Named) bool { return n.How() == redline.Same })
}

// isTerminal tells whether what is written is shown to somebody.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// text prints comparisons for people: those that differ, each under its name where there are several, and how many.
func (c *comparison) text(w io.Writer, papers []redline.Named) error {
	count := map[redline.How]int{}
	printer := redline.Printer{Out: w, Colour: movesCursor(w) && os.Getenv("NO_COLOR") == ""}
	for _, p := range papers {
		how := p.How()
		if count[how]++; how == redline.Same {
			continue
		}
		err := printer.Head(p.Comparison)
		if how == redline.Changed && err == nil {
			_, err = fmt.Fprintln(w)
			err = errors.Join(err, printer.Print(p.Comparison))
		}
		if err != nil {
			return err
		}
		fmt.Fprintln(w)
	}
	_, err := fmt.Fprintln(w, summed(papers, count))
	return err
}

// summed says what became of papers: "2 papers differ, 1 is new, 96 are the same".
func summed(papers []redline.Named, count map[redline.How]int) string {
	if len(papers) == 1 && count[redline.Same] == 1 {
		return fmt.Sprintf("nothing differs between %s and %s", papers[0].Old.Name, papers[0].New.Name)
	}
	if len(papers) == 1 && count[redline.Changed] == 1 {
		n := len(papers[0].Changes())
		return diag.Plural(n, "passage") + " changed, " + diag.Plural(len(papers[0].Facts), "fact")
	}
	var parts []string
	for _, of := range []struct {
		how       redline.How
		one, more string
	}{{redline.Changed, "differs", "differ"}, {redline.PutIn, "is new", "are new"}, {redline.TakenOut, "is gone", "are gone"}, {redline.Same, "is the same", "are the same"}} {
		switch n := count[of.how]; n {
		case 0:
		case 1:
			parts = append(parts, "1 paper "+of.one)
		default:
			parts = append(parts, diag.Plural(n, "paper")+" "+of.more)
		}
	}
	if len(parts) == 0 {
		return "there are no papers to compare"
	}
	return strings.Join(parts, ", ")
}
