package preview

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/templates"
)

// pages are the templates of what a preview adds: whole pages where the site has none, as forms and comparisons are, the
// head's lines, the banner above a paper and the findings beside it. No other command needs them.
var pages = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(editWords).ParseFS(static, "*.html.tmpl"))
})

// siteStyle is the site's style as the program carries it, for a project whose pages can't be made.
func siteStyle() []byte {
	text, err := fs.ReadFile(templates.FS, styleFile)
	if err != nil {
		panic(err) // the program carries it
	}
	return text
}

// bare is a page with a heading, for what has none of its own.
func (s *state) bare(title string) []byte {
	return execute("page", view{Root: s.root, Title: title})
}

func execute(name string, data any) []byte {
	var b bytes.Buffer
	if err := pages().ExecuteTemplate(&b, name, data); err != nil {
		panic(err) // a template of the program's own does not fit what it is given
	}
	return b.Bytes()
}

// A view is what is added to a page.
type view struct {
	Root           string // the path of the home page
	Version, Style string
	Pictures       string // tells the page's pictures from others
	Here           string // the path by which the page's places are asked for, from the home page's folder on
	Beside         string // the address of the page with its PDF beside it; "" for none
	From           string // where the page is found again, when its address has changed; "" for where it is
	Compare        string // the page that compares the paper with earlier versions; "" for none
	Returned       string // the page of what came back of it from clearing; "" for none
	Title          string
	Count          string // "1 error and 2 warnings"
	Broken         bool   // what is shown is not made of the case as it is
	Shown          bool   // there is something to show
	Own, Shared    []item
	Papers         []other // to go to; none where this is the only one
	More           bool    // there are others, to which the home page leads
	Edits          []edit
}

// An item is a finding as it is listed.
type item struct {
	diag.Diagnostic
	Link string // to its paragraph in the page; "" for none
	Nth  int    // its place among the findings of the page
}

// An other is a paper to go to.
type other struct {
	Title, Address, Count string
	Here                  bool
}

// A dressed page is one as it is shown.
type dressed struct {
	text    []byte
	version string // tells it from what was shown there before
	status  int
}

// dress adds a preview's own to a page of the site: name is its path, and p the page's paper, nil for one that is no
// paper's. A page of a project's own templates may lack a place for something; that is left out.
func (s *state) dress(page []byte, name string, p *pipeline.Rendered) dressed {
	v := s.view(page, name, p)
	banner, findings := execute("banner", v), execute("findings", v)
	v.Pictures = s.pictures(name)
	v.Version = s.digest(name, page, banner, findings, []byte(v.Pictures))
	out := insert(page, bytes.Index(page, []byte("</head>")), execute("head", v))
	if main := bytes.Index(out, []byte("<main")); main >= 0 {
		out = insert(out, after(out, main, '>'), banner)
	}
	return dressed{insert(out, bytes.LastIndex(out, []byte("</body>")), findings), v.Version, http.StatusOK}
}

// digest is a digest of what a page shows.
func (s *state) digest(name string, parts ...[]byte) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%q %q\n", name, s.style)
	for _, part := range parts {
		fmt.Fprintf(sum, "%d\n", len(part))
		sum.Write(part)
	}
	return short(sum)
}

// pictures is a digest of the pictures that a page can show.
func (s *state) pictures(name string) string {
	sum := sha256.New()
	beside := s.Beside(path.Dir(name))
	for _, name := range slices.Sorted(maps.Keys(beside)) {
		if isPicture(beside[name]) {
			fmt.Fprintf(sum, "%q %d\n", name, len(beside[name]))
			sum.Write(beside[name])
		}
	}
	return short(sum)
}

// isPicture tells whether a file is a picture as pages have them.
func isPicture(text []byte) bool {
	kind := http.DetectContentType(text)
	return kind == "image/png" || kind == "image/jpeg"
}

// view is what is added to the page at a path; p is as [state.dress] has it.
func (s *state) view(page []byte, name string, p *pipeline.Rendered) view {
	v := view{Root: s.root, Style: s.style, Title: "Council papers", Shown: true, Edits: s.writing.links(s.root, p), Here: name}
	shared := s.SharedIn(path.Dir(name))
	if p != nil {
		shared = s.SharedWith(p)
		v.about(p, page)
	}
	if strings.HasPrefix(name, own) { // such a page has the same address whatever becomes of the paper
		v.From, v.Compare, v.Returned, v.Shown, v.Broken = "", "", "", true, false
	}
	if folder := path.Dir(name); len(s.pdfs(folder)) > 0 {
		v.Beside = besidePath(s.root, folder, "")
	}
	for _, d := range shared {
		v.Shared = append(v.Shared, item{Diagnostic: d, Nth: len(v.Own) + len(v.Shared)})
	}
	counted := slices.Clone(shared)
	for _, o := range s.near(name, p) {
		here := p != nil && o.Case == p.Case
		if !here || len(s.Papers) > 1 {
			v.Papers = append(v.Papers, other{o.Title, casePath(s.root, o.Case), diag.Count(o.Findings), here})
		}
		if here || p == nil {
			counted = append(counted, o.Findings...)
		}
	}
	v.More = len(v.Papers) < len(s.Papers) && len(s.Papers) > 1
	v.Count = diag.Count(counted)
	return v
}

// about has the view tell of the paper of its page.
func (v *view) about(p *pipeline.Rendered, page []byte) {
	v.Title, v.Shown, v.Broken = p.Title, p.Address != "", !p.Current
	v.From, v.Here, v.Compare = casePath(v.Root, p.Case), own+"case/"+p.Case, compareWith(v.Root, p.Case, "")
	v.Returned = returnedAt(v.Root, p.Case)
	for _, f := range p.Findings {
		v.Own = append(v.Own, item{f, anchorOf(f, page), len(v.Own)})
	}
}

// near are the papers that a page leads to: of many papers, those alone that stand in the folder of the page's
// meeting. The home page leads to all.
func (s *state) near(name string, p *pipeline.Rendered) []pipeline.Rendered {
	if len(s.Papers) <= few || name == homeFile && p == nil {
		return s.Papers
	}
	folder := path.Dir(name)
	if p != nil {
		folder = path.Dir(p.Address)
	}
	var out []pipeline.Rendered
	for _, o := range s.Papers {
		if path.Dir(o.Address) == folder && o.Address != "" || p != nil && o.Case == p.Case {
			out = append(out, o)
		}
	}
	return out
}

// few are so few papers that every page leads to all of them.
const few = 30

// anchorOf is the link to a finding's paragraph, where the page has it: a page that is not made of the
// case as it is may lack it.
func anchorOf(f diag.Diagnostic, page []byte) string {
	if f.Anchor == "" || !bytes.Contains(page, []byte(`id="`+f.Anchor+`"`)) {
		return ""
	}
	return "#" + f.Anchor
}

// insert puts words into a page; at -1 it leaves them out.
func insert(page []byte, at int, words []byte) []byte {
	if at < 0 {
		return page
	}
	out := make([]byte, 0, len(page)+len(words))
	return append(append(append(out, page[:at]...), words...), page[at:]...)
}

// after is the place behind the first c from a place on; -1 for none.
func after(page []byte, from int, c byte) int {
	i := bytes.IndexByte(page[from:], c)
	if i < 0 {
		return -1
	}
	return from + i + 1
}
