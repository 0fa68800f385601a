package check

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// Settle is the last step: of everything that all stages have found in a paper it makes what its officer
// is told. It gives each finding the paragraph in which its reader will meet it, and the severity that
// the profile has for it, and parts the findings that the case ignores from the others. Places are kept
// without the rest of their files. A paper of which there is no report is only partly settled.
func (p *Paper) Settle(found []diag.Diagnostic) (findings []diag.Diagnostic, ignored []diag.Ignored) {
	if p.Council != nil {
		found = Severities(p.Council, found)
	}
	if p.Report != nil {
		found, ignored = p.stand(found)
	}
	for i := range found {
		found[i] = found[i].Detached()
	}
	for i := range ignored {
		ignored[i].Diagnostic = ignored[i].Detached()
	}
	return found, ignored
}

// Severities gives findings the severities that a profile has for their rules, without those that it
// switches off. Errors stay as they are.
func Severities(c *casefile.Council, found []diag.Diagnostic) []diag.Diagnostic {
	var out []diag.Diagnostic
	for _, d := range found {
		setting := c.Severity[d.Rule]
		if d.Severity == diag.Error || !setting.Given() || setting.Bad {
			out = append(out, d)
			continue
		}
		if s, ok := diag.ParseSeverity(setting.Value); ok {
			d.Severity = s
		}
		if setting.Value != off {
			out = append(out, d)
		}
	}
	return out
}

// off is the setting that switches a rule off.
const off = "off"

// stand gives findings their paragraphs, and parts those that are ignored from the others.
func (p *Paper) stand(found []diag.Diagnostic) ([]diag.Diagnostic, []diag.Ignored) {
	if len(found) == 0 && len(p.Case.Ignored) == 0 {
		return nil, nil
	}
	if p.Flawed {
		found = slices.DeleteFunc(slices.Clone(found), p.mayFollow)
	}
	found = withoutCascades(found)
	x := p.index()
	for i := range found {
		p.place(&found[i], x)
	}
	return p.ignore(together(found), x)
}

// place gives a finding its paragraph, where its rule has not. A fact has only an address: it has a name
// that says more than the number of one of the paragraphs in which it stands. What templates, profiles and
// meetings say is many papers' and has no number either.
func (p *Paper) place(d *diag.Diagnostic, x index) {
	if d.Anchor == "" {
		at := cmp.Or(x.lines[line{d.Source, d.Line()}], &text.Passage{})
		d.Anchor = at.Anchor
		isFact := slices.ContainsFunc(x.facts, func(fact diag.Span) bool { return fact.Contains(d.Span) })
		if !isFact {
			d.Paragraph, d.Cited = at.Paragraph, at.Cite.String()
		}
	}
	if d.Source == p.Council.Source || d.Source == p.Meeting.Source || strings.HasSuffix(d.File(), ".tmpl") {
		d.Paragraph, d.Cited = "", ""
	}
}

// A line is a line of a file.
type line struct {
	source *diag.Source
	number int
}

// An index tells where in the paper the words of a line of a file stand, which is where they are printed first.
type index struct {
	lines  map[line]*text.Passage
	labels map[string]string // the labels of passages, by their anchors
	facts  []diag.Span       // where the case gives its facts
}

func (p *Paper) index() index {
	x := index{lines: map[line]*text.Passage{}, labels: map[string]string{}}
	for _, v := range p.facts() {
		x.facts = append(x.facts, v.At().Span)
	}
	for _, passage := range p.Passages() {
		x.labels[passage.Anchor] = passage.Label
		for place := range passage.Places() {
			x.note(place, passage)
		}
	}
	return x
}

func (x index) note(span diag.Span, at *text.Passage) {
	key := line{span.Source, span.Line()}
	if before, ok := x.lines[key]; !ok || before.Paragraph == "" {
		x.lines[key] = at
	}
}

// ignore takes out the findings that the case ignores. An entry ignores one finding.
func (p *Paper) ignore(found []diag.Diagnostic, x index) (left []diag.Diagnostic, ignored []diag.Ignored) {
	var list diag.List
	f := finder{list: &list}
	failed := slices.ContainsFunc(found, diag.Diagnostic.IsError)
	for _, entry := range p.Case.Ignored {
		if entry.Rule.Bad || entry.Reason.Bad || !entry.Reason.Given() || !entry.Rule.Given() {
			continue
		}
		i, n := 0, 0
		for at, d := range found {
			if x.fits(entry, d) {
				i, n = at, n+1
			}
		}
		switch {
		case !p.canIgnore(entry, f):
		case n == 0 && !failed && p.Council.Severity[entry.Rule.Value].Value != off: // an error may have hidden it
			f.find(entry.Rule.Span, "ignored-nothing", "take the entry out, or write the words as they stand now", "there is no such finding to be ignored")
		case n > 1:
			f.find(entry.Rule.Span, "ignored-several", "say with words or label which is meant; each finding has an entry of its own", "%d findings are such, and only one can be ignored", n)
		case n == 1 && found[i].IsError():
			f.find(entry.Rule.Span, "ignored-error", "mend what it says", "%s makes this an error, which can't be ignored", p.Council.Source.Name)
		case n == 1:
			ignored = append(ignored, diag.Ignored{Diagnostic: found[i], Reason: entry.Reason.Value})
			found = slices.Delete(slices.Clone(found), i, i+1)
		}
	}
	return append(found, Severities(p.Council, list.Sorted())...), ignored
}

// canIgnore tells whether the case may ignore findings of a rule, and reports where not.
func (p *Paper) canIgnore(entry casefile.Ignore, f finder) bool {
	severity, known := severityOf(entry.Rule.Value)
	switch {
	case !known:
		f.find(entry.Rule.Span, "unknown-check", unknownCheck(entry.Rule.Value), "there is no rule %q", entry.Rule.Value)
	case severity == diag.Error:
		f.find(entry.Rule.Span, "ignored-error", "mend what it says", "%s is an error, which can't be ignored", entry.Rule.Value)
	default:
		return true
	}
	return false
}

func unknownCheck(name string) string {
	return diag.DidYouMean(name, IDs(), "a finding ends with the name of its rule; cabinet explain lists them")
}

// fits tells whether a finding is one that an entry ignores.
func (x index) fits(entry casefile.Ignore, d diag.Diagnostic) bool {
	return d.Rule == entry.Rule.Value &&
		(!entry.Label.Given() || x.labels[d.Anchor] == entry.Label.Value) &&
		(!entry.Words.Given() || standsIn(entry.Words.Value, d.Span))
}

// standsIn tells whether words stand at a place: in it, or around it.
func standsIn(words string, at diag.Span) bool {
	if !at.Known() || words == "" {
		return false
	}
	from, to := max(0, at.Start-len(words)+1), min(len(at.Source.Text), at.End+len(words)-1)
	return from < to && strings.Contains(string(at.Source.Text[from:to]), words)
}
