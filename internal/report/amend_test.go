package report

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/number"
)

// amended builds a paper, and another that amends it, and shows the second's numbers and words.
func amended(t *testing.T, scheme Scheme, before, after string) string {
	t.Helper()
	return amendedOften(t, Numbering{Scheme: scheme}, before, after)
}

// amendedOften is the same for papers each of which amends the one before. A section whose id ends with ! counts
// for itself, and one whose id is a number begins with it.
func amendedOften(t *testing.T, n Numbering, texts ...string) string {
	t.Helper()
	var list diag.List
	var last *Report
	for _, text := range texts {
		d := Draft{Numbering: n, Parts: []DraftPart{{}}}
		for section := range strings.SplitSeq("\n"+text, "\n# ") {
			if id, words, ok := strings.Cut(section, "\n"); ok && id != "" {
				s := DraftSection{ID: strings.ToLower(id), Heading: id, Numbered: true, Text: markdown(words)}
				if strings.HasSuffix(id, "!") {
					s.Scheme = Restarting
				}
				if _, _, ok := number.ParseFirst(id); ok {
					s.First = id
				}
				d.Parts[0].Sections = append(d.Parts[0].Sections, s)
			}
		}
		last = Build(d, &list)
		d.Numbering.Amends, d.Numbering.Fixed = nil, last.Ledger()
		equal(t, "numbers of the paper built again", numbers(Build(d, &list)), numbers(last))
		n.Amends = last.Ledger()
	}
	if list.Len() > 0 {
		t.Fatal(findings(&list))
	}
	return numbers(last)
}

func numbers(r *Report) string {
	var b strings.Builder
	r.eachSection(func(s *Section) {
		fmt.Fprintf(&b, "# %s\n", s.Title())
		walk(s.Blocks, func(block Block) {
			switch block := block.(type) {
			case *Paragraph:
				fmt.Fprintf(&b, "%s %s <%s>\n", block.Marker, Text(block.Runs), block.Anchor)
			case *Heading:
				fmt.Fprintf(&b, "### %s <%s>\n", Text(block.Title()), block.Anchor)
			}
		})
	})
	return b.String()
}

