package feed

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed/atom"

	"cabinet/internal/record"
)

var update = flag.Bool("update", false, "write the feeds and calendars of testdata anew")

// wychwood has two bodies, and of everything that feeds tell: papers, one that is Welsh, one that was replaced, one that goes to
// two meetings, one that is withdrawn and one that is erased, an agenda with a supplement, and days that are not known.
func wychwood() Site {
	pdf := record.Document{Name: "waste.pdf", Format: "PDF", Bytes: 36052, SHA256: "x"}
	purpose := []record.Extract{{Of: record.Purpose, Lines: []record.Line{{Marker: "1.", Text: "To award the contract."}, {Text: "It is for bins & <b>bottles</b>."}}}}
	waste := record.Paper{
		ID: "waste", Address: "cabinet/2025-07-08/waste", Title: "Waste contract", Version: 2, Publication: record.Publication{Published: "2025-07-02", PublishedDay: "2 July 2025", Changed: "Table 1"},
		Documents: []record.Document{pdf, {Name: "costs & more.pdf", Format: "PDF", Title: "Appendix A: Costs", Bytes: 7}}, Extracts: purpose, Listing: &record.Listing{Exception: &record.Exception{}},
	}
	welsh := record.Paper{ID: "gwastraff", Address: "cabinet/2025-07-08/gwastraff", Title: "Contract gwastraff", Language: "cy", Publication: record.Publication{Published: "2025-06-30"}}
	off := record.Paper{ID: "off", Address: "cabinet/2025-07-08/off", Title: "Parking", Withdrawn: &record.Withdrawal{On: "2025-07-03", Day: "3 July 2025", Reason: "The figures were wrong.", Exception: true}}
	draft := record.Paper{ID: "draft", Address: "cabinet/2025-07-08/draft", Title: "SECRET draft", Draft: true}
	erased := record.Paper{Withdrawn: &record.Withdrawal{On: "2025-07-03", Reason: "SECRET"}}
	undated := record.Paper{ID: "roads", Address: "scrutiny/2025-06-01/roads", Title: "Roads"}
	meetings := []record.Meeting{
		{
			ID: "c8", Address: "cabinet/2025-07-08", Name: "Cabinet – 8 July 2025", Council: "Wychwood", Body: "Cabinet", Date: "2025-07-08", Day: "8 July 2025", Time: "2.00 pm", Place: "Room 1; County Hall",
			Papers: []record.Paper{waste, welsh, off, draft, erased},
			Agenda: &record.Agenda{
				Title: "Agenda", Publication: record.Publication{Published: "2025-06-30"}, Documents: []record.Document{{Name: "agenda.pdf", Format: "PDF", Bytes: 1}},
				Supplements: []record.Supplement{{Number: 1, Address: "cabinet/2025-07-08/supplement-1", Title: "Supplement 1", Published: "2025-07-02", Reason: "It was not ready."}},
			},
		},
		{ID: "s1", Address: "scrutiny/2025-06-01", Name: "Scrutiny – 1 June 2025", Council: "Wychwood", Body: "Scrutiny", Date: "2025-06-01", Papers: []record.Paper{undated, waste}},
		{
			ID: "s2", Address: "scrutiny/2025-05-01", Name: "Scrutiny – 1 May 2025", Council: "Wychwood", Body: "Scrutiny", Date: "2025-05-01", Day: "1 May 2025", Time: "10.00 am",
			Cancelled: &record.Fate{On: "2025-04-28", Day: "28 April 2025", Meeting: "scrutiny/2025-06-01", Name: "Scrutiny – 1 June 2025", Reason: "Too few members could be present."},
		},
		{Address: "cabinet/2020-01-01", Name: "cabinet/2020-01-01", Papers: []record.Paper{{Address: "cabinet/2020-01-01/old", Title: "old"}}}, // of a version that kept no records
	}
	return Site{Meetings: meetings, Register: true, Listed: meetings}
}

// TestGolden holds the files of two sites against those of testdata, which a person can read: of one whose address is not known,
// and of one whose address is.
func TestGolden(t *testing.T) {
	known := wychwood()
	known.URL = "https://papers.wychwood.gov.uk/democracy/"
	for dir, s := range map[string]Site{"relative": wychwood(), "whole": known} {
		files := s.Files()
		for name, text := range s.Sitemap([]string{"index.html", "register/index.html", "cabinet/index.html"}) {
			files[name] = text
		}
		var names []string
		for name, text := range files {
			names = append(names, filepath.FromSlash(name))
			golden(t, filepath.Join("testdata", dir, filepath.FromSlash(name)), text)
		}
		orphans(t, filepath.Join("testdata", dir), names)
	}
}

