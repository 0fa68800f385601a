package check_test

import (
	"cmp"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// Four councils' ways of numbering, each laid over the base's profile and its case.
var styles = map[string]struct{ numbering, prose string }{
	// 1. to 9., with (a) below
	"continuous": {`markers = ["1.", "a)"]`, "purpose = '''\nTo ask for a decision.\n\nIt is in two parts:\n\na) the first;\n\nb) the second.\n'''\n" +
		"resources = '''\nThe grant ends in March. {#grant}\n\nTable: What it costs\n\n| Item | Cost |\n|---|---|\n| A | 5 |\n'''\n"},
	// sections 1., 2., paragraphs 1.1
	"decimal": {"scheme = \"decimal\"\nmarkers = [\"1\", \"1.1\", \"1.1.1\", \"(a)\"]", "purpose = '''\nTo ask for a decision.\n\nIt is in two parts:\n\n1. the first;\n\n2. the second.\n'''\n" +
		"resources = '''\nThe grant ends in March. {#grant}\n'''\n"},
	// sections 1., 2., paragraphs a), b)
	"lettered": {"scheme = \"lettered\"\nmarkers = [\"1.\", \"a)\", \"i)\"]", "purpose = '''\nTo ask for a decision.\n\nIt is in two parts.\n'''\n" +
		"resources = '''\nThe grant ends in March. {#grant}\n'''\n"},
	// 1., 2. afresh in each section
	"restarting": {"scheme = \"restarting\"\nmarkers = [\"1.\", \"a)\"]", "purpose = '''\nTo ask for a decision.\n\nIt is in two parts.\n\nBoth are long.\n'''\n" +
		"resources = '''\nThe grant ends in March. {#grant}\n'''\n"},
	// Welsh
	"welsh": {`markers = ["1.", "a)"]`, "purpose = '''\nGofyn am benderfyniad.\n\nMae dwy ran.\n'''\nresources = '''\nDaw’r grant i ben. {#grant}\n'''\n"},
	// no numbers
	"none": {"scheme = \"none\"\nmarkers = [\"1.\"]", "purpose = \"To ask for a decision.\"\n"},
}

// inStyle are the files of a paper in a style, whose background is a text.
func inStyle(style, text string) map[string]string {
	s, files := styles[style], with(map[string]string{})
	files["council"] = strings.Replace(files["council"], `markers = ["1.", "a)"]`, s.numbering, 1)
	files["council"] = strings.Replace(files["council"], "[rules]\n", "[[part.section]]\nid = \"appendices\"\nheading = \"Appendices\"\nnumbered = false\n[rules]\n", 1)
	files["case"] = strings.Replace(strings.Replace(files["case"], `kind = "exception"`, `kind = "report"`, 1), "[prose]\npurpose = \"The purpose of this report is to ask the Cabinet to note a decision.\"\n", "", 1) +
		"[[appendix]]\ntitle = \"The impact\"\n[prose]\n" + s.prose + "background = '''\n" + text + "\n'''\n"
	if style == "welsh" {
		files["council"] = "language = \"cy\"\n" + files["council"]
	}
	return files
}

// typed are the findings about typed references in a text, which is the background of a paper in a style.
func typed(t *testing.T, style, text string) []diag.Diagnostic {
	t.Helper()
	all, _ := settled(t, inStyle(style, text))
	return ofRules(all, "typed-reference")
}

// TestTypedPassed passes numbers of laws and of other documents, and numbers of nothing.
func TestTypedPassed(t *testing.T) {
	for style, all := range map[string]string{
		"continuous": `
The duty is that in section 17 of the Crime and Disorder Act 1998.
No notice under section 114 is expected.
A Section 106 agreement pays for the crossing.
The section 151 officer holds the reserves to be enough.
It meets the section 149 duty, and a s.151 officer signed it.
The appendix is exempt by virtue of Schedule 12A paragraph 3.
It is exempt information as defined in paragraph 3 of Part 1 of Schedule 12A.
The exempt appendix holds prices (paragraph 3).
The Regulations say so in regulation 5.
The presumption is in NPPF paragraph 5.
It is policy in the Local Plan, paragraph 4.3.
The reserves are in Table 4 of the Medium Term Financial Strategy.
It was in Appendix 2 to the Cabinet report of 4 March.
The auditor said so in paragraph 12 of that report.
The Constitution (paragraph 4.2) says who decides.
The Crime and Disorder Act 1998 applies. Section 17 requires councils to prevent crime.
The Care Act 2014 sets a duty. Section 4 requires the Council to give advice.
The Code provides in paragraph 3 that members must declare interests.
The inspector’s letter was long. Paragraph 14 says that the road is narrow.
See item 4 on this agenda.
Part B of this report is exempt.
It is a Class 4 road, with a table 5 metres long.
A table 4 people can use is in the hall.
The report to Cabinet of 7 February 2025 (paragraphs 65 and 66) said so.
Under the Constitution, paragraph 4 requires two signatures.
The guidance (section 3, paragraph 12) is clear.
As the Act says at paragraph 2, notice is needed.
The public sector equality duty is set out in section 149.
The Scrutiny Committee made five recommendations. Recommendation 4 asks for more.
“It is in paragraph 5”, she wrote.
The Housing Act 1996 section 189 lists priority needs.
Ofsted’s recommendation 3 was met.
If recommendation 9 of the review is agreed, another one follows.
Unemployment was 4.3 above the mean, and see 4.3 above the line.
As set out in paragraph 3 of the Code, the duty is met.
The chart 4 years ago was another, and Chart 5 of the Strategy is out of date.
Part 4 of the Constitution has the rules, and Part B of the form has the dates.
The contract is for document (a) storage.
Its Appendix C has maps.
The section 20 notice went to 14 leaseholders.
A further 25 homes in section 4 of the estate are empty.`,
		"decimal": `
It is said in paragraph 1.1 of the Code.
The Local Plan, paragraph 1.1, asks for it.
Section 2 of the Localism Act 2011 is the power.
The powers in section 1 of that Act are wide.`,
		"welsh": `
Mae hyn wedi’i eithrio o dan baragraff 3 o Atodlen 12A.
Mae paragraff 5 o’r Cod yn berthnasol.
Mae’r Cynllun Datblygu Lleol, paragraff 4.3, yn gofyn am hyn.
O dan adran 149 rhaid rhoi sylw i gydraddoldeb.
Mae adran 17 o Ddeddf Trosedd ac Anrhefn 1998 yn berthnasol.`,
		"restarting": `
It is in paragraph 2 of the lease.
See paragraph 1 of Annex A to the agreement.
The guidance says in paragraph 3 that it is so.`,
	} {
		for _, sentence := range strings.Split(strings.TrimSpace(all), "\n") {
			for _, d := range typed(t, style, sentence) {
				t.Errorf("%s: %s\n%v\nhint: %s", style, sentence, d, d.Hint)
			}
		}
	}
}

// TestTypedFound finds numbers of the paper's own places, and of places that it has not: each as the words that are found, what
// is wrong and what to write.
func TestTypedFound(t *testing.T) {
	const (
		typedOne, typedMore = "this paragraph number is typed", "these paragraph numbers are typed"
		first, second       = "end paragraph 1, which begins “To ask for a decision.”, with {#ask-decision}", "end paragraph 2, which begins “It is in two parts:”, with {#two-parts}"
		meant               = "end the paragraph that is meant with {#name}, and write [](#name)"
		byName              = "sections have no numbers here: name the one that is meant by its id, as [](#purpose), which prints “Purpose of the Report”"
		listed              = "give the one that is meant the line label = \"name\" under its [[appendix]], or list it there, and write [](#name)"
		grant               = "write [](#grant), which prints the number"
	)
	for _, c := range []struct{ style, text, words, message, hint string }{
		// one that is there
		{"continuous", "See paragraph 3.", "paragraph 3", typedOne, grant},
		{"continuous", "PARAGRAPH 3 has it.", "PARAGRAPH 3", typedOne, grant},
		{"continuous", "It is dear (see para. 3).", "para. 3", typedOne, "write para. [#](#grant), which prints the number"},
		{"decimal", "It costs much; paragraph 1.2.1 has the first.", "paragraph 1.2.1", typedOne, "end paragraph 1.2.1, which begins “the first;”, with {#first}, and write [](#first)"},
		{"lettered", "Paragraph 2(a) has the grant.", "Paragraph 2(a)", typedOne, grant},
		{"lettered", "It is in paragraph (b) above.\n\nAnd more.", "paragraph (b)", typedOne, "end paragraph 3(b), which begins “And more.”, with {#more}, and write [](#more)"},
		{"restarting", "See paragraph 2 of Purpose of the Report.", "paragraph 2 of Purpose of the Report", typedOne, "end paragraph 2 of “Purpose of the Report”, which begins “It is in two parts.”, with {#two-parts}, and write [](#two-parts)"},
		{"continuous", "Costs are in Table 1.", "Table 1", "this table number is typed", "end the caption of Table 1, “What it costs”, with {#what-costs}, and write [](#what-costs)"},
		{"continuous", "The impact is at appendix a.", "appendix a", "this appendix number is typed", "give Appendix A under [[appendix]] the line label = \"impact\", and write [](#impact)"},
		// a sentence that names other documents
		{"continuous", "The Local Plan was adopted, and paragraph 3 has its costs.", "paragraph 3", typedOne, grant},
		{"continuous", "The Policy is set out in paragraph 3.", "paragraph 3", typedOne, grant},
		{"continuous", "Under the Care Act 2014 help is due (see paragraph 3 above).", "paragraph 3", typedOne, grant},
		{"continuous", "The agreement is that of May, and Appendix D has its terms.", "Appendix D", "this paper has no appendix D", ""},
		{"continuous", "The Inspector’s conclusions are summarised in paragraph 3.", "paragraph 3", typedOne, grant},
		// where words stand that are no paragraphs
		{"continuous", "It is so.[^1]\n\n[^1]: See Section 8.", "Section 8", "this paper has no section 8", byName},
		{"continuous", "Table: As in Appendix D\n\n| A | B |\n|---|---|\n| 1 | 2 |", "Appendix D", "this paper has no appendix D", listed},
		{"continuous", "| A | B |\n|---|---|\n| 1 | See paragraph 3 |", "paragraph 3", typedOne, grant},
		{"continuous", "### The gap (see Table 9)\n\nIt is wide.", "Table 9", "this paper has no table 9", ""},
		// several
		{"continuous", "See paragraphs 1 and 2.", "paragraphs 1 and 2", typedMore, first + ", " + second + ", and write [](#ask-decision) and [](#two-parts)"},
		{"continuous", "See paragraphs 1 to 3 above.", "paragraphs 1 to 3", typedMore, first + ", and write [](#ask-decision) to [](#grant)"},
		{"continuous", "It is dear (paragraphs 1-3).", "paragraphs 1-3", typedMore, first + ", and write paragraphs [#](#ask-decision)-[#](#grant)"},
		{"continuous", "See paras 1–3.", "paras 1–3", typedMore, first + ", and write paras [#](#ask-decision)–[#](#grant)"},
		{"continuous", "See paragraph 2(a) to (b).", "paragraph 2(a) to (b)", typedMore, "end paragraph 2(a), which begins “the first;”, with {#first}, end paragraph 2(b), which begins “the second.”, with {#second}, and write [](#first) to [](#second)"},
		{"continuous", "See paragraphs 2, 3 and 99.", "paragraphs 2, 3 and 99", "this paper has no paragraph 99", second + ", end what is meant by 99 with {#name}, and write [](#two-parts), [](#grant) and [](#name)"},
		{"continuous", "See paras 59–88.", "paras 59–88", "this paper has no paragraphs 59 and 88", meant + " for each"},
		{"decimal", "Sections 1 and 2 say more.", "Sections 1 and 2", "these section numbers are typed", "write [](#purpose) and [](#resources), which print the numbers"},
		{"continuous", "Appendices B and C are long.", "Appendices B and C", "this paper has no appendices B and C", listed + " for each"},
		{"restarting", "It is so.\n\nSee paragraph 3.", "paragraph 3", typedOne, "end paragraph 3 of “Purpose of the Report”, which begins “Both are long.”, with {#both-long}, and write [](#both-long)"},
		{"welsh", "Gweler paragraffau 1 i 3 uchod.", "paragraffau 1 i 3", typedMore, "end paragraph 1, which begins “Gofyn am benderfyniad.”, with {#gofyn-am-benderfyniad}, and write [](#gofyn-am-benderfyniad) i [](#grant)"},
		{"welsh", "Fel y nodir ym mharagraff 3.", "mharagraff 3", typedOne, grant},
		{"welsh", "Manylir ar y gost yn Nhabl 7.", "Nhabl 7", "this paper has no table 7", ""},
		{"welsh", "Gweler Atodiad D.", "Atodiad D", "this paper has no appendix D", listed},
		// one noun for another
		{"decimal", "It is in paragraph 2 of this report.", "paragraph 2", "this section number is typed", "write [](#resources), which prints the number"},
		{"decimal", "Sections 1.1 and 2.1 above say it.", "Sections 1.1 and 2.1", typedMore, "end paragraph 1.1, which begins “To ask for a decision.”, with {#ask-decision}, and write [](#ask-decision) and [](#grant)"},
		// ones that are not there
		{"decimal", "See paragraph 1.2.1.4.", "paragraph 1.2.1.4", "this paper has no paragraph 1.2.1.4", meant},
		{"continuous", "See paragraph 3(a).", "paragraph 3(a)", "this paper has no paragraph 3(a)", meant},
		{"lettered", "As paragraph 2(a)(ii) says.", "paragraph 2(a)(ii)", "this paper has no paragraph 2(a)(ii)", meant},
		{"none", "It is in paragraph 1.", "paragraph 1", "this paper has no paragraph 1", meant},
		{"continuous", "The survey is detailed in Section 4.", "Section 4", "this paper has no section 4", byName},
		{"none", "All options are compared (section 6).", "section 6", "this paper has no section 6", byName},
		{"continuous", "See SECTION 5 and onwards.", "SECTION 5", "this paper has no section 5", byName},
		{"decimal", "Section 9 is about risk.", "Section 9", "this paper has no section 9", "end the heading that is meant with {#name}, or take its section's id, and write [](#name)"},
		{"continuous", "This report, at section 4, says why.", "section 4", "this paper has no section 4", byName},
		{"continuous", "The map is attached as appendix b.", "appendix b", "this paper has no appendix b", listed},
		{"continuous", "Annex C shows it.", "Annex C", "this paper has no annex C", listed},
		{"continuous", "The assessment is included at Appendix 4.", "Appendix 4", "this paper has no appendix 4", listed},
		{"continuous", "Table 14 sets out the costs.", "Table 14", "this paper has no table 14", "end the caption that is meant with {#name}, and write [](#name)"},
		{"continuous", "Costs are in tables 3 and 4.", "tables 3 and 4", "this paper has no tables 3 and 4", "end the caption that is meant with {#name}, and write [](#name) for each"},
		{"continuous", "It fell, as Figure 2 shows.", "Figure 2", "this paper has no figure 2", "end the caption that is meant with {#name}, and write [](#name)"},
		{"continuous", "The terms are set out in the attached document (b).", "document (b)", "this paper has no document (b)", "list it under [[appendix]] with a label and write [](#label), or name the document"},
		{"continuous", "The survey (see 4.3 above) says so.", "4.3", "this paper has no paragraph 4.3", "end the paragraph that is meant with {#name}, and write [](#name)"},
		{"continuous", "As set out in para 5.12, the Duty to Co-operate has been met by statements of common ground.", "para 5.12", "this paper has no paragraph 5.12", ""},
		{"continuous", "See Chart 7 overleaf.", "Chart 7", "this paper has no chart 7", ""},
		{"continuous", "It is said in Part B of this report.", "Part B", "this paper has no Part B", "name the section that is meant by its id, as [](#id)"},
		{"continuous", "The reasons for it are set out in recommendation 2.3.", "recommendation 2.3", "this paper has no recommendation 2.3", "end the recommendation that is meant with {#name}, and write [](#name)"},
	} {
		found := typed(t, c.style, c.text)
		hint := func(d diag.Diagnostic) bool { return c.hint == "" || d.Hint == c.hint }
		if len(found) == 1 && found[0].Span.Text() == c.words && strings.HasPrefix(found[0].Message, c.message) && hint(found[0]) {
			continue
		}
		t.Errorf("%s: %s", c.style, c.text)
		for _, d := range found {
			t.Errorf("%v\nwords: %s\nhint:  %s", d, d.Span.Text(), d.Hint)
		}
	}
}

// What a hint asks for: labels at the ends of paragraphs, and what to write.
var (
	labelHint = regexp.MustCompile(`(?:begins |Table 1, )“([^”…]*?)(?: …)?”, with (\{#[^}]*\})`)
	writeHint = regexp.MustCompile(`write (.*?)(?:, which prints? the numbers?)?$`)
)

// TestTypedMended does what hints ask for: the paper then prints what was typed, and nothing more is found.
func TestTypedMended(t *testing.T) {
	for _, c := range []struct{ style, text, want string }{
		{"continuous", "See paragraph 1.", ""},
		{"continuous", "Paragraphs 1, 2 and 3 say it.", ""},
		{"continuous", "See paragraphs 1-3, and paragraphs 1 to 2 above.", ""},
		{"continuous", "See paras 1–3 (para. 2).", ""},
		{"continuous", "See Tables 1 & 1.", ""},
		{"welsh", "Gweler paragraffau 1 i 3 uchod.", ""},
		{"welsh", "Fel y nodir ym mharagraff 3.", ""},
		{"decimal", "Sections 1.1 and 1.2 above say it.", "Paragraphs 1.1 and 1.2 above say it."},
		{"decimal", "It is in paragraph 2 of this report, and in sections 1 and 2.", "It is in section 2 of this report, and in sections 1 and 2."},
		{"lettered", "See paragraphs 1(a) to (b), but not paragraph 2(a).", "See paragraphs 1(a) to 1(b), but not paragraph 2(a)."},
		{"restarting", "See paragraph 2 of “Purpose of the Report”.", ""},
		{"restarting", "Paragraphs 1 and 2 of Purpose of the Report say it.", "Paragraphs 1 and 2 of “Purpose of the Report” say it."},
	} {
		files := inStyle(c.style, c.text)
		mended := files["case"]
		for _, d := range typed(t, c.style, c.text) {
			for _, m := range labelHint.FindAllStringSubmatch(d.Hint, -1) {
				if at := max(strings.Index(mended, "\n"+m[1]), strings.Index(mended, "\nTable: "+m[1])); at >= 0 && !strings.Contains(mended, m[2]) {
					end := at + 1 + strings.IndexByte(mended[at+1:], '\n')
					mended = mended[:end] + " " + m[2] + mended[end:]
				}
			}
			mended = strings.Replace(mended, d.Span.Text(), writeHint.FindStringSubmatch(d.Hint)[1], 1)
		}
		files["case"] = mended
		var list diag.List
		p := made(t, files, &list)
		if want := cmp.Or(c.want, c.text); printed(p.Passages(), want) == "" || list.Errors() > 0 {
			t.Errorf("%q is not printed of\n%s\n%v", want, mended, list.Sorted())
		}
		if found, _ := settled(t, files); has(found, "typed-reference") {
			t.Errorf("%s: what is mended is found again: %v", c.text, found)
		}
	}
}

// printed is the text of the passage that is printed so; "" for none.
func printed(passages []*text.Passage, want string) string {
	for _, p := range passages {
		if p.Text == want {
			return p.Text
		}
	}
	return ""
}

// TestTypedInFields finds a number that is typed in a fact, which stands in the paper's header.
func TestTypedInFields(t *testing.T) {
	files := inStyle("continuous", "It is so.")
	files["council"] += "[[header.field]]\nlabel = \"Where:\"\nvalue = \"{{facts.place}}\"\n"
	before := files["case"]
	for fact, want := range map[string]bool{"See Appendix D": true, "See paragraph 1": false} { // no label is printed there
		files["case"] = before + "[facts]\nplace = \"" + fact + "\"\n"
		found, _ := settled(t, files)
		if has(found, "typed-reference") != want || want && strings.Contains(found[0].Hint, "[](#") {
			t.Error(fact, found)
		}
	}
}

// TestTypedStandardWording asks for no label in wording that is not the author's.
func TestTypedStandardWording(t *testing.T) {
	files := inStyle("none", "See paragraph 1.")
	files["council"] = strings.Replace(files["council"], "scheme = \"none\"\n", "", 1)
	files["council"] = strings.Replace(files["council"], "optional = true\n", "none = \"There is nothing to say.\"\n", 1)
	files["case"] = strings.Replace(strings.Replace(files["case"], "purpose = \"To ask for a decision.\"\n", "", 1), "[report]\n", "[report]\nnone = \"purpose\"\n", 1)
	found, _ := settled(t, files)
	if len(found) != 1 || found[0].Hint != "refer to paragraph 1 in words: it is standard wording, to which no label can be given" {
		t.Error(found, found[0].Hint)
	}
}

// TestTypedParts passes the name of a part that the paper has.
func TestTypedParts(t *testing.T) {
	files := inStyle("none", "It is said in Part B of this report.")
	files["council"] = strings.Replace(files["council"], "[[part]]\n", "[[part]]\ntitle = \"Part B: Background\"\n", 1)
	if found, _ := settled(t, files); has(found, "typed-reference") {
		t.Error(found)
	}
}

// TestTypedAppendixWithLabel proposes the label that an appendix of the paper has, and for no other place.
func TestTypedAppendixWithLabel(t *testing.T) {
	found := typed(t, "continuous", "It is in Appendix B and paragraph 1 above.\n'''\n[[appendix]]\ntitle = \"Terms\"\nlabel = \"terms\"\ntext = '''\nThe terms.")
	if len(found) != 2 || found[0].Hint != "write [](#terms), which prints the number" {
		t.Errorf("%v", found)
	}
}
