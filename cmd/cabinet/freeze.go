package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
)

func freezeCommand() *cobra.Command {
	var o pipeline.FreezeOptions
	var changed []string
	cmd := &cobra.Command{
		Use:   "freeze MEETING",
		Short: "Keep the papers of a meeting as they are published",
		Long: `freeze keeps the finished papers of a meeting as they are now: their documents,
words and numbers go to content/meetings/MEETING/. Builds copy them from then
on, to the byte. No later change of a case, profile, template, threshold or
rule, nor of this program, touches them, since minutes cite their paragraphs.
What is frozen is published: it can be withdrawn, but never vanishes.

A paper that is frozen already stays as it is. --replace publishes it anew, as a
further version with numbers of its own, and says which numbers have moved.
--amend keeps the numbers that it had: what is new after paragraph 4 becomes 4A,
and what is gone leaves "[Deleted]". A paragraph is known again by its label,
else by its words. Tables, figures and notes keep their numbers likewise: a new
table after Table 1 is Table 1A, and the number of one that is gone stays
unused. The version before stays on line below the new one, at v1; where it must
not, cabinet withdraw takes it off by its number.

Where the meeting has an agenda, the first freeze keeps it with its packs. A
later one that finds something new publishes a further version of the agenda,
which says what is new, and a supplement with the reports that are new or were
replaced. So there --replace and --amend freeze what else is new and finished
too. A report whose item says to_follow = true is left out as long as it is a
draft or has errors, and a supplement encloses it once it is ready.

What changed is a line that --changed gives. It is printed with the number and
the day of the version below the title and on the meeting's page. Where several
papers are named, each has a --changed of its own, which begins PAPER=.`,
		Example: `  cabinet freeze cabinet-2025-02-07
  cabinet freeze cabinet-2025-02-07 --amend sena-tribunal-officers \
      --changed "The cost in paragraph 12 is corrected."
  cabinet freeze cabinet-2025-02-07 --amend buses --replace parks \
      --changed "buses=The map is added." --changed "parks=It is written anew."`,
		Args:              arguments(1, 1, "a meeting, such as: cabinet freeze cabinet-2025-02-07"),
		ValidArgsFunction: completeContent,
	}
	cmd.Flags().StringSliceVar(&o.Replace, "replace", nil, "publish this frozen paper anew, with numbers of its own")
	cmd.Flags().StringSliceVar(&o.Amend, "amend", nil, "publish this frozen paper anew, with the numbers that it had")
	cmd.Flags().StringArrayVar(&changed, "changed", nil, "what has changed, in one line that is printed; PAPER=… where several are named")
	cmd.Flags().StringVar(&o.On, "on", "", "the day of what is published anew or as a supplement, such as 2025-03-03; today unless given")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := readChanges(&o, changed); err != nil {
			return err
		}
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
		return tellFrozen(cmd, frozen, findings)
	}
	return cmd
}

// tellFrozen says what was frozen, and which numbers have moved.
func tellFrozen(cmd *cobra.Command, frozen []pipeline.Frozen, findings []diag.Diagnostic) error {
	for _, d := range findings {
		if d.Severity == diag.Error {
			return failure{fmt.Errorf("froze nothing: %s", diag.Count(findings))}
		}
	}
	out := cmd.OutOrStdout()
	if len(frozen) == 0 {
		fmt.Fprintln(out, "froze nothing: the meeting has no finished paper of its own that is not frozen yet")
	}
	for _, f := range frozen {
		if f.Same {
			fmt.Fprintf(out, "froze nothing of %s: it would be as version %d was published\n", f.Paper, f.Version)
			continue
		}
		fmt.Fprintf(out, "froze %s as version %d: %s\n", f.Paper, f.Version, f.File)
		for _, move := range f.Moved {
			fmt.Fprintf(out, "  %s\n", move)
		}
	}
	return nil
}

// readChanges reads what has changed in the papers that are published anew, and their day. A line belongs to the paper
// before its first =, and to the one that is named where there is no other.
func readChanges(o *pipeline.FreezeOptions, changed []string) error {
	anew := o.Anew()
	o.Changed, o.Today = map[string]string{}, today()
	if len(anew) == 0 && len(changed) > 0 {
		return errors.New("--changed is about papers that --replace or --amend publishes anew")
	}
	if o.On != "" {
		day, err := onDay(o.On, "a version is published")
		if err != nil {
			return err
		}
		o.On = day
	}
	for _, line := range changed {
		paper, words, named := strings.Cut(line, "=")
		switch paper = strings.TrimSpace(paper); {
		case named && slices.Contains(anew, paper):
		case len(anew) == 1:
			paper, words = anew[0], line
		default:
			return fmt.Errorf("say of which paper %q is: --changed \"%s=…\"", shortened(line), anew[0])
		}
		if _, twice := o.Changed[paper]; twice {
			return fmt.Errorf("--changed says twice what changed in %s; write one line", paper)
		}
		o.Changed[paper] = words
	}
	for _, paper := range anew {
		if strings.TrimSpace(o.Changed[paper]) == "" {
			return fmt.Errorf("say what changed in %s in one line, which is printed: --changed %q", paper, changeOf(anew, paper))
		}
	}
	return nil
}

// changeOf is how a line begins that says what has changed in one of the papers that are published anew.
func changeOf(anew []string, paper string) string {
	if len(anew) > 1 {
		return paper + "=The figure in paragraph …"
	}
	return "The figure in paragraph …"
}

// shortened is the beginning of a line that may be long.
func shortened(line string) string {
	const most = 40 // characters
	if letters := []rune(line); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return line
}
