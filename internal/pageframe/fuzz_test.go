package pageframe_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"cabinet/internal/pageframe"
)

const mark = "\x01part\x01"

// theirs takes away what a page has beside its frame, and an empty title, in which a page has its own.
var theirs = strings.NewReplacer(mark, "", "<title>"+mark+"</title>\n", "", "<title></title>\n", "", "\n<meta charset=\"utf-8\">", "", "<meta charset=\"utf-8\">\n", "",
	"<div class=\"cabinet-frame\"><div class=\"cabinet-page\">\n", "", "<div class=\"cabinet-frame\"><div class=\"cabinet-page\" lang=\"en-GB\">\n", "", "</div></div>", "")

// Any file is refused with a place, or is a frame: with everything of the file in each page, nothing of a part anywhere but in
// its place, and a policy of one line.
func FuzzRead(f *testing.F) {
	text, err := os.ReadFile("testdata/council.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{
		string(text), good, start + "<svg/><p title='{pagetitle}'>{breadcrumb}{content}{sidenav}" + end, "<!--", "<title>{pagetitle}", "<a href=x srcset=',,a 1x,b'>", "<style>@import url(a",
		start + "<plaintext>{content}", "<b a=\"&lt;\" c='\r\n' d=e/>", "<a/b/c=d>{content}", "<!DOCTYPE html></head>{content}", "<script type=module>\r\n</script>", "\r{content}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		frame, found := read(text)
		for _, d := range found {
			if d.Line() < 1 || d.Column() < 1 || d.Message == "" {
				t.Fatalf("a finding has no place: %v", d)
			}
		}
		if frame == nil {
			return
		}
		page := string(frame.Page(pageframe.Parts{Title: []byte(mark), WholeTitle: []byte(mark), Head: []byte(mark), Breadcrumb: []byte(mark), Content: []byte(mark), Sidenav: []byte(mark), Language: "en-GB"}))
		if strings.Count(page, mark) < 3 {
			t.Fatalf("a part is lost in %q", page)
		}
		if got, want := theirs.Replace(placeForm.ReplaceAllString(page, "")), theirs.Replace(placeForm.ReplaceAllString(text, "")); got != want {
			t.Fatalf("of the frame %q a page has\n%q", want, got)
		}
		if p := frame.Policy.String(); strings.ContainsAny(p, "\r\n,") || strings.Count(p, ";") > 13 {
			t.Fatalf("the policy %q is no header's", p)
		}
		if again, _ := read(text); !bytes.Equal(again.Page(parts()), frame.Page(parts())) {
			t.Fatal("a frame differs from itself")
		}
	})
}

// A style sheet of any kind has braces that match once it is scoped, and is the same each time.
func FuzzScoped(f *testing.F) {
	for _, seed := range []string{"a{b:c}", "@media x{a{b:1rem}}", "}{", "@media a,b and (width>1rem){", "a{b:\"}\"}", "url(", "@page{@x{}}", "main,:root,html{}", "\\"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, sheet []byte) {
		before := bytes.Clone(sheet)
		once := pageframe.Scoped(sheet)
		if !bytes.Equal(once, pageframe.Scoped(sheet)) || !bytes.Equal(sheet, before) {
			t.Fatal("it differs")
		}
	})
}
