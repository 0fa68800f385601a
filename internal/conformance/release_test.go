//go:build conformance

package conformance

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestRelease packs the program in two folders, with other settings around: the files are the same to the byte. What an
// archive holds then does the main job in a folder that has nothing else, on a path without Go.
func TestRelease(t *testing.T) {
	here := runtime.GOOS + "-" + runtime.GOARCH
	one := packed(t, t.TempDir(), here)
	two := packed(t, filepath.Join(t.TempDir(), "another folder"), here, "TZ=Pacific/Auckland", "GOFLAGS=-v", "GOAMD64=v3", "LC_ALL=C")
	sameTree(t, "release", one, two)
	if out, err := in(one, "sha256sum", "--check", "--strict", "SHA256SUMS"); err != nil {
		t.Errorf("the checksums are wrong: %s", out)
	}
	archives, err := filepath.Glob(filepath.Join(one, "cabinet-*-"+here+".tar.gz"))
	if err != nil || len(archives) != 1 {
		t.Fatal(archives, err)
	}
	folder := t.TempDir()
	if out, err := in(folder, "tar", "xzf", archives[0], "--strip-components", "1"); err != nil {
		t.Fatal(out)
	}
	for _, name := range []string{"README.md", "NOTICES", "docs/write-a-paper.md", "packaging/pre-commit", "man/man1/cabinet-build.1", "completions/cabinet.bash"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Error(err)
		}
	}
	for _, args := range [][]string{{"version"}, {"init", "papers"}, {"-C", "papers", "build"}, {"-C", "papers", "verify"}} {
		cmd := exec.Command("./cabinet", args...)
		cmd.Dir, cmd.Env = folder, []string{"PATH=/nowhere"}
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%q: %v\n%s", args, err, out)
		}
		if args[0] == "version" && !strings.Contains(filepath.Base(archives[0]), strings.TrimPrefix(strings.TrimSpace(string(out)), "cabinet ")) {
			t.Errorf("it says that it is %s", out)
		}
	}
}

// packed is the folder with the release of a target, made in a clone of this work tree's commit.
func packed(t *testing.T, clone, target string, env ...string) string {
	t.Helper()
	if out, err := in(".", "git", "clone", "-q", "../..", clone); err != nil {
		t.Fatal(out)
	}
	dist := t.TempDir()
	cmd := exec.Command("go", "run", "./cmd/release", dist, target)
	cmd.Dir, cmd.Env = clone, append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return dist
}

// in runs a program in a folder.
func in(folder, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = folder
	out, err := cmd.CombinedOutput()
	return string(out), err
}
