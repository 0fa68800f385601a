package check_test

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestLeftovers is what word processors, spreadsheets and forms leave in a paper.
func TestLeftovers(t *testing.T) {
	for _, text := range []string{
		"It is set out in section Error! Reference source not found. of this report.",
		"It is set out in Error! Bookmark not defined.",
		"Error! No text of specified style in document.",
		"See Error! Not a valid link. for more.",
		"Error! Hyperlink reference not valid.",
		"See Gwall! Heb ganfod y ffynhonnell gyfeirio. for more.",
		"Error! Switch argument not specified.",
		`See HYPERLINK “https://council.example/plan” the plan.`,
		`SEQ Table \* ARABIC 1: the costs.`,
		`It is in paragraph {REF _Ref123 \h} of this report.`,
		`It is in paragraph { REF _Ref123456 \r \h } of this report.`,
		"This is page { PAGE }.",
		"Dear { MERGEFIELD Name },",
		`It is on PAGEREF _Toc123456 \h.`,
		"It is on page 4 \\* MERGEFORMAT of the plan.",
		"Dear «Name», we met on the day.",
		"The offices at «Address_Line_1» are closed.",
		"The head is <<insert>>.",
		"The head is [Click here to enter text.] as before.",
		"The head is Click or tap here to enter text.",
		"The ward is Choose an item. and others.",
		"The day is Click or tap to enter a date.",
		"The cost is [●] a year.",
		"The cost is [•] a year.",
		"It is [Delete as appropriate] agreed.",
		"It is agreed/refused *delete as applicable",
		"For publication [Do not include information which is exempt from publication]",
		"Costs [see guidance note 3]",
		"Summary [max 200 words]",
		"The sum is #REF! for the year.",
		"The sum is #VALUE! and #N/A for the year.",
		"The sum is ######## for the year.",
		"The meeting is on XX/XX/XXXX at two.",
		"The meeting is on XX March 2025 at two.",
		"The cost is £XXX a year.",
		"The cost is £X,XXX a year.",
		"Lorem ipsum dolor sit amet.",
		"It is agreed. Comment [JS1]: check this",
		"It is agreed. Commented [AB2]: check this",
		"It is agreed. Formatted: Font: Bold",
		"No table of contents entries found.",
		"Page 3 of 9",
		"Background – Provide brief additional context",
		"Provide a brief summary of the proposal.",
		"Please provide details of the consultation.",
		"(Describe here the options that were considered)",
		"Author to complete",
		"Here stands:\n\n| Who | What |\n|---|---|\n| Clerk | Choose an item. |",
	} {
		found := inBackground(t, text)
		n := len(ofRules(found, "leftover"))
		if len(ofRules(found, "placeholder")) > 0 {
			t.Errorf("%s: told twice: %v", text, found)
		}
		if n == 0 || n > 1 && strings.Count(text, "#") != n {
			t.Errorf("%s: %v", text, found)
		}
	}
}

// TestPerhapsLeftovers is what asks an author to write as many forms do, and may be the words of a procedure that is printed.
func TestPerhapsLeftovers(t *testing.T) {
	for _, text := range []string{
		"Explain how the proposal supports the Council Plan.",
		"Do not include information about named people.",
		"### Purpose\n\nSet out the reasons for the report.",
	} {
		if found := inBackground(t, text); len(found) != 1 || found[0].Rule != "placeholder" || found[0].IsError() {
			t.Errorf("%s: %v", text, found)
		}
	}
}

// TestPlaceholders is what stands for something that is to come, one in each text.
func TestPlaceholders(t *testing.T) {
	for _, text := range []string{
		"Dear [Name], we met.",
		"It was agreed on [Date].",
		"The [Job title] agreed.",
		"It was agreed on __/__/2026.",
		"It was agreed on __/02/2026.",
		"It was agreed on 12/__/2026.",
		"It costs £__ a year.",
		"It costs £ ___ a year.",
		"It costs xxx a year.",
		"It costs £5 [AB to supply].",
		"It costs £5 [Finance to advise on VAT].",
		"It costs £5 [JS: is this right?].",
		"Mae’n costio [rhowch y swm].",
		"Mae’n costio £5 [i’w gadarnhau].",
		"[Nodwch y rhesymau yma]",
		"Here stands:\n\n| Who | What |\n|---|---|\n| Clerk | xxxx |",
	} {
		if found := ofRules(inBackground(t, text), "leftover", "placeholder"); len(found) != 1 {
			t.Errorf("%s: %v", text, found)
		}
	}
	for _, text := range []string{
		"Clause (xxx) and xxx) apply; www.axxxb.example is closed.",
		"He said “\\[the Council\\] is to pay [EU: all of it?]”.",
		"The rule [NB: as amended] applies.",
		"The plan, i’w gadarnhau gan y Cyngor, is late.",
		"The [Director] to whom it fell agreed, and [HR] too.",
		"The letter said “Dear [Name], we met on [Date]”.",
		"The letter said:\n\n> Dear [Name]\n>\n> We met on [Date].",
		"The file is my__file/__init__/2026.",
		"See http://council.example//2026 and the code // 20.",
	} {
		for _, d := range ofRules(inBackground(t, text), "leftover", "placeholder") {
			t.Errorf("%s: %v", text, d)
		}
	}
}

