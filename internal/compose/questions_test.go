package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/content"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/templates"
)

// kind loads templates without findings.
func kind(t *testing.T, text string) *Kind {
	t.Helper()
	var list diag.List
	k := Load(fstest.MapFS{"papers/k/sections.md.tmpl": {Data: []byte(text)}}, "t", "k", "town", "", &list)
	if list.Len() > 0 {
		t.Fatalf("findings:\n%s", findings(&list))
	}
	return k
}

const asking = `{{define "s"}}{{ask "first" "First?"}} {{template "part"}}
{{if asks "one"}}{{ask "a" "A?"}} {{contract.value}}
{{else if asks "two"}}{{may "b" "B?"}} {{contract.ends}}{{if has "contract.starts"}} {{contract.starts}}{{end}}
{{else}}{{ask "c" "C?"}}{{end}}{{ask "first" "First?"}}{{end}}
{{define "part"}}{{capital (a terms.exception)}}{{with contract.type}}{{ask "in" "In?"}}{{end}}{{template "s"}}{{end}}`

func TestQuestions(t *testing.T) {
	k := kind(t, asking)
	for asks, want := range map[string]string{"one": "first in a", "two": "first in (b)", "three": "first in c", "": "first in a (b) c"} {
		var got []string
		for _, q := range k.Questions("s", asks) {
			if q.Optional {
				q.Name = "(" + q.Name + ")"
			}
			got = append(got, q.Name)
		}
		equal(t, "questions for "+asks, strings.Join(got, " "), want)
	}
	if q := k.Questions("s", "one")[0]; q.Text != "First?" {
		t.Errorf("the first question is %q", q.Text)
	}
	if q := k.Questions("nothing", ""); q != nil {
		t.Errorf("questions of no block: %v", q)
	}
}

func TestFactsOfBlocks(t *testing.T) {
	k := kind(t, asking)
	for asks, want := range map[string]string{
		"one": "[terms.exception contract.type contract.value] []", "two": "[terms.exception contract.type contract.ends] [contract.starts]",
		"three": "[terms.exception contract.type] []",
	} {
		required, optional := k.Facts("s", asks)
		equal(t, "facts for "+asks, fmt.Sprint(required, optional), want)
	}
	if r, o := k.Facts("nothing", ""); r != nil || o != nil {
		t.Errorf("facts of no block: %v %v", r, o)
	}
}

func TestDecisionsOfTemplates(t *testing.T) {
	equal(t, "decisions", fmt.Sprint(kind(t, asking).Decisions()), "[one two]")
	equal(t, "decisions of the sample", strings.Join(sampleKind(t).Decisions(), ", "), "note urgent action, approve, approve retrospectively, approve an extension, approve a variation")
	equal(t, "kinds", fmt.Sprint(Kinds(templates.FS)), "[exception report]")
}

func sampleKind(t *testing.T) *Kind {
	t.Helper()
	var list diag.List
	k := Load(templates.FS, "templates", "exception", "leicestershire", "", &list)
	equal(t, "findings of the templates", findings(&list), "")
	return k
}

// TestQuestionnaire holds what `cabinet new` writes, and that it is a case whose blanks are all that is
// wrong with it.
func TestQuestionnaire(t *testing.T) {
	var list diag.List
	folder := casefile.Folder{Name: "content", FS: content.FS}
	council := folder.Council("leicestershire", &list)
	k := sampleKind(t)
	for _, asks := range k.Decisions() {
		file := strings.ReplaceAll(asks, " ", "-") + ".toml"
		text := Questionnaire(k, council, Opening{Meeting: "cabinet-2025-02-07", Asks: asks})
		golden(t, file, text)

		var list diag.List
		folder.FS = fstest.MapFS{"cases/new.toml": {Data: text}}
		c, whole := folder.Case("new", &list)
		if !whole {
			t.Fatalf("%s is no case:\n%s", file, findings(&list))
		}
		meeting := casefile.Folder{FS: content.FS}.Meeting("cabinet-2025-02-07", &list)
		Paper{Case: c, Council: council, Meeting: meeting, Kind: k}.Draft(&list)
		for _, d := range list.Sorted() {
			if !slices.Contains([]string{"missing-key", "missing-fact", "unanswered", "missing-section"}, d.Rule) {
				t.Errorf("%s: %v", file, d)
			}
		}
		for _, s := range council.Sections() {
			for _, q := range k.Questions(s.ID.Value, asks) {
				if strings.Count(string(text), "\n"+q.Name+" = '''\n") != 1 || !strings.Contains(string(text), "# "+q.Text) {
					t.Errorf("%s does not ask %q once", file, q.Name)
				}
			}
		}
	}
	equal(t, "findings", findings(&list), "")
}
