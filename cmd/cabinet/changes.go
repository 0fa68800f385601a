package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/docxread"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/redline"
	"cabinet/internal/redline/paper"
	"cabinet/internal/returned"
)

func changesCommand() *cobra.Command {
	var format, sent string
	cmd := &cobra.Command{
		Use:   "changes PAPER.docx [CASE]",
		Short: "Say what was done to a paper that came back as a Word file",
		Long: `changes reads a Word file that was made of a paper and came back from those who
clear it. It lists what they did, each thing once: figures first, then what each
person changed on each day, what was changed without tracking, and comments with
the words that they stand on; pictures that came or went, and words at the head
or the foot of pages too. Each has the number of its paragraph, and the line
of the case, fact or template that it concerns. It changes nothing: what is
right is for the officer to say, and goes into the case.

The file tells of which case it was made, unless a program that saved it has
dropped that; then CASE names it. A paper that has changed since it was sent
says so: what was not tracked can then be told from what was changed in the case
only by the file as it was sent, which --sent names.

--format json prints one object for other programs, which cabinet schema
changes explains; html a page and pdf a tagged PDF of the paper with the words
that were put in and taken out, as cabinet diff makes them.

The exit code is 0 where nothing was changed or said, 1 where something was, and
2 where the file can't be compared.`,
		Example: `  cabinet changes waste-finance.docx
  cabinet changes returned.docx waste --sent sent/waste.docx
  cabinet changes waste-legal.docx --format pdf > waste-legal.pdf`,
		Args: arguments(1, 2, "the file that came back: cabinet changes PAPER.docx"),
	}
	cmd.Flags().StringVar(&format, "format", "text", "print "+strings.Join(diffFormats, ", "))
	cmd.Flags().StringVar(&sent, "sent", "", "the file as it was sent, where the paper has changed since")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !slices.Contains(diffFormats, format) {
			return fmt.Errorf("there is no format %q; there are: %s", format, strings.Join(diffFormats, ", "))
		}
		err := runChanges(cmd, args, sent, format)
		if err != nil && !errors.Is(err, errDiffers) {
			return trouble{err}
		}
		return err
	}
	return cmd
}

// runChanges compares a file that came back, and prints what was done in a format.
func runChanges(cmd *cobra.Command, args []string, sent, format string) error {
	p, err := open(cmd)
	if err != nil {
		return err
	}
	back, err := readWord(p, args[0])
	if err != nil {
		return failure{err}
	}
	var original *docxread.File
	if sent != "" {
		if original, err = readWord(p, sent); err == nil {
			err = returned.WasSent(original, back)
		}
		if err != nil {
			return failure{err}
		}
	}
	n, err := paperOfFile(p, args, back)
	if err != nil {
		return failure{err}
	}
	if n.Report == nil { // a paper with gaps can be cleared all the same, and check tells what is wrong in it
		printFindings(cmd.ErrOrStderr(), n.Findings)
		return errFound
	}
	c, err := n.Returned(original, back)
	if err != nil {
		return failure{err}
	}
	if err := printChanges(cmd.OutOrStdout(), c, args[0], n.File, format); err != nil {
		return failure{err}
	}
	if !c.Same() {
		return errDiffers
	}
	return nil
}

// paperOfFile makes the paper of the case of which a file was made, or which is named.
func paperOfFile(p *project.Project, args []string, back *docxread.File) (pipeline.Numbered, error) {
	name := returned.CaseOf(back)
	if len(args) > 1 {
		name = strings.TrimSuffix(filepath.Base(args[1]), ".toml")
	}
	if name == "" {
		return pipeline.Numbered{}, fmt.Errorf("%s does not say of which case it was made; name the case: cabinet changes %s CASE", args[0], args[0])
	}
	reports := pipeline.ReportsOf(p)
	if !reports.Library().Cases[name] {
		return pipeline.Numbered{}, reports.Library().UnknownPaper(name)
	}
	return reports.Numbered(project.Subject{Name: name}), nil
}

// printChanges prints what was done in a format.
func printChanges(w io.Writer, c *returned.Comparison, file, of, format string) error {
	switch {
	case format == "json":
		return c.JSON(w, file, of)
	case format == "html":
		_, err := w.Write(paper.Page(c.Redline))
		return err
	case format == "pdf" && isTerminal(w):
		return errors.New("a PDF is no text for a terminal; add > and the name of a file")
	case format == "pdf":
		made, err := paper.PDF(c.Redline, nil)
		if err == nil {
			_, err = w.Write(made)
		}
		return err
	}
	printer := redline.Printer{Out: w, Colour: movesCursor(w) && os.Getenv("NO_COLOR") == ""}
	if err := c.Text(printer); err != nil {
		return err
	}
	if !c.Same() {
		fmt.Fprintln(w)
	}
	_, err := fmt.Fprintln(w, c.Summary())
	return err
}
