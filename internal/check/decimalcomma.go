package check

import (
	"slices"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

var (
	// continental matches a figure with a comma before its decimals, and points between its thousands.
	continental = lazy.New(`^[(+−–-]?(?:[€$] ?)?\d{1,3}(?:\.\d{3})+,\d{1,2} ?%?\)?$`)
	// commaDecimal matches a figure with a comma before one or two decimals, which may also be two numbers in a list. Its group is
	// the decimals.
	commaDecimal = lazy.New(`^[(+−–-]?(?:[€$] ?)?\d+,(\d{1,2}) ?%?\)?$`)
	// pointDecimal matches a figure with a point before its decimals.
	pointDecimal = lazy.New(`^[(+−–-]?(?:[£€$] ?)?[\d,]*\d\.\d{1,2} ?%?\)?$`)
)

// decimalCommas reports columns of tables in which a comma stands before decimals, as a program writes it whose language is
// another: nothing adds such figures up, and “1,25” is read as more than a hundred.
func decimalCommas(p *Paper, f finder) {
	p.Report.Blocks(func(b report.Block) {
		t, ok := b.(*report.Table)
		for column := 0; ok && column < len(t.Columns); column++ {
			cells := figuresOf(t, column)
			if !slices.ContainsFunc(cells, endsWithComma) || !commasAreDecimal(cells) || listsNumbers(t, column) {
				continue
			}
			first := cells[slices.IndexFunc(cells, endsWithComma)]
			words := strings.TrimSpace(first.Text())
			f.find(first.Place(), "amount-form", "write "+strings.NewReplacer(".", ",", ",", ".").Replace(words)+", and others of its column likewise",
				"a comma stands before the decimals of this figure: %q", words)
		}
	})
}

// figuresOf are the cells of a column that have a figure or a word.
func figuresOf(t *report.Table, column int) (cells []report.Cell) {
	for _, row := range t.Rows {
		if row.Kind != report.Subhead && column < len(row.Cells) && len(row.Cells[column]) > 0 {
			cells = append(cells, row.Cells[column])
		}
	}
	return cells
}

// endsWithComma tells cheaply whether a cell may be a figure with a comma before one or two decimals.
func endsWithComma(c report.Cell) bool {
	words := strings.TrimRight(c.Text(), " %)")
	at := strings.LastIndexByte(words, ',')
	return at > 0 && isDigit(words[at-1]) && len(words)-at > 1 && len(words)-at < 4 && isDigit(words[at+1])
}

// commasAreDecimal tells whether the commas of a column stand before decimals: one figure leaves no doubt, or others have points in
// that place, or all are sums with two decimals, and not all that have commas may be lists of two numbers.
func commasAreDecimal(cells []report.Cell) bool {
	commas, cents, points, sure := 0, 0, 0, false
	for _, c := range cells {
		words := strings.TrimSpace(c.Text())
		m := commaDecimal.FindStringSubmatch(words)
		switch {
		case continental.MatchString(words), m != nil && strings.HasSuffix(words, "%"):
			return true
		case m != nil && len(m[1]) == 2:
			cents++
		case m == nil && pointDecimal.MatchString(words):
			points++
		}
		if m != nil {
			commas++
			sure = sure || !mayList(words)
		}
	}
	return sure && commas+points == len(cells) && (points > 0 || cents > 1 && cents == commas)
}

// mayList tells whether a figure may be two numbers, the smaller of which stands first: "10,12", the buses that stop there.
func mayList(words string) bool {
	first, second, _ := strings.Cut(words, ",")
	return second[0] != '0' && (len(first) < len(second) || len(first) == len(second) && first < second)
}

// listsNumbers tells whether the head of a column says that its cells are numbers of places or of things, of which one cell may have
// several: "3,5".
func listsNumbers(t *report.Table, column int) bool {
	for _, row := range t.Head {
		for _, h := range row {
			if h.Column <= column && column < h.Column+h.Across && text.HasAny(text.Small(h.Text()), numberings) {
				return true
			}
		}
	}
	return false
}

// numberings are words of such heads.
var numberings = []string{"para", "ref", "section", "rule", "clause", "polic", "item", "page", "no.", "number", "ward", "priorit", "objective", "option", "aim", "theme", "strand", "appendi", "schedule", "lot", "risk"}
