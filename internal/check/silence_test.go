package check_test

import (
	"strings"
	"testing"
)

// TestFoundAndPassed is what rules find in a sentence, and what they leave alone. What is wanted is the
// rules that find something, notes among them.
func TestFoundAndPassed(t *testing.T) {
	const term = "[terms]\nexception = \"waiver\"\nrules = \"Contract Standing Orders\"\n"
	for _, c := range []struct{ council, text, want string }{
		// the council's word, and its other senses
		{term, "An exemption was granted by the Clerk.", "other-term"},
		{term, "The Clerk granted an exception to the Contract Standing Orders.", "other-term"},
		{term, "With the exception of May, all was well. This is the exception.", ""},
		{term, "A council tax exemption applies. The exemption certificate was sent. It holds exempt information.", ""},
		{term, "Exemptions from the duty to publish are few.", ""},
		{term, "Parents get a fee exemption; the exemption is small. By the Freedom of Information Act 2000 an exemption for prices applies.", ""},
		{term, "The Exemption Form was sent. The exemption costs £5 without VAT.", "other-term"},
		{term, "The note called Exemption of Rent, and the *exemption form* of the Act.", ""},
		{term, "The “exemption” was granted on the form Exemption Request.", ""},
		{"", "An exemption was granted.", ""}, // it has no word of its own
		// years
		{"", "the Equality Act 2012", "statute-name"},
		{"", "the Equality Act 2006 and the Equality Act 2010", ""},
		{"", "the Data Protection Act 1998, which the Data Protection Act 2018 replaced", ""},
		{"", "It was let under the Public Contracts Regulations 2015.", ""},
		// typed references
		{"", "It is set out in paragraph 1.", "typed-reference"},
		{"", "It is set out in paragraphs 1 and 2 below.", "typed-reference"},
		{"", "It is set out in [](#purpose), and in para. 1 of this report.", "typed-reference"},
		{"", "It is set out in [paragraph 1](#x). {#x}", ""},
		{"", "It is exempt by paragraph 3 of Schedule 12A. Section 17 of the Crime and Disorder Act 1998 applies.", ""},
		{"", "The Section 151 Officer has read paragraph 5 of the Code, and Part 4G.", ""},
		{"", "See paragraph 65 of the report of 3 March. The Local Plan (paragraph 3) says so.", ""},
		{"", "It is in Appendix B to the Local Plan.", ""},
		// capitals
		{"", "The vote is on NHS and DNA, not on the GP's HR.", ""},
		{"", "### WHY NOW\n\nBecause.", "capitals"},
		{"", "### WHY THIS IS URGENT\n\nBecause.", "capitals"},
		{"", "We NOTE the position.", "capitals"},
		// headings that are another section's, but for a slip
		{"[[part.section]]\nid = \"x\"\nheading = \"Key Considerations\"\noptional = true\n", "One.\n\n### Model Considerations\n\nTwo.", ""},
		{"[[part.section]]\nid = \"x\"\nheading = \"Key Considerations\"\noptional = true\n", "One.\n\n### Key Consideratons\n\nTwo.", "doubled-heading"},
		// lists whose markers are typed otherwise than they are printed
		{"", "We will:\n\n(a) buy;\n(b) sell.", ""},
		{"", "We will:\n\ni) buy;\nii) sell.", "list-marker"},
		{"[kind.exception.numbering]\nscheme = \"decimal\"\nmarkers = [\"1.\", \"1.1\", \"1.1.1\"]\n", "We will:\n\na) buy;\nb) sell.", ""}, // 1.1.1 can't be typed
		// dates
		{"", "The last year of the contract was the next in line. Last Orders is a pub.", ""},
		{"", "Over the last six months it rose.", "relative-date"},
		// what must not be published
		{"", "Here stands:\n\n> The claimant's number is AB123456C.", "personal-number"}, // in a quotation too
		{"", "The rates are not considered to be commercially sensitive.", ""},
		{"", "Ring 01234 567890 or write to the offices, 2 Main Street, Wychwood OX7 6AB.", ""},
		{"", "Here stands:\n\n| Who | What |\n|---|---|\n| Clerk | TBC |", "placeholder"},
		{"", "The judge in R (Smith) v X \\[2017\\] UKSC 5 said \\[it\\] was so.", ""},
		// words that are struck are those of another document; what must not be published is in them too
		{"", "The limit is ~~£5,000 by the Localism Act 2012 (paragraph 1, last year)~~ ++£6,000++.", ""},
		{"", "The limit is ++£6,000 by the Localism Act 2012++.", "statute-name"},
		{"", "The Localism ~~and Planning~~ Act 2012", "statute-name"},
		{"", "An old rule on the WXYZ, see paragraph 1. {.struck 17.5}", ""},
		{"", "The claimant is ~~AB123456C~~ ++a person++.", "personal-number"},
		{"", "The clause XXI and the XL size are roman.", ""},
		{"", "See <https://www.gov.uk/guidance> and [ours](http://localhost:8000/x).", "private-link"},
	} {
		got := ""
		found, _ := settled(t, with(map[string]string{"council": c.council, "case": "background = '''\n" + c.text + "\n'''\n"}))
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

// TestProfilesWords shows that a profile adds words of its own.
func TestProfilesWords(t *testing.T) {
	files := map[string]string{"case": "background = \"The TSIL is a plan of the ward partnership.\"\n"}
	if got := settledLines(t, files); !strings.Contains(got, "TSIL is not explained") {
		t.Error(got)
	}
	files["council"] = "[words]\nacronyms = [\"TSIL\"]\n[[words.avoid]]\nwords = [\"ward partnership\"]\nwrite = 'write \"ward group\"'\n"
	if got := settledLines(t, files); strings.Contains(got, "TSIL") || !strings.Contains(got, `"ward partnership" can be said more plainly`) {
		t.Error(got)
	}
}

// TestDraftTitle: a paper that is no draft does not call itself one.
func TestDraftTitle(t *testing.T) {
	for title, want := range map[string]bool{"DRAFT Budget for 2025-26": true, "Budget (draft)": true, "Budget v0.3": true, "Draft Local Plan for consultation": false} {
		files := with(nil)
		files["case"] = strings.Replace(files["case"], "A title", title, 1)
		found, _ := settled(t, files)
		if has(found, "placeholder") != want {
			t.Errorf("%s: %v", title, found)
		}
		files["case"] = "status = \"draft\"\n" + files["case"]
		if found, _ := settled(t, files); has(found, "placeholder") {
			t.Errorf("a draft: %v", found)
		}
	}
}

// TestVerbsInCapitals shows that verbs may be typed as the profile has them printed, and no other words.
func TestVerbsInCapitals(t *testing.T) {
	text := with(map[string]string{"case": "background = \"It is asked to:\\n\\na) NOTE the position\\nb) AGREE it NOW\"\n"})
	text["council"] = strings.Replace(text["council"], "id = \"background\"", "id = \"background\"\nverbs = \"capitals\"", 1) +
		"[[part]]\n[[part.section]]\nid = \"again\"\nheading = \"Again\"\nsame = \"background\"\n"
	found, _ := settled(t, text)
	if len(found) != 1 || found[0].Rule != "capitals" || found[0].Span.Text() != "NOW" {
		t.Error(found)
	}
}

// TestListsToldOnce tells of a list once in a section, of none in a quotation, and of a line in bold by one finding.
func TestListsToldOnce(t *testing.T) {
	for text, want := range map[string]int{
		"We will:\n\ni) buy;\nii) sell.\n\nThey will:\n\ni) buy;\nii) sell.": 1,
		"The rule says:\n\n> i) buy;\n> ii) sell.":                           0,
		"**Reasons for Recommendation**\n\nIt costs £5.":                     1,
	} {
		found, _ := settled(t, with(map[string]string{"case": "background = '''\n" + text + "\n'''\n"}))
		if len(found) != want {
			t.Errorf("%s: %v", text, found)
		}
	}
}
