package report

import (
	"maps"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cabinet/internal/amend"
	"cabinet/internal/language"
)

// A noteDraft is a note of a section before notes are numbered through the report.
type noteDraft struct {
	blocks []Block
	place  int // among the notes of the report, from 1; 0 while nothing refers to it
}

// readNotes reads the notes of a section, which goldmark has put in a list of their own, and takes the
// list out of the tree.
func (r *reader) readNotes(document ast.Node) {
	list := findNotes(document)
	if list == nil {
		return
	}
	list.Parent().RemoveChild(list.Parent(), list)
	drafts := map[ast.Node]*noteDraft{}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		note := n.(*extast.Footnote)
		if r.named[string(note.Ref)] != nil {
			r.list.Errorf(r.place(note), "doubled-note", "give one of them another name", "there are two notes [^%s]", note.Ref)
			continue
		}
		d := &noteDraft{}
		r.named[string(note.Ref)], drafts[n] = d, d
		if note.FirstChild() == nil {
			r.list.Errorf(r.lineAt(max(note.Pos(), 0)), "empty-note", "write its text after the colon", "the note [^%s] has no words", note.Ref)
		}
		if note.Index < 0 && !r.inData("[^"+string(note.Ref)+"]") {
			r.list.Errorf(r.place(note), "unused-note", "refer to it as [^"+string(note.Ref)+"], or leave it out", "nothing refers to the note [^%s]", note.Ref)
			continue
		}
		if note.Index >= 0 {
			r.notes[note.Index] = d
		}
	}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() { // once all are known, since notes refer to one another
		if d := drafts[n]; d != nil {
			r.readNote(n, d)
		}
	}
}

func (r *reader) readNote(n ast.Node, d *noteDraft) {
	r.depth, r.noted = r.depth+1, true
	d.blocks = r.blocks(n.FirstChild(), true)
	r.depth, r.noted = r.depth-1, false
	r.checkNote(n, d)
}

// inData tells whether a mark stands in a table of data of the section.
func (r *reader) inData(mark string) bool {
	return slices.ContainsFunc(r.data.tables, func(d DraftTable) bool {
		return slices.ContainsFunc(d.markdown(), func(m Markdown) bool { return strings.Contains(m.Text, mark) })
	})
}

// withNotes is Markdown of a table of data, which is read by itself, with the notes of the section that it refers
// to below.
func (r *reader) withNotes(text string) string {
	if !strings.Contains(text, "[^") {
		return text
	}
	for _, name := range slices.Sorted(maps.Keys(r.named)) {
		if mark := "[^" + name + "]"; strings.Contains(text, mark) {
			text += "\n\n" + mark + ": x"
		}
	}
	return text
}

// parse reads such Markdown, of which the first bytes are the table's own, into a tree without those notes.
func (r *reader) parse(outer *reader, own int) ast.Node {
	document := parseMarkdown(r.source, nil)
	if list := findNotes(document); list != nil {
		list.Parent().RemoveChild(list.Parent(), list)
		r.notes = map[int]*noteDraft{}
		for n := list.FirstChild(); n != nil; n = n.NextSibling() {
			note := n.(*extast.Footnote)
			if r.notes[note.Index] = outer.named[string(note.Ref)]; n.Pos() < own {
				r.list.Errorf(r.lineAt(max(n.Pos(), 0)), "unknown-note", "write it in the answer, as a line of its own: [^"+string(note.Ref)+"]: its text", "the text of a note can't stand in a table")
			}
		}
	}
	return document
}

// checkNote reports a note that does not begin with the words that its marker stands before.
func (r *reader) checkNote(n ast.Node, d *noteDraft) {
	if len(d.blocks) == 0 { // which is reported
		d.blocks = []Block{newGap("missing: the words of this note", r.place(n))}
		return
	}
	if _, words := d.blocks[0].(*Paragraph); !words {
		r.list.Errorf(r.place(n), "note-start", "begin it with a sentence", "a note can't begin with %s", d.blocks[0].kind())
	}
}

func findNotes(n ast.Node) *extast.FootnoteList {
	if list, ok := n.(*extast.FootnoteList); ok {
		return list
	}
	if n.Type() == ast.TypeInline {
		return nil
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if list := findNotes(c); list != nil {
			return list
		}
	}
	return nil
}

// numberNotes counts notes in the order in which the report refers to them, and puts them at its end.
func numberNotes(r *Report, n Numbering) {
	var calls []*Run // what refers to notes
	tag := ""        // the language of what refers to them
	call := func(runs *[]Run) {
		for i := range *runs {
			if run := &(*runs)[i]; run.note != nil {
				calls = append(calls, run)
				r.callNote(run.note, tag)
			}
		}
	}
	r.eachSection(func(s *Section) {
		tag = ownLanguage(s.words.Tag, r.Language)
		texts(s.Blocks, call)
	})
	for i := 0; i < len(r.Notes); i++ { // notes may refer to further ones
		tag = r.Notes[i].Language
		texts(r.Notes[i].Blocks, call)
	}
	var known []amend.Serial
	for _, note := range r.Notes {
		known = append(known, amend.Serial{Noun: language.Note, Known: note.known()})
	}
	for i, k := range r.serials(known, n, language.Note) {
		r.Notes[i].Number, r.Notes[i].Anchor = k.Number, k.Anchor
	}
	for _, run := range calls {
		n := &r.Notes[run.note.place-1]
		n.call(run, n.Words(r.Header))
		run.note = nil
	}
}

// callNote adds a note to the report's when it is first referred to, from a place in a language.
func (r *Report) callNote(d *noteDraft, tag string) {
	if d.place == 0 {
		say(d.blocks, r.wordsOf(tag))
		r.Notes = append(r.Notes, Note{Language: tag, Blocks: d.blocks})
		d.place = len(r.Notes)
	}
}

// call makes a run refer to the note, which leads back to the first that does.
func (n *Note) call(run *Run, words *language.Language) {
	run.Text, run.Link, run.Raised = n.Marker(), "#"+n.Anchor, true
	run.Called = words.Noun(language.Note).One + " " + n.Number
	if n.Back == "" {
		n.Back = n.Anchor + "-from"
		run.Anchor = n.Back
	}
}

// known is what a note is known again by: the label of its first paragraph, and its words.
func (n Note) known() amend.Known {
	var k amend.Known
	if len(n.Blocks) > 0 {
		if p, ok := n.Blocks[0].(*Paragraph); ok {
			k.Label = p.Label
		}
	}
	var words []string
	texts(n.Blocks, func(runs *[]Run) { words = append(words, ownWords(*runs)) })
	k.Words = strings.Join(words, " ")
	return k
}
