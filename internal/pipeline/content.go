package pipeline

import (
	"context"
	"path"
	"path/filepath"
	"strings"

	"cabinet/internal/project"
)

// toWrite begins work that writes into content/: it keeps other runs away until release is called, and
// reads what papers are made with. The sample has no folder to write to.
func toWrite(ctx context.Context, p *project.Project, o Options) (b *builder, release func() error, err error) {
	if p.Sample {
		return nil, nil, project.ErrNoContent
	}
	b = newBuilder(p, o)
	lock, err := b.lock(ctx)
	if err != nil {
		return nil, nil, err
	}
	b.load()
	return b, lock.Release, nil
}

// baseName is the name that a file or a name stands for.
func baseName(name string) string {
	return strings.TrimSuffix(path.Base(filepath.ToSlash(name)), ".toml")
}
