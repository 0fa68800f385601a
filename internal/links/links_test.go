package links_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/corpus"
	"cabinet/internal/links"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	_ "cabinet/internal/testrun"
)

// good is a site in which everything is right.
func good() map[string]string {
	return map[string]string{
		"index.html": `<!DOCTYPE html><html><head><link rel="canonical" href="https://papers.example/site/index.html"><link rel="stylesheet" href="static/a.css"></head>
			<body><a href="#main">Skip</a><main id="main"><a href="a/index.html#caf%C3%A9">A</a> <a href="mailto:a@b.example">mail</a> <a href="tel:01632">call</a> <a href="https://other.example">other</a></main></body></html>`,
		"a/index.html": `<link rel="canonical" href="https://papers.example/site/a/"><p id="café">A</p><a name="old"></a><a href="../index.html">Home</a> <img src="x.png" srcset="x.png 1x, ../a/x.png 2x">
			<label for="café">x</label><form action="index.html"></form><a href="index.html?q=x#old">found</a><div data-index="../index.json" data-words="such as 24/00093"></div><script type="application/ld+json">{}</script>`,
		"404.html":            `<a href="/site/index.html">Home</a>`,
		"moved/index.html":    `<meta http-equiv="refresh" content="0; url=../a/index.html">`,
		"static/a.css":        "",
		"a/x.png":             "",
		"a/a.md":              "[A](./index.html) ![x](x.png) <https://papers.example/site/a/> [place](#heading)",
		"a/meeting.json":      fmt.Sprintf(`{"address": "a", "documents": [{"name": "x.png", "bytes": 0, "sha256": %q}], "url": "https://papers.example/site/a/#old"}`, sum("")),
		"index.json":          `{}`,
		"feed.xml":            `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://papers.example/site/a/index.html"/></feed>`,
		"sitemap.xml":         `<urlset><url><loc>https://papers.example/site/</loc></url></urlset>`,
		"calendar.ics":        "URL:https://papers.example/site/a/ind\r\n ex.html\r\n",
		"register.csv":        "a,https://papers.example/site/a/,https://other.example/\n",
		"robots.txt":          "Sitemap: https://papers.example/site/sitemap.xml\n",
		"a/other.example.txt": "",
	}
}

func sum(text string) string {
	s := sha256.Sum256([]byte(text))
	return hex.EncodeToString(s[:])
}

// listed is a site with its manifest.
func listed(files map[string]string) fstest.MapFS {
	site := fstest.MapFS{}
	var entries []string
	for name, text := range files {
		site[name] = &fstest.MapFile{Data: []byte(text)}
		entries = append(entries, fmt.Sprintf(`{"name": %q, "bytes": %d, "sha256": %q}`, name, len(text), sum(text)))
	}
	site["manifest.json"] = &fstest.MapFile{Data: []byte(`{"files": [` + strings.Join(entries, ",") + `]}`)}
	return site
}

