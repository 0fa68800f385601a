// Package evidence has other people's programs look at the files of a site: veraPDF at the PDFs, and the Nu Html
// Checker at the pages. Files come in, and what the programs said comes out as [record.Evidence]. A program that is
// not installed, or fails, is named there as not run.
//
// The files are copied into a folder of their own, and have numbers for names there. So no program sees a name that
// it could take for something else, a thousand files are one argument of one process, and what is recorded is the
// digest of the very bytes that were tested.
package evidence

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"cabinet/internal/record"
)

// Gather has every tool look at those of a site's files that it reads, which the manifest lists. An error is one of
// the machine; what goes wrong with a tool is in its test.
func Gather(ctx context.Context, site fs.FS, manifest []record.File) (record.Evidence, error) {
	var e record.Evidence
	dir, err := os.MkdirTemp("", "cabinet-evidence-")
	if err != nil {
		return e, err
	}
	defer os.RemoveAll(dir) // what can't be removed is a copy, in a folder that the system clears
	copied := map[string][]record.File{}
	for _, t := range tools {
		files, done := copied[t.suffix]
		if !done {
			if files, err = copyAll(site, manifest, t.suffix, filepath.Join(dir, t.suffix[1:])); err != nil {
				return e, err
			}
			copied[t.suffix] = files
		}
		if len(files) > 0 {
			e.Tests = append(e.Tests, t.test(ctx, filepath.Join(dir, t.suffix[1:]), files))
		}
		if errors.Is(ctx.Err(), context.Canceled) {
			return e, ctx.Err()
		}
	}
	return e, nil
}

// copyAll copies the files whose names end in a suffix into a new folder, and lists them in the order of their numbers.
func copyAll(site fs.FS, manifest []record.File, suffix, to string) (files []record.File, err error) {
	if err := os.Mkdir(to, 0o700); err != nil {
		return nil, err
	}
	for _, f := range manifest {
		if path.Ext(f.Name) != suffix {
			continue
		}
		text, err := fs.ReadFile(site, f.Name)
		if err == nil && record.Sum(text) != f.SHA256 {
			err = fmt.Errorf("%s was changed by another program while it was tested, so nothing was published; build again", f.Name)
		}
		if err := cmp.Or(err, os.WriteFile(filepath.Join(to, number(len(files))+suffix), text, 0o600)); err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// number is the name of the nth copy, without its suffix.
func number(n int) string { return fmt.Sprintf("%06d", n) }

// A tool is a program that reads files of one kind and holds them against a standard.
type tool struct {
	name, against string
	command       string // as it stands on the PATH
	suffix        string // of the names of the files that it reads
	arguments     []string
	read          func(out []byte) (answer, error)
}

// An answer is what a tool says.
type answer struct {
	version string
	read    map[string]bool     // the copies that the tool tells of, by their names; nil where it tells only of those with faults
	faults  map[string][]string // of copies, by their names
}

// tools are those that are asked, in this order.
var tools = []tool{
	{"veraPDF", "PDF/UA-1", "verapdf", ".pdf", vera("ua1"), readVera},
	{"veraPDF", "PDF/A-2a", "verapdf", ".pdf", vera("2a"), readVera},
	{"Nu Html Checker", "HTML", "vnu", ".html", []string{"--format", "json", "--stdout", "."}, readNu},
}

const (
	patience    = 5 * time.Minute  // for a tool to begin and to end
	perFile     = 20 * time.Second // more for each file
	mostOutput  = 64 << 20         // bytes that a tool may write
	mostFaults  = 20               // that are recorded of a file
	mostLetters = 500              // of the words for a fault
)

// test runs a tool in the folder of the copies.
func (t tool) test(ctx context.Context, dir string, files []record.File) record.Test {
	out := record.Test{Tool: t.name, Against: t.against}
	ctx, cancel := context.WithTimeout(ctx, patience+time.Duration(len(files))*perFile)
	defer cancel()
	text, err := t.run(ctx, dir)
	var said answer
	if err == nil {
		said, err = t.read(text)
	}
	if err != nil {
		out.NotRun = err.Error()
		return out
	}
	out.Version = said.version
	for i, f := range files {
		name := number(i) + t.suffix
		faults := said.faults[name]
		if said.read != nil && !said.read[name] {
			faults = append(faults, "it gave no result for this file")
		}
		out.Files = append(out.Files, record.Tested{Name: f.Name, SHA256: f.SHA256, Passed: len(faults) == 0, Says: short(faults, dir)})
	}
	return out
}

// short are the first faults, each cut where it is very long. The folder of the copies is this machine's, and has
// another name each time.
func short(faults []string, dir string) []string {
	faults = slices.Clone(faults[:min(len(faults), mostFaults)])
	for i, fault := range faults {
		faults[i] = strings.ReplaceAll(fault, dir, "")
		if letters := []rune(faults[i]); len(letters) > mostLetters {
			faults[i] = string(letters[:mostLetters]) + "…"
		}
	}
	return faults
}
