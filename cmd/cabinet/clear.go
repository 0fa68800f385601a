package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cabinet/internal/clearance"
	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
)

func clearCommand() *cobra.Command {
	var o pipeline.ClearOptions
	cmd := &cobra.Command{
		Use:   "clear --role ROLE CASE…",
		Short: "Record that an officer has cleared a paper",
		Long: `clear records that an officer has cleared a paper as it is now. Who must clear
which papers, the council's profile says:

  [[clearance]]
  role     = "finance"
  name     = "the Chief Finance Officer"
  kinds    = ["report"]                # all unless given
  sections = ["resources"]             # what they answer for: the whole paper,
  facts    = ["contract.value"]        #   unless sections or facts are given
  freeze   = "refuse"                  # or "warn", which it is unless given

A clearance is a record, and no signature: whoever can write to content/ can
make one. It stands in content/clearance/CASE/ROLE.toml, with the paper as the
officer saw it beside it. Nothing of it is ever published.

A later change to what was cleared voids it: one figure does, and one word. What
voids none are numbers of paragraphs that move, the comments of other officers,
what else stands in a paper of which sections or facts alone were cleared, and
another meeting, to which a paper takes its clearances with it. cabinet check
and cabinet status say what is missing, or void because of which figures and
paragraphs, and cabinet freeze warns or refuses. What was published needs none.

Of a paper that was cleared before, clear says what has changed since. A paper
with errors can't be cleared; a draft without any can. The officer's name is
that of who holds the post in the profile, unless --by gives another. --withdraw
takes a clearance back, which the record keeps.`,
		Example: `  cabinet clear --role finance school-meals
  cabinet clear --role legal --by "Jane Smith" school-meals bus-routes
  cabinet clear --role finance --withdraw school-meals`,
		Args:              arguments(1, 1000, "papers, such as: cabinet clear --role finance school-meals"),
		ValidArgsFunction: completeContent,
	}
	cmd.Flags().StringVar(&o.Role, "role", "", "who clears: a role of [[clearance]] in the profile")
	cmd.Flags().StringVar(&o.By, "by", "", "the officer's name; that of the holder of the post unless given")
	cmd.Flags().StringVar(&o.When, "on", "", "the day and the time, such as 2025-01-20T10:30:00+00:00; now unless given")
	cmd.Flags().BoolVar(&o.Withdraw, "withdraw", false, "take the clearance back")
	if err := cmd.RegisterFlagCompletionFunc("role", completeRoles); err != nil {
		panic(err) // the flag is there
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if o.Role == "" {
			return errors.New("say who clears with --role, such as: cabinet clear --role finance school-meals")
		}
		if err := clearedAt(&o); err != nil {
			return err
		}
		return runClear(cmd, args, o)
	}
	return cmd
}

// runClear records that an officer has cleared each paper that is named, or takes that back.
func runClear(cmd *cobra.Command, papers []string, o pipeline.ClearOptions) error {
	p, err := open(cmd)
	if err != nil {
		return err
	}
	o.Sync, o.Busy = toDisk, waiting(cmd, false)
	for _, o.Paper = range papers {
		c, findings, err := pipeline.Clear(cmd.Context(), p, o)
		printFindings(cmd.ErrOrStderr(), findings)
		if err != nil {
			return failure{err}
		}
		tellCleared(cmd.OutOrStdout(), c, o)
	}
	return nil
}

// clearedAt takes now for the day and the time that --on does not give. What is still to come was not seen by anybody.
func clearedAt(o *pipeline.ClearOptions) error {
	now := time.Now()
	if o.When == "" {
		o.When = now.Format(time.RFC3339)
		return nil
	}
	when, err := clearance.When(o.When)
	if err == nil && when.After(now) {
		err = fmt.Errorf("%s is still to come; a paper is cleared at once", o.When)
	}
	return err
}

// tellCleared says what was cleared, and what has changed since the officer cleared it before.
func tellCleared(out io.Writer, c pipeline.Clearing, o pipeline.ClearOptions) {
	if o.Withdraw {
		fmt.Fprintf(out, "took back the clearance of %s by %s (%s): %s\n", c.Paper, diag.Printable(c.Name), diag.Printable(c.By), c.File)
		return
	}
	of := "all of it"
	if len(c.Of) > 0 {
		of = strings.Join(c.Of, ", ")
	}
	fmt.Fprintf(out, "cleared %s for %s (%s): %s\n", c.Paper, diag.Printable(c.Name), diag.Printable(c.By), of)
	switch changes := c.Since.Lines(); {
	case c.Last == "":
	case len(changes) == 0:
		fmt.Fprintf(out, "  nothing in it has changed since it was cleared on %s\n", clearance.Said(c.Last))
	default:
		fmt.Fprintf(out, "  since it was cleared on %s:\n", clearance.Said(c.Last))
		for _, line := range changes {
			fmt.Fprintf(out, "    %s\n", diag.Printable(line))
		}
	}
	fmt.Fprintf(out, "  recorded in %s, which is no signature\n", c.File)
}

// completeRoles completes the roles of those who clear papers, by every profile.
func completeRoles(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	p, err := open(cmd)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var list diag.List // check tells
	var roles []string
	for _, council := range p.Load(&list).Councils {
		for _, who := range council.Clearers {
			roles = append(roles, cobra.CompletionWithDesc(who.Role.Value, who.Name.Value))
		}
	}
	slices.Sort(roles)
	return slices.Compact(roles), cobra.ShellCompDirectiveNoFileComp
}
