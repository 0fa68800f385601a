package totals

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
	_ "cabinet/internal/testrun"
)

// tableOf makes a table of lines, whose cells are parted by bars; above a line of dashes stand the rows of its head,
// and before those its caption.
func tableOf(t testing.TB, text string) *report.Table {
	t.Helper()
	d := report.DraftTable{Name: "t"}
	text = strings.TrimSpace(text)
	if caption, rest, ok := strings.Cut(text, "\n\n"); ok {
		d.Caption.Text, text = caption, rest
	}
	head, body, _ := strings.Cut(text, "\n---\n")
	d.Heads, d.Rows = rows(head), rows(body)
	var list diag.List
	r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "s", Text: report.Markdown{Text: d.Place() + "\n"}, Tables: []report.DraftTable{d}}}}}}, &list)
	if found := list.Sorted(); len(found) > 0 {
		t.Fatalf("%s\n%v", text, found[0].Message)
	}
	return r.Parts[0].Sections[0].Blocks[0].(*report.Table)
}

func rows(text string) (all [][]report.Markdown) {
	for line := range strings.Lines(text) {
		var row []report.Markdown
		for _, cell := range strings.Split(line, "|") {
			row = append(row, report.Markdown{Text: strings.TrimSpace(cell)})
		}
		all = append(all, row)
	}
	return all
}

// said are the faults of a table, in a line each.
func said(t testing.TB, text string) string {
	t.Helper()
	var all []string
	for _, f := range Wrong(tableOf(t, text)) {
		all = append(all, f.Message)
	}
	return strings.Join(all, "\n")
}

// A slip changes a table that is right; want is what is found then.
type slip struct{ old, new, want string }

