package project

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// ErrNoContent is the error of what needs a project of its own rather than the sample.
var ErrNoContent = errors.New("there is no folder content/ here or above; cabinet init makes one")

// Ours tells that a path is not one of another project: it is seen from here and stands in this one, or
// it is given as seen from the project.
func (p *Project) Ours(name string) bool {
	here, err := os.Stat(name)
	if err != nil || p.Sample {
		return true
	}
	folder, base := filepath.Split(filepath.Clean(name))
	there, err := os.Stat(filepath.Join(p.Folder, "content", filepath.Base(folder), base))
	return err == nil && os.SameFile(here, there)
}

// CaseName is the name of the case whose file a path names; false where it names none of the project's.
func (p *Project) CaseName(name string) (string, bool) {
	folder, base := InContent(name)
	return base, folder == "cases" && p.Ours(name) && p.HasCase(base)
}

// InContent parts the path of a file of content/ into its folder there, such as "cases", and its name without .toml; "" for a path
// of another kind. Names in content/ have small letters alone, and where the file system takes capitals for these, as that of
// Windows does, so may who types them.
func InContent(name string) (folder, base string) {
	dir, base := path.Split(filepath.ToSlash(filepath.Clean(name)))
	base, isTOML := strings.CutSuffix(base, ".toml")
	if !isTOML {
		return "", ""
	}
	folder = path.Base(dir)
	there, err := os.Stat(name)
	if small, wrong := os.Stat(filepath.Join(dir, "..", strings.ToLower(folder), strings.ToLower(base)+".toml")); err == nil && wrong == nil && os.SameFile(there, small) {
		return strings.ToLower(folder), strings.ToLower(base)
	}
	return folder, base
}

// HasCase tells whether the project has a case of that name.
func (p *Project) HasCase(name string) bool {
	var told diag.List // that the folder can't be read is told by every run
	return slices.Contains(p.Content.Names("cases", &told), name)
}
