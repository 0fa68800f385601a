package pageframe

import (
	"slices"
	"strings"

	"cabinet/internal/lazy"
)

// rawElements are those whose content a browser does not read as HTML.
var rawElements = []string{"title", "textarea", "script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext"}

// start takes a start tag.
func (r *reader) start(e element, selfClosing bool) {
	r.last = e
	foreign := r.within.in("svg", "math") != ""
	if !foreign {
		r.note(e)
	}
	if e.name == "body" {
		r.within.close("head")
	}
	if !selfClosing || !foreign && e.name != "svg" && e.name != "math" {
		r.within.open(e.name)
	}
	if r.raw = ""; slices.Contains(rawElements, e.name) {
		r.raw = e.name
	}
	r.load(e)
	r.inline(e)
	r.placesIn(e)
	r.id(e)
	r.special(e)
}

// note notes the first of each element. There is one title and one head.
func (r *reader) note(e element) {
	_, again := r.seen[e.name]
	if !again {
		r.seen[e.name] = e
	}
	if e.name == "main" || strings.EqualFold(e.value("role"), "main") {
		r.frame.Main = true
	}
	switch {
	case e.name == "title" && again:
		r.list.Errorf(r.source.Span(e.start, e.end), "frame", "take one of them out", "the page has two titles")
	case e.name == "head" && !again:
		r.cut(e.end, e.end, encodingPlace)
	}
}

// end takes an end tag.
func (r *reader) end(name string, start int) {
	r.raw = ""
	r.within.close(name)
	if name == "head" && !r.frame.has[headPlace] {
		r.cut(start, start, headPlace)
	}
}

// special looks at elements that say something of the page as a whole.
func (r *reader) special(e element) {
	at := r.source.Span(e.start, e.end)
	switch e.name {
	case "html":
		r.language(e)
	case "base":
		if e.value("href") != "" {
			r.list.Errorf(at, "frame", "take it out, and give the page's own addresses whole", "with <base> the links of papers would lead elsewhere")
		}
	case "meta":
		r.meta(e)
	case "link":
		if r.rel(e, "canonical") {
			r.list.Warnf(at, "frame-page", "take it out", "every page would say of itself that it is another, and search engines would not find it")
		}
	case "h1":
		if r.within.in("svg", "template") == "" {
			r.list.Warnf(at, "frame-page", "make it another element: what stands at {content} begins with the page's own heading", "pages would have two headings of the first level")
		}
	case "object", "embed":
		r.list.Warnf(at, "frame-policy", "show it in another way", "the policy lets no page have <%s>, so that readers do not see this", e.name)
	}
}

// language notes the language of the page.
func (r *reader) language(e element) {
	r.frame.language = strings.TrimSpace(e.value("lang"))
	if r.frame.language == "" {
		r.list.Warnf(r.source.Span(e.start, e.end), "frame-page", `give it one, such as <html lang="en-GB">`, "the page does not say its language, so that screen readers have to guess it")
	}
}

// rel tells whether a link has that relation.
func (r *reader) rel(e element, name string) bool {
	return slices.Contains(strings.Fields(strings.ToLower(e.value("rel"))), name)
}

// fixed matches a viewport that readers can't make larger.
var fixed = lazy.New(`user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*1(?:\.0*)?\s*(?:[,;]|$)`)

// meta looks at what the page says of itself.
func (r *reader) meta(e element) {
	at := r.source.Span(e.start, e.end)
	content := strings.ToLower(e.value("content"))
	if e.value("charset") != "" {
		r.encoding(e, e.value("charset"))
	}
	switch strings.ToLower(e.value("http-equiv")) {
	case "content-type":
		if _, charset, ok := strings.Cut(content, "charset="); ok {
			r.encoding(e, charset)
		}
	case "content-security-policy":
		r.list.Warnf(at, "frame-page", "take it out: the server sends the policy of these pages", "this policy counts beside the server's, and may stop what papers need")
	case "refresh":
		r.list.Errorf(at, "frame", "take it out", "every page would lead readers elsewhere by itself")
	}
	switch strings.ToLower(e.value("name")) {
	case "viewport":
		r.seen["viewport"] = e
		if fixed.MatchString(content) {
			r.list.Warnf(at, "frame-page", `write content="width=device-width, initial-scale=1"`, "readers could not make the page larger")
		}
	case "robots":
		if strings.Contains(content, "noindex") || strings.Contains(content, "none") {
			r.list.Warnf(at, "frame-page", "take it out", "search engines would not list any page")
		}
	}
}

// encoding notes how the page says that its characters are written.
func (r *reader) encoding(e element, name string) {
	r.frame.encoded = true
	if name = strings.ToLower(strings.Trim(name, ` "';`)); name != "utf-8" && name != "utf8" {
		r.list.Errorf(r.source.Span(e.start, e.end), "frame", `save the file in UTF-8, and write <meta charset="utf-8">`, "the page says that it is written in %s, and papers are written in UTF-8", name)
	}
}

// id reports an id that pages of the site have already.
func (r *reader) id(e element) {
	a, ok := e.attribute("id")
	if ok && (a.value == ContentID || r.site.Has != nil && r.site.Has(a.value)) {
		r.list.Warnf(r.source.Span(a.start, a.end), "frame-page", "give it another id", "papers have an id %q too, and links to it may lead to the wrong place", a.value)
	}
}

// placesIn finds places in the attributes of an element, where the title alone can stand, and only as words.
func (r *reader) placesIn(e element) {
	for _, a := range e.attributes {
		raw := string(r.source.Text[a.start:a.end])
		for _, found := range placeForm.FindAllStringIndex(raw, -1) {
			at, start, end := placeOf(raw[found[0]:found[1]]), a.start+found[0], a.start+found[1]
			r.met[at] = true
			if at == titlePlace && a.quoted && words(e, a.name) && r.raw == "" {
				r.cut(start, end, at)
				continue
			}
			r.list.Errorf(r.source.Span(start, end), "frame", "move it to where the text of the page stands", "the place {%s} can't stand in an attribute", at)
		}
	}
}

// words tells whether the value of an attribute is read as words alone.
func words(e element, attribute string) bool {
	switch attribute {
	case "title", "alt", "aria-label":
		return true
	case "content":
		return e.name == "meta" && e.value("http-equiv") == ""
	}
	return false
}
