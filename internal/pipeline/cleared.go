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
		role := s.Who.Role.Value
		switch {
		case s.State == clearance.Void:
			list.Warnf(firstChange(looked.Case, s.Changes), "clearance-void", "show it to them; then: cabinet clear --role "+role+" "+p.Name,
				"%s, and since then: %s", clearedBy(s), s.Changes)
		case s.State != clearance.Cleared && !p.draft:
			list.Add(diag.Diagnostic{Severity: diag.Info, Span: looked.Case.Table("report"), Rule: "clearance-missing", Hint: "once they have: cabinet clear --role " + role + " " + p.Name,
				Message: notCleared(s)})
		}
	}
}

// clearedBy is who cleared a paper and when, in words.
func clearedBy(s clearance.Standing) string {
	return fmt.Sprintf("%s cleared this paper on %s", s.Who.Name.Value, clearance.Said(s.Record.When.Value))
}

// notCleared says that an officer has not cleared a paper.
func notCleared(s clearance.Standing) string {
	if s.State == clearance.Withdrawn {
		return fmt.Sprintf("%s has taken back on %s that this paper is cleared", s.Who.Name.Value, clearance.Said(s.Record.Withdrawn.Value))
	}
	return s.Who.Name.Value + " has not cleared this paper"
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
	may, at := true, p.Case.Source.Whole()
	for _, s := range b.standings(p, r, &b.list) {
		if s.State == clearance.Cleared {
			continue
		}
		words := notCleared(s)
		if s.State == clearance.Void {
			words = clearedBy(s) + ", and since then: " + s.Changes.String()
		}
		switch may = may && !s.Who.Refuses(); {
		case !s.Who.Refuses():
			b.list.Warnf(at, "frozen-uncleared", "", "%s, and it is frozen all the same", words)
		case !follows:
			b.list.Errorf(at, "not-cleared", "once they have: cabinet clear --role "+s.Who.Role.Value+" "+p.Case.Name, "%s", words)
		}
	}
	return may
}

// strayClearances reports records of clearances that count for nothing: of papers without a case, and by those whom no
// profile asks.
func (b *builder) strayClearances() {
	for _, name := range b.Content.ClearedPapers(&b.list) {
		for _, role := range b.Content.ClearedRoles(name, &b.list) {
			b.strayClearance(name, role, diag.NewSource(path.Join(b.Content.Name, casefile.ClearedPath(name, role)), nil).Whole())
		}
	}
}

func (b *builder) strayClearance(name, role string, at diag.Span) {
	if !b.library.Cases[name] {
		if !slices.Contains(b.library.PaperNames(), name) {
			b.list.Warnf(at, "clearance-stray", "give the folder the new name of the case, or remove it", "there is no case %q any more that this could be a clearance of", name)
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