func TestAmend(t *testing.T) {
	for _, c := range []struct {
		name          string
		scheme        Scheme
		before, after string
		want          string
	}{
		{"nothing changed", Continuous, "# A\nOne.\n\nTwo.\n", "# A\nOne.\n\nTwo.\n", "# A\n1. One. <para-1>\n2. Two. <para-2>\n"},
		{"inserted", Continuous, "# A\nOne.\n\nTwo.\n# B\nThree.\n", "# A\nOne.\n\nWholly new.\n\nAnother thing.\n\nTwo.\n# B\nThree. See [](#x).\n\nLast one here. {#x}\n",
			"# A\n1. One. <para-1>\n1A. Wholly new. <para-1a>\n1B. Another thing. <para-1b>\n2. Two. <para-2>\n# B\n3. Three. See paragraph 3A. <para-3>\n3A. Last one here. <para-3a>\n"},
		{"first", Continuous, "# A\nOne.\n", "# A\nBefore it.\n\nOne.\n", "# A\nA1. Before it. <para-a1>\n1. One. <para-1>\n"},
		{"removed", Continuous, "# A\nOne.\n\nTwo.\n# B\nThree.\n\nFour.\n", "# A\nOne.\n# B\nFour.\n", "# A\n1. One. <para-1>\n2. [Deleted] <para-2>\n# B\n3. [Deleted] <para-3>\n4. Four. <para-4>\n"},
		{"removed first", Continuous, "# A\nOne.\n\nTwo.\n", "# A\nTwo.\n", "# A\n1. [Deleted] <para-1>\n2. Two. <para-2>\n"},
		{"changed words", Continuous, "# A\nThe cost is £5 a year.\n\nTwo.\n", "# A\nThe cost is £7 a year.\n\nTwo.\n", "# A\n1. The cost is £7 a year. <para-1>\n2. Two. <para-2>\n"},
		{"known by its label", Continuous, "# A\nOne. {#cost}\n\nTwo.\n", "# A\nNothing alike at all. {#cost}\n\nTwo.\n", "# A\n1. Nothing alike at all. <para-1>\n2. Two. <para-2>\n"},
		{"items", Continuous, "# A\nOne:\n\na) first\nb) second\nc) third\n", "# A\nOne:\n\na) first\nb) quite new\nc) newer still\nd) third\n",
			"# A\n1. One: <para-1>\na) first <para-1-a>\nb) [Deleted] <para-1-b>\nba) quite new <para-1-ba>\nbb) newer still <para-1-bb>\nc) third <para-1-c>\n"},
		{"decimal, with a new section", Decimal, "# A\nOne.\n# B\nTwo.\n\nThree.\n", "# A\nOne.\n# N\nNew words.\n# B\nTwo.\n\nIn between.\n\nThree.\n",
			"# 1. A\n1.1 One. <para-1-1>\n# 1A. N\n1A.1 New words. <para-1a-1>\n# 2. B\n2.1 Two. <para-2-1>\n2.1A In between. <para-2-1a>\n2.2 Three. <para-2-2>\n"},
		{"a section removed", Decimal, "# A\nOne.\n# B\nTwo.\n# C\nThree.\n", "# A\nOne.\n# C\nThree.\n", "# 1. A\n1.1 One. <para-1-1>\n2.1 [Deleted] <para-2-1>\n# 3. C\n3.1 Three. <para-3-1>\n"},
		{"first in a section", Decimal, "# A\nOld.\n\nOlder.\n", "# A\nNew words here.\n\nAnd other ones.\n\nOld.\n\nOlder.\n", "# 1. A\n1.A1 New words here. <para-1-a1>\n1.A1A And other ones. <para-1-a1a>\n1.1 Old. <para-1-1>\n1.2 Older. <para-1-2>\n"},
		{"first in a list", Continuous, "# A\nOne:\n\na) alpha\n", "# A\nOne:\n\na) brand new\nb) alpha\n", "# A\n1. One: <para-1>\nAa) brand new <para-1-aa>\na) alpha <para-1-a>\n"},
		{"a whole list removed", Continuous, "# A\nOne:\n\na) x\n   i) deep\nb) y\n\nTwo.\n", "# A\nOne:\n\nTwo.\n", "# A\n1. One: <para-1>\na) [Deleted] <para-1-a>\ni) [Deleted] <para-1-a-i>\nb) [Deleted] <para-1-b>\n2. Two. <para-2>\n"},
		{"a paragraph removed with its list", Continuous, "# A\nOne:\n\na) x\n\nTwo.\n", "# A\nTwo.\n", "# A\n1. [Deleted] <para-1>\na) [Deleted] <para-1-a>\n2. Two. <para-2>\n"},
		{"lists below no number", Unnumbered, "# A\nCabinet is asked to:\n\na) first\nb) second\n", "# A\nCabinet is asked to:\n\na) first\nb) newer\nc) second\n", "# A\n Cabinet is asked to: <>\na) first <>\naa) newer <>\nb) second <>\n"},
		{"references alone", Continuous, "# A\nOne. {#one}\n\nTwo. {#two}\n\n[](#one) and [](#two).\n", "# A\nNew one of all.\n\nOne. {#one}\n\nTwo. {#two}\n\n[](#one) and [](#two).\n", "# A\nA1. New one of all. <para-a1>\n1. One. <para-1>\n2. Two. <para-2>\n3. Paragraphs 1 and 2. <para-3>\n"},
		{"lettered", Lettered, "# A\nOne.\n\nTwo.\n", "# A\nOne.\n\nIn between.\n\nTwo.\n", "# 1. A\na) One. <para-1-a>\naa) In between. <para-1-aa>\nb) Two. <para-1-b>\n"},
		{"restarting", Restarting, "# A\nOne.\n\nTwo.\n# B\nThree.\n", "# A\nOne.\n# B\nThree.\n\nAnother.\n", "# A\n1. One. <a-1>\n2. [Deleted] <a-2>\n# B\n1. Three. <b-1>\n1A. Another. <b-1a>\n"},
	} {
		t.Run(c.name, func(t *testing.T) { equal(t, "numbers", amended(t, c.scheme, c.before, c.after), c.want) })
	}
}

