//go:build conformance

package conformance

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/go-fonts/liberation/liberationserifregular"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/policy"
	"cabinet/internal/project"
)

// councilsPage is a page as councils keep one for their committee systems.
const councilsPage = "../pageframe/testdata/council.html"

// A framedSite is a site whose pages stand in a council's own frame, served with their policy, beside the council's own server.
type framedSite struct {
	output  string // the folder
	address string // with a slash at its end
	policy  string // what is sent with each page

	mu      sync.Mutex
	reports []string // what browsers said of the policy
}

// newFramedSite builds the papers of the goldens in the frame that is made of a text by putting a server's address for that of the
// council.
func newFramedSite(t *testing.T, frame string) *framedSite {
	t.Helper()
	s := &framedSite{}
	council := httptest.NewServer(http.HandlerFunc(councilsServer))
	t.Cleanup(council.Close)
	for _, host := range []string{"https://www.anytown.gov.uk", "https://code.jquery.com", "https://player.example.org", "//fonts.googleapis.com"} {
		frame = strings.ReplaceAll(frame, host, council.URL)
	}
	dir := t.TempDir()
	content := filepath.Join(dir, "content")
	err := errors.Join(agendas(content), os.WriteFile(filepath.Join(content, "councils", "page.html"), []byte(frame), 0o666),
		addTo(filepath.Join(content, "councils", "wychwood.toml"), "\n[site]\nframe = \"councils/page.html\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := project.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pipeline.Run(context.Background(), p, pipeline.Options{Purpose: pipeline.Building})
	if err != nil || r.Held > 0 {
		t.Fatalf("%v: %v", err, r.Findings)
	}
	var list diag.List
	s.output, s.policy = filepath.Join(dir, "output"), pipeline.Policy(p.Load(&list)).String()
	pages := httptest.NewServer(s)
	t.Cleanup(pages.Close)
	s.address = pages.URL + "/papers/"
	return s
}

// ServeHTTP serves the site in a folder, and takes what browsers report.
func (s *framedSite) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/reports" {
		report, _ := io.ReadAll(r.Body)
		s.mu.Lock()
		s.reports = append(s.reports, string(report))
		s.mu.Unlock()
		return
	}
	w.Header().Set("Content-Security-Policy", s.policy+"; report-uri /reports")
	http.StripPrefix("/papers", http.FileServer(http.Dir(s.output))).ServeHTTP(w, r)
}

// reported is what browsers have reported since it was asked for last, once they have had time to.
func (s *framedSite) reported() []string {
	time.Sleep(500 * time.Millisecond)
	s.mu.Lock()
	defer s.mu.Unlock()
	reports := s.reports
	s.reports = nil
	return reports
}

// councilsServer has the files that a council's page names: each path has what its ending says.
func councilsServer(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	switch filepath.Ext(r.URL.Path) {
	case ".css", "":
		w.Header().Set("Content-Type", "text/css")
		if r.URL.Path == "/council" {
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, "<!DOCTYPE html><title>Webcast</title><p>Webcast")
			return
		}
		text, _ := os.ReadFile("testdata/council/anytown.css")
		w.Write(text)
	case ".ttf":
		w.Write(liberationserifregular.TTF)
	case ".js":
		w.Header().Set("Content-Type", "text/javascript")
		io.WriteString(w, "window.anytown = {cookies: yes => { document.getElementById('cookies').hidden = true }};")
	default:
		w.Header().Set("Content-Type", "image/svg+xml")
		io.WriteString(w, `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="60"><rect width="180" height="60" fill="#fff"/><text x="10" y="38" font-size="24">Anytown</text></svg>`)
	}
}

