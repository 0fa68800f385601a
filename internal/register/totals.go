package register

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/record"
)

// Totals are what the register has in all and in groups. What was withdrawn is in none.
type Totals struct {
	All         Group   `json:"all"`
	Departments []Group `json:"departments"` // by their names; those of papers that name none last
	Grounds     []Group `json:"grounds"`     // by the rule, or else by the ground in procurement law, in the same way
	Years       []Group `json:"years"`       // the newest first
	Quarters    []Group `json:"quarters"`    // in the same way
}

// A Group are exceptions that have something in common.
type Group struct {
	Name       string `json:"name"`              // what they have in common; "" where papers do not say
	Council    string `json:"council,omitempty"` // whose department or rule it is, where the register has several councils
	Exceptions int    `json:"exceptions"`
	Unvalued   int    `json:"unvalued,omitempty"` // how many of them have no value
	Sums       []Sum  `json:"sums"`
}

// A Sum is that of all values of a group which can be added: over the whole contract or in a year, with VAT or without. Values
// of different kinds are never added.
type Sum struct {
	Basis string `json:"basis"`         // as [record.Exception] has it
	VAT   string `json:"vat,omitempty"` // the same; "" where nothing says whether VAT is in it
	Pence int64  `json:"pence"`
}

// mostPence is the largest value that is added, £1 trillion: a larger one is a slip, and many of them would be more than a sum
// can be.
const mostPence = 100_000_000_000_000

// Amount is what a row adds to a sum: the value after an extension or variation where there is one. Ok is false for a row
// without a value that can be added.
func (r Row) Amount() (pence int64, ok bool) {
	pence = r.Value
	if r.NewValue != 0 {
		pence = r.NewValue
	}
	return pence, pence > 0 && pence <= mostPence
}

// Ground is by what the register groups exceptions: the council's rule or, without one, the ground in procurement law.
func (r Row) Ground() string { return cmp.Or(r.Rule, r.Exception.Ground) }

// totalsOf are the totals of rows.
func totalsOf(rows []Row) Totals {
	rows = slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return r.Withdrawn != nil })
	council := func(r Row) string { return r.Council }
	if !several(rows) {
		council = none
	}
	all := Group{Sums: []Sum{}}
	for _, r := range rows {
		all.add(r)
	}
	return Totals{
		All: all, Departments: grouped(rows, func(r Row) string { return r.Department }, council, byName), Grounds: grouped(rows, Row.Ground, council, byName),
		Years: grouped(rows, func(r Row) string { return r.Year }, none, newestFirst), Quarters: grouped(rows, func(r Row) string { return r.Quarter }, none, newestFirst),
	}
}

// several tells whether rows are of more than one council.
func several(rows []Row) bool {
	return slices.ContainsFunc(rows, func(r Row) bool { return r.Council != rows[0].Council })
}

// none is the council of groups that go through all councils.
func none(Row) string { return "" }

// grouped are rows by what they have in common.
func grouped(rows []Row, name, council func(Row) string, order func(a, b Group) int) []Group {
	out := []Group{}
	for _, r := range rows {
		at := slices.IndexFunc(out, func(g Group) bool { return g.Name == name(r) && g.Council == council(r) })
		if at < 0 {
			at = len(out)
			out = append(out, Group{Name: name(r), Council: council(r), Sums: []Sum{}})
		}
		out[at].add(r)
	}
	slices.SortFunc(out, order)
	return out
}

// byName is the order of names, large letters and small ones alike, in which what has no name comes last.
func byName(a, b Group) int {
	if (a.Name == "") != (b.Name == "") {
		return cmp.Compare(b.Name, a.Name)
	}
	return cmp.Or(cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Council, b.Council))
}

func newestFirst(a, b Group) int { return cmp.Compare(b.Name, a.Name) }

// add counts a row.
func (g *Group) add(r Row) {
	g.Exceptions++
	pence, ok := r.Amount()
	if !ok {
		g.Unvalued++
		return
	}
	sum := Sum{Basis: r.Basis, VAT: r.VAT}
	at, there := slices.BinarySearchFunc(g.Sums, sum, inOrder)
	if !there {
		g.Sums = slices.Insert(g.Sums, at, sum)
	}
	g.Sums[at].Pence += pence
}

// inOrder is the order of sums: those over whole contracts first, and of each those with VAT, without VAT, and where nothing
// says so.
func inOrder(a, b Sum) int {
	yearly := func(s Sum) int { return slices.Index([]string{record.Whole, record.Yearly}, s.Basis) }
	unsaid := func(s Sum) int { return slices.Index([]string{"including", "excluding", "none", ""}, s.VAT) }
	return cmp.Or(cmp.Compare(yearly(a), yearly(b)), cmp.Compare(unsaid(a), unsaid(b)), cmp.Compare(a.Basis, b.Basis), cmp.Compare(a.VAT, b.VAT))
}
