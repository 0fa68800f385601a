package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

func handoverCommand() *cobra.Command {
	var o pipeline.HandoverOptions
	cmd := &cobra.Command{
		Use:   "handover MEETING DIR",
		Short: "Write a folder to load into the council's committee system",
		Long: `handover writes DIR of what the last build published of a meeting, to load into
ModernGov or another committee system:

  00 Agenda.pdf, 00a Pack.pdf   the agenda and packs, where the meeting has them
  07 Review of waste.pdf        the report of item 7
  07a Appendix A Charges.pdf    what comes with it
  S1 Supplement 1.pdf           what was published after the agenda
  agenda.txt                    the words of the agenda
  copy/                         a page for each item, to paste from, and as
                                text: number, title, author, purpose,
                                recommendations, public or exempt, documents
  manifest.csv, manifest.json   every document with its item, pages and SHA-256,
                                and what is not handed over and why

Names sort in the order of the agenda, and Windows and SharePoint can have them.
Where items are numbered 5a or 88/24, which do not sort, their places come
first: 05 Item 5a Review.pdf. Without an agenda, papers are counted.

Each document is held against its digest in output/: one that was changed by
hand is an error. What is withdrawn or postponed is not handed over, and the
manifest says so. With --drafts the folder is made of output-drafts/, and
everything in it says DRAFT.

DIR must be new, empty, or an earlier hand-over in which nobody has added or
changed a file; then it is replaced whole. MEETING is a meeting's name, its
file, or its address in output/.`,
		Example: `  cabinet handover cabinet-2025-02-07 ../handover
  cabinet handover content/meetings/cabinet-2025-02-07.toml "S:/7 February"
  cabinet handover cabinet/2025-02-07 ../handover --drafts`,
		Args:              arguments(2, 2, "a meeting and a folder, such as: cabinet handover cabinet-2025-02-07 ../handover"),
		ValidArgsFunction: completeContent,
	}
	cmd.Flags().BoolVar(&o.Drafts, "drafts", false, "hand over what output-drafts/ has, marked as drafts")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		p, err := open(cmd)
		if err != nil {
			return err
		}
		if o.Folder, err = under(cmd, args[1]); err != nil {
			return err
		}
		o.Meeting, o.Sync, o.Busy = args[0], toDisk, waiting(cmd, false)
		h, err := pipeline.Handover(cmd.Context(), p, o)
		if err != nil {
			return failure{err}
		}
		tellHandover(cmd, h, o.Folder)
		return nil
	}
	return cmd
}

// under is a folder of the command line, as seen from the folder that -C names.
func under(cmd *cobra.Command, name string) (string, error) {
	dir, err := cmd.Flags().GetString("dir")
	if err != nil || name == "" {
		return "", fmt.Errorf("the folder has no name")
	}
	if filepath.IsAbs(name) {
		return filepath.Clean(name), nil
	}
	return filepath.Abs(filepath.Join(dir, name))
}

// tellHandover says what was handed over, and what was not.
func tellHandover(cmd *cobra.Command, h pipeline.HandedOver, folder string) {
	for _, err := range h.Left {
		fmt.Fprintf(cmd.ErrOrStderr(), "cabinet: an earlier hand-over could not be removed: %v\n", err)
	}
	what := "document"
	if h.Draft {
		what = "draft"
	}
	fmt.Fprintf(cmd.OutOrStdout(), "handed over %s of %s: %s\n", diag.Plural(h.Documents(), what), h.Meeting.Name, project.Display(folder))
	if n := h.Unkept(); n > 0 {
		fmt.Fprintf(cmd.OutOrStdout(), "  not frozen, so that a later build may publish other bytes: %s; cabinet freeze keeps what was handed over\n", diag.Plural(n, "report"))
	}
	for _, e := range h.Missing() {
		line := e.Document
		if e.Item != "" {
			line = "item " + e.Item + ", " + line
		}
		fmt.Fprintf(cmd.OutOrStdout(), "  not handed over, %s: %s\n", e.Status, line)
	}
}
