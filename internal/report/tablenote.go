package report

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"cabinet/internal/lazy"
)

// noteSign matches the sign by which the cells of a table refer to a note below it: "*", "†".
var noteSign = lazy.New(`^(?:\*{1,3}|[†‡§]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})`)

// signedNote is a note of a table, with the sign that it begins with for its marker.
func signedNote(runs []Run) Line {
	if len(runs) == 0 {
		return Line{}
	}
	sign := noteSign.FindString(runs[0].Text)
	if len(runs) == 1 && sign == runs[0].Text { // a note of nothing else has the sign for its words
		return Line{Runs: trim(runs)}
	}
	runs[0].cut(len(sign))
	return Line{Marker: sign, Runs: trim(runs)}
}

// tableNotes takes what follows a table, and begins with a sign that stands in it, for the table's notes, and gives
// the last node that is part of the table.
func (r *reader) tableNotes(t *Table, last ast.Node) ast.Node {
	for next := last.NextSibling(); next != nil; next = last.NextSibling() {
		notes := r.notesIn(next)
		if len(notes) == 0 || !t.has(notes[0].Marker) {
			break
		}
		r.checkSlips(next)
		t.Notes, last = append(t.Notes, notes...), next
	}
	return last
}

// notesIn are the notes that a node holds, one to a line: a paragraph whose lines begin with signs, or what
// Markdown takes for a list since they begin with asterisks.
func (r *reader) notesIn(n ast.Node) []Line {
	switch n := n.(type) {
	case *ast.Paragraph:
		return r.noteLines(n, "")
	case *ast.List:
		var notes []Line
		for item := n.FirstChild(); n.Marker == '*' && item != nil; item = item.NextSibling() {
			if item.ChildCount() != 1 {
				return nil
			}
			note := r.noteLines(item.FirstChild(), "*")
			if note == nil {
				return nil // words that no note can hold
			}
			notes = append(notes, note...)
		}
		return notes
	}
	return nil
}

// noteLines are the notes in a text, the first of which has a sign that stands before the text, or is none.
func (r *reader) noteLines(n ast.Node, sign string) []Line {
	if _, labelled := n.LastChild().(*label); labelled || !ast.IsParagraph(n) && n.Kind() != ast.KindTextBlock {
		return nil
	}
	if _, alone := onlyImage(n); alone {
		return nil
	}
	inner := *r
	inner.celled = true
	var notes []Line
	for _, runs := range linesOf(inner.runs(n)) {
		note := signedNote(runs)
		if len(notes) == 0 && note.Marker == "" {
			note.Marker = sign
		}
		switch {
		case note.Marker != "":
			notes = append(notes, note)
		case len(notes) == 0:
			return nil
		default:
			last := &notes[len(notes)-1]
			last.Runs = append(add(last.Runs, Run{Text: " "}), note.Runs...)
		}
	}
	return notes
}

// has tells whether a sign ends a word in the table or in its caption, as one that refers to a note does. In 12*3*4 it
// is another sign.
func (t *Table) has(sign string) bool {
	found := endsWord(Text(t.Caption.Runs), sign)
	t.Lines(func(l *Line) { found = found || endsWord(Text(l.Runs), sign) })
	return sign != "" && found
}

func endsWord(text, sign string) bool {
	for {
		_, after, ok := strings.Cut(text, sign)
		if next, _ := utf8.DecodeRuneInString(after); ok && !inWord(next) {
			return true
		}
		if text = after; !ok || text == "" {
			return false
		}
	}
}
