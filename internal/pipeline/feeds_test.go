package pipeline

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/record"
)

// pages are the pages of a folder of the project, by their paths in it.
func (p tree) pages(folder string) map[string]string {
	p.Helper()
	pages := map[string]string{}
	err := fs.WalkDir(os.DirFS(p.path(folder)), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".html") {
			pages[name] = p.read(folder + "/" + name)
		}
		return err
	})
	if err != nil {
		p.Fatal(err)
	}
	return pages
}

// published lets the project's council say where its site is.
func (p tree) published(url string) {
	p.Helper()
	p.file(council1, p.read(council1)+"\n[site]\nurl = \""+url+"\"\n")
}

var (
	canonical = regexp.MustCompile(`<link rel="canonical" href="([^"]*)">`)
	followed  = regexp.MustCompile(`<link rel="alternate" type="application/atom\+xml" title="[^"]*" href="([^"]*)">`)
	located   = regexp.MustCompile(`<loc>([^<]*)</loc>`)
)

// TestSitemapIsOfThePages finds in the sitemap every page that names its own address and may be listed, and no other.
func TestSitemapIsOfThePages(t *testing.T) {
	p := newTwo(t)
	p.agendas()
	p.published("https://papers.leicestershire.gov.uk/council")
	p.build(2, 0)
	p.file(meeting2, p.read(meeting2)+"\n[[withdrawn]]\npaper = \"school-meals\"\non = 2025-03-03\nreason = \"x\"\n")
	p.run(Options{Purpose: Building})
	var named []string
	for name, page := range p.pages("output") {
		if name == notFoundPage { // which is sent for other addresses
			continue
		}
		m := canonical.FindStringSubmatch(page)
		want := "https://papers.leicestershire.gov.uk/council/" + name
		if name == "index.html" {
			want = strings.TrimSuffix(want, name)
		}
		switch {
		case name == "404.html": // which has no address
		case m == nil || m[1] != want:
			t.Errorf("%s names itself %q, want %s", name, m, want)
		case name == record.StatementFolder+"/"+record.EvidencePage || strings.Contains(page, `content="noindex"`):
		default:
			named = append(named, m[1])
		}
	}
	var listed []string
	for _, m := range located.FindAllStringSubmatch(p.output(record.SitemapFile), -1) {
		listed = append(listed, m[1])
	}
	slices.Sort(named)
	slices.Sort(listed)
	if !slices.Equal(named, listed) || len(listed) < 5 || slices.Contains(listed, "https://papers.leicestershire.gov.uk/council/"+paper2) {
		t.Errorf("the sitemap has\n%s\nand the pages are\n%s", strings.Join(listed, "\n"), strings.Join(named, "\n"))
	}
}

// TestFeedsAreThere follows the links of all pages to feeds.
func TestFeedsAreThere(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	n := 0
	for name, page := range p.pages("output") {
		for _, m := range followed.FindAllStringSubmatch(page, -1) {
			n++
			if to := path.Join(path.Dir(name), m[1]); !p.exists("output/" + to) {
				t.Errorf("%s leads to %s, and there is no such feed", name, to)
			}
		}
	}
	if n < 6 { // the home page, the body's, two meetings and two papers
		t.Errorf("%d pages lead to a feed", n)
	}
	if p.exists("output/" + record.SitemapFile) {
		t.Error("there is a sitemap of addresses that are not known")
	}
}

// TestWithdrawnInFeeds leaves of a paper an entry that has its title and says that it was withdrawn, and nothing else.
func TestWithdrawnInFeeds(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	feed := p.output("cabinet/" + record.FeedFile)
	if !strings.Contains(feed, "SENA Tribunal Officers agency cover") || !strings.Contains(p.output("register/"+record.FeedFile), `length="`) {
		t.Fatalf("the feed does not tell of the paper:\n%s", feed)
	}
	p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"sena-tribunal-officers\"\non = 2025-03-03\nreason = \"It named a person.\"\n")
	p.run(Options{Purpose: Building})
	for _, name := range []string{"cabinet/" + record.FeedFile, record.FeedFile, "register/" + record.FeedFile} {
		feed := p.output(name)
		_, first, _ := strings.Cut(feed, "<entry>")
		first, _, _ = strings.Cut(first, "</entry>")
		if !strings.Contains(first, "<title>Withdrawn: Exception to Contract") || !strings.Contains(first, "This paper was withdrawn on 3 March 2025. It named a person.") || strings.Contains(first, "pdf") {
			t.Errorf("%s says of it\n%s", name, first)
		}
	}
}

// TestDraftsAreNotFollowed makes drafts, of which search engines are to list nothing and programs can follow nothing.
func TestDraftsAreNotFollowed(t *testing.T) {
	p := newTwo(t)
	p.published("https://papers.leicestershire.gov.uk/")
	p.change(case1, "[report]", "status = \"draft\"\n[report]")
	p.run(Options{Purpose: BuildingDrafts})
	pages := p.pages("output-drafts")
	for name, page := range pages {
		if strings.Count(page, `<meta name="robots" content="noindex">`) != 1 || canonical.MatchString(page) || followed.MatchString(page) || strings.Contains(page, "ld+json") {
			t.Errorf("%s can be listed or followed:\n%s", name, page)
		}
	}
	for _, name := range []string{record.FeedFile, record.CalendarFile, record.SitemapFile, "cabinet/" + record.FeedFile} {
		if p.exists("output-drafts/" + name) {
			t.Errorf("%s is made of drafts", name)
		}
	}
	if len(pages) < 5 {
		t.Errorf("%d pages", len(pages))
	}
}
