package pipeline

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"cabinet/internal/pdfread"
	"cabinet/internal/project"
)

// withinPDF are all words of a PDF, however they are kept: what its pages draw, artifacts too, what is read aloud, its bookmarks,
// the names of its places, its properties.
func withinPDF(t testing.TB, text string) string {
	t.Helper()
	p, err := pdfread.Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, page := range p.Pages {
		for _, s := range slices.Concat(page.Spans, page.Artifacts) {
			fmt.Fprintf(&out, "%+v ", s)
		}
		fmt.Fprintf(&out, "%+v\n", page.Links)
	}
	fmt.Fprintf(&out, "%s %+v %v\n", p.Tree(), p.Outline, slices.Sorted(maps.Keys(p.Destinations)))
	for _, s := range strings.Split(text, "stream\n")[1:] {
		if r, err := zlib.NewReader(strings.NewReader(s)); err == nil {
			plain, _ := io.ReadAll(r)
			out.Write(plain)
		}
	}
	return out.String()
}

// withinIndex are all words of a file of the index of the search, which has them by their stems.
func withinIndex(text string) string {
	var out []string
	for line := range strings.Lines(text) {
		stem, rest, _ := strings.Cut(line, "\t")
		endings, _, _ := strings.Cut(rest, "\t")
		for ending := range strings.SplitSeq(endings, ",") {
			cut := ending[:len(ending)-len(strings.TrimLeft(ending, "0123456789"))]
			n, _ := strconv.Atoi(cut) // "" for a form that lacks nothing of the stem
			out = append(out, stem[:max(0, len(stem)-n)]+ending[len(cut):])
		}
	}
	return strings.Join(out, "\n")
}

