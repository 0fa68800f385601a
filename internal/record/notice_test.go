package record

import (
	"slices"
	"testing"
)

func TestNotices(t *testing.T) {
	day := Publication{Published: "2026-02-05", PublishedDay: "5 February 2026"}
	tests := map[string]struct {
		of      Publication
		version int
		before  string
		want    []string
	}{
		"a first version":     {day, 1, "", nil},
		"one not frozen yet":  {day, 0, "", nil},
		"a second":            {day.with("A table is added", ""), 2, "x/v1", []string{"Version 2, published on 5 February 2026. What changed: A table is added. The earlier version is at x/v1/."}},
		"kept without a line": {day, 2, "", []string{"Version 2, published on 5 February 2026."}},
		"without a day":       {Publication{}, 12, "", []string{"Version 12."}},
		"an end of its own":   {day.with("It asks “who?”", ""), 3, "", []string{"Version 3, published on 5 February 2026. What changed: It asks “who?”"}},
		"a stop in brackets":  {day.with("A word (see below.)", ""), 3, "", []string{"Version 3, published on 5 February 2026. What changed: A word (see below.)"}},
		"late":                {day.with("", "The tenders came late."), 1, "", []string{"Published late, on 5 February 2026. Reason: The tenders came late."}},
		"late, then replaced": {day.with("A word", "The tenders came late"), 2, "", []string{"Version 2, published on 5 February 2026. What changed: A word.", "This paper was published late. Reason: The tenders came late."}},
	}
	for name, tt := range tests {
		if got := tt.of.Notices(tt.version, tt.before); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func (p Publication) with(changed, late string) Publication {
	p.Changed, p.Late = changed, late
	return p
}
