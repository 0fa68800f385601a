package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cabinet/internal/build"
)

func newCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new KIND NAME",
		Short: "Write the questions of a new case",
		Long: `new writes content/cases/NAME.toml: the facts and the questions of a paper of
that kind, to be filled in. NAME becomes the paper's address.`,
		Example: `  cabinet new exception tribunal-officers
  cabinet new exception --asks approve school-meals`,
		Args:              arguments(2, 2, "a kind of paper and a name, such as: cabinet new exception school-meals"),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	asks := cmd.Flags().String("asks", "", "what the meeting is asked to do, such as \"approve\"")
	council := cmd.Flags().String("council", "", "the council, where there are several")
	meeting := cmd.Flags().String("meeting", "", "the meeting; the last one unless given")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		p, err := open(cmd)
		if err != nil {
			return err
		}
		file, text, findings, err := build.NewCase(p, build.NewOptions{Kind: args[0], Name: args[1], Asks: *asks, Council: *council, Meeting: *meeting})
		printFindings(cmd.ErrOrStderr(), findings)
		if err != nil {
			return failure{err}
		}
		if err := create(file, text); err != nil {
			return failure{err}
		}
		fmt.Fprintf(cmd.OutOrStdout(), "wrote %s; fill it in, then: cabinet check\n", file)
		return nil
	}
	return cmd
}

// create writes a file that must not be there yet.
func create(name string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("there is a case %s already; nothing was changed", name)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Close())
}