func golden(t *testing.T, name string, text []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(name); err != nil || !bytes.Equal(want, text) {
		t.Errorf("%s is now (%v):\n%s", name, err, text)
	}
}

func orphans(t *testing.T, dir string, names []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if rel, _ := filepath.Rel(dir, name); err == nil && !d.IsDir() && !slices.Contains(names, rel) {
			t.Errorf("%s is made no more", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// read reads a feed with somebody else's parser, and holds it against what RFC 4287 asks of every feed.
func read(t *testing.T, text []byte) *atom.Feed {
	t.Helper()
	f, err := (&atom.Parser{}).Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	if err := wellFormed(text); err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	said := func(what, id, title, updated string) {
		if !urn.MatchString(id) || strings.TrimSpace(title) == "" {
			t.Fatalf("%s has the id %q and the title %q in:\n%s", what, id, title, text)
		}
		if _, err := time.Parse(time.RFC3339, updated); err != nil {
			t.Fatalf("%s: %v in:\n%s", what, err, text)
		}
	}
	said("the feed", f.ID, f.Title, f.Updated)
	told := map[string]bool{}
	for _, e := range f.Entries {
		said("an entry", e.ID, e.Title, e.Updated)
		if told[e.ID] || len(e.Authors) != 1 || e.Authors[0].Name == "" || !strings.Contains(fmt.Sprint(links(e.Links)), "alternate ") || f.Updated < e.Updated {
			t.Fatalf("the entry %q is told twice, of nobody, leads nowhere, or is newer than its feed:\n%s", e.Title, text)
		}
		told[e.ID] = true
	}
	return f
}

var urn = regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

// wellFormed reads XML to its end.
func wellFormed(text []byte) error {
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		if _, err := d.Token(); err != nil {
			if err == io.EOF {
				return nil
			}
			return err
		}
	}
}

// links are what links say, in one line each.
func links(all []*atom.Link) (out []string) {
	for _, l := range all {
		out = append(out, strings.Join([]string{l.Rel, l.Href, l.Type, l.Length, l.Title}, " "))
	}
	return out
}

// titles are the titles of a feed's entries with the days from which they are.
func titles(f *atom.Feed) (out []string) {
	for _, e := range f.Entries {
		out = append(out, e.Updated[:10]+" "+e.Title)
	}
	return out
}

func TestFeeds(t *testing.T) {
	files := wychwood().Files()
	for name, want := range map[string][]string{
		"feed.atom": {
			"2025-07-03 Withdrawn: Parking", "2025-07-02 Supplement 1 – Cabinet – 8 July 2025", "2025-07-02 Waste contract", "2025-06-30 Agenda – Cabinet – 8 July 2025",
			"2025-06-30 Contract gwastraff", "2025-06-01 Roads", "2025-04-28 Cancelled: Scrutiny – 1 May 2025", "2020-01-01 old",
		},
		"cabinet/feed.atom": {
			"2025-07-03 Withdrawn: Parking", "2025-07-02 Supplement 1 – Cabinet – 8 July 2025", "2025-07-02 Waste contract", "2025-06-30 Agenda – Cabinet – 8 July 2025",
			"2025-06-30 Contract gwastraff", "2020-01-01 old",
		},
		"scrutiny/feed.atom": {"2025-07-02 Waste contract", "2025-06-01 Roads", "2025-04-28 Cancelled: Scrutiny – 1 May 2025"},
		"register/feed.atom": {"2025-07-03 Withdrawn: Parking", "2025-07-02 Waste contract"},
	} {
		if got := titles(read(t, files[name])); !slices.Equal(got, want) {
			t.Errorf("%s has\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	for name, text := range files {
		if bytes.Contains(text, []byte("SECRET")) {
			t.Errorf("%s tells of what was erased or is a draft:\n%s", name, text)
		}
	}
}

// TestNames finds in all feeds one name for one paper, which stays when the site goes to another address.
func TestNames(t *testing.T) {
	here, there := wychwood(), wychwood()
	there.URL = "https://elsewhere.gov.uk/"
	names := map[string]string{}
	for _, files := range []map[string][]byte{here.Files(), there.Files()} {
		for name, text := range files {
			if !strings.HasSuffix(name, ".atom") {
				continue
			}
			f := read(t, text)
			f.Entries = append(f.Entries, &atom.Entry{Title: "feed " + name, ID: f.ID})
			for _, e := range f.Entries {
				if was, told := names[e.Title]; told && was != e.ID {
					t.Errorf("%s has the names %s and %s", e.Title, was, e.ID)
				}
				names[e.Title] = e.ID
			}
		}
	}
	if len(names) != 8+4 {
		t.Errorf("%d names: %v", len(names), names)
	}
}

// TestNoRegister has no feed of a register that there is not, and one without entries of one that is empty.
func TestNoRegister(t *testing.T) {
	s := wychwood()
	s.Listed = nil
	if f := read(t, s.Files()["register/feed.atom"]); len(f.Entries) > 0 {
		t.Errorf("the empty register has %v", titles(f))
	}
	s.Register = false
	if text, there := s.Files()["register/feed.atom"]; there {
		t.Errorf("there is a feed of no register:\n%s", text)
	}
}

// TestMostEntries has papers of more than one year, of which a feed has the newest.
func TestMostEntries(t *testing.T) {
	m := record.Meeting{ID: "m", Address: "cabinet/2025-07-08", Name: "Cabinet", Council: "Wychwood", Date: "2025-07-08"}
	for i := range 500 {
		on := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i).Format(time.DateOnly)
		m.Papers = append(m.Papers, record.Paper{ID: on, Address: "cabinet/2025-07-08/" + on, Title: on, Publication: record.Publication{Published: on}})
	}
	f := read(t, Site{Meetings: []record.Meeting{m}}.Files()["feed.atom"])
	if len(f.Entries) != mostEntries || f.Entries[0].Title != "2025-05-14" || f.Entries[mostEntries-1].Title != "2025-03-26" {
		t.Errorf("%d entries: %v", len(f.Entries), titles(f))
	}
}

// TestSharedFolder has two councils whose bodies share a folder, and a meeting that has none: the feed of the folder is of
// both, and the meeting is in that of the site alone.
func TestSharedFolder(t *testing.T) {
	s := Site{Meetings: []record.Meeting{
		{ID: "1", Address: "cabinet/2025-07-08", Council: "Wychwood", Body: "Cabinet", Date: "2025-07-08", Papers: []record.Paper{{ID: "p", Address: "cabinet/2025-07-08/p", Title: "One"}}},
		{ID: "2", Address: "cabinet/2025-07-01", Council: "Oxford", Body: "Cabinet", Date: "2025-07-01", Papers: []record.Paper{{ID: "p", Address: "cabinet/2025-07-01/p", Title: "Two"}}},
		{ID: "3", Address: "2025-06-01", Council: "Oxford", Body: "Decisions", Date: "2025-06-01", Papers: []record.Paper{{ID: "q", Address: "2025-06-01/q", Title: "Three"}}},
	}}
	files := s.Files()
	if len(files) != 4 {
		t.Errorf("%d files", len(files))
	}
	f := read(t, files["cabinet/feed.atom"])
	if f.Title != "Cabinet – Wychwood; Cabinet – Oxford" || len(f.Entries) != 2 || f.Entries[1].Authors[0].Name != "Oxford" {
		t.Errorf("%q has %v", f.Title, titles(f))
	}
	if all := read(t, files["feed.atom"]); all.Title != "Council papers" || len(all.Entries) != 3 || all.Entries[2].Links[0].Href != "2025-06-01/q/index.html" {
		t.Errorf("%q has %v", all.Title, titles(all))
	}
}

// TestSitemap reads sitemaps as the protocol has them: whole addresses of one site, each once, in files that are not too long.
func TestSitemap(t *testing.T) {
	s := wychwood()
	if files := s.Sitemap([]string{"index.html"}); len(files) > 0 {
		t.Errorf("a site without an address has %d sitemaps", len(files))
	}
	s.URL = "https://papers.wychwood.gov.uk/democracy/"
	for i := range 2*mostAddresses + 1 {
		s.Meetings[0].Papers = append(s.Meetings[0].Papers, record.Paper{ID: fmt.Sprint(i), Address: fmt.Sprintf("cabinet/2025-07-08/p%d", i), Title: "x"})
	}
	files := s.Sitemap([]string{"index.html", "cabinet/index.html"})
	var index struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Loc     []string `xml:"sitemap>loc"`
	}
	if err := xml.Unmarshal(files["sitemap.xml"], &index); err != nil || len(index.Loc) != 3 || len(files) != 4 {
		t.Fatalf("%d parts in %d files: %v", len(index.Loc), len(files), err)
	}
	told := map[string]bool{}
	for _, loc := range index.Loc {
		text := files[strings.TrimPrefix(loc, s.URL)]
		var set struct {
			XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
			URL     []place  `xml:"url"`
		}
		if err := xml.Unmarshal(text, &set); err != nil || len(set.URL) == 0 || len(set.URL) > 50_000 || len(text) > 50<<20 {
			t.Fatalf("%s has %d addresses in %d bytes: %v", loc, len(set.URL), len(text), err)
		}
		for _, u := range set.URL {
			if _, err := url.Parse(u.Loc); err != nil || !strings.HasPrefix(u.Loc, s.URL) || told[u.Loc] || u.LastMod != "" && day(u.LastMod) == "" {
				t.Fatalf("%+v: %v", u, err)
			}
			told[u.Loc] = true
		}
	}
	for _, address := range []string{"cabinet/2025-07-08/off", "cabinet/2025-07-08/draft"} {
		if told[s.URL+address+"/index.html"] {
			t.Errorf("%s is listed", address)
		}
	}
	if want := 2*mostAddresses + 1 + 2 + 4 + 4 + 1; len(told) != want { // further pages, meetings, papers, a supplement
		t.Errorf("%d addresses, want %d", len(told), want)
	}
}

// hostile are words that no format likes.
var hostile = []string{
	"</title><script>alert(1)</script>", "]]>", "a\x00b\x08c\x0bd", "\ufffe\uffff\ud7ff", "\xff\xfe", "\u202eתפריט Cabinet", strings.Repeat("long ", 300), strings.Repeat("é", 300),
	"one\r\ntwo\nthree", "a;b,c\\n\\", "END:VEVENT\r\nBEGIN:VALARM", "=cmd|' /C calc'!A0", "&amp;&lt;\"'", " ", "",
}

// FuzzFiles makes the files of a meeting of which everything is said in any words. What comes out is read as it should be by
// parsers of others, and by the letter of the standards.
func FuzzFiles(f *testing.F) {
	for i, s := range hostile {
		f.Add(s, hostile[(i+1)%len(hostile)])
	}
	f.Fuzz(func(t *testing.T, s, day string) {
		for _, site := range []Site{{}, {URL: "https://papers.wychwood.gov.uk/"}} {
			site.Meetings, site.Register = []record.Meeting{saying(s, day)}, true
			site.Listed = site.Meetings
			again := site.Files()
			for name, text := range site.Files() {
				if !bytes.Equal(text, again[name]) {
					t.Fatalf("%s is made in two ways", name)
				}
				if strings.HasSuffix(name, ".atom") {
					checkWords(t, read(t, text), s)
				}
			}
			for _, text := range site.Sitemap([]string{"index.html"}) {
				if err := wellFormed(text); err != nil {
					t.Fatalf("%v in:\n%s", err, text)
				}
			}
		}
	})
}

// saying is a meeting of which everything is said in the same words, and a day that may be none.
func saying(s, day string) record.Meeting {
	of := record.Publication{Published: day, PublishedDay: s, Changed: s, Late: s}
	documents := []record.Document{{Name: "a.pdf", Format: s, Title: s}}
	return record.Meeting{
		ID: s, Address: "cabinet/2025-07-08", Name: s, Council: s, Body: s, Date: day, Day: s, Time: s, Place: s,
		Papers: []record.Paper{
			{ID: "1", Address: "cabinet/2025-07-08/a", Title: "x" + s, Byline: s, Publication: of, Version: 2, Documents: documents, Extracts: []record.Extract{{Of: record.Purpose, Lines: []record.Line{{Text: s}}}}, Listing: &record.Listing{Exception: &record.Exception{}}},
			{ID: "2", Address: "cabinet/2025-07-08/b", Title: s, Withdrawn: &record.Withdrawal{On: day, Day: s, Reason: s}},
		},
		Agenda: &record.Agenda{Title: s, Publication: of, Documents: documents, Supplements: []record.Supplement{{Number: 1, Address: "cabinet/2025-07-08/supplement-1", Title: s, Published: day, Reason: s}}},
	}
}

// checkWords finds the words in the title of a paper, but for what XML can't hold and how it counts lines.
func checkWords(t *testing.T, f *atom.Feed, s string) {
	t.Helper()
	want := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xfffe || r == 0xffff {
			return '\ufffd'
		}
		return r
	}, spaced("x"+s))
	for _, e := range f.Entries {
		if spaced(e.Title) == want {
			return
		}
	}
	t.Errorf("%q is in no title: %q", want, titles(f))
}

// spaced is a text with single spaces between its words, as readers show it.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }
