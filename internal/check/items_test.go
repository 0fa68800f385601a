package check_test

import (
	"strings"
	"testing"
)

// ofItems are the rules on items of agendas.
var ofItems = []string{
	"doubled-item", "doubled-number", "exempt-item", "exempt-report", "exempt-under-open", "item-document", "item-fate", "item-ground", "item-id", "item-meeting", "item-number", "item-paper",
	"item-subject", "item-title", "item-to-follow", "item-twice", "item-untitled", "item-withdrawn", "late-item", "late-opinion", "marker", "open-item", "paper-no-item", "postponed-item",
	"under-under", "unknown-post", "unknown-standing", "unknown-under", "unknown-word",
}

// TestItems has for each fault of an item its finding, and for what is like it and right none.
func TestItems(t *testing.T) {
	const (
		sitting = "# meeting\n"
		paper   = sitting + "[[item]]\npaper = \"paper\"\n"
		visit   = sitting + "[[item]]\npaper = \"paper\"\n[[item]]\nid = \"visit\"\ntitle = \"A visit\"\n"
	)
	for name, tt := range map[string]struct{ files, want string }{
		"a meeting without items":                {sitting, ""},
		"an item for the paper":                  {paper, ""},
		"an item that is nothing":                {sitting + "[[item]]\nid = \"x\"\n[[item]]\npaper = \"paper\"", "nothing says what this item is [item-subject]"},
		"a paper and a standing item":            {"# council\n[[body.cabinet.standing]]\nid = \"minutes\"\n" + paper + "standing = \"minutes\"", "an item can't be a paper and a standing item at once [item-subject]"},
		"a title alone":                          {paper + "[[item]]\ntitle = \"A visit\"", "an item that is neither a paper nor a standing item needs an id [item-id]"},
		"a paper whose name is no address":       {paper + "[[item]]\npaper = \"The Paper\"\nto_follow = true\ntitle = \"x\"", `"The Paper" can't be the id of an item [item-id]`},
		"such a paper with an id":                {paper + "[[item]]\nid = \"x\"\npaper = \"The Paper\"\nto_follow = true\ntitle = \"x\"", ""},
		"numbers that can be cited":              {visit + "number = \"5(a)\"", ""},
		"numbers that can't":                     {visit + "number = \"7)(\"", `"7)(" can't be the number of an item [item-number]`},
		"a series":                               {"# meeting\nfirst_item = \"88/24\"\n", ""},
		"no series":                              {"# meeting\nfirst_item = \"next\"\n", `"next" is no number that items can be counted from [item-number]`},
		"the same paper twice":                   {paper + "[[item]]\nid = \"again\"\npaper = \"paper\"", `the paper "paper" has an item already, in line 6 [item-twice]`},
		"postponed to its own meeting":           {visit + "postponed = { to = \"sitting\" }", "an item can't be postponed to its own meeting [item-fate]"},
		"from its own meeting":                   {visit + "from = \"sitting\"", "an item can't come from its own meeting [item-fate]"},
		"postponed to a meeting that has not it": {visit + "postponed = { to = \"next\" }", `this item is postponed to meetings/next.toml, which has no item "visit" [postponed-item]`},
		"from a meeting that there is not":       {visit + "from = \"last\"", `there is no meeting "last" from which this item could come [item-meeting]`},
		"from a meeting that has not it":         {visit + "from = \"next\"", `this item is said to come from meetings/next.toml, which has no item "visit" [postponed-item]`},
		"a ground of the law":                    {visit + "exempt = { paragraphs = [\"1\", \"7\"] }", ""},
		"confidential, without a paragraph":      {visit + "exempt = { confidential = true }", ""},
		"no ground":                              {visit + "exempt = { reason = \"x\" }", "nothing says under which paragraphs of Schedule 12A this item is exempt [item-ground]"},
		"a ground for Wales":                     {visit + "exempt = { paragraphs = \"12\" }", `Schedule 12A has no paragraph "12" to exempt an item under [item-ground]`},
		"a ground for Wales in Wales":            {"# council\nlanguage = \"cy\"\n" + visit + "exempt = { paragraphs = \"12\" }", ""},
		"a late item of a cabinet":               {visit + "late = { reason = \"x\" }", ""},
		"a late item of a committee":             {"# council\n[body.cabinet]\naccess = \"committee\"\n" + visit + "late = { reason = \"x\" }", "nothing says that the chair is of the opinion that this item is urgent"},
		"a council that has no executive":        {"# council\ngovernance = \"committee\"\n" + visit + "late = { reason = \"x\", opinion = true }", ""},
		"a document":                             {visit + "[[item.document]]\ntitle = \"x\"\nfile = \"x.PDF\"", ""},
		"a post that there is not":               {visit + "presents = \"clark\"", `has no post "clark" [unknown-post]`},
		"posts of the meeting":                   {"# meeting\ncontact = \"clerk\"\nsigned = \"nobody\"", `has no post "nobody" [unknown-post]`},
		"posts of the body":                      {"# council\n[body.cabinet]\ncontact = \"nobody\"\nsigned = \"clerk\"", `has no post "nobody" [unknown-post]`},
		"markers of items":                       {"# council\n[agenda]\nmarkers = [\"1.\", \"1a\"]", ""},
		"a marker that can't count":              {"# council\n[agenda]\nmarkers = [\"Item\"]", `the marker "Item" can't count [marker]`},
		"a pack that there is not":               {"# council\n[agenda]\npack = [\"whole\", \"short\"]", `agenda.pack can't have "short" [unknown-word]`},
		"a title in other signs":                 {paper + "title = \"A  TITLE.\"", ""},
		"a paper that no item names":             {sitting + "[[item]]\nid = \"visit\"\ntitle = \"A visit\"", "no item of meetings/sitting.toml names this paper, which so stands after the last one [paper-no-item]"},
		"a withdrawn item without a paper":       {visit + "withdrawn = {}", ""},
		"an exempt report, which is not here":    {paper + "[[item]]\npaper = \"depot\"\ntitle = \"x\"\nexempt = { paragraphs = [\"3\"] }", ""},
		"an item whose paper has left":           {paper + "[[item]]\npaper = \"gone\"\nwithdrawn = {}", "nothing says how this item is called: its report is not there to have a title [item-untitled]"},
		"other paragraphs than the report":       {"# case\n[[appendix]]\ntitle = \"x\"\nexempt = [\"3\", \"1\"]\n" + paper + "exempt = { paragraphs = [\"3\"] }", "this item is exempt under paragraph 3, and what its report holds back is exempt under paragraphs 1, 3"},
		"less than the report":                   {"# case\n[[appendix]]\ntitle = \"x\"\nconfidential = true\n" + paper + "exempt = { paragraphs = [\"3\"] }", "a part of the report of this item is confidential, and the item does not say so"},
		"confidential as the report":             {"# case\n[[appendix]]\ntitle = \"x\"\nconfidential = true\n" + paper + "exempt = { confidential = true }", ""},
		"a report whose reason can't be read":    {"# case\n[[appendix]]\ntitle = \"x\"\nexempt = 3\n" + paper + "exempt = { paragraphs = [\"3\"] }", ""},
		"nothing kept in the report":             {paper + "exempt = { paragraphs = [\"3\"] }", "its report is public, and nothing of it is exempt"},
		"a report that is meant to be public":    {paper + "exempt = { paragraphs = [\"3\"], open_report = true }", ""},
		"more than the report":                   {"# case\n[[appendix]]\ntitle = \"x\"\nexempt = \"3\"\n" + paper + "exempt = { confidential = true }", "this item is confidential, and what its report holds back is exempt under paragraph 3"},
		"no item for what is confidential":       {"# case\n[[appendix]]\ntitle = \"x\"\nconfidential = true\n" + paper, "a part of this report is confidential, and no item of the agenda is"},
		"the same paragraphs as the report":      {"# case\n[[appendix]]\ntitle = \"x\"\nexempt = [\"3\", \"1\"]\n" + paper + "exempt = { paragraphs = [\"1\", \"3\"] }", ""},
	} {
		t.Run(name, func(t *testing.T) {
			found := ofRules(play(t, tt.files), ofItems...)
			switch {
			case tt.want == "" && len(found) > 0:
				t.Errorf("found %v", found)
			case tt.want != "" && (len(found) != 1 || !strings.Contains(found[0].String(), tt.want)):
				t.Errorf("found %v\nwant  %s", found, tt.want)
			}
		})
	}
}
