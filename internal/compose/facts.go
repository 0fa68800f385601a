package compose

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A fact is a value as the house prints it. Templates print it escaped for Markdown.
type fact struct {
	text   string
	plural bool      // it names more than one
	at     diag.Span // where it was given
}

// String is the fact escaped, so that Markdown shows it as it stands.
func (f fact) String() string { return escape(f.text) }

// facts are the facts of one paper, by the names that templates and prose use.
type facts struct {
	Paper
}

// names lists the facts that there can be, for the one nearest to a wrong name.
func (f facts) names() []string {
	return append(f.Case.FactNames(), "terms.exception", "terms.rules", "rules.place", "rules.threshold",
		"council.name", "meeting.body", "meeting.date", "meeting.time", "meeting.place")
}

// find is the value of that name: known is false where no such fact can be, and v.Given() where it
// has not been given.
func (f facts) find(name string) (v casefile.Value, known bool) {
	table, key, _ := strings.Cut(name, ".")
	switch table {
	case "report", "decision", "exception", "contract", "facts":
		return casefile.Lookup(f.Case, name)
	case "terms":
		return casefile.Lookup(f.Council, name)
	}
	switch name {
	case "council.name":
		return f.Council.Title, true
	case "rules.place":
		return f.Council.Rules.Title, true
	case "rules.threshold":
		return f.threshold(), true
	case "meeting.body":
		return f.Council.Bodies[f.Meeting.Body.Value].Title, true
	case "meeting.date", "meeting.time", "meeting.place":
		return casefile.Lookup(f.Meeting, key)
	}
	return nil, false
}

// threshold is the value above which tenders must be invited, as in force on the day of the decision,
// or of the meeting where the decision is yet to be taken.
func (f facts) threshold() casefile.Money {
	t, _ := f.Council.Threshold("tender", f.ruling())
	return t.MoreThan
}

// ruling is the day whose thresholds apply.
func (f facts) ruling() casefile.Date {
	if taken := f.Case.Decision.TakenOn; taken.Given() && !taken.Bad {
		return taken
	}
	return f.Meeting.Date
}

// print is a value the house's way: dates in words, money as written, posts by their titles.
func (f facts) print(v casefile.Value) fact {
	out := fact{at: v.At().Span}
	switch v := v.(type) {
	case casefile.Post:
		out.text = f.post(v.Text)
	case casefile.Posts:
		titles := make([]string, len(v.Values))
		for i, post := range v.Values {
			titles[i] = f.post(post)
		}
		out.text, out.plural = report.Series(titles), len(titles) > 1
	case casefile.Names:
		out.text, out.plural = report.Series(v.Strings()), len(v.Values) > 1
	case casefile.Rule:
		out.text = f.rule(v.Text)
	case casefile.Date:
		out.text = v.String()
	case casefile.Money:
		out.text = v.Value
	case casefile.Fact:
		out.text = v.Value
		if v.Date.Known() {
			out.text = v.Date.String()
		}
	case casefile.Text:
		out.text = v.Value
	}
	out.text = oneLine(out.text)
	return out
}

// oneLine is text without line ends, and with single spaces; no-break spaces stay.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(" \t\r\n", c) }), " ")
}

// post is a post's title; an unknown one, which check reports, is printed by its name.
func (f facts) post(t casefile.Text) string {
	if holder, ok := f.Council.Posts[t.Value]; ok {
		return holder.Title.Value
	}
	return t.Value
}

// rule is how a rule is cited; an unknown one, which check reports, is printed by its name.
func (f facts) rule(t casefile.Text) string {
	if p, ok := f.Council.Rules.Exceptions[t.Value]; ok {
		return p.Title.Value
	}
	return t.Value
}

// escape puts a backslash before what Markdown would read as more than a character.
func escape(s string) string {
	var b strings.Builder
	lead := true // only letters and figures so far: "1." or "a)" would begin a list
	for i, c := range s {
		special := strings.ContainsRune("\\`*_{}[]<>#&!~|", c)
		opening := i == 0 && strings.ContainsRune("-+=:(", c)
		listing := lead && i > 0 && (c == '.' || c == ')')
		if special || opening || listing {
			b.WriteByte('\\')
		}
		lead = lead && (c >= '0' && c <= '9' || c >= 'a' && c <= 'z')
		b.WriteRune(c)
	}
	return b.String()
}
