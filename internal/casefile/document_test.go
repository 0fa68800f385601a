package casefile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/diag"
)

// aPDF is a PDF of one page with entries in its catalogue, in its page and in its Info.
func aPDF(catalog, page, info string) string {
	b := "%PDF-1.7\n"
	table := "xref\n0 5\n0000000000 65535 f \n"
	for i, o := range []string{"<</Pages 2 0 R" + catalog + ">>", "<</Kids[3 0 R]>>", "<<" + page + ">>", "<<" + info + ">>"} {
		table += fmt.Sprintf("%010d 00000 n \n", len(b))
		b += fmt.Sprintf("%d 0 obj %s endobj\n", i+1, o)
	}
	return b + table + fmt.Sprintf("trailer <</Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(b))
}

// accessible is what a PDF says that has tags, a title and a language.
const accessible = "/Lang(en)/MarkInfo<</Marked true>>/StructTreeRoot<</Type/StructTreeRoot>>"

func TestDocument(t *testing.T) {
	good := aPDF(accessible, "", "/Title(Budget)")
	files := fstest.MapFS{
		"appendices/good.pdf": {Data: []byte(good)}, "top.pdf": {Data: []byte(good)}, "Budget Book 2026.PDF": {Data: []byte(good)},
		"appendices/empty.pdf": {}, "appendices/words.pdf": {Data: []byte("words")}, "appendices/folder.pdf/x": {Data: []byte("x")},
		"appendices/large.pdf":    {Data: []byte(good + strings.Repeat(" ", maxAttached))},
		"appendices/cut.pdf":      {Data: []byte(good[:len(good)/2])},
		"appendices/locked.pdf":   {Data: []byte(strings.Replace(good, "/Root", "/Encrypt<<>>/Root", 1))},
		"appendices/script.pdf":   {Data: []byte(aPDF(accessible+"/OpenAction<</S/JavaScript/JS(x)>>", "/AA<</O<</S/Launch>>>>", "/Title(x)"))},
		"appendices/untagged.pdf": {Data: []byte(aPDF("/Lang(en)", "", "/Title(x)"))},
		"appendices/unnamed.pdf":  {Data: []byte(aPDF(strings.Replace(accessible, "/Lang(en)", "", 1), "", ""))},
		"appendices/comments.pdf": {Data: []byte(aPDF(accessible, "/Annots[<</Subtype/Text/Rect[0 0 1 1]>>]", "/Title(x)"))},
		"appendices/person.pdf":   {Data: []byte(aPDF(accessible, "", "/Title(x)/Author(A. Clerk)"))},
		"appendices/council.pdf":  {Data: []byte(aPDF(accessible, "", "/Title(x)/Author(Elmbridge Council, Finance)"))},
	}
	for name, want := range map[string]string{
		"good.pdf": "ok", "appendices/good.pdf": "ok", "top.pdf": "ok", "Budget Book 2026.PDF": "ok", "council.pdf": "ok",
		"Good.pdf":      "appendix-file: there is no file Good.pdf",
		"missing.pdf":   "appendix-file: there is no file missing.pdf",
		"../secret.pdf": `appendix-file: "../secret.pdf" can't be the file of an appendix`,
		"/etc/x.pdf":    `appendix-file: "/etc/x.pdf" can't be the file of an appendix`,
		"":              `appendix-file: "" can't be the file of an appendix`,
		"budget.docx":   `appendix-file: "budget.docx" can't be the file of an appendix (a PDF is what everybody can open: save it as a PDF with tags`,
		"budget.XLSX":   `appendix-file: "budget.XLSX" can't be the file of an appendix (a PDF is what everybody can open: save it as a PDF, or set it as a table`,
		"folder.pdf":    "appendix-file: appendices/folder.pdf can't be read: it must be a file",
		"empty.pdf":     "appendix-file: appendices/empty.pdf is empty",
		"words.pdf":     "appendix-file: appendices/words.pdf is no PDF, whatever its name says",
		"large.pdf":     "appendix-file: appendices/large.pdf is larger than 32 MiB",
		"cut.pdf":       "appendix-file: appendices/cut.pdf is damaged, or not written as PDFs are: no startxref",
		"locked.pdf":    "appendix-file: appendices/locked.pdf is locked by a password",
		"script.pdf":    "appendix-active: this PDF has a link that starts a program, and a script in it",
		"untagged.pdf":  "ok appendix-access: a screen reader can't read this appendix: its PDF has no tags",
		"unnamed.pdf":   "ok appendix-access: a screen reader can't say what this appendix is: its PDF has no title and no language",
		"comments.pdf":  "ok appendix-comments: 1 comment, stamp or bar lies over the pages of this PDF",
		"person.pdf":    "ok appendix-person: this PDF says who made it: A. Clerk",
	} {
		var list diag.List
		d, ok := Folder{FS: files, Name: "content"}.Document(Text{Value: name}, "Elmbridge Council", &list)
		got := ""
		if ok {
			got = "ok"
		}
		for _, d := range list.Sorted() {
			got += " " + d.Rule + ": " + d.Message + " (" + d.Hint + ")"
		}
		if got = strings.TrimSpace(got); !strings.HasPrefix(got, want) || want == "ok" && got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
		if ok && (d.Pages != 1 || len(d.Text) == 0) {
			t.Errorf("%s: %d pages, %d bytes", name, d.Pages, len(d.Text))
		}
	}
}

// TestLinkedDocument follows no link that leads out of the content directory.
func TestLinkedDocument(t *testing.T) {
	content, dir := contentOn(t, map[string]string{"appendices/other.pdf": ""})
	secret := filepath.Join(filepath.Dir(dir), "secret.pdf")
	if err := os.WriteFile(secret, []byte(aPDF(accessible, "", "/Title(x)")), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(dir, "appendices", "plan.pdf")); err != nil {
		t.Skip(err)
	}
	var list diag.List
	if d, ok := content.Document(Text{Value: "plan.pdf"}, "", &list); ok || d.Text != nil {
		t.Error("a link out of the content directory was followed")
	}
	if got := list.Sorted(); len(got) != 1 || !strings.Contains(got[0].Message, "leads out of the content directory") {
		t.Errorf("the findings are %v", got)
	}
}
