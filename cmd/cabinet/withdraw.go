package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/pipeline"
)

func withdrawCommand() *cobra.Command {
	var o pipeline.WithdrawOptions
	cmd := &cobra.Command{
		Use:   "withdraw PAPER",
		Short: "Take a published paper off the site",
		Long: `withdraw writes into the meeting's file that a paper is published no more. The
next build takes the paper and all its versions off the site, whatever becomes
of the other papers of the meeting, and leaves a page at its address that says
when it was withdrawn, and why. The reason is published.

With --version an earlier version alone goes, of which something must not be
known; the paper stays in its other versions. The newest goes once another has
replaced it: cabinet freeze --replace.

With --erase the title and the address go too, where they say what must not be
known; the meeting's page then says that a paper was withdrawn. PAPER is a case
or its name. To publish the paper again, take the entry out of the meeting's
file.`,
		Example: `  cabinet withdraw sena-tribunal-officers --reason "Published in error."
  cabinet withdraw school-meals --meeting cabinet-2025-03-18 --reason "Late."
  cabinet withdraw school-meals --version 1 --reason "It named a person."`,
		Args:              arguments(1, 1, "a paper, such as: cabinet withdraw school-meals --reason \"Published in error.\""),
		ValidArgsFunction: completeContent,
	}
	cmd.Flags().StringVar(&o.Reason, "reason", "", "what the public is told of the reason")
	cmd.Flags().StringVar(&o.Meeting, "meeting", "", "the meeting, where the paper went to several")
	cmd.Flags().StringVar(&o.On, "on", "", "the day, such as 2025-03-03; today unless given")
	cmd.Flags().IntVar(&o.Version, "version", 0, "the number of an earlier version, which alone is withdrawn")
	cmd.Flags().BoolVar(&o.Erase, "erase", false, "take its title and address off the site too")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if strings.TrimSpace(o.Reason) == "" {
			return fmt.Errorf("say why with --reason; it is published")
		}
		if cmd.Flags().Changed("version") && (o.Version < 1 || o.Erase) {
			return fmt.Errorf("--version takes the number of an earlier version, and does without --erase: the page that a version leaves has nothing of it but the number")
		}
		day, err := onDay(o.On, "a paper is withdrawn")
		if err != nil {
			return err
		}
		p, err := open(cmd)
		if err != nil {
			return err
		}
		o.On = day
		o.Paper, o.Busy = args[0], waiting(cmd, false)
		w, findings, err := pipeline.Withdraw(cmd.Context(), p, o)
		printFindings(cmd.ErrOrStderr(), findings)
		if err != nil {
			return failure{err}
		}
		fmt.Fprintf(cmd.OutOrStdout(), "withdrew %s from %s, in %s; next: cabinet build, which takes it off the site\n", withdrawnOf(w.Paper, o.Version), w.Meeting, w.File)
		return nil
	}
	return cmd
}

// withdrawnOf is what of a paper is withdrawn: all of it, or an earlier version.
func withdrawnOf(paper string, version int) string {
	if version == 0 {
		return paper
	}
	return fmt.Sprintf("version %d of %s", version, paper)
}
