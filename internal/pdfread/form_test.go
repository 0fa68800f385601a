package pdfread_test

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
)

// formed is a tagged page that draws a form with this content within the operators before and after it. The form's dictionary
// has further entries, which may name a font of its own as 31.
func formed(before, after, entries, content string) []byte {
	objects := changed(oContent1, "/P <</MCID 1>>", before+" /X Do "+after+" /P <</MCID 1>>")
	head, data, _ := strings.Cut(objects[oContent1-1], "\nstream\n")
	objects[oContent1-1] = streamObject("", strings.TrimSuffix(data, "\nendstream"))
	_ = head
	objects[oPages-1] = strings.Replace(objects[oPages-1], "/Font<<", "/XObject<</X 30 0 R>>/Font<<", 1)
	objects[oSpare-1] = streamObject("/Subtype/Form"+entries, content)
	objects = append(objects, "<</Type/Font/Subtype/Type3/BaseFont/Odd>>")
	return classic(objects)
}

func TestForms(t *testing.T) {
	const own = "/Resources<</Font<</F1 7 0 R/F3 31 0 R>>/XObject<</X 30 0 R>>>>"
	for name, c := range map[string]struct {
		src  []byte
		want pdfread.Form
	}{
		"words":             {formed("/Artifact BMC", "EMC", own, drawn(9, 9, "Their")+drawn(9, 30, "words")), pdfread.Form{Text: "Their words", MCID: -1, Kind: "Artifact"}},
		"letters of a word": {formed("/Artifact BMC", "EMC", own, "BT /F1 10 Tf "+wide("wo")+" Tj "+wide("rds")+" Tj ET"), pdfread.Form{Text: "words", MCID: -1, Kind: "Artifact"}},
		"the page's font":   {formed("/Artifact BMC", "EMC", "", drawn(9, 9, "Their")), pdfread.Form{Text: "Their", MCID: -1, Kind: "Artifact"}},
		"marks of its own":  {formed("/Artifact<</Type/Layout>>BDC", "EMC", own, tagged("H1", 0, drawn(9, 9, "Their"))+"/Artifact BMC"), pdfread.Form{Text: "Their", MCID: -1, Kind: "Layout"}},
		"nothing balanced":  {formed("/Artifact BMC", "EMC", own, "Q EMC q q "+drawn(9, 9, "Their")), pdfread.Form{Text: "Their", MCID: -1, Kind: "Artifact"}},
		"a strange font":    {formed("/Artifact BMC", "EMC", own, "BT /F3 10 Tf (ab) Tj ET"), pdfread.Form{Text: "\uFFFD\uFFFD", MCID: -1, Kind: "Artifact"}},
		"an inline image":   {formed("/Artifact BMC", "EMC", own, "BI /W 1 /H 1 ID (EIEI)\x00 EI "+drawn(9, 9, "Their")), pdfread.Form{Text: "Their", Images: 1, MCID: -1, Kind: "Artifact"}},
		"itself":            {formed("/Artifact BMC", "EMC", own, drawn(9, 9, "Me")+" /X Do"), pdfread.Form{Unread: "forms nested too deeply", MCID: -1, Kind: "Artifact"}},
		"a strange filter":  {formed("/Artifact BMC", "EMC", own+"/Filter/DCTDecode", "x"), pdfread.Form{Unread: "the stream filter DCTDecode isn't read", MCID: -1, Kind: "Artifact"}},
	} {
		p := mustRead(t, c.src)
		if len(p.Pages[0].Forms) != 1 {
			t.Fatalf("%s: %d forms", name, len(p.Pages[0].Forms))
		}
		got := p.Pages[0].Forms[0]
		if name == "itself" {
			c.want.Text = got.Text
		}
		if got.Text != c.want.Text || got.Images != c.want.Images || got.Unread != c.want.Unread || got.MCID != c.want.MCID || got.Kind != c.want.Kind || got.Owner != nil {
			t.Errorf("%s: %+v", name, got)
		}
		if aloud := readAloud(t, c.src); !strings.HasPrefix(aloud, "Budget £5\n1. The words") || len(p.Problems()) > 0 {
			t.Errorf("%s: what is read aloud is %q, the problems %q", name, aloud, p.Problems())
		}
	}
}

// A form that stands in the structure belongs to its element, and one that stands nowhere is told of.
func TestFormsInStructure(t *testing.T) {
	src := strings.Replace(string(formed("", "", "", drawn(9, 9, "Their"))), "EMC\n /X Do", "/X Do EMC\n", 1)
	p := mustRead(t, []byte(src))
	if f := p.Pages[0].Forms[0]; f.MCID != 0 || f.Owner == nil || f.Owner.Kind != "Title" {
		t.Errorf("a form in a heading is %+v", f)
	}
	p = mustRead(t, formed("", "", "", drawn(9, 9, "Their")))
	if want := "page 1: a page of another file is neither in the structure nor an artifact"; !slices.Contains(p.Problems(), want) {
		t.Errorf("problems %q", p.Problems())
	}
}

// A form that draws itself twice would be drawn without end, were the reader to count its depth alone.
func TestBoundsForms(t *testing.T) {
	twice := formed("/Artifact BMC", "EMC", "", strings.Repeat("/X Do ", 40))
	if _, err := pdfread.Read(twice); err == nil || !strings.Contains(err.Error(), "more than") {
		t.Errorf("the error %v", err)
	}
}
