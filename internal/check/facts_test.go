package check_test

import (
	"fmt"
	"strings"
	"testing"
)

// contractKeys is a contract for the answers below; the report is for a meeting on 7 February 2025.
const contractKeys = `
[decision]
taken_on = 2024-12-19
[contract]
value = "£282,693.00"
vat = "including"
ends = 2025-03-31
supplier = "Mill Lane Ltd"
starts = 2025-01-06
[facts]
spend = "£2.4m"
since = 2024-04-01
`

// inAnswer are the findings in an answer: each its rule, and the words that it points at.
func inAnswer(t *testing.T, answer, keys string) string {
	t.Helper()
	text := map[string]string{"case": "background = '''\nHere stands:\n\n" + answer + "\n'''\n" + keys}
	found, _ := settled(t, with(text))
	var out []string
	for _, d := range found {
		out = append(out, fmt.Sprintf("%s %q", d.Rule, d.Text()))
	}
	return strings.Join(out, "; ")
}

func TestFacts(t *testing.T) {
	for _, c := range []struct{ answer, want string }{
		// typed
		{"It costs £282,693 in all.", `typed-fact "£282,693"`},
		{"It costs £282,693.00, or £2.4 million, or £2,400,000.", `typed-fact "£282,693.00"; typed-fact "£2.4 million"; typed-fact "£2,400,000"`},
		{"**It costs £2.4m**.", `typed-fact "£2.4m"`},
		{"The contract ends on the 31st March 2025.", `typed-fact "31st March 2025"`},
		{"It was agreed on Thursday 19 December 2024.", `typed-fact "19 December 2024"`},
		{"Since 1 April 2024 it was so; the meeting is on 07/02/2025.", `typed-fact "1 April 2024"; ambiguous-date "07/02/2025"; typed-fact "07/02/2025"`},
		{"It costs {{contract.value}} until {{contract.ends}}, {{facts.spend}} since {{facts.since}}.", ""},
		{"The year ends on 31 March 2025. It snowed on 19 December 2024.", ""},
		{"> The contract was £282,693.", ""},
		{"The note “Award of £282,693”, and the minutes of the Board on 1 April 2024.", ""},
		{"Since 01.04.2024, 01-04-2024 or April 1, 2024; the meeting is on 07-02-2025.", `ambiguous-date "01.04.2024"; typed-fact "01.04.2024"; ambiguous-date "01-04-2024"; typed-fact "01-04-2024"; typed-fact "April 1, 2024"; ambiguous-date "07-02-2025"; typed-fact "07-02-2025"`},
		{"The minutes of the Board are kept; it was so on 1 April 2024.", `typed-fact "1 April 2024"`},
		{"It costs £0.28m, £282,693.01 or £2.41m.", ""},
		// two values
		{"It has a maximum spend of £282,963.", `two-values "£282,963"`},
		{"The value of this contract is £320k. The contract is worth £310,000.", `two-values "£320k"; two-values "£310,000"`},
		{"It has a maximum spend of £0.28m, or a contract value of £283,000.", ""},
		{"The previous contract value of £190,000, and a contract value of £235,578 without VAT.", ""},
		{"The contract value is £50,000 per annum. Rules apply to a contract value of £100,000 or more than that.", ""},
		{"The contract will run until 30 April 2025.", `two-values "30 April 2025"`},
		{"The contract will run until Wednesday 30th April, 2025.", `two-values "30th April, 2025"`},
		{"It costs what [the award of £2.4m on 1 April 2024](https://council.example/a) says.", ""},
		{"The previous contract ended on 30 April 2024. The framework contract ends on 1 May 2026.", ""},
		// two bases
		{"It costs £1.2m per annum.\n\nSo £1.2m has accrued, a total of £1.2m. In all it has accrued £1.2m.", `two-bases "total of £1.2m"`},
		{"An annual budget of c.£1.2m.\n\nIn 2024 £1.2m in total was spent.", `two-bases "£1.2m in total"`},
		{"The Council spends £1.2m a year on taxis.\n\nTaxis have cost £1.2m since September.", `two-bases "£1.2m since "`},
		{"Taxis cost £1.2m a year.\n\nThe budget has stood at £1.2m since September, and they have cost £1.2m a year since then.", ""},
		{"It costs £1.2m a year.\n\nThat is £1.2m per annum. It was £1.2m. A total of £1.3m.", ""},
		// ten times
		{"It was £2,826,930 then.", `ten-times "£2,826,930"`},
		{"It was £28,270 then.", `ten-times "£28,270"`},
		{"It was £28,269,300 then.", `ten-times "£28,269,300"`},
		{"A deposit of 10%, £28,269, is due.", ""},
		{"It was £2.9m, £28,000,000 or £2,900,000.", ""},
		{"It was £300,000, £3m, £30,000 or £3,000.", ""},
		// the calendar
		{"Until 31 June 2025; on 29 February 2025.", `no-such-day "31 June 2025"; no-such-day "29 February 2025"`},
		{"On 29 February 2024.", ""},
		{"On Friday 6 February 2026 and Friday the 7th February 2025.", ""},
		{"On Friday, 6 February 2025 it was cold.", `weekday "Friday, 6 February 2025"`},
		{"On Good Friday 18 April 2025, on the Monday before 18 April 2025.", ""},
		{"> On Friday 6 February 2025.", ""},
		// the law
		{"The direct award is permitted by regulation 32 of the Public Contracts Regulations 2015.", ""},
		{"The direct award is made under section 41 of the Procurement Act 2023.", `which-law "Procurement Act 2023"`},
		{"This contract is governed by the Procurement Act 2023.", `which-law "Procurement Act 2023"`},
		{"The contract will be let anew under the Procurement Act 2023.", ""},
		{"This contract is not subject to the Procurement Act 2023.", ""},
		{"The Procurement Act 2023 changes how the direct award of contracts works.", ""},
	} {
		if got := inAnswer(t, c.answer, contractKeys); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.answer, got, c.want)
		}
	}
}

