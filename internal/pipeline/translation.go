package pipeline

import (
	"fmt"

	"cabinet/internal/amend"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// A sibling is the same paper in another language, which is published with it.
type sibling struct {
	project.Subject
	meeting *project.Meeting
	link    record.Translation
}

// translated finds the siblings of a paper whose meeting is known, where there are any. A draft or a paper that is
// withdrawn is not linked.
func (b *builder) translated(p *paper) {
	if p.meeting == nil || !b.library.Translated(p.Name) {
		return
	}
	for _, s := range b.library.Translations(p.Name, p.meeting.Name) {
		q := paper{Subject: s}
		if s.Frozen() {
			z, sound := b.library.GlanceFrozen(s)
			if !sound {
				continue
			}
			q.meeting, q.asked = b.library.Meetings[s.Meeting], b.only.has(s.Name, s.Meeting, b.options.Purpose)
			b.describe(&q, z)
		} else {
			c, whole := b.library.Glance(s.Name)
			b.describeCase(&q, c, whole)
		}
		if b.begins(&q) && q.place() != "" {
			p.siblings = append(p.siblings, sibling{s, q.meeting, record.Translation{Language: q.language.Tag, Address: q.place()}})
		}
	}
}

// translations are the links of a paper to its siblings.
func (p *paper) translations() []record.Translation {
	var out []record.Translation
	for _, s := range p.siblings {
		out = append(out, s.link)
	}
	return out
}

// checkTranslation reports a case that is the translation of no other paper.
func (b *builder) checkTranslation(c *casefile.Case, list *diag.List) {
	of := c.TranslationOf
	if !of.Given() || of.Bad {
		return
	}
	other, _ := b.library.Glance(of.Value)
	meeting := c.FirstMeeting()
	switch {
	case of.Value == c.Name:
		list.Errorf(of.Span, "translation", "name the case of the other language", "this paper is called a translation of itself")
	case !b.library.Cases[of.Value] && !b.library.Published(of.Value):
		list.Misnamed(of.Span, "translation", of.Value, b.library.PaperNames(), "", "there is no case %q of which this paper could be the translation", of.Value)
	case other.Source != nil && !c.Language.Bad && !other.Language.Bad && b.languageOf(other) == b.languageOf(c):
		list.Errorf(of.Span, "translation", "say in one of the two, or in its council's profile, which language it has: language = \"cy\"", "this paper and %s are in one language, %s", of.Value, b.languageOf(c).Said)
	case b.library.Meetings[meeting.Value] != nil && len(b.library.Translations(c.Name, meeting.Value)) == 0:
		list.Warnf(of.Span, "translation-day", "let both go to meetings of one day", "this paper and %s go to meetings of different days, so neither links to the other", of.Value)
	}
}

// A counted is a number of a paper, with the section in which it stands.
type counted struct {
	nth     int // of the section among those with numbers
	heading string
	marker  string
}

// String is the number with its section, for a message.
func (c counted) String() string { return fmt.Sprintf("%q in %q", c.marker, c.heading) }

// alike tells whether a number stands where that of another paper does.
func (c counted) alike(d counted) bool { return c.nth == d.nth && c.marker == d.marker }

// countedIn are the numbers of a paper in reading order; headings are those of its sections, by their ids.
func countedIn(l *amend.Ledger, headings map[string]string) []counted {
	var all []counted
	nth, last := 0, ""
	l.Each(func(section string, _ int, k amend.Known) {
		if section != last {
			nth, last = nth+1, section
		}
		all = append(all, counted{nth, headings[section], k.Marker})
	})
	return all
}

// count keeps the numbers of a paper that is there in several languages.
func (b *builder) count(p *paper, r *printable) {
	if r == nil || len(p.siblings) == 0 {
		return
	}
	headings := map[string]string{}
	for _, part := range r.Parts {
		for _, s := range part.Sections {
			headings[s.ID] = s.Heading
		}
	}
	p.counted = countedIn(r.Ledger(), headings)
}

// compareTranslations reports papers whose numbers are not those of their other language: minutes cite both by one
// number. A frozen paper keeps its numbers, so it is held against nothing.
func (b *builder) compareTranslations() {
	byKey := map[string]*paper{}
	for i := range b.done {
		if p := &b.done[i]; p.counted != nil && p.ok() {
			byKey[p.Key()] = p
		}
	}
	for i := range b.done {
		p := &b.done[i]
		for _, s := range p.siblings {
			other := byKey[s.Key()]
			twice := other != nil && other.translationOf == p.Name && other.Name < p.Name // each names the other
			if other != nil && !twice && p.ok() && p.translationOf == s.Name {
				b.compareNumbers(p, other)
			}
		}
	}
}

func (b *builder) compareNumbers(p, other *paper) {
	n := 0
	for n < min(len(p.counted), len(other.counted)) && p.counted[n].alike(other.counted[n]) {
		n++
	}
	what := ""
	switch here, there := len(p.counted) > n, len(other.counted) > n; {
	case here && there:
		what = fmt.Sprintf("%s here is %s there", p.counted[n], other.counted[n])
	case here:
		what = fmt.Sprintf("%s stands here alone", p.counted[n])
	case there:
		what = fmt.Sprintf("%s stands there alone", other.counted[n])
	default:
		return
	}
	c, _ := b.Glance(p.Name)
	b.list.Warnf(c.TranslationOf.Span, "translation-numbers", "give both the same paragraphs, so that one number cites them in either language", "the numbers of this paper and of %s differ: %s", other.Name, what)
}
