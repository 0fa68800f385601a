package pipeline

import (
	"encoding/json"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/corpus"
	"cabinet/internal/links"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// hostileWords are names and titles that records could have, wherever they come from.
var hostileWords = []string{
	`<script>alert("x")</script>`, `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, `javascript:alert(1)`, `</title></style></script>`, `]]><x>--><!--`,
	"תקציב החינוך לשנת 2025", "دعم النقل المدرسي (2025)", "\u202eover\u202d\u2066", strings.Repeat("antidisestablishmentarianism", 11), strings.Repeat("Words and more words; ", 15),
	`=HYPERLINK("https://evil.example/","x")`, `+1`, `-1+cmd|' /C calc'!A0`, `@SUM(A1)`, "\t=1", "one\r\ntwo", `&amp; & &lt; {{.Root}} ${x} %2e%2e/..`, "", " ",
}

// spoil puts hostile words into everything that a record says in words, in turn.
func spoil(m *record.Meeting) {
	n := len(m.Address)
	next := func(into ...*string) {
		for _, text := range into {
			*text = hostileWords[n%len(hostileWords)]
			n++
		}
	}
	next(&m.Name, &m.Body, &m.Day, &m.Time, &m.Place)
	for i := range m.Papers {
		p := &m.Papers[i]
		next(&p.Title, &p.ShortTitle, &p.Byline, &p.Changed, &p.Late)
		if w := p.Withdrawn; w != nil {
			next(&w.Reason, &w.Day)
		}
		if l := p.Listing; l != nil {
			l.People = []string{"", "", ""}
			next(&l.Kind, &l.Matter, &l.Number, &l.Department, &l.People[0], &l.People[1], &l.People[2])
		}
	}
	if a := m.Agenda; a != nil {
		next(&a.Title)
		for i := range a.Items {
			next(&a.Items[i].Title, &a.Items[i].Note, &a.Items[i].Presents, &a.Items[i].Purpose)
		}
	}
}

// Pages and files that go through all meetings are made of records, in which anything may stand: nothing of it runs, leads
// elsewhere or breaks what is around it.
func TestHostileRecords(t *testing.T) {
	p := tree{t, t.TempDir()}
	if _, err := corpus.Write(p.dir, corpus.Small); err != nil {
		t.Fatal(err)
	}
	first := p.run(Options{Purpose: Building})
	p.built(first, first.Papers)
	site, err := record.Read(os.DirFS(p.path("output")))
	if err != nil || site.Damaged != nil {
		t.Fatal(err, site.Damaged)
	}
	var manifest struct {
		Format int           `json:"format"`
		Files  []record.File `json:"files"`
	}
	if err := json.Unmarshal([]byte(p.output(record.ManifestFile)), &manifest); err != nil {
		t.Fatal(err)
	}
	for address, m := range site.Meetings {
		spoil(&m)
		name := path.Join(address, record.MeetingFile)
		p.file("output/"+name, string(m.Write()))
		for i, f := range manifest.Files {
			if f.Name == name {
				manifest.Files[i] = record.File{Name: name, Bytes: int64(len(m.Write())), SHA256: record.Sum(m.Write())}
			}
		}
	}
	text, err := json.Marshal(manifest)
	if err != nil {
		t.Fatal(err)
	}
	p.file("output/"+record.ManifestFile, string(text))
	only := p.list("content/meetings")[0]
	if r := p.run(Options{Purpose: Building, Paths: []string{p.path("content/meetings/" + only)}}); r.Errors > 0 || !r.Written {
		t.Fatalf("it is not built:\n%s", found(r))
	}
	if found, err := links.Check(os.DirFS(p.path("output"))); err != nil || len(found) > 0 {
		t.Errorf("%v\n%s", err, strings.Join(found, "\n"))
	}
	if site, err = record.Read(os.DirFS(p.path("output"))); err != nil || site.Damaged != nil {
		t.Fatal(err, site.Damaged)
	}
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	w := newBuilder(opened, Options{Purpose: Building})
	w.load()
	for _, m := range site.Meetings { // which came over as they were
		err := w.meetingPages(m, nil).put(func(name string, text []byte) error {
			if isBroken(string(text)) {
				t.Errorf("%s, made of its record, has words as they are, not as text", name)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	spoilt := 0
	for _, name := range site.Files {
		if path.Ext(name) == ".html" && isBroken(p.output(name)) {
			t.Errorf("%s has words as they are, not as text", name)
		}
		if path.Ext(name) == ".html" && strings.Contains(p.output(name), "antidisestablishmentarianism") {
			spoilt++
		}
	}
	if spoilt == 0 {
		t.Error("no page has hostile words")
	}
}

// told matches what a page tells programs: data, which ends where a browser ends it.
var told = regexp.MustCompile(`(?s)<script type="application/ld\+json">.*?</script>`)

// isBroken tells whether hostile words have become a part of a page.
func isBroken(page string) bool { return broken.MatchString(told.ReplaceAllString(page, "")) }

// broken matches hostile words that have become a part of a page.
var broken = regexp.MustCompile(`<script>|<img src=x|<x>| onmouseover='|href="javascript`)
