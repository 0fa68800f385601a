package redline

import (
	_ "embed"
	"io"

	"cabinet/internal/diag"
)

// Schema is the JSON Schema (2020-12) of what [JSON] writes. It tells what each key means.
//
//go:embed diff.schema.json
var Schema []byte

// format is the form of the object that [JSON] writes.
const format = 1

// A Named is a comparison with the name of the paper, which is that of its case.
type Named struct {
	Name string
	*Comparison
}

// JSON writes the comparison of papers for other programs; old and new name the two sides as a whole. The error is that of
// writing.
func JSON(w io.Writer, old, new string, papers []Named) error {
	all := jsonComparison{format, old, new, []jsonPaper{}}
	for _, p := range papers {
		all.Papers = append(all.Papers, paperOf(p))
	}
	return diag.Encode(w, all)
}

// What is written: each type is an object of the schema.
type (
	jsonComparison struct {
		Format int         `json:"format"`
		Old    string      `json:"old"`
		New    string      `json:"new"`
		Papers []jsonPaper `json:"papers"`
	}
	jsonPaper struct {
		Name       string        `json:"name"`
		Title      string        `json:"title"`
		How        How           `json:"how"`
		Old        string        `json:"old,omitempty"`
		New        string        `json:"new,omitempty"`
		Facts      []jsonFact    `json:"facts,omitempty"`
		Renumbered []jsonNumbers `json:"renumbered,omitempty"`
		Changes    []jsonChange  `json:"changes,omitempty"`
	}
	jsonFact struct {
		Name   string      `json:"name,omitempty"`
		Kind   string      `json:"kind"`
		Old    string      `json:"old"`
		New    string      `json:"new"`
		OldAt  string      `json:"old_at,omitempty"`
		NewAt  string      `json:"new_at,omitempty"`
		Places []jsonPlace `json:"places,omitempty"`
	}
	jsonNumbers struct {
		Noun  string    `json:"noun"`
		Of    string    `json:"of,omitempty"`
		Count int       `json:"count"`
		Old   [2]string `json:"old"`
		New   [2]string `json:"new"`
	}
	jsonChange struct {
		How    How          `json:"how"`
		Kind   Kind         `json:"kind"`
		Old    *jsonPlace   `json:"old,omitempty"`
		New    *jsonPlace   `json:"new,omitempty"`
		Others []jsonPlace  `json:"others,omitempty"`
		Again  []jsonPlace  `json:"again,omitempty"`
		Words  []jsonPiece  `json:"words,omitempty"`
		Table  *jsonTable   `json:"table,omitempty"`
		Also   []jsonDetail `json:"also,omitempty"`
	}
	jsonPlace struct {
		Section string `json:"section,omitempty"`
		Number  string `json:"number,omitempty"`
		Cited   string `json:"cited"`
		Label   string `json:"label,omitempty"`
		Anchor  string `json:"anchor,omitempty"`
		At      string `json:"at,omitempty"`
	}
	jsonPiece struct {
		Op   Op     `json:"op"`
		Text string `json:"text"`
		Was  string `json:"was,omitempty"`
	}
	jsonTable struct {
		Columns []How       `json:"columns"`
		Head    []jsonRow   `json:"head,omitempty"`
		Rows    []jsonRow   `json:"rows,omitempty"`
		Notes   []jsonPiece `json:"notes,omitempty"`
	}
	jsonRow struct {
		How   How           `json:"how"`
		Cells [][]jsonPiece `json:"cells"`
	}
	jsonDetail struct {
		What string `json:"what"`
		Old  string `json:"old"`
		New  string `json:"new"`
	}
)

func paperOf(n Named) jsonPaper {
	p := jsonPaper{Name: n.Name, Title: n.Title(), How: n.How()}
	if n.Old.Report != nil {
		p.Old = n.Old.Name
	}
	if n.New.Report != nil {
		p.New = n.New.Name
	}
	for _, f := range n.Facts {
		p.Facts = append(p.Facts, jsonFact{f.Name, f.Kind, f.Old, f.New, f.OldAt.String(), f.NewAt.String(), placesOf(f.Places)})
	}
	for _, r := range n.Renumbered {
		p.Renumbered = append(p.Renumbered, jsonNumbers{r.Noun, r.Of, r.Count, [2]string{r.Old.First, r.Old.Last}, [2]string{r.New.First, r.New.Last}})
	}
	for _, c := range n.Changes() {
		p.Changes = append(p.Changes, jsonChange{c.How, c.Kind, placeOf(c.Old), placeOf(c.New), placesOf(c.Others), placesOf(c.Again), piecesOf(c.Words), jsonTableOf(c.Table), detailsOf(c.Also)})
	}
	return p
}

func placeOf(p *Place) *jsonPlace {
	if p == nil {
		return nil
	}
	return &jsonPlace{p.Section, p.Number, p.Cited, p.Label, p.Anchor, p.At.String()}
}

func placesOf(all []Place) (out []jsonPlace) {
	for _, p := range all {
		out = append(out, *placeOf(&p))
	}
	return out
}

func piecesOf(words []Piece) []jsonPiece {
	out := make([]jsonPiece, len(words))
	for i, w := range words {
		out[i] = jsonPiece(w)
	}
	return out
}

func jsonTableOf(t *Table) *jsonTable {
	if t == nil {
		return nil
	}
	return &jsonTable{t.Columns, rowsOf(t.Head), rowsOf(t.Rows), piecesOf(t.Notes)}
}

func rowsOf(rows []Row) (out []jsonRow) {
	for _, r := range rows {
		row := jsonRow{How: r.How}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, piecesOf(c.Words))
		}
		out = append(out, row)
	}
	return out
}

func detailsOf(all []Detail) (out []jsonDetail) {
	for _, d := range all {
		out = append(out, jsonDetail(d))
	}
	return out
}
