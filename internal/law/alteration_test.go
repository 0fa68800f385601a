package law

import "testing"

// TestAllows is what a change may alter on each ground that sets a limit. The contract runs for 1,000 days from 1 April 2025,
// until 26 December 2027; 10% of that are 100 days.
func TestAllows(t *testing.T) {
	const ends = "2027-12-26"
	days := func(awarded, before, after int64, contract string) Alteration {
		return Alteration{Contract: contract, Awarded: awarded, Before: before, After: after, Starts: on("2025-04-01"), Ends: on(ends)}
	}
	until := func(end, longest string) Alteration {
		a := days(0, 1_000, 1_000, "services")
		a.NewEnd = on(end)
		if longest != "" {
			a.Longest = on(longest)
		}
		return a
	}
	for _, c := range []struct {
		name, ground string
		Alteration
		value, term Extent
	}{
		{"a half more, unforeseeable", "PA23 Sch 8 para 4", days(0, 1_000, 1_500, "services"), Within, Within},
		{"and a penny", "PA23 Sch 8 para 4", days(0, 1_000, 1_501, "services"), Beyond, Within},
		{"a known risk", "PA23 Sch 8 para 5", days(0, 1_000, 1_700, "works"), Beyond, Within},
		{"additional services", "PA23 Sch 8 para 8", days(0, 1_000, 1_700, "services"), Beyond, Within},
		{"of a value that has grown since the award", "PA23 Sch 8 para 4", days(1_000, 1_400, 2_100, "services"), Within, Within},
		{"by the former law of the value on award", "PCR15 reg 72(1)(b)", days(1_000, 1_400, 2_100, "services"), Beyond, Within},
		{"each change by itself", "PCR15 reg 72(1)(c)", days(1_000, 1_400, 1_900, "services"), Within, Within},
		{"where only the value on award is known", "PCR15 reg 72(1)(c)", days(1_000, 0, 1_700, "services"), Beyond, Within},
		{"by much less", "PA23 Sch 8 para 4", days(0, 1_000, 100, "services"), Within, Within},
		{"provided for", "PA23 Sch 8 para 1", days(0, 1_000, 9_000, "services"), Within, Within},
		{"what it costs then is not known", "PA23 Sch 8 para 4", days(0, 1_000, 0, "services"), Unclear, Within},
		{"below the threshold, a tenth", "PA23 s74(1)(c)", days(0, 1_000, 1_100, "services"), Within, Within},
		{"below the threshold, more", "PA23 s74(1)(c)", days(0, 1_000, 1_101, "goods"), Beyond, Within},
		{"below the threshold, less by more", "PA23 s74(1)(c)", days(0, 1_000, 899, "goods"), Beyond, Within},
		{"below the threshold, works", "PA23 s74(1)(c)", days(0, 1_000, 1_150, "works"), Within, Within},
		{"below the threshold, works, more", "PA23 s74(1)(c)", days(0, 1_000, 1_151, "works"), Beyond, Within},

		{"of small value, under the former law", "PCR15 reg 72(1)(f)", days(0, 1_000, 1_100, "services"), Within, Within},
		{"of small value, the second of two", "PCR15 reg 72(1)(f)", days(1_000, 1_080, 1_120, "services"), Beyond, Within},
		{"of small value, after a lower one", "PCR15 reg 72(1)(f)", days(1_000, 900, 1_050, "services"), Within, Within},

		{"not substantial, 100 days", "PA23 s74(1)(b)", until("2028-04-04", ends), Within, Within},
		{"not substantial, 101 days", "PA23 s74(1)(b)", until("2028-04-05", ends), Within, Beyond},
		{"an extension that was provided for", "PA23 s74(1)(b)", until("2028-12-31", "2028-12-31"), Within, Unchanged},
		{"a little longer than was provided for", "PA23 s74(1)(b)", until("2029-01-31", "2028-12-31"), Within, Within},
		{"much longer than was provided for", "PA23 s74(1)(b)", until("2030-12-31", "2028-12-31"), Within, Beyond},
		{"nobody says what was provided for", "PA23 s74(1)(b)", until("2028-12-31", ""), Within, Unclear},
		{"and it is little all the same", "PA23 s74(1)(b)", until("2028-04-04", ""), Within, Within},
	} {
		g, ok := Known().Ground(c.ground)
		if value, term := g.Allows(c.Alteration); !ok || value != c.value || term != c.term {
			t.Errorf("%s: %d in value, %d in term, want %d and %d", c.name, value, term, c.value, c.term)
		}
	}
}

