package pipeline

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/freeze"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/render/html"
	"cabinet/internal/report"
	"cabinet/internal/site"
)

// files are what is published of a report: documents, the page's article, and pictures. An error is
// [unprintable]. Outputs that are not wanted are left out. Every file of a paper is made here, so that no paper but a draft can have a gap.
func (r *printable) files(address string, wanted func(form) bool) ([]freeze.File, error) {
	if gaps := r.Gaps(); len(gaps) > 0 && !r.Draft {
		return nil, unprintable{fmt.Errorf("it has a gap and is no draft: %s", gaps[0])}
	}
	var files []freeze.File
	for _, o := range listedOutputs() {
		if !wanted(o) {
			continue
		}
		text, pages, err := o.render(r)
		if err != nil {
			return nil, err
		}
		f := freeze.File{Name: freeze.ArticleName, Role: o.role, Text: text}
		if o.role != freeze.Article {
			f.Name, f.Form, f.Pages = address+o.suffix, o.Name, pages
		}
		files = append(files, f)
	}
	for _, a := range r.Attachments {
		files = append(files, freeze.File{Name: a.Name, Role: freeze.Appendix, Form: "PDF", Title: a.Title, Pages: a.Pages, Text: a.Text})
	}
	files = append(files, pictures(r.Report)...)
	if logo := r.Logo; logo != nil && !slices.ContainsFunc(files, func(f freeze.File) bool { return f.Name == logo.Name }) {
		files = append(files, freeze.File{Name: logo.Name, Role: freeze.Logo, Text: logo.File})
	}
	return files, nil
}

// pictures are the files of a report's images, each once, by their names beside its page.
func pictures(r *report.Report) []freeze.File {
	var files []freeze.File
	seen := map[string]bool{}
	r.Blocks(func(b report.Block) {
		if f, ok := b.(*report.Figure); ok && f.Image != nil && !seen[f.Image.Name] {
			seen[f.Image.Name] = true
			files = append(files, freeze.File{Name: f.Image.Name, Role: freeze.Picture, Text: f.Image.File})
		}
	})
	return files
}

// page is what the frame of a report's page says of it.
func (r *printable) page() site.Report {
	page := site.Report{Title: strings.Clone(r.Title), ShortTitle: strings.Clone(r.ShortTitle), Occasion: r.Occasion(), Notes: len(r.Notes) > 0, Draft: r.Draft, Language: strings.Clone(r.Language)}
	if !r.Draft {
		page.Publication = r.publication
	}
	page.Byline, page.Body, page.Date = strings.Clone(r.Byline), strings.Clone(r.Body), r.Date
	page.Parts, page.Cite = contentsOf(r.Report), firstNumbered(r.Report)
	return page
}

// keptPage is what the frame of a frozen paper's page says of it, as its file tells.
func keptPage(m *project.Meeting, z *casefile.Frozen) site.Report {
	h := report.Header{Body: z.Header.Body.Value, Date: z.Header.Date.Value}
	page := site.Report{
		Title: strings.Clone(z.Header.Title.Value), ShortTitle: strings.Clone(z.Header.ShortTitle.Value), Byline: strings.Clone(z.Header.Byline.Value),
		Occasion: h.Occasion(), Notes: z.Header.Notes.Or(false), Version: z.Version.Value, Language: strings.Clone(z.Header.Language.Value),
		Publication: keptPublication(m, z), Body: strings.Clone(h.Body), Date: strings.Clone(h.Date), Identity: site.Identity{Name: z.Header.Council.Value},
		Parts: keptContents(z), Cite: keptFirstNumbered(z),
	}
	return page
}

// put puts a paper's files on the shelf, with the page around its article, and gives its entry in the
// meeting's record.
func (b *builder) put(p *paper, page site.Report, files []freeze.File, to shelf) (record.Paper, error) {
	if page.Address == "" {
		page.Address = p.place()
	}
	page.Translations = p.translations()
	page.Identity = b.identity(p.meeting.Profile, page.Identity.Name)
	if page.Sitting = p.meeting.Record(); page.Meeting == "" {
		page.URN = page.Sitting.PaperURN(record.Paper{ID: record.ID(p.Name)})
	}
	published := map[string][]byte{}
	var article []byte
	words := ""
	for _, f := range files {
		switch f.Role {
		case freeze.Article:
			article = f.Text
			continue
		case freeze.Typeface, freeze.Logo, freeze.Listing:
			continue
		case freeze.LargePrint:
			if !b.large(p.meeting.Profile) {
				continue
			}
		case freeze.Words:
			if page.Latest > 0 {
				continue // search finds the newest version
			}
			words = f.Name
		}
		published[f.Name] = f.Text
		if f.Form != "" {
			page.Documents = append(page.Documents, f.Entry())
		}
	}
	listing := withWords(p.listOn(&page), words)
	head, text := html.Parted(article)
	around, err := b.site.Report(page, head, text)
	if err != nil {
		return record.Paper{}, err
	}
	if published["index.html"], err = b.inLine(page.Address, around); err != nil {
		return record.Paper{}, err
	}
	entry := record.Paper{
		ID: record.ID(p.Name), Address: page.Address, Title: page.Title, ShortTitle: page.ShortTitle, Byline: page.Byline, Draft: page.Draft, Language: language.Of(page.Language).Recorded(),
		Version: page.Version, Publication: page.Publication, Documents: page.Documents, Earlier: page.Earlier, Translations: page.Translations,
		Listing: listing,
	}
	return entry, to.put(p.Subject, page.Address, published)
}

// versionFolder is the folder of an earlier version below its paper's.
func versionFolder(paper string, version int) string {
	return path.Join(paper, "v"+strconv.Itoa(version))
}
