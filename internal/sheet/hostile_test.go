package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"path"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"cabinet/internal/diag"
)

// withSheet is a simple workbook with the XML of another sheet, between its first and its last tag.
func withSheet(t testing.TB, inside string) []byte {
	t.Helper()
	return rewritten(t, simpleBook(t).bytes(), func(name, text string) string {
		if strings.Contains(name, "sheet1.xml") {
			return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + inside + `</worksheet>`
		}
		return text
	})
}

// cells are the rows of a simple table.
const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>1200</v></c></row>`

// TestLargeSheets reads sheets whose tables are small, however far their cells go, and refuses others.
func TestLargeSheets(t *testing.T) {
	const tooLarge = "t.xlsx:1:1: error: this workbook is too large: it unpacks to more than a table can need [too-large] (copy the table alone into a new workbook, without the rows, columns and sheets around it)\n"
	const damaged = "t.xlsx:1:1: error: this workbook can't be read: it is damaged, or no workbook of Excel [table-file] (" + saveWorkbook + ")\n"
	for _, c := range []struct{ name, inside, grid, findings string }{
		{"a million rows without words", "<sheetData>" + cells + numbered(3, 1_000_000, `<row r="%d" s="1" customFormat="1"/>`) + "</sheetData>", simple, ""},
		{"all columns without words", "<cols>" + numbered(3, 16_384, `<col min="%[1]d" max="%[1]d" style="1"/>`) + "</cols><sheetData>" + cells + "</sheetData>", simple, ""},
		{"one cell at the end", "<sheetData>" + cells + `<row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>`, "", "t.xlsx:Budget!XFD1: error: column XFD has no head [empty-head] (write a head for it in the file, or leave the column out: range = \"A3:F20\")\n"},
		{"a cell after the end", "<sheetData>" + cells + `<row r="1048577"><c r="A1048577"><v>5</v></c></row></sheetData>`, "", damaged},
		{"a row whose number is none", `<sheetData><row r="-5"><c><v>5</v></c></row></sheetData>`, "", damaged},
		{"a column after the last", `<sheetData><row r="1"><c r="ZZZ1"><v>5</v></c></row></sheetData>`, "", damaged},
		{"too many cells", "<sheetData>" + strings.Repeat("<row>"+strings.Repeat("<c><v>5</v></c>", 100)+"</row>", maxCells/100+1) + "</sheetData>", "", tooLarge},
		{"too many bytes", "<sheetData>" + cells + strings.Repeat("<row/>", maxUnpacked/6) + "</sheetData>", "", tooLarge},
		{"elements in one another", strings.Repeat("<a>", 1_000_000) + strings.Repeat("</a>", 1_000_000), "", tooLarge},
		{"attributes without end", "<a " + numbered(1, 1_000_000, `a%d="" `) + "/>", "", damaged},
		{"a text without end", `<sheetData><row><c t="inlineStr"><is><t>` + strings.Repeat("long ", maxToken) + `</t></is></c></row></sheetData>`, "", damaged},
		{"merged areas over one another", "<sheetData>" + cells + "</sheetData><mergeCells>" + strings.Repeat(`<mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:B1048576"/><mergeCell ref="x"/>`, 1000) + "</mergeCells>", simple, ""},
		{"too many merged areas", "<sheetData>" + cells + "</sheetData><mergeCells>" + strings.Repeat(`<mergeCell ref="A1:B2"/>`, maxMerged+1) + "</mergeCells>", "", tooLarge},
		{"rows and cells in no order, and twice", `<sheetData><row r="2"><c r="B2" s="1"><v>1200</v></c><c r="A2" t="s"><v>2</v></c><c r="A2"><v>9</v></c></row><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>`, simple, ""},
		{"entities", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData>`, "", damaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			var list diag.List
			g, ok := Workbook("t.xlsx", withSheet(t, c.inside), Choice{}, &list)
			check(t, g, ok, &list, c.grid, c.findings)
		})
	}
}

// numbered is a text for each of some numbers.
func numbered(from, to int, text string) string {
	var b strings.Builder
	for n := from; n <= to; n++ {
		fmt.Fprintf(&b, text, n)
	}
	return b.String()
}

// packed is more zeros than are unpacked, in little space.
var packed = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		panic(err)
	}
	for range maxUnpacked/(1<<20) + 1 {
		if _, err := w.Write(make([]byte, 1<<20)); err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
})

// TestBombs refuses a file that unpacks to more than a table can need, whatever it says of its parts.
func TestBombs(t *testing.T) {
	file := simpleBook(t).bytes()
	for _, c := range []struct {
		part string
		says uint64 // how many bytes the part has
	}{
		{"xl/worksheets/sheet1.xml", 1000}, {"xl/sharedStrings.xml", 1000}, {"xl/styles.xml", 1000}, {"xl/workbook.xml", 1000}, {"_rels/.rels", 1000},
		{"xl/worksheets/sheet1.xml", 2 << 30}, {"xl/media/image1.png", 2 << 30}, {"xl/media/image1.png", 1 << 62},
	} {
		var list diag.List
		g, ok := Workbook("t.xlsx", bomb(t, file, c.part, c.says), Choice{}, &list)
		if ok || !strings.HasPrefix(told(&list), "t.xlsx:1:1: error: this ") {
			t.Errorf("%s of %d bytes: %s%s", c.part, c.says, show(g), told(&list))
		}
	}
}

// bomb is a workbook in which a part has more zeros than are unpacked, and says how many they are.
func bomb(t *testing.T, file []byte, part string, says uint64) []byte {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	must(err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		if f.Name != part {
			must(w.Copy(f))
		}
	}
	out, err := w.CreateRaw(&zip.FileHeader{Name: part, Method: zip.Deflate, CompressedSize64: uint64(len(packed())), UncompressedSize64: says})
	must(err)
	_, err = out.Write(packed())
	must(err)
	must(w.Close())
	return b.Bytes()
}

// TestPaths: a part is looked up by its name, wherever the name seems to lead, and a file has not too many.
func TestPaths(t *testing.T) {
	var list diag.List
	file := rewritten(t, simpleBook(t).bytes(), func(name, text string) string {
		if strings.HasSuffix(name, ".rels") {
			return strings.ReplaceAll(text, "worksheets/", "../../../etc/")
		}
		return text
	})
	if _, ok := Workbook("t.xlsx", file, Choice{}, &list); ok || !strings.Contains(told(&list), "this workbook can't be read") {
		t.Errorf("a sheet outside: %s", told(&list))
	}
	var parts []string
	for n := range maxParts + 2 {
		parts = append(parts, fmt.Sprint("xl/", n), "")
	}
	list = diag.List{}
	if _, ok := Workbook("t.xlsx", []byte(zipped(parts...)), Choice{}, &list); ok || !strings.Contains(told(&list), "[too-large]") {
		t.Errorf("too many parts: %s", told(&list))
	}
}

// FuzzWorkbook changes the parts of a workbook: whatever comes, there is a table or a finding.
func FuzzWorkbook(f *testing.F) {
	parts := map[string]string{}
	file := rewritten(f, simpleBook(f).bytes(), func(name, text string) string {
		parts[path.Base(name)] = text
		return text
	})
	for _, part := range []string{"sheet1.xml", "sharedStrings.xml", "styles.xml", "workbook.xml", "workbook.xml.rels", ".rels"} {
		f.Add(part, parts[part], "A1:B2", 1)
	}
	f.Add("sheet1.xml", `<worksheet><cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="e"><f>A2</f><v>#REF!</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`, "", 1)
	f.Add("sharedStrings.xml", "<sst><si><r><t>a</t></r></si></sst>", "Costs", 2)
	f.Fuzz(func(t *testing.T, part, text, cells string, head int) {
		file := rewritten(t, file, func(name, old string) string {
			if path.Base(name) == part {
				return text
			}
			return old
		})
		sound(t, func(list *diag.List) (Grid, bool) {
			return Workbook("t.xlsx", file, Choice{Range: Cell{Text: cells}, HeadRows: head}, list)
		})
	})
}

