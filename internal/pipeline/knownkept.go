package pipeline

import (
	"crypto/sha256"
	"path"
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// A keptProduct is a product as it is kept from one run to the next, whose meetings are told by their names.
type keptProduct struct {
	Subject project.Subject
	Read    []string
	Sum     [sha256.Size]byte
	Files   []string // that were put into the output
	Put     bool

	Meeting, Address, Fixed, CaseSum, Title, Short string
	Others, Former                                 []string
	Fate                                           int

	Language, TranslationOf string
	Siblings                []keptSibling
	Counted                 []keptCount

	StoodFor, Unread, Draft, Asked, Unmade, Flawed, Older bool

	Listing  *record.Listing
	Attached []keptFile
	Entered  bool // its meeting's record in the output tells of it, as p.entry does
	Findings []diag.Stored
	Tally    diag.Tally
	Ignored  []ignored
	Issue    *keptIssue
}

type keptSibling struct {
	Subject project.Subject
	Meeting string
	Link    record.Translation
}

type keptCount struct {
	Nth             int
	Heading, Marker string
}

type keptFile struct{ Name, Title string }

// A keptIssue is an issue as it is kept, of which the meeting's record in the output tells the rest.
type keptIssue struct{ Article, OnePage []byte }

// kept is the product as it is kept.
func (m product) kept() keptProduct {
	p := m.paper
	k := keptProduct{
		Subject: p.Subject, Read: m.read, Sum: m.sum, Files: m.version.names, Put: m.put,
		Meeting: p.meeting.Name, Address: p.address, Fixed: p.fixed, CaseSum: p.sum, Title: p.title, Short: p.short,
		Fate: int(p.fate), Language: p.language.Tag, TranslationOf: p.translationOf,
		StoodFor: p.stoodFor, Unread: p.unread, Draft: p.draft, Asked: p.asked, Unmade: p.unmade, Flawed: p.flawed, Older: p.older,
		Former: p.former, Listing: p.listing, Entered: p.entry.ID != "", Tally: p.tally,
	}
	for _, other := range p.others {
		k.Others = append(k.Others, other.Name)
	}
	for _, s := range p.siblings {
		k.Siblings = append(k.Siblings, keptSibling{s.Subject, s.meeting.Name, s.link})
	}
	for _, c := range p.counted {
		k.Counted = append(k.Counted, keptCount{c.nth, c.heading, c.marker})
	}
	for _, a := range p.attached {
		k.Attached = append(k.Attached, keptFile{a.name, a.title})
	}
	k.Findings, k.Ignored = keptFindings(p.findings), keptIgnored(p.ignored)
	if m.issue != nil {
		k.Issue = &keptIssue{m.issue.article, m.issue.onePage}
	}
	return k
}

// product is the product that was kept, with the meetings that there are now and what the last output's records say of it; ok is
// false where one of these is gone.
func (k keptProduct) product(l *project.Library, recorded func(*project.Meeting) record.Meeting) (m product, ok bool) {
	p := paper{
		Subject: k.Subject, fate: paperFate(k.Fate), meeting: l.Meetings[k.Meeting], address: k.Address, fixed: k.Fixed, sum: k.CaseSum, title: k.Title, short: k.Short,
		language: language.Of(k.Language), translationOf: k.TranslationOf,
		stoodFor: k.StoodFor, unread: k.Unread, draft: k.Draft, asked: k.Asked, unmade: k.Unmade, flawed: k.Flawed, older: k.Older,
		former: k.Former, listing: k.Listing, findings: foundAgain(k.Findings), tally: k.Tally, ignored: ignoredAgain(k.Ignored),
	}
	if p.meeting == nil {
		return m, false
	}
	gone := false
	if k.Entered {
		p.entry, ok = recorded(p.meeting).Own(record.ID(p.Name))
		gone = !ok
	}
	for _, name := range k.Others {
		p.others = append(p.others, l.Meetings[name])
	}
	for _, s := range k.Siblings {
		p.siblings = append(p.siblings, sibling{s.Subject, l.Meetings[s.Meeting], s.Link})
		gone = gone || l.Meetings[s.Meeting] == nil
	}
	for _, c := range k.Counted {
		p.counted = append(p.counted, counted{c.Nth, c.Heading, c.Marker})
	}
	for _, a := range k.Attached {
		p.attached = append(p.attached, attached{a.Name, a.Title})
	}
	m = product{read: k.Read, sum: k.Sum, paper: p, version: version{names: k.Files}, put: k.Put}
	if k.Issue != nil {
		m.issue = &issue{recorded(p.meeting).Agenda, k.Issue.Article, k.Issue.OnePage}
		gone = gone || m.issue.entry == nil
	}
	return m, !gone && !slices.Contains(p.others, nil)
}

// recorded gives what the last output's records say of meetings, each where it is as it was written; the zero Meeting elsewhere.
func (b *builder) recorded() func(*project.Meeting) record.Meeting {
	looked := map[*project.Meeting]record.Meeting{} // each meeting is asked for by all of its papers
	return func(m *project.Meeting) record.Meeting {
		was, known := looked[m]
		if !known && b.output != nil {
			if _, stands := b.output.stands(path.Join(m.Folder, record.MeetingFile)); stands {
				was = b.output.last.Meetings[m.Folder]
			}
		}
		looked[m] = was
		return was
	}
}
