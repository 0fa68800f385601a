package site_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/site"
)

// meetings are those of two bodies over two years, the newest first. A matter goes through three of them.
func meetings() []record.Meeting {
	on := func(body, name, date, day string, papers ...record.Paper) record.Meeting {
		return record.Meeting{Address: body + "/" + date, Name: name + " – " + day, Council: "A & B Council", Body: name, Date: date, Day: day, Papers: papers}
	}
	of := func(address, title, matter, number string) record.Paper {
		l := &record.Listing{Matter: matter, Number: number}
		if matter != "" {
			l.MatterID = "waste"
		}
		return record.Paper{ID: record.ID(address), Address: address, Title: title, ShortTitle: title, Byline: "Report of the Clerk", Listing: l}
	}
	plan := of("cabinet/2024-12-10/plan", "Plan for <waste>", "Waste", "")
	plan.Publication = record.Publication{Published: "2024-12-02", PublishedDay: "2 December 2024"}
	award := of("cabinet/2025-02-07/award", "Award", "Waste contract", "25/00001")
	award.Publication = record.Publication{Published: "2025-01-30", PublishedDay: "30 January 2025"}
	off := record.Paper{ID: record.ID("off"), Address: "cabinet/2025-02-07/off", Title: "Off", ShortTitle: "Off", Withdrawn: &record.Withdrawal{}}
	third := on("cabinet", "Cabinet", "2025-02-07", "7 February 2025", award, off, of("cabinet/2025-02-07/roads", "Roads", "", ""), plan)
	third.Time, third.Place = "2.00 pm", "Hall"
	return []record.Meeting{
		third,
		on("council", "Full Council", "2025-01-20", "20 January 2025", of("council/2025-01-20/scrutiny", "Scrutiny", "Waste", "")),
		on("cabinet", "Cabinet", "2024-12-10", "10 December 2024", plan),
	}
}

// The home page has the meetings that were to come on the day of the latest publication, and the latest ones of each body.
func TestHomeOfBodies(t *testing.T) {
	page, err := newSite(t).Home(meetings(), site.Identity{Name: "A & B Council"})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<script src="static/home.js" defer blocking="render"></script>`, `<form role="search" action="search/index.html">`, `name="q"`, "<h2>Meetings to come</h2>\n<p>As of 30 January 2025.</p>",
		`<li data-day="2025-02-07"><a href="cabinet/2025-02-07/index.html">Cabinet – 7 February 2025</a> <span class="where">2.00 pm, Hall</span> <span class="count">3 reports</span></li>`,
		"<h2>Latest meetings</h2>", `<h3><a href="cabinet/index.html">Cabinet</a></h3>`, "10 December 2024", `<h3><a href="council/index.html">Full Council</a></h3>`, "20 January 2025",
		"<h2>How to find and cite papers</h2>", `Last updated: <time datetime="2025-01-30">30 January 2025</time>`)
	if strings.Contains(string(page), "2024-12-10</a>") {
		t.Error("a meeting that was held is to come")
	}
}

// A list that tells that a meeting is cancelled is of that day at least, and the statement of the day of a publication.
func TestDayOfACancellation(t *testing.T) {
	all := meetings()
	all[1].Cancelled = &record.Fate{On: "2025-02-03", Day: "3 February 2025"}
	page, err := newSite(t).Home(all, site.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<p>As of 3 February 2025.</p>", `Last updated: <time datetime="2025-02-03">3 February 2025</time>`)
	var s site.Statement
	for _, m := range all {
		s.Covers(m)
	}
	if s.LastISO != "2025-01-30" {
		t.Errorf("the statement is of %q", s.LastISO)
	}
}

// Where the latest paper is in another language than the page, the day is printed in that of the page.
func TestDayInOwnLanguage(t *testing.T) {
	welsh := record.Paper{ID: "x", Address: "cabinet/2025-02-07/x", Title: "Adroddiad", Language: "cy", Publication: record.Publication{Published: "2025-02-01", PublishedDay: "1 Chwefror 2025"}}
	english := record.Paper{ID: "y", Address: "cabinet/2025-02-07/y", Title: "Report", Publication: record.Publication{Published: "2025-02-01", PublishedDay: "Saturday 1st February 2025"}}
	for want, papers := range map[string][]record.Paper{"1 February 2025": {welsh}, "Saturday 1st February 2025": {welsh, english}, "1 Chwefror 2025": nil} {
		m := record.Meeting{Address: "cabinet/2025-02-07", Name: "Cabinet", Date: "2025-02-07", Papers: papers}
		if papers == nil {
			m.Language, m.Papers = "cy", []record.Paper{english, welsh}
		}
		page, err := newSite(t).Home([]record.Meeting{m}, site.Identity{})
		if err != nil {
			t.Fatal(err)
		}
		contains(t, page, `<time datetime="2025-02-01">`+want+`</time>`)
		s := site.Statement{Language: language.Of(m.Language).Tag}
		if s.Covers(m); s.Last != want {
			t.Errorf("the statement says %q, want %q", s.Last, want)
		}
	}
}

// The page of a body has its meetings year by year.
func TestBody(t *testing.T) {
	bodies := site.Bodies(meetings())
	if len(bodies) != 2 {
		t.Fatalf("%d bodies", len(bodies))
	}
	page, err := newSite(t).Body(bodies[0], site.Identity{Name: "A & B Council"})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>Cabinet – A &amp; B Council</title>", `<a href="../index.html">Council papers</a>`, `<span aria-current="page">Cabinet</span>`, "<h1>Cabinet</h1>",
		`<h2 id="y2025">2025</h2>`, `<a href="2025-02-07/index.html">7 February 2025</a>`, `<h2 id="y2024">2024</h2>`, `<a href="2024-12-10/index.html">10 December 2024</a>`, `<span class="count">1 report</span>`,
		`<a href="feed.atom">feed of new papers (Atom)</a>, <a href="meetings.ics">calendar of meetings (iCalendar)</a>`)
	lacks(t, page, "20 January 2025")
}

// Bodies of two councils that share a folder share its page, which is neither's.
func TestBodiesOfTwoCouncils(t *testing.T) {
	bodies := site.Bodies([]record.Meeting{
		{Address: "cabinet/2025-02-07", Name: "Cabinet – 7 February 2025", Body: "Cabinet", Council: "One", Date: "2025-02-07"},
		{Address: "cabinet/2025-01-10", Name: "Cabinet – 10 January 2025", Body: "Cabinet", Council: "One", Date: "2025-01-10"},
		{Address: "cabinet/2024-12-10", Name: "Cyngor – 10 Rhagfyr 2024", Body: "Cyngor", Council: "Two", Date: "2024-12-10", Language: "cy"},
	})
	if len(bodies) != 1 || bodies[0].Name != "Cabinet, Cyngor" || bodies[0].Council != "" || len(bodies[0].Meetings) != 3 {
		t.Fatalf("%+v", bodies)
	}
	page, err := newSite(t).Body(bodies[0], site.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="en-GB">`, "<h1>Cabinet, Cyngor</h1>")
	lacks(t, page, `class="council"`)
}

