// Package mend puts findings right that one thing alone puts right, and proves that it does before it offers
// to.
//
// In: the content of a project, and a check of it. Out of [Make]: a [Plan], the files as they would be, what
// that mends and what remains. [Plan.Save] writes them.
//
// A rule says in [diag.Mending] what mends its finding. Package mend makes the changes in a copy of the file, by
// tomlfile, which holds that nothing else of what the file says is changed; has the copy checked as the file
// was; and takes the change only where the finding is gone and no other has come. It goes on until nothing is
// left that can be mended, so that a second run finds nothing to do.
package mend

import (
	"crypto/sha256"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// A Check tells what is found in a content directory, as the project's would be.
type Check func(content fs.FS) ([]diag.Diagnostic, error)

// Content is a content directory whose files are mended.
type Content struct {
	FS   fs.FS
	Name string // put before the names of its files in findings

	// May tells whether a file may be changed, such as "cases/sena.toml". Nothing but cases, meetings and
	// profiles is changed in any case.
	May func(name string) bool
}

// shown is the name of a file as findings have it.
func (c Content) shown(name string) string { return path.Join(c.Name, name) }

// A File is one that mending changes.
type File struct {
	Name          string // in the content directory
	Shown         string // as findings name it
	Before, After []byte
}

// A Plan is what mending changes, and what that does.
type Plan struct {
	Files   []File            // by their names
	Found   []diag.Diagnostic // before anything is mended; those have a mending for which it is proven
	Mended  []diag.Diagnostic // those of them, and those that only showed when others were mended
	Left    []diag.Diagnostic // what is found once the files are written
	Voiding []diag.Diagnostic // those that are left since mending them voids what an officer has cleared
	Changed []string          // files that somebody has changed since they were checked, which are left as they are
}

// Make finds out what can be mended.
func Make(c Content, check Check) (Plan, error) {
	m := maker{Content: c, check: check, files: newOverlay(c.FS), before: map[string][]byte{}, refused: map[string]bool{}, proven: map[string]bool{}}
	found, err := check(m.files)
	if err != nil {
		return Plan{}, err
	}
	m.found, m.plan.Found = found, slices.Clone(found)
	for offers := m.offers(); len(offers) > 0; offers = m.offers() {
		if err := m.accept(offers); err != nil {
			return Plan{}, err
		}
	}
	m.plan.Left = slices.Clone(m.found)
	for i := range m.plan.Left {
		m.plan.Left[i].Mending = nil
	}
	m.keepProven(m.plan.Found)
	for _, name := range slices.Sorted(maps.Keys(m.files.texts)) {
		m.plan.Files = append(m.plan.Files, File{Name: name, Shown: c.shown(name), Before: m.before[name], After: m.files.texts[name]})
	}
	return m.plan, nil
}

// keepProven takes the mendings of findings away that were not proven to be right in the files as they were.
func (m *maker) keepProven(found []diag.Diagnostic) {
	for i, d := range found {
		if d.Mending != nil && !m.proven[placed(d)] {
			found[i].Mending = nil
		}
	}
}

// placed is what tells a finding from others of its file as it was.
func placed(d diag.Diagnostic) string { return d.String() + keyOf(d) }

// A maker makes a plan.
type maker struct {
	Content
	check   Check
	files   overlay           // the content, with the files that are mended so far
	before  map[string][]byte // these as they were
	found   []diag.Diagnostic // what a check finds now
	proven  map[string]bool   // findings in files as they were whose mending is right, by what placed gives
	refused map[string]bool   // the mendings that did not prove right, by their keys
	plan    Plan
}

// An offer is a finding that may be mended.
type offer struct {
	diag.Diagnostic
	file string // in the content directory
}

// offers are the findings that may be mended now, by their places.
func (m *maker) offers() []offer {
	var all []offer
	for _, d := range m.found {
		name, ours := m.named(d)
		if d.Mending == nil || !ours || m.refused[keyOf(d)] || !m.readable(name) {
			continue
		}
		all = append(all, offer{d, name})
	}
	return all
}

// named is the name of a finding's file in the content directory, and whether the file may be changed.
func (m *maker) named(d diag.Diagnostic) (name string, ours bool) {
	before := strings.TrimSuffix(m.shown("x"), "x") // "content/"
	name, inside := strings.CutPrefix(d.File(), before)
	ours = inside && slices.Contains([]string{"cases", "meetings", "councils"}, path.Dir(name)) && path.Ext(name) == ".toml"
	return name, ours && m.May(name)
}

// readable reads a file that is to be mended, and tells whether it is still the one that was checked.
func (m *maker) readable(name string) bool {
	if m.before[name] != nil {
		return true
	}
	if slices.Contains(m.plan.Changed, m.shown(name)) {
		return false
	}
	text, err := fs.ReadFile(m.FS, name)
	if err != nil || sha256.Sum256(text) != m.files.sums.of(name) {
		m.plan.Changed = append(m.plan.Changed, m.shown(name))
		return false
	}
	m.before[name] = text
	return true
}

// keyOf is what tells a finding with its mending from others of the run, wherever it stands after other changes.
func keyOf(d diag.Diagnostic) string {
	key := d.File() + "\x00" + d.Rule + "\x00" + d.Message
	for _, p := range d.Mending.Parts {
		key += "\x00" + p.Text() + "\x00" + p.With
	}
	return key
}
