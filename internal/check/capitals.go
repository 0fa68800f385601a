package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/report"
)

// capitals reports words in block capitals, which are hard to read and can't be told from acronyms: a passage that
// is in capitals altogether, and otherwise the first word of a passage that is in capitals and no acronym. Verbs of
// decisions may be typed so where the profile prints them so in any section; in other papers they are told once in a
// section. Titles of other documents, and labels in tables and headers such as TOTAL, are left alone.
func capitals(p *Paper, f finder) {
	c := capitalsOf{p, p.verbs(), map[*report.Section]*shouted{}, nil}
	for _, t := range p.own() {
		switch {
		case ofOthers(t), inForm(t) && (len(t.Words) < leastToStress || t.Shouted()):
		case t.Shouted() && (isOutcome(t, 0, len(t.Words)-1) || strings.Contains(strings.ToUpper(p.Council.Name.Value), t.Text)):
		case !inForm(t) && isLong(t.Text) && t.Shouted() && p.ours(t, 0, len(t.Text)):
			f.in(t.Passage, 0, len(t.Text), "capitals", "write it as a sentence, with capitals for names alone", "this is in block capitals")
		default:
			c.passage(t, f)
		}
	}
	for _, s := range c.verbs {
		f.in(s.in.Passage, s.at.Start, s.at.End, "capitals", fmt.Sprintf("write %q; where the council prints verbs of decisions so, its profile says verbs = \"capitals\" of the section", p.uncapital(s.in, s.at)), "%q is in block capitals%s", s.words(), s.others())
	}
}

// inForm tells whether a passage is a cell of a table or a field of the header, in which words stand as labels.
func inForm(t text.Prose) bool { return t.Kind == text.Cell || t.Kind == text.Field }

// leastToStress is how many words a cell has in which one may be stressed: shorter ones are labels.
const leastToStress = 7

// capitalsOf are the words in capitals of a paper.
type capitalsOf struct {
	*Paper
	printed map[string]bool              // the sections whose verbs the profile prints in capitals
	first   map[*report.Section]*shouted // the first verb in capitals of each section
	verbs   []*shouted                   // the same in their order
}

// shouted is a verb of decisions in capitals, with how many more follow in its section.
type shouted struct {
	in   text.Prose
	at   text.Span
	more int
}

func (s shouted) words() string { return s.in.Text[s.at.Start:s.at.End] }

func (s shouted) others() string {
	switch s.more {
	case 0:
		return ""
	case 1:
		return ", and one verb more in this section"
	}
	return fmt.Sprintf(", and %d verbs more in this section", s.more)
}

// passage reports the first words in capitals of a passage, and keeps its verbs of decisions.
func (c *capitalsOf) passage(t text.Prose, f finder) {
	printed := t.Section != nil && c.printed[t.Section.ID]
	for i := 0; i < len(t.Words); i++ {
		if first := t.Text[t.Words[i].Start]; first < 'A' || first > 'Z' || i == 0 && printed || !c.shouts(t, i) || t.InTitle(i) {
			continue
		}
		_, last := t.InCapitals(i)
		at := text.Span{Start: t.Words[i].Start, End: t.Words[last].End}
		switch {
		case isOutcome(t, i, last):
		case c.decides(t, i, last):
			c.verb(t, at)
		case f.list.Covers(t.Place(at.Start, at.End), "capitals"): // a title that is printed again, or what was left in
		default:
			f.in(t.Passage, at.Start, at.End, "capitals", fmt.Sprintf("write %q", c.uncapital(t, at)), "%q is in block capitals", t.Text[at.Start:at.End])
			return
		}
		i = last
	}
}

// verb keeps a verb in capitals, unless the profile has such verbs printed so.
func (c *capitalsOf) verb(t text.Prose, at text.Span) {
	if len(c.printed) > 0 {
		return
	}
	if before := c.first[t.Section]; before != nil {
		before.more++
		return
	}
	c.first[t.Section] = &shouted{in: t, at: at}
	c.verbs = append(c.verbs, c.first[t.Section])
}

// verbs tells of each section, by its id, whether its verbs are printed in capitals, as in one that it prints again.
func (p *Paper) verbs() map[string]bool {
	capitals := map[string]bool{}
	for _, s := range p.Council.Sections() {
		if s.Verbs.Given() {
			capitals[s.ID.Value] = true
		}
	}
	for _, s := range p.Council.Sections() {
		if capitals[s.Same.Value] {
			capitals[s.ID.Value] = true
		}
	}
	return capitals
}

