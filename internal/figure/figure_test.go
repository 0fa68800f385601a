package figure

import (
	"fmt"
	"testing"
)

// TestRead shows what a cell's figure counts, in digits and a power of ten.
func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0e0", "12": "12e0", "1,234": "1234e0", "12500": "12500e0", "1,234,567.50": "123456750e-2", " 7 ": "7e0", ".5": "5e-1",
		"+35.4": "354e-1", "-9.9": "-99e-1", "−9.9": "-99e-1", "–9.9": "-99e-1", "‑9.9": "-99e-1", "(9.9)": "-99e-1", "( 9.9 )": "-99e-1",
		"0.123456789012": "123456789012e-12", "999999999999999999": "999999999999999999e0",
		"£1,200": "1200e0 £", "(£1,200)": "-1200e0 £", "£(1,200)": "-1200e0 £", "-£500": "-500e0 £", "£-500": "-500e0 £", "+£5": "5e0 £", "£ 5": "5e0 £", "£\u00a05.00": "500e-2 £", "$5": "5e0 $", "€5": "5e0 €",
		"5.3%": "53e-1 %", "5 %": "5e0 %", "(2.0%)": "-20e-1 %", "(2.0)%": "-20e-1 %", "+2.1pp": "21e-1 pp", "100%": "100e0 %",
		"£2.8m": "28e5 £m", "£12.5M": "125e5 £m", "£3 million": "3e6 £m", "320k": "320e3 k", "£1.2bn": "12e8 £bn", "(£0.3m)": "-3e5 £m", "£40 thousand": "40e3 £k",
		"1,200*": "1200e0", "£5.00†": "500e-2 £", "12 [1]": "12e0", "12¹": "12e0", "5%*": "5e0 %", "(9.9)*": "-99e-1", "12 **": "12e0", "£12m²": "12e6 £m",
		"2024": "2024e0",
	} {
		f, ok := Read(text)
		got := fmt.Sprintf("%de%d", f.Digits, f.Exponent)
		if f.Money+f.Scale != "" {
			got += " " + f.Money + f.Scale
		}
		if !ok || got != want {
			t.Errorf("%q is %s, %v; want %s", text, got, ok, want)
		}
		if Nothing(text) {
			t.Errorf("%q is nothing", text)
		}
	}
}

// TestReadRefuses shows what is no figure, though it has digits.
func TestReadRefuses(t *testing.T) {
	for _, text := range []string{
		"2024-25", "2024/25", "01/02/2024", "1 February 2024", "12:30", "1.2.3", "12a", "A12", "5.", "1st", "12 months", "12 m", "12 FTE", "450m²",
		"1,2", "12,13", "1,2345", "1,23,456", "12,34", ",123", "0,123", "007", "01234 567890", "07700900123", "+447700900123", "(01234)",
		"1-5", "£1-2m", "£1.5–2m", "- 5", "(12", "12)", "(-5)", "--5", "+-5", "-(5)", "££5", "£5£", "5£", "£5%%", "(5%)%", "1 200", "5 5",
		"<5", "c. 5", "~5", "±5", "£282 693", "1e5", "#REF!", "########", "TBC", "m", "(£)", "1.", "12*3", "12(a)", "12 (a)", "5 * 6", "*5", "£5 to £6",
		"1234567890123456789", "0.1234567890123", "½",
	} {
		if f, ok := Read(text); ok {
			t.Errorf("%q is %v", text, f)
		}
	}
}

// TestNothing shows what stands where there is no figure.
func TestNothing(t *testing.T) {
	for _, text := range []string{"", " ", "-", "–", "—", "−", "nil", "Nil", "n/a", "N/A", "n.a.", "none", "Not applicable", "£-", "£ –", "–*", "nil¹", "-%"} {
		if _, ok := Read(text); ok || !Nothing(text) {
			t.Errorf("%q is something", text)
		}
	}
	for _, text := range []string{"0", "TBC", "£", "x", "--", "no", "..", "*", "#N/A"} {
		if Nothing(text) {
			t.Errorf("%q is nothing", text)
		}
	}
}

// TestSplit shows where a figure is aligned.
func TestSplit(t *testing.T) {
	for _, c := range [][2]string{
		{"(£1,234", ".50)"}, {"+35", ".4*"}, {"12", ""}, {"12", "*"}, {"12", " [1]"}, {"(9", ")¹"}, {"£2", ".8m"}, {"£12", "m"}, {"5", "%"}, {"(2", ".0)%"},
		{"–", ""}, {"n/a", ""}, {"TBC 2.5", ""}, {"", ""}, {"  7", ".5 "}, {"", ".5"}, {"£3", " million"}, {"1.2.3", ""},
	} {
		if before, after := Split(c[0] + c[1]); before != c[0] || after != c[1] {
			t.Errorf("%q is split into %q and %q", c[0]+c[1], before, after)
		}
	}
}

// TestNegatives shows cells in each of the ways in which negative figures are printed.
func TestNegatives(t *testing.T) {
	for _, c := range []struct{ text, brackets, minus string }{
		{"-9.9", "(9.9)", "−9.9"}, {"−9.9", "(9.9)", "−9.9"}, {"–9.9", "(9.9)", "−9.9"}, {"(9.9)", "(9.9)", "−9.9"},
		{"-£1,200.50*", "(£1,200.50)*", "−£1,200.50*"}, {"£-500", "(£500)", "−£500"}, {"(£2.8m)", "(£2.8m)", "−£2.8m"}, {"£(500)", "£(500)", "−£500"},
		{"-2.0%", "(2.0%)", "−2.0%"}, {"(2.0)%", "(2.0)%", "−2.0%"}, {"-12 [1]", "(12) [1]", "−12 [1]"},
		{"+35.4", "+35.4", "+35.4"}, {"12", "12", "12"}, {"–", "–", "–"}, {"-5 to -6", "-5 to -6", "-5 to -6"}, {"(a)", "(a)", "(a)"},
	} {
		if got := AsWritten.Rewrite(c.text); got != c.text {
			t.Errorf("%q is rewritten to %q", c.text, got)
		}
		if b, m := Brackets.Rewrite(c.text), Minus.Rewrite(c.text); b != c.brackets || m != c.minus {
			t.Errorf("%q becomes %q and %q", c.text, b, m)
		}
	}
}
