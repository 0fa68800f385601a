package report

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
	"cabinet/internal/number"
)

// A version is the sections of a paper.
type version []part

// A part is a section of a version: the words of its paragraphs and, after them, of a list, those of the
// captions of its tables and figures, and those of its notes.
type part struct{ words, tables, figures, notes []string }

// edited is a version with something put in, taken out or changed, and tables, figures and notes moved past
// one another.
func edited(r *rand.Rand, v version, n int) version {
	out := version{}
	for _, s := range v {
		e := part{words: editedWords(r, s.words, n, true), tables: editedWords(r, s.tables, n, false), figures: editedWords(r, s.figures, n, false), notes: editedWords(r, s.notes, n, false)}
		for _, all := range [][]string{e.tables, e.figures, e.notes} {
			if len(all) > 1 && r.IntN(3) == 0 {
				i := r.IntN(len(all) - 1)
				all[i], all[i+1] = all[i+1], all[i]
			}
		}
		out = append(out, e)
	}
	return out
}

// editedWords are words with some put in and some taken out; all of them only where none need be left.
func editedWords(r *rand.Rand, all []string, n int, some bool) []string {
	var out []string
	for i, w := range all {
		switch r.IntN(6) {
		case 0: // taken out
			if !some || len(all) > 1 || i > 0 {
				continue
			}
		case 1:
			out = append(out, fmt.Sprintf("new%d thing%d", n, r.IntN(1_000_000)))
		}
		out = append(out, w)
	}
	return out
}

// draft is the version as a paper: of each section the first half are paragraphs, and the others items. Where
// sub-headings have numbers, words in which one of some letters is the first are those of sub-headings, and the last
// section has numbers with a fixed part.
func (v version) draft(t *testing.T, n Numbering) Draft {
	d := withFiles(t, "")
	d.Numbering, d.Parts = n, []DraftPart{{}}
	for i, s := range v {
		text := s.text()
		if text == "" {
			continue
		}
		ds := DraftSection{ID: fmt.Sprintf("s%d", i), Heading: "S", Numbered: true, Text: markdown(text)}
		if n.Subheadings != "" {
			ds.Text = markdown(headed.ReplaceAllString(text, "${1}### $2"))
		}
		if n.Subheadings != "" && i == len(v)-1 {
			ds.First = "17.2"
		}
		d.Parts[0].Sections = append(d.Parts[0].Sections, ds)
	}
	return d
}

// headed matches a paragraph that is made a sub-heading.
var headed = regexp.MustCompile(`(?m)(\n\n)([bdtn]\w+ \w+)$`)

func (s part) text() string {
	if len(s.words) == 0 {
		return ""
	}
	text, end := s.words[0], ""
	for i, w := range s.notes {
		text += fmt.Sprintf("[^n%d]", i)
		end += fmt.Sprintf("[^n%d]: %s\n\n", i, w)
	}
	text += "\n\n"
	for _, w := range s.tables {
		text += tableOf(w)
	}
	for _, w := range s.figures {
		text += figureOf(w)
	}
	for i, w := range s.words[1:] {
		if half := (len(s.words)+1)/2 - 1; i < half {
			text += w + "\n\n"
		} else {
			text += number.Sign('a').Print(i-half+1) + ") " + w + "\n"
		}
	}
	return text + "\n" + end
}

// TestVersions amends papers several times over. Each number of a version stays in the next, no address is
// given twice, and a version that is made again has the same numbers. Tables, figures and notes keep theirs
// as long as they keep their words.
func TestVersions(t *testing.T) {
	for nth, n := range []Numbering{{Scheme: Continuous}, {Scheme: Decimal}, {Scheme: Restarting}, {Scheme: Lettered}, {Scheme: Decimal, Subheadings: NumberedSubheadings}} {
		scheme := n.Scheme
		for seed := range uint64(60) { // each scheme has edits of its own
			r := rand.New(rand.NewPCG(seed, uint64(nth)))
			v := version{
				{[]string{"alpha one", "beta two", "gamma three", "delta four"}, []string{"kappa ten", "lambda eleven"}, []string{"rho seventeen"}, []string{"sigma eighteen"}},
				{words: []string{"epsilon five", "zeta six"}, notes: []string{"pi sixteen", "xi fourteen"}},
				{[]string{"eta seven", "theta eight", "iota nine"}, []string{"mu twelve", "nu thirteen"}, []string{"tau nineteen", "phi twenty"}, []string{"omicron fifteen"}},
			}
			var known *amend.Ledger
			for i := range 4 {
				var list diag.List
				d := v.draft(t, n)
				d.Numbering.Amends = known
				report := Build(d, &list)
				if list.Errors() > 0 {
					t.Fatalf("%s, paper %d, version %d:\n%s", scheme, seed, i+1, findings(&list))
				}
				now := report.Ledger()
				d.Numbering.Amends, d.Numbering.Fixed = nil, now
				if again := Build(d, &list).Ledger(); told(again) != told(now) {
					t.Fatalf("%s, paper %d, version %d made again:\n%s\nwant\n%s", scheme, seed, i+1, told(again), told(now))
				}
				if lost := compareLedgers(known, now); lost != "" {
					t.Fatalf("%s, paper %d, version %d: %s\n%s\nafter\n%s", scheme, seed, i+1, lost, told(now), told(known))
				}
				known, v = now, edited(r, v, i)
			}
		}
	}
}

