package language

import (
	"slices"
	"testing"
)

func TestNotices(t *testing.T) {
	const day = "5 February 2026"
	tests := map[string]struct {
		of   Publication
		want []string
	}{
		"a first version":     {Publication{Version: 1, Day: day}, nil},
		"one not frozen yet":  {Publication{Day: day}, nil},
		"a second":            {Publication{Version: 2, Day: day, Changed: "A table is added", Before: "x/v1"}, []string{"Version 2, published on 5 February 2026. What changed: A table is added. The earlier version is at x/v1/."}},
		"kept without a line": {Publication{Version: 2, Day: day}, []string{"Version 2, published on 5 February 2026."}},
		"without a day":       {Publication{Version: 12}, []string{"Version 12."}},
		"an end of its own":   {Publication{Version: 3, Day: day, Changed: "It asks “who?”"}, []string{"Version 3, published on 5 February 2026. What changed: It asks “who?”"}},
		"a stop in brackets":  {Publication{Version: 3, Day: day, Changed: "A word (see below.)"}, []string{"Version 3, published on 5 February 2026. What changed: A word (see below.)"}},
		"late":                {Publication{Version: 1, Day: day, Late: "The tenders came late."}, []string{"Published late, on 5 February 2026. Reason: The tenders came late."}},
		"late, on no day":     {Publication{Version: 1, Late: "The tenders came late"}, []string{"This paper was published late. Reason: The tenders came late."}},
		"late, then replaced": {Publication{Version: 2, Day: day, Changed: "A word", Late: "The tenders came late"}, []string{"Version 2, published on 5 February 2026. What changed: A word.", "This paper was published late. Reason: The tenders came late."}},
	}
	for name, tt := range tests {
		if got := English.Notices(tt.of); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	welsh := Of("cy").Notices(Publication{Version: 2, Day: "5 Chwefror 2026", Changed: "Ychwanegwyd tabl", Before: "x/v1"})
	if want := []string{"Fersiwn 2, a gyhoeddwyd ar 5 Chwefror 2026. Beth sydd wedi newid: Ychwanegwyd tabl. Mae’r fersiwn gynharach ar gael yn x/v1/."}; !slices.Equal(welsh, want) {
		t.Errorf("in Welsh: %q", welsh)
	}
}
