package site_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/net/html"

	"cabinet/internal/record"
	"cabinet/internal/register"
	"cabinet/internal/site"
	"cabinet/templates"
)

// head is what a page says in its head to programs.
type head struct {
	canonical, robots string
	feeds             []string
	told              any // the linked data, as JSON; nil for none
	text              string
}

// headOf reads the head of a page as a browser does.
func headOf(t *testing.T, page []byte) (h head) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		get := func(key string) string {
			for _, a := range n.Attr {
				if a.Key == key {
					return a.Val
				}
			}
			return ""
		}
		switch {
		case n.Data == "link" && get("rel") == "canonical":
			h.canonical = get("href")
		case n.Data == "link" && get("rel") == "alternate":
			h.feeds = append(h.feeds, get("title")+" "+get("href"))
		case n.Data == "meta" && get("name") == "robots":
			h.robots = get("content")
		case n.Data == "script" && get("type") == "application/ld+json":
			h.text = n.FirstChild.Data
			if err := json.Unmarshal([]byte(h.text), &h.told); err != nil {
				t.Fatalf("%v in %s", err, h.text)
			}
		case n.Data == "script" && get("src") == "":
			t.Errorf("a script stands in the page: %s", n.FirstChild.Data)
		}
	}
	return h
}

var shapes = jsonschema.NewCompiler()

// checkTold holds linked data against its shapes, and reads them with somebody else's processor, for which every name must be one of
// schema.org.
func checkTold(t *testing.T, h head) {
	t.Helper()
	shapes.AssertFormat()
	schema, err := shapes.Compile("testdata/linkeddata.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(h.told); err != nil {
		t.Errorf("%v in %s", err, h.text)
	}
	options := ld.NewJsonLdOptions("https://papers.wychwood.gov.uk/here/index.html")
	options.DocumentLoader = vocabulary{}
	expanded, err := ld.NewJsonLdProcessor().Expand(h.told, options)
	if err != nil || len(expanded) == 0 {
		t.Fatalf("%d things, %v in %s", len(expanded), err, h.text)
	}
	checkNames(t, expanded)
}

// vocabulary gives the one context that pages name, as far as they need it. Nothing is fetched.
type vocabulary struct{}

func (vocabulary) LoadDocument(name string) (*ld.RemoteDocument, error) {
	if name != "https://schema.org" {
		return nil, fmt.Errorf("%s is asked for", name)
	}
	context := map[string]any{"@vocab": "http://schema.org/"}
	for _, term := range []string{"url", "item", "contentUrl", "logo"} {
		context[term] = map[string]any{"@type": "@id"}
	}
	return &ld.RemoteDocument{DocumentURL: name, Document: map[string]any{"@context": context}}, nil
}

// checkNames finds names that are not of schema.org, and addresses that did not become whole.
func checkNames(t *testing.T, v any) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for _, v := range v {
			checkNames(t, v)
		}
	case map[string]any:
		for name, v := range v {
			switch id, isID := v.(string); {
			case name == "@id" && isID && !strings.Contains(id, ":"):
				t.Errorf("the address %q is not whole", id)
			case !strings.HasPrefix(name, "@") && !strings.HasPrefix(name, "http://schema.org/"):
				t.Errorf("%q is no name of schema.org", name)
			}
			checkNames(t, v)
		}
	}
}

var wychwood = site.Identity{Name: "Wychwood Council", Website: "https://www.wychwood.gov.uk/", Email: "papers@wychwood.gov.uk", Phone: "01234 567890", Logo: site.Logo{File: "static/councils/w.png", Words: "W"}}

