package language

import "strings"

// A grammar is what of a language can't be told by a table: the functions that every language has of its own.
type grammar struct {
	plural  func(one string) string          // of a noun
	after   func(before, noun string) string // a noun as it stands after words
	forms   func(word string) []string       // what becomes of a noun after other words
	joins   map[string]bool                  // what can stand between the numbers of one citation
	and     func(next string) string         // "and", with the spaces around it, before a text
	authors func(titles []string) string     // whose report it is, with articles
	ordinal func(day int) string
}

// Joins tells whether words can stand between the numbers of one citation: "paragraphs 3, 5 and 7 to 9".
func (l *Language) Joins(words string) bool { return l.joins[words] }

func words(all ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range all {
		set[w] = true
	}
	return set
}

// Calendar is the names of months and days; see [Language.On].
type Calendar struct {
	Months   [12]string // from January on
	Weekdays [7]string  // from Sunday on
}

// Series is items as the language has them: "a", "a and b", "a, b and c". The items stay as they are.
func (l *Language) Series(items []string) string { return series(items, l.and) }

func series(items []string, and func(next string) string) string {
	last := len(items) - 1
	if last < 1 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:last], ", ") + and(items[last]) + items[last]
}

// each is items with a text before each of them.
func each(items []string, before func(item string) string) []string {
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = before(item) + item
	}
	return out
}

// Authors are the titles of posts as they follow [Header.ReportOf], with their articles: "the Director of
// Finance and the Monitoring Officer".
func (l *Language) Authors(titles []string) string { return l.authors(titles) }
