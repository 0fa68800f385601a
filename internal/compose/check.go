package compose

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// checkAsks reports a decision that the templates have no wording for. What else the case lacks can't be
// told without it.
func (c *composer) checkAsks() {
	known := c.Kind.decisions
	asks := c.Case.Decision.Asks
	if len(known) == 0 || !asks.Bad && asks.Given() && slices.Contains(known, asks.Value) {
		return
	}
	c.quiet = true
	if asks.Bad {
		return
	}
	if !asks.Given() {
		c.list.Errorf(c.Case.Table("decision"), "missing-key", "it can be: "+strings.Join(known, ", "), "decision.asks is missing: what is the meeting asked to do?")
		return
	}
	c.list.Misnamed(asks.Span, "unknown-word", asks.Value, known, "it can be: "+strings.Join(known, ", "),
		"there is no wording for a decision that asks to %q", asks.Value)
}

// checkProse reports answers that stand under [facts], since the line [prose] before them is missing:
// once, rather than each answer by itself.
func (c *composer) checkProse() {
	if len(c.Case.Prose) > 0 {
		return
	}
	for _, name := range c.Kind.answers {
		if f, ok := c.Case.Facts[name]; ok {
			c.quiet = true
			c.list.Errorf(f.At().Span, "missing-prose", "put a line [prose] before the first answer",
				"this answer, and perhaps others, stands under [facts]: the line [prose] is missing")
			return
		}
	}
}

// checkNone reports sections declared to have nothing to report that the profile does not have. The one that is meant by a
// slip is not missing as well.
func (c *composer) checkNone() {
	var ids []string
	for _, s := range c.sections {
		if !s.Same.Given() { // it has nothing, or prints, what the other has
			ids = append(ids, s.ID.Value)
		}
	}
	for _, name := range c.Case.Report.None.Values {
		if !slices.Contains(ids, name.Value) {
			c.nearlyNone[diag.Nearest(name.Value, ids)] = true
			c.list.Misnamed(name.Span, "unknown-section", name.Value, ids, "the sections are: "+strings.Join(ids, ", "),
				"%s has no section %q", c.Council.Source.Name, name.Value)
		}
	}
}

// answerable are the names that an answer can have: those of the templates' questions, and of the sections that the
// case answers whole.
func (c *composer) answerable() []string {
	known := slices.Clone(c.Kind.answers)
	for _, s := range c.sections {
		if s.ID.Value != contactsSection && !s.Same.Given() && (!c.Kind.words(s) || c.Kind.lets(s)) {
			known = append(known, s.ID.Value)
		}
	}
	slices.Sort(known)
	return slices.Compact(known) // a block that others include asks in each of them
}

// misspelt are the answers whose names are likely to be slips for those of questions without an answer, by the
// questions. Each stands in the paper where it is meant to, so that the slip is the one finding.
func (c *composer) misspelt() map[string]casefile.Text {
	meant := map[string]casefile.Text{}
	for _, name := range slices.Sorted(maps.Keys(c.Case.Prose)) {
		if slices.Contains(c.known, name) || !c.Case.Prose[name].Given() {
			continue
		}
		question := diag.Nearest(name, c.known)
		if _, answered := c.Case.Prose[question]; question != "" && !answered && !meant[question].Given() {
			meant[question] = c.Case.Prose[name]
		}
	}
	return meant
}

// keyOf is where the key of an answer stands, before the answer in its line; nowhere where it can't be told.
func keyOf(answer casefile.Text, name string) diag.Span {
	before := strings.TrimRight(string(answer.Source.Text[:answer.Start]), " \t")
	before = strings.TrimRight(strings.TrimSuffix(before, "="), " \t")
	if !strings.HasSuffix(before, name) {
		return diag.Span{}
	}
	return answer.Source.Span(len(before)-len(name), len(before))
}

// checkAnswers reports answers that stand nowhere in the paper: their words would be lost.
func (c *composer) checkAnswers() {
	if c.quiet {
		return
	}
	for name, answer := range c.Case.Prose {
		switch {
		case c.used[name] || !answer.Given():
		case slices.Contains(c.known, name) && c.broken:
		case c.Elsewhere != nil && c.Elsewhere(name):
		case slices.Contains(c.known, name):
			c.list.Errorf(answer.Span, "unused-answer", "leave it out, or ask for the decision that it belongs to",
				"nothing in this paper asks %q, so the answer would be lost", name)
		case c.checkStandard(name, answer):
		default:
			c.list.Add(diag.Diagnostic{
				Span: answer.Span, Rule: "unknown-question", Message: fmt.Sprintf("there is no question or section %q", name),
				Hint:    diag.DidYouMean(name, c.known, "the questions are: "+strings.Join(c.known, ", ")),
				Mending: diag.Instead(keyOf(answer, name), diag.Meant(name, c.known)),
			})
		}
	}
}
