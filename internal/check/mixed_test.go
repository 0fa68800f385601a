package check_test

import (
	"strings"
	"testing"
)

// TestMixedNames is which names seem to be others of the same paper. Each text is paragraphs, parted by lines.
func TestMixedNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Adult Social Care Outcomes Framework is new.|We use the Adult Social Care Outcomes Framework.|The Adults Social Care Outcome Framework says so.", "Adults Social Care Outcome Framework"},
		{"The Green Growth Impact Fund opens.|The Green Growth Impact Fund is large.|The Green Growth West Fund has rounds.", "Green Growth West Fund"},
		{"Willmott Dixon Ltd was appointed.|The price of Wilmott Dixon Ltd is low.", "Wilmott Dixon Ltd"},
		{"Cllr John Smith spoke.|Councillor Jon Smith agreed. Cllr John Smith left.", "Councillor Jon Smith"},
		{"Cllr Jane Mercer spoke.|Cllr Jane Mercier agreed.", "Cllr Jane Mercier"},
		{"It is for the Health and Wellbeing Strategy Group.|The Heath and Wellbeing Strategy Group met.", ""}, // "and" parts names
		{"The Climate Emergency Response Plan is agreed.|The Climate Emergancy Response Plan is agreed.", "Climate Emergancy Response Plan"},
		{"The climate risk assessment (CRA) is done.|The carbon risk assessment (CRA) is done.", "carbon risk assessment"},
		{"The Green Growth Fund (GGF) is new.|The Green Grants Fund (GGF) is open.", "Green Grants Fund"},
		{"Mill Lane Builders built it.|Mill Lane Bulders were late.", "Mill Lane Bulders"},
		{"The Joint Strategic Needs Assesment is old.|The Joint Strategic Needs Assessment is new. An assessment is made yearly.", "Joint Strategic Needs Assesment"},
		{"Capita Property Services Ltd did it.|Capita Properties Services Ltd did not.", "Capita Properties Services Ltd"},
		{"Meridian Research Ltd advised.|The study of Meridan Research is old.", "Meridan Research"},
		{"The Networked Fire Service Partnership answers calls. The Networked Fire Services Partnership has four members.", "Networked Fire Services Partnership"},
		{"Sian Llyr wrote it.|Tom Hill read it. Tom Hilll did not.", ""}, // nobody says that this is a name

		{"£38 million was lent by the Green Growth Impact Fund.|The Green Growth West Fund is audited by a firm.", "Green Growth West Fund"},
		{"The Tarn Valley Impact Fund has lent £3m. Few are in arrears. The Tarn Valley Impacts Fund is audited.", "Tarn Valley Impacts Fund"},
		{"The Corporate Data Hub is new.|The Council Data Hub is old. The Corporate Data Hub is large.", "Council Data Hub"},
		{"The Citizen Access Programme is late.|The Customer Access Programme will end.", "Customer Access Programme"},
		{"The Supported Housing Partnership met.|The Supported Homes Partnership agreed.", "Supported Homes Partnership"},
		{"Cllr Anne Hardcastle spoke.|Cllr Ann Hardcastle agreed.", "Cllr Ann Hardcastle"},
		{"Cllr Stephen Moss spoke.|Councillor Steven Moss agreed.", "Councillor Steven Moss"},
		{"The Tarn Bus Users’ Forum asked.|The Tarn Bus User Forum will be asked.", "Tarn Bus User Forum"},
		{"The Homes for Ukraine Programme ends.|The Home for Ukraine Programme began.", "Home for Ukraine Programme"},

		{"The Green Growth Capital Fund is open.|The Green Growth Revenue Fund is not.", ""},
		{"The Green Growth Community Fund is open.|The Green Growth Business Fund is not.", ""},
		{"The Wyre Valley North Project is late.|The Wyre Valley South Project is not.", ""},
		{"The Adult Services Committee met.|The Children’s Services Committee met.", ""},
		{"The Adults’ Services Committee met.|The Children’s Services Committee met.", ""},
		{"Cllr Jan Moss spoke.|Cllr Jane Moss agreed.", ""},
		{"The Affordable Homes Programme pays.|The Affordable Housing Programme is ours.", ""},
		{"The Green Homes Impact Fund pays.|The Green Homes Warmth Fund pays as well.", ""},
		{"The Corporate Plan is new.|The Council Plan is old.", ""},
		{"The Scrutiny Committee met.|The Scrutiny Commission met.", ""},
		{"The North Area Committee met.|The South Area Committee met.", ""},
		{"The Director of Finance agreed.|The Director of Education did not.", ""},
		{"The Children’s Services Department grew.|The Adult Services Department did not.", ""},
		{"The Medium Term Financial Strategy is old.|The Medium Term Financial Plan is older.", ""},
		{"Phase One Works Programme began.|Phase Two Works Programme did not.", ""},
		{"The Area Planning Committee met.|All Area Planning Committees met.", ""},
		{"The Barton North Ward and the Burton North Ward are large.", ""},
		{"Barton Primary School is full.|Burton Primary School is not.", ""},
		{"The Local Authority Housing Fund is open.|The Local Authority Housing Fund is large.|The Local Authority Treescapes Fund is not.", ""},
		{"Cllr Paul Smith spoke.|Cllr Paula Smith agreed.", ""},
		{"Cllr Ann Brown spoke.|Cllr Tom Brown agreed.", ""},
		{"The Highways Asset Management Plan is agreed.|The Highways Winter Management Plan is not.", ""},
		{"Education, Health and Care Plans (EHCPs) are many.|An education, health and care plan (EHCP) is one.", ""},
		{"Green Growth Impact Fund, and again the Green Growth Impact Fund and the Green Growth West Fund.", ""},
		{"He calls it the “Climate Emergancy Response Plan”.|The Climate Emergency Response Plan is agreed.", ""},
		{"The Home Office Grants Team met.|The Chief Finance Officer wrote. The Chief Finance Office is small.", ""},
	} {
		got := ""
		found, _ := settled(t, with(map[string]string{"case": "background = '''\n" + strings.ReplaceAll(c.text, "|", "\n\n") + "\n'''\n[contract]\nsupplier = \"Mill Lane Builders Ltd\"\n"}))
		for _, d := range ofRules(found, "two-spellings", "two-names") {
			got += d.Text()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestNamesOfPosts shows that the names of those who hold posts are known.
func TestNamesOfPosts(t *testing.T) {
	for text, want := range map[string]bool{
		"Jane Mercier agreed.": true, "Jane Mercer agreed.": false, "Jane Mercers agreed.": false, "Jane Merton agreed.": false, "Jayne Mercer agreed.": false,
		"Write to Jane.Mercier@wychwood.gov.uk.": false,
	} {
		found, _ := settled(t, with(map[string]string{"council": "[post.solicitor]\ntitle = \"Solicitor\"\nname = \"Ms Jane Mercer\"\n", "case": "background = \"" + text + "\"\n"}))
		if has(found, "two-spellings") != want {
			t.Errorf("%s: %v", text, found)
		}
	}
}
