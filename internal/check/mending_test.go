package check_test

import (
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/mend"
)

// mended mends a paper that is made of the text of its files, and gives the case as it is then.
func mended(t testing.TB, text map[string]string) (string, mend.Plan) {
	t.Helper()
	files := map[string]string{"case": "cases/paper.toml", "meeting": "meetings/sitting.toml", "council": "councils/wychwood.toml"}
	content := fstest.MapFS{}
	for name, file := range files {
		content[file] = &fstest.MapFile{Data: []byte(text[name])}
	}
	plan, err := mend.Make(mend.Content{FS: content, May: func(string) bool { return true }}, func(content fs.FS) ([]diag.Diagnostic, error) {
		now := maps.Clone(text)
		for name, file := range files {
			read, err := fs.ReadFile(content, file)
			if err != nil {
				return nil, err
			}
			now[name] = string(read)
		}
		found, _ := settled(t, now)
		return found, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range plan.Files {
		if f.Name == files["case"] {
			return string(f.After), plan
		}
	}
	return text["case"], plan
}

// TestMendings has what becomes of an answer, or of lines of a case; an empty want is for what nobody but a person can mend.
func TestMendings(t *testing.T) {
	const far = "\n\nThe costs are high. {#costs}\n\nThe lease ends soon."
	tests := []struct{ name, rule, before, want string }{
		{"a label is there", "typed-reference", "As paragraph 3 says, it is dear." + far, "As [](#costs) says, it is dear." + far},
		{"a paragraph is given a label", "typed-reference", "As paragraph 4 says, it is short." + far, "As [](#lease-ends-soon) says, it is short." + far + " {#lease-ends-soon}"},
		{"two are in one paragraph", "typed-reference", "Paragraph 4 says so, and so does paragraph 4." + far, "[](#lease-ends-soon) says so, and so does [](#lease-ends-soon)." + far + " {#lease-ends-soon}"},
		{"several numbers", "typed-reference", "As paragraphs 3 and 4 say, it is dear." + far, "As [](#costs) and [](#lease-ends-soon) say, it is dear." + far + " {#lease-ends-soon}"},
		{"the noun is the officer's own", "typed-reference", "As para 3 says, it is dear." + far, "As para [#](#costs) says, it is dear." + far},
		{"there is no such number", "typed-reference", "As paragraph 30 above says, it is dear." + far, ""},
		{"the number goes on", "typed-reference", "As paragraph 3 f) of this report says, it is dear." + far, ""},
		{"what is meant ends in bold", "typed-reference", "As paragraph 3 above says, it is dear.\n\nThe costs are **high**", ""},

		{"the same words", "typed-fact", "The {{contract.value}} or £5,000.00 is for five years.", "The {{contract.value}} or {{contract.value}} is for five years."},
		{"a day", "typed-fact", "The contract ends on 31 March 2026 at noon, and {{contract.ends}} is a Tuesday.", "The contract ends on {{contract.ends}} at noon, and {{contract.ends}} is a Tuesday."},
		{"the same sum in other words", "typed-fact", "The {{contract.value}} or £5,000 is for five years.", ""},

		{"other words", "statute-name", "It is under the Public Contract Regulations 2015 and the Equalities Act 2010.", "It is under the Public Contracts Regulations 2015 and the Equality Act 2010."},
		{"another year", "statute-name", "It is under the Care Act 2015.", "It is under the Care Act 2014."},
		{"a year that several have", "statute-name", "It is under the Local Government Act 2030.", ""},
		{"it is quoted", "statute-name", "The letter says “the Equalities Act 2010”.", ""},

		{"quotations and apostrophes", "straight-quotes", `It's called "Achieving 'Excellence'" in the members' plan.`, "It’s called “Achieving ‘Excellence’” in the members’ plan."},
		{"inches", "straight-quotes", `The plan is "Excellence", and the pipe 5" wide.`, ""},
		{"a year without its century", "straight-quotes", `The plan is "Excellence", of the '90s.`, ""},
		{"it never closes", "straight-quotes", `The plan is "Excellence". The other is "Second best.`, ""},

		{"both are mended", "possessive", "It follows the Councils policy, and the Councils own vision.", "It follows the Council’s policy, and the Council’s own vision."},
		{"its", "possessive", "It has it’s own rules. It's own roof is new.", "It has its own rules. Its own roof is new."},
		{"every one, with its capital", "misspelt", "Recieved in May. It was recieved again in Feburary 2025.", "Received in May. It was received again in February 2025."},
		{"twice", "doubled-word", "It is in the the budget.", "It is in the budget."},
		{"at the beginning", "doubled-word", "It is. In in the winter it is not.", "It is. In the winter it is not."},
		{"with a word between", "doubled-word", "It was being also being built.", ""},
		{"after a sentence", "missing-space", "The costs are high.The budget is low.", "The costs are high. The budget is low."},
		{"before a comma and a full stop", "stray-stop", "The costs , which are high, are met .", "The costs, which are high, are met."},
		{"before a stop in the next line", "stray-stop", "The costs are met\n. They are high.", ""},
		{"two full stops", "stray-stop", "The costs are met.. They are high,, and so on..", "The costs are met. They are high, and so on."},
		{"within brackets", "stray-stop", "The costs ( by 28% ) are met.", "The costs (by 28%) are met."},
		{"three stops", "stray-stop", "The costs are met.. ; and so on.", ""},
		{"after a short word", "stray-stop", "Fees, etc. , are met.", "Fees, etc., are met."},
		{"two that may be three", "stray-stop", "The costs are high.. and low.", ""},
		{"two that are not the same", "stray-stop", "The costs are high,. They are met.", ""},
		{"a scheme and a comma", "mistyped-address", "See htps://www,wychwood.gov.uk/a and clerk@wychwood.gov,uk.", "See https://www.wychwood.gov.uk/a and clerk@wychwood.gov.uk."},
		{"a space for a dot", "mistyped-address", "See www.wychwood.gov uk.", "See www.wychwood.gov.uk."},
		{"a space", "mistyped-address", "See https:// www.wychwood.gov.uk/a and www. gov.uk.", "See https://www.wychwood.gov.uk/a and www.gov.uk."},
		{"the number of a note", "missing-space", "The specific matters1. They were considered.", ""},
		{"a sign", "spoilt-letters", "It costs Â£5 for the clerkâ€™s plan.", "It costs £5 for the clerk’s plan."},
		{"a sign that is lost", "spoilt-letters", "It is the clerkâ€ plan.", ""},
		{"spaces within", "stray-sign", "It is ** very ** dear.", "It is **very** dear."},
		{"it never closes", "stray-sign", "It is **very dear.", ""},
		{"one brace", "printed-markup", "It costs {contract.value} and {{contract.value}}.", "It costs {{contract.value}} and {{contract.value}}."},
		{"it prints its noun", "doubled-noun", "As paragraph [](#costs) says, it is dear." + far, "As paragraph [#](#costs) says, it is dear." + far},
		{"a label nearly so called", "unknown-label", "As [](#csots) says, it is dear, and [](#csots) again." + far, "As [](#costs) says, it is dear, and [](#costs) again." + far},
		{"two such labels", "unknown-label", "As [](#cost) says.\n\nOne. {#costa}\n\nTwo. {#costb}", ""},
		{"a fact nearly so called", "unknown-fact", "It costs {{contract.vlaue}}.", "It costs {{contract.value}}."},
		{"above or below", "wrong-direction", "It is dear, as [](#costs) above says, see [](#costs) above." + far, "It is dear, as [](#costs) above says, see [](#costs) below." + far},
	}
	for _, tt := range tests {
		t.Run(tt.rule+", "+tt.name, func(t *testing.T) {
			text := func(answer string) string {
				return base["case"] + `background = """` + "\n" + strings.ReplaceAll(answer, `"`, `\"`) + `"""` + "\n[contract]\nvalue = \"£5,000.00\"\nends = 2026-03-31\n"
			}
			before, want := text(tt.before), text(tt.want)
			if tt.want == "" {
				want = before
			}
			got, plan := mended(t, with(map[string]string{"case": strings.TrimPrefix(before, base["case"])}))
			if !has(plan.Found, tt.rule) {
				t.Fatalf("nothing is found: %v", plan.Found)
			}
			if got != want {
				t.Errorf("it is mended to\n%s\nwant\n%s\nleft: %v", answerOf(got), answerOf(want), plan.Left)
			}
			if rule, _ := check.Find(tt.rule); tt.want != "" && rule.Mends == "" {
				t.Errorf("the catalogue does not say that %s can be mended", tt.rule)
			}
		})
	}
}

// answerOf is the answer of a case to what is asked for its background.
func answerOf(text string) string {
	_, rest, _ := strings.Cut(text, "background = ")
	return rest
}

// TestMendedKeys has lines of a case, and what becomes of them.
func TestMendedKeys(t *testing.T) {
	tests := []struct{ name, rule, before, want string }{
		{"a key", "unknown-key", "[contract]\nvlaue = \"£5\" # agreed\n", "[contract]\nvalue = \"£5\" # agreed\n"},
		{"a key that is far from any", "unknown-key", "[contract]\nprice = \"£5\"\n", ""},
		{"a question", "unknown-question", "backgruond = \"It is old.\"\n", "background = \"It is old.\"\n"},
		{"a post", "unknown-post", "[decision]\ntaken_by = 'clrek'\n", "[decision]\ntaken_by = 'clerk'\n"},
		{"a post by its title", "unknown-post", "[decision]\nconsulted = [\n  \"CLERK\", # who acted\n]\n", "[decision]\nconsulted = [\n  \"clerk\", # who acted\n]\n"},
		{"a day in words", "wrong-type", "[contract]\nstarts = \"1st of March 2025\"\n", "[contract]\nstarts = 2025-03-01\n"},
		{"a day between quotes", "wrong-type", "[contract]\nstarts = '''\n2025-03-01'''\n", "[contract]\nstarts = 2025-03-01\n"},
		{"a day in figures", "wrong-type", "[contract]\nstarts = \"01/03/2025\"\n", ""},
		{"true between quotes", "wrong-type", "[decision]\nkey = \"false\"\n", "[decision]\nkey = false\n"},
		{"yes", "wrong-type", "[decision]\nkey = \"yes\"\n", ""},
		{"an officer twice", "doubled-name", "[decision]\nconsulted = [\"clerk\", 'clerk'] # both\n", "[decision]\nconsulted = [\"clerk\"] # both\n"},
		{"a project three times", "doubled-name", "[contract]\nrelated = [ \"ABC\", \"DEF\", \"ABC\", \"ABC\", ]\n", "[contract]\nrelated = [ \"ABC\", \"DEF\", ]\n"},
		{"an officer in lines", "doubled-name", "[decision]\nconsulted = [\n  'clerk',\n  'clerk',\n]\n", "[decision]\nconsulted = [\n  'clerk',\n]\n"},
		{"a list with comments", "doubled-name", "[decision]\nconsulted = [\n  'clerk', # acting\n  'clerk',\n]\n", ""},
		{"a project as two", "doubled-name", "[contract]\nrelated = [\"ABC\", \"A\\u0042C\"]\n", "[contract]\nrelated = [\"ABC\"]\n"},
		{"lines that end as on Windows", "unknown-key", "[contract]\r\nvlaue = \"£5\"\r\n", "[contract]\r\nvalue = \"£5\"\r\n"},
	}
	for _, tt := range tests {
		t.Run(tt.rule+", "+tt.name, func(t *testing.T) {
			if tt.want == "" {
				tt.want = tt.before
			}
			got, plan := mended(t, with(map[string]string{"case": tt.before}))
			if !has(plan.Found, tt.rule) {
				t.Fatalf("nothing is found: %v", plan.Found)
			}
			if want := base["case"] + tt.want; got != want {
				t.Errorf("it is mended to\n%s\nwant\n%s\nleft: %v", got, want, plan.Left)
			}
		})
	}
}

// A clearance in a profile names sections and facts, of which a slip is mended as anywhere else.
func TestMendedClearance(t *testing.T) {
	const lines = "[[clearance]]\nrole = \"finance\"\nname = \"Finance\"\nsections = [\"SECTION\"]\nfacts = [\"FACT\"]\n"
	written := func(section, fact string) string {
		return strings.NewReplacer("SECTION", section, "FACT", fact).Replace(lines)
	}
	text := with(map[string]string{"council": written("backgruond", "contract.vlaue")})
	_, plan := mended(t, text)
	if len(plan.Files) != 1 || !strings.HasSuffix(string(plan.Files[0].After), written("background", "contract.value")) {
		t.Errorf("it is mended to %q; left: %v", plan.Files, plan.Left)
	}
}

// TestExamplesMended mends the examples of the catalogue: what is mended is of a rule that says so, is gone, and a second run
// finds nothing to do.
func TestExamplesMended(t *testing.T) {
	for _, r := range check.Rules() {
		if r.Bad == "" {
			continue
		}
		t.Run(r.ID, func(t *testing.T) {
			text := map[string]string{}
			for name, values := range filesOf(t, r.Bad) {
				text[name] = encoded(t, values)
			}
			_, plan := mended(t, text)
			checkPlan(t, plan)
			for _, f := range plan.Files {
				text[map[string]string{"cases": "case", "meetings": "meeting", "councils": "council"}[strings.Split(f.Name, "/")[0]]] = string(f.After)
			}
			if _, again := mended(t, text); len(again.Mended) > 0 {
				t.Errorf("a second run mends %v", again.Mended)
			}
		})
	}
}

// checkPlan demands that a plan mends what the catalogue says can be, and leaves fewer findings and no others.
func checkPlan(t *testing.T, plan mend.Plan) {
	t.Helper()
	for _, d := range plan.Mended {
		if rule, _ := check.Find(d.Rule); rule.Mends == "" {
			t.Errorf("%v is mended, and the catalogue does not say so", d)
		}
	}
	if len(plan.Left)+len(plan.Mended) > len(plan.Found) {
		t.Errorf("of %d findings %d are mended and %d are left", len(plan.Found), len(plan.Mended), len(plan.Left))
	}
	for _, rule := range check.IDs() {
		if before, after := len(ofRules(plan.Found, rule)), len(ofRules(plan.Left, rule)); after > before {
			t.Errorf("of %s there were %d findings, and are %d: %v", rule, before, after, ofRules(plan.Left, rule))
		}
	}
}
