package site

import (
	"cmp"
	"fmt"
	"net/url"
	"path"

	"cabinet/internal/ical"
	"cabinet/internal/language"
	"cabinet/internal/record"
)

// What pages tell programs of themselves: facts of the records alone, in the words of schema.org (JSON-LD). Addresses are whole
// where the site's is known, and relative to the page otherwise.

// linkedData are the things of which a page tells.
type linkedData struct {
	Context string `json:"@context"`
	Graph   []any  `json:"@graph"`
}

// Each thing has the type that schema.org has for it, and the properties of that. What is not known is left out.
type (
	thing struct {
		Type string `json:"@type"`
		ID   string `json:"@id,omitempty"`
		Name string `json:"name,omitempty"`
		URL  string `json:"url,omitempty"`
	}

	organization struct {
		thing
		Email     string        `json:"email,omitempty"`
		Telephone string        `json:"telephone,omitempty"`
		Logo      string        `json:"logo,omitempty"`
		Parent    *organization `json:"parentOrganization,omitempty"`
	}

	// A work is a report or an agenda.
	work struct {
		thing
		AlternateName string        `json:"alternateName,omitempty"`
		Language      string        `json:"inLanguage,omitempty"`
		Published     string        `json:"datePublished,omitempty"`
		Modified      string        `json:"dateModified,omitempty"`
		Version       int           `json:"version,omitempty"`
		CreditText    string        `json:"creditText,omitempty"`
		Publisher     *organization `json:"publisher,omitempty"`
		Encodings     []media       `json:"encoding,omitempty"`
		Appendices    []media       `json:"associatedMedia,omitempty"`
		SubjectOf     *event        `json:"subjectOf,omitempty"` // the meeting that considers it
		About         *event        `json:"about,omitempty"`     // the meeting whose agenda it is
	}

	media struct {
		Type     string `json:"@type"`
		Name     string `json:"name,omitempty"`
		Format   string `json:"encodingFormat"`
		Location string `json:"contentUrl"`
		Size     string `json:"contentSize,omitempty"`
		SHA256   string `json:"sha256,omitempty"`
	}

	event struct {
		thing
		Start     string        `json:"startDate,omitempty"`
		Status    string        `json:"eventStatus,omitempty"` // of one that is not held
		Location  *thing        `json:"location,omitempty"`
		Organizer *organization `json:"organizer,omitempty"`
		Works     []work        `json:"workFeatured,omitempty"`
		SubjectOf []any         `json:"subjectOf,omitempty"` // its agenda, and its record
	}

	website struct {
		thing
		Publisher *organization `json:"publisher,omitempty"`
	}

	dataset struct {
		thing
		Description   string        `json:"description"`
		Publisher     *organization `json:"publisher,omitempty"`
		Distributions []media       `json:"distribution"`
	}

	crumbs struct {
		Type  string  `json:"@type"`
		Items []crumb `json:"itemListElement"`
	}

	crumb struct {
		Type     string `json:"@type"`
		Position int    `json:"position"`
		Name     string `json:"name"`
		Item     string `json:"item,omitempty"`
	}
)

// tell lets a page tell of things, and of the way to it. A page that search engines are not to list tells of nothing.
func (f *Frame) tell(things ...any) {
	f.LinkedData = nil
	if f.Hidden {
		return
	}
	if way := f.crumbs(); len(way.Items) > 1 {
		things = append(things, way)
	}
	if len(things) > 0 {
		f.LinkedData = &linkedData{"https://schema.org", things}
	}
}

// hide asks search engines not to list the page.
func (f *Frame) hide() {
	f.Hidden, f.LinkedData = true, nil
}

// whole is the address of what the page links, as a whole address where the page's own is known.
func (f *Frame) whole(address string) string {
	if f.Canonical == "" {
		return address
	}
	from, _ := url.Parse(f.Canonical)
	to, err := from.Parse(address)
	if err != nil {
		return address
	}
	return to.String()
}

// crumbs is the way to the page.
func (f *Frame) crumbs() crumbs {
	way := crumbs{Type: "BreadcrumbList"}
	for i, step := range f.Trail {
		c := crumb{Type: "ListItem", Position: i + 1, Name: step.Name}
		if step.Address != "" {
			c.Item = f.whole(step.Address)
		}
		way.Items = append(way.Items, c)
	}
	return way
}

// council is the council whose the page is; nil where it is not known.
func (f *Frame) council() *organization {
	if f.Identity.Name == "" {
		return nil
	}
	return &organization{thing: thing{Type: "GovernmentOrganization", Name: f.Identity.Name, URL: f.Identity.Website}}
}

// website is the site as its home page tells of it, with whom to ask.
func (f *Frame) website() website {
	of := f.council()
	if of != nil {
		of.Email, of.Telephone = f.Identity.Email, f.Identity.Phone
		if logo := f.Identity.Logo.File; logo != "" {
			of.Logo = f.whole(f.Root + logo)
		}
	}
	return website{thing{Type: "WebSite", Name: f.Title, URL: f.Canonical}, of}
}