// FuzzCSV: whatever comes, there is a table or a finding.
func FuzzCSV(f *testing.F) {
	for _, text := range []string{"a,b\n1,2\n", "\xff\xfea\x00;\x00b\x00", "sep=|\na|\"b\n\"\n", "T\n\na\tb\rc\td\r", "a,\xa3\n#REF!,1.234567\n", ",a,\n,x,y\n1,2,3\n"} {
		f.Add([]byte(text), "", 1)
		f.Add([]byte(text), "B1:C9", 2)
	}
	f.Fuzz(func(t *testing.T, text []byte, cells string, head int) {
		sound(t, func(list *diag.List) (Grid, bool) {
			return CSV("t.csv", text, Choice{Range: Cell{Text: cells}, HeadRows: head}, list)
		})
	})
}

// sound demands a grid whose rows are equally long and whose cells have places, or else an error; and the
// same again.
func sound(t *testing.T, read func(list *diag.List) (Grid, bool)) {
	var list, again diag.List
	g, ok := read(&list)
	if g2, _ := read(&again); show(g2) != show(g) || told(&list) != told(&again) {
		t.Errorf("%s%s, and then %s%s", show(g), told(&list), show(g2), told(&again))
	}
	if ok != (list.Errors() == 0) {
		t.Fatalf("ok is %v with the findings %s", ok, told(&list))
	}
	if strings.Contains(told(&list), "[table-file]") && strings.Contains(told(&list), "damaged") && ok {
		t.Error("a damaged file is read")
	}
	for _, row := range g.Rows {
		if len(row) != len(g.Rows[0]) {
			t.Errorf("rows of %d and %d cells", len(row), len(g.Rows[0]))
		}
		for _, c := range row {
			if !c.At.Known() || c.At.Line() < 1 || c.At.Column() < 1 || strings.TrimSpace(c.Text) != c.Text || !utf8.ValidString(c.Text) {
				t.Errorf("the cell %q is at %s", c.Text, c.At)
			}
		}
	}
}

// BenchmarkWorkbook reads a workbook of 5,000 rows by 14 columns.
func BenchmarkWorkbook(b *testing.B) {
	w := newWorkbook(b)
	head := []any{"Service"}
	for n := range 13 {
		head = append(head, fmt.Sprint("Year ", n))
	}
	w.rows("Budget", "A1", head)
	for n := range 5000 {
		row := []any{fmt.Sprint("Service ", n)}
		for i := range 13 {
			row = append(row, float64(n*i)*1.25)
		}
		w.rows("Budget", fmt.Sprint("A", n+2), row)
	}
	w.style("Budget", "B2", "N5001", `_-"£"* #,##0.00_-;\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-`)
	file := w.bytes()
	for b.Loop() {
		var list diag.List
		if g, ok := Workbook("t.xlsx", file, Choice{}, &list); !ok || len(g.Rows) != 5001 {
			b.Fatal(told(&list))
		}
	}
}
