package report

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// amended builds a paper, and another that amends it, and shows the second's numbers and words.
func amended(t *testing.T, scheme Scheme, before, after string) string {
	t.Helper()
	draft := func(text string, amends *Ledger) Draft {
		d := Draft{Numbering: Numbering{Scheme: scheme, Amends: amends}, Parts: []DraftPart{{}}}
		for section := range strings.SplitSeq(text, "# ") {
			if id, words, ok := strings.Cut(section, "\n"); ok && id != "" {
				d.Parts[0].Sections = append(d.Parts[0].Sections, DraftSection{ID: strings.ToLower(id), Heading: id, Numbered: true, Text: markdown(words)})
			}
		}
		return d
	}
	var list diag.List
	first := Build(draft(before, nil), &list)
	second := Build(draft(after, first.Ledger()), &list)
	d := draft(after, nil)
	d.Numbering.Fixed = second.Ledger()
	again := Build(d, &list)
	if list.Len() > 0 {
		t.Fatal(findings(&list))
	}
	out := numbers(second)
	equal(t, "numbers of the amendment built again", numbers(again), out)
	return out
}

func numbers(r *Report) string {
	var b strings.Builder
	r.eachSection(func(s *Section) {
		fmt.Fprintf(&b, "# %s\n", s.Title())
		walk(s.Blocks, func(block Block) {
			if p, ok := block.(*Paragraph); ok {
				fmt.Fprintf(&b, "%s %s <%s>\n", p.Marker, Text(p.Runs), p.Anchor)
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
