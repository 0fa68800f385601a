package redirect

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// example is a site with a home page, two papers with their documents, and a meeting that is held back.
var example = Site{
	Has: func(file string) bool {
		return slices.Contains([]string{
			"index.html", "register.csv", "cabinet/2025-02-07/index.html", "cabinet/2025-02-07/waste/index.html", "cabinet/2025-02-07/waste/waste.pdf",
			"cabinet/2025-02-07/meals/index.html",
		}, file)
	},
	Awaits: func(path string) bool { return strings.HasPrefix(path, "cabinet/2025-03-18") },
}

// told is what is found in a file on the example's site, and where its addresses lead.
func told(t *testing.T, file, base string) (moved []string, findings []string) {
	t.Helper()
	var list diag.List
	table, ok := Read("content/redirects.csv", []byte(file), base, &list)
	if ok != (table != nil) && !ok && list.Errors() == 0 {
		t.Error("a file that can't be trusted has no finding")
	}
	if ok {
		for _, m := range table.Resolve(example, &list) {
			moved = append(moved, m.Old.String()+" → "+m.New.On("/papers/"))
		}
	}
	for _, d := range list.Sorted() {
		findings = append(findings, fmt.Sprintf("%d:%d %s [%s]", d.Line(), d.Column(), d.Message, d.Rule))
	}
	return moved, findings
}

func TestRead(t *testing.T) {
	const waste = "/papers/cabinet/2025-02-07/waste/"
	for _, c := range []struct {
		name, file      string
		moved, findings []string
	}{
		{"a former system's", `old,new
/ieListDocuments.aspx?CId=135&MId=7530&Ver=4,cabinet/2025-02-07/
/documents/s12345/Report.pdf,cabinet/2025-02-07/waste/waste.pdf
/documents/s1/Waste%20plan.pdf,cabinet/2025-02-07/waste
/documents/s2/Café (final).pdf,cabinet/2025-02-07/waste/index.html
/petitions.aspx,https://petitions.example.gov.uk/all?x=1#top
`, []string{
			"/ieListDocuments.aspx?CId=135&MId=7530&Ver=4 → /papers/cabinet/2025-02-07/",
			"/documents/s12345/Report.pdf → /papers/cabinet/2025-02-07/waste/waste.pdf",
			"/documents/s1/Waste%20plan.pdf → " + waste,
			"/documents/s2/Caf%C3%A9%20%28final%29.pdf → " + waste,
			"/petitions.aspx → https://petitions.example.gov.uk/all?x=1#top",
		}, nil},
		{"as Excel saves it, with comments and empty rows", "\uFEFFold,new\r\n# from the old system,\r\n\"# a comment, with a comma\",\r\n,\r\n\r\n\"/a,b\",index.html\r\n", []string{"/a%2Cb → /papers/"}, nil},
		{"places in pages", "old,new\n/a,cabinet/2025-02-07/waste/#para-12\n/b,/a\n", []string{"/a → " + waste + "#para-12", "/b → " + waste + "#para-12"}, nil},
		{"chains", "old,new\n/a,/b\n/b,cabinet/2025-02-07/old/\ncabinet/2025-02-07/old,cabinet/2025-02-07/waste\n/c?x=1,/b?y=2\n",
			[]string{"/a → " + waste, "/b → " + waste, "cabinet/2025-02-07/old → " + waste, "/c?x=1 → " + waste}, nil},
		{"loops", "old,new\n/a,/a\n/b,/c\n/c,/d\n/d,/b\n/e,/d\n/f,index.html\n", []string{"/f → /papers/"}, []string{
			"2:4 these addresses lead in a circle: /a → /a [redirect-loop]",
			"3:4 these addresses lead in a circle: /b → /c → /d → /b [redirect-loop]",
		}},
		{"doubled, by whatever spelling", "old,new\n/A%20b?X=1,index.html\n/a b?x=1,register.csv\ncabinet/old/,index.html\ncabinet/old/index.html,index.html\n",
			[]string{"/A%20b?X=1 → /papers/", "cabinet/old/ → /papers/"}, []string{
				"3:1 this address is in line 2 already, and can lead to one page only [redirect-doubled]",
				"5:1 this address is in line 4 already, and can lead to one page only [redirect-doubled]",
			}},
		{"dead ends", "old,new\n/a,cabinet/2025-02-07/wasted/\n/b,/a\n/c,cabinet/2025-03-18/meals/\n/d,/e\n/f,/d\n", nil, []string{
			"2:4 the site has nothing at this address, so nobody is led there [redirect-gone]",
			"4:4 nothing stands at this address yet, so nobody is led there [redirect-waits]",
			"5:4 this leads to a place on the server that is not the site's [redirect]",
		}},
		{"taken", "old,new\ncabinet/2025-02-07/waste/,index.html\nregister.csv,index.html\n/a,cabinet/2025-02-07/waste\n", []string{"/a → " + waste}, []string{
			"2:1 the site has a page or a file at this address, to which readers still come [redirect-taken]",
			"3:1 the site has a page or a file at this address, to which readers still come [redirect-taken]",
		}},
		{"no paths", "old,new\nhttps://old.example.gov.uk/a,index.html\n//old/a,index.html\n/a#b,index.html\n/a/../b,index.html\n/a//b,index.html\n/a\\b,index.html\n=1+1,index.html\n/%zz,index.html\n/%E9,index.html\n/%0a,index.html\n/" + strings.Repeat("x", 2000) + ",index.html\n", nil, []string{
			"2:1 an old address has no server in it, since this one's answers [redirect]",
			"3:1 an old address has no server in it, since this one's answers [redirect]",
			"4:1 no server is told what stands behind #, so that no place within a page can be redirected [redirect]",
			"5:1 no part of the path of a page or a file can be empty, or be . or .. alone [redirect]",
			"6:1 no part of the path of a page or a file can be empty, or be . or .. alone [redirect]",
			"7:1 this is not a path: a browser sends / where a backslash stands [redirect]",
			"8:1 a spreadsheet takes this for a formula, and it is no address [redirect]",
			"9:1 this address has a % that no two hexadecimal digits follow, or bytes that are not UTF-8 [redirect]",
			"10:1 this address has a % that no two hexadecimal digits follow, or bytes that are not UTF-8 [redirect]",
			"11:1 this address has a sign for machines in it, such as a line break [redirect]",
			"12:1 this address is longer than 2,000 bytes [redirect]",
		}},
		{"nowhere to lead to", "old,new\n/a,http://example.gov.uk/\n/b,javascript:alert(1)\n/c,https://\n/d,https://user@example.gov.uk/\n/e,ftp://example.gov.uk/\n/f,\"index\n.html\"\n/g,//example.gov.uk/\n/h,\n/i\n/j,index.html,x\n", nil, []string{
			"2:4 an address at another server begins with https:// [redirect]",
			"3:4 the site has nothing at this address, so nobody is led there [redirect-gone]",
			"4:4 this is not the address of a page [redirect]",
			"5:4 this is not the address of a page [redirect]",
			"6:4 an address at another server begins with https:// [redirect]",
			"7:4 this address has a sign for machines in it, such as a line break [redirect]",
			"9:4 no part of the path of a page or a file can be empty, or be . or .. alone [redirect]",
			"10:1 this line has one address, and not two [redirect]",
			"11:1 this line has one address, and not two [redirect]",
			"12:15 a line has two addresses, and this is a third cell [redirect]",
		}},
		{"not UTF-8", "old,new\n/caf\xe9,index.html\n", nil, []string{"2:5 this file is not in UTF-8, so that its addresses can't be told [not-utf8]"}},
		{"lines of an old Mac", "old,new\r/a,index.html\r", nil, []string{"1:8 a line ends here as in files of old Macs, where no other program ends one [redirect]"}},
		{"semicolons", "old;new\n/a;index.html\n", nil, []string{"1:1 the first line does not name the columns old and new, parted by a comma [redirect]"}},
		{"no head", "/a,index.html\n", nil, []string{"1:1 the first line does not name the columns old and new, parted by a comma [redirect]"}},
		{"half a quote", "old,new\n\"/a,index.html\n", nil, []string{"2:15 this is no CSV: extraneous or missing \" in quoted-field [redirect]"}},
		{"nothing", "", nil, nil},
	} {
		moved, findings := told(t, c.file, "")
		if !slices.Equal(moved, c.moved) {
			t.Errorf("%s: the addresses lead\n%s\nwant\n%s", c.name, strings.Join(moved, "\n"), strings.Join(c.moved, "\n"))
		}
		if !slices.Equal(findings, c.findings) {
			t.Errorf("%s: the findings are\n%s\nwant\n%s", c.name, strings.Join(findings, "\n"), strings.Join(c.findings, "\n"))
		}
	}
}

