package site_test

import (
	"os"
	"strings"
	"testing"

	"cabinet/internal/record"
	"cabinet/internal/site"
)

// agenda is a meeting with an agenda.
func agenda() record.Meeting {
	pdf := func(name, title string, pages int) record.Document {
		return record.Document{Name: name, Format: "PDF", Title: title, Pages: pages, Bytes: int64(pages) * 9_000}
	}
	return record.Meeting{
		Address: "cabinet/2025-02-07", Name: "Cabinet – 7 February 2025", Council: "A & B Council", Body: "Cabinet", Day: "7 February 2025", Date: "2025-02-07", Time: "2.00 pm", Place: "Council Chamber",
		Papers: []record.Paper{
			{ID: record.ID("late"), Address: "cabinet/2025-02-07/late", Title: "No item names it", ShortTitle: "Late"},
			{ID: record.ID("x"), Address: "cabinet/2025-02-07/x", Title: "Review of <waste>", ShortTitle: "Waste", Byline: "Report of the Clerk", Documents: []record.Document{pdf("x.pdf", "", 4), pdf("a.pdf", "Appendix A: Map", 1)}},
		},
		Agenda: &record.Agenda{
			Title: "Agenda", Version: 2, Publication: record.Publication{Published: "2025-02-03", PublishedDay: "3 February 2025"},
			Items: []record.Item{
				{ID: "apologies", Number: "1", Marker: "1.", Order: 1, Title: "Apologies for absence", Public: true, Standing: true},
				{ID: "waste", Number: "88/24", Marker: "88/24", Order: 2, Title: "Review of <waste>", Public: true, Papers: []string{record.ID("x")}, Pages: &record.Pages{First: 1, Last: 4}, Note: "See supplement"},
				{ID: "roads", Number: "3", Marker: "3.", Order: 3, Title: "Roads", Public: true, Postponed: &record.Fate{On: "2025-02-03", Day: "3 February 2025", Meeting: "cabinet/2025-03-07", Name: "Cabinet – 7 March 2025", Reason: "More is to be found out"}},
				{ID: "buses", Number: "4", Marker: "4.", Order: 4, Title: "Buses", Public: true, Withdrawn: &record.Fate{Reason: "It is not needed"}},
				{ID: "gone", Number: "5", Marker: "5.", Order: 5, Deleted: true},
			},
			Documents: []record.Document{pdf("agenda.pdf", "", 2), {Name: "agenda.md", Format: "Markdown", Bytes: 900}, pdf("pack.pdf", "Agenda pack", 492)},
			Supplements: []record.Supplement{
				{Number: 1, Address: "cabinet/2025-02-07/supplement-1", Title: "Supplement 1", Published: "2025-02-04", Day: "4 February 2025", Reason: "The report replaces another", Documents: []record.Document{pdf("supplement-1.pdf", "", 6)}},
				{Number: 2, Address: "cabinet/2025-02-07/supplement-2", Title: "Supplement 2", Published: "2025-02-05", Day: "5 February 2025", Documents: []record.Document{pdf("supplement-2.pdf", "", 1), pdf("map.pdf", "Map", 1)}},
			},
			Earlier: []record.Version{{Version: 1, Address: "cabinet/2025-02-07/agenda/v1", Publication: record.Publication{PublishedDay: "30 January 2025"}}},
		},
	}
}

var article = site.Article{
	Head: []byte("<article>\n<header>\n<p class=\"occasion\">Cabinet</p>\n<h1>Agenda</h1>\n<p>7 February 2025, 2.00 pm</p>\n</header>"),
	Text: []byte("\n<section><h2>Unrestricted items</h2><ol><li id=\"item-apologies\">Apologies for absence</li></ol></section>\n</article>\n"),
}