// leaks are the files of the output that have a word somewhere, in whatever letters and spaces.
func (p tree) leaks(word string) []string {
	p.Helper()
	var out []string
	for _, folder := range []string{"output", "output-drafts"} {
		for name, text := range filesOf(p, p.path(folder)) {
			if name = folder + name; hasWord(p, name, text, word) {
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return out
}

// hasWord tells whether a file has a word somewhere, in its name too.
func hasWord(t testing.TB, name, text, word string) bool {
	t.Helper()
	if strings.HasSuffix(name, ".pdf") {
		text += withinPDF(t, text)
	}
	if strings.Contains(name, "/search/w/") {
		text += withinIndex(text)
	}
	plain := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
	return strings.Contains(plain(text), plain(word)) || strings.Contains(text, string(utf16Of(word))) || strings.Contains(name, word)
}

func utf16Of(s string) []byte {
	var out bytes.Buffer
	for _, u := range utf16.Encode([]rune(s)) {
		out.Write([]byte{byte(u >> 8), byte(u)})
	}
	return out.Bytes()
}

// withTelltale is the sample with an agenda, and a second paper, of which every name and word is to be found or not.
func withTelltale(t *testing.T) tree {
	p := withAgenda(t)
	p.shorten()
	p.file("content/cases/telltale.toml", strings.NewReplacer("The decision followed", "The telltale team followed", "Exception to Contract", "Telltale exception to Contract", "SENA Tribunal", "Telltale Tribunal").Replace(p.read(case1)))
	return p
}

// A paper that is erased is nowhere in the output, whatever was published of its meeting, and whatever becomes of the meeting
// now.
func TestErasedIsNowhere(t *testing.T) {
	before := map[string]func(p tree){
		"built": func(p tree) { p.build(2, 0) },
		"frozen": func(p tree) {
			p.freeze()
			p.build(2, 0)
		},
		"frozen by an item": func(p tree) {
			p.file(meeting1, p.read(meeting1)+"\n[[item]]\npaper = \"telltale\"\npurpose = \"Hear the telltale.\"\nnote = \"Telltale note\"\n")
			p.freeze()
			p.build(2, 0)
		},
		"with a supplement": func(p tree) {
			p.freeze()
			p.change("content/cases/telltale.toml", "The telltale team", "The telltale TEAM")
			p.freeze("telltale")
			p.build(2, 0)
			p.has("output/" + address1 + "/supplement-1/supplement-1-pack.pdf")
		},
		"enclosed in one": func(p tree) {
			p.move("content/cases/telltale.toml", "away.toml")
			p.freeze()
			p.move("away.toml", "content/cases/telltale.toml")
			p.freeze()
			p.build(2, 0)
		},
		"frozen, and more after it": func(p tree) {
			p.freeze()
			p.file("content/cases/another.toml", p.read(case1))
			p.freeze()
			p.build(3, 0)
			p.remove("content/cases/another.toml")
		},
	}
	after := map[string]func(p tree){
		"whole": func(p tree) { p.run(Options{Purpose: Building, Large: true}) },
		"held back": func(p tree) {
			p.file("content/cases/faulty.toml", strings.Replace(p.read(case1), "£282,693.00", "lots", 1))
			p.run(Options{Purpose: Building})
		},
		"not asked for": func(p tree) {
			p.file(case2, strings.ReplaceAll(p.read(case1), "cabinet-2025-02-07", "cabinet-2025-03-18"))
			p.file(meeting2, "council = \"leicestershire\"\nbody = \"cabinet\"\ndate = 2025-03-18\n")
			p.run(Options{Purpose: Building, Paths: []string{p.path(case2)}})
		},
		"its meeting with an error": func(p tree) {
			p.file(meeting1, "nonsense = 1\n"+p.read(meeting1))
			p.run(Options{Purpose: Building})
		},
		"without its case": func(p tree) {
			p.remove("content/cases/telltale.toml")
			p.run(Options{Purpose: Building})
			p.run(Options{Purpose: Building})
		},
		"frozen again": func(p tree) {
			p.mayFreeze()
			p.run(Options{Purpose: Building})
		},
	}
	for was, made := range before {
		for how, built := range after {
			t.Run(was+", "+how, func(t *testing.T) {
				t.Parallel()
				p := withTelltale(t)
				made(p)
				for _, name := range []string{"output/search/w/30-.txt", "output/search/d/0.txt"} {
					if !hasWord(t, name, p.read(name), "telltale") {
						t.Fatalf("it was never in %s", name)
					}
				}
				p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"telltale\"\non = 2025-03-03\nreason = \"x\"\nerase = true\n")
				built(p)
				if left := p.leaks("telltale"); len(left) > 0 {
					t.Errorf("it is still in %s", strings.Join(left, ", "))
				}
				if !p.exists("output/" + path.Dir(paper1)) {
					t.Error("the other paper has gone too")
				}
			})
		}
	}
}

// mayFreeze freezes the first meeting, if it can be.
func (p tree) mayFreeze() {
	p.Helper()
	opened, err := project.Open(p.dir)
	if err != nil {
		p.Fatal(err)
	}
	if _, _, err := Freeze(context.Background(), opened, FreezeOptions{Meeting: meeting1, On: "2025-02-03"}); err != nil {
		p.Fatal(err)
	}
}

// has demands that a file is there.
func (p tree) has(name string) {
	p.Helper()
	if !p.exists(name) {
		p.Fatalf("there is no %s", name)
	}
}

// A pack has the version of a paper that was published with it: once that is withdrawn by itself, the pack goes too.
func TestWithdrawnVersionLeavesThePack(t *testing.T) {
	p := withTelltale(t)
	p.change("content/cases/telltale.toml", "The telltale team", "The blabbing team")
	p.freeze()
	p.change("content/cases/telltale.toml", "The blabbing team", "The quiet team")
	p.freeze("telltale")
	p.build(2, 0)
	if len(p.leaks("blabbing")) == 0 {
		t.Fatal("it was never there")
	}
	p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"telltale\"\nversion = 1\non = 2025-03-03\nreason = \"x\"\n")
	p.build(2, 0)
	if left := p.leaks("blabbing"); len(left) > 0 {
		t.Errorf("it is still in %s", strings.Join(left, ", "))
	}
	p.has("output/" + address1 + "/supplement-1/supplement-1-pack.pdf")
}

// A pack without a paper that was withdrawn before it was made stays.
func TestPackAfterAWithdrawal(t *testing.T) {
	p := withTelltale(t)
	p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"telltale\"\non = 2025-01-03\nreason = \"x\"\n")
	p.freeze()
	p.build(1, 0)
	p.has("output/" + address1 + "/pack.pdf")
}

