package status

import (
	"strings"
	"testing"

	"cabinet/internal/calendar"
)

func table(t *testing.T, r Report) string {
	t.Helper()
	var b strings.Builder
	if err := r.Table(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestTableOfStates has an item in every state.
func TestTableOfStates(t *testing.T) {
	officer := []Officer{{Post: "clerk", Title: "Clerk", Name: "Ann Hathaway"}}
	for state, tt := range map[State]struct {
		item Item
		want string
	}{
		NoPaper:   {Item{}, ""},
		Missing:   {Item{Paper: "parks", Waits: officer}, "missing: there is no case parks; waits for Clerk (Ann Hathaway)"},
		Draft:     {Item{Errors: 2, Late: &Late{Published: "2025-07-01"}}, "draft, 2 errors; late, 1 July 2025"},
		Errors:    {Item{}, "can't be made: its profile, its meeting or its templates have errors"},
		Ready:     {Item{Late: &Late{}, Key: &Key{Urgency: "special urgency"}}, "ready; late; key decision, special urgency"},
		Frozen:    {Item{Version: 2, On: "2025-06-30", Errors: 1}, "frozen as version 2, 30 June 2025, 1 error"},
		ToFollow:  {Item{Key: &Key{}}, "to follow; key decision without notice"},
		Withdrawn: {Item{}, "withdrawn"},
		Postponed: {Item{To: "autumn"}, "postponed to autumn"},
	} {
		tt.item.State = state
		if got := tt.item.words(); got != tt.want {
			t.Errorf("%s: got %q, want %q", state, got, tt.want)
		}
	}
	for _, s := range States {
		if (Item{State: s}).words() == "" && s != NoPaper {
			t.Errorf("nothing says %s", s)
		}
	}
}

func TestTableOfDays(t *testing.T) {
	for on, want := range map[string]string{
		"2025-06-28": "in 2 days", "2025-06-29": "tomorrow", "2025-06-30": "today", "2025-07-01": "yesterday", "2025-07-02": "2 days ago", "2024-06-30": "in 365 days",
	} {
		r := New(on)
		r.Add(Meeting{Name: "Cabinet", Meeting: "sitting"}, []calendar.Day{dayIn(calendar.PublishBy, "2025-06-30", 5)})
		if got := table(t, r); !strings.Contains(got, "last day to publish  "+want+"\n") {
			t.Errorf("on %s: want %q in\n%s", on, want, got)
		}
	}
}

// TestTableIsForTerminals has words that would steer one, or take several lines.
func TestTableIsForTerminals(t *testing.T) {
	r := sitting(Meeting{Name: "Cabinet\x1b[2J", Time: "2\r\npm", Place: "Hall\x07", Items: []Item{{
		Number: "1", State: Draft, Title: "A\x1b]0;title\n" + strings.Repeat("long ", 40), Waits: []Officer{{Title: "Clerk\u009b", Name: "Ann\nHathaway"}},
	}, {Number: "1a", Level: 1, State: Ready, Title: "Llŷn"}}})
	got := table(t, r)
	if strings.ContainsAny(got, "\x1b\x07\r") || strings.ContainsRune(got, '\u009b') {
		t.Errorf("it would steer a terminal: %q", got)
	}
	for _, want := range []string{"2 pm, Hall", "waits for Clerk (Ann Hathaway)", "    1a  Llŷn  ", "…  draft"} {
		if !strings.Contains(got, want) {
			t.Errorf("it has not %q:\n%s", want, got)
		}
	}
}
