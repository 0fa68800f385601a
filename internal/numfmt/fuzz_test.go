package numfmt

import "testing"

// FuzzParse: whatever the code of a format, every value prints, and in bounds.
func FuzzParse(f *testing.F) {
	for _, code := range []string{"#,##0;-0", "[h]:mm", `[>=1000]0.0,"k";General`, `_-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-`, "0.00E+00", "# ?/?"} {
		f.Add(code, 1.5)
		f.Add(code, -1e300)
	}
	f.Fuzz(func(t *testing.T, code string, v float64) {
		format := Parse(code)
		if text := format.Number(v, 0); len(text) > 2*len(code)+2000 {
			t.Errorf("%v as %s has %d bytes", v, code, len(text))
		}
		format.Words("words")
	})
}
