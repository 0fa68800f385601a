package site

import (
	"path"

	"cabinet/internal/record"
	"cabinet/internal/register"
)

// The files that the page of the register needs, by their paths from the home page's folder on.
const (
	RegisterStyle  = "static/register.css"
	RegisterScript = "static/register.js"
)

// registerAddress is the page of the register, by its path from the home page's folder on.
const registerAddress = record.RegisterFolder + "/index.html"

// decisionColumn is the column by which the rows of the register are sorted at first.
const decisionColumn = 3

// A registerPage is what the template of the register's page can name.
type registerPage struct {
	Frame
	Files   []Document // of the register
	Heads   []registerHead
	Rows    []registerRow
	Filters []filter
	Totals  []totalsTable // none where there are no exceptions
}

// A filter is what readers choose exceptions by; a row has the number of each choice under the filter's name.
type filter struct {
	Name    string // in the page
	Label   string
	Choices []string
}

// A registerHead is the head of a column.
type registerHead struct {
	Name   string
	Sorted bool // the rows are sorted by it, the highest first
}

// Register makes the page of the register of exceptions of some meetings, beside which the files of it stand.
func (s *Site) Register(r register.Register, files []record.Document, meetings []record.Meeting, of Identity) ([]byte, error) {
	words := Language(meetings)
	w, t := words.Register, r.Totals
	p := registerPage{Frame: frame(words, w.Title, record.RegisterFolder, of, Step{w.Title, ""}), Files: documents(files, "", w.Title, words)}
	p.Foot.update(meetings, words)
	p.follow(words.Feeds.NewExceptions, path.Join(record.RegisterFolder, record.FeedFile))
	p.tell(p.dataset(w.Title, w.About, files))
	p.Styles, p.Scripts = []string{RegisterStyle}, []string{RegisterScript}
	for i, name := range []string{w.Exception, w.Department, w.Ground, w.Decision, w.Supplier, w.Value, w.Contract} {
		p.Heads = append(p.Heads, registerHead{name, i == decisionColumn})
	}
	for _, row := range r.Exceptions {
		p.Rows = append(p.Rows, registerRowOf(row, t, words))
	}
	p.Filters = []filter{{"department", w.Department, groupNames(t.Departments, w)}, {"year", w.FinancialYear, groupNames(t.Years, w)}, {"ground", w.Ground, groupNames(t.Grounds, w)}}
	if t.All.Exceptions > 0 {
		p.Totals = []totalsTable{
			totalsOf(w.ByYear, w.FinancialYear, t.Years, t.All, words), totalsOf(w.ByQuarter, w.Quarter, quarters(t.Quarters, w), t.All, words),
			totalsOf(w.ByDepartment, w.Department, t.Departments, t.All, words), totalsOf(w.ByGround, w.Ground, t.Grounds, t.All, words),
		}
		p.Totals[0].Chart = chartOf(t.Years, w)
	}
	groups := len(t.Departments) + len(t.Years) + len(t.Quarters) + len(t.Grounds)
	return execute(s.register, 2*len(p.Rows)+groups, 0, p)
}

// triedRegister are meetings whose register has everything that a page can show.
func triedRegister() []record.Meeting {
	row := func(id string) record.Paper {
		listing := record.Listing{Department: "x", Exception: &record.Exception{Description: "x", Value: 1}}
		return record.Paper{ID: id, Address: "body/day/" + id, Title: "x", Language: "cy", Translations: []record.Translation{{Language: "cy", Address: "body/day/y"}}, Listing: &listing}
	}
	gone := record.Paper{ID: "gone", Address: "body/day/gone", Withdrawn: &record.Withdrawal{Reason: "x", Exception: true}}
	return []record.Meeting{
		{Address: "body/day", Date: "2026-02-07", Papers: []record.Paper{row("a"), gone}}, {Address: "body/night", Date: "2025-02-07", Papers: []record.Paper{row("b")}},
	}
}
