package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/fromword"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

func importCommand() *cobra.Command {
	const takes = "a Word file, such as: cabinet import school-meals.docx"
	cmd := &cobra.Command{
		Use:   "import PAPER.docx [NAME]",
		Short: "Make a draft case of a paper in Word",
		Long: `import writes content/cases/NAME.toml: a draft of the paper in a Word file. NAME
is made of the file's name unless given.

Headings are matched with the sections of the council's profile; one that is
like none of them becomes a section that this paper alone has. Numbers go, since
a paper counts for itself, and references to paragraphs, tables and appendices
follow what they cite. Pictures are written to content/images. Tracked changes
are taken as accepted. What finds no place stands in a comment at the end of the
case, and is a warning: nothing is left out without a word.

The meeting is the one that the paper names, or else the last one. The Word file
stays as it is, and is not needed any more.`,
		Example: `  cabinet import school-meals.docx
  cabinet import "Budget report v3.docx" budget --meeting cabinet-2026-02-11`,
		Args: arguments(1, 2, takes),
	}
	var o project.NewOptions
	cmd.Flags().StringVar(&o.Council, "council", "", "the council, where there are several")
	cmd.Flags().StringVar(&o.Meeting, "meeting", "", "the meeting; the one that the paper names unless given")
	cmd.Flags().StringVar(&o.Kind, "kind", "", "the `KIND` of paper; report unless given")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.Ask, o.Name = asking(cmd), at(args, 1)
		if o.Name == "" {
			o.Name = fromword.CaseName(args[0])
		}
		if o.Name == "" {
			return failure{fmt.Errorf("%s has no letters of which the name of a case could be made; name it: cabinet import %[1]s NAME", args[0])}
		}
		return importPaper(cmd, args[0], o)
	}
	return cmd
}

// importPaper makes a case of a Word file, writes it, and says what found no place in it.
func importPaper(cmd *cobra.Command, name string, o project.NewOptions) error {
	p, err := open(cmd)
	if err != nil {
		return err
	}
	file, err := readWord(p, name)
	if err != nil {
		return failure{err}
	}
	home, findings, err := project.HomeFor(p, o, fromword.Named(file))
	printFindings(cmd.ErrOrStderr(), findings)
	if err != nil {
		return failure{err}
	}
	var list diag.List
	draft := fromword.Paper{
		Name: home.Name, File: file, Remarks: pipeline.Remarker, Council: home.Council, Kind: home.Kind, Meeting: home.Meeting, Occasions: home.Occasions,
		Holds: func(section string) bool { return home.Plain[section] },
	}.Case(home.File, &list)
	if len(draft.Text) > casefile.MaxFileSize {
		return failure{fmt.Errorf("the words of %s are more than a case can hold, which is %d MiB; import it in parts", filepath.Base(name), casefile.MaxFileSize>>20)}
	}
	if err := writeDraft(p, home, draft); err != nil {
		return failure{err}
	}
	found := list.Sorted()
	printFindings(cmd.ErrOrStderr(), found)
	fmt.Fprintf(cmd.OutOrStdout(), "wrote %s, a draft%s; read it against the paper, then: cabinet check\n", home.File, withCount(found))
	return nil
}

// writeDraft writes the pictures of a case, and then the case. Where one of them can't be written, those before it go again.
func writeDraft(p *project.Project, home project.Home, draft fromword.Case) (err error) {
	var written []string
	defer func() {
		for _, name := range written {
			if err != nil {
				err = errors.Join(err, os.Remove(name))
			}
		}
	}()
	for _, picture := range draft.Pictures {
		name := filepath.Join(p.Folder, "content", filepath.FromSlash(picture.Name))
		if there, err := os.ReadFile(name); err == nil && bytes.Equal(there, picture.Data) {
			continue // of an import before this one
		}
		if err := create(name, picture.Data); err != nil {
			return err
		}
		written = append(written, name)
	}
	return create(home.File, draft.Text)
}

// withCount says how many findings there are; "" for none.
func withCount(found []diag.Diagnostic) string {
	if len(found) == 0 {
		return ""
	}
	return ", with " + diag.Count(found)
}