func TestAmendOften(t *testing.T) {
	list := func(items ...string) string {
		text := "# A\nOne:\n\n"
		for i, item := range items {
			text += number.Sign('a').Print(i+1) + ") " + item + "\n"
		}
		return text
	}
	for _, c := range []struct {
		name  string
		n     Numbering
		texts []string
		want  string
	}{
		{"after an item that was put in", Numbering{}, []string{list("alpha", "beta"), list("alpha", "gamma", "beta"), list("alpha", "gamma", "delta", "beta")},
			"# A\n1. One: <para-1>\na) alpha <para-1-a>\naa) gamma <para-1-aa>\nab) delta <para-1-ab>\nb) beta <para-1-b>\n"},
		{"before an item that was put in", Numbering{}, []string{list("alpha", "beta"), list("alpha", "gamma", "beta"), list("alpha", "delta", "gamma", "beta"), list("alpha", "epsilon", "delta", "gamma", "beta")},
			"# A\n1. One: <para-1>\na) alpha <para-1-a>\nazza) epsilon <para-1-azza>\naza) delta <para-1-aza>\naa) gamma <para-1-aa>\nb) beta <para-1-b>\n"},
		{"two items before the first", Numbering{}, []string{list("alpha"), list("beta", "gamma", "alpha")},
			"# A\n1. One: <para-1>\nAa) beta <para-1-aa>\nAaa) gamma <para-1-aaa>\na) alpha <para-1-a>\n"},
		{"capital letters", Numbering{Markers: []string{"1.", "(A)"}}, []string{list("alpha", "beta"), list("gamma", "delta", "alpha", "epsilon", "beta")},
			"# A\n1. One: <para-1>\n(AA) gamma <para-1-aa>\n(AAA) delta <para-1-aaa>\n(A) alpha <para-1-A>\n(AZA) epsilon <para-1-aza>\n(B) beta <para-1-B>\n"},
		{"below a number that is printed before it", Numbering{Scheme: Decimal, Markers: []string{"1.", "1.1", "1.1.1"}}, []string{"# A\nOne:\n\na) alpha\n", "# N\nNew:\n\na) newer\n# A\nTwo of it:\n\na) first\n\nOne:\n\na) alpha\nb) beta\n"},
			"# A1. N\nA1.1 New: <para-a1-1>\nA1.1.1 newer <para-a1-1-1>\n# 1. A\n1.A1 Two of it: <para-1-a1>\n1.A1.1 first <para-1-a1-1>\n1.1 One: <para-1-1>\n1.1.1 alpha <para-1-1-1>\n1.1.1A beta <para-1-1-1a>\n"},
		{"below numbered sub-headings", Numbering{Scheme: Decimal, Subheadings: NumberedSubheadings}, []string{
			"# A\nZero.\n\n### One\n\nAlpha.\n\nBeta.\n\n### Two\n\nGamma.\n",
			"# A\nZero.\n\n### One\n\nLead-in: {.continued}\n\nAlpha.\n\nWholly new.\n\nBeta.\n\n### Newly put in\n\nDelta.\n\n### Two\n\nGamma.\n",
			"# A\nZero.\n\n### One\n\nBeta.\n\n### Two\n\nGamma.\n\nMore.\n"},
			"# 1. A\n1.1 Zero. <para-1-1>\n### 1.2 One <para-1-2>\n1.2.1 [Deleted] <para-1-2-1>\n1.2.1A [Deleted] <para-1-2-1a>\n1.2.2 Beta. <para-1-2-2>\n1.2A [Deleted] <para-1-2a>\n1.2A.1 [Deleted] <para-1-2a-1>\n### 1.3 Two <para-1-3>\n1.3.1 Gamma. <para-1-3-1>\n1.3.1A More. <para-1-3-1a>\n"},
		{"a fixed part", Numbering{}, []string{"# A\nAlpha.\n# 17.2\nBeta.\n\nGamma.\n# C\nDelta.\n", "# A\nAlpha.\n# 17.2\nBeta.\n\nNewly put in.\n\nGamma.\n# C\nDelta.\n", "# A\nAlpha.\n# 17.2\nFirst of all of them.\n\nBeta.\n\nGamma.\n# C\nDelta.\n"},
			"# A\n1. Alpha. <para-1>\n# 17.2\n17.A1 First of all of them. <para-17-a1>\n17.2 Beta. <para-17-2>\n17.2A [Deleted] <para-17-2a>\n17.3 Gamma. <para-17-3>\n# C\n2. Delta. <para-2>\n"},
		{"a list below a sub-heading", Numbering{}, []string{"# A\nOne.\n\n### Sub\n\na) alpha\nb) beta\n\nTwo.\n", "# A\nOne.\n\n### Sub\n\na) alpha\nb) gamma\nc) beta\n\nTwo.\n", "# A\nOne.\n\n### Sub\n\na) alpha\nb) gamma\n\nTwo.\n"},
			"# A\n1. One. <para-1>\n### Sub <a-sub>\na) alpha <>\naa) gamma <>\nb) [Deleted] <>\n2. Two. <para-2>\n"},
		{"a section where another is gone", Numbering{Scheme: Decimal}, []string{"# A\nAlpha.\n# B\nBeta.\n", "# A\nAlpha.\n# N\nNew.\n# B\nBeta.\n", "# A\nAlpha.\n# B\nBeta.\n", "# A\nAlpha.\n# M\nMore.\n# B\nBeta.\n"},
			"# 1. A\n1.1 Alpha. <para-1-1>\n1A.1 [Deleted] <para-1a-1>\n# 1ZA. M\n1ZA.1 More. <para-1za-1>\n# 2. B\n2.1 Beta. <para-2-1>\n"},
		{"a section with numbers of its own is gone", Numbering{}, []string{"# A\nAlpha.\n# B!\nBeta.\n# C\nGamma.\n", "# A\nAlpha.\n\nNew.\n# C\nGamma.\n"},
			"# A\n1. Alpha. <para-1>\n1A. New. <para-1a>\n1. [Deleted] <b!-1>\n# C\n2. Gamma. <para-2>\n"},
	} {
		t.Run(c.name, func(t *testing.T) { equal(t, "numbers", amendedOften(t, c.n, c.texts...), c.want) })
	}
}
