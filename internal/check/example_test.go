package check_test

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// TestExamples plays the examples of every rule: it finds its bad one, and passes its good one.
func TestExamples(t *testing.T) {
	for _, r := range check.Rules() {
		if r.Bad == "" {
			continue
		}
		t.Run(r.ID, func(t *testing.T) {
			if found := play(t, r.Bad); !has(found, r.ID) {
				t.Errorf("the bad example is passed: %v", found)
			}
			if found := play(t, r.Good); has(found, r.ID) {
				t.Errorf("the good example is found: %v", found)
			}
		})
	}
}

func has(found []diag.Diagnostic, rule string) bool { return len(ofRules(found, rule)) > 0 }

// ofRules are the findings of some rules among all.
func ofRules(found []diag.Diagnostic, rules ...string) (of []diag.Diagnostic) {
	for _, d := range found {
		if slices.Contains(rules, d.Rule) {
			of = append(of, d)
		}
	}
	return of
}

// The files that examples are laid over.
var base = map[string]string{
	"council": `
name = "Wychwood District Council"
[numbering]
markers = ["1.", "a)"]
[identity]
phone = "01234 567890"
[body.cabinet]
name = "Cabinet"
[post.clerk]
title = "Clerk"
name = "Siân Llŷr"
email = "clerk@wychwood.gov.uk"
[[part]]
[[part.section]]
id = "purpose"
heading = "Purpose of the Report"
optional = true
[[part.section]]
id = "recommendation"
heading = "Recommendation"
optional = true
[[part.section]]
id = "reasons"
heading = "Reasons for Recommendation"
optional = true
[[part.section]]
id = "resources"
heading = "Resource Implications"
optional = true
[[part.section]]
id = "contacts"
heading = "Officers to Contact"
numbered = false
optional = true
[[part.section]]
id = "background"
heading = "Background"
optional = true
[[part.section]]
id = "background-papers"
heading = "Background Papers"
numbered = false
optional = true
none = "None."
[rules]
place = "Part 4 of the Constitution"
[rules.exception."6(e)"]
title = "Rule 6 (e)"
`,
	"meeting": `
council = "wychwood"
body = "cabinet"
date = 2025-02-07
`,
	"next": `
council = "wychwood"
body = "cabinet"
date = 2025-03-07
`,
	"off": `
council = "wychwood"
body = "cabinet"
date = 2025-01-10
[cancelled]
on = 2025-01-08
`,
	"case": `
kind = "exception"
council = "wychwood"
meeting = "sitting"
[report]
title = "A title"
from = "clerk"
contacts = "clerk"
[prose]
purpose = "The purpose of this report is to ask the Cabinet to note a decision."
`,
}

var (
	// keys matches an example that is keys of a file, not a sentence.
	keys = regexp.MustCompile(`(?m)^(\[+[a-z_."()0-9-]+\]+|[a-z_-]+ *= .*|# (case|council|meeting))$`)
	// fileLine matches the line after which keys belong to another file.
	fileLine = regexp.MustCompile(`(?m)^# (case|council|meeting)\n`)
)

// play gives the findings of an example: a sentence, which becomes the background of a case, or keys of
// the files.
func play(t *testing.T, example string) []diag.Diagnostic {
	t.Helper()
	return findingsOf(t, filesOf(t, example))
}

// filesOf are the files of an example.
func filesOf(t *testing.T, example string) map[string]map[string]any {
	t.Helper()
	files := map[string]map[string]any{}
	for name, text := range base {
		files[name] = decode(t, text)
	}
	if !keys.MatchString(example) {
		files["case"]["prose"].(map[string]any)["background"] = example
		return files
	}
	name, at := "case", 0
	for _, m := range append(fileLine.FindAllStringSubmatchIndex(example, -1), []int{len(example), len(example), 0, 0}) {
		overlay(files[name], decode(t, example[at:m[0]]))
		name, at = example[m[2]:m[3]], m[1]
	}
	return files
}

func decode(t *testing.T, text string) map[string]any {
	t.Helper()
	var values map[string]any
	if _, err := toml.Decode(text, &values); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if values == nil {
		values = map[string]any{}
	}
	return values
}

