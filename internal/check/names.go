package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// names are the rules on what a case names: in its profile and its meeting.
var names = []rule{sameCouncil, posts, provision, ownNumbers, besideAgenda, listedTwice}

// sameCouncil reports a case of one council for another's meeting.
func sameCouncil(p *Paper, f finder) {
	if ours, theirs := p.Case.Council, p.Meeting.Council; ours.Value != theirs.Value && theirs.Given() {
		f.find(ours.Span, "wrong-council", "name the council whose meeting it is",
			"this paper is %s's, but the meeting is %s's", ours.Value, theirs.Value)
	}
	for _, other := range p.Others {
		if ours := p.Case.Council.Value; ours != other.Council.Value && other.Council.Given() {
			f.find(p.Case.Meeting.Span, "wrong-council", "name meetings of one council", "this paper is %s's, but the meeting %s is %s's", ours, other.Name, other.Council.Value)
		}
	}
}

// posts reports posts that the profile does not have.
func posts(p *Paper, f finder) {
	c, council := p.Case, p.Council
	named := slices.Concat(c.Report.From.Values, c.Report.Contacts.Values, c.Report.Consulted.Values,
		c.Decision.Consulted.Values, []casefile.Text{c.Decision.TakenBy.Text})
	for _, comment := range c.Comments {
		named = append(named, comment.By.Text)
	}
	for _, who := range c.ConsideredBy {
		named = append(named, who.By.Text)
	}
	for _, post := range named {
		knownPost(post, council, f)
	}
}

// knownPost reports a post that a profile does not have.
func knownPost(post casefile.Text, c *casefile.Council, f finder) {
	known := slices.Sorted(maps.Keys(c.Posts))
	if !post.Given() || post.Bad || slices.Contains(known, post.Value) {
		return
	}
	names := postsTitled(post.Value, c.Posts)
	if len(names) == 0 {
		f.misnamed(post.Span, "unknown-post", post.Value, known, "its posts are: "+strings.Join(known, ", "), noPost, c.Source.Name, post.Value)
		return
	}
	if len(names) == 1 {
		f = f.mends(diag.Instead(post.Span, names[0]))
	}
	f.find(post.Span, "unknown-post", fmt.Sprintf("name the post by its key: %q", names[0]), noPost, c.Source.Name, post.Value)
}

const noPost = "%s has no post %q"

// postsTitled are the keys of the posts that have a title.
func postsTitled(title string, posts map[string]casefile.Holder) (names []string) {
	for _, name := range slices.Sorted(maps.Keys(posts)) {
		if strings.EqualFold(posts[name].Title.Value, title) {
			names = append(names, name)
		}
	}
	return names
}

// facts are the values that the tables of the case give, in the order of their names.
func (p *Paper) facts() []casefile.Value {
	if p.given == nil {
		p.given = []casefile.Value{}
		for _, name := range p.Case.FactNames() {
			if v, ok := casefile.Lookup(p.Case, name); ok && v.At().Known() {
				p.given = append(p.given, v)
			}
		}
	}
	return p.given
}

// texts are the texts that the tables of the case give, without its prose.
func (p *Paper) texts() []casefile.Text {
	var out []casefile.Text
	for _, v := range p.facts() {
		switch v := v.(type) {
		case casefile.Text:
			out = append(out, v)
		case casefile.Fact:
			out = append(out, v.Text)
		case casefile.Money:
			out = append(out, v.Text)
		case casefile.Names:
			out = append(out, v.Values...)
		case casefile.Lines:
			out = append(out, v.Values...)
		}
	}
	return out
}

// provision reports a rule that the profile does not have.
func provision(p *Paper, f finder) {
	council := p.Council
	rule, known := p.Case.Decision.Rule, slices.Sorted(maps.Keys(council.Rules.Exceptions))
	if !rule.Given() || rule.Bad || slices.Contains(known, rule.Value) {
		return
	}
	f.find(rule.Span, "unknown-rule", diag.DidYouMean(rule.Value, known, "its rules are: "+strings.Join(known, ", ")),
		"%s has no rule %q", council.Source.Name, rule.Value)
}

// ownNumbers reports numbers with which sections of the case's own can't begin.
func ownNumbers(p *Paper, f finder) {
	for _, s := range p.Case.Sections {
		firstNumber(s.First, s.Numbered.Or(true), f)
	}
}

// ofAgenda are addresses below a meeting that it keeps for itself where it has an agenda; supplements are kept everywhere.
var ofAgenda = []string{"agenda", "meeting", "pack"}

// besideAgenda reports a paper whose address would be taken for one of its meeting's own.
func besideAgenda(p *Paper, f finder) {
	slug := p.Case.Address()
	if p.Case.OfMeeting() != nil || p.Council.Lists(p.Meeting) || !slices.Contains(ofAgenda, slug) {
		return
	}
	at, hint := p.Case.Slug.Span, "choose another slug"
	if !at.Known() {
		at, hint = p.Case.Source.Whole(), "give the case a slug: slug = …"
	}
	f.find(at, "agenda-address", hint, "a paper can't stand at %q beside the agenda of its meeting, which has that address itself", slug)
}
