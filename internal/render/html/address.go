package html

import (
	"html"
	"strings"

	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// address matches a web address or an email address among words, without the sign that ends their sentence.
var address = lazy.New(`(https?://|www\.)[^\s<>]*[^\s<>.,:;!?()'"]|[^\s<>@,;:()]+@[^\s<>@,;:()]+\.[\pL\pN-]+`)

// addresses finds the addresses in words, as pairs of where one begins and ends. Most words have none, and are not
// searched.
func addresses(words string) [][]int {
	if !strings.Contains(words, "@") && !strings.Contains(words, "//") && !strings.Contains(words, "www.") {
		return nil
	}
	return address.FindAllStringIndex(words, -1)
}

// isAddress tells whether a run is a link whose words say the address to which it leads.
func isAddress(r report.Run) bool {
	return outside(r) && report.HiddenAddress(r.Text, r.Link) == ""
}

// outside tells whether a run links to what is neither in the paper nor a document beside it: such an address has a scheme.
func outside(r report.Run) bool { return strings.Contains(r.Link, ":") && !r.Internal() }

// pieces parts an address where a line may end: a web address after / ? & = and -, an email address before @ and dots.
func pieces(address string) []string {
	scheme := strings.Index(address, "://")
	begins := func(i int) bool { return address[i] == '@' || address[i] == '.' }
	if scheme >= 0 || strings.HasPrefix(address, "www.") {
		begins = func(i int) bool { return isEnd(address[i-1]) && !isEnd(address[i]) && i != scheme+len("://") }
	}
	var out []string
	begun := 0
	for i := 1; i < len(address); i++ {
		if begins(i) {
			out, begun = append(out, address[begun:i]), i
		}
	}
	return append(out, address[begun:])
}

func isEnd(c byte) bool { return strings.IndexByte("/?&=-", c) >= 0 }

// words writes the text of a run. A line end in it is a line break, and an address may go on in the next line where
// a reader expects it, in a paragraph and in a narrow column.
func (w *writer) words(r report.Run) {
	if r.Chosen != "" {
		w.choice(r)
		return
	}
	at, marked := 0, isAddress(r) // such a link has the class itself
	for _, a := range addresses(r.Text) {
		w.plain(r.Text[at:a[0]])
		w.when(!marked, `<span class="address">`)
		w.add(strings.ReplaceAll(html.EscapeString(strings.Join(pieces(r.Text[a[0]:a[1]]), "\n")), "\n", "<wbr>"))
		w.when(!marked, "</span>")
		at = a[1]
	}
	w.plain(r.Text[at:])
}

func (w *writer) plain(text string) {
	for i, line := range strings.Split(text, "\n") {
		w.when(i > 0, "<br>\n")
		w.text(line)
	}
}