func check(t *testing.T, site fstest.MapFS) []string {
	t.Helper()
	found, err := links.Check(site)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestGood(t *testing.T) {
	if found := check(t, listed(good())); len(found) > 0 {
		t.Errorf("in a good site there is\n%s", strings.Join(found, "\n"))
	}
}

// Each fault is found, and nothing else.
func TestFaults(t *testing.T) {
	const a, home = "a/index.html", "index.html"
	for _, tt := range []struct{ file, add, want string }{
		{a, `<a href="b.html">`, "no such file"},
		{a, `<a href="../index.html#nowhere">`, "no such place"},
		{a, `<a href="x.png#place">`, "no page has no places"},
		{a, `<a href="../a/">`, "names a folder"},
		{a, `<a href="..">`, "no such file"},
		{a, `<a href="/site/index.html">`, "is absolute"},
		{a, `<a href="//papers.example/">`, "without a scheme"},
		{a, `<a href="../../outside.html">`, "no such file"},
		{a, `<a href="javascript:alert(1)">`, "its scheme"},
		{a, `<a href="JavaScript:alert(1)">`, "its scheme"},
		{a, `<a href="data:text/html,x">`, "its scheme"},
		{a, `<a href="ftp://x.example/">`, "its scheme"},
		{a, `<a href="https:///path">`, "names no host"},
		{a, `<a href=" index.html">`, "a space"},
		{a, `<a href="..\index.html">`, "a backslash"},
		{a, `<a href="https://papers.example/site/b.html">`, "no such file"},
		{a, `<img src="https://other.example/x.png">`, "loaded from elsewhere"},
		{a, `<img src="data:image/png;base64,AA==">`, "loaded from elsewhere"},
		{a, `<img srcset="y.png 1x">`, "no such file"},
		{a, `<script src="y.js"></script>`, "no such file"},
		{a, `<script>alert(1)</script>`, "a script stands in it"},
		{a, `<style>p {}</style>`, "a style sheet stands in it"},
		{a, `<p style="color: red">`, "a style or a script of its own"},
		{a, `<p onclick="x()">`, "a style or a script of its own"},
		{a, `<base target="x">`, "a base"},
		{a, `<form action="https://other.example/">`, "loaded from elsewhere"},
		{a, `<button formaction="b.html">`, "no such file"},
		{a, `<iframe src="b.html">`, "no such file"},
		{a, `<object data="b.pdf">`, "no such file"},
		{a, `<p data-index="../no.json">`, "no such file"},
		{a, `<link rel="stylesheet" href="https://other.example/x.css">`, "loaded from elsewhere"},
		{a, `<link rel="alternate" href="feed.xml">`, "no such file"},
		{a, `<meta http-equiv="refresh" content="5">`, "loaded again"},
		{a, `<meta property="og:url" content="https://papers.example/site/b.html">`, "no such file"},
		{a, `<svg><use xlink:href="y.svg"/></svg>`, "no such file"},
		{a, `<p id="café">`, `the id "café" stands in it 2 times`},
		{a, `<p id="">`, `the id "" stands`},
		{a, `<p aria-labelledby="café x">`, `names "x", and there is no such id`},
		{a, `<link rel="canonical" href="https://papers.example/site/index.html">`, "it says that its address is"},
		{"moved/index.html", `<meta http-equiv="refresh" content="0; url=b.html">`, "no such file"},
		{"404.html", `<a href="/site/b.html">`, "no such file"},
		{"a/a.md", "\n\n[B](./b.html)", "no such file"},
		{"a/a.md", "\n\n![B](b.png)", "no such file"},
		{"a/a.md", "\n\n[B](javascript:alert)", "its scheme"},
		{"alone.html", `<link rel="canonical" href="https://papers.example/site/alone.html">`, "no way leads here"},
		{"b/meeting.json", `{"address": "b"}`, `nothing at the address "b"`},
		{"a/more.json", `{"address": "a", "documents": [{"name": "y.png", "bytes": 0, "sha256": "x"}]}`, `no document "a/y.png"`},
		{"a/more.json", `{"documents": [{"name": "x.png", "bytes": 1, "sha256": "` + sum("") + `"}]}`, "has 0 bytes, not 1"},
		{"a/more.json", `{"documents": [{"name": "x.png", "bytes": 0, "sha256": "x"}]}`, "another digest"},
		{"a/more.json", `{"link": "https://papers.example/site/b/"}`, "no such file"},
		{"a/more.json", `{`, "unexpected end"},
		{"more.xml", `<feed><link href="https://papers.example/site/a/index.html#x"/></feed>`, "no such place"},
		{"more.xml", `<urlset><loc>b.html</loc></urlset>`, "no such file"},
		{"more.xml", `<feed>`, "EOF"},
		{"more.ics", "URL:https://papers.example/site/b\r\n .html\r\n", "no such file"},
		{"more.csv", `"x","https://papers.example/site/b"`, "no such file"},
	} {
		files := good()
		files[tt.file] += tt.add
		found := check(t, listed(files))
		if len(found) != 1 || !strings.HasPrefix(found[0], tt.file+": ") || !strings.Contains(found[0], tt.want) {
			t.Errorf("%s with %s: %q, want %q", tt.file, tt.add, found, tt.want)
		}
	}
	site := listed(good())
	site["unlisted.md"] = &fstest.MapFile{}
	if found := check(t, site); !slices.Equal(found, []string{"unlisted.md: the manifest does not list it"}) {
		t.Errorf("%q", found)
	}
	if _, err := links.Check(fstest.MapFS{}); err == nil {
		t.Error("nothing is a site")
	}
}

// A page may load something from the hosts that are named.
func TestHosts(t *testing.T) {
	files := good()
	files["a/index.html"] += `<script src="https://council.example/frame.js"></script>`
	if found, err := links.Check(listed(files), "council.example"); err != nil || len(found) > 0 {
		t.Errorf("%q, %v", found, err)
	}
}

// whole checks the output of a project.
func whole(t *testing.T, folder string) {
	t.Helper()
	found, err := links.Check(os.DirFS(folder))
	if err != nil || len(found) > 0 {
		t.Errorf("%s: %v\n%s", filepath.Base(folder), err, strings.Join(found[:min(len(found), 40)], "\n"))
	}
}

func TestSample(t *testing.T) { whole(t, "../../output") }

// TestCorpus builds a site that is made up, with drafts and without, and one that somebody made up who wants to break it. Each has
// every kind of paper.
func TestCorpus(t *testing.T) {
	hostile := corpus.Small
	hostile.Hostile = true
	for name, o := range map[string]corpus.Options{"small": corpus.Small, "hostile": hostile} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			publishAll(t, dir, o)
			r := build(t, dir, pipeline.Building)
			if r.Papers < o.Papers*4/5 || r.Drafts == 0 || r.Withdrawn == 0 {
				t.Errorf("%d papers, %d drafts, %d withdrawn", r.Papers, r.Drafts, r.Withdrawn)
			}
			build(t, dir, pipeline.BuildingDrafts)
		})
	}
}

