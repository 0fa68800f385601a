package html

import (
	"html"
	"slices"
	"strings"

	"cabinet/internal/report"
)

// runs writes text with its style. Bold is strong and italic is em: a screen reader can tell. A link in
// several styles is one link.
func (w *writer) runs(runs []report.Run) {
	var open report.Run
	for i, r := range runs {
		w.restyle(open, runs[i:])
		w.words(r)
		open = r
	}
	w.restyle(open, []report.Run{{}})
}

// restyle closes and opens elements between a run and those that follow.
func (w *writer) restyle(from report.Run, next []report.Run) {
	to := next[0]
	change := from.Change != to.Change
	link := change || from.Link != to.Link
	bold := link || from.Bold != to.Bold
	italic := bold || from.Italic != to.Italic
	w.when(italic && from.Italic, "</em>")
	w.when(bold && from.Bold, "</strong>")
	w.when(link && from.Link != "", "</a>")
	w.when(link && from.Raised, "</sup>")
	if change {
		w.change(from, to)
	}
	w.when(link && to.Raised, "<sup>")
	if link && to.Link != "" {
		w.add(w.openLink(next))
	}
	w.when(bold && to.Bold, "<strong>")
	w.when(italic && to.Italic, "<em>")
}

// changes are the elements of words that are struck or inserted.
var changes = map[report.Change]string{report.Struck: "del", report.Inserted: "ins"}

// change ends words of one change and begins those of another. What screen readers may pass over is said in words too, unless
// others tell it.
func (w *writer) change(from, to report.Run) {
	if _, after := from.Change.Around(w.language); !from.Told {
		w.unseen(after)
	}
	w.when(from.Change != report.Kept, "</"+changes[from.Change]+">")
	w.when(to.Change != report.Kept, "<"+changes[to.Change]+">")
	if before, _ := to.Change.Around(w.language); !to.Told {
		w.unseen(before)
	}
}

// unseen writes words for screen readers alone.
func (w *writer) unseen(words string) {
	w.when(words != "", `<span class="unseen">`+html.EscapeString(words)+"</span>")
}

// choice writes a choice, of which a screen reader says what is chosen.
func (w *writer) choice(r report.Run) {
	at := strings.IndexAny(r.Text, "☑☒")
	at += strings.Index(r.Text[at:], r.Chosen)
	hidden := func(words string) {
		w.add(`<span aria-hidden="true">`, html.EscapeString(words), "</span>")
	}
	hidden(r.Text[:at])
	w.text(r.Chosen)
	if rest := r.Text[at+len(r.Chosen):]; rest != "" {
		hidden(rest)
	}
}

// text writes words, with signs that are said in words of their own.
func (w *writer) text(s string) {
	for {
		start, end, said := w.language.NextSign(s)
		w.add(html.EscapeString(s[:start]))
		if said == "" {
			return
		}
		w.add(`<span role="img" aria-label="`, html.EscapeString(said), `">`, html.EscapeString(s[start:end]), "</span>")
		s = s[end:]
	}
}

// openLink begins the link of the first of some runs. The style sheet prints its address after its words, and is told by a class
// that these say it, and by data that paper shows it in another form.
func (w *writer) openLink(runs []report.Run) string {
	r, id := runs[0], ""
	if r.Anchor != "" {
		id = ` id="` + w.anchor(r.Anchor) + `"`
	}
	class, data, link := "", "", linked(runs)
	words := report.Text(link)
	switch hidden := report.HiddenAddress(words, r.Link); {
	case hidden == "" && outside(r):
		class = ` class="address"`
	case hidden != "" && hidden != r.Link:
		data = ` data-address="` + html.EscapeString(hidden) + `"`
	}
	return "<a" + id + class + ` href="` + html.EscapeString(w.way(r.Link)) + `"` + data + named(link, words) + ">"
}

// named is the name of a link with some words for those who hear it without the words around it, where its own words don't say it: the number of a
// paragraph or the mark of a note alone, or an address whose parts would be heard as words.
func named(link []report.Run, words string) string {
	name := ""
	switch called := link[0].Called; {
	case link[0].Raised, called != words && strings.HasSuffix(called, words):
		name = called
	case addressed(link):
		name = words
	}
	if name == "" {
		return ""
	}
	return ` aria-label="` + html.EscapeString(name) + `"`
}

// addressed tells whether a link is an address in which lines may end.
func addressed(link []report.Run) bool {
	at := addresses(link[0].Text)
	return len(link) == 1 && len(at) == 1 && at[0][1]-at[0][0] == len(link[0].Text) && len(pieces(link[0].Text)) > 1
}

// linked are the runs of the link that the first of some begins.
func linked(runs []report.Run) []report.Run {
	end := slices.IndexFunc(runs, func(r report.Run) bool { return r.Link != runs[0].Link || r.Change != runs[0].Change })
	if end < 0 {
		return runs
	}
	return runs[:end]
}

func (w *writer) when(wanted bool, markup string) {
	if wanted {
		w.add(markup)
	}
}
