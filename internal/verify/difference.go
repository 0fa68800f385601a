package verify

import (
	"slices"
	"strings"
)

// A Difference is what one file says otherwise than its paper.
type Difference struct {
	Format    Format
	Where     string // the item
	What      What
	Want, Got string

	at int // where in the paper's order
}

// What is in a file otherwise than was meant.
type What string

// What can differ.
const (
	Unread    What = "file"      // it can't be read
	Text      What = "text"      // an item is missing, or there is one too many
	Place     What = "place"     // an item stands elsewhere
	Number    What = "number"    // a marker
	Words     What = "words"     // the words after it
	Citation  What = "reference" // the words of a reference
	Leads     What = "link"      // where a reference leads
	Address   What = "address"   // where an item is found
	Contents  What = "contents"  // the list of contents, or the bookmarks
	Structure What = "structure" // what is heard is not what is seen, or a paragraph is a heading
)

// needsAddresses tells that a format without addresses can't differ in this.
func (w What) needsAddresses() bool {
	return slices.Contains([]What{Leads, Address, Contents, Structure}, w)
}

// missing is what is got where there is nothing.
const missing = "missing"

// Compare says in what a file's reading differs from its paper, in the paper's order, up to a number of
// differences that no one reads to its end.
func Compare(p Paper, format Format, r Reading) []Difference {
	c := &comparison{paper: p.Items, reading: r, format: format, matching: match(p.Items, r.Items)}
	for e := range p.Items {
		c.expected(e)
	}
	c.extras()
	c.contents()
	for _, id := range r.Doubled {
		c.add(len(c.paper), "#"+id, Address, "once", "twice")
	}
	for _, problem := range r.Problems {
		c.add(len(c.paper), "", Structure, "", problem)
	}
	slices.SortStableFunc(c.out, func(a, b Difference) int { return a.at - b.at })
	return c.out[:min(len(c.out), maxDifferences)]
}

// maxDifferences of a file are told at most: one of another paper differs in everything.
const maxDifferences = 100

// Unreadable is the difference of a file that can't be read.
func Unreadable(format Format, name string, err error) Difference {
	return Difference{Format: format, Where: shown(name), What: Unread, Want: "a report", Got: shown(err.Error()), at: -1}
}

// A comparison is one of a file with its paper.
type comparison struct {
	matching
	paper   []Expected
	reading Reading
	format  Format
	out     []Difference
}

func (c *comparison) add(at int, where string, what What, want, got string) {
	c.out = append(c.out, Difference{c.format, shown(where), what, shown(want), shown(got), at})
}

func (c *comparison) differ(e int, what What, want, got string) {
	c.add(e, c.paper[e].Where, what, want, got)
}

// expected compares one item of the paper.
func (c *comparison) expected(e int) {
	want, i := c.paper[e], c.found[e]
	if i == nowhere {
		if !want.Optional {
			c.differ(e, Text, excerpt(want.text()), missing)
		}
		return
	}
	got := c.reading.Items[i]
	if c.moved[e] {
		c.differ(e, Place, c.after(e), c.filePlace(i))
	}
	same := c.text(e, want, got)
	if c.reading.Addresses == nil {
		return
	}
	if want.Heading != got.Heading {
		c.differ(e, Structure, kind(want.Heading), kind(got.Heading))
	}
	for _, address := range []string{want.Anchor, want.Label} {
		if address != "" && !slices.Contains(got.Addresses, address) {
			c.differ(e, Address, "#"+address, c.leadsTo(address))
		}
	}
	c.links(e, want, got, same)
}

func kind(heading bool) string {
	if heading {
		return "a heading"
	}
	return "a paragraph"
}

// after says what an item stands after, by the paper.
func (c *comparison) after(e int) string {
	if e == 0 {
		return "first"
	}
	return following(c.paper[e-1])
}

// following says of an item that it stands next to another.
func following(e Expected) string {
	if strings.HasPrefix(e.Where, "below ") {
		return e.Where
	}
	return "after " + e.Where
}

// filePlace says what an item stands after, in the file.
func (c *comparison) filePlace(i int) string {
	for i--; i >= 0; i-- {
		if e := c.of[i]; e != nowhere {
			return following(c.paper[e])
		}
	}
	return "first"
}

// leadsTo says where an address of the file leads.
func (c *comparison) leadsTo(address string) string {
	i, ok := c.reading.Addresses[address]
	switch {
	case !ok:
		return missing
	case i == nowhere || c.of[i] == nowhere:
		return "elsewhere"
	}
	return "at " + c.paper[c.of[i]].Where
}

// text compares marker and words, and tells whether the words are right.
func (c *comparison) text(e int, want Expected, got Item) bool {
	if got.Text == want.text() || want.Instead != "" && got.Text == want.Instead {
		return true
	}
	if marker, ok := strings.CutSuffix(" "+got.Text, " "+want.Words); ok && want.Words != "" {
		c.differ(e, Number, orNone(want.Marker), orNone(excerpt(fold(marker))))
		return true
	}
	if marker := c.otherMarker(want, got.Text); marker != want.Marker {
		c.differ(e, Number, orNone(want.Marker), orNone(marker))
		got.Text = fold(want.Marker + " " + strings.TrimPrefix(got.Text, marker))
	}
	c.words(e, want, got.Text)
	return false
}

