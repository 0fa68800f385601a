package compose

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/lazy"
)

// standing gives a standing item the words that the templates have for it, where the meeting and the profile have none: its
// title in the first paragraph, and a note in those after it.
func (r *run) standing(i Item, local map[string]casefile.Value) {
	block := standingPrefix + i.Standing.ID.Value
	if !r.Kind.has(block) {
		return
	}
	words := newRun(r.composer, r.section)
	words.user = "the agenda"
	words.block(block)
	words.keep()
	title, note, _ := strings.Cut(strings.TrimSpace(words.out.String()), "\n\n")
	if !i.Title.Given() {
		local["item.title"] = templateWords{casefile.Text{Place: i.Standing.Place, Value: oneLine(title)}}
	}
	if note = strings.TrimSpace(note); note != "" && !local["item.note"].Given() {
		local["item.note"] = templateWords{casefile.Text{Place: i.Standing.Place, Value: note}}
	}
}

// templateWords are words that a template made, as a value: they are Markdown already, which an answer is not.
type templateWords struct{ casefile.Text }

// escaped matches a backslash and the character after it, which so is a character of the text and no sign of Markdown.
var escaped = lazy.New(`\\([!-/:-@[-` + "`" + `{-~])`)
