package check_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"cabinet/internal/check"
	"cabinet/internal/diag"
)

// TestExemptInText is sentences as councils write them, a line each: in all.txt each says that the public may not
// read the paper in which it stands; in part.txt they are about a part of it, another paper or something else.
func TestExemptInText(t *testing.T) {
	for file, want := range map[string]int{"all.txt": 1, "part.txt": 0} {
		text, err := os.ReadFile("testdata/exempt/" + file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "# ") {
				continue
			}
			line = strings.ReplaceAll(strings.TrimSpace(line), `\n`, "\n")
			if found := exemptIn(t, line); len(found) != want {
				t.Errorf("%s: %s\n%v", file, line, found)
			}
		}
	}
}

// exemptIn are the findings that a text is of an exempt paper.
func exemptIn(t *testing.T, text string) []diag.Diagnostic {
	t.Helper()
	return exemptOf(t, with(map[string]string{"case": "background = '''\n" + text + "\n'''\n"}))
}

func exemptOf(t *testing.T, files map[string]string) []diag.Diagnostic {
	t.Helper()
	found, _ := settled(t, files)
	return ofRules(found, "exempt-paper")
}

// TestExemptClass is classifications, in a profile that prints none.
func TestExemptClass(t *testing.T) {
	for class, want := range map[string]bool{
		"Exempt": true, "EXEMPT": true, "exempt.": true, "Confidential": true, "Restricted": true, "Private": true, "Part II": true, "Part 2": true, "Part Two": true,
		"Part II (exempt)": true, "Part 2 - Private": true, "Part II report": true, "Not for publication": true, "Not for Publication (paragraph 3)": true, "NOT FOR PUBLICATION": true,
		"Exempt – paragraph 3 of Part 1 of Schedule 12A": true, "Exempt from publication": true, "Exempt under paragraph 3": true, "Exempt report": true, "Report: exempt": true,
		"Wholly exempt": true, "Fully exempt": true, "Strictly confidential": true, "Exempt and confidential": true, "Confidential/Exempt": true, "Exempt - not for publication": true,
		"Exempt report and appendices": true, "Exempt, with its appendices": true, "Not to be published": true, "Closed": true, "Members only": true, "Exempt: yes": true,
		"This report is not for publication by virtue of paragraph 3 of Schedule 12A": true, "Restricted to members of the Cabinet": true, "Confidential until signed": true,
		"By virtue of paragraph 3 of Part 1 of Schedule 12A": true, "This report is exempt": true, "Not public": true, "OFFICIAL-SENSITIVE": true, "Private & confidential": true, "Exempt information": true,

		"": false, "Open": false, "Public": false, "For publication": false, "Part 1": false, "Part I": false, "Part A": false, "Part B": false, "Unrestricted": false, "Non-exempt": false, "Not exempt": false,
		"Part exempt": false, "Partly exempt": false, "Partially exempt": false, "Exempt in part": false, "Open with an exempt appendix": false, "Public, Appendix B exempt": false, "Exempt appendix": false,
		"Exempt appendices 2 and 3": false, "Exempt (Appendix A only)": false, "Open report; appendix not for publication": false, "Part I (Part II appendix)": false, "Part 1 and Part 2": false,
		"Public report with private appendix": false, "Open/Exempt": false, "Exempt/Open": false, "None": false, "N/A": false, "Exempt: no": false, "Not confidential": false, "Not restricted": false,
		"Official": false, "Exempt from call-in": false, "Restricted procedure": false, "Private sector housing": false, "Unrestricted report with exempt Appendix B, not for publication under paragraph 3": false,
		"Part II of the Act": false, "No restrictions": false, "Confidential appendix": false, "Public and press": false,

		"Exempt Report": true, "Not for publication by virtue of paragraph 3": true, "Exempt (paragraph 3)": true, "Private and confidential": true, "Exempt, not for publication": true, "RESTRICTED": true,
		"Part II - Confidential": true, "Part 2 (not for publication)": true, "Confidential report": true, "Exempt until 1 May 2026": true, "EXEMPT - Para 3": true, "Exempt by virtue of Paragraph 3 of Schedule 12A": true,
		"Closed report": true, "Private report": true, "Exempt – contains commercial information": true, "Confidential (commercially sensitive)": true, "Open report": false, "Part I (open)": false,
		"Part exempt (Appendix B)": false, "Part-exempt": false, "Public with exempt appendices": false, "Unrestricted (exempt appendix)": false, "No": false, "Not applicable": false,
		"Non exempt": false, "Nonexempt": false, "Not for decision": false, "For publication with exempt appendix": false, "Part 1 - public": false, "Open (Part 1)": false,
		"Open; Appendix 1 exempt": false, "Report open, appendix restricted": false, "Exempt appendix; report open": false, "Restricted appendix": false, "Public report; confidential annex": false, "Exempt from scrutiny": false,
		"Exempt (appendix)": false, "Report unrestricted, Appendix B restricted": false, "Key decision": false, "Part 2 of 3": false, "Exempt annexes": false, "Exempt schedule 1": false,
		"Exempt in respect of Appendix B": false, "This report is not exempt": false, "Confidential in part": false, "Not for publication: Appendix A": false, "Appendix A: not for publication": false, "Main report open, appendices exempt": false,
	} {
		files := with(nil)
		files["case"] = strings.Replace(files["case"], "[report]\n", fmt.Sprintf("[report]\nclassification = %q\n", class), 1)
		found := exemptOf(t, files)
		if len(found) > 0 != want {
			t.Errorf("%q: %v, want %v", class, found, want)
		}
		files["council"] = strings.Replace(files["council"], "[body.cabinet]", "[[header.field]]\nlabel = \"Classification:\"\nvalue = \"{{report.classification}}\"\noptional = true\n[body.cabinet]", 1)
		if printed := exemptOf(t, files); len(printed) != len(found) {
			t.Errorf("%q is found %d times where it is printed: %v", class, len(printed), printed)
		}
	}
}

