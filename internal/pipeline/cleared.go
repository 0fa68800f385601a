package pipeline

import (
	"fmt"
	"path"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/clearance"
	"cabinet/internal/diag"
)

// standings are how the clearances stand that a paper needs, in the order of its council's profile. What is wrong with
// their records goes to the list.
func (b *builder) standings(p *check.Paper, r *printable, list *diag.List) []clearance.Standing {
	if r == nil || p.Council == nil || p.Case.OfMeeting() != nil {
		return nil
	}
	var all []clearance.Standing
	for _, who := range p.Council.ClearersOf(p.Case.Kind.Value) {
		all = append(all, clearance.Hold(b.cleared(p, r), who, list))
	}
	return all
}

// cleared is a paper as officers clear it.
func (b *builder) cleared(p *check.Paper, r *printable) clearance.Subject {
	return clearance.Subject{Case: p.Case, Council: p.Council, Report: r.Report, Files: b.Content}
}

// clearances reports the clearances that a paper lacks, and what has changed in what was cleared. A draft is still being
// written.
func (b *builder) clearances(p *paper, looked *check.Paper, r *printable, list *diag.List) {
	for _, s := range b.standings(looked, r, list) {
		p.clearances = append(p.clearances, toldClearance(s))
		switch {
		case s.State == clearance.Void:
			list.Warnf(firstChange(looked.Case, s.Changes), "clearance-void", clearHint(s, p.Name), "%s", lacking(s))
		case s.State != clearance.Cleared && !p.draft:
			list.Add(diag.Diagnostic{Severity: diag.Info, Span: looked.Case.Table("report"), Rule: "clearance-missing", Hint: clearHint(s, p.Name), Message: lacking(s)})
		}
	}
}

// lacking says that an officer has not cleared a paper as it is, and why.
func lacking(s clearance.Standing) string {
	switch name := s.Who.Name.Value; s.State {
	case clearance.Void:
		return fmt.Sprintf("%s cleared this paper on %s, and since then: %s", name, clearance.Said(s.Record.When.Value), s.Changes)
	case clearance.Withdrawn:
		return fmt.Sprintf("%s took the clearance of this paper back on %s", name, clearance.Said(s.Record.Withdrawn.Value))
	default:
		return name + " has not cleared this paper"
	}
}

// clearHint is how a paper is cleared, and how its officer sees what has changed.
func clearHint(s clearance.Standing, paper string) string {
	if s.State == clearance.Void {
		return fmt.Sprintf("what has changed: cabinet diff --cleared %[1]s %[2]s; once they have seen it: cabinet clear --role %[1]s %[2]s", s.Who.Role.Value, paper)
	}
	return "once they have seen it: cabinet clear --role " + s.Who.Role.Value + " " + paper
}

// firstChange is where the first of some changes stands in the case, or the case as a whole.
func firstChange(c *casefile.Case, changes clearance.Changes) diag.Span {
	for _, f := range changes.Facts {
		if f.At.Source == c.Source {
			return f.At
		}
	}
	for _, p := range changes.Parts {
		if p.At.Source == c.Source {
			return p.At
		}
	}
	return c.Source.Whole()
}

// mayFreeze tells whether a paper can be frozen as far as the officers are concerned who must have cleared it. Of one whose
// item says that it is to follow nothing is told: it waits.
func (b *builder) mayFreeze(p *check.Paper, r *printable, follows bool) bool {
	var refused, warned diag.List
	at := p.Case.Source.Whole()
	for _, s := range b.standings(p, r, &warned) {
		switch {
		case s.State == clearance.Cleared:
		case s.Who.Refuses():
			refused.Errorf(at, "not-cleared", clearHint(s, p.Case.Name), "%s", lacking(s))
		default:
			warned.Warnf(at, "frozen-uncleared", "", "%s; freezing does not wait for that", lacking(s))
		}
	}
	switch may := refused.Errors() == 0; {
	case may:
		b.list.Add(warned.Sorted()...)
		return true
	case !follows:
		b.list.Add(refused.Sorted()...)
	}
	return false
}

// strayClearances reports records of clearances that count for nothing: of papers without a case, and by those whom no
// profile asks.
func (b *builder) strayClearances() {
	for _, name := range b.Content.ClearedPapers(b.list) {
		for _, role := range b.Content.ClearedRoles(name, b.list) {
			b.strayClearance(name, role, diag.NewSource(path.Join(b.Content.Name, casefile.ClearedPath(name, role)), nil).Whole())
		}
	}
}

func (b *builder) strayClearance(name, role string, at diag.Span) {
	if !b.library.Cases[name] {
		if !slices.Contains(b.library.PaperNames(), name) {
			b.list.Warnf(at, "clearance-stray", "if it has another name now, a clearance does not follow it there: have it cleared again, and remove this folder", "there is no case %q any more that this could be a clearance of", name)
		}
		return
	}
	c, whole := b.Glance(name)
	council := b.library.Councils[c.Council.Value]
	if !whole || council == nil || council.Source == nil {
		return // which is told by itself
	}
	roles := rolesOf(council.ClearersOf(c.Kind.Value))
	if !slices.Contains(roles, role) {
		b.list.Warnf(at, "clearance-stray", diag.DidYouMean(role, roles, "remove the file, or name the role in "+council.Source.Name), "the profile asks nobody with the role %q to clear this paper", role)
	}
}

func rolesOf(all []casefile.Clearer) []string {
	var roles []string
	for _, who := range all {
		roles = append(roles, who.Role.Value)
	}
	return roles
}
