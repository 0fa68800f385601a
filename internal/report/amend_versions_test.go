package report

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// A version is the sections of a paper, each the words of its paragraphs and, after them, of a list.
type version [][]string

// edited is a version with something put in, taken out or changed.
func edited(r *rand.Rand, v version, n int) version {
	out := version{}
	for _, s := range v {
		var words []string
		for i, w := range s {
			switch r.IntN(6) {
			case 0: // taken out
				if len(s) > 1 || i > 0 {
					continue
				}
			case 1:
				words = append(words, fmt.Sprintf("new%d thing%d", n, r.IntN(1_000_000)))
			}
			words = append(words, w)
		}
		out = append(out, words)
	}
	return out
}

// draft is the version as a paper: of each section the first half are paragraphs, and the others items.
func (v version) draft(scheme Scheme) Draft {
	d := Draft{Numbering: Numbering{Scheme: scheme}, Parts: []DraftPart{{}}}
	for i, s := range v {
		text := ""
		for j, w := range s {
			if half := (len(s) + 1) / 2; j < half {
				text += w + "\n\n"
			} else {
				text += letters(j-half+1) + ") " + w + "\n"
			}
		}
		if text != "" {
			d.Parts[0].Sections = append(d.Parts[0].Sections, DraftSection{ID: fmt.Sprintf("s%d", i), Heading: "S", Numbered: true, Text: markdown(text)})
		}
	}
	return d
}

// TestVersions amends papers several times over. Each number of a version stays in the next, no address is
// given twice, and a version that is made again has the same numbers.
func TestVersions(t *testing.T) {
	for _, scheme := range []Scheme{Continuous, Decimal, Restarting, Lettered} {
		for seed := range uint64(150) {
			r := rand.New(rand.NewPCG(seed, 1))
			v := version{{"alpha one", "beta two", "gamma three", "delta four"}, {"epsilon five", "zeta six"}, {"eta seven", "theta eight", "iota nine"}}
			var known *Ledger
			for n := range 4 {
				var list diag.List
				d := v.draft(scheme)
				d.Numbering.Amends = known
				report := Build(d, &list)
				if list.Errors() > 0 {
					t.Fatalf("%s, paper %d, version %d:\n%s", scheme, seed, n+1, findings(&list))
				}
				now := report.Ledger()
				d.Numbering.Amends, d.Numbering.Fixed = nil, now
				if again := Build(d, &list).Ledger(); told(again) != told(now) {
					t.Fatalf("%s, paper %d, version %d made again:\n%s\nwant\n%s", scheme, seed, n+1, told(again), told(now))
				}
				if lost := compareLedgers(known, now); lost != "" {
					t.Fatalf("%s, paper %d, version %d: %s\n%s\nafter\n%s", scheme, seed, n+1, lost, told(now), told(known))
				}
				known, v = now, edited(r, v, n)
			}
		}
	}
}

func told(l *Ledger) string {
	var b strings.Builder
	if l != nil {
		l.Each(func(section string, level int, k Known) {
			fmt.Fprintf(&b, "%s %d %s %s <%s> %s %t\n", section, level, k.Marker, k.Number, k.Anchor, k.Words, k.Deleted)
		})
	}
	return b.String()
}

// compareLedgers says what the later of two versions has lost or given twice.
func compareLedgers(was, now *Ledger) string {
	numbers := map[string]int{}
	now.Each(func(_ string, _ int, k Known) { numbers[k.Anchor]++ })
	for anchor, n := range numbers {
		if n > 1 {
			return anchor + " is given twice"
		}
	}
	lost := ""
	if was != nil {
		was.Each(func(_ string, _ int, k Known) {
			if numbers[k.Anchor] == 0 {
				lost = k.Anchor + " is lost"
			}
		})
	}
	return lost
}
