package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"cabinet/internal/casefile"
	"cabinet/internal/project"
	"cabinet/internal/stage"
	"cabinet/internal/tomlfile"
)

// ReadCase is the text of a case of the project, as it stands on the disk. The error is fs.ErrNotExist for any other
// name.
func ReadCase(p *project.Project, name string) ([]byte, error) {
	root, err := casesOf(p, name)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(caseFile(name))
	if err == nil && !info.Mode().IsRegular() { // opening a pipe would wait for its other end
		err = errors.New("it is not a plain file")
	}
	if err != nil {
		return nil, err
	}
	return root.ReadFile(caseFile(name))
}

// WriteCase puts a text in the place of a case of the project whose file holds before; before is nil for a case that is
// not there yet. A file that holds something else by now is left as it is, with an error. No other run of ours writes
// meanwhile: one that does is waited for, until ctx is done. Nothing but content/cases/NAME.toml is ever written.
func WriteCase(ctx context.Context, p *project.Project, name string, before, after []byte) error {
	if p.Sample {
		return project.ErrNoContent
	}
	lock, err := stage.Acquire(ctx, filepath.Join(p.Folder, lockName), func() {})
	if err != nil {
		return fmt.Errorf("another run of cabinet is writing: %w", err)
	}
	defer lock.Release()
	if before == nil {
		return createCase(p, name, after)
	}
	root, err := casesOf(p, name)
	if err != nil {
		return err
	}
	defer root.Close()
	return tomlfile.Save(root, caseFile(name), before, after)
}

// createCase writes a case that must not be there yet.
func createCase(p *project.Project, name string, text []byte) error {
	if !casefile.IsAddress(name) {
		return fmt.Errorf("%q can't be an address: %s", name, casefile.NameHint(name))
	}
	root, err := os.OpenRoot(filepath.Join(p.Folder, "content"))
	if err != nil {
		return err
	}
	defer root.Close()
	if err := root.Mkdir("cases", 0o777); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	return tomlfile.Create(root, caseFile(name), text)
}

// casesOf is the content of a project, in which a case of the name must be.
func casesOf(p *project.Project, name string) (*os.Root, error) {
	if !p.HasCase(name) {
		return nil, fmt.Errorf("there is no case %q: %w", name, os.ErrNotExist)
	}
	return os.OpenRoot(filepath.Join(p.Folder, "content"))
}

func caseFile(name string) string { return path.Join("cases", name+".toml") }