// TestExemptTitle is titles, long and short.
func TestExemptTitle(t *testing.T) {
	for title, want := range map[string]bool{
		"Award of the Care Contract (Exempt)": true, "EXEMPT: Award of the Care Contract": true, "Award of the Care Contract – Not for publication": true, "Confidential – Sale of Land": true,
		"Exempt Report: Sale of Land": true, "Sale of Land [CONFIDENTIAL]": true, "Sale of Land (not for publication by virtue of paragraph 3)": true, "Restricted – Sale of Land": true,
		"Sale of Land - Exempt": true, "Sale of Land (Part II report)": true, "Sale of Land – exempt report": true, "Private and Confidential: Sale of Land": true, "Sale of Land (exempt from publication)": true,

		"Exempt Accommodation Strategy": false, "Confidential Reporting Policy": false, "Local Plan Part II": false, "Restricted Parking Zones": false, "Exemption from the Contract Procedure Rules": false,
		"Sale of Land (with exempt appendix)": false, "Sale of Land (Appendix B not for publication)": false, "Publication of Exempt Reports": false, "Private Sector Housing": false, "Sale of Land (not exempt)": false,
		"Restricted and Unrestricted Reserves": false, "Report on Exempt Charities": false, "Local Plan (Part 2)": false,

		"Not for publication: Sale of Land": true, "Sale of Land - Confidential": true, "Sale of Land (Confidential)": true, "EXEMPT – Sale of Land": true, "Sale of Land – NOT FOR PUBLICATION": true, "Confidential Report: Sale of Land": true,
		"Sale of Land: exempt report": true, "Exempt item – Sale of Land": true, "Sale of Land (EXEMPT – paragraph 3)": true, "Private and confidential – Sale": true, "Council Tax: Exempt Classes": false, "VAT - Exempt Supplies": false,
		"Exempt Appendix to the Budget": false, "Review of Confidential Waste": false, "Part II Claims": false, "Sale of Land (public report; exempt appendix)": false, "Charges for Exempt Vehicles – Confidential Helpline": false, "Restricted Byway 12": false,
		"Publication Scheme: Exempt and Confidential Information": false, "Access to Information: exempt and confidential reports": false, "Confidential Reporting (Whistleblowing) Policy": false, "Review of Part 2 Reports": false, "Sale of Land (open report)": false, "Sale of Land - Part 1": false,
		"Exemption: Lift Repairs": false, "Unrestricted – Sale of Land": false, "Exempt Accommodation: Next Steps": false, "Council Tax Support (Exempt Groups)": false, "Rates: exempt": false,
	} {
		for _, key := range []string{"title", "short_title"} {
			files := with(nil)
			old := "title = \"A title\""
			if key == "short_title" {
				files["case"] = strings.Replace(files["case"], old, old+"\nshort_title = \"Another\"", 1)
				old = "\"Another\""
			} else {
				old = "\"A title\""
			}
			files["case"] = strings.Replace(files["case"], old, fmt.Sprintf("%q", title), 1)
			if found := exemptOf(t, files); len(found) > 0 != want {
				t.Errorf("%s %q: %v, want %v", key, title, found, want)
			}
		}
	}
}

