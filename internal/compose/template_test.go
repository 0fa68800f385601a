package compose

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cabinet/internal/diag"
)

// TestTemplateFindings has what can be wrong with templates, whatever the case.
func TestTemplateFindings(t *testing.T) {
	const in = "t/papers/k/sections.md.tmpl:"
	tests := []struct{ name, fails, want, passes string }{
		{"not closed", "{{define \"x\"}}\n{{if asks \"a\"}}{{end}}", in + "2:1 template: this template can't be used: unexpected EOF", `{{define "x"}}{{if asks "a"}}{{end}}{{end}}`},
		{"syntax", "\n\n{{define \"x\"}}{{if}}{{end}}{{end}}", in + "3:1 template: this template can't be used: missing value for if", `{{define "x"}}{{if 1}}{{end}}{{end}}`},
		{"unknown function", "{{define \"x\"}}\né {{capitol terms.rules}}{{end}}", in + `2:5 unknown-function: templates have no function or fact capitol (did you mean "capital"?)`, `{{define "x"}}{{capital "x"}}{{end}}`},
		{"a function of text/template's own", `{{define "x"}}{{printf "%9d" 1}}{{end}}`, in + `1:17 unknown-function: templates have no function or fact printf (known: a, and, ask, asks, capital, has, is, items, may, not, or, plural)`, `{{define "x"}}{{not true}}{{end}}`},
		{"unknown fact", `{{define "x"}}{{term.rules}}{{end}}`, in + `1:17 unknown-fact: there is no fact term.rules (did you mean "terms.rules"?)`, `{{define "x"}}{{terms.rules}}{{end}}`},
		{"a fact within brackets", `{{define "x"}}{{capital (a term.rules)}}{{end}}`, in + `1:28 unknown-fact: there is no fact term.rules (did you mean "terms.rules"?)`, `{{define "x"}}{{capital (a terms.rules)}}{{end}}`},
		{"a question without words", `{{define "x"}}{{ask "why"}}{{end}}`, in + `1:17 template: ask takes 2 texts in double quotes`, `{{define "x"}}{{ask "why" "Why?"}}{{end}}`},
		{"a text with a byte that is no letter", `{{define "x"}}{{"\xff1"}}{{end}}`, in + `1:17 not-utf8: a text in the template has a byte that stands for no letter (write the letter or sign itself)`, `{{define "x"}}{{"\u00ff1"}}{{end}}`},
		{"a decision that is no text", `{{define "x"}}{{if asks 1}}{{end}}{{end}}`, in + `1:20 template: asks takes 1 text in double quotes`, `{{define "x"}}{{if asks "a"}}{{end}}{{end}}`},
		{"words outside the blocks", "\nWords\n{{define \"x\"}}{{end}}", in + `1:1 outside-block: this stands outside the blocks, so no paper would have it (put it between {{define "…"}} and {{end}})`, `{{/* Words */}}{{define "x"}}{{end}}`},
		{"not UTF-8", "{{define \"x\"}}\xff{{end}}", in + "1:1 not-utf8: this is not UTF-8 text (save the file as UTF-8)", `{{define "x"}}é{{end}}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			equal(t, "findings", loadFindings(test.fails), test.want+"\n")
			equal(t, "findings of what passes", loadFindings(test.passes), "")
		})
	}
}

func loadFindings(templates string) string {
	var list diag.List
	Load(fstest.MapFS{"papers/k/sections.md.tmpl": {Data: []byte(templates)}}, "t", "k", "town", "", &list)
	return findings(&list)
}

func TestMissingTemplates(t *testing.T) {
	var list diag.List
	if k := Load(fstest.MapFS{}, "t", "k", "town", "", &list); k != nil {
		t.Error("a kind without templates was loaded")
	}
	equal(t, "findings", findings(&list), "t/papers/k/sections.md.tmpl:1:1 unreadable: this template can't be read\n")
}

// TestRunFindings has what goes wrong only when a block is run.
func TestRunFindings(t *testing.T) {
	const in = "t/papers/k/sections.md.tmpl:"
	const steps = "template: this template can't be used: it takes more than 10,000 steps; is there a loop without end?"
	tests := []struct {
		name  string
		fails []change
		want  string
	}{
		{"a block that includes itself", []change{purpose(`{{template "purpose"}}`)}, in + "2:1 " + steps},
		{"blocks that include each other", []change{purpose(`{{template "x"}}`), block(`{{define "x"}}{{template "purpose"}}{{end}}`)}, in + "1:15 " + steps},
		{"a long loop", []change{purpose("\n {{range 1000000000}}x{{end}}")}, in + "3:22 " + steps},
		{"a long loop over nothing", []change{purpose("{{range 1000000000}}{{end}}")}, in + "2:21 " + steps},
		{"a loop in a loop", []change{purpose("{{range 1000000000}}{{range 1000000000}}{{end}}{{end}}")}, in + "2:41 " + steps},
		{"too many words", []change{purpose("{{range 300}}" + strings.Repeat("x", 1000) + "{{end}}")}, in + "2:14 template: this template can't be used: it writes more than 256 KiB"},
		{"too many answers", []change{purpose(`{{range 300}}{{ask "why" "Why?"}}{{end}}`), answer(strings.Repeat("x", 1000))}, in + "2:14 template: this template can't be used: it writes more than 256 KiB"},
		{"a value that is not there", []change{purpose("é {{.}}")}, in + "2:3 template: this template can't be used: it prints a value that is not there; name facts by their table and key, such as contract.value"},
		{"a block that is not there", []change{purpose(`{{template "x"}}`)}, in + `2:12 template: this template can't be used: template "x" not defined`},
		{"too many arguments", []change{purpose(`é {{plural contract.value "x" "y" "z"}}`)}, in + `2:5 template: this template can't be used: wrong number of args for plural: want 3 got 4`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			start := time.Now()
			_, list := compose(t, test.fails...)
			equal(t, "findings", findings(list), test.want+"\n")
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("it took %v", d)
			}
		})
	}
	if _, list := compose(t, purpose(`{{range 3000}}x{{end}}`)); list.Len() > 0 {
		t.Errorf("findings where none belong:\n%s", findings(list))
	}
}