// TestYearLong passes a figure that is a yearly amount and the whole, in a contract of a year.
func TestYearLong(t *testing.T) {
	keys := strings.Replace(contractKeys, "starts = 2025-01-06", "starts = 2024-04-01", 1)
	if got := inAnswer(t, "It costs £1.2m per annum.\n\nA total of £1.2m.", keys); strings.Contains(got, "two-bases") {
		t.Error(got)
	}
}

func TestTables(t *testing.T) {
	for _, c := range []struct{ name, table, want string }{
		{"right", "| Item | Cost |\n|---|---:|\n| Rent | £98,400.00 |\n| Repairs | (£2,050.50) |\n| Other | – |\n| Total | £96,349.50 |", ""},
		{"wrong", "| Item | Cost |\n|---|---:|\n| Rent | £98,400.00 |\n| Repairs | £12,050 |\n| **Total** | **£101,450.00** |", `table-total "£101,450.00"`},
		{"rounded", "| Item | £m |\n|---|---:|\n| Rent | 1.2 |\n| Repairs | 2.4 |\n| Total | 3.7 |", ""},
		{"rounded in thousands", "| Item | Cost |\n|---|---:|\n| Rent | £98k |\n| Repairs | £12k |\n| Other | £5k |\n| Total | £116k |", ""},
		{"too far for rounding", "| Item | Cost |\n|---|---:|\n| Rent | £98k |\n| Repairs | £12k |\n| Total | £120k |", `table-total "£120k"`},
		{"counts", "| Ward | Families |\n|---|---:|\n| East | 12 |\n| West | 9 |\n| Total | 27 |", `table-total "27"`},
		{"a mean", "| Ward | Age |\n|---|---:|\n| East | 12 |\n| West | 9 |\n| Total | 10 |", ""},
		{"change in per cent", "| Item | Change |\n|---|---:|\n| Rent | 5.9% |\n| Repairs | (18.7%) |\n| Total | 7.2% |", ""},
		{"sub-totals", "| Item | Cost |\n|---|---:|\n| Rent | £5 |\n| Subtotal | £5 |\n| Repairs | £2 |\n| Total | £7 |", ""},
		{"words among them", "| Item | Cost |\n|---|---:|\n| Rent | £5 |\n| Repairs | not known |\n| Other | £2 |\n| Total | £9 |", ""},
		{"hundred per cent", "| Answer | Share |\n|---|---:|\n| Yes | 33.3% |\n| No | 33.3% |\n| Unsure | 33.3% |\n| Total | 100% |", ""},
		{"not a hundred", "| Answer | Share |\n|---|---:|\n| Yes | 33.3% |\n| No | 33.3% |\n| Total | 100% |", `percentages "100%"`},
		{"across", "| Item | 2024-25 | 2025-26 | Total |\n|---|---:|---:|---:|\n| Rent | £5 | £6 | £11 |\n| Repairs | £2 | £3 | £5 |\n| Other | £100 | £200 | £400 |", `table-total "£400"`},
		{"a budget", "| Item | Year 1 budget |\n|---|---:|\n| Rent | £98 |\n| Repairs | £12 |\n| Total | £190 |", `table-total "£190"`},
		{"a product", "| Item | Hours | Rate | Total |\n|---|---:|---:|---:|\n| Rent | £5 | £6 | £30 |\n| Repairs | £2 | £3 | £6 |", ""},
		{"never a sum", "| Item | A | B | Total |\n|---|---:|---:|---:|\n| Rent | £5 | £6 | £30 |\n| Repairs | £2 | £3 | £6 |", ""},
	} {
		if got := inAnswer(t, c.table, ""); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestAbbreviationsEndNoSentence shows that what explains a figure is seen behind an abbreviation, and that
// an abbreviation at a sentence's end keeps nothing of the next sentence.
func TestAbbreviationsEndNoSentence(t *testing.T) {
	for _, goesOn := range []string{
		"The contract value is £319,450 excl. the option to extend.",
		"The contract value is £319,450 incl. VAT.",
		"The contract value is £319,450 ex. VAT.",
		"The contract value is £319,450 (i.e. £159,725 p.a. for two years, excl. VAT).",
		"The contract value is £319,450 approx. £5,000 more than the original one.",
		"In para. 4 of the previous report, the contract value is £319,450.",
		"For Lot No. 2, under St. Mary's, e.g. Castle Park, the contract value is £319,450.",
		"For the existing provider, Mrs. J. R. Smith, the contract value is £319,450.",
		"The framework of Mill Lane Co. Ltd. says that the contract value is £319,450.",
		"For placements, transport, etc. Annex A says that another contract value is £319,450.",
		"At 2 p.m. Friday 10 January the estimate of the contract value is £319,450.",
		"From Jan. 2024 the current costs were c. £5,000 more than before, so the contract value is £319,450.",
		"It was estimated in Smith v. Jones that the contract value is £319,450.",
	} {
		if got := inAnswer(t, goesOn, contractKeys); strings.Contains(got, "two-values") {
			t.Errorf("%s\n%s", goesOn, got)
		}
	}
	for _, ended := range []string{
		"The contract value is £319,450. The option to extend is not used.",
		"The previous supplier was Mill Lane Ltd. The contract value is £319,450.",
		"The option to extend is £5,000 p.a. The contract value is £319,450.",
		"The options were weighed at 2 p.m. The contract value is £319,450.",
		"Was there another option? The answer was no. The contract value is £319,450.",
		"It is in Band C. The contract value is £319,450! Options are none.",
	} {
		if got := inAnswer(t, ended, contractKeys); !strings.Contains(got, `two-values "£319,450"`) {
			t.Errorf("%s\n%s", ended, got)
		}
	}
}

// TestTypedThreshold shows that an amount which happens to be the council's threshold is taken for it only where procurement is spoken of.
func TestTypedThreshold(t *testing.T) {
	const threshold = "[[rules.threshold]]\nof = \"tender\"\nfrom = 2024-01-01\nmore_than = \"£100,000\"\nvat = \"excluding\"\n"
	for answer, want := range map[string]bool{
		"The threshold for a tender was £100,000.":                      true,
		"Works of more than £100,000 must be tendered.":                 true,
		"Of the cost of £1.24m developers meet £100,000.":               false,
		"A grant of £100,000 from the lottery came in November.":        false,
		"The scheme costs £100,000 a year and is met from the reserve.": false,
	} {
		found, _ := settled(t, with(map[string]string{"council": threshold, "case": "background = '''\n" + answer + "\n'''\n" + contractKeys}))
		if got := has(found, "typed-fact"); got != want {
			t.Errorf("%s: found %t", answer, got)
		}
	}
}
