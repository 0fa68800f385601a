package redline

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/edits.golden anew")

// An edit is a change of the base paper, and what a person would say of it.
type edit struct {
	says    string
	replace []string // pairs: what stands in the paper, and what takes its place
}

const (
	waste = "The Council collects waste from 62,000 homes every week, under a contract that was let in 2018.\n\n"
	ends  = "The present contract ends on 31 March 2026 and can't be extended again. Three firms asked for the documents. {#ends}\n\n"
	works = "Further work was done by the Waste Partnership in the spring of this year, with the help of two other councils.\n\n"
	late  = "If the depot is late, the present depot can be used until the end of 2026 at a cost of £12,000 a month.\n\n"
	risks = "# Risks\n\nThe greatest risk is that the depot at Low Farm is not ready in time for the new vehicles. {#farm}\n\n" + late
	equal = "# Equality\n\nThere are no implications for equality, since the service does not change for anyone who receives it.\n"
	depot = "| Depots | £100,000 | £102,000 |\n"
	staff = "| Staff | £400,000 | £410,000 |\n"
)

// edits are what officers do to a paper.
var edits = []edit{
	{"nothing was changed", nil},
	{"a word of paragraph 3 is another", []string{"every week", "every fortnight"}},
	{"a word was put into paragraph 4", []string{"can't be extended again", "can't lawfully be extended again"}},
	{"two words were taken out of paragraph 10", []string{" for both years", ""}},
	{"the sum in paragraph 1 is another", []string{"£1,250,000", "£1,310,000"}},
	{"the day in paragraph 4 is another", []string{"31 March 2026", "30 June 2026"}},
	{"a percentage is another", []string{"risen by 5%", "risen by 7.5%"}},
	{"the firm is another one", []string{"Bell Ltd", "Marsh & Sons Ltd"}},
	{"a full stop became a semicolon, and a sentence goes on", []string{"again. Three firms", "again; three firms"}},
	{"a sentence was added in the middle of paragraph 4", []string{"again. Three", "again. Notice has been given. Three"}},
	{"paragraph 10 was written anew", []string{"The costs are met from the budget for waste, which has been set by the Council for both years.", "Money for this was agreed in February: nothing further is needed from reserves or from borrowing."}},
	{"a paragraph was added after 3, and those behind it have new numbers", []string{waste, waste + "Two in three of these homes also pay for a brown bin.\n\n"}},
	{"paragraph 4 is gone", []string{ends, ""}},
	{"paragraph 12 stands at the beginning of the background now", []string{late, "", waste, late + waste}},
	{"paragraph 12 moved there, and its sum changed on the way", []string{late, "", waste, strings.Replace(late, "£12,000", "£21,000", 1) + waste}},
	{"paragraph 4 is two paragraphs now", []string{"again. Three", "again.\n\nThree", " {#ends}", ""}},
	{"paragraphs 3 and 4 became one", []string{"in 2018.\n\nThe present", "in 2018. The present"}},
	{"a section Climate was added with one paragraph", []string{"# Equality", "# Climate\n\nElectric vehicles will save 120 tonnes of carbon a year.\n\n# Equality"}},
	{"the section Equality is gone", []string{equal, ""}},
	{"the section Risks stands before Background now", []string{risks, "", "# Background", risks + "# Background"}},
	{"the heading Risks reads otherwise", []string{"# Risks", "# Risks and mitigation"}},
	{"the sub-heading Market reads otherwise", []string{"## Market", "## The market for waste"}},
	{"one figure of the table changed, and its total", []string{"£255,000", "£275,000", "£767,000", "£787,000"}},
	{"a row was put into the table", []string{depot, depot + "| Insurance | £9,000 | £9,500 |\n"}},
	{"a row of the table is gone", []string{depot, ""}},
	{"two rows of the table changed places", []string{staff, "", depot, depot + staff}},
	{"a column was put into the table", []string{"| 2026-27 |", "| 2026-27 | 2027-28 |", "|---|---|---|", "|---|---|---|---|", "£410,000 |", "£410,000 | £420,000 |", "£255,000 |", "£255,000 | £260,000 |", "£102,000 |", "£102,000 | £104,000 |", "£767,000 |", "£767,000 | £784,000 |"}},
	{"the first column of figures is gone", []string{" 2025-26 |", "", "|---|---|---|", "|---|---|", " £400,000 |", "", " £250,000 |", "", " £100,000 |", "", " £750,000 |", ""}},
	{"the head of a column reads otherwise", []string{"| 2026-27 |", "| 2026-27 (estimate) |"}},
	{"the caption of the table changed, and what stands below it", []string{"Costs of the service", "Cost of the whole service", "Without VAT", "With VAT"}},
	{"the whole table is gone, and the reference to it", []string{"in [](#yearly), and", "known, and", "Table: Costs of the service {#yearly}\n\n| Item | 2025-26 | 2026-27 |\n|---|---|---|\n" + staff + "| Vehicles | £250,000 | £255,000 |\n" + depot + "| Total | £750,000 | £767,000 |\n\n* Without VAT.\n\n", ""}},
	{"a choice was put in between (a) and (b)", []string{"2. to run", "2. to share a service with the county;\n3. to run", "3. to award", "4. to award"}},
	{"choice (b) is gone, and (c) is (b)", []string{"2. to run the service with the Council's own staff, which costs more;\n3. to award", "2. to award"}},
	{"the words of choice (b) changed", []string{"which costs more", "which costs £90,000 more"}},
	{"the note says something else", []string{"July 2025", "September 2025"}},
	{"a note was put in before the first, which is the second now", []string{"let in 2018.", "let in 2018.[^0]", "[^1]: Market", "[^0]: Minutes of the Council, May 2018.\n[^1]: Market", "then.[^1]", "then.[^1]"}},
	{"the link leads elsewhere, and its words stay", []string{"example/saving", "example/savings-2026"}},
	{"“None.” was replaced by a sentence", []string{"None.", "Two firms have left the market since the tender of 2018."}},
	{"only numbers changed, since a paragraph before all others is new", []string{"# Recommendations\n\n", "# Recommendations\n\nThis report is urgent, since the tender ends before the next meeting.\n\n"}},
	{"the reference in paragraph 2 leads to paragraph 4 now", []string{"[](#farm)", "[](#ends)"}},
	{"paragraph 4 is gone, the sum of paragraph 1 is another, and paragraph 6 moved to the risks and grew", []string{ends, "", "£1,250,000", "£1,400,000", works, "", late, late + strings.Replace(works, "two other", "three other", 1)}},
	{"a paragraph was split, and each half changed", []string{"again. Three firms asked for the documents. {#ends}", "again under its terms.\n\nThree large firms asked for the documents."}},
	{"all of it is new", []string{"", ""}},
}

func (e edit) of(text string) string {
	if e.says == "all of it is new" {
		return "# Playgrounds\n\nEvery ward is to have a playground by 2030.\n"
	}
	for i := 0; i < len(e.replace); i += 2 {
		if !strings.Contains(text, e.replace[i]) {
			panic(fmt.Sprintf("%q is not in the paper: %s", e.replace[i], e.says))
		}
		text = strings.ReplaceAll(text, e.replace[i], e.replace[i+1])
	}
	return text
}

// TestEdits shows what is told of each edit, beside what a person would say.
func TestEdits(t *testing.T) {
	var b strings.Builder
	was := base(t)
	for _, e := range edits {
		c := compare(was, e.of(was))
		fmt.Fprintf(&b, "== %s\n\n", e.says)
		if err := (Printer{Out: &b}).Print(c); err != nil {
			t.Fatal(err)
		}
		b.WriteString("\n")
		if c.Same() != (e.replace == nil) {
			t.Errorf("%s: told to be the same: %t", e.says, c.Same())
		}
		whollyTold(t, c)
	}
	const golden = "testdata/edits.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("edits are told otherwise than %s has it:\n%s", golden, b.String())
	}
}
