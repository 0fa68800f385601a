package check_test

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// wrongTwice are two findings of statute-name, in paragraphs of their own.
const wrongTwice = `
background = '''
The Localism Act 2010 was named. {#first}

The Public Contract
Regulations and the {{facts.law}} were named, with the Public Contract Regulations 2015.

a) An item, under the Childrens & Families Act 2014.
'''
[facts]
law = "Equalities Act 2010"
`

// lines are findings as they are printed, with their paragraphs and addresses, and those ignored.
func lines(found []diag.Diagnostic, ignored []diag.Ignored) string {
	var b strings.Builder
	for _, d := range found {
		b.WriteString(d.String() + " §" + d.Paragraph + " #" + d.Anchor + "\n")
	}
	for _, d := range ignored {
		b.WriteString("ignored: " + d.String() + " since " + d.Reason + "\n")
	}
	return b.String()
}

func settledLines(t *testing.T, change map[string]string) string {
	t.Helper()
	return lines(settled(t, with(change)))
}

func same(t *testing.T, got, want string) {
	t.Helper()
	if strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestPlaces shows that a finding in words points at the case, at the fact where the words are one, and
// at its paragraph.
func TestPlaces(t *testing.T) {
	same(t, settledLines(t, map[string]string{"case": wrongTwice}), `
cases/paper.toml:13:5: warning: "Localism Act 2010" is not the statute's name [statute-name] §2 #para-2
cases/paper.toml:15:5: warning: "Public Contract Regulations" is not the statute's name [statute-name] §3 #para-3
cases/paper.toml:16:56: warning: "Public Contract Regulations 2015" is not the statute's name [statute-name] §3 #para-3
cases/paper.toml:18:23: warning: "Childrens & Families Act 2014" is not the statute's name [statute-name] §3(a) #para-3-a
cases/paper.toml:21:7: warning: "Equalities Act 2010" is not the statute's name [statute-name] §3 #para-3
`)
}

// TestPlacesOutsideAnswers: what a template or profile says is many papers', and has no number.
func TestPlacesOutsideAnswers(t *testing.T) {
	got := settledLines(t, map[string]string{
		"templates": `{{define "background"}}The Localism Act 2010 was named.{{end}}`,
		"council":   "[[part]]\n[[part.section]]\nid = \"law\"\nheading = \"Care Act 2013\"\n",
		"case":      "law = \"None.\"\n",
	})
	same(t, got, `
councils/wychwood.toml:52:12: warning: "Care Act 2013" is not the statute's name [statute-name] § #law
templates/papers/exception/sections.md.tmpl:1:28: warning: "Localism Act 2010" is not the statute's name [statute-name] § #para-2
`)
}

// TestReportsFindingsHaveParagraphs shows that findings of other stages get their paragraphs too.
func TestReportsFindingsHaveParagraphs(t *testing.T) {
	got := settledLines(t, map[string]string{"case": "background = '''\nFirst.\n\nSee [](#nothing), and {{facts.nothing}}.\n'''\n"})
	if strings.Count(got, "§3 #para-3") != 2 {
		t.Error(got)
	}
}

func TestIgnore(t *testing.T) {
	entry := func(lines ...string) string {
		return "[[ignore]]\nreason = \"a quotation\"\n" + strings.Join(lines, "\n") + "\n"
	}
	const rule = `rule = "statute-name"`
	for _, c := range []struct{ name, entry, want string }{
		{"by words within", entry(rule, `words = "Localism"`), "ignored 1:"},
		{"by words around", entry(rule, `words = "The Localism Act 2010 was"`), "ignored 1:"},
		{"by a label", entry(rule, `label = "first"`), "ignored 1:"},
		{"by a label and words that stand elsewhere", entry(rule, `label = "first"`, `words = "Families"`), "ignored 0: ignored-nothing"},
		{"without saying which", entry(rule), "ignored 0: ignored-several"},
		{"words that are two", entry(rule, `words = "Public Contract"`), "ignored 0: ignored-several"},
		{"words that are gone", entry(rule, `words = "Human Right Act"`), "ignored 0: ignored-nothing"},
		{"words near by", entry(rule, `words = "was named"`), "ignored 0: ignored-nothing"},
		{"the same twice", entry(rule, `words = "Localism"`) + entry(rule, `words = "Localism"`), "ignored 1: ignored-nothing"},
		{"an error", entry(`rule = "unknown-post"`), "ignored 0: ignored-error"},
		{"no rule", entry(`rule = "statute-nam"`), "ignored 0: unknown-check"},
		{"no reason", "[[ignore]]\nrule = \"statute-name\"\nwords = \"Localism\"\n", "ignored 0: missing-key"},
		{"an empty reason", "[[ignore]]\nrule = \"statute-name\"\nwords = \"Localism\"\nreason = \" \"\n", "ignored 0: missing-key"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, ignored := settled(t, with(map[string]string{"case": wrongTwice + c.entry}))
			got := "ignored " + string(rune('0'+len(ignored))) + ":"
			for _, d := range found {
				if d.Rule != "statute-name" {
					got += " " + d.Rule
				}
			}
			same(t, got, c.want)
			if len(found)+len(ignored) < 5 {
				t.Errorf("findings were lost:\n%s", lines(found, ignored))
			}
		})
	}
}

