package number

import "testing"

func TestParseFirst(t *testing.T) {
	for text, want := range map[string]struct {
		fixed Printed
		from  int
	}{
		"5":       {Printed{}, 5},
		"17.2":    {Printed{Number: "17", Anchor: "para-17"}, 2},
		"4G.17.3": {Printed{Number: "4G.17", Anchor: "para-4g-17"}, 3},
		"A.12":    {Printed{Number: "A", Anchor: "para-a"}, 12},
	} {
		if fixed, from, ok := ParseFirst(text); !ok || fixed != want.fixed || from != want.from {
			t.Errorf("%s is %v, %d, %t", text, fixed, from, ok)
		}
	}
	for _, text := range []string{"", "0", "17.", "17.0", ".2", "17..2", "a", "17.b", "-1", "1234567", "17.2.", "17 .2", "é.2"} {
		if _, _, ok := ParseFirst(text); ok {
			t.Errorf("%q is a number to begin with", text)
		}
	}
}
