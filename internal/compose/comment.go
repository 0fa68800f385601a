package compose

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// comments writes what officers said in comments that belong to the section, where they are published.
func (r *run) comments() {
	if !r.published(r.section) {
		return
	}
	for _, c := range r.Case.Comments {
		if home(c) != r.section.ID.Value {
			continue
		}
		r.listed = true
		r.between()
		r.commentHeading(c)
		r.prose(c.Text)
		r.signed(c)
	}
}

// A Withheld is what an officer said in a comment that the paper does not print.
type Withheld struct {
	Section string // the id of the section that it belongs to, which the paper need not have
	By      string // the officer's name, or else the post's title
	Text    string // Markdown, in which facts are printed
}

// Withheld are the comments of the case that the council's profile keeps out of its papers, for those who clear this one. What is
// wrong with them is told where they are printed.
func (p Paper) Withheld() (all []Withheld) {
	if len(p.Case.Comments) == 0 {
		return nil
	}
	c := newComposer(p, &diag.List{})
	for _, k := range p.Case.Comments {
		var s casefile.Section // the profile may have none for it
		if i := slices.IndexFunc(c.sections, func(s casefile.Section) bool { return s.ID.Value == home(k) }); i >= 0 {
			s = c.sections[i]
		}
		if c.published(s) {
			continue
		}
		r := newRun(c, s)
		r.prose(k.Text)
		holder := p.Council.Posts[k.By.Value]
		all = append(all, Withheld{Section: home(k), By: cmp.Or(holder.Name.Value, holder.Title.Value, k.By.Value), Text: r.out.String()})
	}
	return all
}

// commentHeading writes the heading above a comment: its own, or in a section of comments the profile's.
func (r *run) commentHeading(c casefile.Comment) {
	words := c.Heading
	if !words.Known() && home(c) == commentsSection {
		if words = r.Council.Comments.Heading; !words.Known() {
			words = casefile.Text{Place: c.By.Place, Value: r.facts.words.CommentsOf}
		}
	}
	if !words.Given() {
		return
	}
	r.out.made(words.Span)
	r.out.WriteString("### ")
	r.signature(c, words)
	r.out.made(words.Span)
	r.out.WriteString("\n\n")
}

// signature writes words in which facts of a comment stand.
func (r *run) signature(c casefile.Comment, words casefile.Text) {
	inner, role := *r, c.Role
	if !role.Known() {
		role.Place = c.By.Place // where it is missed
	}
	inner.local = map[string]casefile.Value{"comment.name": r.Council.Posts[c.By.Value].Name, "comment.post": c.By, "comment.role": role, "comment.date": c.On}
	inner.profile = true
	r.out.append(inner.apart(words))
}

// home is the section that a comment belongs to.
func home(c casefile.Comment) string {
	if c.Section.Given() {
		return c.Section.Value
	}
	return commentsSection
}

// published tells whether comments in a section are printed.
func (c *composer) published(s casefile.Section) bool {
	if s.Comments.Given() {
		return s.Comments.Value == "published"
	}
	return c.Council.Comments.Publish.Or(true)
}

// signed writes who made a comment and when. What the case or the profile does not say is left out of
// the standard line.
func (r *run) signed(c casefile.Comment) {
	holder := r.Council.Posts[c.By.Value]
	words := r.section.Signed
	if !words.Known() {
		words = r.Council.Comments.Signed
	}
	if !words.Known() {
		var parts []string
		for _, part := range []struct {
			name  string
			value casefile.Value
		}{{"comment.name", holder.Name}, {"comment.post", c.By}, {"comment.role", c.Role}, {"comment.date", c.On}} {
			if part.value.Given() {
				parts = append(parts, "{{"+part.name+"}}")
			}
		}
		words = casefile.Text{Place: c.By.Place, Value: "(" + strings.Join(parts, ", ") + ")"}
	}
	if !words.Given() {
		return
	}
	r.between()
	r.signature(c, words)
	r.out.made(words.Span)
	r.out.WriteString(" {.continued}")
}
