// Package corpus makes papers up, as many as a test asks for, whose words are spread as those of councils are: a few in nearly
// every paper, most in one or two. The same papers come each time. It is for tests alone.
package corpus

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"cabinet/internal/search"
)

// A Corpus makes one paper after the other, those of the newest meeting first.
type Corpus struct {
	random             *rand.Rand
	words, names       []string
	common, rare       *rand.Zipf
	made, ofNow, inAll int
	day                int
	body               string
}

// New makes a corpus of so many papers.
func New(papers int) *Corpus {
	c := &Corpus{random: rand.New(rand.NewPCG(7, 11)), inAll: papers}
	c.words, c.names = c.coined(40_000, 1), c.coined(15_000, 2)
	c.common = rand.NewZipf(c.random, 1.25, 40, uint64(len(c.words)-1))
	c.rare = rand.NewZipf(c.random, 1.12, 4, uint64(len(c.names)-1))
	return c
}

// coined are words that are made up of syllables, at least so many of them.
func (c *Corpus) coined(n, least int) []string {
	parts := strings.Fields("a be con de er fa gra ho in jo ki la men no or pre qui re sta ti un ver wa ser tion ment vice plan port cil fund road care")
	all, met := []string{"council", "report", "service", "transport", "library", "review", "flooding", "contract", "award", "home", "care"}, map[string]bool{}
	for len(all) < n {
		word := ""
		for range least + c.random.IntN(3) {
			word += parts[c.random.IntN(len(parts))]
		}
		if word += []string{"", "", "s", "ed", "ing"}[c.random.IntN(5)]; !met[word] && len(word) > 2 {
			met[word], all = true, append(all, word)
		}
	}
	return all
}

func (c *Corpus) name() string {
	name := c.names[c.rare.Uint64()]
	return strings.ToUpper(name[:1]) + name[1:]
}

// sentence is a sentence of ten to thirty words, two fifths of which bind the others.
func (c *Corpus) sentence() string {
	binding := strings.Fields("the of and to in a for is that on by with was as")
	var out []string
	for range 10 + c.random.IntN(20) {
		if c.random.IntN(5) < 2 {
			out = append(out, binding[c.random.IntN(len(binding))])
		} else {
			out = append(out, c.words[c.common.Uint64()])
		}
	}
	switch c.random.IntN(8) {
	case 0:
		out = append(out, "costs "+c.amount())
	case 1:
		out = append(out, "at "+c.name()+" Road")
	}
	text := strings.Join(out, " ")
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

func (c *Corpus) amount() string {
	pounds := int(math.Exp(c.random.NormFloat64()*2 + 12))
	if c.random.IntN(3) == 0 {
		return fmt.Sprintf("£%.1fm", float64(pounds)/1e6+0.1)
	}
	return fmt.Sprintf("£%d,%03d.00", pounds/1000, pounds%1000)
}

// Next is the next paper with its words file; ok is false after the last.
func (c *Corpus) Next() (p search.Paper, words []byte, ok bool) {
	if c.made == c.inAll {
		return p, nil, false
	}
	if c.ofNow == 0 {
		c.ofNow = 4 + c.random.IntN(8)
		c.day += c.random.IntN(5)
		c.body = []string{"Cabinet", "Audit Committee", "Health Scrutiny Committee", "Planning Committee", "Council"}[c.random.IntN(5)]
	}
	c.ofNow--
	month := 2025*12 - c.day/28
	p = search.Paper{
		Address: fmt.Sprintf("%s/%04d-%02d-%02d/paper-%d", strings.ToLower(strings.Fields(c.body)[0]), month/12, month%12+1, 28-c.day%28, c.made),
		Title:   "Review of " + c.words[c.common.Uint64()] + " " + c.words[c.common.Uint64()] + " at " + c.name(), Number: fmt.Sprintf("24/%05d", c.made),
		People: []string{"Director of " + c.words[20+c.random.IntN(8)], c.name() + " " + c.name()}, Body: c.body, Date: fmt.Sprintf("%04d-%02d-%02d", month/12, month%12+1, 28-c.day%28),
		Kind: []string{"report", "exception", "decision"}[c.random.IntN(3)], Department: []string{"Adults", "Children", "Transport", "Resources"}[c.random.IntN(4)],
	}
	c.made++
	var out strings.Builder
	for n, length := 1, math.Exp(c.random.NormFloat64()*0.6+7.1); length > 0; n++ {
		fmt.Fprintf(&out, "para-%d\tparagraph %d\t", n, n)
		for range 1 + c.random.IntN(5) {
			s := c.sentence()
			length -= float64(strings.Count(s, " ") + 1)
			out.WriteString(s + " ")
		}
		out.WriteByte('\n')
	}
	return p, []byte(out.String()), true
}
