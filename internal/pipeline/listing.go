package pipeline

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/site"
	"cabinet/internal/slug"
)

// listingFile keeps with a frozen paper what lists tell of it.
const listingFile = "listing.json"

// listingOf is what lists that go through all meetings tell of the paper of a case, made with a council's profile. All words
// are copies, not to hold the file of the case in memory.
func listingOf(c *casefile.Case, of *casefile.Council) *record.Listing {
	matter := oneLine(c.Matter.Value)
	return &record.Listing{
		Kind: strings.Clone(c.Kind.Value), Matter: matter, MatterID: matterID(matter), Number: oneLine(c.Decision.Number.Value),
		Department: oneLine(c.Contract.Department.Value), People: people(of, c.Report.From, c.Report.Contacts),
		Exception: exceptionOf(c, of),
	}
}

// matterID is what tells a matter by the words that its author has for it, capitals and signs left aside.
func matterID(words string) string {
	const most = 60 // bytes of words that an address has
	id := slug.Of(words, most)
	if words != "" && (id == "" || len(words) > most) {
		return strings.TrimPrefix(id+"-"+record.ID(strings.ToLower(words)), "-")
	}
	return id
}

// people are the titles of posts and the names of those who hold them, each once.
func people(of *casefile.Council, posts ...casefile.Posts) (out []string) {
	for _, all := range posts {
		for _, id := range all.Strings() {
			for _, words := range []string{of.Posts[id].Title.Value, of.Posts[id].Name.Value} {
				if words = oneLine(words); words != "" && !slices.Contains(out, words) {
					out = append(out, words)
				}
			}
		}
	}
	return out
}

// list notes what lists tell of a paper.
func (p *paper) list(looked *check.Paper) {
	if looked.Council != nil {
		p.listing = listingOf(looked.Case, looked.Council)
	}
}

// listOn gives the page of a paper and its entry in the record what lists tell of it. The page links the paper's matter.
func (p *paper) listOn(page *site.Report) *record.Listing {
	if l := p.listing; l != nil && l.MatterID != "" {
		page.Matter = site.Step{Name: l.Matter, Address: record.MatterAddress(p.meeting.Folder, l.MatterID)}
	}
	return toPublish(p.listing, p.meeting.Profile)
}

// keptListing is what lists tell of a frozen paper: as its files have it or, where it was frozen by an earlier version of the
// program, as its case has it as long as that is what was published.
func (b *builder) keptListing(p *paper, k keptPaper) *record.Listing {
	for _, f := range k.files {
		if f.Role != freeze.Listing {
			continue
		}
		if l, err := record.ReadListing(f.Text); err == nil {
			return &l
		}
	}
	c, same := b.library.CaseOf(p.Subject)
	if council := b.library.Councils[caseCouncil(c)]; same && council != nil && k.Case.Value == freeze.CaseSum(c.Source.Text) {
		return listingOf(c, council.For(c.Kind.Value))
	}
	return nil
}

// caseCouncil is the name of a case's council; "" for no case.
func caseCouncil(c *casefile.Case) string {
	if c == nil {
		return ""
	}
	return c.Council.Value
}

// keepListing keeps with a publication what lists tell of it, and the words by which it is found.
func (b *builder) keepListing(p *freeze.Publication, c *casefile.Case, m *project.Meeting) {
	text := listingOf(c, m.Profile.For(c.Kind.Value)).Write()
	p.Files = append(p.Files, freeze.File{Name: listingFile, Role: freeze.Listing, Text: text}, ownWords(b.Project, p.Report))
}
