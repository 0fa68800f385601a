package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/content"
	"cabinet/internal/diag"
	"cabinet/templates"
)

func initCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "init [DIR]",
		Short: "Start a project with a copy of the sample",
		Long: `init copies the sample to DIR/content, as something to change: a council's
profile, a meeting and a published paper. With --templates it copies the
templates too, for a council that words its papers its own way. A folder that is
there already stays as it is.`,
		Example: `  cabinet init papers
  cabinet init --templates papers`,
		Args:              arguments(0, 1, "one folder at most"),
		ValidArgsFunction: completeFolders,
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
		wrote, err := initProject(dir, *withTemplates)
		if err != nil {
			return failure{err}
		}
		fmt.Fprintf(cmd.OutOrStdout(), "wrote %s; next: %scabinet check\n", wrote, goTo(dir))
		return nil
	}
	return cmd
}

// goTo is how to get to dir, for a line that says what to do next.
func goTo(dir string) string {
	switch {
	case filepath.Clean(dir) == ".":
		return ""
	case strings.Contains(dir, " "):
		return `cd "` + dir + `", then `
	}
	return "cd " + dir + ", then "
}

// initProject copies the sample to dir and says what it wrote. A folder that is there already is the
// user's, and nothing in it is touched.
func initProject(dir string, withTemplates bool) (wrote string, err error) {
	folders := []copying{{content.FS, filepath.Join(dir, "content")}}
	if withTemplates {
		folders = append(folders, copying{templates.FS, filepath.Join(dir, "templates")})
	}
	n := 0
	var made, there []string
	for _, c := range folders {
		if _, err := os.Lstat(c.to); !errors.Is(err, fs.ErrNotExist) {
			there = append(there, c.to)
			continue
		}
		written, err := c.copy()
		if err != nil {
			return "", err
		}
		n += written
		made = append(made, c.to)
	}
	if len(made) == 0 {
		return "", fmt.Errorf("%s is there already; nothing was changed", strings.Join(there, " and "))
	}
	return fmt.Sprintf("%s, %s", strings.Join(made, " and "), diag.Plural(n, "file")), nil
}

// A copying is a folder that the program carries, and where it goes.
type copying struct {
	from fs.FS
	to   string
}

// copy writes the folder, and gives the number of its files.
func (c copying) copy() (n int, err error) {
	err = fs.WalkDir(c.from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(c.to, filepath.FromSlash(name))
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

// completeFolders completes the names of folders.
func completeFolders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}
