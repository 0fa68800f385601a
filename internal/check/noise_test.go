package check_test

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// found are the words at which a rule has findings in a background, over a profile and a case with more lines.
func foundWords(t *testing.T, rule, background string, change map[string]string) (words []string) {
	t.Helper()
	files := with(change)
	files["case"] += "background = '''\n" + background + "\n'''\n"
	all, _ := settled(t, files)
	for _, d := range ofRules(all, rule) {
		words = append(words, d.Text())
	}
	return words
}

// findTimes demands that a rule has as many findings in each of some texts as stand beside the text.
func findTimes(t *testing.T, rule string, times map[string]int) {
	t.Helper()
	for background, want := range times {
		if got := foundWords(t, rule, background, nil); len(got) != want {
			t.Errorf("%s: %q, want %d", background, got, want)
		}
	}
}

// TestAcronymsFound shows capitals that are acronyms, beside what looks like them and is none: the words that are
// found follow each sentence.
func TestAcronymsFound(t *testing.T) {
	for sentence, want := range map[string]string{
		"The EHCP is reviewed. The XDC has no vote.":                                                        "EHCP XDC",
		"The DOLS team met the MASH.":                                                                       "DOLS MASH",
		"CIL is due on it, and LVIA was asked for.":                                                         "CIL LVIA",
		"The CAZ scheme and the LCWIP team.":                                                                "CAZ LCWIP",
		"Partners (CQC and the police) met. The ICB did not.":                                               "CQC ICB",
		"In the paper “Growth of the LEP” it is said. The LEP is gone.":                                     "LEP",
		"WDC, and WDC's officers, met the WD Council.":                                                      "",
		"It saves CO₂, CO2e, H₂O and NO₂ by 3 m².":                                                          "",
		"See EIA/2023/4, CAB-12, TRO/LCC/12, A14, M25, B1234, PO2 and Part XIV.":                            "",
		"Cllr JR Smith and Mr AB Jones thanked Cllrs CD Brown and EF Green.":                                "",
		"The agenda for SEND Improvement Board, and the minutes of the LLR ICB, are public.":                "",
		"The report entitled CAZ Appraisal was read, as was the note called LEP Futures.":                   "",
		"It was *Growth of the LEP*, and “the MTFP and HRA” is its title.":                                  "",
		"Project SHINE and the MOSAIC system are live. CONTEST, the strategy, is national.":                 "",
		"HM Treasury, HSBC, VIRIDOR and EMH Homes Limited wrote, as did MDJ Associates.":                    "",
		"The ICB (Integrated Care Board) met. The CCG, clinical commissioning group, did.":                  "",
		"The Local Cycling Plan (hereafter referred to as the LCP); National Policy (NPPF, December 2024).": "",
		"LOBBY the Government for it.":                                                                      "",
		"TIMING: it is due.":                                                                                "",
		"Write to County Hall, MAIDSTONE, KENT ME14 1XQ or to LONDON SW1A 1AA.":                             "",
		"See [Growth of the LEP](https://www.gov.uk/lep).":                                                  "",
		"See [what the LEP does](https://www.gov.uk/lep).":                                                  "LEP",
		"TUPE applies. LCWIP: see below. KENT is big.":                                                      "TUPE LCWIP KENT",
		"St Cuthbert’s CE Primary School and the RC Academy rose.":                                          "",
		"Ask [DO] for it. DS to confirm the figure, and DS to provide it.":                                  "",
		"DS to the south; a DS is due.":                                                                     "DS",
		"They must CONSULT, DEBATE and DECIDE.":                                                             "",
		"Mr JONES and Cllr Ann BROWN live in KENTISH TOWN.":                                                 "",
		"It says #REF! and {REF} and «NAME».":                                                               "",
	} {
		if got := strings.Join(foundWords(t, "acronym", sentence, nil), " "); got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}

// TestOwnInitials shows that the initials of a council, of the body that meets and of a named supplier need no words.
func TestOwnInitials(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Kentshire County Council", "At KCC two members call in a decision of KCC. KCC's rules say so.", ""},
		{"London Borough of Ashdown", "LBA and the LB agree.", ""},
		{"The Royal Borough of Windle and Maidenford", "The RBWM and RBWM's staff.", ""},
		{"Bath and North East Mercia Council", "BANEM and BNEM mean one.", ""},
		{"Bath & North East Mercia Council", "BANEM and NEM mean one.", ""},
		{"Stoke-on-Wye Borough Council", "SBC is the planning authority.", ""},
		{"Kentshire County Council", "The CKC and the KDC and the KCX are others.", "CKC KDC KCX"},
	} {
		files := with(map[string]string{"case": "background = '''\n" + c.text + "\n'''\n"})
		files["council"] = strings.Replace(files["council"], "Wychwood District Council", c.name, 1)
		all, _ := settled(t, files)
		var got []string
		for _, d := range ofRules(all, "acronym") {
			got = append(got, d.Text())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s: %q, want %q", c.name, c.text, got, c.want)
		}
	}
	files := with(map[string]string{"case": "background = \"The HOSC met. EMHX came.\"\n[contract]\nsupplier = \"EMHX Care\"\n"})
	files["council"] = strings.Replace(files["council"], `name = "Cabinet"`, `name = "Adult Care and Health Overview and Scrutiny Committee"`, 1)
	if got := lines(settled(t, files)); strings.Contains(got, "[acronym]") {
		t.Error(got)
	}
}

