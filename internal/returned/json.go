package returned

import (
	_ "embed"
	"io"

	"cabinet/internal/diag"
	"cabinet/internal/redline"
)

// Schema is the JSON Schema (2020-12) of what [Comparison.JSON] writes. It tells what each key means.
//
//go:embed changes.schema.json
var Schema []byte

// format is the form of the object that [Comparison.JSON] writes.
const format = 1

// JSON writes the comparison for other programs; file and paper name the file that came back and the paper. The error is that
// of writing.
func (c *Comparison) JSON(w io.Writer, file, paper string) error {
	all := jsonComparison{Format: format, File: file, Paper: paper, Other: c.Other, Changed: c.Changed, Known: c.Sent, Edits: []jsonEdit{}, Comments: []jsonComment{}, Formatted: c.Formatted, Lost: c.Lost}
	for _, e := range c.Edits {
		all.Edits = append(all.Edits, editOf(e))
	}
	for _, k := range c.Comments {
		all.Comments = append(all.Comments, jsonComment{k.Author, k.Day, k.Text, k.On, k.Answers, k.Done, *placeOf(&k.Where)})
	}
	return diag.Encode(w, all)
}

// What is written: each type is an object of the schema.
type (
	jsonComparison struct {
		Format    int           `json:"format"`
		File      string        `json:"file"`
		Paper     string        `json:"paper"`
		Other     string        `json:"made_of,omitempty"`
		Changed   bool          `json:"changed_since"`
		Known     bool          `json:"sent_known"`
		Edits     []jsonEdit    `json:"edits"`
		Comments  []jsonComment `json:"comments"`
		Formatted int           `json:"formatted,omitempty"`
		Lost      []string      `json:"lost,omitempty"`
	}
	jsonEdit struct {
		How     redline.How `json:"how"`
		Tracked bool        `json:"tracked"`
		Author  string      `json:"author,omitempty"`
		Day     string      `json:"day,omitempty"`
		Where   jsonPlace   `json:"where"`
		To      *jsonPlace  `json:"to,omitempty"`
		Figure  string      `json:"figure,omitempty"`
		Fact    string      `json:"fact,omitempty"`
		Old     string      `json:"old"`
		New     string      `json:"new"`
		Also    string      `json:"also,omitempty"`
		Words   []jsonPiece `json:"words"`
		Take    *jsonTake   `json:"take,omitempty"`
	}
	jsonComment struct {
		Author  string    `json:"author"`
		Day     string    `json:"day,omitempty"`
		Text    string    `json:"text"`
		On      string    `json:"on"`
		Answers string    `json:"answers,omitempty"`
		Done    bool      `json:"done,omitempty"`
		Where   jsonPlace `json:"where"`
	}
	jsonTake struct {
		At   string `json:"at"`
		Old  string `json:"old"`
		With string `json:"with"`
	}
	jsonPlace struct {
		Section string `json:"section,omitempty"`
		Number  string `json:"number,omitempty"`
		Cited   string `json:"cited"`
		After   bool   `json:"after,omitempty"`
		At      string `json:"at,omitempty"`
	}
	jsonPiece struct {
		Op   redline.Op `json:"op"`
		Text string     `json:"text"`
	}
)

func editOf(e Edit) jsonEdit {
	out := jsonEdit{e.How, e.Tracked, e.Author, e.Day, *placeOf(&e.Where), placeOf(e.To), e.Figure, e.Fact, e.Old, e.New, e.Also, []jsonPiece{}, nil}
	for _, w := range e.Words {
		out.Words = append(out.Words, jsonPiece{w.Op, w.Text})
	}
	if t := e.Take; t != nil {
		out.Take = &jsonTake{t.At.String(), t.At.Text(), t.With}
	}
	return out
}

func placeOf(w *Where) *jsonPlace {
	if w == nil {
		return nil
	}
	return &jsonPlace{w.Section, w.Number, w.Cited, w.After, w.At.String()}
}
