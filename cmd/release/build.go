package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// commitOf is the commit of a work tree, which has to be as it was committed.
func commitOf(folder string) (c commit, err error) {
	git := func(args ...string) (string, error) {
		out, err := exec.Command("git", append([]string{"-C", folder}, args...)...).Output()
		return strings.TrimSpace(string(out)), err
	}
	if c.version, err = git("describe", "--tags", "--always", "--dirty"); err != nil {
		return c, fmt.Errorf("the commit can't be told: %w", err)
	}
	if strings.HasSuffix(c.version, "-dirty") {
		return c, fmt.Errorf("there are changes that are not committed; a release is made of a commit")
	}
	text, err := git("log", "-1", "--format=%ct")
	if err != nil {
		return c, err
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	c.when = time.Unix(seconds, 0).UTC()
	return c, err
}

// A builder makes programs of a commit, in a folder that goes afterwards.
type builder struct {
	commit
	toolchain string // the version of Go that makes them
	scratch   string
	made      map[target]string // the files of those that are made
}

// named is the name of something of the release: cabinet-v1.2.0-linux-amd64.
func (b builder) named(what string) string { return "cabinet-" + b.version + "-" + what }

// build makes the program for a target, unless it is made, and gives the name of its file.
func (b builder) build(t target) (string, error) {
	if name, made := b.made[t]; made {
		return name, nil
	}
	name := filepath.Join(b.scratch, t.String(), t.program())
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-mod=readonly", "-ldflags=-s -w -buildid= -X main.released="+b.version, "-o", name, "./cmd/cabinet")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.system, "GOARCH="+t.processor, "GOTOOLCHAIN="+b.toolchain, "GOFLAGS=", "GOEXPERIMENT=", "GOAMD64=v1", "GOARM64=v8.0", "GOFIPS140=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("the program for %s can't be built: %w\n%s", t, err, out)
	}
	b.made[t] = name
	return name, nil
}

// toolchain is the version of Go that go.mod names. A newer one would give other bytes.
func toolchain() (string, error) {
	out, err := exec.Command("go", "mod", "edit", "-json").Output()
	if err != nil {
		return "", err
	}
	var mod struct{ Toolchain string }
	if err := json.Unmarshal(out, &mod); err != nil || mod.Toolchain == "" {
		return "", fmt.Errorf("go.mod names no toolchain: %w", err)
	}
	return mod.Toolchain, nil
}

// documents are the files of the project that go into every archive.
var documents = []string{"README.md", "CHANGELOG.md", "LICENSE", "LICENSE-DEJAVU", "LICENSE-ICC", "LICENSE-OFL", "NOTICES"}

// folders are those of which all files do.
var folders = []string{"docs", "packaging"}

// shells are those for which the program completes what is typed, each with the name that its file usually has.
var shells = map[string]string{"bash": "cabinet.bash", "zsh": "_cabinet", "fish": "cabinet.fish", "powershell": "cabinet.ps1"}

// common is what every archive has beside the program, by names within it.
func (b builder) common() (files map[string][]byte, err error) {
	files = map[string][]byte{}
	for _, name := range documents {
		if files[name], err = os.ReadFile(name); err != nil {
			return nil, err
		}
	}
	for _, folder := range folders {
		if err := addTree(files, folder, folder); err != nil {
			return nil, err
		}
	}
	here, err := b.build(target{runtime.GOOS, runtime.GOARCH})
	if err != nil {
		return nil, err
	}
	for shell, name := range shells {
		if files["completions/"+name], err = exec.Command(here, "completion", shell).Output(); err != nil {
			return nil, err
		}
	}
	manual := filepath.Join(b.scratch, "man")
	if err := exec.Command(here, "man", manual).Run(); err != nil {
		return nil, err
	}
	return files, addTree(files, manual, "man")
}

// addTree adds the files of a folder below a name.
func addTree(files map[string][]byte, folder, name string) error {
	all := os.DirFS(folder)
	return walk(all, func(file string, text []byte) { files[name+"/"+file] = text })
}
