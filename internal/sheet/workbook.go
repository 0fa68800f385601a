package sheet

import (
	"bytes"
	"path"
	"strings"

	"cabinet/internal/diag"
)

// saveWorkbook is what to do with a file that is no workbook.
const saveWorkbook = "save it in Excel as Excel Workbook (.xlsx)"

// Workbook reads cells of an Excel workbook (.xlsx; .xlsm too, whose macros stay where they are). The name is
// the path of the file as findings print it. ok is false, with a finding, where the file makes no table.
func Workbook(name string, file []byte, choice Choice, list *diag.List) (g Grid, ok bool) {
	whole := diag.NewSource(name, nil).Whole()
	defer func() {
		if recover() != nil { // the library of number formats was not made for files that somebody bent
			list.Errorf(whole, "table-file", saveWorkbook, "this workbook can't be read: it is damaged")
			g, ok = Grid{}, false
		}
	}()
	errors := list.Errors()
	x, ok := readWorkbook(name, file, choice, list)
	if !ok {
		return g, false
	}
	g, ok = x.grid(choice, list)
	return g, ok && list.Errors() == errors
}

// readWorkbook reads the lines that are meant.
func readWorkbook(name string, file []byte, choice Choice, list *diag.List) (*lines, bool) {
	whole := diag.NewSource(name, nil).Whole()
	b, ok := openFile(whole, file, list)
	if !ok {
		return nil, false
	}
	sheet, area, ok := b.locate(choice, whole, list)
	if !ok {
		return nil, false
	}
	x, err := b.read(name, sheet, area, list)
	if err != nil {
		unusable(whole, err, list)
		return nil, false
	}
	switch {
	case len(x.all) > 0:
		return x, true
	case choice.Range.Text == "" && choice.Sheet.Text == "" && len(b.sheets) > 1:
		list.Errorf(whole, "table-range", "name the sheet that is meant, sheet = \"…\", of "+strings.Join(b.sheetNames(), ", "), "the first sheet of this workbook, %q, has no words", sheet.name)
		return nil, false
	case choice.Range.Text != "":
		list.Errorf(choice.Range.At, "table-range", "name the first and the last cell of the table, such as A3:F20", "the cells %s of the sheet %q have no words", choice.Range.Text, sheet.name)
		return nil, false
	}
	return x, true // and grid tells that it has no rows
}

// openFile opens a workbook, or says what the file is instead.
func openFile(whole diag.Span, file []byte, list *diag.List) (*book, bool) {
	switch {
	case bytes.HasPrefix(file, []byte("\xD0\xCF\x11\xE0")) && bytes.Contains(file, inUTF16("EncryptedPackage")):
		list.Errorf(whole, "table-file", "take the password off in Excel: File, Info, Protect Workbook", "this workbook is protected with a password")
		return nil, false
	case bytes.HasPrefix(file, []byte("\xD0\xCF\x11\xE0")):
		list.Errorf(whole, "table-file", saveWorkbook, "this is a workbook of Excel 97 to 2003 (.xls), which can't be read")
		return nil, false
	case !isZip(file):
		list.Errorf(whole, "table-file", saveWorkbook, "this is no workbook of Excel")
		return nil, false
	}
	parts, err := open(file)
	if err != nil {
		unusable(whole, err, list)
		return nil, false
	}
	relations, err := parts.relationsOf("")
	main := target(relations, "officeDocument")
	if err != nil || path.Ext(main) != ".xml" || !parts.has(main) {
		list.Errorf(whole, "table-file", saveWorkbook, "this is no workbook of Excel, but %s", parts.instead(main))
		return nil, false
	}
	b, err := openBook(parts, main)
	if err != nil {
		unusable(whole, err, list)
	}
	return b, err == nil
}

// isZip tells whether a file is packed as workbooks are.
func isZip(file []byte) bool { return bytes.HasPrefix(file, []byte("PK\x03\x04")) }

// inUTF16 is the name of a part as the containers of older files have it.
func inUTF16(name string) []byte { return []byte(strings.Join(strings.Split(name, ""), "\x00")) }

// instead is what a packed file is that is no workbook which can be read.
func (c *container) instead(main string) string {
	switch {
	case path.Ext(main) == ".bin":
		return "an Excel Binary Workbook (.xlsb)"
	case c.has("content.xml"):
		return "a spreadsheet of LibreOffice or another program (.ods)"
	}
	return "another packed file"
}

// unusable reports a workbook that is damaged or too large.
func unusable(whole diag.Span, err error, list *diag.List) {
	if err == errTooLarge {
		list.Errorf(whole, "too-large", "copy the table alone into a new workbook, without the rows, columns and sheets around it", "this workbook is too large: %v", err)
		return
	}
	list.Errorf(whole, "table-file", saveWorkbook, "this workbook can't be read: %v", err)
}
