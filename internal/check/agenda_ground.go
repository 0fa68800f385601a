package check

import (
	"slices"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
)

// ground reports an exempt item of which everything is public, and a report that holds back what the agenda has no such item
// for.
func (a Agenda) ground(i agenda.Item, f finder) {
	c, ok := a.caseOf(i)
	paper, goes := a.Papers[i.Paper]
	if !ok || !goes || away(i) {
		return
	}
	kept := withheld(c)
	if len(kept) == 0 && slices.ContainsFunc(c.Appendices, casefile.Appendix.Withheld) {
		return // of none it is known why
	}
	switch exempt := i.Exempt; {
	case exempt.Known() && !exempt.Bad && len(kept) == 0:
		wholeUnder(exempt, paper, c, f)
	case exempt.Known() && !exempt.Bad:
		a.sameReasons(exempt, kept, c, f)
	case !exempt.Known() && i.Part == agenda.Open && len(kept) > 0 && !a.privateFor(kept):
		f.find(i.Item.Paper.Span, "open-item", "add an item with exempt = { paragraphs = … } or { confidential = true } where it is to be considered; or take the line out of the appendix",
			"a part of this report is %s, and no item of the agenda is: %s", reasons(kept), otherSide(kept[0].WithheldBy().Span, c.Source))
	}
}

// wholeUnder reports an exempt item whose report holds nothing back, unless that is meant. What was published can't be kept from
// anybody any more.
func wholeUnder(exempt casefile.Exempt, paper Going, c *casefile.Case, f finder) {
	switch {
	case exempt.OpenReport.Or(false) || exempt.OpenReport.Bad:
	case paper.Frozen:
		f.find(exempt.Span, "exempt-item", "take exempt out where the item is open, or say open_report = true in it",
			"the public may be excluded from this item, but its report was published, and nothing of it is exempt: %s", c.Source.Name)
	default:
		f.find(exempt.Span, "exempt-report", "what is exempt is an appendix of the report that names its paragraphs; take exempt out where the item is open, or say open_report = true in it where nothing that is exempt stands in the report",
			"the public may be excluded from this item, but its report is public, and nothing of it is exempt: %s", c.Source.Name)
	}
}

// sameReasons reports an item that is withheld for other reasons than the appendices of its report.
func (a Agenda) sameReasons(item casefile.Exempt, kept []casefile.Appendix, c *casefile.Case, f finder) {
	given := slices.Compact(slices.Sorted(slices.Values(item.Paragraphs.Strings())))
	where := otherSide(kept[0].WithheldBy().Span, c.Source)
	said, secret := item.Confidential.Or(false), slices.ContainsFunc(kept, casefile.Appendix.Secret)
	switch {
	case item.Confidential.Bad:
	case secret && !said && !a.privateFor(secretOnes(kept)):
		f.find(item.Span, "exempt-item", "say confidential = true: from confidential information the public must be excluded", "a part of the report of this item is confidential, and the item does not say so: %s", where)
	case said && !secret:
		f.find(item.Confidential.Span, "exempt-item", "give both the same", "this item is confidential, and what its report holds back is %s: %s", reasons(kept), where)
	case usable(item.Paragraphs) && !slices.Equal(given, grounds(kept)):
		f.find(item.Paragraphs.Span, "exempt-item", "give both the same", "this item is exempt under %s, and what its report holds back is %s: %s", paragraphs(item.Paragraphs.Strings()), reasons(kept), where)
	}
}

// withheld are the appendices of a case that the public may not read, and of which it is known why.
func withheld(c *casefile.Case) (kept []casefile.Appendix) {
	for _, a := range c.Appendices {
		if a.Withheld() && !a.WithheldBy().Bad {
			kept = append(kept, a)
		}
	}
	return kept
}

// secretOnes are those of them that are confidential, without the paragraphs under which a part of them is exempt.
func secretOnes(kept []casefile.Appendix) (all []casefile.Appendix) {
	for _, a := range kept {
		if a.Secret() {
			all = append(all, casefile.Appendix{Confidential: a.Confidential})
		}
	}
	return all
}

// grounds are the paragraphs under which appendices are exempt.
func grounds(kept []casefile.Appendix) (all []string) {
	for _, a := range kept {
		all = append(all, a.Exempt.Strings()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// reasons are why appendices are withheld, for a message: "exempt under paragraph 3 and confidential".
func reasons(kept []casefile.Appendix) string {
	var all []string
	if numbers := grounds(kept); len(numbers) > 0 {
		all = append(all, "exempt under "+paragraphs(numbers))
	}
	if slices.ContainsFunc(kept, casefile.Appendix.Secret) {
		all = append(all, "confidential")
	}
	return strings.Join(all, " and ")
}

// privateFor tells whether the agenda has a private item for one of the reasons for which appendices are withheld.
func (a Agenda) privateFor(kept []casefile.Appendix) bool {
	all, secret := grounds(kept), slices.ContainsFunc(kept, casefile.Appendix.Secret)
	return slices.ContainsFunc(a.Items, func(i agenda.Item) bool {
		return i.Part == agenda.Exempt && (secret && i.Exempt.Confidential.Or(false) ||
			slices.ContainsFunc(i.Exempt.Paragraphs.Strings(), func(p string) bool { return slices.Contains(all, p) }))
	})
}

// paragraphs names paragraphs in a message.
func paragraphs(numbers []string) string {
	if len(numbers) == 1 {
		return "paragraph " + numbers[0]
	}
	return "paragraphs " + strings.Join(numbers, ", ")
}