// told is a meeting with an agenda and a paper, and everything that pages tell of it.
func told() (record.Meeting, site.Report) {
	sum := strings.Repeat("0a", 32)
	documents := []record.Document{{Name: "waste.pdf", Format: "PDF", Pages: 4, Bytes: 36052, SHA256: sum}, {Name: "waste.md", Format: "Markdown", Bytes: 7, SHA256: sum}, {Name: "a b.pdf", Title: "Appendix A: Costs", Bytes: 9, SHA256: sum}}
	p := record.Paper{ID: "waste", Address: "cabinet/2025-07-08/waste", Title: "Award of the waste contract", ShortTitle: "Waste"}
	m := record.Meeting{
		ID: "m", Address: "cabinet/2025-07-08", Name: "Cabinet – 8 July 2025", Council: "Wychwood Council", Body: "Cabinet", Date: "2025-07-08", Time: "2.00 pm", Place: "County Hall",
		Papers: []record.Paper{p, {ID: "off", Address: "cabinet/2025-07-08/off", Title: "SECRET", Withdrawn: &record.Withdrawal{}}, {ID: "draft", Address: "cabinet/2025-07-08/draft", Title: "SECRET", Draft: true}},
		Agenda: &record.Agenda{Title: "Agenda", Publication: record.Publication{Published: "2025-06-30"}, Documents: documents[:1]},
	}
	r := site.Report{
		Address: p.Address, Title: p.Title, ShortTitle: p.ShortTitle, Byline: "Report of the Director of Environment", Occasion: m.Name, Documents: documents, Identity: wychwood,
		Publication: record.Publication{Published: "2025-07-02"}, Version: 2, Earlier: []record.Version{{Version: 1, Address: p.Address + "/v1", Publication: record.Publication{Published: "2025-06-30"}}},
		Sitting: m, URN: m.PaperURN(p),
	}
	return m, r
}

// TestTold shows what pages tell programs, with and without the address of the site. Every address is relative or whole.
func TestTold(t *testing.T) {
	s := newSite(t)
	m, r := told()
	for _, url := range []string{"", "https://papers.wychwood.gov.uk/"} {
		of := wychwood
		of.URL, r.Identity.URL = url, url
		supplement := r
		supplement.Meeting, supplement.URN, supplement.Address, supplement.Earlier, supplement.Version = m.Address, "", m.Address+"/supplement-1", nil, 1
		pages := map[string]func() ([]byte, error){
			"index.html":                                 func() ([]byte, error) { return s.Home([]record.Meeting{m}, of) },
			"cabinet/2025-07-08/index.html":              func() ([]byte, error) { return s.Agenda(m, site.Article{}, of) },
			"cabinet/2025-07-08/waste/index.html":        func() ([]byte, error) { return s.Report(r, nil, nil) },
			"cabinet/2025-07-08/supplement-1/index.html": func() ([]byte, error) { return s.Report(supplement, nil, nil) },
			"register/index.html": func() ([]byte, error) {
				files := []record.Document{{Name: "register.csv", Format: "CSV", Bytes: 7, SHA256: strings.Repeat("0a", 32)}, {Name: "register.json", Format: "JSON", Bytes: 7}}
				return s.Register(register.Of([]record.Meeting{m}), files, []record.Meeting{m}, of)
			},
			"accessibility/evidence.html": func() ([]byte, error) { return s.Evidence(record.Evidence{}, nil, of) },
		}
		for name, make := range pages {
			page, err := make()
			if err != nil {
				t.Fatal(err)
			}
			h := headOf(t, page)
			checkTold(t, h)
			want := url + name
			if url == "" {
				want = ""
			} else if name == "index.html" {
				want = url
			}
			if h.canonical != want || h.robots != "" {
				t.Errorf("%s names itself %q, want %q, and asks robots %q", name, h.canonical, want, h.robots)
			}
			if strings.Contains(h.text, "SECRET") {
				t.Errorf("%s tells of what is withdrawn or a draft: %s", name, h.text)
			}
			if strings.HasPrefix(name, "accessibility/") == (len(h.feeds) == 1) {
				t.Errorf("%s leads to the feeds %q", name, h.feeds)
			}
			if whole := strings.Count(h.text, `"../`) == 0; whole != (url != "") && name != "index.html" {
				t.Errorf("%s, with the address %q of the site, tells %s", name, url, h.text)
			}
		}
	}
}