// TestPlaceholderWords is the words that are told of what is to come.
func TestPlaceholderWords(t *testing.T) {
	for text, want := range map[string]string{
		"It costs £5 (officers to check this).": `"(officers to check this)" was left in`,
		"It was agreed (12/__/2026).":           `"12/__/2026" was left in`,
		"It was agreed on __/02/2026.":          `"__/02/2026" was left in`,
	} {
		if found := ofRules(inBackground(t, text), "placeholder"); len(found) != 1 || found[0].Message != want {
			t.Errorf("%s: %v, want %s", text, found, want)
		}
	}
}

// TestNoLeftovers is prose of councils that looks like what is left behind, and is right.
func TestNoLeftovers(t *testing.T) {
	for _, text := range []string{
		"That Cabinet provide a brief update to the Committee.",
		"The form asks applicants to provide brief details of the scheme.",
		"Members are asked to:\n\n- Provide a brief update each quarter\n- Describe any conflicts of interest",
		"It is recommended that the Cabinet:\n\na) Provide a brief update;\nb) Explain how the fund was spent.",
		"Actions agreed: Provide a brief update to the Committee by June.",
		"### Next steps\n\nProvide a brief update to the Committee by June.",
		"### Recommendations\n\nSet out the budget for the year.",
		"Pupils choose an item from the menu, and click here to enter text in the box.",
		"Residents saw the message “Error! Not a valid link” on the site.",
		"The form said “Provide a brief summary of the proposal”.",
		"The form says:\n\n> Provide a brief summary of the proposal.",
		"The court held that \\[the council\\] could do so, and \\[it\\] did.",
		"R (Smith) v Council \\[2017\\] UKSC 5 was applied, as amended \\[sic\\].",
		"He said “we \\[…\\] will insist” and left.",
		"The Select Committee \\[State aid rules applied\\] agreed.",
		"Outline planning permission was given \\[Outline permission 24/0123\\].",
		"Part XX of the Treaty, Chapter XX and Article XXI apply.",
		"Size XXL shirts were bought.",
		"The clerk’s room is #3 on floor 2.",
		"Describe, in the Chair’s words, is a strong verb.",
		"Please contact the Clerk with any questions.",
		"Please see the appendix to this report.",
		"Consultation took place in May; see the page of the report.",
		"Page 3 of 9 of the plan shows the site.",
		"The comment [JS Smith] of May was noted.",
		"Errors were found in the accounts; the reference source was not found.",
		"The plan sets out how the money is spent. Delete and merge are the options.",
		"Formatted documents are easier to read.",
		"Records are deleted as appropriate under the policy.",
		"Set out in the table is what it costs.",
		"List prices rose by 4%. State schools are included.",
		"Include me is the name of the group.",
	} {
		for _, d := range ofRules(inBackground(t, text), "leftover", "placeholder") {
			t.Errorf("%s: %v", text, d)
		}
	}
}

// TestLeftInTable finds what was left in the cells of a file.
func TestLeftInTable(t *testing.T) {
	found, _ := settled(t, with(map[string]string{
		"case":  "background = '''\nAs follows.\n\n{{table.costs}}\n'''\n[table.costs]\ntable = 'table.csv'\ncaption = 'Costs'\n",
		"table": "Item,Cost\nRent [insert],Error! Reference source not found.\n«Name»,5\nFuel,Choose an item.\n",
	}))
	var got []string
	for _, d := range found {
		if d.IsError() {
			got = append(got, d.Rule+" "+d.Text())
		}
	}
	want := []string{"leftover insert", "leftover Error! Reference source not found", "leftover «Name»", "leftover Choose an item"}
	if !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

// inBackground are the findings in a paper that has a text as its background.
func inBackground(t *testing.T, text string) []diag.Diagnostic {
	t.Helper()
	found, _ := settled(t, with(map[string]string{"case": "background = '''\n" + text + "\n'''\n"}))
	return found
}