// decides tells whether words in capitals are verbs of decisions: "NOTE AND AGREE".
func (p *Paper) decides(t text.Prose, first, last int) bool {
	for n := first; n <= last; n++ {
		if seen := t.Seen(n); !p.verb(t, n) && seen != "AND" && seen != "OR" && seen != "TO" && seen != "THE" {
			return false
		}
	}
	return true
}

// verb tells whether the word at i is a verb in capitals: one that is known, or one that what follows shows to be a verb.
func (p *Paper) verb(t text.Prose, i int) bool {
	return p.Law.words.Decides(t.Seen(i)) || t.Orders(i)
}

// isOutcome tells whether the words from first to last lead to what was decided, as minutes print it: "RESOLVED: that
// …", "IT WAS AGREED that …".
func isOutcome(t text.Prose, first, last int) bool {
	outcome := false
	for n := first; n <= last; n++ {
		outcome = outcome || outcomes[t.Seen(n)]
		if !outcomes[t.Seen(n)] && !besideOutcomes[t.Seen(n)] {
			return false
		}
	}
	after := strings.TrimLeft(t.Text[t.Words[last].End:], " \u00a0")
	return outcome && (after == "" || strings.ContainsAny(after[:1], ":(-.") || strings.HasPrefix(after, "–") || strings.HasPrefix(after, "—") ||
		strings.HasPrefix(after, "that ") || strings.HasPrefix(after, "to ") || strings.HasPrefix(after, "unanimously"))
}

var besideOutcomes = text.Set(strings.Fields("IT WAS WERE BE IS THAT TO AND UNANIMOUSLY ACCORDINGLY HEREBY FOR"))

var outcomes = text.Set(strings.Fields("RESOLVED AGREED DECISION DECISIONS DECIDED RECOMMENDED NOTED ACTION ACTIONS ORDERED PRESENT APOLOGIES"))

// shouts tells whether a word is in capitals and no acronym.
func (p *Paper) shouts(t text.Prose, i int) bool {
	seen := t.Seen(i)
	if len(seen) < 3 || !text.IsUpper(seen) || !p.Law.words.Emphasis[seen] && !text.IsWord(seen) && !p.verb(t, i) || p.known(seen) {
		return false
	}
	return (t.Acronym(i) != "" || len(seen) > 7) && !t.Reference(i) && !t.InAName(i) && !t.InPostalAddress(i) && t.Between(i-1) != "(" && t.Between(i) != "-" && t.Between(i-1) != "-" && p.typed(t, t.Words[i])
}

// uncapital is words in capitals as they are written in a sentence: days, months and other names keep a capital, and
// so does the first word of the passage. Acronyms stay.
func (p *Paper) uncapital(t text.Prose, at text.Span) string {
	out := t.Text[:at.Start]
	end := at.Start
	for i, w := range t.Words {
		if w.Start < at.Start || w.End > at.End {
			continue
		}
		out += t.Text[end:w.Start]
		end = w.End
		switch seen := t.Seen(i); {
		case p.known(seen) && !p.Law.words.Decides(seen):
			out += seen
		case i == 0 || dayWords[w.Lower] || month(t, i) || p.namedElsewhere(w.Lower):
			_, n := utf8.DecodeRuneInString(seen)
			out += seen[:n] + w.Lower[n:]
		default:
			out += w.Lower
		}
	}
	return out[at.Start:]
}

// dayWords are the words of the calendar that have a capital, but for MAY and MARCH, which are verbs as well.
var dayWords = text.Set(strings.Fields(`monday tuesday wednesday thursday friday saturday sunday
	january february april june july august september october november december easter christmas english welsh`))

// month tells whether one of those stands beside a figure, as months do.
func month(t text.Prose, i int) bool {
	beside := func(n int) bool { return t.At(n) != "" && t.At(n)[0] <= '9' }
	return (t.At(i) == "may" || t.At(i) == "march") && (beside(i-1) || beside(i+1))
}

// namedElsewhere tells whether a word stands in the paper with a capital within a sentence, and never without one.
func (p *Paper) namedElsewhere(lower string) bool {
	named := false
	for _, t := range p.own() {
		for i, w := range t.Words {
			if w.Lower != lower || text.IsUpper(t.Seen(i)) {
				continue
			}
			if t.Seen(i) == lower {
				return false
			}
			named = named || t.Named(i)
		}
	}
	return named
}

// isLong tells whether a text has too many letters to be an abbreviation.
func isLong(text string) bool {
	n := 0
	for _, c := range text {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n >= 8 && utf8.ValidString(text)
}
