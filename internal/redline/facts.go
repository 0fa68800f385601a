package redline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// facts are the facts that differ: those of the case, the lines above the paper, then figures and days that took the place
// of others in its words. Each is told once, with the places whose words changed with it.
func facts(was, is Version, passages []Change) []Fact {
	f := &factTable{index: map[[2]string]int{}}
	if len(was.Facts) > 0 && len(is.Facts) > 0 {
		f.compare(was.Facts, is.Facts, f.put)
	}
	if was.Report != nil && is.Report != nil {
		f.compare(headerFacts(was.Report), headerFacts(is.Report), func(fact Fact) { f.add(fact) })
	}
	for _, c := range passages {
		if !c.told {
			f.figures(c)
		}
	}
	return f.facts
}

// A factTable is facts that differ, and which of them has a pair of values.
type factTable struct {
	facts []Fact
	index map[[2]string]int // the place, from 1, of the first fact with an old and a new value
}

// compare adds what two lists of facts differ in, in the order of the new one.
func (f *factTable) compare(was, is []Given, add func(Fact)) {
	old := map[string]Given{}
	for _, g := range was {
		old[g.Name] = g
	}
	for _, g := range is {
		before := old[g.Name]
		delete(old, g.Name)
		add(Fact{Name: g.Name, Kind: g.Kind, Old: before.Value, New: g.Value, OldAt: before.At, NewAt: g.At})
	}
	for _, g := range was {
		if _, left := old[g.Name]; left {
			add(Fact{Name: g.Name, Kind: g.Kind, Old: g.Value, OldAt: g.At})
		}
	}
}

// put adds a fact whose values differ.
func (f *factTable) put(fact Fact) {
	if fact.Old == fact.New {
		return
	}
	if key := [2]string{fact.Old, fact.New}; f.index[key] == 0 {
		f.index[key] = len(f.facts) + 1
	}
	f.facts = append(f.facts, fact)
}

// add adds a fact whose values differ, unless another with the same values is told already, and gives the one that is told.
func (f *factTable) add(fact Fact) *Fact {
	key := [2]string{fact.Old, fact.New}
	if f.index[key] == 0 {
		f.put(fact)
	}
	if f.index[key] == 0 {
		return nil
	}
	return &f.facts[f.index[key]-1]
}

// A Line is a line above a paper, as comparisons tell it.
type Line struct {
	Given
	Of any // as [report.Bookmarked] has it
}

// Lines are the lines above a paper. No two have one name.
func Lines(r *report.Report) []Line {
	out := []Line{
		{Given{Name: "Title", Kind: "text", Value: r.Title}, &r.Title},
		{Given{Name: "Meeting", Kind: "date", Value: r.Lead}, &r.Lead},
		{Given{Name: "Byline", Kind: "person", Value: r.Byline}, &r.Byline},
	}
	for i := range r.Fields {
		given := fieldFact(r.Fields[i], i)
		if slices.ContainsFunc(out, func(l Line) bool { return l.Name == given.Name }) { // the title may be such a line too
			given.Name = fmt.Sprintf("%s (line %d)", given.Name, i+1)
		}
		out = append(out, Line{given, &r.Fields[i]})
	}
	return out
}

// fieldFact is a field of the header, which is the one at a place among them, as a fact.
func fieldFact(field report.Field, at int) Given {
	given := Given{Name: cmp.Or(strings.TrimSuffix(field.Label, ":"), fmt.Sprintf("Line %d", at+1))}
	var lines []string
	for _, line := range field.Lines {
		lines = append(lines, report.Text(line))
		if !given.At.Known() && len(line) > 0 {
			given.At = line[0].At
		}
	}
	given.Value = strings.Join(lines, "; ")
	given.Kind = cmp.Or(figureKind(given.Value), "text")
	return given
}

// headerFacts are the lines above a paper as facts.
func headerFacts(r *report.Report) (out []Given) {
	for _, line := range Lines(r) {
		out = append(out, line.Given)
	}
	return out
}

// figures adds the figures and days of a passage that took the place of others.
func (f *factTable) figures(c Change) {
	figures := c.figures
	if c.Table != nil {
		figures = append(slices.Clone(figures), c.Table.figures...)
	}
	for _, pair := range figures {
		f.add(Fact{Kind: figureKind(pair[1]), Old: pair[0], New: pair[1], OldAt: c.Old.At, NewAt: c.New.At}).place(*c.New)
	}
}

// place adds a place in which the fact changed, once.
func (f *Fact) place(p Place) {
	if last := len(f.Places) - 1; last < 0 || f.Places[last].Cited != p.Cited || f.Places[last].At != p.At {
		f.Places = append(f.Places, p)
	}
}

// Where are the places in which a fact of the paper's words changed, as messages name them: "paragraphs 9 and 12".
func (f Fact) Where() string {
	const most = 3
	if len(f.Places) > most+1 {
		return report.Series([]string{cited(f.Places[:most]), diag.Plural(len(f.Places)-most, "more place")})
	}
	return cited(f.Places)
}