// Where the address of the site is known, a whole path may name a page of it.
func TestBase(t *testing.T) {
	moved, findings := told(t, "old,new\n/papers/cabinet/old/,/papers/cabinet/2025-02-07/waste/\n/cabinet/old/,index.html\n", "/papers/")
	want := []string{"cabinet/old/ → /papers/cabinet/2025-02-07/waste/", "/cabinet/old/ → /papers/"}
	if !slices.Equal(moved, want) || findings != nil {
		t.Errorf("it gives %q and %q", moved, findings)
	}
}

// A file that is a table of something else has as many faults as lines, of which some are told.
func TestManyFaults(t *testing.T) {
	_, findings := told(t, "old,new\n"+strings.Repeat("x\n", 5000), "")
	if len(findings) != mostTold+1 || !strings.Contains(strings.Join(findings, ""), "from here on findings are not told: 4900 more") {
		t.Errorf("%d findings: %s", len(findings), findings[len(findings)-1])
	}
}

// BenchmarkRead reads and resolves 100,000 lines, all of which are one chain.
func BenchmarkRead(b *testing.B) {
	var file strings.Builder
	file.WriteString("old,new\n")
	for i := range 100_000 {
		fmt.Fprintf(&file, "/documents/s%d/Report.pdf,/documents/s%d/Report.pdf\n", i, i+1)
	}
	file.WriteString("/documents/s100000/Report.pdf,index.html\n")
	for b.Loop() {
		var list diag.List
		table, _ := Read("content/redirects.csv", []byte(file.String()), "", &list)
		if n := len(table.Resolve(example, &list)); n != 100_001 || list.Len() > 0 {
			b.Fatal(n, list.Sorted())
		}
	}
}
