//go:build conformance

package conformance

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"cabinet/internal/search"
	"cabinet/internal/search/corpus"
	"cabinet/internal/site"
	"cabinet/templates"
)

// A searched is a site with a search, which is served in a sub-folder under the policy, and a browser that is at its page.
type searched struct {
	tab
	page   string    // its address
	said   *[]string // what the browser's console says
	server *servedFiles
}

// servedFiles are the files of a site, which may change while they are served.
type servedFiles struct {
	mu    sync.Mutex
	files map[string][]byte
	bytes int // that were sent since somebody last looked
}

// ServeHTTP sends a file, which a browser may keep for an hour.
func (s *servedFiles) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	name := strings.TrimPrefix(r.URL.Path, "/a/b/")
	text, there := s.files[name]
	if !there {
		if name != "favicon.ico" && r.URL.Path != "/favicon.ico" {
			http.NotFound(w, r)
		}
		return
	}
	s.bytes += len(text)
	media := map[string]string{".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".txt": "text/plain; charset=utf-8", ".json": "application/json"}
	w.Header().Set("Content-Type", media[path.Ext(name)])
	w.Header().Set("Content-Security-Policy", strictest)
	w.Header().Set("Cache-Control", "max-age=3600")
	w.Write(text)
}

// change puts other files in the place of all.
func (s *servedFiles) change(files map[string][]byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files = files
}

// sent gives how many bytes were sent since it was last asked.
func (s *servedFiles) sent() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.bytes
	s.bytes = 0
	return n
}

// A findable is a paper with its words file.
type findable struct {
	search.Paper
	words string
}

// siteOf are the files of a site that has papers.
func siteOf(t *testing.T, all []findable) map[string][]byte {
	t.Helper()
	files, index := map[string][]byte{}, search.New()
	for _, p := range all {
		index.Add(p.Paper, []byte(p.words))
		files[p.Address+"/words.txt"] = []byte(p.words)
		files[p.Address+"/index.html"] = []byte("<!DOCTYPE html><title>A paper</title>")
	}
	index.Files(func(name string, text []byte) error { files["search/"+name] = text; return nil })
	for _, name := range []string{"static/cabinet.css", "static/search.css", "static/search.js"} {
		text, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = text
	}
	s, err := site.New(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	if files["search/index.html"], err = s.Search(nil, site.Identity{Name: "A Council", Website: "https://council.example"}); err != nil {
		t.Fatal(err)
	}
	return files
}

// newSearched serves files, and opens the page of the search.
func newSearched(t *testing.T, files map[string][]byte) searched {
	t.Helper()
	s := searched{tab: newTab(t, "light"), said: &[]string{}, server: &servedFiles{files: files}}
	server := httptest.NewServer(s.server)
	t.Cleanup(server.Close)
	s.page = server.URL + "/a/b/search/index.html"
	s.listens()
	s.open(s.page)
	s.waits("the form", `!document.querySelector('form[data-says]').hidden`)
	return s
}

// listens notes what the console says until the test ends.
func (s searched) listens() {
	s.Helper()
	if _, err := chromedp.Call(s.browser, log.Enable, cdp.Empty{}); err != nil {
		s.Fatal(err)
	}
	ctx, end := context.WithCancel(s.browser)
	s.Cleanup(end)
	var mu sync.Mutex
	err := chromedp.Listen(ctx, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *log.EventEntryAdded:
			*s.said = append(*s.said, e.Entry.Text+" "+e.Entry.URL)
		case *runtime.EventConsoleAPICalled:
			*s.said = append(*s.said, "console."+string(e.Type))
		case *runtime.EventExceptionThrown:
			*s.said = append(*s.said, e.ExceptionDetails.Text)
		}
	})
	if err != nil {
		s.Fatal(err)
	}
}

// finds asks for something, and gives what the page says and the papers that it lists.
func (s searched) finds(query string) (status string, papers []string) {
	s.Helper()
	s.does(fmt.Sprintf(`document.querySelector('#search-q').value = %q`, query))
	run(s.tab, chromedp.Evaluate[chromedp.Void](`cabinetSearch.ask()`, chromedp.EvalAwaitPromise))
	return s.status(), s.papers()
}

