//go:build conformance

package conformance

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"cabinet/internal/corpus"
	"cabinet/internal/pipeline"
	pagepolicy "cabinet/internal/policy"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/webserver"
)

// oldAddresses are where readers of a site come from: PAGE is a paper of it, and MEETING its meeting. Some of the signs in them mean
// something to a server.
const oldAddresses = `old,new
/ieListDocuments.aspx?CId=135&MId=7530&Ver=4,MEETING/
/documents/s12345/Report.pdf,PAGE/index.html
/documents/s12345/Report.pdf?x=1,index.html
MEETING/formerly/,PAGE/#main
MEETING/formerly/formerly.pdf,PAGE/
"/documents/Café $1 (final) [a] {b};c^d*e+f|g.pdf",index.html
"/documents/%22quoted%22%20%25%32%35 (x).pdf",index.html
"/search.aspx?q={$args}&x=$1;%22%5C'^.*(a|b)[c]",MEETING/
/a,/b
/b,/ieListDocuments.aspx?CId=135&MId=7530&Ver=4
`

// TestServed serves the sample and a made-up site with the files that cabinet server writes, in the server's root and in a
// folder, and asks for everything: files, links, old addresses, and what is not there.
func TestServed(t *testing.T) {
	for name, write := range map[string]func(dir string) error{
		"the sample": func(dir string) error { return os.CopyFS(filepath.Join(dir, "content"), os.DirFS(sampleFolder)) },
		"a made-up site": func(dir string) error {
			_, err := corpus.Write(dir, corpus.Options{Seed: 17, Papers: 24, Meetings: 6, Bodies: 3, Years: 2, Plain: true, Hostile: true})
			return err
		},
	} {
		for _, base := range []string{"/", "/council/papers/"} {
			root, files := hosted(t, base, write)
			for _, s := range servers {
				t.Run(fmt.Sprintf("%s at %s by %s", name, base, s.name), func(t *testing.T) {
					v := visitor{t, s.start(t, root, base, files), base, filepath.Join(root, filepath.FromSlash(base)), map[string]*reply{}}
					v.files()
					v.links()
					v.redirects(filepath.Join(files, "redirects.csv"))
					v.nothing()
				})
			}
		}
	}
}

// hosted builds a site as the folder of a server has it, and what cabinet server writes of it.
func hosted(t *testing.T, base string, write func(dir string) error) (root, files string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil { // Apache serves as another user
		t.Fatal(err)
	}
	if err := write(dir); err != nil {
		t.Fatal(err)
	}
	councils, err := filepath.Glob(filepath.Join(dir, "content", "councils", "*.toml"))
	if err != nil || len(councils) != 1 {
		t.Fatal(councils, err)
	}
	elsewhere := regexp.MustCompile(`\[site\]\nurl = .*\n`) // a made-up profile says where it is published
	place(t, councils[0], fmt.Sprintf("%s\n[site]\nurl = %q\n", elsewhere.ReplaceAllString(read(t, councils[0]), ""), "https://papers.example.gov.uk"+base))
	p, err := project.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	isBuilt(t, p)
	pages, err := filepath.Glob(filepath.Join(p.Output, "*", "*", "*", "*.pdf"))
	if err != nil || len(pages) == 0 {
		t.Fatal(pages, err)
	}
	page, err := filepath.Rel(p.Output, filepath.Dir(pages[0]))
	if err != nil {
		t.Fatal(err)
	}
	page = filepath.ToSlash(page)
	place(t, filepath.Join(dir, "content", "redirects.csv"), strings.NewReplacer("PAGE", page, "MEETING", path.Dir(page)).Replace(oldAddresses))
	isBuilt(t, p)
	files = filepath.Join(dir, "for-the-web-team")
	if s, err := pipeline.Server(t.Context(), p, pipeline.ServerOptions{Folder: files}); err != nil || s.Path != base || s.Moved != strings.Count(oldAddresses, "\n")-1 {
		t.Fatal(s, err)
	}
	root = filepath.Join(dir, "www")
	if err := os.CopyFS(filepath.Join(root, filepath.FromSlash(base)), os.DirFS(p.Output)); err != nil {
		t.Fatal(err)
	}
	return root, files
}

func isBuilt(t *testing.T, p *project.Project) {
	t.Helper()
	if r, err := pipeline.Run(t.Context(), p, pipeline.Options{Purpose: pipeline.Building}); err != nil || r.Errors > 0 || !r.Written {
		t.Fatal(r.Findings, err)
	}
}

