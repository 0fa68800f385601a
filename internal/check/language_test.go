package check_test

import (
	"strings"
	"testing"
)

// TestWelsh is what rules find in a sentence of a Welsh paper, and what they leave alone: those that look for English
// words, or for the want of them, say nothing of Welsh.
func TestWelsh(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Gweler paragraff 1.", "typed-reference"},
		{"Fel y nodir ym mharagraffau 1 a 2 uchod, ac ym mharagraff 1.", "typed-reference"},
		{"Mae hyn wedi’i eithrio o dan baragraff 3 o Atodlen 12A.", ""},
		{"Mae paragraff 5 o’r Cod, a Deddf Llywodraeth Leol 1972, yn berthnasol.", ""},
		{"Cytunwyd ar [paragraff 1](#x). {#x}", ""},
		{"Daw i ben ar 31 Tachwedd 2026.", "no-such-day"},
		{"Daw i ben ar yr 31ain o Dachwedd 2026.", "no-such-day"},
		{"Daw i ben ddydd Mawrth 31 Awst 2026.", "weekday"},
		{"Daw i ben ddydd Llun 31 Awst 2026, ar ôl dydd Mawrth 3 Mawrth 2026.", ""},
		{"Daw i ben ar 01/02/2026.", "ambiguous-date"},
		{"Mae ADY a TAW yn rhan o’r program hwn, ac mae’r last year yno.", ""},
		{"Mae " + strings.Repeat("gair ", 40) + "yma.", ""},
		{"Costiodd £2.8 miliwn, ac y mae’r dyfynbris “fel hyn”.", ""},
	} {
		files := with(map[string]string{"case": "background = '''\n" + c.text + "\n'''\n"})
		files["case"] = strings.Replace(files["case"], "The purpose of this report is to ask the Cabinet to note a decision.", "Gofyn i’r Cabinet nodi penderfyniad.", 1)
		files["council"] = "language = \"cy\"\n" + files["council"]
		found, _ := settled(t, files)
		got := ""
		for _, d := range found {
			if !strings.Contains(got, d.Rule) {
				got += d.Rule + " "
			}
		}
		if strings.TrimSpace(got) != c.want {
			t.Errorf("%s: %q, want %q: %v", c.text, got, c.want, found)
		}
	}
}

// TestOtherLanguage finds a paper whose words are of another language than the paper is said to have, and passes others.
func TestOtherLanguage(t *testing.T) {
	const welsh = "Mae’r contract yn dod i ben ar ddiwedd y mis, ac mae’r Cyngor wedi gofyn i’r cwmni ei estyn."
	const english = "The contract comes to its end with the month, and the Council has asked the company to extend it."
	for _, c := range []struct {
		tag, text, want string
	}{
		{"en-GB", welsh, "language"}, {"cy", english, "language"}, {"en-GB", english, ""}, {"cy", welsh, ""},
		{"en-GB", "Mae’r contract yn dod i ben.", ""},  // too little to tell by
		{"en-GB", english + " " + welsh, ""},           // as much of one as of the other
		{"en-GB", strings.Repeat("Barod 12 ", 40), ""}, // words of neither
	} {
		files := with(map[string]string{})
		files["case"] = strings.Replace(files["case"], "The purpose of this report is to ask the Cabinet to note a decision.", c.text, 1)
		files["council"] = "language = \"" + c.tag + "\"\n" + files["council"]
		found, _ := settled(t, files)
		got := ""
		for _, d := range ofRules(found, "language") {
			got += d.Rule
		}
		if got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.tag, c.text, got, c.want)
		}
	}
}
