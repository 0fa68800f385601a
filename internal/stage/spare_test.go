package stage

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// republish makes a site of files with their texts anew: what the last had with the same text is taken over.
func republish(t *testing.T, target, spare string, was, is map[string]string) {
	t.Helper()
	s, left, err := Begin(target, spare, false)
	if err != nil || len(left) > 0 {
		t.Fatal(left, err)
	}
	for _, name := range slices.Sorted(maps.Keys(is)) {
		if text, stood := was[name]; stood && text == is[name] {
			take(t, s, name)
		} else {
			err = s.Write(name, []byte(is[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if left, err := s.Swap(unseen); err != nil || left != nil {
		t.Fatal(left, err)
	}
}

// take takes a file of the old folder over.
func take(t *testing.T, s *Stage, name string) {
	t.Helper()
	info, err := os.Lstat(s.old(name))
	if err != nil {
		t.Fatal(err)
	}
	s.Take(name, info)
}

// unseen is the look of nobody.
func unseen(string, fs.FileInfo) {}

// many is a site of several files, with the text of one.
func many(text string) map[string]string {
	return map[string]string{Owner: "", "a/b/one.txt": text, "a/b/two.txt": "2", "a/three.txt": "3", "c/four.txt": "4", "five.txt": "5"}
}

func without(site map[string]string, name string) map[string]string {
	delete(site, name)
	return site
}

// inSite is what a folder has, as texts by names.
func inSite(t *testing.T, target string) map[string]string {
	t.Helper()
	all := map[string]string{}
	if err := filepath.WalkDir(target, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		inside, _ := filepath.Rel(target, name)
		all[filepath.ToSlash(inside)] = string(text)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

// A spare is kept where most of the old folder stands in the new one, and only then, and has what both have.
func TestSpareIsKept(t *testing.T) {
	target := site(t)
	spare := filepath.Join(filepath.Dir(target), "spare")
	for i, tt := range []struct {
		was, is map[string]string
		kept    bool
	}{
		{nil, many("1"), false},
		{many("1"), many("2"), true},
		{many("2"), many("3"), true},
		{nil, many("3"), false},
		{many("3"), many("4"), true},
		{many("4"), without(many("4"), "c/four.txt"), true},
	} {
		republish(t, target, spare, tt.was, tt.is)
		if got := inSite(t, target); !maps.Equal(got, tt.is) {
			t.Errorf("%d: the site is %v", i, got)
		}
		if exists(spare) != tt.kept {
			t.Errorf("%d: a spare is kept: %t", i, !tt.kept)
		}
		for name := range tt.was {
			if text, same := tt.is[name]; exists(spare, name) != (tt.kept && same && text == tt.was[name]) {
				t.Errorf("%d: %s is in the spare, and not as the site has it: %t", i, name, exists(spare, name))
			}
		}
	}
}

// What somebody does to a spare is nowhere in the site that is made with it, and leads nothing out of it.
func TestSpareIsNotTrusted(t *testing.T) {
	tests := map[string]func(spare, elsewhere string) error{
		"it is gone":              func(spare, _ string) error { return os.RemoveAll(spare) },
		"it is empty":             func(spare, _ string) error { return os.RemoveAll(filepath.Join(spare, "a")) },
		"it is a file":            func(spare, _ string) error { os.RemoveAll(spare); return os.WriteFile(spare, nil, 0o666) },
		"it is a link":            func(spare, at string) error { os.RemoveAll(spare); return os.Symlink(at, spare) },
		"it is private":           func(spare, _ string) error { return os.Chmod(spare, 0o700) },
		"one file more":           func(spare, _ string) error { return os.WriteFile(filepath.Join(spare, "a/x"), nil, 0o666) },
		"one folder more":         func(spare, _ string) error { return os.MkdirAll(filepath.Join(spare, "x/y/z"), 0o777) },
		"a private folder":        func(spare, _ string) error { return os.Chmod(filepath.Join(spare, "a"), 0o700) },
		"another file":            func(spare, _ string) error { return replace(filepath.Join(spare, "a/three.txt"), "x") },
		"a folder for a file":     func(spare, _ string) error { return folderFor(filepath.Join(spare, "a/three.txt")) },
		"a folder for another":    func(spare, _ string) error { return folderFor(filepath.Join(spare, "a/b/one.txt")) },
		"a file for a folder":     func(spare, _ string) error { return replace(filepath.Join(spare, "a"), "x") },
		"a link for a folder":     func(spare, at string) error { return linkFor(filepath.Join(spare, "a"), at) },
		"a link for a file":       func(spare, at string) error { return linkFor(filepath.Join(spare, "a/three.txt"), at+"/b/one.txt") },
		"a link for what changes": func(spare, at string) error { return linkFor(filepath.Join(spare, "a/b/one.txt"), at+"/b/one.txt") },
		"a file for what changes": func(spare, _ string) error { return replace(filepath.Join(spare, "a/b/one.txt"), "x") },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			target := site(t)
			spare, elsewhere := filepath.Join(filepath.Dir(target), "spare"), t.TempDir()
			republish(t, target, spare, nil, many("1"))
			republish(t, target, spare, many("1"), many("2"))
			aside := map[string]string{"b/one.txt": "elsewhere", "three.txt": "elsewhere"}
			for name, text := range aside {
				leaveText(t, filepath.Join(elsewhere, name), text)
			}
			if err := spoil(spare, elsewhere); err != nil {
				t.Skip(err)
			}
			republish(t, target, spare, many("2"), many("3"))
			if got := inSite(t, target); !maps.Equal(got, many("3")) {
				t.Errorf("the site is %v", got)
			}
			if got := inSite(t, elsewhere); !maps.Equal(got, aside) {
				t.Errorf("elsewhere there is %v", got)
			}
			for _, folder := range []string{"", "a", "a/b", "c"} {
				if fresh, got := modeOf(t, t.TempDir()), modeOf(t, filepath.Join(target, folder)); got != fresh {
					t.Errorf("%q is %v, and a folder that is made now %v", folder, got, fresh)
				}
			}
		})
	}
}

// A link that somebody has put into the place of a folder of the site leads to nothing that is removed.
func TestLinkInOldSite(t *testing.T) {
	target, elsewhere := site(t), t.TempDir()
	spare := filepath.Join(filepath.Dir(target), "spare")
	republish(t, target, spare, nil, many("1"))
	leaveText(t, filepath.Join(elsewhere, "mine.txt"), "mine")
	if err := linkFor(filepath.Join(target, "c"), elsewhere); err != nil {
		t.Skip(err)
	}
	republish(t, target, spare, without(many("1"), "c/four.txt"), many("1"))
	if got := inSite(t, elsewhere); !maps.Equal(got, map[string]string{"mine.txt": "mine"}) {
		t.Errorf("elsewhere there is %v", got)
	}
	if !exists(spare) || exists(spare, "c") {
		t.Error("the link is in the spare")
	}
}

// Where the folder that is to be replaced goes while the stage is made, or gives way to a link, nothing takes its place, and nothing
// is removed: not where the program stands, nor where the link leads.
func TestOldSiteIsGone(t *testing.T) {
	mine := map[string]string{"mine.txt": "mine", "five.txt": "5"}
	for name, spoil := range map[string]func(target, elsewhere string) error{
		"removed": func(target, _ string) error { return os.RemoveAll(target) },
		"a link":  func(target, elsewhere string) error { return linkFor(target, elsewhere) },
	} {
		t.Run(name, func(t *testing.T) {
			target, elsewhere := site(t), t.TempDir()
			spare := filepath.Join(filepath.Dir(target), "spare")
			republish(t, target, spare, nil, many("1"))
			for name, text := range mine {
				leaveText(t, filepath.Join(elsewhere, name), text)
			}
			t.Chdir(elsewhere)
			s, _, err := Begin(target, spare, false)
			if err != nil {
				t.Fatal(err)
			}
			for name := range many("1") {
				take(t, s, name)
			}
			if err := spoil(target, elsewhere); err != nil {
				t.Skip(err)
			}
			if _, err := s.Swap(unseen); err == nil || s.Swapped() {
				t.Error("a site that was changed meanwhile is replaced")
			}
			s.Discard()
			if got := inSite(t, elsewhere); !maps.Equal(got, mine) {
				t.Errorf("elsewhere there is %v", got)
			}
		})
	}
}

func leaveText(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// modeOf is the mode of a folder that is made in another.
func modeOf(t *testing.T, folder string) os.FileMode {
	t.Helper()
	info, err := os.Stat(folder)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

// replace puts a new file in the place of whatever there is.
func replace(name, text string) error {
	if err := os.RemoveAll(name); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(text), 0o666)
}

func folderFor(name string) error {
	if err := os.RemoveAll(name); err != nil {
		return err
	}
	return os.MkdirAll(filepath.Join(name, "x"), 0o777)
}

func linkFor(name, at string) error {
	if err := os.RemoveAll(name); err != nil {
		return err
	}
	return os.Symlink(at, name)
}

// Whatever sites follow one another, each is as if it had been made without a spare.
func TestSpareByChance(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 1))
		target := site(t)
		spare := filepath.Join(filepath.Dir(target), "spare")
		var was map[string]string
		for round := range 8 {
			is := changed(r, was)
			republish(t, target, spare, was, is)
			if got := inSite(t, target); !maps.Equal(got, is) {
				t.Fatalf("seed %d, round %d: the site is %v, want %v", seed, round, got, is)
			}
			was = is
		}
	}
}

// changed is a site of which some files are others than in another: among them files where that has folders, and the reverse.
func changed(r *rand.Rand, was map[string]string) map[string]string {
	is := map[string]string{Owner: ""}
	for name, text := range was {
		if r.IntN(6) > 0 {
			is[name] = text
		}
	}
	for range r.IntN(6) {
		name := fmt.Sprintf("%c", 'a'+r.IntN(3))
		for r.IntN(2) > 0 {
			name += fmt.Sprintf("/%c", 'a'+r.IntN(3))
		}
		maps.DeleteFunc(is, func(other, _ string) bool { return below(other, name) || below(name, other) })
		is[name] = fmt.Sprint(r.IntN(1000))
	}
	return is
}
