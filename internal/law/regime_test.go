package law

import (
	"testing"
	"time"

	"cabinet/internal/casefile"
)

func on(iso string) casefile.Date {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err)
	}
	return casefile.DateOf(day)
}

// TestGoverning is SI 2024/716, regulations 5 and 7, as a table: which law governs by the events of a contract.
func TestGoverning(t *testing.T) {
	const former, current, concessions = "Public Contracts Regulations 2015", "Procurement Act 2023", "Concession Contracts Regulations 2016"
	before, since := on("2025-02-23"), on("2025-02-24")
	for _, c := range []struct {
		name string
		Events
		want string
	}{
		{"nothing is told", Events{}, ""},
		{"awarded before", Events{Awarded: before}, former},
		{"entered into before", Events{EnteredInto: before}, former},
		{"contract notice before, awarded since", Events{Tender: before, Awarded: on("2025-06-02")}, former},
		{"supplier contacted before, awarded since", Events{FirstContact: before, Awarded: on("2026-10-29")}, former},
		{"voluntary transparency notice before", Events{Voluntary: before, Commenced: since}, former},
		{"commenced on the day", Events{Commenced: since}, current},
		{"tender notice on the day", Events{Tender: since, Awarded: on("2025-06-02")}, current},
		{"supplier contacted since", Events{FirstContact: since}, current},
		{"awarded since, and nothing of how it began", Events{Awarded: on("2026-10-29")}, ""},
		{"entered into since, and nothing of how it began", Events{EnteredInto: on("2026-10-29")}, ""},
		{"running since before, and nothing else", Events{Starts: on("2022-04-01")}, ""},
		{"running since before it is said to have commenced", Events{Starts: on("2022-04-01"), Commenced: on("2026-10-20")}, ""},
		{"call-off under a framework concluded before", Events{CallOff: true, FrameworkConcluded: on("2023-05-01"), Commenced: on("2026-10-20")}, former},
		{"call-off under a framework begun before and concluded since", Events{CallOff: true, FrameworkBegun: before, FrameworkConcluded: on("2025-09-01")}, former},
		{"call-off under a framework begun since", Events{CallOff: true, FrameworkBegun: since, FrameworkConcluded: on("2025-09-01")}, current},
		{"call-off under a framework concluded since, begun who knows when", Events{CallOff: true, FrameworkConcluded: on("2025-09-01")}, ""},
		{"a change, whose own procurement began since", Events{Change: true, Commenced: on("2026-10-20")}, ""},
		{"a change, whose supplier was contacted since", Events{Change: true, FirstContact: on("2026-10-20")}, ""},
		{"a change of what was awarded before", Events{Change: true, Commenced: on("2026-10-20"), Awarded: before}, former},
		{"a concession awarded before", Events{Type: "concession", Awarded: before}, concessions},
		{"a light touch concession whose notice was sent before", Events{Type: "light touch concession", Tender: before, Awarded: on("2025-06-02")}, concessions},
		{"a concession whose supplier was contacted before", Events{Type: "concession", FirstContact: before, Awarded: on("2025-06-02")}, ""},
		{"a concession whose supplier was contacted since", Events{Type: "concession", FirstContact: since}, current},
		{"a concession that commenced since", Events{Type: "concession", Commenced: since}, current},
		{"a light touch contract awarded before", Events{Type: "light touch", Awarded: before}, former},
		{"call-off that was itself awarded before", Events{CallOff: true, Awarded: before}, former},
		{"call-off under a framework of which nothing is told", Events{CallOff: true, Commenced: on("2026-10-20")}, ""},
	} {
		governs, other, ok := Known().Governing(c.Events)
		if governs != c.want || ok != (c.want != "") || ok && other == governs {
			t.Errorf("%s: %q and not %q, want %q", c.name, governs, other, c.want)
		}
	}
}

// TestReaches holds values against thresholds, whose VAT is as it is payable, and whose day is that of commencement.
func TestReaches(t *testing.T) {
	var never casefile.Date
	by := on("2026-11-20")
	for _, c := range []struct {
		name  string
		worth Worth
		want  Verdict
	}{
		{"with VAT, at it", Worth{207_720_00, "including", "services", never, by}, OnDay},
		{"with VAT, at it, commenced since", Worth{207_720_00, "including", "services", on("2026-01-01"), by}, Over},
		{"with VAT, commenced before the figure fell", Worth{207_720_00, "including", "services", on("2025-12-31"), by}, Under},
		{"with VAT, a pound under", Worth{207_719_00, "including", "services", never, by}, Under},
		{"with VAT, over both figures", Worth{650_000_00, "including", "services", never, by}, Over},
		{"exempt care", Worth{600_000_00, "none", "light touch", on("2026-10-20"), by}, Under},
		{"exempt care over it", Worth{663_540_00, "none", "light touch", on("2026-10-20"), by}, Over},
		{"care without VAT, at whatever rate", Worth{600_000_00, "excluding", "light touch", on("2026-10-20"), by}, OnRate},
		{"care without VAT, under it at 20%", Worth{552_949_00, "excluding", "light touch", on("2026-10-20"), by}, Under},
		{"VAT not said", Worth{600_000_00, "", "light touch", on("2026-10-20"), by}, OnVAT},
		{"works commenced in December 2025", Worth{5_300_000_00, "including", "works", on("2025-12-10"), on("2026-01-30")}, Under},
		{"works commenced nobody knows when", Worth{5_300_000_00, "including", "works", never, on("2026-01-30")}, OnDay},
		{"no type, under the lowest", Worth{100_000_00, "including", "", on("2026-10-20"), by}, Under},
		{"no type, over some", Worth{650_000_00, "including", "", on("2026-10-20"), by}, OnType},
		{"no type, over all", Worth{6_000_000_00, "including", "", on("2026-10-20"), by}, Over},
		{"concession", Worth{5_193_000_00, "including", "concession", on("2026-10-20"), by}, Over},
		{"after the figures end", Worth{650_000_00, "including", "services", on("2028-01-01"), on("2028-02-01")}, Unknown},
		{"before the figures begin", Worth{650_000_00, "including", "services", on("2021-12-31"), by}, Unknown},
	} {
		if _, got := Known().Reaches(c.worth); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