// TestCaseNames shows that a case lists names in capitals, which then are no acronyms and no shouting.
func TestCaseNames(t *testing.T) {
	files := with(map[string]string{"case": "background = \"The LVTX is a plan, and PROGRESS another.\"\n"})
	if got := lines(settled(t, files)); !strings.Contains(got, "LVTX is not explained") || !strings.Contains(got, `"PROGRESS"`) {
		t.Error(got)
	}
	files["case"] = "acronyms = [\"LVTX\", \"PROGRESS\"]\n" + files["case"]
	if got := lines(settled(t, files)); strings.Contains(got, "LVTX") || strings.Contains(got, "PROGRESS") {
		t.Error(got)
	}
}

// TestHeadingExplained shows that what a heading or the title abbreviates may be explained below it, and must be somewhere.
func TestHeadingExplained(t *testing.T) {
	const below = "The Local Cycling Plan (LCP) is new."
	if got := foundWords(t, "acronym", "### The LCP\n\n"+below, nil); got != nil {
		t.Error(got)
	}
	if got := foundWords(t, "acronym", "The LCP is old.\n\n"+below, nil); len(got) != 1 {
		t.Error(got)
	}
	if got := foundWords(t, "acronym", "### The LCP\n\nIt is new.", nil); len(got) != 1 {
		t.Error(got)
	}
	files := with(map[string]string{"case": "background = \"" + below + "\"\n"})
	files["case"] = strings.Replace(files["case"], "A title", "The LCP and the XCP", 1)
	if found, _ := settled(t, files); len(found) != 1 || found[0].Text() != "XCP" {
		t.Error(found)
	}
}