// TestChangeNotices is section 75 of the Act, and regulation 72(3), as a table. A notice is needed unless the value changes by
// little or the term does; where one does and the other changes by much, the program leaves open how that is read.
func TestChangeNotices(t *testing.T) {
	const (
		act, former = "Procurement Act 2023", "Public Contracts Regulations 2015"
		ends        = "2027-12-26"
	)
	change := func(contract string, after int64, end, longest string) Alteration {
		a := Alteration{Contract: contract, Before: 1_000, After: after, Starts: on("2025-04-01"), Ends: on(ends)}
		if end != "" {
			a.NewEnd = on(end)
		}
		if longest != "" {
			a.Longest = on(longest)
		}
		return a
	}
	for _, c := range []struct {
		name, regime, ground string
		Alteration
		want Need
	}{
		{"70% more", act, "PA23 Sch 8 para 4", change("services", 1_700, "", ""), Needed},
		{"10% more", act, "PA23 s74(1)(c)", change("services", 1_100, "", ""), NotNeeded},
		{"12% more", act, "PA23 s74(1)(c)", change("services", 1_120, "", ""), Needed},
		{"12% more, of works", act, "PA23 s74(1)(c)", change("works", 1_120, "", ""), NotNeeded},
		{"16% more, of works", act, "PA23 s74(1)(c)", change("works", 1_160, "", ""), Needed},
		{"12% less", act, "", change("services", 880, "", ""), Needed},
		{"70% more, of a light touch contract", act, "PA23 s74(2)", change("light touch", 1_700, "", ""), NotNeeded},
		{"restructuring that alters nothing", act, "PA23 Sch 8 para 9", change("services", 1_000, "", ""), Needed},
		{"a year longer, for the same", act, "PA23 Sch 8 para 4", change("services", 1_000, "2028-12-26", ends), Needed},
		{"a month longer, for the same", act, "PA23 s74(1)(b)", change("services", 1_000, "2028-01-26", ends), NotNeeded},
		{"a year longer, and 70% more", act, "PA23 Sch 8 para 4", change("services", 1_700, "2028-12-26", ends), Needed},
		{"a year longer, and 5% more", act, "PA23 Sch 8 para 4", change("services", 1_050, "2028-12-26", ends), Depends},
		{"a month longer, and 70% more", act, "PA23 Sch 8 para 4", change("services", 1_700, "2028-01-26", ends), Depends},
		{"a year longer, by what was provided for nobody knows", act, "PA23 Sch 8 para 4", change("services", 1_700, "2028-12-26", ""), Depends},
		{"a year longer, as was provided for, and 5% more", act, "PA23 Sch 8 para 1", change("services", 1_050, "2028-12-26", "2028-12-26"), NotNeeded},
		{"nothing is known", act, "", Alteration{}, NotNeeded},

		{"additional services, under the former law", former, "PCR15 reg 72(1)(b)", change("services", 1_200, "", ""), Needed},
		{"unforeseeable, under the former law", former, "PCR15 reg 72(1)(c)", change("light touch", 1_010, "", ""), Needed},
		{"provided for, under the former law", former, "PCR15 reg 72(1)(a)", change("services", 1_700, "", ""), NotNeeded},
		{"no ground, under the former law", former, "", change("services", 1_700, "", ""), NotNeeded},
	} {
		notice, ok := Known().Change(c.regime)
		if got := notice.Needs(c.Alteration, c.ground); !ok || got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
