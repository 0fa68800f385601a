package check

import (
	"fmt"
	"strconv"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// possessives reports a genitive without its apostrophe, and "it's own" and "its'", where nothing else can be meant: each
// once in a paper.
func possessives(p *Paper, f finder) {
	all := p.english()
	g, told := genitives{place: placeOf(p.Council.Name.Value)}, wrongWords{}
	for _, t := range all {
		g.look(t)
	}
	for _, t := range all {
		for i, w := range t.Words {
			write, from := g.write(t, i)
			start, end := t.Words[from].Start, w.End
			if write == its {
				end += len(t.Between(i)) - len(" ") // its apostrophe
			}
			if write == "" || !p.ours(t, start, end) || t.InAddress(i) || text.InQuotes(t.Text, w.Start) || t.Shouted() {
				continue
			}
			told.add(write, wrongWord{t.Passage, start, end, "write " + strconv.Quote(write), fmt.Sprintf(apostropheFault(write), t.Text[start:end]), p.genitive(t, start, end, write)})
		}
	}
	for _, w := range told.all {
		f.mends(w.mending).in(w.in, w.start, w.end, "possessive", w.hint, "%s", w.message)
	}
}

// genitive is the mending that writes a genitive, with the apostrophe that the paper has.
func (p *Paper) genitive(t text.Prose, start, end int, write string) *diag.Mending {
	if p.Report.Straight() {
		write = report.Straightened.Replace(write)
	}
	if seen := t.Text[start:end]; isCapital(seen[0]) {
		write = strings.ToUpper(write[:1]) + write[1:]
	}
	return p.instead(t.Passage, start, end, write)
}

// its and itsOwn are what has no apostrophe.
const (
	its    = "its"
	itsOwn = "its own"
)

// genitives are what tells a genitive from a plural in a paper.
type genitives struct {
	place    string          // the last word of the council's name for itself, such as "Kent"
	plural   map[string]bool // which of the bodies the paper speaks of in the plural
	children bool            // whether the paper has "Children's" with its apostrophe
}

// look reads what a passage tells of the others.
func (g *genitives) look(t text.Prose) {
	if t.Has("Children's") || t.Has("Children’s") {
		g.children = true
	}
	for i := range t.Words {
		if body := t.At(i); bodies[body] && !owns(t, i) {
			if g.plural == nil {
				g.plural = map[string]bool{}
			}
			g.plural[body] = true
		}
	}
}

// apostropheFault is the message, with a verb for the words, where others should stand for them.
func apostropheFault(write string) string {
	if write == its || write == itsOwn {
		return "%q has an apostrophe that it should not have"
	}
	return "%q lacks its apostrophe"
}

// write is what should stand for the word at i, with the words before it from one on; "" where it is right.
func (g *genitives) write(t text.Prose, i int) (write string, from int) {
	switch word, seen := t.At(i), t.Seen(i); {
	case word == "own" && (t.At(i-1) == "it's" || t.At(i-1) == "it’s"):
		return itsOwn, i - 1
	case word == its && (t.Between(i) == "' " || t.Between(i) == "’ "):
		return its, i
	case word == "childrens" && t.At(i+1) != "act" && (g.children || seen == word):
		return seen[:len("children")] + "’s", i
	case seen == "womens":
		return "women’s", i
	case strings.HasSuffix(word, "ys") && neverPlural[word]:
		return seen[:len(seen)-1] + "’s", i
	case word == "peoples" && (t.At(i-1) == "young" || t.At(i-1) == "older"):
		return t.Seen(i-1) + " people’s", i - 1
	case word == "members" && t.At(i-1) == "for" && forMembers[t.At(i+1)] && t.At(i+2) != "is":
		return seen[:len("member")] + "s’", i
	case g.place != "" && strings.TrimSuffix(seen, "s") == g.place && seen != g.place && t.Between(i) == " " && (!isCapital(t.Text[t.Words[i+1].Start]) || ofPlaces[t.At(i+1)]):
		return g.place + "’s", i
	case bodies[word] && !g.plural[word] && owns(t, i):
		return seen[:len(seen)-1] + "’s", i
	}
	return "", i
}

// ofPlaces are words with which the names of what a place has begin, and those of estates and parks hardly do.
var ofPlaces = text.Set(strings.Fields("health local corporate economic climate strategic transport housing children young joint communities adult safeguarding council"))

// neverPlural are words whose plural is written otherwise, and that can only be meant for the genitive.
var neverPlural = text.Set([]string{"authoritys", "countys", "citys", "companys", "communitys", "partys", "bodys", "agencys"})

// forMembers are what papers give to members, for whom they are.
var forMembers = text.Set([]string{"information", "consideration", "attention", "approval"})

// bodies are plurals that a paper may have for a genitive.
var bodies = text.Set([]string{"councils", "cabinets", "governments", "leaders"})

// owns tells whether the plural at i, which has a capital, stands where only its genitive can: after "the" and before
// what a body has.
func owns(t text.Prose, i int) bool {
	before := t.At(i - 1)
	return isCapital(t.Text[t.Words[i].Start]) && (before == "the" || before == "this" || before == "our") && t.Between(i) == " " && owned[t.At(i+1)]
}

// owned are words that follow a genitive, and are no verbs that could follow a plural.
var owned = text.Set(strings.Fields(`
	ambition ambitions assets budget capital commitment commitments constitution corporate current decision decisions duties duty employees existing
	finances financial general housing legal medium objectives obligations officers overall own policies policy powers priorities procurement properties property
	response responsibilities responsibility services statutory strategic strategies strategy tenants vision website workforce`))

// placeOf is the last word of the place in the name of a council: "Kent" of "Kent County Council". It is "" where the
// name does not have one that takes an s.
func placeOf(council string) string {
	place := ""
	for word := range strings.FieldsSeq(council) {
		switch word {
		case "London", "Royal", "City", "Borough", "of", "County", "the", "The":
			continue
		case "Council", "District", "Metropolitan", "Unitary", "Combined", "Authority":
			continue
		}
		place = word
	}
	if len(place) < 4 || strings.HasSuffix(place, "s") || !isCapital(place[0]) {
		return ""
	}
	return place
}
