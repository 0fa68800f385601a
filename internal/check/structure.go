package check

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// structure are the rules on how a paper is built.
var structure = []rule{typedReferences, directions, subheadings, boldHeadings, listMarkers, openLists, uncited, publishedWorks, contacts, columnHeads}

// subheadings reports headings inside sections, and lines in bold, that are the heading of a section:
// what stands below one would be looked for there.
func subheadings(p *Paper, f finder) {
	headings := p.headings()
	for _, t := range p.own() {
		if !t.Heads() || !p.ours(t, 0, len(t.Text)) {
			continue
		}
		like := likest(t.Text, headings)
		switch {
		case like == "":
		case t.Section != nil && t.Section.Heading == like:
			f.in(t.Passage, 0, len(t.Text), "doubled-heading", "take it out, or name what is below it", "the section is headed %q already", like)
		default:
			f.in(t.Passage, 0, len(t.Text), "doubled-heading", "give what is below it as the answer of that section", "this council's papers have a section %q of its own", like)
		}
	}
}

// headings are those of the sections that papers of this kind have.
func (p *Paper) headings() (all []string) {
	for _, s := range p.Council.Sections() {
		all = append(all, s.Heading.Value)
	}
	return all
}

// listed are the items of the lists among blocks, and whether any block cites a place of the paper.
func listed(blocks []report.Block) (items []*report.Paragraph, cites bool) {
	for _, b := range blocks {
		more, cited := listed(b.Children())
		switch b := b.(type) {
		case *report.Paragraph:
			cited = cited || slices.ContainsFunc(b.Runs, report.Run.Internal)
		case *report.List:
			more = b.Items
		case *report.Quote:
			continue // no words of the paper's own
		}
		items, cites = append(items, more...), cites || cited
	}
	return items, cites
}

// contacts reports officers to contact who can't be reached by what the profile says of them.
func contacts(p *Paper, f finder) {
	for _, post := range p.Case.Report.Contacts.Values {
		h, ok := p.Council.Posts[post.Value]
		if !ok {
			continue
		}
		lacks := lacking(h)
		if lacks != "" {
			f.find(h.Title.Span, "contact-incomplete", "add it to post."+post.Value, "the %s is an officer to contact, and has no %s here", h.Title.Value, lacks)
		}
	}
}

func lacking(h casefile.Holder) string {
	reached := h.Email.Given() || h.Phone.Given()
	switch {
	case !h.Name.Given() && !reached:
		return "name, email or phone"
	case !h.Name.Given():
		return "name"
	case !reached:
		return "email or phone"
	}
	return ""
}

// published matches what is a published work by its name, or by the place where it is published.
var published = lazy.New(`\b(Act|Regulations|Order|Rules) (19|20)\d\d\b|\bCode of Practice\b|\bWhite Paper\b|\bNational Planning Policy Framework\b|\bNPPF\b|[Ss]tatutory guidance|\bgov\.uk guidance|\bGOV\.UK\b|^(?:(?:The )?(?:[A-Z]\w+ )*(?:Council|Authority)(?:[’']s)? |The )?Constitution$`)

// publishedWorks reports background papers that are published works.
func publishedWorks(p *Paper, f finder) {
	for _, b := range p.Case.Background {
		if unpublished.MatchString(b.Title.Value) {
			continue
		}
		if m := published.FindStringIndex(b.Title.Value); m != nil || publisher(b.Link.Value) || b.Link.Given() && isStrategy(b.Title.Value) {
			f.find(b.Title.Span, "published-background", publishedHint, "a published work is no background paper")
		}
	}
	for _, t := range p.own() {
		if t.Section == nil || t.Section.ID != "background-papers" || t.Kind != text.Paragraph || !p.ours(t, 0, len(t.Text)) || unpublished.MatchString(t.Text) {
			continue
		}
		if m := published.FindStringIndex(t.Text); m != nil || slices.ContainsFunc(t.Runs, linked) && isStrategy(t.Text) || slices.ContainsFunc(t.Runs, func(r report.Run) bool { return publisher(r.Link) }) {
			f.in(t.Passage, 0, len(t.Text), "published-background", publishedHint, "a published work is no background paper")
		}
	}
}

const publishedHint = "name it in the report instead; background papers are those that are not published"

// unpublished matches what says of a paper that it is not published, whatever its title names.
var unpublished = lazy.New(`(?i)\(exempt\b|\b(?:not published|unpublished|confidential|(?:working|internal|file) (?:papers?|notes?))\b|\b(?:counsel|legal|solicitor|barrister)(?:[’']s)? (?:advice|opinion)\b|\b(?:advice|opinion) of (?:leading )?counsel\b`)

// publisher tells whether an address is that of a publisher of laws and guidance.
func publisher(link string) bool {
	return strings.Contains(link, "legislation.gov.uk") || strings.Contains(link, "www.gov.uk/")
}

func linked(r report.Run) bool { return r.Link != "" }

// isStrategy tells whether a title is that of a document which a council publishes by itself. Reports on
// one are told by the body or day that they went to.
func isStrategy(title string) bool {
	return (strings.Contains(title, "Strategy") || strings.Contains(title, "Corporate Plan") || strings.Contains(title, "Local Plan")) &&
		!strings.Contains(title, "eport") && !strings.Contains(title, "raft")
}
