package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
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

// Unwrap gives what failed.
func (f failure) Unwrap() error { return f.error }

// toDisk has what is written put on the disk before it counts. Tests do without: none of them cuts the
// power, and the disk is slow.
var toDisk = true

// run runs the program and gives its exit code. The program's voice: what it made goes to standard
// output, everything else to standard error, in small letters after "cabinet: ", and what to do about
// it in a line of its own.
func run(ctx context.Context, args []string, out, errOut io.Writer) int {
	root := root()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errOut)
	cmd, err := root.ExecuteContextC(ctx)
	code, message, hint := ending(cmd, err)
	if t := (trouble{}); errors.As(err, &t) {
		code = exitTrouble
	}
	if message != "" {
		fmt.Fprintf(errOut, "cabinet: %s\n", message)
	}
	if hint != "" {
		fmt.Fprintf(errOut, "  hint: %s\n", hint)
	}
	return code
}

// ending is how a command ended: its exit code, and what to print.
func ending(cmd *cobra.Command, err error) (code int, message, hint string) {
	var f failure
	switch {
	case err == nil:
		return exitFine, "", ""
	case errors.Is(err, errFound), errors.Is(err, errDiffers):
		return exitError, "", ""
	case errors.Is(err, context.Canceled):
		return exitError, "interrupted; nothing was changed", ""
	case errors.Is(err, fs.ErrPermission):
		return exitError, err.Error(), "check that you may write there, and that no file there is open in another program"
	case errors.Is(err, syscall.ENOSPC):
		return exitError, err.Error(), "the disk is full; make room and try again: nothing that was published has changed"
	case errors.As(err, &f):
		return exitError, err.Error(), ""
	}
	message, suggested, found := strings.Cut(err.Error(), "\n\nDid you mean this?\n")
	if found {
		return exitUsage, message, fmt.Sprintf("did you mean %q?", "cabinet "+strings.Join(strings.Fields(suggested), " or cabinet "))
	}
	return exitUsage, message, "see " + cmd.CommandPath() + " --help"
}

// root is the command line.
func root() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "cabinet",
		Short: "Make council papers of case files: " + pipeline.Formats() + " with one numbering",
		Long: `cabinet makes council papers of case files.

An officer answers questions in a case, content/cases/NAME.toml; the council's
profile, content/councils, and the templates say what the paper looks like.
Without a folder content/ here or above, cabinet works on a sample.`,
		Example: `  cabinet init papers && cd papers    start with the sample
  cabinet new exception my-contract   write the questions of a new case
  cabinet check                       see what is wrong or missing
  cabinet preview                     read the papers in the browser as you write
  cabinet build                       write output/`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	cmd.PersistentFlags().StringP("dir", "C", ".", "work as if started in this folder")
	cmd.SetVersionTemplate("cabinet {{.Version}}\n")
	cmd.SetHelpCommand(helpCommand())
	cmd.SetUsageTemplate(strings.ReplaceAll(cmd.UsageTemplate(), ".FlagUsages ", ".FlagUsagesWrapped 80 "))
	inGroup(cmd, "write", "To write a paper:", initCommand(), newCommand(), importCommand(), checkCommand(), explainCommand(), previewCommand(), diffCommand(), changesCommand(), schemaCommand())
	inGroup(cmd, "meet", "For a meeting:", statusCommand(), clearCommand(), freezeCommand(), withdrawCommand(), handoverCommand())
	inGroup(cmd, "publish", "To publish:", buildCommand(), verifyCommand(), serverCommand())
	cmd.AddCommand(agendaTopic(), factsTopic(), frameTopic(), profileTopic(), recordsTopic(), tablesTopic(), togetherTopic(), wordTopic(), writingTopic(), versionCommand(), manCommand())
	return cmd
}

// inGroup adds commands that stand under a heading of their own in the list of all commands.
func inGroup(root *cobra.Command, id, heading string, commands ...*cobra.Command) {
	root.AddGroup(&cobra.Group{ID: id, Title: heading})
	for _, c := range commands {
		c.GroupID = id
		root.AddCommand(c)
	}
}

// arguments tells a command line with too few or too many arguments what the command takes.
func arguments(least, most int, takes string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return fmt.Errorf("%s takes %s", cmd.Name(), takes)
		}
		return nil
	}
}

// open opens the project of the folder that -C names.
func open(cmd *cobra.Command) (*project.Project, error) {
	dir, err := cmd.Flags().GetString("dir")
	if err != nil {
		return nil, err
	}
	p, err := project.Open(dir)
	if err != nil {
		return nil, failure{err}
	}
	return p, nil
}

// work runs a build or a check of a project, with a line that shows its progress.
func work(cmd *cobra.Command, p *project.Project, o pipeline.Options) (pipeline.Result, error) {
	defer showProgress(cmd, &o)()
	r, err := pipeline.Run(cmd.Context(), p, o)
	if err != nil {
		return r, failure{err}
	}
	return r, nil
}

// ofSample says of a result that it is the sample's: someone in the wrong folder must not take it for
// theirs.
func ofSample(p *project.Project) string {
	if p.Sample {
		return " of the sample"
	}
	return ""
}

// printFindings writes findings, each with its source line and a caret.
func printFindings(w io.Writer, findings []diag.Diagnostic) {
	p := printer(w)
	for _, d := range findings {
		if p.Print(d) != nil {
			return // nobody reads on
		}
	}
}

// printIgnored lists the findings that cases ignore, with their reasons.
func printIgnored(w io.Writer, ignored []diag.Ignored) {
	p := printer(w)
	for _, d := range ignored {
		if p.PrintIgnored(d) != nil {
			return
		}
	}
}

func printer(w io.Writer) diag.Printer {
	return diag.Printer{Out: w, Colour: movesCursor(w) && os.Getenv("NO_COLOR") == ""}
}

// movesCursor tells whether w is a terminal that does more than print.
func movesCursor(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && os.Getenv("TERM") != "dumb"
}
