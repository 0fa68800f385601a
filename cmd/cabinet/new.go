package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cabinet/internal/project"
	"cabinet/internal/tomlfile"
)

// factFlags are the facts that the command line can give a new case, or a terminal is asked for.
var factFlags = []struct{ name, key, usage string }{
	{"title", "report.title", "the report's `TITLE`"},
	{"from", "report.from", "the `POST` whose report it is, or several: a,b"},
	{"rule", "decision.rule", "the `RULE` under which the exception is made"},
	{"taken-by", "decision.taken_by", "the `POST` that took the decision"},
	{"taken-on", "decision.taken_on", "the `DATE` of the decision, such as 2024-12-19"},
	{"value", "contract.value", "the `AMOUNT` it can cost, such as £282,693.00"},
	{"starts", "contract.starts", "the `DATE` of the contract's first day"},
	{"ends", "contract.ends", "the `DATE` of the contract's last day"},
	{"type", "contract.type", "the contract's `TYPE`, such as services"},
	{"ground", "contract.ground", "the `GROUND` for no competition, or for a change"},
	{"new-end", "contract.new_end", "the `DATE` of its last day after the extension"},
	{"new-value", "contract.new_value", "the `AMOUNT` after the extension or variation"},
}

func newCommand() *cobra.Command {
	const takes = "a kind of paper and a name, such as: cabinet new exception school-meals"
	cmd := &cobra.Command{
		Use:   "new [KIND [NAME]]",
		Short: "Write the questions of a new case",
		Long: `new writes content/cases/NAME.toml: the facts and the questions of a paper of
that kind, to be filled in. NAME becomes the paper's address.

On a terminal it asks, in one line each, for what the command line does not
give: enter leaves a question open, < goes back to the one before, Ctrl-C ends
without writing anything.`,
		Example: `  cabinet new exception tribunal-officers
  cabinet new exception --asks approve --ends 2025-03-31 school-meals
  cabinet new
  cabinet new council rutland --like decimal`,
		Args:              arguments(0, 2, takes),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	var o project.NewOptions
	cmd.Flags().StringVar(&o.Asks, "asks", "", "what the meeting is asked to do, such as \"approve\"")
	cmd.Flags().StringVar(&o.Council, "council", "", "the council, where there are several")
	cmd.Flags().StringVar(&o.Meeting, "meeting", "", "the meeting; the last one unless given")
	for _, f := range factFlags {
		cmd.Flags().String(f.name, "", f.usage)
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if o.Ask = asking(cmd); o.Ask == nil && len(args) < 2 {
			return errors.New("new takes " + takes)
		}
		o.Kind, o.Name = at(args, 0), at(args, 1)
		return newCase(cmd, o)
	}
	cmd.AddCommand(newCouncilCommand(), newMeetingCommand())
	return cmd
}

// asking asks on the command's terminal; nil where it has none.
func asking(cmd *cobra.Command) func(project.Question) (string, error) {
	if !onTerminal(cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()) {
		return nil
	}
	a := newAsker(cmd.InOrStdin(), cmd.ErrOrStderr())
	return func(q project.Question) (string, error) { return a.ask(cmd.Context(), q) }
}

// at is the argument at i, or "" where there are fewer.
func at(args []string, i int) string {
	if i < len(args) {
		return args[i]
	}
	return ""
}

// newCase writes the new case, and says so.
func newCase(cmd *cobra.Command, o project.NewOptions) error {
	p, err := open(cmd)
	if err != nil {
		return err
	}
	o.Facts = map[string]string{}
	for _, f := range factFlags {
		if o.Facts[f.key], err = cmd.Flags().GetString(f.name); err != nil {
			return err
		}
	}
	file, text, findings, err := project.NewCase(p, o)
	printFindings(cmd.ErrOrStderr(), findings)
	if err != nil {
		return failure{err}
	}
	return toFillIn(cmd, file, text)
}

// toFillIn writes a new file, and says what to do with it.
func toFillIn(cmd *cobra.Command, file string, text []byte) error {
	if err := create(file, text); err != nil {
		return failure{err}
	}
	fmt.Fprintf(cmd.OutOrStdout(), "wrote %s; fill it in, then: cabinet check\n", file)
	return nil
}

// create writes a file that must not be there yet.
func create(name string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	root, err := os.OpenRoot(filepath.Dir(name))
	if err != nil {
		return err
	}
	defer root.Close()
	err = tomlfile.Create(root, filepath.Base(name), text)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; nothing was changed", name)
	}
	var at *fs.PathError
	if errors.As(err, &at) { // which names a file that was only to become this one
		return fmt.Errorf("%s can't be written: %w", name, at.Err)
	}
	return err
}