func TestToldOfReport(t *testing.T) {
	_, r := told()
	page, err := newSite(t).Report(r, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	h := headOf(t, page)
	if want := []string{"Cabinet ../../../cabinet/feed.atom"}; !slices.Equal(h.feeds, want) {
		t.Errorf("feeds: %q", h.feeds)
	}
	var text bytes.Buffer
	if err := json.Indent(&text, []byte(h.text), "", " "); err != nil {
		t.Fatal(err)
	}
	contains(t, text.Bytes(),
		`"@type": "Report"`, `"@id": "urn:uuid:`, `"name": "Award of the waste contract"`, `"alternateName": "Waste"`, `"inLanguage": "en-GB"`,
		`"datePublished": "2025-06-30"`, `"dateModified": "2025-07-02"`, `"version": 2`, `"creditText": "Report of the Director of Environment"`,
		`"@type": "GovernmentOrganization"`, `"name": "Wychwood Council"`, `"url": "https://www.wychwood.gov.uk/"`,
		`"encoding": [`, `"contentUrl": "waste.pdf"`, `"contentSize": "36052 B"`, `"encodingFormat": "text/markdown"`,
		`"associatedMedia": [`, `"name": "Appendix A: Costs"`, `"contentUrl": "a%20b.pdf"`,
		`"subjectOf": {`, `"@type": "Event"`, `"startDate": "2025-07-08T14:00:00"`, `"@type": "Place"`, `"name": "County Hall"`, `"name": "Cabinet"`, `"parentOrganization": {`,
		`"@type": "BreadcrumbList"`, `"item": "../../../index.html"`)
}

// TestHidden finds the pages that search engines are asked not to list: they tell nothing.
func TestHidden(t *testing.T) {
	s := newSite(t)
	m, r := told()
	earlier, draft, drafts := r, r, r
	earlier.Latest, earlier.Earlier = 3, nil
	draft.Draft = true
	drafts.Identity.Unlisted, drafts.Identity.URL = true, "https://papers.wychwood.gov.uk/"
	of := drafts.Identity
	off := m.Papers[1]
	for name, make := range map[string]func() ([]byte, error){
		"an earlier version": func() ([]byte, error) { return s.Report(earlier, nil, nil) },
		"a draft":            func() ([]byte, error) { return s.Report(draft, nil, nil) },
		"a withdrawn paper":  func() ([]byte, error) { return s.Withdrawn(m, off, wychwood) },
		"a withdrawn version": func() ([]byte, error) {
			return s.WithdrawnVersion(m, off, record.Version{Version: 1, Address: "cabinet/2025-07-08/off/v1", Withdrawn: &record.Withdrawal{}}, wychwood)
		},
		"the search":          func() ([]byte, error) { return s.Search([]record.Meeting{m}, wychwood) },
		"among drafts":        func() ([]byte, error) { return s.Report(drafts, nil, nil) },
		"a meeting of drafts": func() ([]byte, error) { return s.Meeting(m, of) },
		"the home of drafts":  func() ([]byte, error) { return s.Home([]record.Meeting{m}, of) },
		"evidence of drafts":  func() ([]byte, error) { return s.Evidence(record.Evidence{}, nil, of) },
	} {
		page, err := make()
		if err != nil {
			t.Fatal(err)
		}
		if h := headOf(t, page); h.robots != "noindex" || h.told != nil || h.canonical != "" || strings.HasSuffix(name, "drafts") && len(h.feeds) > 0 {
			t.Errorf("%s: %+v", name, h)
		}
	}
}

// FuzzTold makes the pages of a meeting and a paper of which everything is said in any words: what programs are told stays data
// in its own element, and says the words as they are.
func FuzzTold(f *testing.F) {
	for _, s := range []string{"</script><script>alert(1)</script>", "<!--", "-->", "]]>", "\x00\x08\ufffe", "\xff", "\u202ex", strings.Repeat("long ", 60), "\u2028\u2029", `"\`, "{{.}}", "*/", " "} {
		f.Add(s)
	}
	s, err := site.New(templates.FS)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, words string) {
		m, r := told()
		m.Name, m.Body, m.Council, m.Place, m.Time, m.Papers[0].Title, m.Agenda.Title = "x"+words, "x"+words, "x"+words, "x"+words, words, "x"+words, "x"+words
		r.Title, r.ShortTitle, r.Byline, r.Occasion, r.Sitting = "x"+words, "x", "x"+words, "x"+words, m
		r.Documents[2].Title = "x" + words
		report, err := s.Report(r, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		meeting, err := s.Agenda(m, site.Article{}, wychwood)
		if err != nil {
			t.Fatal(err)
		}
		want := string([]rune("x" + words)) // as JSON has bytes that are no character
		for _, page := range [][]byte{report, meeting} {
			h := headOf(t, page)
			checkTold(t, h)
			if !says(h.told, want) {
				t.Errorf("%q is not told: %s", want, h.text)
			}
		}
	})
}

// says finds a text among values.
func says(v any, text string) bool {
	switch v := v.(type) {
	case string:
		return v == text
	case []any:
		return slices.ContainsFunc(v, func(v any) bool { return says(v, text) })
	case map[string]any:
		for _, v := range v {
			if says(v, text) {
				return true
			}
		}
	}
	return false
}