// TestExemptField is labelled lines of the header, which profiles have of their own.
func TestExemptField(t *testing.T) {
	for field, want := range map[string]bool{
		"Exempt|Yes": true, "Is this report exempt?|Yes, paragraph 3": true, "Status|Confidential": true, "Open or exempt|Exempt": true, "Not for publication|by virtue of paragraph 3 of Schedule 12A": true,
		"Access to information|Not for publication": true, "Note|This report is exempt": true, "Confidential:|Yes": true, "Report type|Part II": true,
		"Exempt|No": false, "Call-in|Exempt": false, "Exempt|Appendix B": false, "Exempt|Yes, Appendix B": false, "Status|Open": false, "VAT|Exempt": false, "Exempt from call-in|Yes": false, "Exempt information|None": false,
		"Not for publication|Appendix B, by virtue of paragraph 3": false, "Wards|Part II": false, "Exempt appendices|Yes": false,

		"Note|Not for publication by virtue of paragraph 3": true, "Note|Confidential – exempt under paragraph 3": true, "Decision|NOT FOR PUBLICATION": true, "Portfolio|Exempt by virtue of paragraph 3 of Schedule 12A": true,
		"Appendices|Not for publication by virtue of paragraph 3": false, "Background papers|Exempt under paragraph 3": false, "Notice|Exempt under regulation 10": false, "Call-in|Exempt under paragraph 5": false,
		"Note|Not for publication: Appendix B": false, "Note|Confidential advice was taken": false, "Annex 2|Not for publication": false, "Note|Publication was delayed": false,

		"VAT|Exempt under paragraph 5": false, "Business rates|Exempt under paragraph 3": false, "CIL|Exempt under paragraph 4 of the policy": false, "Equality impact assessment|Exempt under paragraph 3 of the policy": false,
		"Planning permission|Exempt under paragraph 5": false, "Licence|Exempt (paragraph 2)": false, "Forward plan|Exempt under paragraph 4 of the rules": false, "Carbon screening|Exempt – paragraph 2": false, "Fee|Exempt, paragraph 12": false,
	} {
		label, value, _ := strings.Cut(field, "|")
		files := with(map[string]string{"case": "[facts]\nx = '" + value + "'\n"})
		files["council"] = strings.Replace(files["council"], "[body.cabinet]", "[[header.field]]\nlabel = 'Wards'\nvalue = 'All'\n[[header.field]]\nlabel = '"+label+"'\nvalue = '{{facts.x}}'\n[body.cabinet]", 1)
		if found := exemptOf(t, files); len(found) > 0 != want {
			t.Errorf("%s: %v, want %v", field, found, want)
		} else if want && found[0].File() != "cases/paper.toml" {
			t.Errorf("%s: the finding stands in %s", field, found[0].File())
		}
	}
}

// TestExemptPlaces shows the file, line and column of findings, and the words themselves: also where they come from a
// template or a fact, and in a comment that the council does not print.
func TestExemptPlaces(t *testing.T) {
	for _, c := range []struct{ file, more, want, words string }{
		{"case", "background = 'One. **This report is exempt**, and so is Appendix A.'\n", "cases/paper.toml:11:22", "This report is exempt"},
		{"case", "background = '{{facts.x}}'\n[facts]\nx = 'This paper is not for publication.'\n", "cases/paper.toml:13:5", "'This paper is not for publication.'"},
		{"templates", "{{define \"reasons\"}}\nThis report is exempt.\n{{end}}", "templates/papers/exception/sections.md.tmpl:2:1", "This report is exempt"},
		{"case", "[[comment]]\nby = 'clerk'\nsection = 'background'\ntext = \"\"\"\nThis report is\nnot for publication.\n\"\"\"\n", "cases/paper.toml:15:1", "This report is\nnot for publication"},
		{"case", "[[comment]]\nby = 'clerk'\nsection = 'background'\ntext = 'Advice: this report is exempt.'\n", "cases/paper.toml:14:17", "this report is exempt"},
	} {
		files := with(map[string]string{c.file: c.more, "council": "[comments]\npublish = false\n"})
		found := exemptOf(t, files)
		if len(found) != 1 || found[0].Span.String() != c.want || found[0].Text() != c.words || found[0].Hint == "" {
			t.Errorf("%s: %v, want %s %q", c.more, found, c.want, c.words)
		}
	}
}

