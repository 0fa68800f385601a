package check_test

import (
	"strings"
	"testing"
)

// TestDaysApart is which days are one off the day of the same thing. The meeting is on 7 February 2025.
func TestDaysApart(t *testing.T) {
	const keys = contractKeys + "scrutiny_on = 2025-01-29\n"
	for _, c := range []struct{ answer, want string }{
		{"The Cabinet meeting on 6 February 2025 is asked to agree.", "6 February 2025"},
		{"It is for the meeting of the Cabinet on Thursday 6 February 2025.", "6 February 2025"},
		{"The Cabinet will meet on 8 February.", "8 February"},
		{"It goes to the 6 February Cabinet meeting.", "6 February"},
		{"The decision was taken on 20 December 2024.", "20 December 2024"},
		{"The contract started on 7 January 2025.", "7 January 2025"},
		{"The contract is due to end on 30 March 2025.", "30 March 2025"},
		{"Scrutiny met on 28 January 2025.", "28 January 2025"},
		{"The Planning Committee met on 14 January 2025.\n\nThe Planning Committee met on 15 January.", "15 January"},
		{"The Health Board meeting of 3 March 2024 agreed.\n\nAt the Health Board meeting on Monday 4 March 2024 it was so.", "4 March 2024"},

		{"On the night of the flooding of 16 October 2023 it rained.\n\nThe flood of 17 October 2023 was the third.", "17 October 2023"},
		{"The Audit Committee meeting on 3 March 2024 saw it. The Audit Committee meeting on 4 March 2024 asked for more.", "4 March 2024"},
		{"The Cabinet will decide on 8 February 2025.", "8 February 2025"},
		{"An exercise on 11 November 2024 tested it.\n\nThe exercise on 12 November 2024 also showed that lists were old.", "12 November 2024"},
		{"The exercises on 11 and 12 November 2024 tested it. The Cabinet will decide in public on 8 May 2025.", ""},
		{"The Audit Committee met on 3 March 2024, and the Audit Committee met on 4 March 2024 to end its work.", ""},
		{"The Audit Committee met on 3 March 2024. The Audit Panel met on 4 March 2024.", ""},
		{"The exercise of 4 May 2024 was done. A further exercise on 5 May 2024 was held.", ""},
		{"The fire on 3 March 2024 was large.\n\nThe storm of 4 March 2024 was larger.", ""},
		{"The inspection on 3 March 2024 was the first.\n\nThe report of 4 March 2024 tells of the inspection.", ""},
		{"A term from 6 January 2025 to 30 March 2025 is agreed.", "30 March 2025"},
		{"From 7 January 2025 to 30 March 2025, and from 6 January 2025 to 31 March 2025.", ""},
		{"The Cabinet meeting on 6 January 2025 noted it, and the Cabinet met on 10 February 2025.", ""},
		{"The Scrutiny Committee meeting on 6 February 2025 agreed.", ""},
		{"The Cabinet’s papers were published on 6 February 2025, on 8 February 2025 it snowed.", ""},
		{"The current contract from 5 January 2025 and the contract, which ends on 1 June 2025.", ""},
		{"The notice was sent on 20 December 2024, a day after the decision. The new one starts on 1 April 2025.", ""},
		{"Minutes of [Scrutiny met on 28 January 2025](https://council.example/a).", ""},
		{"The Planning Committee met on 14 and 15 January 2025. The Planning Committee met on 16 January 2025.", ""},
		{"The Planning Committee met on 14 January 2025.\n\nThe Planning Board met on 15 January 2025.", ""},
		{"The Planning Committee met on 14 January 2025.\n\nThe adjourned Planning Committee met on 15 January 2025.", ""},
		{"It says “the Cabinet meeting on 6 February 2025”.", ""},
		{"Each Cabinet on 6 May or 8 May 2024 was well attended.", ""},
	} {
		got := ""
		found, _ := settled(t, with(map[string]string{"case": "background = '''\n" + c.answer + "\n'''\n" + keys}))
		for _, d := range ofRules(found, "day-apart") {
			got += strings.TrimSpace(d.Text())
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %v", c.answer, got, c.want, found)
		}
	}
}