// TestUnknownFunctions are reported and not run: text/template has functions that take all memory.
func TestUnknownFunctions(t *testing.T) {
	d, list := compose(t, purpose(`<{{printf "%99d" 1}}{{nosuch 1 | html}}>`))
	if list.Errors() != 3 {
		t.Errorf("findings:\n%s", findings(list))
	}
	if text := d.Parts[0].Sections[0].Text.Text; !strings.HasPrefix(text, "<>\n") {
		t.Errorf("the section is %q", text)
	}
}

func TestCouncilsOwnBlocks(t *testing.T) {
	own := func(text string) change { return change{"own", "", text} }
	parts := block(`{{define "price"}}It costs {{contract.value}}.{{end}}`)
	tests := []struct {
		name, own, want, findings string
	}{
		{"none of its own", "", "It costs £5,000.", ""},
		{"a part of a block", `{{define "price"}}{{contract.value}} is the price.{{end}}`, "£5,000 is the price.", ""},
		{"a whole block", `{{define "purpose"}}{{template "price"}} {{may "why" "Why?"}}{{end}}`, "It costs £5,000. Because of about £2.8m\\_\\*.", ""},
		{"an empty block", "\n{{define \"price\"}} {{end}}", "It costs £5,000.",
			`t/papers/k/councils/town.md.tmpl:2:19 empty-block: the block "price" is empty (to leave a block out, give its section wording = false in the council's profile)` + "\n"},
		{"a fault", "{{define \"price\"}}\n{{plural 1}}{{end}}", "",
			"t/papers/k/councils/town.md.tmpl:2:3 template: this template can't be used: wrong number of args for plural: want 3 got 1\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, list := compose(t, parts, purpose(`{{template "price"}}`), own(test.own))
			equal(t, "findings", findings(list), test.findings)
			if text, _, _ := strings.Cut(d.Parts[0].Sections[0].Text.Text, "\n"); text != test.want {
				t.Errorf("it says %q, want %q", text, test.want)
			}
		})
	}
}

// TestLikes lays the blocks of a kind over those of the kinds that it is like, of which the last alone needs templates.
func TestLikes(t *testing.T) {
	files := fstest.MapFS{
		"papers/report/sections.md.tmpl":      {Data: []byte(`{{define "a"}}{{ask "one" "One?"}}{{end}}{{define "b"}}{{ask "two" "Two?"}}{{end}}{{define "c"}}{{ask "three" "Three?"}}{{end}}`)},
		"papers/report/councils/town.md.tmpl": {Data: []byte(`{{define "b"}}{{ask "town" "Town?"}}{{end}}`)},
		"papers/urgent/sections.md.tmpl":      {Data: []byte(`{{define "c"}}{{ask "urgent" "Urgent?"}}{{end}}`)},
	}
	var list diag.List
	k := Load(files, "t", "call-in", "town", "", &list, "urgent", "report")
	equal(t, "findings", findings(&list), "")
	var asked []string
	for _, block := range []string{"a", "b", "c"} {
		for _, q := range k.Questions(block, "") {
			asked = append(asked, q.Name)
		}
	}
	equal(t, "kind", k.Name+": "+strings.Join(asked, " "), "call-in: one town urgent")
	if Load(files, "t", "call-in", "town", "", &list, "urgent", "minutes") != nil || list.Errors() != 1 {
		t.Errorf("a kind without templates is read: %s", findings(&list))
	}
}
