package compose

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"sync"
	"text/template"
	"text/template/parse"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// Where templates are.
const (
	papersFolder   = "papers"   // those of papers about a matter
	meetingsFolder = "meetings" // those of papers about meetings
	sectionsFile   = "sections.md.tmpl"
)

// A Kind is a kind of paper as one council words it: its templates, ready to be run. It is safe for
// use by several goroutines.
type Kind struct {
	Name  string
	set   *template.Template
	idle  sync.Pool // of *executor
	sites []site    // what the instrumented templates refer to
	trees map[string]*parse.Tree

	decisions []string // read off the trees once, since every paper is checked against them
	answers   []string // the names of every question
}

// Load reads the templates of a kind, papers/NAME/sections.md.tmpl in fsys, and over them the blocks
// that are for papers in a language, papers/NAME/languages/LANGUAGE/sections.md.tmpl, and those that the council words its own
// way, papers/NAME/councils/COUNCIL.md.tmpl. A kind may be like others, of which each
// is like the next one: their blocks lie below its own, and it needs none. Findings name files below
// dir. It gives nil where there is nothing to go on with.
func Load(fsys fs.FS, dir, name, council, language string, list *diag.List, likes ...string) *Kind {
	l := loader{
		kind: &Kind{Name: name, set: template.New(name).Funcs(placeholders()), trees: map[string]*parse.Tree{}},
		list: list,
	}
	folders := append([]string{name}, likes...)
	for i, folder := range slices.Backward(folders) {
		base := path.Join(folderOf(fsys, folder), sectionsFile)
		spoken := path.Join(folderOf(fsys, folder), "languages", language, sectionsFile) // without a language, no file
		own := path.Join(folderOf(fsys, folder), "councils", council+".md.tmpl")
		if !l.file(fsys, dir, base, i == len(folders)-1) || !l.file(fsys, dir, spoken, false) || !l.file(fsys, dir, own, false) {
			return nil
		}
	}
	for _, name := range slices.Sorted(maps.Keys(l.kind.trees)) {
		// The trees come from the parser and the names from its own map, so this can't fail.
		template.Must(l.kind.set.AddParseTree(name, l.kind.trees[name]))
	}
	l.kind.decisions, l.kind.answers = l.kind.findDecisions(), l.kind.findAnswers()
	return l.kind
}

// Bare is a kind that has no templates, so that each section holds the answer of its own name.
func Bare(name string) *Kind {
	return &Kind{Name: name, set: template.New(name), trees: map[string]*parse.Tree{}}
}

// Kinds lists the kinds of paper that have templates in fsys.
func Kinds(fsys fs.FS) []string { return kindsBelow(fsys, papersFolder) }

// OfMeetings lists the kinds of paper about meetings that have templates in fsys.
func OfMeetings(fsys fs.FS) []string { return kindsBelow(fsys, meetingsFolder) }

// kindsBelow lists the kinds whose templates are in a folder.
func kindsBelow(fsys fs.FS, folder string) []string {
	found, _ := fs.Glob(fsys, folder+"/*/"+sectionsFile) // the pattern is well formed
	var names []string
	for _, f := range found {
		names = append(names, path.Base(path.Dir(f)))
	}
	return names
}

// folderOf is the folder of a kind's templates: that of a kind about meetings if there is one of the name.
func folderOf(fsys fs.FS, kind string) string {
	of := path.Join(meetingsFolder, kind)
	if _, err := fs.Stat(fsys, path.Join(of, sectionsFile)); err == nil {
		return of
	}
	return path.Join(papersFolder, kind)
}

// has tells whether the kind has a block of that name.
func (k *Kind) has(block string) bool { return k.trees[block] != nil }

// A loader reads the files of one kind.
type loader struct {
	kind   *Kind
	source *diag.Source // of the file being read
	inItem bool         // the block that is read words an item of an agenda
	list   *diag.List
}

// file adds a file's blocks; false where it can't be used.
func (l *loader) file(fsys fs.FS, dir, name string, required bool) bool {
	text, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) && !required {
		return true
	}
	l.source = diag.NewSource(path.Join(dir, name), text)
	if err != nil {
		l.list.Errorf(l.source.Whole(), "unreadable", "", "this template can't be read")
		return false
	}
	if !utf8.Valid(text) {
		l.list.Errorf(l.source.Whole(), "not-utf8", "save the file as UTF-8", "this is not UTF-8 text")
		return false
	}
	tree := parse.New(l.source.Name)
	tree.Mode = parse.SkipFuncCheck // functions are checked below, with their places
	found := map[string]*parse.Tree{}
	if _, err := tree.Parse(string(text), "", "", found); err != nil {
		l.list.Add(failure(l.source, err))
		return false
	}
	l.outside(found[l.source.Name])
	delete(found, l.source.Name)
	for _, name := range slices.Sorted(maps.Keys(found)) {
		l.block(name, found[name])
	}
	return true
}

// outside reports what stands outside the blocks, where no paper would have it.
func (l *loader) outside(tree *parse.Tree) {
	if tree == nil || parse.IsEmptyTree(tree.Root) {
		return
	}
	for _, n := range tree.Root.Nodes {
		if !parse.IsEmptyTree(n) {
			l.list.Errorf(l.source.Span(int(n.Position()), int(n.Position())), "outside-block", `put it between {{define "…"}} and {{end}}`,
				"this stands outside the blocks, so no paper would have it")
			return
		}
	}
}

// block adds a block, over one of that name in an earlier file.
func (l *loader) block(name string, tree *parse.Tree) {
	if l.kind.trees[name] != nil && parse.IsEmptyTree(tree.Root) {
		at := int(tree.Root.Pos)
		l.list.Errorf(l.source.Span(at, at), "empty-block", "to leave a block out, give its section wording = false in the council's profile",
			"the block %q is empty", name)
		return
	}
	l.inItem = inItem(name)
	l.instrument(tree.Root)
	l.kind.trees[name] = tree
}

// position matches what text/template puts before its messages: "template: FILE:LINE:COLUMN: ".
var position = lazy.New(`^template: (?:.*?):(\d+)(?::(\d+))?: (?:executing .*? at <.*?>: )?`)

// failure is the finding for a template that can't be parsed or run.
func failure(source *diag.Source, err error) diag.Diagnostic {
	message := err.Error()
	d := diag.Diagnostic{Span: source.Whole(), Rule: "template"}
	if m := position.FindStringSubmatch(message); m != nil {
		line, _ := strconv.Atoi(m[1]) // figures by the pattern; too many of them are line 0
		column, _ := strconv.Atoi(m[2])
		d.Span = source.At(line, column)
		message = message[len(m[0]):]
	}
	d.Message = "this template can't be used: " + message
	return d
}

// Asks tells whether the wording of the kind asks a question.
func (k *Kind) Asks(question string) bool { return slices.Contains(k.answers, question) }