// overlay puts values over those of a table, table by table.
func overlay(under, over map[string]any) {
	for key, v := range over {
		inner, isTable := v.(map[string]any)
		if below, ok := under[key].(map[string]any); ok && isTable {
			overlay(below, inner)
			continue
		}
		under[key] = v
	}
}

// findingsOf are the findings of a paper made of files, through every stage.
func findingsOf(t *testing.T, files map[string]map[string]any) []diag.Diagnostic {
	t.Helper()
	text := map[string]string{}
	for name, values := range files {
		text[name] = encoded(t, values)
	}
	found, _ := settled(t, text)
	return found
}

// encoded are values as TOML.
func encoded(t *testing.T, values map[string]any) string {
	t.Helper()
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(values); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// settled takes a paper through every stage, from the text of its files.
func settled(t testing.TB, text map[string]string) ([]diag.Diagnostic, []diag.Ignored) {
	t.Helper()
	var list diag.List
	p := made(t, text, &list)
	p.Check(&list)
	return p.Settle(list.Sorted())
}

// made is a paper as the rules find it, from the text of its files.
func made(t testing.TB, text map[string]string, list *diag.List) *check.Paper {
	t.Helper()
	folder := casefile.Folder{FS: fstest.MapFS{
		"councils/wychwood.toml": {Data: []byte(text["council"])},
		"meetings/sitting.toml":  {Data: []byte(text["meeting"])},
		"cases/paper.toml":       {Data: []byte(text["case"])},
		"tables/table.csv":       {Data: []byte(text["table"])},
	}}
	council, meeting := folder.Council("wychwood", list), folder.Meeting("sitting", list)
	c, whole := folder.Case("paper", list)
	if !whole || council == nil || meeting == nil {
		t.Fatalf("the files can't be read: %v\n%v", list.Sorted(), text)
	}
	check.Council(council, tagpdf.Liberation(), list)
	check.Meeting(meeting, council, tagpdf.Liberation(), list)
	templates := fstest.MapFS{"papers/exception/sections.md.tmpl": {Data: []byte(text["templates"])}}
	kind := compose.Load(templates, "templates", "exception", "wychwood", "", list)
	law := check.NewLaw(council)
	law.CheckDays(meeting, council, list)
	checkAgenda(c, council, meeting, list)
	checkCancellation(meeting, list)
	council = council.For("exception")
	draft := compose.Paper{Case: c, Council: council, Meeting: meeting, Kind: kind, Files: folder}.Draft(list)
	return &check.Paper{
		Case: c, Council: council, Meeting: meeting, Law: law,
		Report: report.Build(draft, list), Typeface: tagpdf.Liberation(),
	}
}

// checkAgenda looks at the agenda of a meeting to which one paper goes, which is ready.
func checkAgenda(c *casefile.Case, council *casefile.Council, meeting *casefile.Meeting, list *diag.List) {
	next := other("next", list)
	papers := []agenda.Paper{{Name: "paper", At: c.FirstMeeting().Span}}
	check.Agenda{
		Meeting: meeting,
		Items:   agenda.Of(meeting, council.Bodies[meeting.Body.Value], council.Agenda, papers, list),
		Papers:  map[string]check.Going{"paper": {Title: c.Report.Title.Value, Ready: true}},
		Case:    func(name string) (*casefile.Case, bool) { return c, name == "paper" },
		Sittings: func(name string) *casefile.Meeting {
			if name != next.Name {
				return nil
			}
			return next
		},
	}.Check(list)
}

// checkCancellation looks at a meeting beside the next one and one that was cancelled.
func checkCancellation(meeting *casefile.Meeting, list *diag.List) {
	next, off := other("next", list), other("off", list)
	check.Cancellations{
		Meeting: meeting,
		Sittings: func(name string) *casefile.Meeting {
			return map[string]*casefile.Meeting{"next": next, "off": off}[name]
		},
		Of: func(_, _ string) []*casefile.Meeting { return []*casefile.Meeting{meeting, next, off} },
	}.Check(list)
}

// other is a further meeting of the base.
func other(name string, list *diag.List) *casefile.Meeting {
	return casefile.Folder{FS: fstest.MapFS{"meetings/" + name + ".toml": {Data: []byte(base[name])}}}.Meeting(name, list)
}

// with are the base's files, each with more at its end.
func with(change map[string]string) map[string]string {
	text := maps.Clone(base)
	for name, more := range change {
		text[name] += more
	}
	return text
}
