package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
)

// A noteDraft is a note of a section before notes are numbered through the report.
type noteDraft struct {
	blocks []Block
	called bool // something refers to it
}

// readNotes reads the notes of a section, which goldmark has put in a list of their own, and takes the
// list out of the tree.
func (r *reader) readNotes(document ast.Node) {
	list := findNotes(document)
	if list == nil {
		return
	}
	list.Parent().RemoveChild(list.Parent(), list)
	names := map[string]bool{}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		note := n.(*extast.Footnote)
		if names[string(note.Ref)] {
			r.list.Errorf(r.place(note), "doubled-note", "give one of them another name", "there are two notes [^%s]", note.Ref)
			continue
		}
		names[string(note.Ref)] = true
		if note.FirstChild() == nil {
			r.list.Errorf(r.lineAt(max(note.Pos(), 0)), "empty-note", "write its text after the colon", "the note [^%s] has no words", note.Ref)
		}
		if note.Index < 0 {
			r.list.Errorf(r.place(note), "unused-note", "refer to it as [^"+string(note.Ref)+"], or leave it out", "nothing refers to the note [^%s]", note.Ref)
			continue
		}
		r.notes[note.Index] = &noteDraft{}
	}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if d := r.notes[n.(*extast.Footnote).Index]; d != nil {
			r.depth++ // no headings
			d.blocks = r.blocks(n.FirstChild(), true)
			r.depth--
			r.checkNote(n, d)
		}
	}
}

// checkNote reports a note that does not begin with the words that its marker stands before.
func (r *reader) checkNote(n ast.Node, d *noteDraft) {
	if len(d.blocks) == 0 {
		return // reported
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

// noteNoun is what notes are cited as, and how their addresses begin.
const noteNoun = "note"

// numberNotes counts notes in the order in which the report refers to them, and puts them at its end.
func numberNotes(r *Report, n Numbering, list *diag.List) {
	var calls []*Run // what refers to each note
	call := func(runs *[]Run) {
		for i := range *runs {
			if run := &(*runs)[i]; run.note != nil {
				calls = append(calls, run)
				r.callNote(run, list)
			}
		}
	}
	r.eachSection(func(s *Section) { texts(s.Blocks, call) })
	for i := 0; i < len(r.Notes); i++ { // notes may refer to further ones
		texts(r.Notes[i].Blocks, call)
	}
	var known []amend.Known
	for _, note := range r.Notes {
		known = append(known, note.known())
	}
	for i, k := range r.serials(noteNoun, known, n) {
		r.Notes[i].number(k, calls[i])
	}
}

// callNote adds the note that a run refers to.
func (r *Report) callNote(run *Run, list *diag.List) {
	if run.note.called {
		list.Errorf(run.At, "doubled-note", "write the note once more, under another name", "this note is referred to twice")
	}
	run.note.called = true
	r.Notes = append(r.Notes, Note{Blocks: run.note.blocks})
	run.note = nil
}

// number gives a note its number, and what refers to the note the marker.
func (n *Note) number(k amend.Known, call *Run) {
	n.Number, n.Anchor = k.Number, k.Anchor
	n.Back = n.Anchor + "-from"
	call.Text, call.Link, call.Anchor, call.Raised = n.Marker(), "#"+n.Anchor, n.Back, true
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
