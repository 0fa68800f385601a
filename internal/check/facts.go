package check

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// facts are the rules on figures and dates that are said more than once.
var facts = []rule{typedFacts, contractValue, contractEnd, daysApart, twoBases, tableSums}

// A fact is money or a day that the case gives, by the name that answers can print it with.
type fact struct {
	name  string
	pence int64
	date  casefile.Date
	words string   // as the fact prints them
	near  []string // words of which one must stand in the sentence of an amount or a day that is taken for this fact; any sentence without them
}

// money are the facts of a paper that are amounts of money.
func (p *Paper) money() []fact {
	var all []fact
	add := func(name string, m casefile.Money) {
		if usable(m) && m.Pence != 0 {
			all = append(all, fact{name: name, pence: m.Pence, words: m.Value})
		}
	}
	add("contract.value", p.Case.Contract.Value)
	add("contract.new_value", p.Case.Contract.NewValue)
	add("contract.annual_value", p.Case.Contract.AnnualValue)
	for _, name := range slices.Sorted(maps.Keys(p.Case.Facts)) {
		given := p.Case.Facts[name]
		if sums := text.Amounts(given.Value); len(sums) == 1 && sums[0].Start == 0 && sums[0].End == len(given.Value) {
			all = append(all, fact{name: "facts." + name, pence: sums[0].Pence, words: given.Value})
		}
	}
	if t, ok := p.tenderThreshold(); ok && usable(t.MoreThan) {
		all = append(all, fact{name: "rules.threshold", pence: t.MoreThan.Pence, words: t.MoreThan.Value, near: []string{"threshold", "tender", "rule", "exceed", "limit", "procur", "above", "more than"}})
	}
	return all
}

// calendar are the facts of a paper that are days. Other things happen on the same day, so that a word of what the
// fact is about must stand beside a day; what the case gives under [facts] is there to be named anyway.
func (p *Paper) calendar() []fact {
	c, d := p.Case.Contract, p.Case.Decision
	var all []fact
	for _, named := range []fact{
		{name: "decision.taken_on", date: d.TakenOn, near: []string{"agreed", "approve", "decision", "decided", "directed", "urgent action"}},
		{name: "decision.notice", date: d.Notice, near: []string{"notice", "forward plan"}},
		{name: "contract.starts", date: c.Starts, near: []string{"contract"}},
		{name: "contract.ends", date: c.Ends, near: []string{"contract"}},
		{name: "contract.new_end", date: c.NewEnd, near: []string{"contract", "extension", "extended"}},
		{name: "contract.begun", date: c.Begun, near: []string{"procurement", "tender"}},
		{name: "contract.awarded", date: c.Awarded, near: []string{"award"}},
		{name: "meeting.date", date: p.Meeting.Date, near: []string{"meeting", "this report", "this committee"}},
	} {
		if usable(named.date) {
			all = append(all, named)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.Case.Facts)) {
		if date := p.Case.Facts[name].Date; usable(date) {
			all = append(all, fact{name: "facts." + name, date: date})
		}
	}
	for i := range all {
		all[i].words = p.Council.Dates.Printed(all[i].date, p.Report.Words())
	}
	return all
}

// typedFacts reports a figure or a day typed in an answer that the case gives as a fact. In the title of another document
// both stand as they do there.
func typedFacts(p *Paper, f finder) {
	said := p.says()
	if len(said.Amounts)+len(said.Days) == 0 {
		return
	}
	money, calendar := p.money(), p.calendar()
	for _, a := range said.Amounts {
		i := slices.IndexFunc(money, func(known fact) bool { return known.pence == a.Pence && isNear(a, known.near) })
		if i >= 0 && p.answered(a.In, a.Start, a.End) && !ofAnother(a.In, a.Start, a.Around) {
			f.mends(p.named(a.In, a.Start, a.End, money[i])).in(a.In, a.Start, a.End, "typed-fact", "write {{"+money[i].name+"}}, so that it can't come to differ",
				"%s is a fact of the case, typed again", a.Words())
		}
	}
	for _, d := range said.Days {
		i := slices.IndexFunc(calendar, func(known fact) bool { return sameDay(known.date, d.Date) && isNear(d, known.near) })
		if i >= 0 && p.answered(d.In, d.Start, d.End) && !ofAnother(d.In, d.Start, d.Around) {
			f.mends(p.named(d.In, d.Start, d.End, calendar[i])).in(d.In, d.Start, d.End, "typed-fact", "write {{"+calendar[i].name+"}}, so that it can't come to differ",
				"%s is a fact of the case, typed again", d.Words())
		}
	}
}

