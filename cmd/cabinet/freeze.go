package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
)

func freezeCommand() *cobra.Command {
	var o pipeline.FreezeOptions
	cmd := &cobra.Command{
		Use:   "freeze MEETING",
		Short: "Keep the papers of a meeting as they are published",
		Long: `freeze keeps the finished papers of a meeting as they are now: their documents,
words and numbers go to content/meetings/MEETING/. Builds copy them from then
on, to the byte. No later change of a case, profile, template, threshold or rule,
nor of this program, touches them, since minutes cite their paragraphs. What is
frozen is published: it can be withdrawn, but never vanishes.

A paper that is frozen already stays as it is. --replace publishes it anew, as a
further version with numbers of its own, and says which numbers have moved.
--amend keeps the numbers that it had: what is new after paragraph 4 becomes 4A,
and what is gone leaves "[Deleted]". A paragraph is known again by its label,
else by its words. Tables, figures and notes keep their numbers likewise: a new
table after Table 1 is Table 1A, and the number of one that is gone stays unused.
The version before stays on line below the new one, at v1.`,
		Example: `  cabinet freeze cabinet-2025-02-07
  cabinet freeze cabinet-2025-02-07 --replace sena-tribunal-officers
  cabinet freeze cabinet-2025-02-07 --amend sena-tribunal-officers`,
		Args:              arguments(1, 1, "a meeting, such as: cabinet freeze cabinet-2025-02-07"),
		ValidArgsFunction: completeContent,
	}
	cmd.Flags().StringSliceVar(&o.Replace, "replace", nil, "publish this frozen paper anew, with numbers of its own")
	cmd.Flags().StringSliceVar(&o.Amend, "amend", nil, "publish this frozen paper anew, with the numbers that it had")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		p, err := open(cmd)
		if err != nil {
			return err
		}
		o.Meeting, o.Sync, o.Busy = args[0], toDisk, waiting(cmd, false)
		frozen, findings, err := pipeline.Freeze(cmd.Context(), p, o)
		printFindings(cmd.ErrOrStderr(), findings)
		if err != nil {
			return failure{err}
		}
		return tellFrozen(cmd, o, frozen, findings)
	}
	return cmd
}

// tellFrozen says what was frozen, and which numbers have moved.
func tellFrozen(cmd *cobra.Command, o pipeline.FreezeOptions, frozen []pipeline.Frozen, findings []diag.Diagnostic) error {
	for _, d := range findings {
		if d.Severity == diag.Error {
			return failure{fmt.Errorf("froze nothing: %s", diag.Count(findings))}
		}
	}
	out := cmd.OutOrStdout()
	if anew := len(o.Replace) + len(o.Amend); len(frozen) == 0 && anew > 0 {
		fmt.Fprintln(out, "froze nothing: what is named is as it was published")
	} else if len(frozen) == 0 {
		fmt.Fprintln(out, "froze nothing: the meeting has no finished paper of its own that is not frozen yet")
	}
	for _, f := range frozen {
		fmt.Fprintf(out, "froze %s as version %d: %s\n", f.Paper, f.Version, f.File)
		for _, move := range f.Moved {
			fmt.Fprintf(out, "  %s\n", move)
		}
	}
	return nil
}