// The page of a matter has its papers with the meetings that they went to, the first one first, under the words that its newest
// paper has for it.
func TestMatter(t *testing.T) {
	matters := site.Matters(meetings())
	if len(matters) != 1 || matters[0].Address != "matters/waste" {
		t.Fatalf("%+v", matters)
	}
	page, err := newSite(t).Matter(matters[0], site.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<h1>Waste", `<time datetime="2024-12-10">10 December 2024</time>: <a href="../../cabinet/2024-12-10/index.html">Cabinet – 10 December 2024</a>`,
		`<a href="../../cabinet/2024-12-10/plan/index.html">Plan for &lt;waste&gt;</a>`, "Full Council – 20 January 2025", "Scrutiny</a>", "Cabinet – 7 February 2025", "Award</a>", "Decision 25/00001", "Plan for &lt;waste&gt;</a>")
	lacks(t, page, "Roads", "Off<")
}

// Every meeting leads to the one of its body before and after it, and every paper to those of its meeting: what was withdrawn is
// passed over, and a paper of another meeting has its neighbours there.
func TestPlaces(t *testing.T) {
	var got []string
	for p := range site.Places(meetings()) {
		got = append(got, fmt.Sprintf("%s: %q %s, %q %s", p.Address, p.Before.Title, p.Before.Address, p.After.Title, p.After.Address))
	}
	want := []string{
		`cabinet/2024-12-10: "" , "Cabinet – 7 February 2025" ../../cabinet/2025-02-07/index.html`,
		`cabinet/2025-02-07: "Cabinet – 10 December 2024" ../../cabinet/2024-12-10/index.html, "" `,
		`council/2025-01-20: "" , "" `,
		`cabinet/2025-02-07/award: "" , "Roads" ../../../cabinet/2025-02-07/roads/index.html`,
		`cabinet/2025-02-07/roads: "Award" ../../../cabinet/2025-02-07/award/index.html, "Plan for <waste>" ../../../cabinet/2024-12-10/plan/index.html`,
		`council/2025-01-20/scrutiny: "" , "" `,
		`cabinet/2024-12-10/plan: "" , "" `,
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Links to what comes before and after are put in the place of those that a page has, and none into a page without a place.
func TestAlong(t *testing.T) {
	s := newSite(t)
	at := map[string]site.Place{}
	for p := range site.Places(meetings()) {
		at[p.Address] = p
	}
	page, err := s.Report(site.Report{Address: "cabinet/2025-02-07/roads"}, nil, []byte("<p>words</p>"))
	if err != nil {
		t.Fatal(err)
	}
	lacks(t, page, `class="along"`)
	once, err := s.Along(page, at["cabinet/2025-02-07/roads"])
	if err != nil {
		t.Fatal(err)
	}
	contains(t, once, "<p>words</p>", `<nav class="along" aria-label="Previous and next">`, `<a rel="prev" href="../../../cabinet/2025-02-07/award/index.html">Previous: Award</a>`, `<a rel="next" href="../../../cabinet/2024-12-10/plan/index.html">Next: Plan for &lt;waste&gt;</a>`, "</nav>", "</main>")
	twice, err := s.Along(once, at["council/2025-01-20/scrutiny"])
	if err != nil || string(twice) != string(page) {
		t.Errorf("%v: a page without neighbours any more is\n%s", err, twice)
	}
	if other, err := s.Along([]byte("<p>older</p>"), at["cabinet/2025-02-07/roads"]); err != nil || string(other) != "<p>older</p>" {
		t.Errorf("%v: %s", err, other)
	}
}