// named is the mending that names a fact in the place of words, if it prints the very same.
func (p *Paper) named(t *text.Passage, start, end int, f fact) *diag.Mending {
	if t.Text[start:end] != f.words {
		return nil
	}
	return p.instead(t, start, end, "{{"+f.name+"}}")
}

// ofAnother tells whether a place of a passage is somebody else's words or the title of another document: a link, what
// stands in quotation marks, or what follows "minutes of" and the like in the sentence.
func ofAnother(in *text.Passage, at int, around func() (before, after string)) bool {
	if in.Linked(at) || text.InQuotes(in.Text, at) {
		return true
	}
	before, _ := around()
	for _, of := range titleOf {
		if _, title, ok := strings.Cut(before, of); ok && !strings.ContainsAny(title, ".;:()") && len(title) < longestTitle {
			return true
		}
	}
	return false
}

var titleOf = []string{"agenda for ", "agenda of ", "minutes of ", "minutes for ", "entitled ", " titled "}

// longestTitle is how many bytes of the title of another document are looked over.
const longestTitle = 100

// isNear tells whether one of some words stands in the sentence of an amount or a day. Without words, every sentence will do.
func isNear(said interface{ Around() (before, after string) }, words []string) bool {
	before, after := said.Around()
	return len(words) == 0 || text.HasAny(before, words) || text.HasAny(after, words)
}

func sameDay(a, b casefile.Date) bool { return !a.Before(b) && !b.Before(a) }

// contractValue reports a text that gives the contract another value than the case does.
func contractValue(p *Paper, f finder) {
	c := p.Case.Contract
	if !usable(c.Value) || p.Case.Contract.Value.Pence <= 0 {
		return
	}
	for _, a := range p.says().Amounts {
		if a.In.Kind == text.Cell || a.In.Kind == text.Caption || a.Rounds(c.Value.Pence) || usable(c.NewValue) && a.Rounds(c.NewValue.Pence) {
			continue
		}
		before, after := a.Around()
		about := strings.TrimRight(before, " \u00a0")
		if !text.EndsInAny(about, valueIs) || text.HasAny(before, otherValue) || text.HasAny(after, otherValue) {
			continue
		}
		f.in(a.In, a.Start, a.End, "two-values", "write {{contract.value}} where the contract's value is meant; say what else it is, if it is something else",
			"this says %s, and contract.value is %s", a.Words(), c.Value.Value)
	}
}

// valueIs is what stands before a figure that is the contract's value and nothing else.
var valueIs = []string{
	"maximum spend of", "maximum spend is", "contract value of", "the contract value is", "value of the contract is",
	"value of this contract is", "the contract is worth", "the contract is valued at", "maximum contract value is",
}

// otherValue are words that make a figure or a day that of something else: a limit, another contract, or the
// contract without VAT.
var otherValue = []string{
	"exceed", "threshold", "more than", "above", "below", "over £", "between", "less than", "under £", "any contract", "contracts",
	"previous", "original", "current", "existing", "former", "last ", "initial", "other", "framework", "if ", "would",
	"annual", "per annum", "a year", "per year", "vat", "each", "lot ", "option", "estimate", "increase", "reduc", "vari", "exten",
}

// contractEnd reports a text that has the contract end on another day than the case does.
func contractEnd(p *Paper, f finder) {
	c := p.Case.Contract
	if !usable(c.Ends) {
		return
	}
	for _, d := range p.says().Days {
		if sameDay(d.Date, c.Ends) || usable(c.NewEnd) && sameDay(d.Date, c.NewEnd) || !d.Exists() {
			continue
		}
		before, after := d.Around()
		about := strings.TrimSuffix(strings.TrimRight(before, " \u00a0"), " the")
		if !text.EndsInAny(about, endIs) || text.HasAny(before, otherValue) || text.HasAny(after, otherValue) {
			continue
		}
		f.in(d.In, d.Start, d.End, "two-values", "write {{contract.ends}} where the contract's end is meant; say what else ends, if it is something else",
			"this has the contract end on %s, and contract.ends is %s", d.Date, c.Ends)
	}
}

// endIs is what stands before the day on which the contract ends.
var endIs = []string{
	"the contract ends on", "the contract will end on", "the contract expires on", "the contract will expire on", "the contract runs until",
	"the contract will run until", "the contract running until", "the contract ending on", "this contract ends on", "this contract will end on",
}
