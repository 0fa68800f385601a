package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

func verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify [PATH...]",
		Short: "Read the numbers back out of output/ and compare them",
		Long: `verify reads every finished report back out of its Markdown, its page and its
PDFs in output/, and compares them with one another and with the paper: the
numbers and words of paragraphs, their addresses, and where references lead. It
reads the files as anybody else would, with none of the code that wrote them.
It writes nothing.

Where something differs, a table says what: in the paper, and in each format.
PATH, a case or a meeting, limits what is read back. The exit code is 1 if
anything differs, or a paper has an error.`,
		Example: `  cabinet verify
  cabinet verify content/cases/sena-tribunal-officers.toml`,
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := open(cmd)
			if err != nil {
				return err
			}
			o := pipeline.Options{Paths: args}
			hide := showProgress(cmd, &o)
			v, err := pipeline.Verify(cmd.Context(), p, o)
			hide()
			if err != nil {
				return failure{err}
			}
			printFindings(cmd.ErrOrStderr(), v.Findings)
			if err := v.Table(cmd.OutOrStdout()); err != nil {
				return failure{err}
			}
			fmt.Fprintln(cmd.OutOrStdout(), verified(p, v))
			if v.Errors > v.Excused || len(v.Differing) > 0 {
				return errFound
			}
			return nil
		},
	}
}

// verified is the result in one line, and what to do about it in another.
func verified(p *project.Project, v pipeline.Verification) string {
	what := diag.Plural(v.Papers, "report")
	if v.Agendas > 0 {
		what += ", " + diag.Plural(v.Agendas, "agenda") + " and " + diag.Plural(v.Packs, "pack")
	}
	out := fmt.Sprintf("read back %s%s in %s: ", what, ofSample(p), v.Formats)
	switch n := len(v.Differing); {
	case n == 1:
		out += "1 differs from its paper"
	case n > 1:
		out += fmt.Sprintf("%d differ from their papers", n)
	case v.Papers > 0:
		out += "every number, label and reference is right"
	default:
		out += "nothing to compare"
	}
	if len(v.Findings) > 0 {
		out += "; " + diag.Count(v.Findings)
	}
	if len(v.Differing) > 0 {
		out += "\n  hint: if content/ or templates/ have changed since, run cabinet build; if not, a file was changed by hand"
	}
	return out
}
