package compose

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

const townProfile = `name = "Town Council"
[[header.field]]
label = "Key decision:"
value = "{{decision.key}} ({{ decision.number }}), {{council.name}}"
[[header.field]]
label = "Wards:"
value = ["{{report.wards}}", "{{report.past_pathway}}"]
optional = true
[[part]]
[[part.section]]
id = "other"
heading = "Another kind's"
[[kind.k.part]]
[[kind.k.part.section]]
id = "s"
heading = "Standard"
[[kind.k.part.section]]
id = "t"
heading = "Own words"
wording = false
none = "None."
none_by = true
[[kind.k.part.section]]
id = "again"
heading = "The same again"
same = "s"
`

const townTemplates = `{{define "s"}}{{contract.value}} {{ask "q" "Question?"}}{{end}}{{define "t"}}{{contract.ends}}{{end}}`

func town(t *testing.T) *casefile.Council {
	t.Helper()
	return profiled(t, townProfile)
}

// profiled is the profile of a text, as papers of the kind k have it.
func profiled(t *testing.T, text string) *casefile.Council {
	t.Helper()
	var list diag.List
	folder := casefile.Folder{FS: fstest.MapFS{"councils/town.toml": {Data: []byte(text)}}}
	c := folder.Council("town", &list).For("k")
	equal(t, "findings", findings(&list), "")
	return c
}

// What is asked for is what this kind of paper, this council's header and its templates name.
func TestBlanks(t *testing.T) {
	var got []string
	for _, b := range Blanks(kind(t, townTemplates), town(t), "") {
		name := b.Name
		if !b.Needed {
			name = "(" + name + ")"
		}
		got = append(got, name)
	}
	equal(t, "blanks", strings.Join(got, " "), "report.title report.short_title report.from report.contacts report.consulted report.none "+
		"(report.wards) (report.past_pathway) decision.number decision.key contract.value")
}

// What was given stands in its place, whether or not the paper has a use for it.
func TestQuestionnaireHoldsWhatWasGiven(t *testing.T) {
	text := Questionnaire(kind(t, townTemplates), town(t), Opening{Meeting: "m", Given: map[string]string{
		"report.title": `'A "new" bus'`, "contract.ends": "2025-03-31",
	}})
	golden(t, "town.toml", text)
}

// A section without a heading is asked for by its id.
func TestQuestionnaireNamesUnheaded(t *testing.T) {
	c := profiled(t, strings.NewReplacer("heading = \"Standard\"", "own_words = true", "heading = \"Own words\"\n", "").Replace(townProfile))
	text := string(Questionnaire(kind(t, townTemplates), c, Opening{}))
	for _, want := range []string{"\n# s, where the standard wording", "\n# t; or leave it empty"} {
		if !strings.Contains(text, want) {
			t.Errorf("without %q:\n%s", want, text)
		}
	}
}

// Each example is a table of a case as soon as the signs before it are gone: only its blanks are wrong
// with it.
func TestExamplesAreTables(t *testing.T) {
	text := string(Questionnaire(kind(t, townTemplates), town(t), Opening{Meeting: "m"}))
	from, to := strings.Index(text, "#\n# [[option]]"), strings.Index(text, "\n[prose]")
	text = text[:from] + regexp.MustCompile(`(?m)^# ?`).ReplaceAllString(text[from:to], "") + text[to:]
	folder := casefile.Folder{FS: fstest.MapFS{"cases/new.toml": {Data: []byte(text)}}}
	var list diag.List
	c, whole := folder.Case("new", &list)
	if !whole || len(c.Sections) != 1 || len(c.Options) != 1 || len(c.Costs) != 1 || len(c.Background) != 1 || len(c.Tables) != 1 || len(c.ConsideredBy) != 1 {
		t.Errorf("the examples are not all there:\n%s\n%s", text, findings(&list))
	}
	for _, d := range list.Sorted() {
		if d.Rule != "missing-key" {
			t.Errorf("%v", d)
		}
	}
}

// TestQuestionnaireNamesSections writes above the answer of a section without a heading which section that is.
func TestQuestionnaireNamesSections(t *testing.T) {
	council := town(t)
	council.Sections()[0].Heading = casefile.Text{}
	text := string(Questionnaire(kind(t, `{{define "other"}}{{end}}`), council, Opening{}))
	if want := "\n# s\ns = '''\n"; !strings.Contains(text, want) {
		t.Errorf("the questionnaire lacks %q:\n%s", want, text)
	}
}