// A meeting that is held back stays as it was, with its agenda and its pack, though a paper was withdrawn from it before.
func TestHeldAfterAWithdrawal(t *testing.T) {
	faults := map[string]func(p tree){
		"a profile that is no TOML": func(p tree) { p.file(council1, p.read(council1)+"\nx =\n") },
		"an error in a paper":       func(p tree) { p.change(case1, "£282,693.00", "lots") },
	}
	for name, fault := range faults {
		for _, how := range []string{"", "erase = true\n"} {
			p := withTelltale(t)
			p.build(2, 0)
			p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"telltale\"\non = 2025-03-03\nreason = \"x\"\n"+how)
			p.build(1, 0)
			before := p.sums("output/" + address1)
			fault(p)
			p.run(Options{Purpose: Building})
			if after := p.sums("output/" + address1); after != before {
				t.Errorf("%s, %s: the meeting is another:\n%s", name, how, after)
			}
			p.has("output/" + address1 + "/pack.pdf")
			if how == "" { // it is erased while the meeting is held back
				p.change(meeting1, "reason = \"x\"\n", "reason = \"x\"\nerase = true\n")
				p.run(Options{Purpose: Building})
				if left := p.leaks("telltale"); len(left) > 0 {
					t.Errorf("%s: it is erased, and still in %s", name, strings.Join(left, ", "))
				}
			}
		}
	}
}

// A paper that is erased from its meeting is erased from the agendas and packs of every other that it goes to, and from what the
// record says of items that stand under it.
func TestErasedForVisitors(t *testing.T) {
	for _, frozen := range []bool{false, true} {
		p := withTelltale(t)
		p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18")+"\n[[item]]\npaper = \"telltale\"\n[[item]]\nid = \"part\"\nunder = \"telltale\"\ntitle = \"A part of it\"\n")
		p.change("content/cases/telltale.toml", `"cabinet-2025-02-07"`, `["cabinet-2025-02-07", "cabinet-2025-03-18"]`)
		if frozen {
			p.freeze()
			opened, err := project.Open(p.dir)
			if err != nil {
				t.Fatal(err)
			}
			if got, findings, err := Freeze(context.Background(), opened, FreezeOptions{Meeting: meeting2}); err != nil || len(got) != 1 {
				t.Fatal(got, findings, err)
			}
		}
		p.build(2, 0)
		p.has("output/" + address2 + "/pack.pdf")
		p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"telltale\"\non = 2025-03-03\nreason = \"x\"\nerase = true\n")
		p.run(Options{Purpose: Building})
		if left := p.leaks("telltale"); len(left) > 0 {
			t.Errorf("frozen %t: it is still in %s", frozen, strings.Join(left, ", "))
		}
		p.has("output/" + address2 + "/agenda.pdf")
	}
}

// A pack that stays as long as the item of a paper alone is withdrawn goes once the paper is, also where its meeting is held back and
// its record would say the same of the paper.
func TestWithdrawnAfterItsItem(t *testing.T) {
	for _, held := range []bool{false, true} {
		p := withTelltale(t)
		p.freeze()
		const item = "\n[[item]]\npaper = \"telltale\"\n"
		p.file(meeting1, p.read(meeting1)+item+"withdrawn = { on = 2025-03-03, reason = \"x\" }\n")
		p.build(1, 0)
		p.has("output/" + address1 + "/pack.pdf")
		p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"telltale\"\non = 2025-03-03\nreason = \"x\"\n")
		if held {
			p.file("content/cases/faulty.toml", strings.Replace(p.read(case1), "£282,693.00", "lots", 1))
		}
		p.run(Options{Purpose: Building})
		if p.exists("output/" + address1 + "/pack.pdf") {
			t.Errorf("held %t: the pack is there still", held)
		}
	}
}
