package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// formats are how check can print what it finds.
var formats = []string{"text", "json", "github", "sarif"}

func checkCommand() *cobra.Command {
	var format string
	var quiet, fix, yes bool
	cmd := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Say what is wrong with the papers, and where",
		Long: `check reads every paper, drafts too, and says what is wrong or missing: the
file, the line and the column, the rule's name and what to do. What a rule
means, explain tells. Nothing is written but .cabinet-cache/, which may be
deleted: of files that have not changed it has what was found.

PATH, a case or a meeting, limits what is checked. The exit code is 1 if
anything is an error. With --quiet only errors are printed.

--format json prints one object for other programs: "findings", a list, and
"ignored", those that a case ignores. Each has file, line, column, endLine,
endColumn, severity ("error", "warning" or "info"), rule, message, hint,
paragraph, its number, and cited, the place as text prints it, such as "Table
1"; those ignored also have a reason. Lines and columns count from 1, the end
is that of the character after the last; a finding about the run as a whole
has no file and the line 0. --format github prints annotations for a GitHub
workflow, and sarif a file that code hosts and editors take.

--fix mends the findings that one thing alone puts right: a number in the
place of a label, a fact that is typed, a statute's name, straight quotation
marks. It shows what it would change as a diff; --yes writes it. Each change
is tried first: the finding has to be gone, and no other may have come. Comments
and order stay, and a file that somebody changes meanwhile is left as it is.
Which rules can be mended, explain tells. With --format json a finding that can
be mended has mending, a list: line, column, endLine, endColumn and with, the
words that go there; with --yes there is a list "mended" too.

A profile sets how grave a rule is, unless it is an error:

  [severity]
  statute-name = "off"    # or "info", "warning", "error"

A case ignores one finding, and says why:

  [[ignore]]
  rule   = "statute-name"
  words  = "Public Contract Regulations"    # or label = "…", its paragraph's
  reason = "the words of the letter that is quoted"`,
		Example: `  cabinet check
  cabinet check content/cases/sena-tribunal-officers.toml
  cabinet check --fix content/cases/sena-tribunal-officers.toml
  cabinet check --format json`,
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(formats, format) {
				return fmt.Errorf("there is no format %q; there are: %s", format, strings.Join(formats, ", "))
			}
			switch {
			case fix:
				return fixing{args, format, quiet, yes}.run(cmd)
			case yes:
				return fmt.Errorf("--yes is for --fix: it writes what that shows")
			}
			return runCheck(cmd, args, format, quiet)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "print findings as text, json, github or sarif")
	cmd.Flags().BoolVar(&fix, "fix", false, "mend what one thing alone puts right, and show it first")
	cmd.Flags().BoolVar(&yes, "yes", false, "with --fix: write it")
	cmd.Flags().BoolVarP(&quiet, "quiet", "q", false, "print errors only, and nothing when there are none")
	return cmd
}

// runCheck checks what is named, and prints what is found in a format.
func runCheck(cmd *cobra.Command, paths []string, format string, quiet bool) error {
	p, err := open(cmd)
	if err != nil {
		return err
	}
	o := pipeline.Options{Paths: paths}
	if quiet {
		o.Told = pipeline.TellErrors
	}
	r, err := work(cmd, p, o)
	if err != nil {
		return err
	}
	for i := range r.Findings {
		r.Findings[i].Mending = nil // nothing has proven it
	}
	if r.Findings = slices.DeleteFunc(r.Findings, o.Told.Leaves); quiet {
		r.Ignored = nil
	}
	printChecked(cmd.OutOrStdout(), p, r, format, quiet)
	if r.Errors > 0 {
		return errFound
	}
	return nil
}

// printChecked prints the result of a check. What can't be written is nobody's loss: nobody reads on.
func printChecked(w io.Writer, p *project.Project, r pipeline.Result, format string, quiet bool) {
	switch format {
	case "json":
		_ = diag.JSON(w, r.Findings, r.Ignored)
		return
	case "sarif":
		_ = diag.SARIF(w, r.Findings, r.Ignored, inCatalogue)
		return
	case "github":
		_ = diag.GitHub(w, r.Findings)
	default:
		printFindings(w, r.Findings)
	}
	printIgnored(w, r.Ignored)
	if !quiet || r.Errors > 0 {
		fmt.Fprintf(w, "checked %s%s: %s%s\n", diag.Plural(r.Papers+r.Failed, "report"), ofSample(p), diag.Count(r.Findings), ignoredCount(r))
	}
}

// inCatalogue is what the catalogue says of a rule.
func inCatalogue(rule string) diag.Described {
	r, _ := check.Find(rule)
	return diag.Described{Means: strings.TrimSpace(r.Explanation), Source: r.Source}
}

// ignoredCount says how many findings are ignored: ", 1 ignored".
func ignoredCount(r pipeline.Result) string {
	if len(r.Ignored) == 0 {
		return ""
	}
	return fmt.Sprintf(", %d ignored", len(r.Ignored))
}

// completeContent completes the names of files.
func completeContent(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
}
