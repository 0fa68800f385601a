package shade_test

import (
	"math"
	"testing"

	"cabinet/internal/shade"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]string{"#00437b": "#00437b", "#ABCDEF": "#abcdef"} {
		if c, ok := shade.Parse(text); !ok || c.String() != want {
			t.Errorf("%q is read as %s, %t", text, c, ok)
		}
	}
	for _, text := range []string{"", "#abc", "00437b", "#00437", "#00437bb", "#00437g", " #00437b", "#00437b\n", "navy", "#+0437b"} {
		if c, ok := shade.Parse(text); ok {
			t.Errorf("%q is read as %s", text, c)
		}
	}
}

// ratio is the contrast of WCAG, by its formula.
func ratio(a, b shade.Colour) float64 {
	luminance := func(c shade.Colour) float64 {
		linear := func(v uint8) float64 {
			if f := float64(v) / 255; f > 0.03928 {
				return math.Pow((f+0.055)/1.055, 2.4)
			}
			return float64(v) / 255 / 12.92
		}
		return 0.2126*linear(c.Red) + 0.7152*linear(c.Green) + 0.0722*linear(c.Blue)
	}
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

// Every shade has the contrast that is asked for, and a colour that has it already stays as it is.
func TestOn(t *testing.T) {
	grounds := []shade.Colour{shade.White, {Red: 0x14, Green: 0x18, Blue: 0x1c}, shade.Black, {Red: 0xe6, Green: 0xee, Blue: 0xf7}}
	const apart = 17 // of the values of each channel that are tried
	for n := range 16 * 16 * 16 {
		c := shade.Colour{Red: uint8(n / 256 * apart), Green: uint8(n / 16 % 16 * apart), Blue: uint8(n % 16 * apart)}
		for _, ground := range grounds {
			for _, least := range []int64{3, 7} {
				is := c.On(ground, least)
				if got := ratio(is, ground); got < float64(least)-1e-6 {
					t.Fatalf("the shade %s of %s has a contrast of %.3f with %s, and needs %d", is, c, got, ground, least)
				}
				if before := ratio(c, ground); before > float64(least)+1e-6 && is != c {
					t.Fatalf("%s has a contrast of %.3f with %s, and is made %s", c, before, ground, is)
				}
			}
		}
	}
}

// A shade is no further from its colour than the contrast needs.
func TestNearest(t *testing.T) {
	for _, c := range []shade.Colour{{Red: 0xff, Green: 0xdd}, {Red: 0xe4, Green: 0x00, Blue: 0x2b}, {Green: 0x9f, Blue: 0x4d}} {
		if got := ratio(c.On(shade.White, 7), shade.White); got > 7.4 {
			t.Errorf("the shade of %s on white has a contrast of %.2f, and 7 were enough", c, got)
		}
	}
}

// What the shades of some colours are is the same on every machine.
func TestSame(t *testing.T) {
	dark := shade.Colour{Red: 0x14, Green: 0x18, Blue: 0x1c}
	for text, want := range map[string][2]string{
		"#00437b": {"#00437b", "#87a6c1"}, "#ffdd00": {"#665900", "#ffdd00"}, "#e4002b": {"#b50023", "#f18095"}, "#808080": {"#595959", "#a3a3a3"},
	} {
		c, _ := shade.Parse(text)
		if got := [2]string{c.On(shade.White, 7).String(), c.On(dark, 7).String()}; got != want {
			t.Errorf("the shades of %s are %q", text, got)
		}
	}
}
