package check_test

import "testing"

// TestNoNoise takes paragraphs as councils write them past the rules on facts, days and values: nothing
// is wrong with them, and nothing may be said.
func TestNoNoise(t *testing.T) {
	const keys = `
[decision]
asks = "approve"
[contract]
value = "£1,236,500"
vat = "excluding"
starts = 2025-04-01
ends = 2028-03-31
supplier = "Mill Lane Ltd"
[facts]
grant = "£412,000"
`
	for _, paragraph := range []string{
		"The contract costs £412,200 per annum, a total of £1,236,600 over three years with rounding.",
		"The current contract, worth £980,000, was awarded on 1 April 2022 and ends on 31 March 2025.",
		"The budget for 2025/26 is £1.25m, of which £1.2m is for placements and £50,000 for transport.",
		"Savings of £120k in 2025/26, £240k in 2026/27 and £360k in 2027/28 amount to £720k.",
		"Of the £14.6m programme £1.1m was spent by 31 December 2024; the rest is profiled to 2027.",
		"Contracts of more than £100,000 need three quotations; those over £214,904 are advertised.",
		"A contract value of £25,000 or more is published on Contracts Finder.",
		"Bids ranged from £1.1m to £1.9m; the highest was £1,912,400 and the lowest £1,104,350.",
		"Each placement costs between £1,200 and £4,800 a week; 41 children are placed.",
		"The annual uplift is 3.2%, or £39,568 in the first year.",
		"A retention of 10% (£123,650) is held until completion.",
		"The grant was £412,345 in 2023/24. The income of £3,450 per annum is unchanged since 1 April 2019.",
		"The Scrutiny Commission considered the proposal at its meeting on Wednesday 29 January 2025.",
		"A consultation ran from Monday 4 November 2024 to Friday 13 December 2024 (six weeks).",
		"Tenders were invited on 2 September 2024, under the Public Contracts Regulations 2015.",
		"The next procurement will be under the Procurement Act 2023, which came into force on 24 February 2025.",
		"A report of 31 March 2024 put the backlog at £1.9bn nationally, and at £1.9m per annum here.",
		"The maximum spend of the previous contract was £860,000; the total cost of both is £2,096,500.",
		"In the period to 30 September 2024 the team closed 1,204 cases, 12% more than in 2023.",
		"The fee is £150 per hour, or £1,200 per day; 40 days come to £48,000.",
		"Two posts at £38,220 and one at £44,711 (with on-costs) cost £121,151.",
		"If the contract ended on 30 June 2026, £411,000 would remain.",
	} {
		if got := inAnswer(t, paragraph, keys); got != "" {
			t.Errorf("%s\n%s", paragraph, got)
		}
	}
}