// TestBudgets shows tables as councils publish them: nothing is found in the right ones, and every slip is.
func TestBudgets(t *testing.T) {
	for _, c := range []struct {
		name, table string
		slips       []slip
	}{
		{"whole pounds", `
Item | 2025-26
---
Rent | £98,400
Repairs | £12,050
Insurance | £4,310
Total | £114,760`, []slip{
			{"£114,760", "£117,460", "the figures above add up to £114,760, not to £117,460"},
			{"Repairs | £12,050\n", "", "the figures above add up to £102,710, not to £114,760"},
			{"£12,050", "£120,500", "the figures above add up to £223,210, not to £114,760"},
			{"£12,050", "£1,205", "the figures above add up to £103,915, not to £114,760"},
			{"£114,760", "£11,476", "the figures above add up to £114,760, not to £11,476"},
		}},
		{"an old figure beside a new one", `
Item | 2025-26
---
Rent | ~~£98,300~~ ++£98,400++
Repairs | £12,050
Total | ~~£110,350~~ ++£110,450++`, []slip{
			{"++£98,400++", "++£98,500++", "the figures above add up to £110,550, not to £110,450"},
			{"++£110,450++", "++£110,350++", "the figures above add up to £110,450, not to £110,350"},
		}},
		{"millions without a sign", `
Service | £m
---
Adults | 12.5
Children | -0.3
Highways | 4.0
Net total | 16.2`, []slip{
			{"16.2", "12.6", "the figures above add up to 16.2, not to 12.6"},
			{"4.0", "40.0", "the figures above add up to 52.2, not to 16.2"},
		}},
		{"signed", `
Service | Variance
---
Adults | +35.4
Children | −9.9
**Total** | **+25.5**`, []slip{
			{"+25.5", "+99.5", "the figures above add up to +25.5, not to +99.5"},
			{"+25.5", "+22.5", "the figures above add up to +25.5, not to +22.5"},
			{"−9.9", "+9.9", "the figures above add up to +45.3, not to +25.5"},
		}},
		{"thousands, with brackets", `
General Fund

Service | Budget £000 | Outturn £000 | Variance £000
---
Adult social care | 110,420 | 113,905 | 3,485
Children's services | 64,210 | 66,010 | 1,800
Highways | 18,300 | 17,950 | (350)
Corporate | (4,120) | (4,560) | (440)
**Total (£000)** | **188,810** | **193,305** | **4,495**`, []slip{
			{"188,810", "188,180", "the figures above add up to 188,810, not to 188,180"},
			{"(440)", "440", "the figures above add up to 5,375, not to 4,495"},
			{"66,010", "66,100", "the figures above add up to 193,395, not to 193,305"},
		}},
		{"groups with subtotals", `
Service | 2025/26 £ | 2026/27 £
---
Adults | |
Residential care | 5,000,000 | 5,250,000
Home care | 2,340,500 | 2,400,000
Subtotal | 7,340,500 | 7,650,000
Children | |
Placements | 3,100,000 | 3,300,000
Transport | 1,205,250 | 1,210,000
Fostering | 800,000 | 815,000
Sub-total: | 5,105,250 | 5,325,000
Grand total | 12,445,750 | 12,975,000`, []slip{
			{"1,205,250", "1,250,250", "the figures of this group add up to 5,150,250, not to 5,105,250"},
			{"Fostering | 800,000 | 815,000\n", "", "the figures of this group add up to 4,305,250, not to 5,105,250\nthe figures of this group add up to 4,510,000, not to 5,325,000"},
			{"12,975,000", "12,795,000", "the figures above that are no totals add up to 12,975,000, not to 12,795,000"},
			{"7,340,500", "734,050", "the figures above add up to 7,340,500, not to 734,050"},
		}},
		{"named totals", `
| £000
---
**Adults** |
Staff | 1,200
Care packages | 4,600
Total for Adults | 5,800
**Children** |
Staff | 900
Placements | 2,150
Total Children | 3,050
Total expenditure | 8,850`, []slip{
			{"3,050", "3,500", "the figures of this group add up to 3,050, not to 3,500"},
			{"8,850", "8,580", "the figures above that are no totals add up to 8,850, not to 8,580"},
			{"Care packages | 4,600\n", "", "the figures above add up to 1,200, not to 5,800"},
		}},
		{"subtotals that run on", `
Element | Cost
---
Works | £1,000,000
Fees | £120,000
Subtotal | £1,120,000
Contingency | £112,000
Subtotal | £1,232,000
VAT | £246,400
Total | £1,478,400`, []slip{
			{"£1,478,400", "£1,487,400", "the figures above that are no totals add up to £1,478,400, not to £1,487,400"},
			{"£1,120,000", "£1,210,000", "the figures above add up to £1,120,000, not to £1,210,000"},
		}},
		{"income taken away, without signs", `
| 2025/26 £000
---
Staff | 500
Premises | 300
Total expenditure | 800
Fees and charges | 150
Grants | 250
Total income | 400
Net total | 400`, []slip{
			{"Total expenditure | 800", "Total expenditure | 900", "the figures above add up to 800, not to 900"},
			{"Total income | 400", "Total income | 500", "the figures of this group add up to 400, not to 500"},
			{"Net total | 400", "Net total | 450", ""}, // nothing shows what is taken away
		}},
		{"income taken away, with signs", `
| 2025/26 £000
---
Staff | 5,200
Premises | 3,100
Fees and charges | (1,550)
Grants | (2,500)
Net total | 4,250`, []slip{
			{"4,250", "4,520", "the figures above add up to 4,250, not to 4,520"},
			{"Premises | 3,100\n", "", "the figures above add up to 1,150, not to 4,250"},
		}},
		{"income and net expenditure", `
| Budget £ | Actual £
---
Gross expenditure | 500,000 | 520,000
Income | (200,000) | (210,000)
Net expenditure | 300,000 | 310,000
Use of reserves | (50,000) | (60,000)
Total | 250,000 | 250,000`, nil},
		{"years across", `
Item | 2024-25 | 2025-26 | 2026-27 | Total £000
---
Rent | 1,205 | 1,310 | 1,400 | 3,915
Repairs | 200 | 310 | 320 | 830
Other | 100 | 205 | 210 | 515
Total | 1,505 | 1,825 | 1,930 | 5,260`, []slip{
			{"830", "380", "the figures above add up to 4,810, not to 5,260\nthe figures of this row add up to 830, not to 380"},
			{"205 | 210", "250 | 210", "the figures above add up to 1,870, not to 1,825\nthe figures of this row add up to 560, not to 515"},
			{"5,260", "5,620", "the figures above add up to 5,260, not to 5,620"},
		}},
		{"groups of columns", `
Scheme | 2025-26 | | | 2026-27 | | | Total
 | Grant | Loan | Total | Grant | Loan | Total |
---
Roads | 1,100 | 250 | 1,350 | 1,200 | 0 | 1,200 | 2,550
Schools | 3,400 | 1,000 | 4,400 | 2,000 | 500 | 2,500 | 6,900
Parks | 150 | – | 150 | 75 | 25 | 100 | 250
Total | 4,650 | 1,250 | 5,900 | 3,275 | 525 | 3,800 | 9,700`, []slip{
			{"1,000 | 4,400", "1,000 | 4,040", "the figures above add up to 5,540, not to 5,900\nthe figures of this row add up to 4,400, not to 4,040"},
			{"6,900", "9,600", "the figures above add up to 12,400, not to 9,700\nthe figures of this row that are no totals add up to 6,900, not to 9,600"},
		}},
		{"a group of columns that adds up others", `
Scheme | 2025-26 | | 2026-27 | | Total |
 | Budget | Spent | Budget | Spent | Budget | Spent
---
Roads | 1,100 | 250 | 1,200 | 310 | 2,300 | 560
Schools | 3,400 | 1,000 | 2,000 | 500 | 5,400 | 1,500
Parks | 150 | – | 75 | 25 | 225 | 25`, []slip{{"5,400", "4,500", "the figures of this row for \"Budget\" add up to 5,400, not to 4,500"}}},
		{"rounded", `
Service | £m
---
Adults | 1.2
Children | 2.4
Total | 3.7`, []slip{{"3.7", "3.9", "the figures above add up to 3.6, not to 3.9"}}},
		{"suffixes", `
Scheme | Cost
---
Roads | £2.8m
Schools | £12.5m
Parks | £450k
Total | £15.75m`, []slip{{"£15.75m", "£17.55m", "the figures above add up to £15.75m, not to £17.55m"}}},
		{"a sign in the first row and the total", `
Item | Cost
---
Rent | £1,200
Rates | 340
Total | £1,540`, []slip{{"£1,540", "£1,450", "the figures above add up to £1,540, not to £1,450"}}},
		{"marks of notes", `
Item | Cost
---
Rent | £1,200.00*
Rates | £340.00
Total† | £1,540.00†`, []slip{{"£1,540.00†", "£1,504.00†", "the figures above add up to £1,540.00, not to £1,504.00†"}}},
		{"noughts in words", `
Item | Cost
---
Rent | £1,200
Rates | nil
Fuel | –
Light | £40
TOTAL: | £1,240`, []slip{{"£1,240", "£1,420", "the figures above add up to £1,240, not to £1,420"}}},
		{"a label in the second column", `
Ref | Scheme | £
---
GR01 | Roads | 12,000
GR02 | Parks | 4,500
| Total | 16,500`, []slip{{"16,500", "15,600", "the figures above add up to 16,500, not to 15,600"}}},
		{"totals of two blocks", `
| £000
---
Staff | 1,200
Other | 300
Total | 1,500
Grants | 900
Fees | 150
Total | 1,050`, []slip{{"Total | 1,500", "Total | 5,100", "the figures above add up to 1,500, not to 5,100"}}},
		{"a total that runs on", `
| £000
---
Staff | 1,200
Other | 300
Total | 1,500
Reserves | (200)
Net total | 1,300`, nil},
		{"totals of years", `
| £000
---
Staff | 1,200
Other | 300
Total 2025/26 | 1,500
Total 2024/25 | 1,420`, []slip{{"1,500", "5,100", "the figures above add up to 1,500, not to 5,100"}}},
		{"totals of directorates", `
| £000
---
Total Adults | 1,200
Total Children | 300
Total Place | 450
Total | 1,950`, []slip{{"1,950", "1,590", "the figures above add up to 1,950, not to 1,590"}}},
		{"funding", `
Source | £
---
Council tax | 8,400,000
Business rates | 3,150,000
Government grants | 1,200,500
Income from fees | 610,000
Total funding | 13,360,500`, []slip{{"13,360,500", "13,630,500", "the figures above add up to 13,360,500, not to 13,630,500"}}},
		{"shares", `
Answer | Number | Share
---
Yes | 1,205 | 60.2%
No | 610 | 30.5%
Unsure | 186 | 9.3%
Total | 2,001 | 100.0%`, []slip{
			{"30.5%", "35.0%", "these percentages add up to 104.5%, not to 100%"},
			{"610", "601", "the figures above add up to 1,992, not to 2,001"},
		}},
		{"an invoice's own words", `
Item | £
---
Printing | 1,204.50
Postage | 310.25
Sum | 1,514.75`, []slip{{"1,514.75", "1,541.75", "the figures above add up to 1,514.75, not to 1,541.75"}}},
		{"a net total of services", `
Service | Net £000
---
Adults | 11,240
Children | 6,305
Place | 2,210
Total net expenditure | 19,755`, []slip{{"6,305", "6,035", "the figures above add up to 19,485, not to 19,755"}}},
		{"years in the first column", `
Year | Service | £000
---
2024-25 | Adults | 1,240
 | Children | 305
2024-25 | Total | 1,545
2025-26 | Adults | 1,310
 | Children | 340
2025-26 | Total | 1,650
| Grand total | 3,195`, []slip{
			{"1,545", "1,455", "the figures above add up to 1,545, not to 1,455"},
			{"3,195", "3,915", "the figures above that are no totals add up to 3,195, not to 3,915"},
		}},
		{"financing below a programme", `
| 2025-26 £000 | 2026-27 £000
---
Roads | 4,200 | 3,900
Schools | 2,150 | 2,310
Total programme | 6,350 | 6,210
**Financed by:** | |
Grants | 3,000 | 3,000
Borrowing | 3,350 | 3,210
Total financing | 6,350 | 6,210`, []slip{
			{"3,350", "3,530", "the figures of this group add up to 6,530, not to 6,350"},
		}},
		{"groups in groups", `
| £000
---
**Expenditure** |
**Staff** |
Pay | 5,000
Pensions | 1,210
Subtotal | 6,210
**Premises** |
Rent | 900
Rates | 345
Subtotal | 1,245
Total expenditure | 7,455
**Income** |
Fees | (1,100)
Grants | (2,355)
Total income | (3,455)
Net total | 4,000`, []slip{
			{"7,455", "7,545", "the figures above that are no totals add up to 7,455, not to 7,545"},
			{"(3,455)", "(3,545)", "the figures of this group add up to (3,455), not to (3,545)"},
			{"1,245", "1,425", "the figures of this group add up to 1,245, not to 1,425"},
			{"Net total | 4,000", "Net total | 4,900", "the figures above that are no totals add up to 4,000, not to 4,900"},
		}},
		{"labels that look like others", `
Service | Savings target £000 | Spend to date £000 | Year 1 budget £000
---
Running costs | 1,240 | 620 | 1,300
Net zero programme | 305 | 150 | 410
Policy Unit | 210 | 100 | 205
Collection fund surplus | (400) | (200) | (380)
General Fund balance | 950 | 475 | 900
Share of joint service | 88 | 44 | 90
Business rate growth | (120) | (60) | (125)
Total cost of services | 2,273 | 1,129 | 2,400`, []slip{
			{"1,129", "1,192", "the figures above add up to 1,129, not to 1,192"},
			{"Policy Unit | 210 | 100 | 205\n", "", "the figures above add up to 2,063, not to 2,273\nthe figures above add up to 1,029, not to 1,129\nthe figures above add up to 2,195, not to 2,400"},
		}},
		{"reserves", `
Reserve | Balance 1 April 2025 £ | Use £ | Balance 31 March 2026 £
---
General | 12,400,000 | (450,000) | 11,950,000
Schools | 3,100,000 | 200,000 | 3,300,000
Capital | 5,250,000 | (1,250,000) | 4,000,000
Total reserves | 20,750,000 | (1,500,000) | 19,250,000`, []slip{
			{"19,250,000", "12,950,000", "the figures above add up to 19,250,000, not to 12,950,000"},
			{"(1,500,000)", "(5,100,000)", "the figures above add up to (1,500,000), not to (5,100,000)"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := said(t, c.table); got != "" {
				t.Errorf("found in the right table:\n%s", got)
			}
			for _, s := range c.slips {
				if !strings.Contains(c.table, s.old) {
					t.Fatalf("no %q", s.old)
				}
				if got := said(t, strings.Replace(c.table, s.old, s.new, 1)); got != s.want {
					t.Errorf("with %q for %q\ngot  %s\nwant %s", s.new, s.old, got, s.want)
				}
			}
		})
	}
}

// TestNoSums shows figures that are the sum of no others, though they stand where one would: nothing is found.
func TestNoSums(t *testing.T) {
	for name, table := range map[string]string{
		"a sum that is not called one":       "| £\n---\nBase budget | 1,000\nInflation | 50\nSavings | -30\nBudget requirement | 1,020\nCouncil tax | 600\nGrants | 420\nTotal funding | 1,020",
		"two that are not called so":         "| £\n---\nAdults | 600\nChildren | 400\nNet cost of services | 1,000\nInterest | 50\nLevies | 30\nNet budget | 1,080\nCouncil tax | (600)\nGrants | (480)\nTotal funding | (1,080)",
		"a mean":                             "Ward | Age\n---\nEast | 12\nWest | 9\nTotal | 10",
		"a mean of money":                    "Parish | Tax base | Precept £ | Band D £\n---\nAshby | 1,200.5 | 36,015 | 30.00\nBurton | 800.0 | 16,000 | 20.00\nTotal | 2,000.5 | 52,015 | 26.00",
		"a unit's cost":                      "Provider | Places | Cost a week £\n---\nOak House | 12 | 850\nElm House | 10 | 920\nFir House | 5 | 1,010\nTotal | 27 | 905",
		"changes in per cent":                "Item | 2024 | 2025 | Change %\n---\nRent | 100 | 110 | 10.0\nFuel | 50 | 60 | 20.0\nTotal | 150 | 170 | 13.3",
		"per cent that are no shares":        "Item | Achieved\n---\nSavings | 59%\nFees | 87%\nTotal | 72%",
		"a running total":                    "Year | Saving £000 | Cumulative £000\n---\n2025-26 | 100 | 100\n2026-27 | 200 | 300\n2027-28 | 150 | 450\nTotal | 450 | 450",
		"opening and closing":                "| £000\n---\nOpening balance | 1,200\nReceipts | 300\nPayments | (450)\nClosing balance | 1,050\nTotal | 1,050",
		"of which":                           "| £000\n---\nStaff | 1,200\nof which agency | 300\nPremises | 400\nTotal | 1,600",
		"of which, at the end":               "| £000\n---\nStaff | 1,200\nPremises | 400\nTotal | 1,600\nOf which grants | 500",
		"indented":                           "| £000\n---\nStaff | 1,200\n– teachers | 700\n– others | 500\nPremises | 400\nTotal | 1,600",
		"an average among the rows":          "| Days\n---\nEast | 12\nWest | 14\nAverage | 13\nTotal | 26",
		"VAT that is not shown":              "| £\n---\nWorks | 1,000\nFees | 200\nTotal excluding VAT | 1,200\nTotal including VAT | 1,440",
		"all wards, of which some":           "Ward | Homes\n---\nEast | 1,200\nWest | 900\nTotal all wards | 9,450",
		"a total above":                      "| Homes\n---\nTotal | 2,100\nEast | 1,200\nWest | 900",
		"the name of a service":              "| £000\n---\nHeating | 120\nCleaning | 80\nTotal Facilities Management | 310\nTotal | 510",
		"not known":                          "| £\n---\nRent | 500\nRates | TBC\nTotal | 900",
		"two currencies":                     "| Sum\n---\nLondon | £500\nDublin | €300\nTotal | £760",
		"a product":                          "Item | Hours | Rate | Total\n---\nCare | £5 | £6 | £30\nNight | £2 | £3 | £6\nDay | £4 | £5 | £20",
		"a product in rows":                  "| £\n---\nUnit cost | 400\nQuantity | 3\nTotal cost | 1,200",
		"a difference of columns":            "| Budget | Actual | Total variance\n---\nRent | 500 | 450 | 50\nRates | 300 | 310 | (10)\nFuel | 90 | 95 | (5)",
		"income less expenditure":            "| £\n---\nIncome | 900\nExpenditure | 700\nTotal | 200",
		"less":                               "| £\n---\nGross budget | 900\nLess grants | 200\nTotal | 700",
		"a deficit":                          "| £m\n---\nSpending | 900\nFunding | 850\nBudget gap | 50\nSavings | 20\nTotal gap | 30",
		"a balance to carry on":              "| £\n---\nBalance brought forward | 500\nAdded | 100\nTotal | 620",
		"rounded in each part":               "| £000\n---\nA | 1\nB | 2\nC | 3\nD | 4\nTotal | 12",
		"years as rows":                      "Year | Total\n---\n2023 | 500\n2024 | 520\n2025 | 610",
		"ratios":                             "School | Pupils | Pupils per teacher\n---\nOak | 210 | 21\nElm | 300 | 25\nTotal | 510 | 23.2",
		"dates and telephones":               "Office | Opened | Telephone\n---\nEast | 1 May 2024 | 01234 567890\nWest | 2 May 2024 | 01234 567891\nTotal | 2 | ",
		"one row":                            "| £\n---\nRent | 500\nTotal | 600",
		"empty":                              "| £\n---\nTotal | 600",
		"a net total of grants":              "| £000\n---\nSpend | 500\nGrant receipts | 200\nNet total | 300",
		"statistical neighbours":             "Council | Score\n---\nAshby | 61\nBurton | 70\nTotal score | 66",
		"services in bold above their parts": "| £000\n---\n**Adults** | **1,200**\nCare | 900\nFees | 300\n**Place** | **400**\nRoads | 250\nParks | 150\n**Total** | **1,600**",
		"services above their parts":         "| £000\n---\nAdults | 1,200\nCare | 900\nFees | 300\nPlace | 400\nRoads | 250\nParks | 150\nTotal | 1,600",
		"services above parts of parts":      "| £000\n---\nPeople | 1,600\nAdults | 1,200\nCare | 900\nFees | 300\nChildren | 400\nPlace | 400\nRoads | 250\nParks | 150\nTotal | 2,000",
		"several answers of one person":      "Answer | Number\n---\nCost | 120\nTime | 95\nPlace | 60\nTotal respondents | 150",
		"services below their parts":         "| £000\n---\nCare | 900\nFees | 300\nAdults | 1,200\nRoads | 250\nParks | 150\nPlace | 400\nTotal | 1,600",
		"less, above a group":                "| £\n---\nCost of the scheme | 900\n**Less:** |\nGrants | 150\nFees | 50\nTotal | 700",
		"less, and wrong":                    "| £\n---\nCost of the scheme | 900\n**Less:** |\nGrants | 150\nFees | 50\nTotal | 760",
		"borrowing and investments":          "| £m | Average rate %\n---\nPWLB | 640.2 | 3.9\nBanks | 160.3 | 4.4\nTotal borrowing | 800.5 | 4.0\nFunds | 210.0 | 5.1\nCouncils | 90.0 | 4.8\nTotal investments | 300.0 | 5.0\nNet borrowing | 500.5 | ",
		"changes that come to nothing":       "Amendment | £k\n---\nYouth workers | +1,250.0\nReserves | -1,250.0\nTotal | 0.0",
		"a base and its changes":             "| £000\n---\nOriginal base budget | 1,315,610\n**Spending** |\nPrices | 41,200\nDemand | 60,310\nTotal spending | 101,510\n**Savings and income** |\nTransformation | (20,300)\nIncome | (11,050)\nTotal savings and income | (31,350)\nNet change | 70,160\nProposed budget | 1,385,770",
		"limits":                             "Investment | Limit £m | Held £m\n---\nBanks | 60 | 12\nFunds | 50 | 30\nCouncils | 40 | 5\nTotal | 100 | 47",
		"a plan of several years":            "| 2025/26 £m\n---\nNet budget brought forward | 100.0\nInflation | 5.2\nPressures | 3.1\nSavings | (4.3)\nTotal changes | 4.0\nNet budget | 104.0\n**Funding** |\nCouncil tax | 60.0\nGrants | 42.0\nTotal funding | 102.0\nBudget gap | 2.0",
		"gross, income and net across":       "Service | Gross | Income | Net total\n---\nAdults | 900 | 300 | 600\nPlace | 400 | 150 | 250\nTotal | 1,300 | 450 | 850",
		"likelihood and impact":              "Risk | Likelihood | Impact | Total\n---\nFire | 3 | 4 | 12\nFlood | 2 | 2 | 4\nFraud | 1 | 5 | 5",
		"a change of years":                  "Service | 2024-25 | 2025-26 | Total change\n---\nAdults | 900 | 960 | 60\nPlace | 400 | 390 | (10)",
		"a total above and below":            "| Homes\n---\nTotal | 2,100\nEast | 1,200\nWest | 900\nGrand total | 2,100",
		"sums of sums":                       "| £000\n---\nPay | 500\nRent | 300\nTotal (A) | 800\nFees | 150\nGrants | 250\nTotal (B) | 400\nTotal (A-B) | 400",
		"shares of groups":                   "| Share\n---\n**Owned** |\nYes | 60%\nNo | 40%\nSubtotal | 100%\n**Rented** |\nYes | 30%\nNo | 70%\nSubtotal | 100%\nTotal | 100%",
		"scales":                             "| Sum\n---\nRent | 1.2\nRates | 2.4\nTotal | £3.6m",
	} {
		if got := said(t, table); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
}
