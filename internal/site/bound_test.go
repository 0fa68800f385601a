package site_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/record"
	"cabinet/internal/site"
	"cabinet/templates"
)

// own is the program's templates with one of them replaced.
func own(t *testing.T, name, text string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	entries, err := templates.FS.ReadDir("site")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, err := templates.FS.ReadFile("site/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		files["site/"+e.Name()] = &fstest.MapFile{Data: text}
	}
	files["site/"+name+".html.tmpl"] = &fstest.MapFile{Data: []byte(text)}
	return files
}

// A template that would never end, fill the memory or the disk, or exhaust the stack is refused where it
// does so, before any paper is worked on.
func TestTemplatesAreBounded(t *testing.T) {
	const steps, output, text, values = "it takes too many steps", "it writes far more", "a function makes a text of more than", "makes one text of more than 10 values"
	loop := func(body string) string { return "<p>\n{{range 1000000000000}}" + body + "{{end}}</p>" }
	double := func(what string) string {
		return "\n{{$t := `\\` }}\n{{range 100}}{{$t = " + what + "}}{{end}}{{len $t}}"
	}
	chain := ""
	for n := range 200 {
		chain += fmt.Sprintf(`{{define "t%d"}}{{template "t%d"}}{{end}}`, n, n+1)
	}
	tests := []struct{ name, text, line, want string }{
		{"a loop without output", loop(""), "2", steps},
		{"a loop of a comment", loop("{{/* nothing */}}"), "2", steps},
		{"a loop over a condition", loop("{{if false}}x{{end}}"), "2", steps},
		{"a loop of an assignment", loop("{{$x := 1}}"), "2", steps},
		{"a loop that goes on", loop("{{continue}}"), "2", steps},
		{"loops in loops", strings.Repeat("{{range 10000}}", 6) + strings.Repeat("{{end}}", 6), "1", steps},
		{"a loop in an attribute", "<p {{range 1000000000000}}{{end}}>", "1", steps},
		{"a loop in a tag", "<p {{range 1000000000000}}class=x {{end}}>", "1", steps},
		{"a loop in a script", "<script>\n{{range 1000000000000}}{{end}}</script>", "2", steps},
		{"a loop in a template", "{{define `x`}}\n{{range 1000000000000}}{{end}}{{end}}\n{{template `x`}}", "2", steps},
		{"a loop in an else", "{{if false}}{{else}}{{range 1000000000000}}{{end}}{{end}}", "1", steps},
		{"loops that follow one another", strings.Repeat("{{range 60000}}{{end}}\n", 3), "2", steps},
		{"words without end", loop(strings.Repeat("words ", 100)), "2", output},
		{"a value without end", loop("{{printf `%999d` 1}}"), "2", output},
		{"more than is on the disk", "{{define `a`}}{{range 100000}}" + strings.Repeat("x", 10000) + "{{end}}{{end}}{{range 100000}}{{template `a`}}{{end}}", "1", output},
		{"texts that are thrown away", loop("{{$x := printf `%60000d` 1}}"), "2", output},
		{"doubled by printf", double("printf `%s%s` $t $t"), "3", text},
		{"doubled by print", double("print $t $t"), "3", text},
		{"doubled by println", double("println $t $t"), "3", text},
		{"doubled by js", double("js $t"), "3", text},
		{"trebled by urlquery", double("urlquery $t $t"), "3", text},
		{"grown by html", strings.ReplaceAll(double("html $t $t"), `\`, "&"), "3", text},
		{"many values", "{{print" + strings.Repeat(" 1", 20) + "}}", "1", values},
		{"many verbs", "{{printf `" + strings.Repeat("%999999d", 20) + "`}}", "1", values},
		{"one value many times", "{{printf `" + strings.Repeat("%[1]s", 20) + "` .Title}}", "1", values},
		{"a template of itself", "{{define `x`}}\n{{template `x`}}{{end}}{{template `x`}}", "2", "leads back to itself"},
		{"a template of itself in a loop", "{{define `x`}}\n{{range 2}}{{template `x`}}{{end}}{{end}}{{template `x`}}", "2", "leads back to itself"},
		{"two templates of one another", "{{define `x`}}{{template `y`}}{{end}}{{define `y`}}{{template `x`}}{{end}}{{template `x`}}", "1", "leads back to itself"},
		{"a page of itself", "{{template `home.html.tmpl` .}}", "1", "leads back to itself"},
		{"a block of itself", "{{block `x` .}}{{template `x` .}}{{end}}", "1", "leads back to itself"},
		{"one template from the next", chain + "{{template `t0`}}", "1", "more than 100 deep"},
		{"one loop in the next", strings.Repeat("{{range 1}}", 40) + strings.Repeat("{{end}}", 40), "1", "more than 6 deep"},
		{"one condition in the next", strings.Repeat("{{if 1}}", 200) + strings.Repeat("{{end}}", 200), "1", "more than 100 deep"},
		{"what counts the steps", "\n{{_step 1}}", "2", `function "_step" not defined`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := site.New(own(t, "home", tt.text))
			refusedAt(t, err, "home.html.tmpl:"+tt.line+":", tt.want)
		})
	}
}

// Every page is bounded, and what is wrong in the frame of all of them is told of the frame.
func TestEveryPageIsBounded(t *testing.T) {
	const steps = "it takes too many steps"
	for _, page := range []string{"home", "meeting", "report"} {
		_, err := site.New(own(t, page, "\n{{range 1000000000000}}{{end}}"))
		refusedAt(t, err, page+".html.tmpl:2:", steps)
	}
	_, err := site.New(own(t, "frame", "{{define `frame`}}\n\n{{range 1000000000000}}{{end}}{{end}}{{define `end`}}{{end}}"))
	refusedAt(t, err, "frame.html.tmpl:3:", steps)
	_, err = site.New(own(t, "meeting", "{{range .Papers}}\n{{$p := .}}{{$p.Title $p.Address}}{{end}}"))
	refusedAt(t, err, "meeting.html.tmpl:2:", "$p.Title is a value, and takes no arguments")
	_, err = site.New(own(t, "meeting", "{{range .Papers}}{{if (`x` | .Title)}}{{end}}{{end}}"))
	refusedAt(t, err, "meeting.html.tmpl:1:", ".Title is a value, and takes no arguments")
}

func refusedAt(t *testing.T, err error, place, why string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), "template: "+place) || !strings.Contains(err.Error(), why) {
		t.Errorf("%v, want %s %s", err, place, why)
	}
}

// The deepest that is allowed comes to its end too: were levels looked at twice each, it would take years.
func TestDeepestTemplatesEnd(t *testing.T) {
	text := "{{define `t90`}}{{range 1000000000000}}{{end}}{{end}}"
	for n := range 90 {
		text += fmt.Sprintf("{{define `t%d`}}%s{{template `t%d`}}%s{{end}}", n, strings.Repeat("{{range 1}}", 6), n+1, strings.Repeat("{{end}}", 6))
	}
	_, err := site.New(own(t, "home", text+"{{template `t0`}}"))
	refusedAt(t, err, "home.html.tmpl:1:", "it takes too many steps")
}

// What html/template can't make safe is told of its place too.
func TestUnsafeTemplates(t *testing.T) {
	tests := []struct{ name, text, line, want string }{
		{"a branch in an attribute", "\n{{if .Title}}<a href=\"{{end}}", "2", "branches end in different contexts"},
		{"an attribute without an end", "<p>\n<a href=\"{{.Title}}>", "1", "ends in a non-text context"},
		{"a template's attribute without an end", "{{define `x`}}<a href=\"{{end}}\n{{template `x`}}", "1", "ends in a non-text context"},
		{"a loop's script without an end", "\n\n{{range 2}}<script>{{end}}", "3", "branches end in different contexts"},
		{"a template that is not there", "\n{{template `x`}}", "2", "no such template"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := site.New(own(t, "home", tt.text))
			refusedAt(t, err, "home.html.tmpl:"+tt.line+":", tt.want)
			if strings.Contains(fmt.Sprint(err), "state") {
				t.Errorf("it speaks of html/template's own state: %v", err)
			}
		})
	}
}

// A council's own templates can do what their pages need.
func TestOwnTemplates(t *testing.T) {
	const text = "{{template `frame` .}}{{define `paper`}}<li {{if .Draft}}class=\"draft\"{{end}}>{{.Title}} {{with .Byline}}by {{.}}{{else}}by nobody{{end}}{{end}}" +
		"{{printf `%d papers of %q, %5.1f` (len .Papers) .Name 2.5}} {{print 1 2}} {{println `x`}}" +
		"<script>var words = {{.Name}}, more = \"{{js .Place}}\"</script> <a href=\"?q={{.Name}}\">{{.Place | html}} {{urlquery .Place}}</a>" +
		"{{range $i, $p := .Papers}}{{if eq $i 2}}{{break}}{{end}}{{template `paper` $p}}{{end}}{{(index .Papers 0).Title}} {{range 3}}{{.}}{{end}}"
	s, err := site.New(own(t, "meeting", text))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // a page doesn't know of the one before it
		page, err := s.Meeting(record.Meeting{Address: "a/b", Name: "Cabinet & more", Place: "O'Hall <1>", Papers: []record.Paper{{Title: "One", Draft: true}, {Title: "Two", Byline: "Clerk"}, {Title: "Three"}}}, site.Identity{})
		if err != nil {
			t.Fatal(err)
		}
		contains(t, page, "<title>Cabinet &amp; more", "3 papers of &#34;Cabinet &amp; more&#34;,   2.5 1 2 x\n", `var words = "Cabinet \u0026 more"`, `?q=Cabinet%20%26%20more`, "O&#39;Hall &lt;1&gt;", "O%27Hall",
			`<li class="draft">One by nobody`, "<li >Two by Clerk", "One 012")
		if strings.Contains(string(page), "Three") || strings.Contains(string(page), "ZgotmplZ") {
			t.Errorf("%s", page)
		}
	}
}

// The bounds leave room for more papers than a council has, and for an article of any length.
func TestBoundsLeaveRoom(t *testing.T) {
	s := newSite(t)
	document := record.Document{Name: "x.pdf", Format: "PDF", Pages: 4, Bytes: 53_000}
	paper := record.Paper{Address: "a/b/a-paper-of-the-meeting", Title: strings.Repeat("A long title ", 12), ShortTitle: "A short title", Byline: "Report of the Director", Documents: []record.Document{document, document, document}}
	m := record.Meeting{Address: "a/b", Papers: make([]record.Paper, 10_000)}
	for i := range m.Papers {
		m.Papers[i] = paper
	}
	if _, err := s.Meeting(m, site.Identity{}); err != nil {
		t.Error(err)
	}
	article := []byte(strings.Repeat("<p>words</p>\n", 2<<20))
	if _, err := s.Report(site.Report{Address: "a/b/c"}, nil, article); err != nil {
		t.Error(err)
	}
}
