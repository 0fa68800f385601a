package check

import (
	"slices"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

// A leaving is a form of words that no author types, but that a word processor, a spreadsheet or a form leaves behind.
type leaving struct {
	form *lazy.Regexp
	hint string
}

const (
	fillIn   = "write what belongs here, or take it out"
	takeOut  = "take it out"
	asItWas  = "write what the field showed; a reference to a paragraph follows its label: [](#label)"
	asValue  = "write the value; the spreadsheet could not work it out"
	asRemark = "settle it and take it out"
)

var leavings = []leaving{
	{lazy.New(`\{ ?(?:(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|DATE|TIME|FILENAME|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|ADDRESSBLOCK|GREETINGLINE|NEXT|AUTHOR|TITLE|SAVEDATE|PRINTDATE|CREATEDATE) ?|(?:REF|PAGEREF|NOTEREF|STYLEREF|MERGEFIELD|TOC|HYPERLINK|SEQ|DATE|TIME|PAGE|FILENAME|DOCPROPERTY|DOCVARIABLE|INCLUDEPICTURE|INCLUDETEXT|IF|ASK|FILLIN|XE|TC|TA|LINK|EMBED|AUTOTEXT|SAVEDATE|PRINTDATE|CREATEDATE|MACROBUTTON) [^{}\n]{1,200})\}`), asItWas},
	{lazy.New(`\b(?:REF|PAGEREF|NOTEREF) _(?:Ref|Toc|Hlk)\d+(?: \\[a-z])*|\bMERGEFIELD "?[A-Za-z_]+"?|\bTOC \\o\b(?: ["“”0-9-]+)?|\b_(?:Ref|Toc|Hlk)\d{5,}\b|\bHYPERLINK (?:\\l )?["“][^"”\n]{0,200}["”]?|\bSEQ [A-Z][a-z]+ \\?\* ?(?:ARABIC|ROMAN|ALPHABETIC|alphabetic|roman)\b`), asItWas},
	{lazy.New(`(?:\\ ?)?\* ?MERGEFORMAT\b`), asItWas},
	{lazy.New(`«(?:[A-Z][A-Za-z0-9_]{0,60}|[A-Za-z0-9]+_[A-Za-z0-9_]{1,60}|(?i:insert|enter|add) [^«»\n]{1,60})»`), "write what the mail merge was to put here"},
	{lazy.New(`<<[A-Za-z][^<>\n]{0,59}>>`), fillIn},
	{lazy.New(`\{ ?(?i:insert|enter|add|name of|date of) [^{}\n]{1,80}\}`), fillIn},
	{lazy.New(`#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A\b|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)`), asValue},
	{lazy.New(`#{6,}`), "write the figure; the spreadsheet's column was too narrow to show it"},
	{lazy.New(`\bXX{1,3}([/.-])XX{1,3}[/.-](?:XX(?:XX)?|[0-9]{2,4}|20XX)\b|\bXX [A-Z][a-z]{2,8} (?:XX(?:XX)?|20[0-9X]{2})\b`), "write the day"},
	{lazy.New(`£ ?(?:XX+(?:[.,]X+)*|X(?:[.,]X{2,})+)(?: ?(?:k|m|bn|million)\b)?`), "write the amount"},
	{lazy.New(`\bComment(?:ed)? \[[A-Z][A-Za-z]{0,4}\d{1,3}[A-Z]?\d{0,3}\]:?|\[Comment(?:ed)? [A-Z]{1,4}\d{1,3}:?[^\]\n]{0,200}\]`), asRemark},
	{lazy.New(`\[ ?[●•○◦▪■◼⬤]+ ?\]`), fillIn},
	{lazy.New(`\[(?:` + strings.Join([]string{
		`(?i:insert|delete (?:as|if|where|whichever|this|or)|please|click (?:here|or|to)|type (?:here|text|the|your)|enter (?:text|names?|dates?|titles?|an?|the|number|amount|figure|your|details|here)|see guidance|drafting note|notes? (?:to|for) (?:the )?(?:report )?(?:authors?|drafters?|officers?|reviewers?|self|team)|guidance (?:for|to)|(?:report )?(?:authors?|officers?) to|to be (?:completed|inserted|filled)|for completion|max(?:imum|\.)?(?: of)? \d+ words|up to \d+ words|no more than \d+ words|\d+ words max)`,
		`Do not|Don[’']t|Add|Include|Provide|Describe|Explain|Set out|Summarise|Briefly|Give|Specify|Indicate|Identify|Attach|Choose|Tick`,
		`(?:State|Detail|List|Outline|Select|Complete|Remove|Replace|Use|Consider) (?:whether|how|the|any|if|why|what|which|here|your|all|an?|one|from|this|as|before|with|where)`,
		`This (?:section|paragraph|part) (?:should|must|is to|to|can be|may be)`,
		`(?:If|Where) (?:applicable|relevant|required|appropriate|not applicable)`,
		`(?:Document|Report|Meeting|Paper) (?:[Tt]itle|[Ss]ubtitle)|(?:Company|Author|Officer|Council|Committee) [Nn]ame`,
	}, "|") + `)\b[^\]\n]{0,300}\]`), fillIn},
	{lazy.New(`\[(?:(?i:guidance(?: notes?)?|drafting note)|DN) ?[:–-] ?[^\]\n]{1,300}\]`), takeOut},
	{lazy.New(`\((?i:insert) (?:(?:the|a|an|meeting|officer|contractor|project) )?(?:dates?|names?|figures?|amounts?|numbers?|titles?|details|text|links?|hyperlinks?|charts?|graphs?|tables?|photos?|images?|pictures?|maps?|here)\b(?: here)?\)|<(?i:insert|enter|add) [A-Za-z][^<>\n]{0,59}>`), fillIn},
	{lazy.New(`[(*] ?[Dd]elete (?:as (?:appropriate|applicable|necessary|required)|(?:if|where|whichever) (?:is )?(?:not applicable|inappropriate|not required|not relevant))\b\)?`), takeOut},
	{lazy.New(`^Page (?:\d{1,3} of \d{1,3}|X of Y)$`), "take it out: pages are numbered by themselves"},
}

// leftovers reports what word processors, spreadsheets and forms left in a paper, which must not be published.
func leftovers(p *Paper, f finder) {
	var above lead
	for _, t := range p.own() {
		left := leftIn(t.Text)
		left = append(left, p.phrasesIn(t, left)...)
		if n := p.instructionIn(t); n != nil && !above.asks(t) && !overlaps(left, n.Start, n.End) {
			left = append(left, *n)
		}
		above.pass(t)
		for _, l := range left {
			start, end := l.inside(t.Text)
			told := t.Kind == text.Cell && f.list.Covers(t.Place(start, end)) // a table's file has findings of its own
			switch {
			case told || text.InQuotes(t.Text, l.Start):
			case l.perhaps:
				f.in(t.Passage, start, end, "placeholder", l.hint, "%q was left in", t.Text[l.Start:l.End])
			default:
				f.in(t.Passage, start, end, "leftover", l.hint, "%q was left in", t.Text[l.Start:l.End])
			}
		}
	}
}

// A left is a place where something was left behind, and what to do about it.
type left struct {
	text.Span
	hint    string
	perhaps bool // the words may be the paper's own, which nothing must hold back
}

// inside is the place in its text without the brackets around it: these are read by themselves.
func (l left) inside(s string) (start, end int) {
	if s[l.Start] == '[' && s[l.End-1] == ']' {
		return l.Start + 1, l.End - 1
	}
	return l.Start, l.End
}

// leftIn are the places in a text where something has one of the forms that no author types.
func leftIn(s string) []left {
	if !strings.ContainsAny(s, "[{#<_*X") && !strings.Contains(s, "«") && !strings.Contains(s, "HYPERLINK ") && !strings.Contains(s, "elete ") && !strings.Contains(s, "nsert ") && !strings.HasPrefix(s, "Page ") {
		return nil
	}
	var all []left
	for _, l := range leavings {
		for _, m := range l.form.FindAllStringIndex(s, mostInPassage) {
			if !overlaps(all, m[0], m[1]) {
				all = append(all, left{Span: text.Span{Start: m[0], End: m[1]}, hint: l.hint})
			}
		}
	}
	return all
}

// overlaps tells whether something of the bytes [start, end) is known to be left behind.
func overlaps(all []left, start, end int) bool {
	return slices.ContainsFunc(all, func(l left) bool { return l.Overlaps(text.Span{Start: start, End: end}) })
}

// phrasesIn are the places of the phrases that word processors and forms leave, other than those that are known.
func (p *Paper) phrasesIn(t text.Prose, known []left) (all []left) {
	for i, w := range t.Words {
		if c := t.Text[w.Start]; c < 'A' || c > 'Z' {
			continue
		}
		n := p.Law.words.LeftBehind(t, i)
		if n == 0 {
			continue
		}
		end := t.Words[i+n-1].End
		if !overlaps(known, w.Start, end) && !overlaps(all, w.Start, end) {
			hint := fillIn
			if w.Lower == "error" || w.Lower == "gwall" {
				hint = asItWas
			}
			all = append(all, left{Span: text.Span{Start: w.Start, End: end}, hint: hint})
		}
	}
	return all
}