func readFrame(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(councilsPage)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// framedPages are a page of each kind, by their paths.
var framedPages = map[string]string{
	"home": "", "agenda": "cabinet/2025-09-16/", "paper": "cabinet/2025-09-16/everything/", "all": "cabinet/2025-09-16/all/", "supplement": "cabinet/2025-09-16/supplement-1/", "statement": "accessibility/",
}

// Pages in a frame, sent with the policy that is made for it: the browser blocks nothing, the council's scripts run, and axe
// finds nothing in what is ours.
func TestFramed(t *testing.T) {
	s := newFramedSite(t, readFrame(t))
	tab := newTab(t, "light")
	for name, place := range framedPages {
		tab.open(s.address + place + "index.html")
		tab.holds("the council's scripts run", `document.body.className.endsWith(' js') && typeof anytown === 'object' && !document.getElementById('cookies').hidden`)
		tab.holds("its button works", `document.querySelector('#cookies button').click() || document.getElementById('cookies').hidden`)
		tab.holds("its style sheets are there", `getComputedStyle(document.querySelector('.banner')).backgroundColor === 'rgb(106, 15, 73)'`)
		tab.waits("its letters", `[...document.fonts].some(f => f.family.includes('Anytown Sans') && f.status === 'loaded')`)
		tab.holds("one main element and one heading of the first level", `document.querySelectorAll('main').length === 1 && document.querySelectorAll('h1').length === 1`)
		if reports := s.reported(); len(reports) > 0 {
			t.Errorf("%s: by the policy %s the browser blocked: %q", name, s.policy, reports)
		}
		if name == "all" { // which has the elements of the others
			continue
		}
		if apart := run(tab, chromedp.Evaluate[[]string](changedBy("ours"))); len(apart) > 0 {
			t.Errorf("%s: our style sheet changes what is the council's: %q", name, apart[:min(len(apart), 20)])
		}
		if apart := run(tab, chromedp.Evaluate[[]string](changedBy("theirs"))); len(apart) > 0 {
			t.Errorf("%s: the council's style sheets change what is ours: %q", name, apart[:min(len(apart), 20)])
		}
		for _, colours := range []string{"light", "dark"} {
			tab.prefers(colours, "")
			tab.axeIn("framed "+name+" "+colours, ".cabinet-page", 320, 390, 1280)
		}
		tab.wide(1500)
		tab.prefers("light", "")
		s.reported() // of what axe does
	}
	s.policy = policy.Own().String()
	if tab.open(s.address + "index.html"); len(s.reported()) == 0 {
		t.Error("a policy that lets nothing in blocks nothing: the test can't fail")
	}
}

// changedBy finds elements that look otherwise without some style sheets: those of the council without ours, and ours without the
// council's. Where things stand, and what is inherited of the letters, is not compared.
func changedBy(whose string) string {
	return `((whose) => {
	const out = [], skip = /^--|size|^(width|height|inset|top|left|bottom|right|perspective-origin|transform-origin|font-family|grid-template)|^-webkit-(locale|perspective|transform)|^(x|y|cx|cy|d|rx|ry|r)$/;
	const ours = [...document.styleSheets].filter(s => s.href?.includes('/static/framed/'));
	const off = whose === 'ours' ? ours : [...document.styleSheets].filter(s => !ours.includes(s));
	const key = e => e ? e.tagName + e.className + '>' + (e.parentElement?.tagName ?? '') + e.parentElement?.className : '', seen = new Set();
	const elements = [...document.body.querySelectorAll('*')].filter(e => !seen.has(key(e)) && seen.add(key(e))).filter(e => (e.closest('.cabinet-frame') !== null) === (whose === 'theirs') && (whose === 'ours' || e.closest('.cabinet-page') && !e.matches('.cabinet-frame')));
	const pseudo = ['', '::before', '::after', '::first-letter', '::first-line', '::marker', '::placeholder'];
	const looks = e => pseudo.map(p => { const s = getComputedStyle(e, p || null); return [...s].filter(n => !skip.test(n) || p && n === 'content').map(n => n + ': ' + s[n]) .concat('font-size: ' + s.fontSize, 'content: ' + s.content)});
	// As much room as before, whatever the council's columns leave: no layout begins there, in the letters of any place.
	const give = room => document.querySelectorAll('.cabinet-frame').forEach(({style}) => { style.width = style.minWidth = style.maxWidth = room });
	give('400px');
	const before = elements.map(looks);
	off.forEach(s => s.disabled = true);
	elements.forEach((e, i) => looks(e).forEach((now, p) => now.forEach((line, n) => {
		if (line !== before[i][p][n]) out.push(e.tagName + '.' + e.className + pseudo[p] + ' ' + before[i][p][n] + ' | ' + line);
	})));
	off.forEach(s => s.disabled = false);
	give('');
	return out;
})('` + whose + `')`
}

// TestFramedHTML holds pages in a frame with nothing to say against to the HTML standard.
func TestFramedHTML(t *testing.T) {
	for _, around := range []string{"<div>{breadcrumb}{content}{sidenav}</div>", "<main>{content}</main>"} {
		s := newFramedSite(t, `<!DOCTYPE html>
<html lang="en-GB">
<head><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body>
`+around+`
</body>
</html>
`)
		vnu(t, files(t, s.output, ".html")...)
	}
}

// TestFramedPrint prints pages in a frame, whose words are all on paper in light colours.
func TestFramedPrint(t *testing.T) {
	s := newFramedSite(t, readFrame(t))
	tab := newTab(t, "light")
	tab.open(s.address + framedPages["paper"] + "index.html")
	dark := tab.prints("dark")
	paper := squeezed(command(t, "pdftotext", "-raw", "-enc", "UTF-8", dark, "-"))
	for _, b := range run(tab, chromedp.Evaluate[[]printedBlock](printedBlocks)) {
		if !strings.Contains(paper, squeezed(b.Words)) {
			t.Logf("on paper is no %s %q in one piece", b.Element, b.Words)
		}
	}
	if !slices.Equal(grey(tab, dark), grey(tab, tab.prints("light"))) {
		t.Error("paper differs with the colours of the screen")
	}
	if folder := os.Getenv("PICTURES"); folder != "" {
		command(t, "pdftoppm", "-r", "50", "-png", dark, filepath.Join(folder, "framed print"))
	}
}