// TestIgnoreNothingWithErrors: an error may have hidden what was to be ignored, which is no fault then.
func TestIgnoreNothingWithErrors(t *testing.T) {
	got := settledLines(t, map[string]string{"case": "nothing = \"x\"\n[[ignore]]\nrule = \"statute-name\"\nreason = \"x\"\n"})
	if strings.Contains(got, "ignored-nothing") || !strings.Contains(got, "unknown-question") {
		t.Error(got)
	}
}

func TestSeverities(t *testing.T) {
	for _, c := range []struct{ setting, want string }{
		{`statute-name = "info"`, "info info info info info"},
		{`statute-name = "error"`, "error error error error error"},
		{`statute-name = "off"`, ""},
		{`statute-name = "of"`, "error unknown-word"},
		{`statute-name = 1`, "error wrong-type"},
		{`statutes = "off"`, "error unknown-check"},
		{`unknown-key = "warning"`, "error fixed-severity"},
		{`unknown-key = "error"`, "warning"},
	} {
		found, _ := settled(t, with(map[string]string{"case": wrongTwice, "council": "[severity]\n" + c.setting + "\n"}))
		var got []string
		for _, d := range found {
			got = append(got, d.Severity.String())
			if d.IsError() && d.Rule != "statute-name" {
				got = []string{"error " + d.Rule}
				break
			}
		}
		if s := strings.Join(got, " "); !strings.HasPrefix(s, c.want) || c.want == "" && s != "" {
			t.Errorf("%s: %q, want %q", c.setting, s, c.want)
		}
	}
}

// TestNoErrorIsSilenced: with every rule switched off, errors stay.
func TestNoErrorIsSilenced(t *testing.T) {
	got := settledLines(t, map[string]string{"case": wrongTwice + "[report.x]\n", "council": "[severity]\nstatute-name = \"off\"\nunknown-key = \"off\"\n"})
	if !strings.Contains(got, "[unknown-key]") || !strings.Contains(got, "[fixed-severity]") {
		t.Error(got)
	}
}

// TestFlawedProfile shows that a number which is typed before a paragraph is found whatever is wrong in the profile.
func TestFlawedProfile(t *testing.T) {
	var list diag.List
	p := made(t, with(map[string]string{"case": "background = '''\n3.1 The lease ends in March.\n'''\n"}), &list)
	p.Flawed = true
	p.Check(&list)
	if found, _ := p.Settle(list.Sorted()); !has(found, "typed-number") {
		t.Errorf("found only %v", found)
	}
}
