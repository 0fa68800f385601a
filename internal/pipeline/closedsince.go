package pipeline

import (
	"fmt"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// closedSince reports the appendices that a case withholds, and that a version of its paper has open on the site. What is
// published stays until somebody takes it off, and whoever withholds an appendix may not know of that version, least of all where the
// paper goes to another meeting now.
func (b *builder) closedSince(p *paper, c *casefile.Case, versions []keptPaper, list *diag.List) {
	published, elsewhere := "which is published", c.FirstMeeting().Value != p.Subject.Meeting
	if elsewhere {
		published = "which was published with " + p.Subject.Meeting
	}
	for i := range c.Appendices {
		a := &c.Appendices[i]
		for n, k := range versions {
			if a.Withheld() && k.Frozen != nil && hasOpen(k.Frozen, a) {
				list.Warnf(a.WithheldBy().Span, "closed-since", takenOffBy(p.Subject, n+1, !elsewhere && !cancelled(p.meeting)),
					"%q is withheld from the public here, and version %d of the paper, %s, has it open", oneLine(a.Title.Value), n+1, published)
			}
		}
	}
}

// takenOffBy says how a version of a published paper goes off the site. The newest goes with the paper, or once another has
// replaced it, where the paper can be published anew with its meeting.
func takenOffBy(s project.Subject, version int, anew bool) string {
	switch {
	case version < s.Version:
		return fmt.Sprintf("cabinet withdraw %s --version %d --reason \"…\" takes that version off the site", s.Name, version)
	case !anew:
		return fmt.Sprintf("cabinet withdraw %s --meeting %s --reason \"…\" takes the paper off the site", s.Name, s.Meeting)
	}
	return fmt.Sprintf("cabinet withdraw %s --reason \"…\" takes the paper off the site; or publish it without the appendix, cabinet freeze %s --amend %[1]s, and withdraw version %[3]d", s.Name, s.Meeting, version)
}

// hasOpen tells whether a paper, as it was published, has the words or the file of an appendix.
func hasOpen(z *casefile.Frozen, a *casefile.Appendix) bool {
	for _, part := range z.Parts {
		for _, s := range part.Sections {
			for _, was := range s.Appendices {
				if (was.File.Given() || was.Text.Given()) && sameAppendix(was, a) {
					return true
				}
			}
		}
	}
	return false
}

// sameAppendix tells whether an appendix of a case is one of a published paper, by its title or the name that it is cited by.
func sameAppendix(was casefile.FrozenAppendix, a *casefile.Appendix) bool {
	return strings.EqualFold(oneLine(was.Title.Value), oneLine(a.Title.Value)) || a.Label.Given() && was.Label.Value == a.Label.Value
}