// says waits until the page says something, and demands that it lists so many papers then.
func (s searched) says(status string, papers int) {
	s.Helper()
	s.waits(status, fmt.Sprintf(`document.querySelector('#search-status').textContent === %q && document.querySelectorAll('#search-results li p:nth-of-type(3)').length === %d`, status, papers))
}

func (s searched) status() string {
	return run(s.tab, chromedp.Evaluate[string](`document.querySelector('#search-status').textContent`))
}

// papers are the papers that the page lists: the title of each, and the paragraph that it leads to.
func (s searched) papers() []string {
	return run(s.tab, chromedp.Evaluate[[]string](`[...document.querySelectorAll('#search-results li')].map(li =>
		li.querySelector('h3').textContent + [...li.querySelectorAll('p a')].map(a => ' > ' + a.textContent + ' ' + a.hash).join(''))`))
}

// few are papers that say what a search has to find.
func few() []findable {
	paper := func(address, title, number, department, words string, people ...string) findable {
		return findable{search.Paper{Address: address, Title: title, Number: number, People: people, Body: "Cabinet", Date: address[8:18], Kind: "Report", Department: department}, words}
	}
	return []findable{
		paper("cabinet/2025-03-07/waste", "Waste contract", "25/00012", "Environment",
			"para-1\tparagraph 1\tThe contract is extended by two years and costs £2.8m.\npara-2\tparagraph 2\tThe incinerator’s opening hours stay.\n", "Director of Environment", "Ann O’Brien"),
		paper("cabinet/2025-03-07/café", "Cafés in libraries <b>&amp;</b>", "", "Communities",
			"para-1\tparagraph 1\tA library service for all. The service of libraries costs £6,715,949.00.\npara-4-a\tparagraph 4(a)\tLibrary services are extending to cafés.\n", "Jane Moore"),
		paper("cabinet/2024-11-01/tribunal", "Tribunal officers", "24/00093", "Children",
			"para-3\tparagraph 3\tAn award of contracts for two agency officers, "+strings.Repeat("with words between and around, ", 30)+"up to £282,693 and 2.8 million.\n", "Jane Moore"),
	}
}

// TestSearch asks for words, forms of words, phrases, amounts, numbers and people, and for what there is not.
func TestSearch(t *testing.T) {
	s := newSearched(t, siteOf(t, few()))
	const waste, cafés, tribunal = "Waste contract", "Cafés in libraries <b>&amp;</b>", "Tribunal officers"
	for query, want := range map[string]string{
		"incinerator":                          waste + " > Paragraph 2 #para-2",
		"Extended":                             cafés + " > Paragraph 4(a) #para-4-a; " + waste + " > Paragraph 1 #para-1",
		"contract award":                       tribunal + " > Paragraph 3 #para-3",
		`"library services"`:                   cafés + " > Paragraph 4(a) #para-4-a",
		`“service of libraries”`:               cafés + " > Paragraph 1 #para-1",
		`"services library"`:                   "",
		"£2,800,000":                           waste + " > Paragraph 1 #para-1; " + tribunal + " > Paragraph 3 #para-3",
		"6715949":                              cafés + " > Paragraph 1 #para-1",
		"£282,693.00":                          tribunal + " > Paragraph 3 #para-3",
		"24/00093":                             tribunal,
		"Jane Moore":                           cafés + "; " + tribunal,
		"o'brien":                              waste,
		"CAFE":                                 cafés + " > Paragraph 4(a) #para-4-a",
		"incin":                                waste + " > Paragraph 2 #para-2",
		"incinerators":                         waste + " > Paragraph 2 #para-2",
		"stayed incinerators":                  waste + " > Paragraph 2 #para-2",
		"year contract":                        waste + " > Paragraph 1 #para-1",
		"agencies officer":                     tribunal + " > Paragraph 3 #para-3",
		"opened":                               waste + " > Paragraph 2 #para-2",
		`"agencies officers"`:                  tribunal + " > Paragraph 3 #para-3",
		"zeppelin":                             "",
		"zeppelins":                            "",
		"library zeppelin":                     cafés + " > Paragraph 1 #para-1",
		"the of and":                           "",
		"<script>alert(1)</script>":            "",
		`"'"<img src=x onerror=alert(1)>%00\\`: "",
		"constructor __proto__":                "",
		strings.Repeat("x", 10_000):            "",
		strings.Repeat(`" `, 5_000):            "",
	} {
		status, papers := s.finds(query)
		got := strings.Join(papers, "; ")
		if got != want && !sameSet(got, want) {
			t.Errorf("%.40q: %q; %s", query, got, status)
		}
		if status == "" && strings.TrimSpace(query) != "" {
			t.Errorf("%.40q: the page says nothing", query)
		}
		if n := run(s.tab, chromedp.Evaluate[int](`document.querySelectorAll('#search-results :is(b, img, script)').length`)); n > 0 {
			t.Errorf("%.40q: a text has become markup", query)
		}
	}
	if status, _ := s.finds("library zeppelin"); !strings.Contains(status, "No paper has “zeppelin”.") {
		t.Errorf("the page says %s", status)
	}
	if len(*s.said) > 0 {
		t.Errorf("the console says %v", *s.said)
	}
}