// TestCapitalsFound shows what is found to be in capitals, and what may be.
func TestCapitalsFound(t *testing.T) {
	for text, want := range map[string]string{
		"This MUST be done.": "MUST",
		"ADOPT the plan.\n\nDEBATE it.\n\nThis is NOT so. To DELEGATE it.": "ADOPT NOT",
		"The ORGANISATIONAL CHANGE POLICY applies.":                        "ORGANISATIONAL CHANGE POLICY",
		"RESOLVED: that it be so.\n\nRESOLVED that it be so.\n\nDECISION\n\nAGREED – to do so.\n\nIt was AGREED that it be, and RESOLVED to ask.": "",
		"It WAS RESOLVED that so.\n\nIT WAS RESOLVED THAT:\n\nAGREED UNANIMOUSLY to do it.":                                                       "",
		"AGREED figures are in RESOLVED form.":                                    "AGREED",
		"The paper “WHY WE MUST CHANGE” and the note called WHAT NEXT.":           "",
		"LOBBY the Government.\n\nPURSUE a loan.":                                 "LOBBY",
		"WYCHWOOD DISTRICT COUNCIL\n\nWrite by [DATE].":                           "",
		"Rated RED, AMBER or GREEN, with a LOW risk.":                             "",
		"| What | £ |\n|---|--:|\n| TOTAL | 5 |\n| SUBTOTAL EXCLUDING FEES | 5 |": "",
	} {
		if got := strings.Join(foundWords(t, "capitals", text, nil), " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestCapitalsHint shows that a hint keeps the capitals of names.
func TestCapitalsHint(t *testing.T) {
	for text, want := range map[string]string{
		"It ends in NOVEMBER ONLY.":                          `write "November only"`,
		"It ends on 1 MARCH ONLY.":                           `write "March only"`,
		"ONLY Kent is meant. Mr JONES of KENTISH TOWN pays.": `write "Only"`,
		"All of Medway: in MEDWAYSIDE TODAY, Medwayside":     `write "Medwayside today"`,
		"The VAT THRESHOLD CHANGES now.":                     `write "threshold changes"`,
	} {
		found, _ := settled(t, with(map[string]string{"case": "background = \"" + text + "\"\n"}))
		if !slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Hint == want }) {
			t.Errorf("%s: want %s in %v", text, want, found)
		}
	}
}

// TestVerbsAsPrinted shows that where a section's verbs are printed in capitals, the recommendation may be quoted so
// anywhere; and that a title in capitals is told once, though a field of the header has it again.
func TestVerbsAsPrinted(t *testing.T) {
	files := with(map[string]string{"case": "background = \"The Cabinet is asked to NOTE AND AGREE it, and to DELEGATE the rest. It is URGENT.\"\n"})
	files["council"] = strings.Replace(files["council"], "id = \"recommendation\"", "id = \"recommendation\"\nverbs = \"capitals\"", 1) +
		"[[header.field]]\nlabel = \"Subject\"\nvalue = \"{{report.title}}\"\n[[header.field]]\nlabel = \"Purpose\"\nvalue = \"Report on the {{report.title}} for the Cabinet\"\n"
	files["case"] = strings.Replace(files["case"], `"A title"`, `"REVIEW OF THE LEISURE SERVICE"`, 1)
	found, _ := settled(t, files)
	if got := lines(found, nil); len(found) != 2 || !strings.Contains(got, `"URGENT"`) || !strings.Contains(got, "this is in block capitals") {
		t.Error(got)
	}
}

// TestDoubledHeadings shows which headings are the same as a section's, and which only resemble it.
func TestDoubledHeadings(t *testing.T) {
	for _, c := range []struct {
		heading, section string
		same             bool
	}{
		{"Legal implications", "Legal Implications", true},
		{"Legal Implication", "Legal Implications", true},
		{"Crime & disorder", "Crime and Disorder", true},
		{"Equalities implications", "Equality Implications", true},
		{"4. Resource implications:", "Resource Implications", true},
		{"Recommendation(s)", "Recommendations", true},
		{"Reason for the recommendations", "Reasons for Recommendation", true},
		{"Financial implicatons", "Financial Implications", true},
		{"Enviromental implications", "Environmental Implications", true},
		{"Alternative options considerde", "Alternative Options Considered", true},
		{"Risks", "Risk", true},
		{"VAT implications", "Legal implications", false},
		{"Contract Management", "Risk Management", false},
		{"Financial considerations", "Financial implications", false},
		{"Model Considerations", "Key Considerations", false},
		{"Legal implications of option 2", "Legal implications", false},
		{"Contracts", "Contacts", false},
		{"Staff implications", "Tax implications", false},
		{"Human resources", "Resources", false},
		{"Resource planning", "Resource planting", false},
		{"Option 1", "Option 2", false},
		{"Phase 1", "Phase 2", false},
		{"Consultation responses", "Consultation", false},
		{"Procurement", "Government", false},
		{"Internal audit", "External audit", false},
		{"Social value", "Total value", false},
		{"Property implications", "Poverty implications", false},
	} {
		council := "[[part.section]]\nid = \"x\"\nheading = \"" + c.section + "\"\noptional = true\n"
		got := foundWords(t, "doubled-heading", "One.\n\n### "+c.heading+"\n\nTwo.", map[string]string{"council": council})
		if (got != nil) != c.same {
			t.Errorf("%s, %s: %q", c.heading, c.section, got)
		}
	}
}

// TestUncited shows which recommendations must name their reasons.
func TestUncited(t *testing.T) {
	for text, want := range map[string]bool{
		"The Cabinet is asked to:\n\na) approve the lease;\nb) delegate it.":                        true,
		"That the Cabinet:\n\na) grants it;\nb) notes the cost.":                                    true,
		"The Cabinet is asked to:\n\na) consider and agree the plan;\nb) note the cost.":            true,
		"The Cabinet is asked to:\n\na) note the report;\nb) comment on it.":                        false,
		"That the Committee:\n\na) receives the report for information;\nb) thanks the officers.":   false,
		"The Cabinet is asked to approve the lease.":                                                false,
		"The Cabinet is asked to:\n\na) approve the lease, as paragraph 9 explains;\nb) let it go.": false,
	} {
		files := with(map[string]string{"case": "recommendation = '''\n" + text + "\n'''\nbackground = \"It is.\"\n"})
		if found, _ := settled(t, files); has(found, "uncited-recommendation") != want {
			t.Errorf("%s: %v", text, found)
		}
		files["case"] += "reasons = \"It is cheap.\"\n"
		if found, _ := settled(t, files); has(found, "uncited-recommendation") {
			t.Errorf("%s: the reasons stand under a heading of their own", text)
		}
	}
}

// TestSpellingOfNames shows American words that are found, and those of names and programs.
func TestSpellingOfNames(t *testing.T) {
	for text, want := range map[string]string{
		"The center is closed. We analyzed it.":                                 "center analyzed",
		"A program of works for the neighborhood.":                              "program neighborhood",
		"Its color was honored.":                                                "color honored",
		"Center Parcs came. The World Health Organization and Pearl Harbor.":    "",
		"The computer program and the spreadsheet programs; <https://color.uk>": "",
		"The report called Labor and Color, and “the color of money”.":          "",
	} {
		if got := strings.Join(foundWords(t, "american-spelling", text, nil), " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestQuotationMarks shows which straight marks open a quotation.
func TestQuotationMarks(t *testing.T) {
	findTimes(t, "straight-quotes", map[string]int{
		"The plan is called 'Better Lives'.":      1,
		"It is \"urgent\", they say.":             1,
		"He said ('no'), and left.":               1,
		"The officers call it 'new' in the '90s.": 1,
		"The Council's and the officers' plan.":   0,
		"In the '90s the Council's plan was new.": 0,
		"It is 6' by 4' and 12\" deep.":           0,
	})
}

// TestLongSentences shows that a list between semicolons, and a recommendation, may have more words.
func TestLongSentences(t *testing.T) {
	const ten = "one two three four five six seven eight nine ten"
	for text, want := range map[string]int{
		ten + " " + ten + " " + ten + ".":                                    1,
		ten + ", " + ten + ", " + ten + ".":                                  1,
		ten + "; " + ten + " " + ten + " " + ten + ".":                       1,
		ten + "; " + ten + "; " + ten + ".":                                  0,
		ten + " " + ten + ".":                                                0,
		ten + " " + ten + ": " + "five; " + ten + "; and " + ten + " times.": 0,
	} {
		if got := foundWords(t, "long-sentence", text, nil); len(got) != want {
			t.Errorf("%s: %q", text, got)
		}
		files := with(map[string]string{"case": "recommendation = \"" + text + "\"\n"})
		if found, _ := settled(t, files); has(found, "long-sentence") {
			t.Errorf("in a recommendation: %s", text)
		}
	}
	for _, between := range []string{"\t", " | "} {
		if got := foundWords(t, "long-sentence", "Item"+between+"Cost\n"+strings.Repeat(ten+between+"£5\n", 4), nil); len(got) > 0 {
			t.Errorf("a table that was pasted: %q", got)
		}
	}
}

// TestHomeAddresses shows which addresses are somebody's home.
func TestHomeAddresses(t *testing.T) {
	findTimes(t, "home-address", map[string]int{
		"Mrs Jean Adcock of 14 Station Road, Wychwood OX7 6AB.":                  1,
		"Mr D.J. Rees, 3 Elm Close, Wychwood OX7 6AB.":                           1,
		"The tenant lives at Flat 4, Mill House, Wychwood OX7 6AB.":              1,
		"Mr and Mrs Lee of Oak House, 3 Elm Close, Wychwood OX7 6AB object.":     1,
		"Ms Jones of Savills, 33 Margaret Street, London W1G 0JD.":               0,
		"Dr Patel, of the Wychwood Surgery, 4 Park Road, Wychwood OX7 6AB.":      0,
		"Write to Mr Rees at the Civic Centre, 1 High Street, Wychwood OX7 6AB.": 0,
		"The site is 12 Acacia Avenue, Wychwood OX7 6AB.":                        0,
	})
}

// TestConfidence shows which words say that the paper itself is not for the public.
func TestConfidence(t *testing.T) {
	findTimes(t, "exempt-material", map[string]int{
		"The supplier's rates are commercially confidential.":     1,
		"Strictly confidential: the price is £5.":                 1,
		"This is private and confidential, and so is the survey.": 1,
		"The helpline is strictly confidential.":                  0,
		"Replies to the survey are private and confidential.":     0,
		"It holds no commercially sensitive figures.":             0,
		"The figures are not commercially sensitive.":             0,
		"Appendix B of their report is commercially sensitive.":   0,
	})
}

// TestPlainWords shows words that can be said more plainly, and the same where they are right.
func TestPlainWords(t *testing.T) {
	findTimes(t, "plain-words", map[string]int{
		"The plan is robust.":                                            1,
		"We leverage our staff.":                                         1,
		"It is done prior to May in order to help.":                      2,
		"The estimates are robust, as section 25 asks.":                  0,
		"The grant will leverage £2 million from others.":                0,
		"The utilisation of beds is 91%. It takes effect immediately.":   0,
		"The report “Going forward” and the note called Deep Dive said.": 0,
	})
}

// TestRelativeDates shows which spans have an end of their own.
func TestRelativeDates(t *testing.T) {
	findTimes(t, "relative-date", map[string]int{
		"In the last 12 months it rose.":                                1,
		"Over the past six months it rose; it ends next month.":         2,
		"It closes next Friday and was ill last winter.":                2,
		"In the last 12 months to March 2025 it rose.":                  0,
		"We may refuse a question put in the past six months.":          0,
		"A tenant must not have been in arrears in the last 12 months.": 0,
		"It may not be enough: in the past six months costs rose.":      1,
		"In the last six months of the contract, in its last year.":     0,
		"The last week of July and the next year of the plan.":          0,
	})
}
