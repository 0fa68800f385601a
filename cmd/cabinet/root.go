package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"cabinet/internal/diag"
)

// Exit codes.
const (
	exitFine  = 0 // warnings too
	exitError = 1 // at least one error was found, or something could not be done
	exitUsage = 2 // the command line was wrong
)

// errFound ends a command that has printed errors already.
var errFound = errors.New("errors were found")

// A failure is an error of the machine or of what was asked, not of the command line.
type failure struct{ error }

// run runs the program and gives its exit code. The program's voice: what it made goes to standard
// output, everything else to standard error, in small letters after "cabinet: ".
func run(ctx context.Context, args []string, out, errOut io.Writer) int {
	cmd := root()
	cmd.SetArgs(args)
	cmd.SetOut(out)
	cmd.SetErr(errOut)
	err := cmd.ExecuteContext(ctx)
	var f failure
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitError
	case errors.As(err, &f):
		fmt.Fprintf(errOut, "cabinet: %v\n", err)
		return exitError
	}
	fmt.Fprintf(errOut, "cabinet: %v\n  hint: see cabinet help\n", err)
	return exitUsage
}

// root is the command line.
func root() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "cabinet",
		Short: "Make council papers of case files: Markdown, HTML and PDF with one numbering",
		Long: `cabinet makes council papers of case files.

An officer answers questions in a case, content/cases/NAME.toml; the council's
profile, content/councils, and the templates say what the paper looks like.
Without a folder content/ here or above, cabinet works on a sample.`,
		Example: `  cabinet init papers && cd papers    start with the sample
  cabinet new exception my-contract   write the questions of a new case
  cabinet check                       see what is wrong or missing
  cabinet build                       write output/`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	cmd.PersistentFlags().StringP("dir", "C", ".", "work as if started in this folder")
	cmd.AddCommand(buildCommand(), checkCommand(), initCommand(), newCommand(), versionCommand())
	return cmd
}

// printFindings writes findings and, after them, how many there are.
func printFindings(w io.Writer, findings []diag.Diagnostic) {
	p := diag.Printer{Out: w, Colour: isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
	for _, d := range findings {
		if p.Print(d) != nil {
			return // nobody reads on
		}
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
