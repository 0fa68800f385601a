package pageframe_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pageframe"
)

// placeForm matches a place as an author writes it.
var placeForm = regexp.MustCompile(`(?i)\{(?:pagetitle|breadcrumb|content|sidenav)\}`)

var update = flag.Bool("update", false, "write the files of testdata anew")

// read reads a frame of a site at an https: address, whose papers have an element called purpose.
func read(text string) (*pageframe.Frame, []diag.Diagnostic) {
	var list diag.List
	f := pageframe.Read(diag.NewSource("page.html", []byte(text)), pageframe.Site{Secure: true, Has: func(id string) bool { return id == "purpose" }}, &list)
	return f, list.Sorted()
}

// parts are those of a page.
func parts() pageframe.Parts {
	return pageframe.Parts{
		Title: []byte("Cabinet"), WholeTitle: []byte("Cabinet – Anytown"), Head: []byte("<link rel=\"stylesheet\" href=\"../static/framed/cabinet.css\">\n"),
		Breadcrumb: []byte("<nav>trail</nav>\n"), Sidenav: []byte("<nav>places</nav>\n"), Content: []byte("<div>paper</div>\n"), Language: "en-GB",
	}
}

// golden holds a text against a file that a person can read.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what there is now; to write it anew: go test ./internal/pageframe -update\n%s", file, got)
	}
}

// A page that a council keeps for its committee system is used as it is: everything of it stands in each page, and the policy
// names what it loads.
func TestCouncilsPage(t *testing.T) {
	text, err := os.ReadFile("testdata/council.html")
	if err != nil {
		t.Fatal(err)
	}
	f, found := read(string(text))
	if f == nil {
		t.Fatalf("it is refused: %v", found)
	}
	golden(t, "testdata/framed.html", string(f.Page(parts())))
	said := "policy:\n" + strings.ReplaceAll(f.Policy.String(), "; ", "\n") + "\n\nfindings:\n"
	for _, d := range found {
		said += d.String() + "\n"
	}
	golden(t, "testdata/council.txt", said)
}

// A page without <head> or an encoding says in which it is written, before anything of papers.
func TestEncoding(t *testing.T) {
	for text, want := range map[string]string{
		"<html lang=en><title>{pagetitle}</title></head>{content}":       "<html lang=en><title>Cabinet – Anytown</title><meta charset=\"utf-8\">\n<link",
		"<html lang=en><head><title>{pagetitle}</title></head>{content}": "<html lang=en><head>\n<meta charset=\"utf-8\"><title>",
	} {
		f, found := read(text)
		if f == nil || !strings.HasPrefix(string(f.Page(parts())), want) {
			t.Errorf("%q: %v", text, found)
		}
	}
}

// A page has one main element: the frame's, if it has one.
func TestMainElement(t *testing.T) {
	for body, want := range map[string]bool{"{content}": false, "<main>{content}</main>": true, "<div ROLE=main>{content}</div>": true} {
		if f, _ := read(start + body + end); f == nil || f.Main != want {
			t.Errorf("%s: it is not %t that the frame has a main element", body, want)
		}
	}
}

// start and end are around the body of a frame with nothing to say against.
const (
	start = "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{pagetitle}</title></head><body>\n"
	end   = "\n</body></html>\n"
	good  = start + "{content}" + end
)

