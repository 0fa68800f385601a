// Package shade makes of a council's one colour the shades that can be read: a dark one on a light page, a light one on
// a dark page, each as near to the colour as the contrast allows that WCAG asks for. All arithmetic is that of integers,
// so that every machine finds the same shades.
package shade

import (
	"fmt"
	"math/big"
	"strconv"
	"sync"

	"cabinet/internal/lazy"
)

// A Colour is a colour of sRGB.
type Colour struct{ Red, Green, Blue uint8 }

// Black and White are the ends between which all shades of a colour lie.
var (
	Black = Colour{}
	White = Colour{255, 255, 255}
)

var form = lazy.New(`^#[0-9A-Fa-f]{6}$`)

// Parse reads a colour as style sheets write it, "#00437b"; ok is false for anything else.
func Parse(s string) (c Colour, ok bool) {
	if !form.MatchString(s) {
		return c, false
	}
	n, _ := strconv.ParseUint(s[1:], 16, 32) // six hexadecimal figures, by the form
	return Colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

// String is the colour as a style sheet writes it: "#00437b".
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.Red, c.Green, c.Blue) }

// steps is how many shades there are between a colour and black or white.
const steps = 256

// On is the shade nearest to a colour whose contrast with a ground is at least so many to one. The shade lies between
// the colour and black or white, whichever of these differs more from the ground.
func (c Colour) On(ground Colour, least int64) Colour {
	end := Black
	if ground.luminance() < middle {
		end = White
	}
	for k := range steps {
		if shade := c.towards(end, k); shade.Contrasts(ground, least) {
			return shade
		}
	}
	return end
}

// towards is the colour so many steps nearer to another.
func (c Colour) towards(end Colour, k int) Colour {
	mix := func(from, to uint8) uint8 { return uint8(int(from) + (int(to)-int(from))*k/steps) }
	return Colour{mix(c.Red, end.Red), mix(c.Green, end.Green), mix(c.Blue, end.Blue)}
}

// Contrasts tells whether two colours have a contrast of at least so many to one, as WCAG defines it.
func (c Colour) Contrasts(other Colour, least int64) bool {
	light, dark := c.luminance(), other.luminance()
	if light < dark {
		light, dark = dark, light
	}
	const flare = whole / 20
	return light+flare >= least*(dark+flare)
}

const (
	unit   = 1_000_000_000    // the linear value of a full channel
	whole  = 10_000 * unit    // the luminance of white
	middle = whole * 18 / 100 // the luminance from which black differs more than white does
)

// luminance is the relative luminance of WCAG: 0 for black, and whole for white.
func (c Colour) luminance() int64 {
	linear := channels()
	return 2126*linear[c.Red] + 7152*linear[c.Green] + 722*linear[c.Blue]
}

// channels are the linear values of the 256 values that a channel can have.
var channels = sync.OnceValue(func() (all [256]int64) {
	for i := range all {
		all[i] = linear(int64(i))
	}
	return all
})

// linear undoes the coding of sRGB: c/12.92 for a value c between 0 and 1 that is hardly any light, and else
// ((c+0.055)/1.055) to the power 2.4, which is the fifth root of the twelfth power.
func linear(value int64) int64 {
	if value <= 10 { // 0.03928 of 255
		return value * unit * 100 / (255 * 1292)
	}
	power := func(base, exponent int64) *big.Int {
		return new(big.Int).Exp(big.NewInt(base), big.NewInt(exponent), nil)
	}
	bound := new(big.Int).Mul(power(1000*value+14025, 12), power(unit, 5)) // 14025 is 0.055 of 255, in thousandths
	bound.Quo(bound, power(269025, 12))                                    // and this is 1.055 of it
	low, high := int64(0), int64(unit)
	for low < high {
		if half := (low + high + 1) / 2; power(half, 5).Cmp(bound) <= 0 {
			low = half
		} else {
			high = half - 1
		}
	}
	return low
}