// TestExemptStays shows that neither a profile nor a case nor a draft gets round the error.
func TestExemptStays(t *testing.T) {
	const said = "background = 'This report is exempt.'\n"
	for name, change := range map[string]map[string]string{
		"draft":   {"case": said},
		"ignored": {"case": said + "[[ignore]]\nrule = \"exempt-paper\"\nreason = \"it is not\"\n"},
		"lowered": {"case": said, "council": "[severity]\nexempt-paper = \"info\"\n"},
		"off":     {"case": said, "council": "[severity]\nexempt-paper = \"off\"\n"},
	} {
		files := with(change)
		if name == "draft" {
			files["case"] = "status = \"draft\"\n" + files["case"]
		}
		if found := exemptOf(t, files); len(found) != 1 || found[0].Severity != diag.Error {
			t.Errorf("%s: %v", name, found)
		}
	}
	if r, ok := check.Find("exempt-paper"); !ok || r.Severity != diag.Error {
		t.Error("the rule is no error")
	}
}

// TestExemptOnce shows that words of an exempt paper are not reported as words in a public one too.
func TestExemptOnce(t *testing.T) {
	found, _ := settled(t, with(map[string]string{"case": "background = 'This report is not for publication.'\n"}))
	if has(found, "exempt-material") {
		t.Error(found)
	}
}