func told(l *amend.Ledger) string {
	var b strings.Builder
	if l != nil {
		for _, k := range l.Serials {
			fmt.Fprintf(&b, "%s <%s> %s %s %t\n", k.Marker, k.Anchor, k.Label, k.Words, k.Deleted)
		}
		l.Each(func(section string, level int, k amend.Known) {
			fmt.Fprintf(&b, "%s %d %s %s <%s> %s %t\n", section, level, k.Marker, k.Number, k.Anchor, k.Words, k.Deleted)
		})
	}
	return b.String()
}

// compareLedgers says what the later of two versions has lost, moved or given twice.
func compareLedgers(was, now *amend.Ledger) string {
	numbers := map[string]int{}
	now.Each(func(_ string, _ int, k amend.Known) { numbers[k.Anchor]++ })
	for _, k := range now.Serials {
		numbers[k.Anchor]++
	}
	for anchor, n := range numbers {
		if n > 1 && anchor != "" { // a list below an unnumbered paragraph can't be cited
			return anchor + " is given twice"
		}
	}
	if was == nil {
		return ""
	}
	lost := ""
	keeps := func(anchor string) {
		if numbers[anchor] == 0 && anchor != "" { // what can't be cited can go
			lost = anchor + " is lost"
		}
	}
	was.Each(func(_ string, _ int, k amend.Known) { keeps(k.Anchor) })
	for _, k := range was.Serials {
		keeps(k.Anchor)
	}
	known := knownByWords(now)
	for words, anchor := range knownByWords(was) {
		if at := known[words]; anchor != "" && at != "" && at != anchor {
			lost = anchor + " has moved to " + at
		}
	}
	return lost
}

// knownByWords are the addresses of tables, figures and notes by what they are and their words; "" where
// those do not tell one from another.
func knownByWords(l *amend.Ledger) map[string]string {
	out := map[string]string{}
	for _, k := range l.Serials {
		if k.Deleted {
			continue
		}
		words := k.Noun + " " + k.Words
		if _, twice := out[words]; twice || k.Label != "" {
			out[words] = ""
		} else {
			out[words] = k.Anchor
		}
	}
	return out
}

// FuzzAmend amends a paper of any text by one of any other: what can be built has every number of the first,
// gives none twice, and is made again the same.
func FuzzAmend(f *testing.F) {
	f.Add("One.[^a]\n\n"+tableOf("Costs {#t}")+"[^a]: Note.\n", "New.[^b]\n\n"+tableOf("Risks")+"One.[^a]\n\n"+tableOf("Costs {#t}")+"[^a]: Note.\n\n[^b]: Newer.\n")
	f.Add("One:\n\na) x\n   i) y\nb) z\n", "One:\n\na) z\nb) x\n")
	f.Add("> One\n\n- x\n\n"+figureOf("y"), figureOf("y")+"Two {#a}\n\n"+figureOf("[](#a)"))
	f.Add("### One\n\na) x\n\nTwo.\n\n#### Three\n\nFour.\n", "### New\n\nTwo.\n\n### One\n\na) y\nb) x\n\nFour.\n")
	f.Fuzz(func(t *testing.T, before, after string) {
		for _, n := range []Numbering{{}, {Scheme: Decimal, Markers: []string{"1", "1.1", "1.1.1"}, Subheadings: AllSubheadings}} {
			amendAny(t, n, before, after)
		}
	})
}

func amendAny(t *testing.T, n Numbering, before, after string) {
	t.Helper()
	var list diag.List
	d := withFiles(t, before)
	d.Numbering = n
	was := Build(d, &list).Ledger()
	d = withFiles(t, after)
	d.Numbering = n
	d.Numbering.Amends = was
	now := Build(d, &list).Ledger()
	if list.Errors() > 0 {
		return
	}
	if lost := compareLedgers(was, now); lost != "" {
		t.Fatalf("%s\n%s\nafter\n%s", lost, told(now), told(was))
	}
	d.Numbering.Amends, d.Numbering.Fixed = nil, now
	equal(t, "the numbers made again", told(Build(d, &list).Ledger()), told(now))
}
