package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/report"
)

// statuteNames reports Acts and Regulations under a name or a year that is not theirs.
func statuteNames(p *Paper, f finder) {
	for _, t := range p.own() {
		if !t.Cites {
			continue
		}
		for _, w := range t.Words {
			for _, m := range p.Law.misnomers[w.Lower] {
				if strings.HasPrefix(t.Text[w.Start:], m.seen) {
					m.at(t.Passage, w.Start, f)
				}
			}
		}
	}
}

// A misnomer is a name to look for: a wrong one, or a statute's own that has only certain years.
type misnomer struct {
	seen  string // the name to look for, without a year unless only that year makes it wrong
	name  string // the statute's own name, without its year
	year  string // the year of the statute, or the latest where several have the name
	years string // every year that can follow the name, with spaces around each
	sole  bool   // whether no other year can follow the name
	own   bool   // whether seen is the statute's own name, so that the year alone can be wrong
}

// misnomers are the names to look for in papers, by their first words in small letters.
func misnomers(statutes []casefile.Statute) map[string][]misnomer {
	all := map[string][]misnomer{}
	add := func(m misnomer) {
		words := text.Words(m.seen)
		if len(words) > 0 && !slices.Contains(all[words[0].Lower], m) {
			all[words[0].Lower] = append(all[words[0].Lower], m)
		}
	}
	years := yearsOf(statutes)
	for _, s := range statutes {
		name, year := yearOf(s.Name.Value)
		m := misnomer{name: name, year: year, years: years[name], sole: s.Sole.Or(false)}
		if m.sole && year != "" {
			own := m
			own.seen, own.own, own.year = name, true, latest(years[name])
			add(own)
		}
		for _, wrong := range s.Wrong.Strings() {
			for _, seen := range []string{wrong, strings.ReplaceAll(wrong, "'", "’")} {
				m.seen = seen
				add(m)
			}
		}
	}
	return all
}

// yearsOf are the years of the statutes of a name.
func yearsOf(statutes []casefile.Statute) map[string]string {
	years := map[string]string{}
	for _, s := range statutes {
		if name, year := yearOf(s.Name.Value); year != "" {
			years[name] = years[name] + " " + year + " "
		}
	}
	return years
}

func latest(years string) string { return slices.Max(strings.Fields(years)) }

// at reports the misnomer where it stands in a passage.
func (m misnomer) at(p text.Passage, start int, f finder) {
	from := start + len(m.seen)
	end, year := text.YearAfter(p.Text, from)
	if !text.WholeWords(p.Text, start, from) {
		return
	}
	if right := m.right(p.Text[:start], year); right != "" {
		f.in(p, start, end, "statute-name", m.hint(right), "%q is not the statute's name", p.Text[start:end])
	}
}

// right is what should be written for the misnomer with a year after it, which may be "". Where nothing is wrong,
// right is "".
func (m misnomer) right(before, year string) string {
	_, seenYear := yearOf(m.seen)
	switch {
	case m.own && (year == "" || strings.Contains(m.years, year) || partOfLonger(before)):
		return ""
	case m.sole && strings.Contains(m.years, year) && year != "" && seenYear == "":
		return m.name + " " + year
	case m.own, m.sole && year != "", seenYear != "":
		return m.name + " " + m.year
	case year == "":
		return m.name
	}
	return m.name + " " + year
}

// hint says what to write, or names the years from which to choose.
func (m misnomer) hint(right string) string {
	if years := strings.Fields(m.years); m.own && len(years) > 1 {
		return fmt.Sprintf("those called %q are of %s", m.name, report.Series(years))
	}
	return fmt.Sprintf("write %q", right)
}

// partOfLonger tells whether what stands before a name makes it the end of another: "Health and Social"
// before "Care Act".
func partOfLonger(before string) bool {
	words := strings.Fields(before)
	if len(words) == 0 || strings.HasSuffix(words[len(words)-1], ".") {
		return false
	}
	last := words[len(words)-1]
	first, _ := utf8.DecodeRuneInString(last)
	if unicode.IsUpper(first) {
		return !slices.Contains([]string{"The", "Under", "In", "See", "By"}, last)
	}
	return slices.Contains([]string{"and", "&", "of", "for"}, last)
}
