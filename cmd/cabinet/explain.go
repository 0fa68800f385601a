package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/law"
)

// notLegalAdvice ends what is said of rules.
const notLegalAdvice = "This is not legal advice."

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [RULE]",
		Short: "Say what a finding means, and the law or guidance behind it",
		Long: `explain says what the findings of a rule mean: how grave they are, where the
rule comes from, and an example with and without the fault. A finding ends with
its rule's name in square brackets. Without RULE, explain lists all rules.

explain grounds lists the grounds in procurement law that a case can name;
with one of these, explain tells what it needs, and where that was read.`,
		Example: `  cabinet explain statute-name
  cabinet explain "PA23 Sch 5 para 13"
  cabinet explain`,
		Args: arguments(0, 1, "one rule at most"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return slices.Concat(check.IDs(), []string{groundsPage}, law.Known().GroundIDs()), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			out := cmd.OutOrStdout()
			if len(args) == 0 {
				listRules(out)
			} else if err := explain(out, strings.Trim(args[0], "[]")); err != nil { // as a finding has it
				return err
			}
			fmt.Fprintln(out, "\n"+notLegalAdvice)
			return nil
		},
	}
}

// explain says what a rule or a ground means.
func explain(out io.Writer, name string) error {
	rule, isRule := check.Find(name)
	ground, isGround := law.Known().InWords(name)
	switch {
	case isRule:
		explainRule(out, rule)
	case isGround:
		explainGround(out, ground)
	case name == groundsPage:
		listGrounds(out)
	default:
		return unknownRule(name)
	}
	return nil
}

// unknownRule is what is wrong with asking for a rule that there is not. Another ground is not guessed: it would be other law.
func unknownRule(name string) error {
	if strings.ContainsAny(name, "0123456789") {
		return fmt.Errorf("there is no rule and no ground %q; cabinet explain grounds lists the grounds", name)
	}
	message := fmt.Sprintf("there is no rule %q", name)
	if near := diag.Nearest(name, check.IDs()); near != "" {
		message += fmt.Sprintf("; did you mean %q?", near)
	}
	return fmt.Errorf("%s", message)
}

func explainRule(out io.Writer, r check.Rule) {
	fmt.Fprintf(out, "%s (%s, %s)\n\n%s\n\nSource: %s\n", r.ID, r.Severity, r.Family, wrap(r.Explanation), r.Source)
	if r.Read != "" {
		fmt.Fprintf(out, "The law was %s.\n", law.ReadOn(r.Read))
	}
	if r.Mends != "" {
		fmt.Fprintf(out, "\n%s\n", wrap("cabinet check --fix mends it. "+r.Mends))
	}
	if r.Bad != "" {
		fmt.Fprintf(out, "\nA finding:\n%s\n\nNone:\n%s\n", example(r.Bad), example(r.Good))
	}
	if r.Severity == diag.Error {
		fmt.Fprintln(out, "\nAn error stops its paper. It can be neither lowered nor ignored.")
	}
}

// example is an example set in from the margin.
func example(text string) string {
	return "  " + strings.ReplaceAll(wrap(strings.TrimSpace(text)), "\n", "\n  ")
}

// wrap breaks the lines of a text that are too long for a terminal, between words.
func wrap(text string) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, fold(line, 76)...)
	}
	return strings.Join(lines, "\n")
}

// fold breaks a line between its words into lines of fewer bytes than width, of which the last may have as many.
func fold(line string, width int) (lines []string) {
	for len(line) > width {
		i := strings.LastIndexByte(line[:width], ' ')
		if i <= 0 {
			break
		}
		lines, line = append(lines, line[:i]), line[i+1:]
	}
	return append(lines, line)
}

// listRules lists the rules by their families.
func listRules(out io.Writer) {
	rules := check.Rules()
	for i, r := range rules {
		if i == 0 || rules[i-1].Family != r.Family {
			if i > 0 {
				fmt.Fprintln(out)
			}
			fmt.Fprintln(out, r.Family)
		}
		first, _, _ := strings.Cut(r.Explanation, ". ")
		fmt.Fprintf(out, "  %-17s  %-7s  %s\n", r.ID, r.Severity, strings.TrimSuffix(first, "."))
	}
}