// A visitor asks a server for a site.
type visitor struct {
	*testing.T
	address string // of the server
	base    string // the path of the site
	folder  string // the site's files
	pages   map[string]*reply
}

// A reply is what a server answers, and what is in it if that is HTML.
type reply struct {
	status int
	header http.Header
	body   []byte
	links  []string
	names  map[string]bool // of places; nil for what is no page
}

// get asks for a path with its query, once.
func (v visitor) get(at string) *reply {
	v.Helper()
	if p := v.pages[at]; p != nil {
		return p
	}
	p := v.ask(at, "")
	v.pages[at] = p
	if strings.HasPrefix(p.header.Get("Content-Type"), "text/html") {
		p.parse(v.T)
	}
	return p
}

func (v visitor) ask(at, ifNone string) *reply {
	v.Helper()
	request, err := http.NewRequest("GET", v.address+at, nil)
	if err != nil {
		v.Fatal(err)
	}
	if ifNone != "" {
		request.Header.Set("If-None-Match", ifNone)
	}
	answer, err := straight.Do(request)
	if err != nil {
		v.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		v.Fatal(err)
	}
	return &reply{status: answer.StatusCode, header: answer.Header, body: body}
}

// parse finds the links and the places of a page.
func (p *reply) parse(t *testing.T) {
	t.Helper()
	tree, err := html.Parse(bytes.NewReader(p.body))
	if err != nil {
		t.Fatal(err)
	}
	p.names = map[string]bool{}
	for n := range tree.Descendants() {
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				p.names[a.Val] = true
			case "href", "src":
				p.links = append(p.links, a.Val)
			}
		}
	}
}

// files asks for every file of the manifest.
func (v visitor) files() {
	v.Helper()
	var manifest struct{ Files []record.File }
	if err := json.Unmarshal([]byte(read(v.T, filepath.Join(v.folder, record.ManifestFile))), &manifest); err != nil || len(manifest.Files) < 10 {
		v.Fatal(len(manifest.Files), err)
	}
	for _, f := range append(manifest.Files, record.File{Name: record.ManifestFile}) {
		want := read(v.T, filepath.Join(v.folder, filepath.FromSlash(f.Name)))
		at := v.base + f.Name
		if v.leadsOn(f.Name) { // the server leads on before anybody sees the page
			continue
		}
		v.file(at, f.Name, want)
		if folder, is := strings.CutSuffix(at, "index.html"); is {
			v.file(folder, f.Name, want)
			if p := v.get(strings.TrimSuffix(folder, "/")); folder != "/" && (p.status != http.StatusMovedPermanently || v.local(p.header.Get("Location")) != folder) {
				v.Errorf("%s without its slash: %d, to %q", folder, p.status, p.header.Get("Location"))
			}
		}
	}
}

// leadsOn tells whether a file is a page at an old address.
func (v visitor) leadsOn(name string) bool {
	return path.Base(name) == "index.html" && strings.Contains(read(v.T, filepath.Join(v.folder, filepath.FromSlash(name))), `http-equiv="refresh"`)
}

// file demands that a file is served as it is, with its type and its headers, and not again to who has it.
func (v visitor) file(at, name, want string) {
	v.Helper()
	p := v.get(at)
	media, known := record.MediaTypeOf(name)
	if !known {
		v.Errorf("no type is known for %s", name)
	}
	if p.status != http.StatusOK || string(p.body) != want {
		v.Errorf("%s: %d, with %d bytes of %d", at, p.status, len(p.body), len(want))
	}
	kept := webserver.Asked
	if strings.HasPrefix(name, "static/") || strings.HasSuffix(name, ".pdf") {
		kept = webserver.Kept
	}
	v.headers(at, p, media.String(), kept)
	if p.header.Get("ETag") == "" {
		v.Errorf("%s has no ETag", at)
	} else if again := v.ask(at, p.header.Get("ETag")); again.status != http.StatusNotModified || len(again.body) > 0 {
		v.Errorf("%s is sent again: %d", at, again.status)
	}
}

// headers demands that an answer has each header once.
func (v visitor) headers(at string, p *reply, media, kept string) {
	v.Helper()
	wanted := map[string]string{"Content-Type": media, "Cache-Control": kept, "X-Content-Type-Options": webserver.Sniff, "Referrer-Policy": webserver.Referrer, "Content-Security-Policy": pagepolicy.Own().String()}
	if media == "application/pdf" {
		delete(wanted, "Content-Security-Policy")
		if p.header.Get("Content-Security-Policy") != "" {
			v.Errorf("%s has a policy, which stops viewers", at)
		}
	}
	for name, want := range wanted {
		if got := p.header.Values(name); len(got) != 1 || got[0] != want {
			v.Errorf("%s has the header %s: %q, want %q", at, name, got, want)
		}
	}
}

