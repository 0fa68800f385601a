package preview

import (
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// An Editor opens a place in a file of the project: as a program that is started, or by an address that
// the browser hands to one. The zero Editor opens nothing.
type Editor struct {
	words  []string // of the command, with {file}, {line} and {column}; nil for none
	scheme string   // the address with the same; "" for none
}

// A place is where an editor is to begin; lines and columns are counted from 1.
type place struct {
	file         string // absolute
	line, column int
}

// schemes are the addresses by which editors open files, by the editors' names.
var schemes = map[string]string{
	"vscode":          "vscode://file/{file}:{line}:{column}",
	"vscode-insiders": "vscode-insiders://file/{file}:{line}:{column}",
	"vscodium":        "vscodium://file/{file}:{line}:{column}",
	"cursor":          "cursor://file/{file}:{line}:{column}",
	"zed":             "zed://file/{file}:{line}:{column}",
}

// terminals are editors that need a terminal, which a browser has not got.
var terminals = []string{"vi", "vim", "nvim", "nano", "pico", "micro", "hx", "helix", "ed", "joe", "ne", "mcedit", "kak"}

// jumps say how editors are told where to begin, by the names of their programs.
var jumps = map[string][]string{
	"code": {"-g", "{file}:{line}:{column}"}, "code-insiders": {"-g", "{file}:{line}:{column}"}, "codium": {"-g", "{file}:{line}:{column}"}, "cursor": {"-g", "{file}:{line}:{column}"},
	"subl": {"{file}:{line}:{column}"}, "zed": {"{file}:{line}:{column}"}, "mate": {"-l", "{line}", "{file}"}, "kate": {"-l", "{line}", "-c", "{column}", "{file}"},
	"gedit": {"+{line}", "{file}"}, "gvim": {"+{line}", "{file}"}, "emacs": {"+{line}:{column}", "{file}"}, "emacsclient": {"-n", "+{line}:{column}", "{file}"},
	"notepad++": {"-n{line}", "{file}"},
}

// ParseEditor reads what a user calls an editor: the name of one that has a scheme ("vscode"), an address with {file} in it,
// or a command, whose words are parted by spaces, or stand in quotes. No shell ever reads it. A command without {file} is
// given the place as its program wants it, or else the file at its end.
func ParseEditor(text string) (Editor, error) {
	text = strings.TrimSpace(text)
	if scheme, known := schemes[text]; known {
		return Editor{scheme: scheme}, nil
	}
	if scheme, _, is := strings.Cut(text, "://"); is && !strings.ContainsAny(scheme, `/\ "'`) {
		if slices.Contains([]string{"http", "https", "file", "javascript", "data"}, strings.ToLower(scheme)) || !strings.Contains(text, "{file}") {
			return Editor{}, fmt.Errorf("%q is no address by which an editor opens a file; write one such as vscode://file/{file}:{line}:{column}", text)
		}
		return Editor{scheme: text}, nil
	}
	words, err := splitWords(text)
	if err != nil {
		return Editor{}, fmt.Errorf("%q is no command: %w", text, err)
	}
	name := strings.TrimSuffix(strings.ToLower(filepath.Base(filepath.ToSlash(words[0]))), ".exe")
	if slices.Contains(terminals, name) || slices.ContainsFunc(words[1:], func(w string) bool { return w == "-nw" || w == "-t" || w == "-tty" }) && strings.HasPrefix(name, "emacs") {
		return Editor{}, fmt.Errorf("%s needs a terminal, and a browser has none; name an editor with a window of its own, such as code or gvim", name)
	}
	if !strings.Contains(strings.Join(words[1:], " "), "{file}") {
		words = append(words, slices.Clone(jumps[name])...)
		if jumps[name] == nil {
			words = append(words, "{file}")
		}
	}
	return Editor{words: words}, nil
}

// splitWords parts a command into words at spaces, but not within quotes. The first names a program.
func splitWords(text string) (words []string, err error) {
	var word strings.Builder
	var quote rune
	begun := false
	end := func() {
		if begun {
			words = append(words, word.String())
		}
		word.Reset()
		begun = false
	}
	for _, r := range text {
		switch {
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, begun = r, true
		case quote == 0 && (r == ' ' || r == '\t'):
			end()
		default:
			begun = true
			word.WriteRune(r)
		}
	}
	end()
	switch {
	case quote != 0:
		return nil, errors.New("a quotation mark is not closed")
	case len(words) == 0:
		return nil, errors.New("it has no words")
	case words[0] == "":
		return nil, errors.New("it names no program")
	}
	return words, nil
}

// fill puts a place into words.
func (p place) fill(words string) string {
	return strings.NewReplacer("{file}", p.file, "{line}", strconv.Itoa(max(p.line, 1)), "{column}", strconv.Itoa(max(p.column, 1))).Replace(words)
}

// link is the address that opens a place; "" where the editor is started by the program, or there is none.
func (e Editor) link(p place) string {
	if e.scheme == "" {
		return ""
	}
	var parts []string
	for _, part := range strings.Split(strings.TrimPrefix(filepath.ToSlash(p.file), "/"), "/") {
		parts = append(parts, url.PathEscape(part))
	}
	p.file = strings.Join(parts, "/")
	if before, _, _ := strings.Cut(e.scheme, "{file}"); !strings.HasSuffix(before, "/") || strings.HasSuffix(before, "//") {
		p.file = "/" + p.file
	}
	return p.fill(e.scheme)
}

// open starts the editor at a place.
func (e Editor) open(p place) error {
	if e.words == nil {
		return errors.New("no editor was named when the preview was started")
	}
	var words []string
	for _, w := range e.words {
		words = append(words, p.fill(w))
	}
	editor := exec.Command(words[0], words[1:]...)
	if err := editor.Start(); err != nil {
		return err
	}
	go editor.Wait() // it may outlive this program
	return nil
}
