package redline

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"cabinet/internal/report"
)

// vocabulary is what generated papers are made of: few words, so that much is alike by chance.
var vocabulary = strings.Fields("the the of a and to waste depot Council contract £1,200 £3.4m 31 March 2026 5% (a) homes, homes. lease; it's long-term [](#one) [](#two) [^n] **bold** risk")

func sentence(r *rand.Rand, most int) string {
	words := make([]string, 1+r.IntN(most))
	for i := range words {
		words[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	return "The " + strings.Join(words, " ")
}

// generated is the blocks of a paper: paragraphs, headings, lists, tables and a note.
func generated(r *rand.Rand) []string {
	blocks := make([]string, 1+r.IntN(14))
	for i := range blocks {
		switch r.IntN(9) {
		case 0:
			blocks[i] = "# " + sentence(r, 3)
		case 1:
			blocks[i] = "1. " + sentence(r, 9) + "\n2. " + sentence(r, 9)
		case 2:
			blocks[i] = "- " + sentence(r, 9) + "\n- " + sentence(r, 3)
		case 3:
			blocks[i] = fmt.Sprintf("| A | B |\n|---|---|\n| x%d | %s |\n| y | %d |", r.IntN(3), sentence(r, 2), r.IntN(9))
		case 4:
			blocks[i] = "None."
		case 5:
			blocks[i] = sentence(r, 20) + " {#one}"
		default:
			blocks[i] = sentence(r, 25)
		}
	}
	return blocks
}

// edited is a paper in which some blocks moved, went, came, or have other words.
func edited(r *rand.Rand, blocks []string) []string {
	out := append([]string{}, blocks...)
	for range r.IntN(5) {
		i := r.IntN(len(out))
		switch r.IntN(6) {
		case 0:
			out = append(out[:i], append([]string{sentence(r, 25)}, out[i:]...)...)
		case 1:
			if len(out) > 1 {
				out = append(out[:i], out[i+1:]...)
			}
		case 2:
			j := r.IntN(len(out))
			out[i], out[j] = out[j], out[i]
		case 3:
			words := strings.Split(out[i], " ")
			words[r.IntN(len(words))] = "another"
			out[i] = strings.Join(words, " ")
		case 4:
			out[i] = strings.Replace(out[i], " of ", ".\n\nOf ", 1)
		case 5:
			out[i] = strings.Replace(out[i], "1,200", "2,100", 1)
		}
	}
	return out
}

func joinedUp(blocks []string) string {
	return strings.Join(blocks, "\n\n") + "\n\n[^n]: A note.\n"
}

// TestGenerated demands of generated papers and edits that every word is told once, and that a paper differs from no copy of
// itself.
func TestGenerated(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		blocks := generated(r)
		was, is := joinedUp(blocks), joinedUp(edited(r, blocks))
		c := compare(was, is)
		whollyTold(t, c)
		if same := compare(is, is); !same.Same() {
			t.Errorf("seed %d differs from itself: %+v", seed, same.Changes())
		}
		if c.Same() != compare(is, was).Same() {
			t.Errorf("seed %d: the same in one direction alone", seed)
		}
		if t.Failed() {
			t.Fatalf("seed %d:\n%s\n----\n%s", seed, was, is)
		}
	}
}

// FuzzCompare demands the same of any two papers.
func FuzzCompare(f *testing.F) {
	f.Add(base(f), strings.ReplaceAll(base(f), "waste", "refuse"))
	f.Add("# A\n\nOne two three four five six.\n\nSeven.", "Seven.\n\n# A\n\nOne two three.\n\nFour five six.")
	f.Add("| a | b |\n|---|---|\n| 1 | 2 |\n", "| b |\n|---|\n| 2 |\n| 3 |\n")
	f.Fuzz(func(t *testing.T, was, is string) {
		if len(was)+len(is) > 4000 {
			return
		}
		was, is = strings.ToValidUTF8(was, ""), strings.ToValidUTF8(is, "")
		c := compare(was, is)
		whollyTold(t, c)
		if err := (Printer{Out: &strings.Builder{}, Colour: true}).Print(c); err != nil {
			t.Error(err)
		}
		if same := compare(is, is); !same.Same() {
			t.Errorf("%q differs from itself", is)
		}
	})
}

// TestHostileSizes compares papers that are longer than any of a council's, and much alike. It would run for hours if every
// paragraph or word were compared with each.
func TestHostileSizes(t *testing.T) {
	many := func(n int, text func(int) string) []string {
		all := make([]string, n)
		for i := range all {
			all[i] = text(i)
		}
		return all
	}
	words := func(n int, word func(int) string) []string { return []string{strings.Join(many(n, word), " ")} }
	for name, c := range map[string][2][]string{
		"10,000 paragraphs of which each changed": {
			many(10_000, func(i int) string {
				return fmt.Sprintf("Paragraph number %d of the waste contract is about home %d.", i, i*7)
			}),
			many(10_000, func(i int) string {
				return fmt.Sprintf("Paragraph number %d of the waste contract concerns home %d.", i, i*7)
			}),
		},
		"10,000 equal paragraphs, and one more": {
			many(10_000, func(int) string { return "None." }),
			many(10_001, func(int) string { return "None." }),
		},
		"10,000 paragraphs of few words, backwards": {
			many(10_000, func(i int) string { return fmt.Sprintf("Home %d is in ward %d of the town.", i%97, i%89) }),
			many(10_000, func(i int) string { return fmt.Sprintf("Home %d is in ward %d of the town.", (9999-i)%97, (9999-i)%83) }),
		},
		"50,000 words, backwards": {
			words(50_000, func(i int) string { return fmt.Sprintf("w%d", i) }),
			words(50_000, func(i int) string { return fmt.Sprintf("w%d", 49_999-i) }),
		},
		"50,000 words of three": {
			words(50_000, func(i int) string { return []string{"of", "the", "a"}[i*i%3] }),
			words(50_000, func(i int) string { return []string{"of", "the", "a"}[i*i*i%3] }),
		},
		"50,000 words of which every other changed": {
			words(50_000, func(i int) string { return fmt.Sprintf("w%d", i) }),
			words(50_000, func(i int) string { return fmt.Sprintf("%c%d", "wv"[i%2], i) }),
		},
	} {
		t.Run(name, func(t *testing.T) {
			was, is := written(c[0]), written(c[1])
			compared := Compare(Version{Report: was}, Version{Report: is})
			if len(compared.Passages) < max(len(c[0]), len(c[1])) {
				t.Errorf("%d passages", len(compared.Passages))
			}
			whollyTold(t, compared)
		})
	}
}

// written is a paper of numbered paragraphs, longer than any that is read of Markdown.
func written(paragraphs []string) *report.Report {
	var s report.Section
	for i, text := range paragraphs {
		n := strconv.Itoa(i + 1)
		s.Blocks = append(s.Blocks, &report.Paragraph{Number: n, Marker: n + ".", Anchor: "para-" + n, Runs: []report.Run{{Text: text}}})
	}
	return &report.Report{Parts: []report.Part{{Sections: []report.Section{s}}}}
}
