package pageframe

import (
	"slices"
	"strings"

	"cabinet/internal/lazy"
)

// placeForm matches a place as an author writes it.
var placeForm = lazy.New(`(?i)\{(?:pagetitle|breadcrumb|content|sidenav)\}`)

// anyForm matches what looks like a place.
var anyForm = lazy.New(`\{[A-Za-z]+\}`)

// A stack has the open elements in which something may stand or not, the innermost last. Others are of no account, and so is
// whether they are closed: the page is not ours.
type stack []string

// followed are the elements that a stack has.
var followed = []string{
	"head", "form", "table", "td", "th", "caption",
	"a", "button", "label", "h1", "h2", "h3", "h4", "h5", "h6", "select", "option", "template", "noscript", "object", "canvas", "audio", "video", "svg", "math",
}

// closed are those in which no part of a page can stand.
var closed = followed[6:]

// titled are those of them in which its title can.
var titled = []string{"a", "button", "label", "h1", "h2", "h3", "h4", "h5", "h6"}

func (s *stack) open(name string) {
	if slices.Contains(followed, name) && len(*s) < 1000 {
		*s = append(*s, name)
	}
}

func (s *stack) close(name string) {
	for i := len(*s) - 1; i >= 0; i-- {
		if (*s)[i] == name {
			*s = (*s)[:i]
			return
		}
	}
}

func (s stack) in(names ...string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if slices.Contains(names, s[i]) {
			return s[i]
		}
	}
	return ""
}

// text finds the places in a text.
func (r *reader) text(start, end int) {
	text := string(r.source.Text[start:end])
	switch r.raw {
	case "title":
		if r.within.in("svg") == "" {
			r.title(text, start)
			return
		}
	case "":
		r.unknown(text, start)
	case "style":
		r.style(text, start)
	case "script":
		r.script(text)
	}
	for _, found := range placeForm.FindAllStringIndex(text, -1) {
		r.place(placeOf(text[found[0]:found[1]]), start+found[0], start+found[1])
	}
}

// placeOf is the place that an author wrote.
func placeOf(written string) place { return place(strings.ToLower(strings.Trim(written, "{}"))) }

// unknown reports what looks like a place and is none.
func (r *reader) unknown(text string, start int) {
	for _, found := range anyForm.FindAllStringIndex(text, -1) {
		if !placeForm.MatchString(text[found[0]:found[1]]) && !r.enough("unknown") {
			r.list.Warnf(r.source.Span(start+found[0], start+found[1]), "frame-page", "the places are: {pagetitle}, {breadcrumb}, {content}, {sidenav}",
				"there is no place %s, and readers would see the word", text[found[0]:found[1]])
		}
	}
}

// place takes a place that stands in a text, if it can stand there.
func (r *reader) place(at place, start, end int) {
	span, again := r.source.Span(start, end), r.met[at]
	r.met[at] = true
	where := r.raw
	if where == "" {
		where = r.within.in(closed...)
	}
	switch {
	case where != "" && (at != titlePlace || r.raw != "" || !slices.Contains(titled, where)):
		r.list.Errorf(span, "frame", "move it to where the text of the page stands", "the place {%s} can't stand in <%s>", at, where)
	case r.within.in("head") != "":
		r.list.Errorf(span, "frame", "move it into the page's body", "the place {%s} can't stand in the page's head", at)
	case at == contentPlace && r.within.in("table", "td", "th", "caption") == "table":
		r.list.Errorf(span, "frame", "put it into a cell", "the place {content} stands in a table, but in none of its cells")
	case at != titlePlace && again:
		r.list.Errorf(span, "frame", "take one of them out", "the place {%s} is there twice", at)
	default:
		r.inForm(at, start, end)
		r.cut(start, end, at)
	}
}

// inForm warns of {content} in a form.
func (r *reader) inForm(at place, start, end int) {
	if at == contentPlace && r.within.in("form") != "" {
		r.list.Warnf(r.source.Span(start, end), "frame-page", "end the form before it, or begin the form after it", "{content} stands in a form, in which the search of papers can't have one of its own")
	}
}

// title finds the title's place in the page's title.
func (r *reader) title(text string, start int) {
	for _, found := range placeForm.FindAllStringIndex(text, -1) {
		at, from, to := placeOf(text[found[0]:found[1]]), start+found[0], start+found[1]
		switch {
		case at != titlePlace:
			r.list.Errorf(r.source.Span(from, to), "frame", "move it to where the text of the page stands", "the place {%s} can't stand in <title>", at)
		case strings.TrimSpace(text) == text[found[0]:found[1]]:
			r.cut(from, to, wholeTitlePlace)
			r.frame.titled = true
		default:
			r.cut(from, to, titlePlace)
			r.frame.titled = true
		}
	}
}
