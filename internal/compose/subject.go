package compose

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// A subject is what a paper is about, as far as its templates and answers see it: the facts that they can
// name. The one subject that papers are made of so far is a case.
type subject interface {
	// find is the value of a fact, or a table, by its name. It is not known where no such fact can be, and
	// not given where it has not been given.
	find(name string) (v casefile.Value, known bool)

	// names lists the facts that there can be, for the one nearest to a wrong name.
	names() []string

	// home is where a fact that is missing is to be given, and how.
	home(name string) (at diag.Span, hint string)

	// answer is what was answered to a question; one that is not given where nothing was.
	answer(question string) casefile.Text
}

// caseFacts is a case as the subject of a paper.
type caseFacts struct {
	facts
	meant map[string]casefile.Text // answers under names that are slips, by the questions that they answer
}

// names implements [subject].
func (f caseFacts) names() []string {
	names := f.Case.FactNames()
	for _, d := range derived {
		if !strings.Contains(d.Name, "NAME") {
			names = append(names, d.Name)
		}
	}
	for post := range f.Council.Posts {
		names = append(names, "post."+post+".title", "post."+post+".name")
	}
	for body := range f.Council.Bodies {
		names = append(names, "body."+body+".name")
	}
	for _, t := range f.Council.Rules.Thresholds {
		names = append(names, thresholdPrefix+t.Of.Value)
	}
	slices.Sort(names)
	return names
}

// answer implements [subject].
func (f caseFacts) answer(question string) casefile.Text {
	if t, ok := f.Case.Prose[question]; ok {
		return t
	}
	return f.meant[question]
}

// home implements [subject].
func (f caseFacts) home(name string) (at diag.Span, hint string) {
	table, key, _ := strings.Cut(name, ".")
	switch table {
	case "terms", "rules", "council", "days", "body", "post":
		hint = "give it in " + f.Council.Source.Name
		if table == "post" || table == "body" {
			owner, _, _ := strings.Cut(key, ".")
			hint += ", under [" + table + "." + owner + "]"
		}
		if of, ok := thresholdOf(name); ok {
			hint = `add a [[rules.threshold]] of = "` + of + `" that begins by then`
		}
		return f.Council.Source.Whole(), hint
	case "meeting":
		return f.Meeting.Source.Whole(), "give it in " + f.Meeting.Source.Name
	}
	return f.Case.Table(table), "give it under [" + table + "]: " + key + " = …"
}

// find implements [subject].
func (f caseFacts) find(name string) (v casefile.Value, known bool) {
	switch name {
	case "report.authors":
		return authors{f.Case.Report.From}, true
	case "report.contact_details":
		return contactDetails{f.Case.Report.Contacts}, true
	case "meeting.occasions":
		return casefile.Text{Place: f.Case.Meeting.Place, Value: f.words.Series(f.occasions())}, true
	}
	if of, ok := thresholdOf(name); ok {
		return f.threshold(of), true
	}
	switch table, key, _ := strings.Cut(name, "."); table {
	case "report", "decision", "exception", "contract", "facts":
		return casefile.Lookup(f.Case, name)
	case "table":
		return f.tableGiven(key)
	case "items":
		return f.itemsGiven(key)
	}
	return f.common(name)
}

// thresholdPrefix begins the names of thresholds other than that for tenders.
const thresholdPrefix = "rules.threshold."

// thresholdOf is what a fact is the threshold of, and false for any other fact.
func thresholdOf(name string) (of string, ok bool) {
	if name == "rules.threshold" {
		return "tender", true
	}
	return strings.CutPrefix(name, thresholdPrefix)
}

// threshold is a threshold of the profile as in force on the day of the decision, or of the meeting where the
// decision is yet to be taken.
func (f caseFacts) threshold(of string) casefile.Money {
	t, _ := f.Council.Threshold(of, f.Case.RulingDay(f.Meeting))
	return t.MoreThan
}

// tableGiven is the table of that name as a value that templates can ask for with has.
func (f caseFacts) tableGiven(name string) (v casefile.Value, known bool) {
	places := map[string][]casefile.Place{}
	for _, o := range f.Case.Options {
		places[optionsTable] = append(places[optionsTable], o.Place)
	}
	for _, c := range f.Case.Costs {
		places[costsTable] = append(places[costsTable], c.Place)
	}
	for _, r := range f.Case.Risks {
		places[risksTable] = append(places[risksTable], r.Place)
	}
	if t, ok := f.Case.Tables[name]; ok && (t.File.Given() || t.Rows.Given()) {
		places[name] = append(places[name], t.Place)
	}
	if at := places[name]; len(at) > 0 {
		return casefile.Text{Place: at[0], Value: name}, true
	}
	return casefile.Text{}, true
}
