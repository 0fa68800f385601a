package render_test

import (
	"fmt"
	"strings"

	"cabinet/internal/report"
)

// items adds items of an agenda to a section, and prose that cites one of them.
func (g *generator) items(s *report.DraftSection) {
	all := report.DraftItems{Name: []string{"", "open"}[g.IntN(2)]}
	for n := range 1 + g.IntN(5) {
		all.Items = append(all.Items, g.item(s.ID, n))
	}
	cited := all.Items[g.IntN(len(all.Items))]
	s.Text.Text += all.Place() + "\n\nThe end of [](#item-" + cited.ID + "). {.continued}\n"
	called := "item " + cited.Number
	if cited.Number == "" {
		called = "“" + strings.Split(cited.Text.Text, "\n")[0] + "”"
	}
	g.want = append(g.want, "The end of "+called+".")
	s.Items = append(s.Items, all)
}

// item is an item with numbers of any kind, or none, and with some of what can belong to one.
func (g *generator) item(section string, n int) report.DraftItem {
	i := report.DraftItem{ID: fmt.Sprintf("%s-%d", section, n)}
	switch g.IntN(5) {
	case 0:
		i.Marker, i.Number = fmt.Sprintf("%d/24", 80+n), fmt.Sprintf("%d/24", 80+n)
	case 1: // hidden, and without a number
	default:
		i.Marker, i.Number = fmt.Sprintf("%d.", n+1), fmt.Sprint(n+1)
	}
	if n > 0 && g.one(3) {
		i.Level = 1
	}
	words, printed := g.phrase()
	if i.Number == "" {
		g.words++
		words = fmt.Sprint("Title ", g.words)
		printed = words
	}
	i.Text.Text = words + "\n\n"
	i.Pages, printed = g.pages(printed)
	g.want = append(g.want, strings.TrimSpace(i.Marker+" "+printed))
	if g.one(2) {
		i.Address = i.ID
	}
	for range g.IntN(3) {
		words, printed := g.phrase()
		i.Text.Text += words + "\n\n"
		g.want = append(g.want, printed)
	}
	for range g.IntN(3) {
		g.words++
		d := report.DraftItemDocument{Title: fmt.Sprint("Document ", g.words, strings.Repeat(" on bins *and* bags", g.IntN(9)))}
		if g.one(2) {
			d.Address = i.ID + "/document.pdf"
		}
		printed := d.Title
		d.Pages, printed = g.pages(printed)
		i.Documents, g.want = append(i.Documents, d), append(g.want, printed)
	}
	return i
}

// pages are where something stands in the pack, and how that is printed after its title.
func (g *generator) pages(title string) (pages, printed string) {
	switch g.IntN(3) {
	case 0:
		return "11–84", title + " Pages 11–84"
	case 1:
		return "1,128", title + " Page 1,128"
	}
	return "", title
}
