package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cabinet/content"
	"cabinet/internal/diag"
	"cabinet/templates"
)

func initCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "init [DIR]",
		Short: "Start a project with a copy of the sample",
		Long: `init copies the sample to DIR/content, as something to change: a council's profile,
a meeting and a published paper. With --templates it copies the templates too, for
a council that words its papers its own way. Files that are there already stay.`,
		Example: `  cabinet init papers
  cabinet init --templates papers`,
		Args: cobra.MaximumNArgs(1),
	}
	withTemplates := cmd.Flags().Bool("templates", false, "copy the templates too")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		dir, err := cmd.Flags().GetString("dir")
		if err != nil {
			return err
		}
		if len(args) == 1 {
			if dir = filepath.Join(dir, args[0]); filepath.IsAbs(args[0]) {
				dir = args[0]
			}
		}
		n, err := initProject(dir, *withTemplates)
		if err != nil {
			return failure{err}
		}
		fmt.Fprintf(cmd.OutOrStdout(), "wrote %s; next: cabinet check\n", diag.Plural(n, "file"))
		return nil
	}
	return cmd
}

// initProject copies the sample to dir, and gives the number of files written.
func initProject(dir string, withTemplates bool) (int, error) {
	folders := []copying{{content.FS, "content"}}
	if withTemplates {
		folders = append(folders, copying{templates.FS, "templates"})
	}
	for _, c := range folders {
		if _, err := os.Lstat(filepath.Join(dir, c.to)); !errors.Is(err, fs.ErrNotExist) {
			return 0, fmt.Errorf("there is a folder %s already; nothing was changed", filepath.Join(dir, c.to))
		}
	}
	n := 0
	for _, c := range folders {
		written, err := c.copy(dir)
		if n += written; err != nil {
			return n, err
		}
	}
	return n, nil
}

// A copying is a folder that the program carries, and where it goes.
type copying struct {
	from fs.FS
	to   string
}

func (c copying) copy(dir string) (n int, err error) {
	err = fs.WalkDir(c.from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(dir, c.to, filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(to, 0o777)
		}
		text, err := fs.ReadFile(c.from, name)
		if err != nil {
			return err
		}
		n++
		return os.WriteFile(to, text, 0o666)
	})
	return n, err
}
