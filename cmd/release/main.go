// Command release packs the program for those who have no Go: for each system an archive with the program, its manual, the
// completion of shells and the licences; a list of what the program is made of; and checksums of all of these.
//
//	go run ./cmd/release DIR [SYSTEM-PROCESSOR...]
//
// It packs for all systems, or for those that are named, such as linux-amd64.
//
// The same commit gives the same bytes in any folder and on any machine: the version of Go is that of go.mod, no path and no clock
// gets in, and archives are compressed by a library that go.mod pins.
package main

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A target is a system and a kind of processor, as Go calls them.
type target struct{ system, processor string }

// targets are those that the program is packed for.
var targets = []target{
	{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}, {"windows", "arm64"},
}

func (t target) String() string { return t.system + "-" + t.processor }

// program is the name of the program's file.
func (t target) program() string {
	if t.system == "windows" {
		return "cabinet.exe"
	}
	return "cabinet"
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./cmd/release DIR [SYSTEM-PROCESSOR...]")
		os.Exit(2)
	}
	wanted, err := named(os.Args[2:])
	if err == nil {
		err = release(os.Args[1], wanted)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// named are the targets of some names; all where there are none.
func named(names []string) (wanted []target, err error) {
	if len(names) == 0 {
		return targets, nil
	}
	for _, name := range names {
		i := slices.IndexFunc(targets, func(t target) bool { return t.String() == name })
		if i < 0 {
			return nil, fmt.Errorf("there is no %s; there are %v", name, targets)
		}
		wanted = append(wanted, targets[i])
	}
	return wanted, nil
}

// release writes the archives of some targets, and what goes with them, into a folder.
func release(dir string, targets []target) error {
	commit, err := commitOf(".")
	if err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "release")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	b := builder{commit: commit, scratch: scratch, made: map[target]string{}}
	if b.toolchain, err = toolchain(); err != nil {
		return err
	}
	common, err := b.common()
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	var made []string
	for _, t := range targets {
		program, err := b.build(t)
		if err != nil {
			return err
		}
		made = append(made, program)
		if err := pack(files, b.named(t.String()), t, common, program, commit.when); err != nil {
			return err
		}
	}
	if files[b.named("sbom.cdx.json")], err = materials(made, commit); err != nil {
		return err
	}
	files["SHA256SUMS"] = sums(files)
	return write(dir, files)
}

// sums lists files with their checksums, as sha256sum -c reads them.
func sums(files map[string][]byte) []byte {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(files[name]), name)
	}
	return []byte(b.String())
}

func write(dir string, files map[string][]byte) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// A commit is what is packed.
type commit struct {
	version string    // "v1.2.0", or how many commits it is after that
	when    time.Time // to the second
}
