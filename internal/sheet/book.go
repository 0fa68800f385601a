package sheet

import (
	"encoding/xml"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/numfmt"
)

// A book is a workbook that is open.
type book struct {
	parts   *container
	list    contents
	styles  styles
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

// contents are what the main part of a workbook says of it.
type contents struct {
	XMLName xml.Name `xml:"workbook"`
	Is      struct {
		From1904 bool `xml:"date1904,attr"`
	} `xml:"workbookPr"`
	Sheets []struct {
		Name  string `xml:"name,attr"`
		ID    string `xml:"id,attr"` // that of a relation
		State string `xml:"state,attr"`
	} `xml:"sheets>sheet"`
	Names []struct {
		Name  string `xml:"name,attr"`
		Sheet *int   `xml:"localSheetId,attr"` // that in which alone it has this meaning
		Cells string `xml:",chardata"`
	} `xml:"definedNames>definedName"`
}

// styles are the number formats and the fonts of a workbook, and which ones the cells of each style have.
type styles struct {
	XMLName xml.Name `xml:"styleSheet"`
	Formats []struct {
		ID   int    `xml:"numFmtId,attr"`
		Code string `xml:"formatCode,attr"`
	} `xml:"numFmts>numFmt"`
	Fonts []struct {
		Strike *struct {
			Value string `xml:"val,attr"`
		} `xml:"strike"`
	} `xml:"fonts>font"`
	Cells []struct {
		Format *int `xml:"numFmtId,attr"`
		Font   int  `xml:"fontId,attr"`
	} `xml:"cellXfs>xf"`
}

// strike tells whether cells of a style are struck through.
func (s styles) strike(style int) bool {
	if style < 0 || style >= len(s.Cells) {
		return false
	}
	font := s.Cells[style].Font
	return font >= 0 && font < len(s.Fonts) && s.Fonts[font].Strike != nil && isOn(s.Fonts[font].Strike.Value)
}

// openBook opens a workbook.
func openBook(parts *container, main string) (*book, error) {
	relations, err := parts.relationsOf(main)
	if err != nil {
		return nil, err
	}
	b := &book{parts: parts, texts: target(relations, "sharedStrings"), formats: map[int]numfmt.Format{}}
	if err := parts.decode(main, maxSmall, &b.list); err != nil {
		return nil, err
	}
	if err := parts.decode(target(relations, "styles"), maxStyles, &b.styles); err != nil {
		return nil, err
	}
	if len(b.list.Sheets) > maxSheets { // each is looked up for each name
		return nil, errTooLarge
	}
	if b.list.Is.From1904 {
		b.era = 1462
	}
	for _, s := range b.list.Sheets {
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
	if style < 0 || style >= len(b.styles.Cells) || b.styles.Cells[style].Format == nil {
		return ""
	}
	id := *b.styles.Cells[style].Format
	for _, f := range b.styles.Formats {
		if f.ID == id {
			return f.Code
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
	for _, d := range b.list.Names {
		n := name{name: strings.TrimPrefix(d.Name, "_xlnm."), cells: d.Cells}
		if d.Sheet != nil && *d.Sheet >= 0 && *d.Sheet < len(b.list.Sheets) {
			n.scope = b.list.Sheets[*d.Sheet].Name
		}
		all = append(all, n)
	}
	return all
}