// TestExemptInWelsh is what Welsh papers say of themselves, and of their appendices, of others, and of taxes.
func TestExemptInWelsh(t *testing.T) {
	for words, want := range map[string]bool{
		"Nid yw’r adroddiad hwn i’w gyhoeddi yn rhinwedd paragraff 14 o Ran 4 o Atodlen 12A i Ddeddf Llywodraeth Leol 1972.": true,
		"Nid yw'r ddogfen hon i'w chyhoeddi.": true, "Nid i’w gyhoeddi": true, "NID I’W GYHOEDDI": true, "CYFRINACHOL": true, "Cyfrinachol": true, "Preifat a chyfrinachol": true, "Eithriedig – paragraff 14": true,
		"Mae’r adroddiad hwn yn cynnwys gwybodaeth eithriedig o dan baragraff 14.": true, "Mae’r adroddiad hwn yn gyfrinachol.": true, "Mae’r adroddiad hwn wedi’i eithrio rhag ei gyhoeddi.": true,
		"Ni chaniateir cyhoeddi’r papur hwn.": true, "Nid yw’r adroddiad hwn ar gael i’r cyhoedd.": true, "Mae’r wybodaeth yn yr adroddiad hwn yn gyfrinachol.": true, "Ddim i’w gyhoeddi yn rhinwedd paragraff 14": true,
		"Diben yr adroddiad yw hyn. Mae’r adroddiad hwn yn eithriedig.": true, "Adroddiad eithriedig": true,

		"Nid yw Atodiad B i’w gyhoeddi yn rhinwedd paragraff 14.": false, "Mae Atodiad B i’r adroddiad hwn yn gyfrinachol.": false, "Mae’r adroddiad hwn i’w gyhoeddi.": false, "Caiff yr adroddiad hwn ei gyhoeddi.": false,
		"Mae gwasanaeth cyfrinachol ar gael.": false, "Cyfrinachol yw’r llinell gymorth i blant.": false, "Mae’r adroddiad hwn wedi’i eithrio o’r broses galw i mewn.": false, "Os yw’r adroddiad hwn yn gyfrinachol, dywedir hynny.": false,
		"Mae’r adroddiad hwn yn cynnwys gwybodaeth am y gwasanaeth.": false, "Y sector preifat": false, "Eithriadau treth": false, "Nid yw’r cynllun hwn i’w gyhoeddi eto.": false, "Adroddiadau cyfrinachol ac eithriedig a’u cyhoeddi": false,

		"Preifat: paragraff 14 o Atodlen 12A": true, "Gwybodaeth eithriedig (paragraff 14)": true, "### Cyfrinachol\n\nMwy.": true, "Mae’r eitem hon wedi’i heithrio o dan baragraff 14.": true, "Mae’r eitem hon wedi’i heithrio.": true,
		"Bydd 60 o gartrefi:\n\n- Cymdeithasol: 48 o gartrefi\n- Preifat: 12 o gartrefi": false, "Preifat – i’w rhentu": false, "Preifat (12 o gartrefi)": false, "Preifat o dan gontract": false, "Preifat": false,
		"### Gwybodaeth gyfrinachol\n\nMae’n ddiogel.": false, "### Gwybodaeth eithriedig\n\nNid oes dim.": false, "Gwybodaeth gyfrinachol: rhaid ei chadw’n ddiogel.": false, "Cyfrinachol: mae pob galwad i’r llinell gymorth.": false,
		"Mae pob galwad i’r llinell yn un o’r rhain:\n\n- cyfrinachol\n- agored": false, "Gwybodaeth breifat – beth yw hi?": false, "Ddim i’w rannu: y parc.": false, "Cyfrinachol tan 2025 oedd y ffeil.": false,
		"Mae’r eitem hon wedi’i heithrio o’r cap.": false, "Mae’r eitem hon wedi’i heithrio rhag tâl.": false, "Ni ddylid rhannu’r ddogfen hon yn ddwy ran.": false, "Nid yw’r adroddiad hwn ar gael i’r cyhoedd yn Saesneg.": false,
	} {
		files := with(map[string]string{"case": "background = \"\"\"\n" + words + "\n\"\"\"\n"})
		files["case"] = "language = \"cy\"\n" + files["case"]
		if found := exemptOf(t, files); len(found) > 0 != want {
			t.Errorf("%s: %v, want %v", words, found, want)
		}
	}
}

// TestExemptWelshTitle is the same of titles and of classifications.
func TestExemptWelshTitle(t *testing.T) {
	for title, want := range map[string]bool{
		"Gwerthu tir (eithriedig)": true, "Gwerthu tir – Cyfrinachol": true, "CYFRINACHOL: Gwerthu tir": true, "Gwerthu tir (nid i’w gyhoeddi)": true, "Gwerthu tir (adroddiad eithriedig)": true, "Gwerthu tir [cyfrinachol]": true,
		"Gwerthu tir": false, "Polisi chwythu’r chwiban cyfrinachol a’r cyhoedd": false, "Gwerthu tir (atodiad eithriedig)": false, "Tai’r sector preifat": false, "Llety eithriedig: y camau nesaf": false, "Gwerthu tir (rhannol eithriedig)": false, "Cartrefi gofal (preifat)": false, "Tai: preifat": false, "Gwybodaeth gyfrinachol": false, "Gwerthu tir (preifat a chyfrinachol)": true, "Gwerthu tir (eitem breifat)": true,
	} {
		files := with(nil)
		files["case"] = "language = \"cy\"\n" + strings.Replace(files["case"], "\"A title\"", fmt.Sprintf("%q", title), 1)
		if found := exemptOf(t, files); len(found) > 0 != want {
			t.Errorf("%s: %v, want %v", title, found, want)
		}
	}
	for class, want := range map[string]bool{"Eithriedig": true, "Cyfrinachol": true, "Nid i’w gyhoeddi": true, "Agored": false, "Rhannol eithriedig": false, "Eithriedig: na": false, "Atodiad eithriedig": false, "Preifat": true, "Eithriedig (paragraff 14)": true} {
		files := with(nil)
		files["case"] = "language = \"cy\"\n" + strings.Replace(files["case"], "[report]\n", fmt.Sprintf("[report]\nclassification = %q\n", class), 1)
		if found := exemptOf(t, files); len(found) > 0 != want {
			t.Errorf("%s: %v, want %v", class, found, want)
		}
	}
}