// meeting is a meeting as a page of its own or of a paper of it tells of it: up leads from the page to the home page's folder.
func (f *Frame) meeting(m record.Meeting) *event {
	e := &event{thing: thing{"Event", m.URN(), m.Name, f.whole(f.Root + path.Join(m.Address, "index.html"))}, Start: m.Date, Organizer: f.council()}
	if hour := ical.ReadHour(m.Time).ISO(); hour != "" && m.Date != "" {
		e.Start += "T" + hour // as the clocks of the place have it
	}
	if m.Cancelled != nil {
		e.Status = "https://schema.org/EventCancelled"
	}
	if m.Place != "" {
		e.Location = &thing{Type: "Place", Name: m.Place}
	}
	if m.Body != "" {
		e.Organizer = &organization{thing: thing{Type: "Organization", Name: m.Body}, Parent: f.council()}
	}
	return e
}

// sitting is a meeting as its own page tells of it: with its papers, its agenda and its record.
func (f *Frame) sitting(m record.Meeting) *event {
	e := f.meeting(m)
	for _, p := range inOrder(m) {
		if p.Withdrawn != nil || p.Draft || p.Address == "" {
			continue
		}
		w := work{thing: thing{Type: "Report", Name: p.Title, URL: f.whole(record.Way(m.Address, p.Address) + "/index.html")}, Language: language.Of(p.Language).Tag}
		if m.Owns(p) {
			w.ID = m.PaperURN(p)
		}
		e.Works = append(e.Works, w)
	}
	if a := m.Agenda; a != nil {
		agenda := work{thing: thing{"DigitalDocument", m.URN("agenda"), a.Title, e.URL}, Version: a.Version, Language: language.Of(m.Language).Tag, Publisher: f.council()}
		agenda.Published, agenda.Modified = days(a.Publication, a.Version, a.Earlier)
		agenda.Encodings, agenda.Appendices = f.media(a.Documents)
		e.SubjectOf = append(e.SubjectOf, agenda)
	}
	e.SubjectOf = append(e.SubjectOf, media{Type: "DataDownload", Format: "application/json", Location: f.whole(record.MeetingFile)})
	return e
}

// work is a report, or a paper about its meeting, as its own page tells of it.
func (f *Frame) work(r Report) work {
	w := work{thing: thing{"Report", r.URN, r.Title, f.Canonical}, Language: f.Words.Tag, Version: r.Version, CreditText: r.Byline, Publisher: f.council()}
	if r.ShortTitle != r.Title {
		w.AlternateName = r.ShortTitle
	}
	w.Published, w.Modified = days(r.Publication, r.Version, r.Earlier)
	w.Encodings, w.Appendices = f.media(r.Documents)
	switch {
	case r.Meeting != "":
		w.Type, w.About = "DigitalDocument", f.meeting(r.Sitting)
	default:
		w.SubjectOf = f.meeting(r.Sitting)
	}
	return w
}

// dataset is the data that the page shows, which stand beside it as files.
func (f *Frame) dataset(name, description string, files []record.Document) dataset {
	d := dataset{thing{Type: "Dataset", Name: name, URL: f.Canonical}, description, f.council(), nil}
	d.Distributions, _ = f.media(files)
	for i := range d.Distributions {
		d.Distributions[i].Type = "DataDownload"
	}
	return d
}

// days are the day on which a paper was published first, and that of a later version; "" for what is not known.
func days(of record.Publication, version int, earlier []record.Version) (published, modified string) {
	if version <= 1 {
		return of.Published, ""
	}
	if len(earlier) > 0 {
		published = earlier[0].Published
	}
	return published, of.Published
}

// media are the documents of a paper: the paper itself in other forms, and what goes with it.
func (f *Frame) media(documents []record.Document) (itself, beside []media) {
	for _, d := range documents {
		m := media{"MediaObject", d.Title, d.MediaType(), f.whole((&url.URL{Path: d.Name}).String()), fmt.Sprintf("%d B", d.Bytes), d.SHA256}
		if d.Title == "" {
			itself = append(itself, m)
			continue
		}
		beside = append(beside, m)
	}
	return itself, beside
}

// page is the public address of a page of the site, by its path from the home page's folder on; "" where it is not known.
func (of Identity) page(name string) string {
	if of.URL == "" || of.Unlisted {
		return ""
	}
	return record.PublicPage(of.URL, name)
}

// follow leads programs to a feed, by its title and its path from the home page's folder on. Nobody follows drafts.
func (f *Frame) follow(title, file string) {
	if !f.Identity.Unlisted {
		f.Feeds = append(f.Feeds, Step{title, f.Root + file})
	}
}

// followBody leads programs to the feed of the body of a meeting.
func (f *Frame) followBody(m record.Meeting) {
	if m.Address != "" {
		f.follow(cmp.Or(m.Body, m.Council, m.Name), path.Join(m.BodyAddress(), record.FeedFile))
	}
}
