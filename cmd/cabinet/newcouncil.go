package main

import (
	"github.com/spf13/cobra"

	"cabinet/internal/project"
)

func newCouncilCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "council NAME",
		Short: "Write the profile of a new council",
		Long: `council writes content/councils/NAME.toml: a profile like another one, with what
is the council's own left empty. NAME is that by which cases and meetings name
the council.

The examples are decimal, lettered and restarting, for their numbering; a
council of the project can be named too.`,
		Example: `  cabinet new council rutland --like decimal
  cabinet new council rutland --like leicestershire`,
		Args:              arguments(1, 1, "the name of a council, such as: cabinet new council rutland --like decimal"),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	like := cmd.Flags().String("like", "", "the `PROFILE` that it begins as a copy of")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		p, err := open(cmd)
		if err != nil {
			return err
		}
		file, text, err := project.NewCouncil(p, args[0], *like, asking(cmd))
		if err != nil {
			return failure{err}
		}
		return toFillIn(cmd, file, text)
	}
	return cmd
}
