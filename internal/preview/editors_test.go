package preview

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Files are saved as editors save them, and what is seen after each is the file as it was saved last, never one that is half written.
func TestEditors(t *testing.T) {
	saves := map[string]func(file, text string) error{
		"written over": func(file, text string) error { return os.WriteFile(file, []byte(text), 0o666) },
		"emptied first, and written later": func(file, text string) error {
			if err := os.WriteFile(file, nil, 0o666); err != nil {
				return err
			}
			time.Sleep(60 * time.Millisecond)
			return os.WriteFile(file, []byte(text), 0o666)
		},
		"written in pieces": func(file, text string) error {
			f, err := os.Create(file)
			if err != nil {
				return err
			}
			for piece := 0; piece < len(text); piece += 8192 {
				fmt.Fprint(f, text[piece:min(piece+8192, len(text))])
			}
			return f.Close()
		},
		"put in its place": func(file, text string) error {
			if err := os.WriteFile(file+".new", []byte(text), 0o666); err != nil {
				return err
			}
			return os.Rename(file+".new", file)
		},
		"moved to a backup, and written anew": func(file, text string) error {
			if err := os.Rename(file, file+"~"); err != nil {
				return err
			}
			time.Sleep(20 * time.Millisecond)
			return os.WriteFile(file, []byte(text), 0o666)
		},
		"with a lock beside it": func(file, text string) error {
			lock := filepath.Join(filepath.Dir(file), ".#"+filepath.Base(file))
			if err := os.Symlink("somebody@nowhere", lock); err != nil {
				return err
			}
			if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
				return err
			}
			return os.Remove(lock)
		},
	}
	s, next := serve(t)
	next()
	file := filepath.Join(s.dir, filepath.FromSlash(case1))
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for name, save := range saves {
		n++
		sum := fmt.Sprintf("£%d00,000.00", n)
		if err := save(file, strings.ReplaceAll(string(text), "£282,693.00", sum)); err != nil {
			t.Fatal(name, err)
		}
		for page := ""; !strings.Contains(page, sum); {
			next()
			if page = s.get(paper1); strings.Contains(page, "preview broken") || strings.Contains(page, "not-toml") {
				t.Fatalf("%s: half of the file is shown as wrong", name)
			}
		}
	}
}

// However many saves there are, and however fast, the last is shown in the end.
func TestSettlesOnTheLast(t *testing.T) {
	s, next := serve(t)
	next()
	for n := range 200 {
		s.change(case1, fmt.Sprintf("£%d,693.00", 282+n), fmt.Sprintf("£%d,693.00", 283+n))
	}
	for !strings.Contains(s.get(paper1), "£482,693.00") {
		next()
	}
}

// A folder that is moved away is told of, with the last pages behind it; once it is back, pages follow it again.
func TestFolderThatComesBack(t *testing.T) {
	s, next := serve(t)
	next()
	until := func(want string, there bool) {
		t.Helper()
		for strings.Contains(s.get(paper1), want) != there {
			next()
		}
	}
	for n := range 2 {
		if err := os.Rename(s.dir, s.dir+"-away"); err != nil {
			t.Fatal(err)
		}
		until("the folder content/ is not there", true)
		until("<article", true)
		if err := os.Rename(s.dir+"-away", s.dir); err != nil {
			t.Fatal(err)
		}
		until("the folder content/ is not there", false)
		s.change(case1, fmt.Sprintf("£%d,693.00", 282+n), fmt.Sprintf("£%d,693.00", 283+n))
		until(fmt.Sprintf("£%d,693.00", 283+n), true)
	}
}