// build builds a project, and checks its output.
func build(t *testing.T, dir string, purpose pipeline.Purpose) pipeline.Result {
	t.Helper()
	r, err := pipeline.Run(context.Background(), open(t, dir), pipeline.Options{Purpose: purpose})
	for _, d := range r.Findings {
		if d.IsError() {
			t.Error(d)
		}
	}
	if err != nil || !r.Written {
		t.Fatalf("nothing is written: %v", err)
	}
	whole(t, filepath.Join(dir, strings.TrimSuffix(r.Folder, "/")))
	return r
}

// publishAll makes a corpus up, and freezes the meetings that it has frozen, some of them anew.
func publishAll(t *testing.T, dir string, o corpus.Options) {
	t.Helper()
	freezings, err := corpus.Write(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	amended := 0
	for _, f := range freezings {
		publish(t, dir, f)
		amended += len(f.Amend)
	}
	if len(freezings) < 4 || amended == 0 {
		t.Errorf("%d meetings are published, and %d papers anew", len(freezings), amended)
	}
}

func open(t *testing.T, dir string) *project.Project {
	t.Helper()
	p, err := project.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// publish freezes a meeting of a corpus.
func publish(t *testing.T, dir string, f corpus.Freezing) {
	t.Helper()
	for name, text := range f.Files {
		if err := corpus.WriteFile(dir, name, text); err != nil {
			t.Fatal(err)
		}
	}
	o := pipeline.FreezeOptions{Meeting: f.Meeting, Amend: f.Amend, Changed: f.Changed, On: f.On, Today: f.Today}
	if frozen, findings, err := pipeline.Freeze(context.Background(), open(t, dir), o); err != nil || len(frozen) == 0 {
		t.Fatalf("%s: %v, %v", f.Meeting, err, findings)
	}
}
