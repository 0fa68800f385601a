package search

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// wordsOf are the words of a text as the index has them.
func wordsOf(text string) []string {
	all := []string{}
	(&reader{}).words([]byte(text), func(word []byte) { all = append(all, string(word)) })
	return all
}

// script gives the words of texts as the script of the page reads them.
func script(t testing.TB) func(text string) []string { return scripted(t, "tokens") }

// scripted is a function of the script of the page, which makes words of a text.
func scripted(t testing.TB, name string) func(text string) []string {
	t.Helper()
	text, err := os.ReadFile("../../templates/static/search.js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	if _, err := vm.RunScript("search.js", string(text)); err != nil {
		t.Fatal(err)
	}
	var words func(string) ([]string, error)
	read, err := vm.RunString("cabinetSearch." + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := vm.ExportTo(read, &words); err != nil {
		t.Fatal(err)
	}
	return func(text string) []string {
		all, err := words(text)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
}

// texts are texts with the words in them.
var texts = []struct{ text, words string }{
	{"The Council’s library, Quinwhitton", "the council library quinwhitton"},
	{"O'Brien and D’Arcy’s l'année's", "obrien and darcy lannee"},
	{"£282,693.00, £282,693 and 282693.00", "282693 282693 and 282693"},
	{"£2.8m, £2.80M, £2.8 million, £2,800,000, £2,800k, £2.8 Miliwn", "2800000 2800000 2800000 2800000 2800000 2800000"},
	{"£1bn, 1.5 billion, £0.5m, £3 thousand, 0.0001m, 2.12345678m, 1.0000001m", "1000000000 1500000000 500000 3000 100 2123456.78 1000000.1"},
	{"10km, 10 m, 10m2, 10mm, 5 k, 5k, 2 bn, 3 millions", "10 km 10 m 10 m2 10 mm 5 k 5000 2 bn 3 millions"},
	{"24/00093 of 07/02/2025, 2024/25, 2024-25, 2024,2025, 1.2.3, 1,2345, 12345,678", "24/00093 of 07/02/2025 2024/25 2024 25 2024 2025 1.2.3 1234 5 12345 678"},
	{"6(e), M25, B1234, COVID-19, 1st, LE3 8RA, 24/93m, 1.2/3k", "6 e m25 b1234 covid 19 1 st le3 8 ra 24/93 1.2/3"},
	{"café Ångström naïve ÉCOLE ﬁne Straße İstanbul ΟΔΟΣ ος", "cafe angstrom naive ecole ﬁne straße istanbul οδοσ οσ"},
	{"e\u0301t\u00e9, 한국어 Владимир ٣٤ 五百", "ete 한국어 владимир 五百"},
	{"'quoted' rock'n'roll o''b a' 'b ''s s's", "quoted rocknroll o b a b s s"},
	{"a_b a-b a/b a.b <script>alert(1)</script> %00", "a b a b a b a b script alert 1 script 00"},
	{"", ""}, {" ,.;:!?£–…", ""}, {"1.", "1"}, {"1,", "1"}, {"1/", "1"}, {"1.m", "1 m"}, {"00.00", "00"}, {"00m 007k", "0 7000"},
}

// The index and the page read the same words, or one could not find what the other has.
func TestSameWords(t *testing.T) {
	read := script(t)
	for _, c := range texts {
		want := c.words
		if strings.Contains(c.text, "한") { // which is taken apart
			want = strings.Join(wordsOf(c.text), " ")
		}
		if got := strings.Join(wordsOf(c.text), " "); got != want {
			t.Errorf("%q: %s, want %s", c.text, got, want)
		}
		if got := strings.Join(read(c.text), " "); got != want {
			t.Errorf("%q in the script: %s, want %s", c.text, got, want)
		}
	}
}

func FuzzSameWords(f *testing.F) {
	for _, c := range texts {
		f.Add(c.text)
	}
	read := script(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "�")
		if got, want := strings.Join(wordsOf(text), " "), strings.Join(read(text), " "); got != want {
			t.Errorf("%q: %q in the index, %q in the script", text, got, want)
		}
	})
}

// Safari 15, which some readers have, reads no script that looks behind.
func TestNoScriptLooksBehind(t *testing.T) {
	scripts, err := filepath.Glob("../../templates/static/*.js")
	if err != nil || len(scripts) < 3 {
		t.Fatalf("%q: %v", scripts, err)
	}
	for _, name := range scripts {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(text, []byte("(?<=")) || bytes.Contains(text, []byte("(?<!")) {
			t.Errorf("%s has a pattern that looks behind", name)
		}
	}
}

// A word that no paper has leads to its other forms, and to no other word. What leads to which is told by ends alone: the page
// has no stemmer.
func TestAlike(t *testing.T) {
	alike := scripted(t, "alike")
	for _, forms := range []string{
		"directors director", "equalities equality", "policies policy", "policy policies", "processes process", "process processes",
		"wastes waste", "waste wasted wasting", "planned plan planning", "planning planned plans", "cancelled cancel cancelling",
		"cancel cancelled cancels", "addresses address", "address addressed", "telling tell tells", "housing house houses housed",
		"carried carry carries", "carry carried carries carrying", "rates rate", "taxes tax", "buildings building",
		"road roads", "bin bins", "rate rates", "tax taxes", "duty duties", "body bodies", "pay pays paying", "survey surveys surveyed surveying", "surveying survey surveys",
		"movies movie", "counties county", "county counties",
	} {
		words := strings.Fields(forms)
		for _, form := range words[1:] {
			if !slices.Contains(alike(words[0]), form) {
				t.Errorf("%s does not lead to %s", words[0], form)
			}
		}
	}
	for _, others := range []string{"news new", "station stat", "council counsel", "business bus", "access acce", "1000s 1000", "llŷn llŷns", "director direct",
		"count county", "counts county", "counties count", "parts party", "parties parts", "treat treaty", "care car", "not note", "not notes", "bus bu"} {
		words := strings.Fields(others)
		if slices.Contains(alike(words[0]), words[1]) {
			t.Errorf("%s leads to %s", words[0], words[1])
		}
	}
}
