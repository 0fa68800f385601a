package language

import "testing"

func TestPages(t *testing.T) {
	for _, test := range []struct {
		l             *Language
		numbers       string
		printed, said string
	}{
		{English, "11", "Page 11", "page 11"},
		{English, "11–84", "Pages 11–84", "pages 11 to 84"},
		{English, "1,128", "Page 1,128", "page 1,128"},
		{English, "1,128, 1,130", "Pages 1,128, 1,130", "pages 1,128, 1,130"},
		{English, "S1–S4", "Pages S1–S4", "pages S1 to S4"},
		{Welsh, "11", "Tudalen 11", "tudalen 11"},
		{Welsh, "11–84", "Tudalennau 11–84", "tudalennau 11 i 84"},
	} {
		if printed, said := test.l.Pages(test.numbers), test.l.PagesAloud(test.numbers); printed != test.printed || said != test.said {
			t.Errorf("%s %s: %q, %q", test.l.Tag, test.numbers, printed, said)
		}
	}
}