// The page of a meeting with an agenda is the agenda, with what was published after it at its head, the newest first, and
// with the documents of its papers below.
func TestAgenda(t *testing.T) {
	m := agenda()
	m.Agenda.Documents[2].Others = 7
	page, err := newSite(t).Agenda(m, article, site.Identity{Name: "A & B Council"})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>Agenda – Cabinet – 7 February 2025 – A &amp; B Council</title>", "<article>\n<header>", "<h1>Agenda</h1>", `<dl class="about">`,
		`<dt>Place</dt><dd>Council Chamber</dd>`, `<dt>Published</dt><dd><time datetime="2025-02-03">3 February 2025</time></dd>`,
		`<dt>Version</dt><dd>2; <a href="agenda/v1/index.html">earlier: version 1, 30 January 2025</a></dd>`,
		`<dt>Documents</dt>`, `<dd><a href="agenda.pdf">Agenda (<span class="file">PDF, 2 pages, 18 KB</span>)</a></dd>`, `<a href="pack.pdf">Agenda pack (<span class="file">PDF, 492 pages, 4.2 MB</span>)</a>; some pages are as others made them, and may not be accessible</dd>`,
		`<dt>Supplements</dt>`, `<dd class="supplement"><a href="supplement-2/index.html">Supplement 2</a>, <time datetime="2025-02-05">5 February 2025</time></dd>`, `<a href="supplement-2/supplement-2.pdf" aria-label="PDF, 1 page, 9 KB, Supplement 2">`, `<a href="supplement-2/map.pdf" aria-label="Map (PDF, 1 page, 9 KB), Supplement 2">Map (`,
		`<dd class="supplement"><a href="supplement-1/index.html">Supplement 1</a>, <time datetime="2025-02-04">4 February 2025</time>: The report replaces another</dd>`, `<a href="supplement-1/supplement-1.pdf"`,
		"</dl>\n</div>\n<section><h2>Unrestricted items</h2>", "</article>", "<h2>Documents by item</h2>", `88/24 <a href="x/index.html">Waste</a>`, "Report of the Clerk",
		`<a href="x/a.pdf" aria-label="Appendix A: Map (PDF, 1 page, 9 KB), Waste">`, `<a href="late/index.html">Late</a>`)
	for _, twice := range []string{"<dt>Meeting</dt>", "<dt>Date</dt>", "<dt>Time</dt>", "Reports"} {
		if strings.Contains(string(page), twice) {
			t.Errorf("%s is said twice, or is no word for it", twice)
		}
	}
	m.Papers = nil
	if page, err = newSite(t).Agenda(m, article, site.Identity{}); err != nil || strings.Contains(string(page), "<h2>Documents by item</h2>") {
		t.Errorf("a heading above nothing: %v", err)
	}
}

// Where there is a record and no article, as of a meeting that comes over from the last output, the page lists the items.
func TestItems(t *testing.T) {
	page, err := newSite(t).Meeting(agenda(), site.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>Cabinet – 7 February 2025</title>", "<h1>Cabinet – 7 February 2025</h1>", `<dt>Meeting</dt><dd>Cabinet</dd>`, `<dt>Date</dt><dd><time datetime="2025-02-07">7 February 2025</time></dd>`, `<dt>Time</dt><dd>2.00 pm</dd>`, "Agenda pack",
		`<li id="item-apologies">`, "1. Apologies for absence", `<li id="item-waste">`, "88/24 Review of &lt;waste&gt; (pages 1–4)", "<p>See supplement</p>", `<a href="x/index.html">Review of &lt;waste&gt;</a>`,
		`Postponed on <time datetime="2025-02-03">3 February 2025</time>, <a href="../../cabinet/2025-03-07/index.html">Cabinet – 7 March 2025</a>: More is to be found out`, "<p>Withdrawn: It is not needed</p>", "<h2>Documents by item</h2>")
	if strings.Contains(string(page), "gone") {
		t.Error("a deleted item is listed")
	}
}

func TestAgendaInWelsh(t *testing.T) {
	m := agenda()
	m.Language = "cy"
	page, err := newSite(t).Meeting(m, site.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="cy">`, "<dt>Pecynnau atodol</dt>", "(tudalennau 1–4)", "Gohiriwyd", "<h2>Dogfennau fesul eitem</h2>", `<li lang="en-GB">`)
}

// TestShown writes the pages to a folder, to look at them.

func TestShown(t *testing.T) {
	dir := os.Getenv("SHOWN")
	if dir == "" {
		t.Skip("no folder to write to")
	}
	one, err := newSite(t).Agenda(agenda(), article, site.Identity{Name: "A & B Council"})
	if err != nil {
		t.Fatal(err)
	}
	two, err := newSite(t).Meeting(agenda(), site.Identity{Name: "A & B Council"})
	if err != nil {
		t.Fatal(err)
	}
	os.WriteFile(dir+"/agenda.html", one, 0o666)
	os.WriteFile(dir+"/items.html", two, 0o666)
}
