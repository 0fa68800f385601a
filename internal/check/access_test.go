package check_test

import (
	"strings"
	"testing"
)

// accessRules are the rules on what the public may read and attend.
var accessRules = []string{"private-notice", "public-interest", "access-law", "published-late", "governance", "governance-ended", "exempt-ground", "late-item", "late-opinion"}

// TestAccess has papers for a Cabinet that meets on Friday 7 February 2025, unless the profile says otherwise. The last day for
// notice of a private meeting, 28 clear days before, is Thursday 9 January.
func TestAccess(t *testing.T) {
	const (
		appendix     = "[[appendix]]\ntitle = \"Prices\"\n"
		interest     = "public_interest = \"x\"\n"
		exempt       = appendix + "exempt = \"3\"\n" + interest
		confidential = appendix + "confidential = true\n"
		committee    = "# council\ngovernance = \"committee\"\n"
		combined     = "# council\ngovernance = \"combined authority\"\n"
		wales        = "# council\nlanguage = \"cy\"\n"
		item         = "# meeting\n[[item]]\nid = \"depot\"\ntitle = \"Depot\"\n"
		late         = item + "late = { reason = \"It came late.\" }\n"
	)
	for name, tt := range map[string]struct{ files, want string }{
		"exempt, without notice":           {exempt, "this appendix is exempt under paragraph 3, and no notice is recorded that the meeting of 7 February 2025 is private while it is considered, which was due by 9 January 2025"},
		"confidential, without notice":     {confidential, "this appendix is confidential, and no notice is recorded that the meeting of 7 February 2025 is private while it is considered, which was due by 9 January 2025"},
		"with both notices":                {exempt + "# meeting\n[private]\nnotice = 2025-01-09\nagain = 2025-01-30\n", ""},
		"with an agreement":                {exempt + "# meeting\n[private]\nagreed = \"the Chairman of Scrutiny, 3 February 2025\"\n", ""},
		"a committee needs none":           {exempt + committee, ""},
		"a body with the law of one":       {exempt + "# council\n[body.cabinet]\naccess = \"committee\"\n", ""},
		"a combined authority needs none":  {exempt + combined, ""},
		"a body that may be either":        {exempt + "# council\n[body.sub]\nname = \"Cabinet Sub-Committee\"\n# meeting\nbody = \"sub\"\n", ""},
		"one that is said to be executive": {exempt + "# council\n[body.sub]\nname = \"Cabinet Sub-Committee\"\naccess = \"executive\"\n# meeting\nbody = \"sub\"\n", "no notice is recorded"},
		"the law of Wales is another":      {exempt + wales, ""},
		"nothing is withheld":              {appendix, ""},

		"no public interest":                {appendix + "exempt = \"3\"\n" + committee, "nothing says why the public interest in keeping this appendix exempt outweighs that in disclosing it"},
		"none is asked for a secret":        {confidential + committee, ""},
		"a secret that gives one":           {confidential + interest + committee, "a confidential appendix is withheld whatever the public interest"},
		"a public one that gives one":       {appendix + interest + committee, "this appendix is not exempt, so this reason is printed nowhere"},
		"what is registered is not exempt":  {strings.Replace(exempt, "Prices", "Articles of Association", 1) + committee, "information that has to be registered is not exempt under paragraph 3, and by its title this may be some"},
		"under another paragraph it may be": {strings.NewReplacer("Prices", "Articles of Association", `"3"`, `"5"`).Replace(exempt) + committee, ""},
		"an item without it":                {item + "exempt = { paragraphs = [\"3\"] }\n" + committee, "nothing says why the public interest in keeping this item exempt outweighs that in disclosing it"},
		"a confidential item":               {item + "exempt = { confidential = true }\n" + committee, ""},
		"an item with it":                   {item + "exempt = { paragraphs = [\"3\"], reason = \"x\" }\n" + committee, ""},
		"the part for Wales":                {appendix + "exempt = \"14\"\n" + wales, ""},

		"the Act for an executive":          {"Under section 100B(4)(b) of the Local Government Act 1972 the chair agrees that the item is urgent.", `"section 100B(4)(b)" is the law of a council and its committees, and makes no late item of an executive lawful`},
		"the Act's words for an executive":  {"The Chairman is of the opinion that, by reason of special circumstances, this should be taken as a matter of urgency.", "is the law of a council and its committees"},
		"the Act for a committee":           {"[prose]\nbackground = \"Under section 100B(4)(b) of the Local Government Act 1972 the chair agrees that the item is urgent.\"\n" + committee, ""},
		"the Act of committees":             {"Section 100B(4)(b) of the Local Government Act 1972 lets a committee take an urgent item.", ""},
		"the Act that does not apply":       {"Section 100B(4)(b) of the Local Government Act 1972 does not apply to this meeting.", ""},
		"another section":                   {"The report is open to inspection under section 100D of the Local Government Act 1972.", ""},
		"the Regulations for a committee":   {"[prose]\nbackground = \"It is urgent under regulation 11 of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012.\"\n" + committee, "is the law of executives, and Wychwood District Council is governed by committees"},
		"the Regulations for an authority":  {"[prose]\nbackground = \"It is urgent under regulation 11 of SI 2012/2089.\"\n" + combined, `"SI 2012/2089" is the law of the executives of councils, and not for a combined authority`},
		"the Regulations for an executive":  {"It is urgent under regulation 11 of SI 2012/2089.", ""},
		"the Regulations, of a Cabinet":     {"[prose]\nbackground = \"Until 2024 the Cabinet met under SI 2012/2089.\"\n" + committee, ""},
		"the Regulations that do not apply": {"[prose]\nbackground = \"SI 2012/2089 does not apply.\"\n" + committee, ""},

		"published late in Wales":          {wales + "# meeting\npublished = 2025-02-03\n", ""},
		"later than the profile has there": {wales + "[days]\npublication = { clear = 3, count = \"working\" }\n# meeting\npublished = 2025-02-04\n", "between publication on 4 February 2025 and the meeting on 7 February 2025 are 2 clear days, not 3"},
		"a combined authority by its name": {"# council\nname = \"Wychwood Combined Authority\"\ngovernance = \"mayor and cabinet\"\n", "Wychwood Combined Authority is a combined authority by its name, and by the profile it is governed by mayor and cabinet"},
		"governed so until the meeting":    {committee + "governance_until = 2025-02-07\n", ""},
		"governed otherwise by then":       {committee + "governance_until = 2025-02-06\n", "the profile says how Wychwood District Council is governed until 6 February 2025, and this meeting is on 7 February 2025"},

		"late, to an executive":              {late, ""},
		"late, to a committee":               {committee + late, "nothing says that the chair is of the opinion that this item is urgent"},
		"late, to a body that may be either": {"# council\n[body.sub]\nname = \"Cabinet Sub-Committee\"\n# meeting\nbody = \"sub\"\n" + strings.TrimPrefix(late, "# meeting\n"), ""},
		"late there, for no reason":          {"# council\n[body.sub]\nname = \"Cabinet Sub-Committee\"\n# meeting\nbody = \"sub\"\n" + strings.TrimPrefix(item, "# meeting\n") + "late = {}\n", "nothing says why this item is taken late"},
	} {
		t.Run(name, func(t *testing.T) {
			found := ofRules(play(t, tt.files), accessRules...)
			switch {
			case tt.want == "" && len(found) > 0:
				t.Errorf("found %v", found)
			case tt.want != "" && (len(found) != 1 || !strings.Contains(found[0].Message, tt.want)):
				t.Errorf("found %v\nwant  %s", found, tt.want)
			}
		})
	}
}
