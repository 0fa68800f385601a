package stage

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// site is a folder of the test's own in which output/ is to be written.
func site(t *testing.T) string { return filepath.Join(t.TempDir(), "output") }

// publish writes a site of files with a text, by a whole run.
func publish(t *testing.T, target, text string, names ...string) {
	t.Helper()
	s := begin(t, target)
	for _, name := range append(names, Owner) {
		if err := s.Write(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if left, err := s.Swap(unseen); err != nil || left != nil {
		t.Fatal(left, err)
	}
}

func begin(t *testing.T, target string) *Stage {
	t.Helper()
	s, left, err := Begin(target, "", true)
	if err != nil || len(left) > 0 {
		t.Fatal(left, err)
	}
	return s
}

// tree lists the files beside and below a site, with their texts.
func tree(t *testing.T, target string) string {
	t.Helper()
	var all []string
	for name, text := range inSite(t, filepath.Dir(target)) {
		all = append(all, name+"="+text)
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

func TestSwap(t *testing.T) {
	target := site(t)
	publish(t, target, "1", "a/b.txt", "c.txt")
	if got, want := tree(t, target), "output/.cabinet=1 output/a/b.txt=1 output/c.txt=1"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	publish(t, target, "2", "c.txt")
	if got, want := tree(t, target), "output/.cabinet=2 output/c.txt=2"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAdoptAndDrop(t *testing.T) {
	target := site(t)
	publish(t, target, "1", "m/old.txt", "robots.txt")
	if err := os.Chmod(filepath.Join(target, "robots.txt"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := begin(t, target)
	for _, name := range []string{"m/new.txt", "mm.txt", Owner} {
		if err := s.Write(name, []byte("2")); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(s.Drop("m"), s.Write("m/newer.txt", []byte("2")), s.Adopt("robots.txt")); err != nil {
		t.Fatal(err)
	}
	if s.Adopt("nothing.txt") == nil || s.Adopt("m") != ErrTaken || s.Adopt("m/newer.txt/below") != ErrTaken {
		t.Error("a file that is not there, or a folder, is brought over")
	}
	if _, err := s.Swap(unseen); err != nil {
		t.Fatal(err)
	}
	if got, want := tree(t, target), "output/.cabinet=2 output/m/newer.txt=2 output/mm.txt=2 output/robots.txt=1"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if info, err := os.Stat(filepath.Join(target, "robots.txt")); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("a private file is %v now, %v", info.Mode(), err)
	}
}

// A file that was written and is then taken over from the old folder is that folder's file, and one that was taken and then written
// is another.
func TestTakeAndWrite(t *testing.T) {
	target := site(t)
	publish(t, target, "1", "a.txt", "b.txt")
	s := begin(t, target)
	was := map[string]fs.FileInfo{}
	for _, name := range []string{"a.txt", "b.txt"} {
		info, err := os.Lstat(s.old(name))
		if err != nil {
			t.Fatal(err)
		}
		was[name] = info
	}
	err := s.Write("a.txt", []byte("2"))
	s.Take("a.txt", was["a.txt"])
	s.Take("b.txt", was["b.txt"])
	if err := errors.Join(err, s.Write("b.txt", []byte("2")), s.Write(Owner, []byte("2"))); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"a.txt": "1", "b.txt": "2"} {
		if got, err := fs.ReadFile(s.Files(), name); err != nil || string(got) != want {
			t.Errorf("%s has %q before the swap, %v", name, got, err)
		}
	}
	if _, err := s.Swap(unseen); err != nil {
		t.Fatal(err)
	}
	for name, same := range map[string]bool{"a.txt": true, "b.txt": false} {
		now, err := os.Lstat(filepath.Join(target, name))
		if err != nil || os.SameFile(was[name], now) != same || s.Takes(name) != same {
			t.Errorf("%s is the old folder's: %t, %v", name, !same, err)
		}
	}
	if got, want := tree(t, target), "output/.cabinet=2 output/a.txt=1 output/b.txt=2"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Wherever a run is ended, the next one begins with one whole site and clears up the rest. The states are
// those that the steps of a run leave on the disk, in this version and in earlier ones.
func TestInterruptedRunIsMended(t *testing.T) {
	tests := []struct {
		name  string
		left  []string // folders and files beside output/ or in it, from "old/" and "new/"
		whole string   // the text of the site that is there afterwards
	}{
		{"before anything was written", []string{".cabinet-new-output/ "}, "old"},
		{"while files were written", []string{".cabinet-new-output/a.txt"}, "old"},
		{"between two renames", []string{".cabinet-new-output/" + Owner, "-output", ".cabinet-old-output/" + Owner}, "old"},
		{"after both", []string{".cabinet-old-output/a.txt"}, "old"},
		{"after an exchange", []string{".cabinet-new-output/" + Owner}, "old"},
		{"a second stage", []string{".cabinet-new-output-2/a.txt"}, "old"},
		{"an earlier version, while files were written", []string{"output.new/" + earlierMark, "output.new/a.txt"}, "old"},
		{"an earlier version, between two renames", []string{"-output", "output.old/" + Owner, "output.new/" + earlierMark, "output.new/a.txt"}, "old"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			target := site(t)
			publish(t, target, "old")
			for _, name := range tt.left {
				leave(t, filepath.Dir(target), name)
			}
			begin(t, target).Discard()
			if got, want := tree(t, target), "output/.cabinet="+tt.whole; got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

// leave makes a file, an empty folder ("x/ "), or with a "-" takes a folder away.
func leave(t *testing.T, dir, name string) {
	t.Helper()
	if gone, is := strings.CutPrefix(name, "-"); is {
		if err := os.RemoveAll(filepath.Join(dir, gone)); err != nil {
			t.Fatal(err)
		}
		return
	}
	file := filepath.Join(dir, filepath.FromSlash(strings.TrimSuffix(name, "/ ")))
	if !strings.HasSuffix(name, "/ ") {
		leaveText(t, file, "old")
	} else if err := os.MkdirAll(file, 0o777); err != nil {
		t.Fatal(err)
	}
}

// A stage that another program has cleared up, wholly or in part, does not take a whole site's place.
func TestIncompleteStageIsRefused(t *testing.T) {
	for _, spoil := range []func(s *Stage) error{
		func(s *Stage) error { return os.Remove(filepath.Join(s.folder, "a.txt")) },
		func(s *Stage) error { return os.Truncate(filepath.Join(s.folder, "a.txt"), 0) },
		func(s *Stage) error { return os.RemoveAll(s.folder) },
	} {
		target := site(t)
		publish(t, target, "1")
		s := begin(t, target)
		if err := s.Write("a.txt", []byte("2")); err != nil {
			t.Fatal(err)
		}
		if err := spoil(s); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Swap(unseen); err == nil || s.Swapped() {
			t.Errorf("no error: %v", err)
		}
		s.Discard()
		if got := tree(t, target); got != "output/.cabinet=1" {
			t.Errorf("left: %s", got)
		}
	}
}

// An old site that can't be removed is told, and stops no later run.
func TestWhatCannotBeRemovedIsLeftAside(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may remove anything")
	}
	target := site(t)
	publish(t, target, "1", "locked/a.txt")
	if err := os.Chmod(filepath.Join(target, "locked"), 0o555); err != nil {
		t.Fatal(err)
	}
	aside := beside(target, ofStage, 1)
	t.Cleanup(func() { os.Chmod(filepath.Join(aside, "locked"), 0o777) })
	for round, text := range []string{"2", "3", "4"} {
		s, lefts, err := Begin(target, "", true)
		if err != nil || (len(lefts) > 0) != (round > 0) {
			t.Fatalf("round %d: left %v, error %v", round, lefts, err)
		}
		if err := s.Write(Owner, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if left, err := s.Swap(unseen); left == nil || err != nil {
			t.Fatalf("round %d: left %v, error %v", round, left, err)
		}
	}
	if text, err := os.ReadFile(filepath.Join(target, Owner)); string(text) != "4" || err != nil {
		t.Errorf("%s, %v", text, err)
	}
}

func TestLock(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lock")
	first, err := Acquire(t.Context(), name, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Acquire(t.Context(), name, nil); !errors.Is(err, ErrBusy) {
		t.Errorf("a second run that does not wait: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	if _, err := Acquire(ctx, name, cancel); !errors.Is(err, context.Canceled) {
		t.Errorf("a second run that is interrupted: %v", err)
	}
	var steps []string
	second, err := Acquire(t.Context(), name, func() {
		steps = append(steps, "waits")
		go func() {
			time.Sleep(retry / 2)
			first.Release()
		}()
	})
	if err != nil || !slices.Equal(steps, []string{"waits"}) {
		t.Fatalf("%v, %v", steps, err)
	}
	if err := second.Release(); err != nil {
		t.Error(err)
	}
}