// Each frame has the findings that stand behind it, with their lines and columns.
func TestFindings(t *testing.T) {
	head := func(more string) string { return strings.Replace(good, "</head>", "\n"+more+"</head>", 1) }
	body := func(text string) string { return start + text + end }
	for _, c := range []struct{ name, text, want string }{
		{"a good one", good, ""},
		{"nothing", "", "1:1 error frame: this is no web page"},
		{"no HTML", "Dear web team, {content}", "1:1 error frame: this is no web page"},
		{"NUL", body("{content}\n  \x00"), "4:3 error frame: this frame has a character that no page can have, NUL"},
		{"not UTF-8", body("{content}\n caf\xe9"), "4:5 error frame: this frame is not UTF-8"},
		{"UTF-16", "\xff\xfe<\x00h\x00", "1:1 error frame: this frame is not UTF-8"},
		{"10 MB", body("{content}" + strings.Repeat("x", 10<<20)), "1:1 error frame: this frame is larger than 512 KiB, and every page would have it"},

		{"no content", body("content"), "1:1 error frame: the page has no place {content}"},
		{"content twice", body("{content}\n<p>{content}"), "4:4 error frame: the place {content} is there twice"},
		{"capitals", body("{Content}"), ""},
		{"another place", body("{content}\n <p>{headcontent}"), "4:5 warning frame-page: there is no place {headcontent}, and readers would see the word"},
		{"in an attribute", body("<p title=\"{content}\">"), "3:11 error frame: the place {content} can't stand in an attribute"},
		{"in a script", body("<script>\n var x = '{content}';</script>"), "1:1 info frame-scripts: …; 4:11 error frame: the place {content} can't stand in <script>"},
		{"in a style", body("<style>/* {content} */</style>"), "3:11 error frame: the place {content} can't stand in <style>"},
		{"in a comment", body("<!-- {content} -->{content}"), "3:6 warning frame-page: nothing is put at a place in a comment"},
		{"in a comment alone", body("<!-- {content} -->"), "1:1 error frame: the page has no place {content}; 3:6 warning frame-page: nothing is put at a place in a comment"},
		{"in the title", strings.Replace(good, "<title>", "<title>{content} ", 1), "2:106 error frame: the place {content} can't stand in <title>"},
		{"in the head", strings.Replace(good, "</head>", "{breadcrumb}</head>", 1), "2:125 error frame: the place {breadcrumb} can't stand in the page's head"},
		{"in a textarea", body("<textarea>{content}</textarea>"), "3:11 error frame: the place {content} can't stand in <textarea>"},
		{"in a template", body("<template><div>{content}</div></template>"), "3:16 error frame: the place {content} can't stand in <template>"},
		{"in noscript", body("<noscript>{content}</noscript>"), "3:11 error frame: the place {content} can't stand in <noscript>"},
		{"in svg", body("<svg><text>{content}</text></svg>"), "3:12 error frame: the place {content} can't stand in <svg>"},
		{"in a link", body("<a href=\"https://x.gov.uk/\">{content}</a>"), "3:29 error frame: the place {content} can't stand in <a>"},
		{"in a heading", body("<h2>{content}</h2>"), "3:5 error frame: the place {content} can't stand in <h2>"},
		{"in a table", body("<table><tr>{content}</tr></table>"), "3:12 error frame: the place {content} stands in a table, but in none of its cells"},
		{"in a cell", body("<table><tr><td><br>{content}</td></tr></table>"), ""},
		{"in a form", body("<form action=\"https://x.gov.uk/\">{content}</form>"), "3:34 warning frame-page: {content} stands in a form, in which the search of papers can't have one of its own"},
		{"title in a heading", body("<h2>{pagetitle}</h2>{content}"), ""},
		{"title in words", body("<img alt=\"{pagetitle}\" src=\"https://x.gov.uk/a.png\">{content}"), ""},
		{"title in a link's address", body("<a href=\"https://x.gov.uk/?t={pagetitle}\">x</a>{content}"), "3:30 error frame: the place {pagetitle} can't stand in an attribute"},
		{"title without quotation marks", body("<p title={pagetitle}>{content}"), "3:10 error frame: the place {pagetitle} can't stand in an attribute"},
		{"title in what a script does", body("<p onclick=\"a('{pagetitle}')\">{content}"), "3:16 error frame: the place {pagetitle} can't stand in an attribute"},
		{"title of where a page leads", head("<meta http-equiv=\"X\" content=\"{pagetitle}\">"), "3:31 error frame: the place {pagetitle} can't stand in an attribute"},

		{"no head", "<!DOCTYPE html><html lang=en><meta name=viewport content=x><body>{content}", "1:1 error frame: the page has no </head>, before which papers name their style sheet"},
		{"no title", strings.Replace(good, "<title>{pagetitle}</title>", "", 1), ""},
		{"one title for all", strings.Replace(good, "{pagetitle}", "Council", 1), "2:99 error frame: all pages would have this title"},
		{"one title for all beside a heading", strings.Replace(strings.Replace(good, "{pagetitle}", "Council", 1), "{content}", "<h2>{pagetitle}</h2>{content}", 1), "2:99 error frame: all pages would have this title"},
		{"a head without an end", strings.Replace(good, "</head>", "", 1), "1:1 error frame: the page has no </head>, before which papers name their style sheet"},
		{"an empty title", strings.Replace(good, "{pagetitle}", "", 1), "2:99 error frame: all pages would have this title"},
		{"two titles", head("<title>{pagetitle}</title>"), "3:1 error frame: the page has two titles"},
		{"title of a picture", body("<svg><title>Logo</title></svg>{content}"), ""},
		{"base", head("<base href=\"https://x.gov.uk/\">"), "3:1 error frame: with <base> the links of papers would lead elsewhere"},
		{"base of windows alone", head("<base target=\"_top\">"), ""},
		{"refresh", head("<meta http-equiv=\"refresh\" content=\"9;url=https://x.gov.uk\">"), "3:1 error frame: every page would lead readers elsewhere by itself"},
		{"a comment without an end", body("<p><!-- {content}"), "1:1 error frame: the page has no place {content}; 3:4 error frame: this comment has no end"},
		{"a script without an end", body("{content}<script>"), "1:1 info frame-scripts: …; 3:10 error frame: <script> has no end, and the rest of the page is in it"},
		{"a tag without an end", "<html lang=en><head></head><body>{content}<p class=\"", "1:1 warning frame-page: browsers lay this page out by the rules of old ones, so that papers may look otherwise than they should; 1:1 warning frame-page: the page does not fit itself to a phone, on which readers would have to move it sideways; 1:43 error frame: the page ends within this tag"},
		{"another encoding", strings.Replace(good, "utf-8", "windows-1252", 1), "2:26 error frame: the page says that it is written in windows-1252, and papers are written in UTF-8"},

		{"links", body("<a href=\"about.html\">a</a><a href=\"?x\">b</a><a href=\"#top\">c</a><a href=\"mailto:a@x.gov.uk\">d</a><a href=\"../x\">e</a>{content}"),
			"3:10 error frame-address: about.html would lead elsewhere on each page, since papers stand in folders; 3:36 error frame-address: ?x would lead elsewhere on each page, since papers stand in folders; 3:107 error frame-address: ../x would lead elsewhere on each page, since papers stand in folders"},
		{"srcset", body("<img src=\"https://x.gov.uk/a.png\" srcset=\"https://x.gov.uk/a.png 1x,b.png 2x\">{content}"), "3:43 error frame-address: b.png would lead elsewhere on each page, since papers stand in folders"},
		{"forms", body("<form action=\"go\"><button formaction=\"stop\">x</button></form>{content}"), "3:15 error frame-address: go would lead elsewhere on each page, since papers stand in folders; 3:39 error frame-address: stop would lead elsewhere on each page, since papers stand in folders"},
		{"url() in a style", head("<style>\n@import 'a.css';\nb { background: url( \"c.png\" ) }\n</style><p style=\"background:url(d.png)\">"),
			"4:9 error frame-address: a.css would lead elsewhere on each page, since papers stand in folders; 5:17 error frame-address: c.png would lead elsewhere on each page, since papers stand in folders; 6:19 error frame-address: d.png would lead elsewhere on each page, since papers stand in folders"},
		{"from the server's folder on", body("<img src=\"/logo.png\">{content}"), "3:11 warning frame-server: /logo.png leads to the right place only if papers stand on the same server as the council's website"},
		{"http", body("<img src=\"http://x.gov.uk/a.png\"><a href=\"http://x.gov.uk/\">x</a>{content}"), "3:11 warning frame-insecure: browsers do not load http://x.gov.uk/a.png in pages at an https: address"},
		{"no host", body("<script src=\"https:a.js\"></script>{content}"), "3:14 error frame-address: https:a.js is not an address"},
		{"a host that a header can't have", body("<img src=\"https://x.gov.uk;script-src/a.png\">{content}"), "3:11 error frame-address: https://x.gov.uk;script-src/a.png is not an address"},
		{"a script in an address", body("<a href=\"javascript:void(0)\">a</a><a href=\"javascript:void(0)\">b</a>{content}"), "3:10 warning frame-policy: the policy lets no page run what stands in an address"},
		{"object", body("<object data=\"https://x.gov.uk/a.swf\"></object>{content}"), "3:1 warning frame-policy: the policy lets no page have <object>, so that readers do not see this"},

		{"no language", strings.Replace(good, " lang=\"en-GB\"", "", 1), "2:1 warning frame-page: the page does not say its language, so that screen readers have to guess it"},
		{"no viewport", strings.Replace(good, "viewport", "author", 1), "1:1 warning frame-page: the page does not fit itself to a phone, on which readers would have to move it sideways"},
		{"no zoom", strings.Replace(good, "width=device-width", "user-scalable=no", 1), "2:48 warning frame-page: readers could not make the page larger"},
		{"zoom up to a size", strings.Replace(good, "width=device-width", "maximum-scale=1.0", 1), "2:48 warning frame-page: readers could not make the page larger"},
		{"zoom to ten times", strings.Replace(good, "width=device-width", "maximum-scale=10", 1), ""},
		{"no doctype", strings.Replace(good, "<!DOCTYPE html>", "", 1), "1:1 warning frame-page: browsers lay this page out by the rules of old ones, so that papers may look otherwise than they should"},
		{"an old doctype", strings.Replace(good, "<!DOCTYPE html>", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">", 1), "1:1 warning frame-page: browsers lay this page out by the rules of old ones, so that papers may look otherwise than they should"},
		{"a heading", body("<h1>Democracy</h1>{content}"), "3:1 warning frame-page: pages would have two headings of the first level"},
		{"ids", body("<p id=\"purpose\"><b id='cabinet-main'></b><i id=main></i>{content}"), "3:8 warning frame-page: papers have an id \"purpose\" too, and links to it may lead to the wrong place; 3:24 warning frame-page: papers have an id \"cabinet-main\" too, and links to it may lead to the wrong place"},
		{"canonical", head("<link rel=\"canonical\" href=\"https://x.gov.uk/t\">"), "3:1 warning frame-page: every page would say of itself that it is another, and search engines would not find it"},
		{"noindex", head("<meta name=\"robots\" content=\"NOINDEX\">"), "3:1 warning frame-page: search engines would not list any page"},
		{"a policy", head("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"), "3:1 warning frame-page: this policy counts beside the server's, and may stop what papers need"},
		{"ends of lines of old machines", strings.ReplaceAll(body("<p>{content}<p>{content}"), "\n", "\r"), "1:170 error frame: the place {content} is there twice"},
		{"ends of lines of Windows", strings.ReplaceAll(body("<p>{content}<p>{content}"), "\n", "\r\n"), "3:16 error frame: the place {content} is there twice"},
	} {
		f, found := read(c.text)
		var got []string
		errors := false
		for _, d := range found {
			message := d.Message
			if d.Severity == diag.Info {
				message = "…"
			}
			got, errors = append(got, fmt.Sprintf("%d:%d %v %s: %s", d.Line(), d.Column(), d.Severity, d.Rule, message)), errors || d.IsError()
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, "; "), c.want)
		}
		if errors == (f != nil) {
			t.Errorf("%s: with errors %t there is a frame %t", c.name, errors, f != nil)
		}
	}
}
