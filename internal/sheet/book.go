package sheet

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"cabinet/internal/diag"
	"cabinet/internal/numfmt"
)

// A book is a workbook that is open.
type book struct {
	parts   *container
	file    *excelize.File // its sheets, names and styles, and none of its cells
	sheets  []tab
	texts   string // the part with the shared texts
	formats map[int]numfmt.Format
	era     int // days before the first that the workbook counts
}

// A tab is a sheet of cells.
type tab struct {
	name, part string
	visible    bool
}

// What the library asks of a workbook beside the parts that the file has.
const (
	packedTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
	packedRoot  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
)

// openBook opens a workbook. The library is given its list of sheets and its styles alone, which are small.
func openBook(parts *container, main string) (*book, error) {
	relations, err := parts.relationsOf(main)
	if err != nil {
		return nil, err
	}
	workbook, err := parts.read(main, maxSmall)
	if err != nil {
		return nil, err
	}
	styles, err := parts.read(target(relations, "styles"), maxStyles)
	if err != nil {
		return nil, err
	}
	packed, err := repack("[Content_Types].xml", packedTypes, "_rels/.rels", packedRoot, "xl/workbook.xml", string(workbook), "xl/styles.xml", string(styles))
	if err != nil {
		return nil, err
	}
	b := &book{parts: parts, texts: target(relations, "sharedStrings"), formats: map[int]numfmt.Format{}}
	if b.file, err = excelize.OpenReader(bytes.NewReader(packed)); err != nil {
		return nil, errDamaged
	}
	if len(b.file.WorkBook.Sheets.Sheet) > maxSheets { // the library looks each of them up for each name
		return nil, errTooLarge
	}
	if p := b.file.WorkBook.WorkbookPr; p != nil && p.Date1904 {
		b.era = 1462
	}
	for _, s := range b.file.WorkBook.Sheets.Sheet {
		if i := slices.IndexFunc(relations, func(r relation) bool { return r.ID == s.ID && r.is("worksheet") }); i >= 0 {
			b.sheets = append(b.sheets, tab{s.Name, relations[i].Target, s.State == "" || s.State == "visible"})
		}
	}
	return b, nil
}

// format is the number format of a style.
func (b *book) format(style int) numfmt.Format {
	if f, ok := b.formats[style]; ok {
		return f
	}
	f := numfmt.Parse(b.code(style))
	b.formats[style] = f
	return f
}

// code is the code of the number format of a style; "" of one that has none.
func (b *book) code(style int) string {
	styles := b.file.Styles
	if styles.CellXfs == nil || style < 0 || style >= len(styles.CellXfs.Xf) || styles.CellXfs.Xf[style].NumFmtID == nil {
		return ""
	}
	id := *styles.CellXfs.Xf[style].NumFmtID
	if styles.NumFmts != nil {
		for _, f := range styles.NumFmts.NumFmt {
			if f.NumFmtID == id {
				return f.FormatCode
			}
		}
	}
	return numfmt.BuiltIn(id)
}

// sheetNames are the names of the sheets.
func (b *book) sheetNames() (names []string) {
	for _, s := range b.sheets {
		names = append(names, s.name)
	}
	return names
}

// locate finds the sheet and the cells that are meant.
func (b *book) locate(choice Choice, whole diag.Span, list *diag.List) (s tab, a area, ok bool) {
	sheet, cells := choice.Sheet, choice.Range.Text
	a = area{1, 1, lastRow, lastColumn}
	if cells != "" {
		if cells, ok = b.resolve(choice, list); !ok {
			return s, a, false
		}
		if i := strings.LastIndexByte(cells, '!'); i >= 0 {
			name := unquoted(cells[:i])
			if sheet.Text != "" && !strings.EqualFold(name, sheet.Text) {
				list.Errorf(choice.Range.At, "table-range", "take the line sheet out, or name cells of that sheet", "these cells are on the sheet %q, and not on %q", name, sheet.Text)
				return s, a, false
			}
			sheet, cells = Cell{name, choice.Range.At}, cells[i+1:]
		}
		if a, ok = parseArea(cells); !ok {
			list.Errorf(choice.Range.At, "table-range", "write the first and the last cell, such as A3:F20", "%q is no range of cells: %s", choice.Range.Text, cells)
			return s, a, false
		}
	}
	for _, s := range b.sheets {
		if sheet.Text == "" && s.visible || strings.EqualFold(s.name, sheet.Text) {
			return s, a, true
		}
	}
	if sheet.Text == "" {
		list.Errorf(whole, "table-file", "name the sheet that is meant: sheet = \"…\"", "this workbook has no sheet that can be seen")
	} else {
		list.Errorf(sheet.At, "table-range", diag.Choose(sheet.Text, b.sheetNames()), "this workbook has no sheet %q", sheet.Text)
	}
	return s, a, false
}

// unquoted is the name of a sheet as a range has it, with quotes around it where it has a space.
func unquoted(name string) string {
	if inner, ok := strings.CutPrefix(name, "'"); ok {
		return strings.ReplaceAll(strings.TrimSuffix(inner, "'"), "''", "'")
	}
	return name
}

// resolve is a range as cells; a name is looked up, which may lead to another sheet: "Budget!A3:F20".
func (b *book) resolve(choice Choice, list *diag.List) (cells string, ok bool) {
	text := choice.Range.Text
	if _, isArea := parseArea(text); isArea || strings.Contains(text, "!") {
		return text, true
	}
	var names []string
	for _, n := range b.names() {
		names = append(names, n.name)
		if here := choice.Sheet.Text == "" || n.scope == "" || strings.EqualFold(n.scope, choice.Sheet.Text); here && strings.EqualFold(n.name, text) {
			return n.cells, true
		}
	}
	list.Errorf(choice.Range.At, "table-range", diag.DidYouMean(text, names, "write the first and the last cell, such as A3:F20, or the name of a table or range of the workbook"), "this workbook has no range %q", text)
	return "", false
}

// A name is a name of cells: of a table, or of a range.
type name struct{ name, scope, cells string }

// names are the tables of the workbook and the ranges that it has names for.
func (b *book) names() (all []name) {
	for _, s := range b.sheets {
		relations, _ := b.parts.relationsOf(s.part)
		for _, r := range relations {
			if !r.is("table") {
				continue
			}
			var t struct {
				Name string `xml:"displayName,attr"`
				Ref  string `xml:"ref,attr"`
			}
			if text, err := b.parts.read(r.Target, maxSmall); err == nil && xml.Unmarshal(text, &t) == nil {
				all = append(all, name{t.Name, s.name, "'" + strings.ReplaceAll(s.name, "'", "''") + "'!" + t.Ref})
			}
		}
	}
	for _, d := range b.file.GetDefinedName() {
		n := name{strings.TrimPrefix(d.Name, "_xlnm."), d.Scope, d.RefersTo}
		if d.Scope == "Workbook" {
			n.scope = ""
		}
		all = append(all, n)
	}
	return all
}