// links follows the links of every page that was asked for, to places too.
func (v visitor) links() {
	v.Helper()
	followed := 0
	for at, p := range v.pages {
		if p.status == http.StatusOK {
			followed += v.follow(at, p)
		}
	}
	if followed < 20 {
		v.Errorf("only %d links were followed", followed)
	}
}

// follow follows the links of a page on its own server, and counts them.
func (v visitor) follow(at string, p *reply) (followed int) {
	v.Helper()
	from, err := url.Parse(v.address + at)
	if err != nil {
		v.Fatal(err)
	}
	for _, link := range p.links {
		to, err := from.Parse(link)
		if err != nil {
			v.Errorf("%s links to %q: %v", at, link, err)
			continue
		}
		if to.Host != from.Host || !strings.HasPrefix(to.Scheme, "http") {
			continue
		}
		followed++
		led := p
		if to.RequestURI() != from.RequestURI() {
			led = v.get(to.RequestURI())
		}
		if led != p && led.status != http.StatusOK || to.Fragment != "" && led.names != nil && !led.names[to.Fragment] {
			v.Errorf("%s links to %s, which gives %d, or has no such place", at, link, led.status)
		}
	}
	return followed
}

// local is a location without the server's own address.
func (v visitor) local(location string) string { return strings.TrimPrefix(location, v.address) }

// redirects asks for every old address, in capitals too, and arrives by one step.
func (v visitor) redirects(list string) {
	v.Helper()
	lines := csvLines(v.T, list)
	if len(lines) < 12 {
		v.Errorf("only %d old addresses", len(lines))
	}
	for _, line := range lines {
		for _, old := range []string{line[0], v.inCapitals(line[0])} {
			p := v.get(old)
			if to := v.local(p.header.Get("Location")); p.status != http.StatusMovedPermanently || to != line[1] {
				v.Errorf("%s leads to %q with %d, want %s", old, to, p.status, line[1])
				continue
			}
			to, _, _ := strings.Cut(line[1], "#")
			if arrived := v.get(to); arrived.status != http.StatusOK {
				v.Errorf("%s leads to %s, which gives %d", old, to, arrived.status)
			}
		}
	}
	if p := v.get("/documents/s12345/Report.pdf?utm_source=x"); v.local(p.header.Get("Location")) == v.base || p.status != http.StatusMovedPermanently {
		v.Errorf("with another query, an address leads to %q", p.header.Get("Location"))
	}
	for _, never := range []string{"/ieListDocuments.aspx", "/ieListDocuments.aspx?CId=135", "/documents/s12345/Report.pdf.bak", "/aa"} {
		if p := v.get(never); p.status != http.StatusNotFound {
			v.Errorf("%s, which never was, gives %d", never, p.status)
		}
	}
}

// inCapitals is an address in capitals, apart from the path of the site, which is a folder of the server's.
func (v visitor) inCapitals(address string) string {
	if below, is := strings.CutPrefix(address, v.base); is {
		return v.base + strings.ToUpper(below)
	}
	return strings.ToUpper(address)
}

// nothing asks for what is not there.
func (v visitor) nothing() {
	v.Helper()
	for _, at := range []string{"nothing", "no/such/deep/page.html", "no/such/folder/", "cabinet/nothing.pdf", "static/nothing.css", "static/", ".cabinet", "%2e%2e/%2e%2e/etc/passwd"} {
		p := v.get(v.base + at)
		if p.status == http.StatusBadRequest && strings.Contains(at, "%") { // the server looks for nothing then
			continue
		}
		if p.status != http.StatusNotFound {
			v.Errorf("%s gives %d", at, p.status)
			continue
		}
		if want := read(v.T, filepath.Join(v.folder, "404.html")); string(p.body) != want {
			if strings.HasPrefix(at, "%2e") { // it is outside of the site's folder
				continue
			}
			v.Errorf("%s has another page than 404.html:\n%.300s", at, p.body)
			continue
		}
		v.headers(at, p, "text/html; charset=utf-8", webserver.Asked)
		if v.follow(v.base+at, p) < 4 {
			v.Errorf("the page for %s has few links", at)
		}
	}
}

// csvLines are the lines of a file of old addresses, without its head.
func csvLines(t *testing.T, file string) [][]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(read(t, file))).ReadAll()
	if err != nil || len(lines) == 0 {
		t.Fatal(lines, err)
	}
	return lines[1:]
}