// sameSet tells whether two lists have the same papers; which of two is better is not always told here.
func sameSet(a, b string) bool {
	count := map[string]int{}
	for _, p := range strings.Split(a, "; ") {
		count[p]++
	}
	for _, p := range strings.Split(b, "; ") {
		count[p]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// TestSearchByKeyboard searches, chooses and goes on without a mouse, and finds the same again by the page's address.
func TestSearchByKeyboard(t *testing.T) {
	all := few()
	for n := range 25 {
		p := all[n%3]
		p.Address += fmt.Sprint("-", n)
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b findable) int { return strings.Compare(b.Date, a.Date) })
	s := newSearched(t, siteOf(t, all))
	s.axe("search, nothing asked", 1280, 390, 320)
	s.open(s.page)
	s.waits("the form", `!document.querySelector('form[data-says]').hidden`)
	s.does(`document.querySelector('#search-q').focus()`)
	run(s.tab, chromedp.KeyEvent("contract"))
	run(s.tab, chromedp.KeyEvent(kb.Enter))
	s.says("Papers found: 19. Shown: 10.", 10)
	s.holds("the focus stays", `document.activeElement.id === 'search-q'`)
	for _, want := range []string{"BUTTON", "SELECT body", "SELECT year", "SELECT kind", "SELECT department", "A"} {
		run(s.tab, chromedp.KeyEvent(kb.Tab))
		if got := run(s.tab, chromedp.Evaluate[string](`(document.activeElement.tagName + ' ' + (document.activeElement.name ?? '')).trim()`)); got != want {
			t.Errorf("the Tab key goes to %s, want %s", got, want)
		}
	}
	s.does(`document.querySelector('#search-more').focus()`)
	run(s.tab, chromedp.KeyEvent(kb.Enter))
	s.says("Papers found: 19. Shown: 19.", 19)
	s.waits("the focus at the first further paper", `document.activeElement === document.querySelectorAll('#search-results h3 a')[10] && document.querySelector('#search-more').hidden`)
	s.axe("search, papers found", 1280, 390, 320)
	s.prefers("dark", "")
	s.axe("search, in the dark", 1280, 390)
	s.does(`document.forms[0].elements.year.value = '2024'; document.forms[0].elements.year.dispatchEvent(new Event('change'))`)
	s.says("Papers found: 9. Shown: 9.", 9)
	s.open(run(s.tab, chromedp.Evaluate[string]("location.href")))
	s.says("Papers found: 9. Shown: 9.", 9)
	if got, want := run(s.tab, chromedp.Evaluate[string](`document.forms[0].elements.year.value + ': ' + [...document.forms[0].elements.year.options].map(o => o.textContent).join()`)), "2024: All,2025 (10),2024 (9)"; got != want {
		t.Errorf("the choice is %s, want %s", got, want)
	}
	if len(*s.said) > 0 {
		t.Errorf("the console says %v", *s.said)
	}
}

// TestSearchWhileSiteChanges searches in a page that was opened before the site changed, and after it has gone back. What the page
// lists is of one version, whichever: files of two would show the papers of one with the words of the other.
func TestSearchWhileSiteChanges(t *testing.T) {
	all := many(1_000)
	before, after := siteOf(t, all), siteOf(t, all[50:])
	s := newSearched(t, before)
	for n, files := range []map[string][]byte{before, after, before, after, after, before, before, after} {
		s.server.change(files)
		for i := n; i < len(all); i += 100 {
			_, papers := s.finds(all[i].Number)
			if len(papers) > 1 || len(papers) == 1 && papers[0] != all[i].Title || i >= 50 && len(papers) == 0 {
				t.Fatalf("step %d: %q are found for %s, which is %q", n, papers, all[i].Number, all[i].Title)
			}
		}
	}
	half := maps.Clone(before) // while it is uploaded, file by file
	half["search/index.json"] = after["search/index.json"]
	s.server.change(half)
	s.open(s.page + "?q=" + all[60].Number)
	s.waits("a word about it", `document.querySelector('#search-status').textContent.startsWith('The search can’t be loaded now')`)
	s.server.change(after)
	if _, papers := s.finds(all[60].Number); len(papers) != 1 || papers[0] != all[60].Title {
		t.Errorf("afterwards %v", papers)
	}
}

// TestSearchOfOtherWords changes words of one paper alone, while the browser has copies that it may keep for an hour: a page that is
// opened finds them at once, a page that was open soon, and at once where it asks for a file that is now cut in another way.
func TestSearchOfOtherWords(t *testing.T) {
	all := many(1_000)
	with := func(word string) map[string][]byte {
		other := slices.Clone(all)
		other[60].words += "para-9999\tparagraph 9999\tIts last words are " + word + ".\n"
		return siteOf(t, other)
	}
	finds := func(s searched, word string, many int) {
		t.Helper()
		if status, papers := s.finds(word); len(papers) != many || many > 0 && !strings.HasPrefix(papers[0], all[60].Title) {
			t.Fatalf("%s: %q; %s", word, papers, status)
		}
	}
	numbered := func(many int) string {
		var words []string
		for i := range many {
			words = append(words, fmt.Sprintf("zeppelins%04d", i))
		}
		return strings.Join(words, " ")
	}
	s := newSearched(t, with("zeppelin"))
	finds(s, "zeppelin", 1)
	finds(s, "airship", 0)
	s.server.change(with("airship"))
	finds(s, "zeppelin", 1) // as the page has it in its memory, though the paragraph has gone
	s.does(`{ const now = Date.now; Date.now = () => now() + 6 * 60 * 1000 }`)
	finds(s, "airship", 1)
	finds(s, "zeppelin", 0)
	s.server.change(with("zeppelin"))
	s.open(s.page)
	s.waits("the form", `!document.querySelector('form[data-says]').hidden`)
	finds(s, "zeppelin", 1)
	finds(s, "airship", 0)
	s.server.change(with(numbered(3_000)))
	s.open(s.page)
	s.waits("the index", `performance.getEntriesByType('resource').some(e => e.name.includes('facets.txt') && e.responseEnd > 0)`)
	s.server.change(with("zeppelins0001"))
	finds(s, "zeppelins0001", 1)
	finds(s, "zeppelins2999", 0)
}

// TestSearchGoesOn asks for more papers after the site has changed: the search begins anew.
func TestSearchGoesOn(t *testing.T) {
	all := many(1_000)
	s := newSearched(t, siteOf(t, all))
	if status, papers := s.finds("council"); len(papers) != 10 {
		t.Fatalf("%q; %s", papers, status)
	}
	first := s.status()
	s.server.change(siteOf(t, all[50:]))
	s.does(`document.querySelector('#search-more').click()`)
	s.waits("the papers anew", fmt.Sprintf(`document.querySelector('#search-status').textContent.startsWith('Papers found') && document.querySelector('#search-status').textContent !== %q && document.querySelectorAll('#search-results li').length === 10`, first))
	for _, p := range s.papers() {
		title, _, _ := strings.Cut(p, " > ")
		if !slices.ContainsFunc(all[50:], func(of findable) bool { return of.Title == title }) {
			t.Errorf("%s is gone, and listed", title)
		}
	}
	for _, said := range *s.said {
		if !strings.Contains(said, "404") {
			t.Errorf("the console says %s", said)
		}
	}
}

// many are papers that are made up.
func many(n int) (all []findable) {
	for c := corpus.New(n); ; {
		p, words, ok := c.Next()
		if !ok {
			return all
		}
		all = append(all, findable{p, string(words)})
	}
}

// TestSearchWithoutServer opens the page from a disk, where it says what to do.
func TestSearchWithoutServer(t *testing.T) {
	folder := t.TempDir()
	for name, text := range siteOf(t, few()) {
		if strings.HasPrefix(name, "search/") || strings.HasPrefix(name, "static/") {
			if err := os.MkdirAll(path.Dir(folder+"/"+name), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(folder+"/"+name, text, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	tab := newTab(t, "light")
	tab.open("file://" + folder + "/search/index.html?q=contract")
	tab.waits("what to do", `document.querySelector('#search-without').innerText.startsWith('This page was opened from a disk') && document.querySelector('form').hidden && document.querySelector('#search-without a').href.endsWith('/index.html')`)
}

// mostLoaded is what a search may load, and what the script may have, in bytes.
const (
	mostLoaded = 150_000
	mostScript = 17 << 10
)

// TestSearchAmongMany searches among 10,000 papers, and holds what that loads against what it may.
func TestSearchAmongMany(t *testing.T) {
	all := many(10_000)
	long := all[5000]
	long.Address, long.Title, long.words = long.Address+"-long", "A very long paper", strings.Repeat(long.words, 40)+"para-9999\tparagraph 9999\tIts last word is zeppelin.\n"
	all[5000] = long
	files := siteOf(t, all)
	if n := len(files["static/search.js"]); n > mostScript {
		t.Errorf("the script has %d bytes", n)
	}
	s := newSearched(t, files)
	s.waits("the index", `performance.getEntriesByType('resource').some(e => e.name.includes('facets.txt') && e.responseEnd > 0)`)
	t.Logf("the page and the index: %d bytes", s.server.sent())
	third := strings.Fields(all[77].words)[4:9]
	for _, query := range []string{"council", "transport", "report service", "home care library flooding", all[3].Number, strings.Split(all[1234].People[1], " ")[1], "£2.8m", "contract award review report council home", `"` + strings.Join(third, " ") + `"`, `"home care"`, "zeppelin"} {
		s.open(s.page)
		s.waits("the index", `performance.getEntriesByType('resource').some(e => e.name.includes('facets.txt') && e.responseEnd > 0)`)
		if _, err := chromedp.Call(s.browser, network.ClearBrowserCache, cdp.Empty{}); err != nil {
			t.Fatal(err)
		}
		s.server.sent()
		status, papers := s.finds(query)
		loaded := s.server.sent()
		t.Logf("%-45q %7d bytes, %2d papers; %s", query, loaded, len(papers), status)
		if loaded > mostLoaded || len(papers) == 0 {
			t.Errorf("%q loads %d bytes and lists %d papers", query, loaded, len(papers))
		}
	}
	if got := s.papers(); len(got) != 1 || got[0] != "A very long paper" {
		t.Errorf("%v", got)
	}
	s.does(`document.querySelector('#search-results button').click()`)
	s.waits("the place in the long paper", `document.activeElement.hash === '#para-9999'`)
	if len(*s.said) > 0 {
		t.Errorf("the console says %v", *s.said)
	}
}
