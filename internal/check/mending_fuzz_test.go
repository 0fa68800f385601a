package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// FuzzMend mends any case: what is written is TOML with as many values as before, of which only those differ in which something
// was mended, and a second run finds nothing to mend.
func FuzzMend(f *testing.F) {
	for _, answer := range []string{
		"As paragraph 3 says, the Councils policy is in the the Equalities Act 2010.\n\nIt recieved £5. {#x}\n\nThe end.", "“It” is 'so', \"he\" said; it's members' own.",
		"[](#csots) and paragraph [](#costs) above.\n\nOne. {#costs}", "It is ** bold ** and Â£5.The {facts.x} {{fcts.x}} is £5 on paragraphs 2 and 3(a).\n\na) one\nb) two", "| a | b |\n|---|---|\n| paragraph 2 | \\\"x\\\" |\n",
	} {
		f.Add(answer, "x = '£5'", true)
		f.Add(answer, "y = \"one\" # two\n[contract]\nvlaue = '£5'\r\nends = '1st of March 2025'\n[decision]\nkey = \"true\"\ntaken_by = 'clrek'", false)
	}
	f.Fuzz(func(t *testing.T, answer, keys string, double bool) {
		quotes := "'''"
		if double {
			quotes = `"""`
		}
		text := with(map[string]string{"case": strings.ToValidUTF8("background = "+quotes+"\n"+answer+quotes+"\n[facts]\n"+keys+"\n", "?")})
		var before map[string]any
		if _, err := toml.Decode(text["case"], &before); err != nil || tomlfile.Open("case", []byte(text["case"]), &diag.List{}) == nil {
			t.Skip()
		}
		after, plan := mended(t, text)
		checkPlan(t, plan)
		var values map[string]any
		if _, err := toml.Decode(after, &values); err != nil {
			t.Fatalf("%v in\n%s", err, after)
		}
		was, is := leaves("", before), leaves("", values)
		if len(was) != len(is) {
			t.Fatalf("there were %d values, and are %d:\n%s", len(was), len(is), after)
		}
		differ := len(slices.DeleteFunc(is, func(v string) bool { return slices.Contains(was, v) }))
		parts := 0
		for _, d := range plan.Mended {
			parts += len(d.Mending.Parts)
			if d.Rule == "unknown-key" { // all that stands below the key has another path
				parts += len(is)
			}
		}
		if differ > parts {
			t.Fatalf("%d values differ for %d changes:\n%s", differ, parts, after)
		}
		text["case"] = after
		if _, again := mended(t, text); len(again.Mended) > 0 {
			t.Fatalf("a second run mends %v in\n%s", again.Mended, after)
		}
	})
}

// leaves are the values of a table, each with the keys that lead to it.
func leaves(path string, v any) (all []string) {
	switch v := v.(type) {
	case map[string]any:
		for key, v := range v {
			all = append(all, leaves(path+"."+key, v)...)
		}
	case []any:
		for i, v := range v {
			all = append(all, leaves(fmt.Sprintf("%s[%d]", path, i), v)...)
		}
	case []map[string]any:
		for i, v := range v {
			all = append(all, leaves(fmt.Sprintf("%s[%d]", path, i), v)...)
		}
	default:
		all = append(all, fmt.Sprintf("%s %T %v", path, v, v))
	}
	return all
}
