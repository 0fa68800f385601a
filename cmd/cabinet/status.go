package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/casefile"
	"cabinet/internal/pipeline"
	"cabinet/internal/status"
)

// statusFormats are how status can print what it tells.
var statusFormats = []string{"text", "json", "ical"}

func statusCommand() *cobra.Command {
	var format string
	var o pipeline.StatusOptions
	cmd := &cobra.Command{
		Use:   "status [MEETING]",
		Short: "Say what meetings have before them: days, papers, who is waited for",
		Long: `status lists the meetings that have a day before them still, or the one that is
named. Of each it says by when what is due, and how far each item is: draft,
missing (there is no case of the name), so many errors, ready, frozen, to
follow, withdrawn or postponed; late, and whether a key decision has its notice;
and who is waited for. It writes nothing.

Days are counted from today, or from the day that --on gives. They are working
days: where the last day is none, the one before is told. How long before the
meeting they are, the profile says under [days]; without it, publication takes 5
clear working days, and notice of key decisions and of private meetings 28 clear
days: the law of England, which is not told of a council in Wales. Reports are
due, and decisions can be called in, only where it says so, and those of a
committee beside an executive not at all:

  [days]
  reports = { clear = 8, count = "working" }
  call_in = { clear = 5, count = "working" } # after the meeting

Notices are those of an executive, which is a body called Cabinet or Executive,
or one of which the profile says access = "executive" under its [body.NAME].

--format json prints one object for other programs, which cabinet schema
status explains. --format ical prints a calendar (RFC 5545) to subscribe to:
the meetings and their days, each told by an id of its own that stays, so that a
day that has moved takes the place of the one before. The exit code is 1 only if
something can't be read.`,
		Example: `  cabinet status
  cabinet status cabinet-2025-02-07 --on 2025-01-20
  cabinet status --all --format json
  cabinet status --format ical > meetings.ics`,
		Args:              arguments(0, 1, "a meeting at most, such as: cabinet status cabinet-2025-02-07"),
		ValidArgsFunction: completeContent,
	}
	cmd.Flags().StringVar(&format, "format", "text", "print text, json or ical")
	cmd.Flags().StringVar(&o.On, "on", "", "the day from which days are counted, such as 2025-01-20; today unless given")
	cmd.Flags().BoolVar(&o.All, "all", false, "list the meetings that are over too")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			o.Meeting = args[0]
		}
		return runStatus(cmd, o, format)
	}
	return cmd
}

// runStatus tells the status of meetings in a format. What can't be read is told beside it.
func runStatus(cmd *cobra.Command, o pipeline.StatusOptions, format string) error {
	if !slices.Contains(statusFormats, format) {
		return fmt.Errorf("there is no format %q; there are: %s", format, strings.Join(statusFormats, ", "))
	}
	if o.On == "" {
		o.On = today()
	}
	day, err := casefile.TypedDay(o.On)
	if err != nil {
		return err
	}
	p, err := open(cmd)
	if err != nil {
		return err
	}
	o.On, o.DaysOnly = day, format == "ical"
	var run pipeline.Options
	hide := showProgress(cmd, &run)
	o.Progress = run.Progress
	r, findings, err := pipeline.Status(cmd.Context(), p, o)
	hide()
	printFindings(cmd.ErrOrStderr(), findings)
	if err != nil {
		return failure{err}
	}
	if err := printStatus(cmd.OutOrStdout(), r, format); err != nil {
		return failure{err}
	}
	if len(findings) > 0 {
		return errFound
	}
	return nil
}

// printStatus prints the status of meetings in a format.
func printStatus(w io.Writer, r status.Report, format string) error {
	switch {
	case format == "json":
		return r.JSON(w)
	case format == "ical":
		return r.ICalendar(w)
	case len(r.Meetings) == 0:
		_, err := fmt.Fprintln(w, "no meeting has a day before it; --all lists those that are over, and content/meetings/NAME.toml makes one")
		return err
	}
	return r.Table(w)
}
