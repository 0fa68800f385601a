package check_test

import (
	"strings"
	"testing"
)

// TestSlips is what slips of typing and copying make of a text, and the hint that each has; and what looks like a slip and
// is right.
func TestSlips(t *testing.T) {
	const long = "In November 2023 the Cabinet took a decision to use the model across the county, in 56 places, with the help of its partners and of the voluntary sector in each of them."
	for _, c := range []struct{ rule, text, hint string }{
		{"doubled-word", "It is in the the budget.", "take one"},
		{"doubled-word", "The the budget is agreed.", "take one"},
		{"doubled-word", "It is in the\nthe budget.", "take one"},
		{"doubled-word", "The council council agreed.", "take one"},
		{"doubled-word", "It was being also being taken into account.", "take one"},
		{"doubled-word", "It will also will be told.", "take one"},
		{"doubled-word", "He said that that was what they had had, and it is very very good.", ""},
		{"doubled-word", "The band The The played in Wagga Wagga and Baden Baden.", ""},
		{"doubled-word", "The sum is 25, 25 of them; the, the. What it is is clear, as long long ago.", ""},
		{"doubled-word", "It is to be what it will be; they are what they are.", ""},
		{"doubled-word", "They wrote “the the plan” on it.", ""},
		{"doubled-word", "Here:\n\n| A | B |\n|---|---|\n| In the the plan | it is |", "take one"},
		{"doubled-word", "Here:\n\n| A | B |\n|---|---|\n| Yes yes | low low |", ""},
		{"doubled-word", "Here:\n\n| A | B |\n|---|---|\n| Band A a year | Grade A a month |", ""},
		{"doubled-word", "They pay band A a year. A a plan was made.", "take one"},

		{"missing-space", "The specific matters1. Under section 17 they were.", "take the number out"},
		{"missing-space", "The matters were considered2 by the Clerk.", "take the number out"},
		{"missing-space", "They are in the guidance.3 The Clerk agreed.", "take the number out"},
		{"missing-space", "They are ‘in the plan’4 of the Clerk.", "take the number out"},
		{"missing-space", "It is in phase2 of the works.", "write a space before"},
		{"missing-space", "The plan was agreed.Another was not.", "write a space after the full stop"},
		{"missing-space", "The plan was agreed,which was right.", "write a space after the comma"},
		{"missing-space", "The plan was agreed;it was right.", "write a space after the semicolon"},
		{"missing-space", "See www.example.gov.uk or clerk.name@example.gov.uk, Booking.com and Monday.Com or Report.Docx.", ""},
		{"missing-space", "The CO2, PM10, Covid19 and km2 of the A14 and M25, m2 and the Web2 in para.4, page 3, p.12 and s.17.", ""},
		{"missing-space", "It rose, e.g. in May, i.e.the month, by 4.5 to Node.js and ASP.NET at 2.30pm.", ""},
		{"missing-space", "It is in version2024 of the plan, and St.Albans agreed.", ""},
		{"missing-space", "The file is /sites/housing/plan.Final and C:\\\\plan.Final.", ""},

		{"broken-word", "The recom- mendation was agreed.", `write "recommendation" or "recom-mendation"`},
		{"broken-word", "The exam-\nple was agreed.", `write "example" or "exam-ple"`},
		{"broken-word", "It is in- house work.", `"in-house"`},
		{"broken-word", "The C A B I N E T agreed.", `write "CABINET"`},
		{"broken-word", "The short- and long-term, pre- or post-16, three- to four-year plans – as it was - are agreed.", ""},
		{"broken-word", "Options A B C D E were weighed, by J A B C Smith.", ""},
		{"broken-word", "The low- rather than high-income homes, mid- to late 2025.", ""},

		{"repeated-paragraph", long + "\n\n" + long, "take one"},
		{"repeated-paragraph", long + "\n\nThe Clerk agreed.\n\n" + long, "take one"},
		{"repeated-paragraph", "There are no implications for the Council.\n\nIt is cheap.\n\nThere are no implications for the Council.", ""},
		{"repeated-paragraph", long + "\n\n> " + long, ""},
		{"repeated-paragraph", "First:\n\n- the option is not affordable for the Council this year\n- it is late\n\nSecond:\n\n- the option is not affordable for the Council this year", ""},
		{"repeated-paragraph", "Here:\n\n| A | B |\n|---|---|\n| " + long + " | " + long + " |", ""},

		{"open-bracket", "The words (one two three.", "close it"},
		{"open-bracket", "The words one) two three.", "open it"},
		{"open-bracket", "The house of four) is let.", "open it"},
		{"open-bracket", "As step one) Sell; step two) buy; Phase three) build; stage eight) open; rhan dau) x, cam tri) y.", ""},
		{"open-bracket", "We will: one) sell, two) buy. Three) we build.", ""},
		{"open-bracket", "Option one) or lot five), and cam: un) gwerthu; dau) prynu.", ""},
		{"open-bracket", "Sell (step one) and buy (step two).", ""},

		{"amount-form", "The cost is £9,036 62.", "write £9,036.62"},
		{"amount-form", "The cost is £28 million pounds.", "write £28 million"},
		{"amount-form", "The cost is £84,500 pounds a year.", "write £84,500"},
		{"amount-form", "The cost is £1,23,456 a year.", "£123456 would be written £123,456"},
		{"amount-form", "The cost is £12,34 a year.", "£1234 would be written £1,234"},
		{"amount-form", "The cost is £1234,567 a year.", "£1,234,567"},
		{"amount-form", "The cost is £1,2 a year.", "give all their figures"},
		{"amount-form", "The cost is £1.250.000.", "write £1,250,000"},
		{"amount-form", "The cost is £3.5.2m a year.", "write one point"},
		{"amount-form", "The cost is £1.234,50 a year.", "write £1,234.50"},
		{"amount-form", "Here:\n\n| A | B |\n|---|---|\n| Rent | £12.234,50 |", "write £12,234.50"},
		{"amount-form", "The costs are £1.5, £2.25, and £3.5,of which £1.234 a litre.", ""},
		{"amount-form", "The cost is £ 5m million.", "write £ 5m"},
		{"amount-form", "The cost is £1,000.5 a year.", "write £1,000.50"},
		{"amount-form", "The cost is £-5 a year.", "write -£5"},
		{"amount-form", "The cost is ££500 a year.", "write £500"},
		{"amount-form", "The cost is £12 500 a year.", "write £12,500"},
		{"amount-form", "The cost is £10.000 a year.", "write £10,000"},
		{"amount-form", "The cost is £4.50p each.", "write £4.50"},
		{"amount-form", "The cost is £1O,000 a year.", "type the figures"},
		{"amount-form", "The cost rose by 5%%.", "write 5%"},
		{"amount-form", "The cost rose by 5% per cent.", "write 5%"},
		{"amount-form", "It was £1,284.6 million, £1,284.6m and £1,284.6 to £1,300.2 million.", ""},
		{"amount-form", "It is £5,000k, £3.5m, £1,234,567.89, £1m-£2m, £5, £6 and £7, or £1,000.50.", ""},
		{"amount-form", "It is £1,000, 2025 being the year, £9,036 12 months ago, £12 300 people paid, and £0.0023 per kWh.", ""},
		{"amount-form", "It is £1.459 a litre, -£5, £5 million, £1,000. 5 people paid £2bn in 2024, 50% of it.", ""},
		{"amount-form", "It is £1-2m, £5–£6, £1,000m and 5 per cent, 5% and £500 million plus VAT.", ""},
	} {
		hints := ""
		for _, d := range ofRules(inBackground(t, c.text), c.rule) {
			hints += d.Hint + "\n"
		}
		if c.hint == "" && hints != "" || !strings.Contains(hints, c.hint) || strings.Count(hints, "\n") > 1 {
			t.Errorf("%s: %q: %q, want %q", c.rule, c.text, hints, c.hint)
		}
	}
}

// TestAmountPlaces holds that a sum is reported without the word after it, which shows where the sum ends.
func TestAmountPlaces(t *testing.T) {
	for sentence, want := range map[string]string{
		"The cost is £12 500 a year.":            "£12 500",
		"The cost is £9,036 62 for the lease.":   "£9,036 62",
		"The cost is £14,500 00, as before.":     "£14,500 00",
		"It is £28 million pounds for it.":       "£28 million pounds",
		"The cost rose by 5% per cent in a day.": "5% per cent",
	} {
		if got := strings.Join(foundWords(t, "amount-form", sentence, nil), "|"); got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}

// TestDoubledOnce tells once of a word that is typed many times over, as a key that sticks does.
func TestDoubledOnce(t *testing.T) {
	found := play(t, "It is in the the the the budget.")
	n := len(ofRules(found, "doubled-word"))
	if n != 1 {
		t.Errorf("found %d times: %v", n, found)
	}
}
