package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"cabinet/internal/build"
	"cabinet/internal/diag"
)

func checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Say what is wrong with the papers, and where",
		Long: `check reads every paper, drafts too, and says what is wrong or missing: the
file, the line and the column, the rule's name and what to do. It writes
nothing.

PATH, a case or a meeting, limits what is checked. The exit code is 1 if
anything is an error.`,
		Example: `  cabinet check
  cabinet check content/cases/sena-tribunal-officers.toml`,
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := open(cmd)
			if err != nil {
				return err
			}
			r, err := work(cmd, p, build.Options{Paths: args})
			if err != nil {
				return err
			}
			printFindings(cmd.OutOrStdout(), r.Findings)
			fmt.Fprintf(cmd.OutOrStdout(), "checked %s%s: %s\n", diag.Plural(r.Papers+r.Failed, "report"), ofSample(p), diag.Count(r.Findings))
			if r.Errors > 0 {
				return errFound
			}
			return nil
		},
	}
}

// completeContent completes the names of files.
func completeContent(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
}
