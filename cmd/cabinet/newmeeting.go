package main

import (
	"github.com/spf13/cobra"

	"cabinet/internal/project"
)

func newMeetingCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "meeting [NAME]",
		Short: "Write the file of a new meeting",
		Long: `meeting writes content/meetings/NAME.toml: a meeting of a body, to which cases
go that name it. NAME is body and day unless given, such as cabinet-2026-02-11.

Items that another meeting has postponed to it come with their identity, and
with --like also those that the meeting named there has postponed without
saying where to. On a terminal it asks for what the command line does not give.`,
		Example: `  cabinet new meeting --body cabinet --date 2026-02-11
  cabinet new meeting --date 2026-02-11 --like cabinet-2026-01-14
  cabinet new meeting budget-2026 --body council --date 2026-02-25`,
		Args:              arguments(0, 1, "the name of a meeting, such as: cabinet new meeting cabinet-2026-02-11 --date 2026-02-11"),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	var o project.MeetingOptions
	cmd.Flags().StringVar(&o.Council, "council", "", "the council, where there are several")
	cmd.Flags().StringVar(&o.Body, "body", "", "which `BODY` of its profile meets, where there are several")
	cmd.Flags().StringVar(&o.Date, "date", "", "the `DATE` of the meeting, such as 2026-02-11")
	cmd.Flags().StringVar(&o.Like, "like", "", "the `MEETING` whose time, place and postponed items it has")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		p, err := open(cmd)
		if err != nil {
			return err
		}
		o.Name, o.Ask = at(args, 0), asking(cmd)
		file, text, findings, err := project.NewMeeting(p, o)
		printFindings(cmd.ErrOrStderr(), findings)
		if err != nil {
			return failure{err}
		}
		return toFillIn(cmd, file, text)
	}
	return cmd
}