// otherMarker is what stands before the words of a text that are not quite those that were expected.
func (c *comparison) otherMarker(want Expected, text string) string {
	if want.Marker == "" || want.Words == "" || text == want.Marker || strings.HasPrefix(text, want.Marker+" ") {
		return want.Marker
	}
	first, _, _ := strings.Cut(want.Words, " ")
	marker, _, ok := strings.Cut(" "+text+" ", " "+first+" ")
	if marker = fold(marker); ok && len(strings.Fields(marker)) <= maxMarkerWords {
		return marker
	}
	return want.Marker
}

func orNone(marker string) string {
	if marker == "" {
		return "none"
	}
	return marker
}

// words tells the first and last place in which a text's words differ, and all between them.
func (c *comparison) words(e int, want Expected, text string) {
	w, g := strings.Fields(want.text()), strings.Fields(text)
	from := 0
	for from < min(len(w), len(g)) && w[from] == g[from] {
		from++
	}
	end := 0
	for end < min(len(w), len(g))-from && w[len(w)-1-end] == g[len(g)-1-end] {
		end++
	}
	what := Words
	if start := len(strings.Join(w[:from], " ")); want.cites(start, len(want.text())-len(strings.Join(w[len(w)-end:], " "))) {
		what = Citation
	}
	c.differ(e, what, around(w, from, end), around(g, from, end))
}

// cites tells whether a reference stands in a stretch of an item's text.
func (e Expected) cites(from, to int) bool {
	text, at := e.text(), 0
	for _, r := range e.References {
		i := strings.Index(text[at:], r.Words)
		if i < 0 {
			return false
		}
		if at += i; at < to && at+len(r.Words) > from {
			return true
		}
		at += len(r.Words)
	}
	return false
}

// around is words from one index up to so many from the end, with what leads up to them.
func around(words []string, from, end int) string {
	start := max(0, from-2)
	out := strings.Join(words[start:max(start, len(words)-end)], " ")
	if start > 0 {
		out = "…" + out
	}
	if out == "" {
		return missing
	}
	return excerpt(out)
}

// links compares the references of an item, and the signs that lead to itself. Where the words are not the
// same, that was told of the references too.
func (c *comparison) links(e int, want Expected, got Item, same bool) {
	var cited []Jump
	for _, l := range got.Jumps {
		switch {
		case l.Words == "":
			c.sign(e, want, l)
		case l.Words == want.Marker:
			c.wayBack(e, want, l)
		default:
			cited = append(cited, l)
		}
	}
	for k := range max(len(want.References), len(cited)) {
		switch {
		case k >= len(cited):
			c.differ(e, Leads, want.References[k].String(), missing)
		case k >= len(want.References):
			c.differ(e, Leads, "none", Reference{cited[k].Words, cited[k].Address}.String())
		case same || want.References[k].Address != cited[k].Address:
			c.reference(e, want.References[k], cited[k])
		}
	}
}

// String is a reference as a table shows it.
func (r Reference) String() string { return excerpt(r.Words) + " to #" + r.Address }

func (c *comparison) reference(e int, want Reference, got Jump) {
	switch found := (Reference{got.Words, got.Address}); {
	case found != want:
		c.differ(e, Leads, want.String(), found.String())
	case got.To == nowhere:
		c.differ(e, Leads, want.String(), "nowhere")
	}
}

// sign compares the sign beside a paragraph that leads to itself, and says so to a screen reader.
func (c *comparison) sign(e int, want Expected, l Jump) {
	if l.Address != want.Anchor {
		c.differ(e, Leads, "#"+want.Anchor, "#"+l.Address)
	}
	if want.Number != "" && !strings.HasSuffix(l.Label, " "+want.Number) {
		c.differ(e, Number, "a link said to be for "+want.Number, excerpt(l.Label))
	}
}

// wayBack compares a link that is the marker of a note, and leads to where the note is referred to.
func (c *comparison) wayBack(e int, want Expected, l Jump) {
	if l.To != nowhere && slices.ContainsFunc(c.reading.Items[l.To].Jumps, func(to Jump) bool { return to.Address == want.Anchor }) {
		return
	}
	c.differ(e, Leads, "back to "+want.Marker, "#"+l.Address)
}

// extras tells of what is in the file and not in the paper.
func (c *comparison) extras() {
	at, where := 0, "first"
	for i, e := range c.of {
		if e == nowhere {
			c.add(at, where, Text, "nothing", excerpt(c.reading.Items[i].Text))
		} else if !c.moved[e] {
			at, where = e, following(c.paper[e])
		}
	}
}

// contents compares the list of contents, or the bookmarks, with the headings that they lead to.
func (c *comparison) contents() {
	headings := map[string]bool{}
	for _, item := range c.reading.Items {
		if item.Heading {
			headings[item.Text] = true
		}
	}
	for _, l := range c.reading.Contents {
		to, leads := Item{}, "nowhere"
		if l.To != nowhere {
			to, leads = c.reading.Items[l.To], "elsewhere"
		}
		switch {
		case to.Text == l.Words:
		case to.Heading:
			c.add(len(c.paper), "contents", Contents, excerpt(to.Text), excerpt(l.Words))
		case headings[l.Words]:
			c.add(len(c.paper), "contents", Contents, excerpt(l.Words), "leads "+leads)
		}
	}
}
