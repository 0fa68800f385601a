package pipeline

import (
	"path"

	"cabinet/internal/project"
)

// A keptOpening is the opening of a paper's file, and what tells that the file is another.
type keptOpening struct {
	Sum     string // the digest of what it holds
	Opening project.Opening
}

// openingsNow are the openings of files as a library has them.
func (k *known) openingsNow(l *project.Library) map[string]keptOpening {
	all := map[string]keptOpening{}
	for file, opening := range l.Openings() {
		all[file] = keptOpening{k.sumOfFile(file), opening}
	}
	return all
}

// stillOpening gives of openings those of files that hold what they held.
func (k *known) stillOpening(was map[string]keptOpening) func(file string) (project.Opening, bool) {
	return func(file string) (project.Opening, bool) {
		o, known := was[file]
		return o.Opening, known && o.Sum != "" && o.Sum == k.sumOfFile(file)
	}
}

// sumOfFile is the digest of what a file of content/ holds; "" where it is not known.
func (k *known) sumOfFile(file string) string {
	sum, ok := k.index.Digest(path.Join("content", file))
	if !ok {
		return ""
	}
	return string(sum[:])
}
