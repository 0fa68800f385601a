package corpus

import (
	"fmt"
	"math"
	"strings"
)

// place is somewhere in the county: some are named often, and most seldom.
func (c *corpus) place() string {
	name := c.name()
	if c.one(3) {
		return name
	}
	return name + " " + c.of(kinds)
}

// name is that of a village, or of a family that came from there.
func (c *corpus) name() string {
	few := func(n int) int { return int(float64(n) * math.Pow(c.Float64(), 2)) }
	return starts[few(len(starts))] + ends[few(len(ends))]
}

func (c *corpus) person() string { return c.of(firsts) + " " + c.name() }

func (c *corpus) supplier() string { return c.name() + " " + c.of(companies) }

// sum is an amount of money, from a few thousand pounds to some millions.
func (c *corpus) sum() string {
	pounds := int(math.Exp(c.NormFloat64()*1.2 + 12))
	if pounds >= 1_000_000 && c.one(2) {
		return fmt.Sprintf("£%d.%dm", pounds/1_000_000, pounds/100_000%10)
	}
	return pound(pounds)
}

// pound is an amount with commas: £282,693.
func pound(n int) string {
	digits := fmt.Sprint(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return "£" + digits
}

// sentence is a sentence about a subject.
func (c *corpus) sentence(subject string) string {
	text := c.of(sentences)
	for _, fact := range []struct {
		name string
		make func() string
	}{
		{"{place}", c.place}, {"{person}", c.person}, {"{supplier}", c.supplier}, {"{sum}", c.sum}, {"{subject}", func() string { return subject }},
		{"{percent}", func() string { return fmt.Sprintf("%d.%d%%", 2+c.IntN(90), c.IntN(10)) }},
		{"{number}", func() string { return fmt.Sprint(11 + c.IntN(480)) }}, {"{year}", func() string { return fmt.Sprint(2016 + c.IntN(10)) }},
	} {
		for strings.Contains(text, fact.name) {
			text = strings.Replace(text, fact.name, fact.make(), 1)
		}
	}
	return text
}

// paragraphs are some of them about a subject, each of a few sentences.
func (c *corpus) paragraphs(n int, subject string) string {
	var all []string
	for range n {
		var words []string
		for range 1 + c.IntN(4) {
			words = append(words, c.sentence(subject))
		}
		all = append(all, strings.Join(words, " "))
	}
	return strings.Join(all, "\n\n")
}

// slug is a title as the name of a file.
func slug(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() > 60 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// quoted is a text as TOML has it.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(text) + `"`
}
