package compose

import (
	"slices"
	"strconv"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// words are texts of the program's own, which stand in the case at the table's place.
func words(at diag.Span, texts ...string) []casefile.Text {
	var out []casefile.Text
	for _, t := range texts {
		out = append(out, casefile.Text{Place: casefile.Place{Span: at}, Value: t})
	}
	return out
}

// listTable makes a table of a case's list; a column that no item fills is left out.
func listTable(at diag.Span, caption string, heads []casefile.Text, rows [][]casefile.Text) table {
	t := table{caption: words(at, caption)[0], at: at, heads: [][]casefile.Text{nil}, rows: make([][]casefile.Text, len(rows))}
	for i, head := range heads {
		if !slices.ContainsFunc(rows, func(row []casefile.Text) bool { return row[i].Given() }) {
			continue
		}
		t.heads[0] = append(t.heads[0], head)
		for j, row := range rows {
			t.rows[j] = append(t.rows[j], row[i])
		}
	}
	return t
}

// optionTable lists the options. The one that is recommended says so where others say why not.
func (r *run) optionTable() table {
	in := r.facts.words
	var rows [][]casefile.Text
	for _, o := range r.Case.Options {
		verdict := o.Rejected
		if o.Recommended.Or(false) {
			verdict = words(o.Recommended.Span, in.Recommended)[0]
		}
		rows = append(rows, []casefile.Text{o.Title, o.Cost, o.Advantages, o.Disadvantages, verdict})
	}
	return listTable(r.Case.Options[0].Span, in.Options, r.heads(optionsTable, r.Case.Options[0].Span, in.Option, in.Cost, in.Advantages, in.Disadvantages, in.WhyNotChosen), rows)
}

func (r *run) riskTable() table {
	in := r.facts.words
	var rows [][]casefile.Text
	for _, risk := range r.Case.Risks {
		rows = append(rows, []casefile.Text{risk.Title, risk.Likelihood, risk.Impact, risk.Mitigation})
	}
	return listTable(r.Case.Risks[0].Span, in.Risks, r.heads(risksTable, r.Case.Risks[0].Span, in.Risk, in.Likelihood, in.Impact, in.Mitigation), rows)
}

// costTable is the costs by item and year, with a total for each year.
func (r *run) costTable() table {
	at := r.Case.Costs[0].Span
	var items, years []string
	for _, c := range r.Case.Costs {
		if !slices.Contains(items, c.Item.Value) {
			items = append(items, c.Item.Value)
		}
		if !slices.ContainsFunc(years, func(y string) bool { return sameYear(y, c.Year.Value) }) {
			years = append(years, c.Year.Value)
		}
	}
	years = alikeYears(years)
	slices.Sort(years)
	standard := append([]string{r.facts.words.Item}, years...)
	t := table{caption: words(at, r.facts.words.Costs)[0], at: at, heads: [][]casefile.Text{r.heads(costsTable, at, standard...)}}
	for _, item := range items {
		row := words(at, append([]string{item}, make([]string, len(years))...)...)
		for _, c := range r.Case.Costs {
			if i := slices.IndexFunc(years, func(y string) bool { return sameYear(y, c.Year.Value) }) + 1; c.Item.Value == item {
				r.checkOnce(row[i], c)
				row[i] = c.Amount.Text
			}
		}
		for i := range row {
			if row[i].Value == "" {
				row[i] = words(at, "–")[0]
			}
		}
		t.rows = append(t.rows, row)
	}
	if len(items) > 1 {
		t.total = casefile.Names{Place: casefile.Place{Span: at}, Values: words(at, t.columns()[1:]...)}
		r.addSums(&t)
	}
	return t
}

// checkOnce reports an item that has two amounts in a year.
func (r *run) checkOnce(earlier casefile.Text, c casefile.Cost) {
	if earlier.Value != "" {
		r.list.Errorf(c.Span, "doubled-cost", "add them up, or give them names of their own", "%q has an amount for %s already, in line %d", c.Item.Value, c.Year.Value, earlier.Line())
	}
}

// alikeYears prints financial years in the manner of the first; years that are no financial years stay as they are.
func alikeYears(years []string) []string {
	like := yearForm.FindStringSubmatch(years[0])
	out := make([]string, len(years))
	for i, year := range years {
		m := yearForm.FindStringSubmatch(year)
		if like == nil || m == nil {
			return years
		}
		if out[i] = like[1] + m[2] + like[3]; like[4] != "" {
			out[i] += centuryAfter(m[2], m[5])
		}
		out[i] += m[5]
	}
	return out
}

// centuryAfter is the beginning of the year that ends a financial year, "20" of 1999-2000.
func centuryAfter(begins, ends string) string {
	century, _ := strconv.Atoi(begins[:2])
	if ends == "00" {
		century++
	}
	return strconv.Itoa(century)
}

// yearForm matches a financial year, which is written in several ways: "2026-27", "2026/27", "FY 2026 to 2027".
var yearForm = lazy.New(`^\s*((?i:fy)\s*)?(\d{4})(\s*[-–/]\s*|\s+to\s+)(\d{2})?(\d{2})\s*$`)

// sameYear tells whether two texts name one year.
func sameYear(a, b string) bool {
	return a == b || yearForm.MatchString(a) && yearForm.ReplaceAllString(a, "$2-$5") == yearForm.ReplaceAllString(b, "$2-$5")
}
