package numfmt

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/nfp"
)

// A pattern is the section of a number format that prints a figure, taken apart.
type pattern struct {
	items           []nfp.Token
	whole, fraction int  // places for digits before and after the point
	grouped         bool // commas stand between thousands
	scale           int  // the power of ten by which the figure is multiplied
	exponent        bool
}

// readPattern takes a section apart.
func (s section) readPattern() (p pattern) {
	p.items = s.words()
	p.countPlaces()
	point := false
	for i, t := range s.items {
		switch t.TType {
		case nfp.TokenTypeDecimalPoint:
			point = true
		case nfp.TokenTypePercent:
			p.scale += 2
		case nfp.TokenTypeThousandsSeparator:
			if s.digitAfter(i) && !point {
				p.grouped = true
				continue
			}
			p.scale -= 3
			for _, next := range s.items[i+1:] { // the parser takes each further comma for a word
				if next.TType != nfp.TokenTypeLiteral || next.TValue != "," {
					break
				}
				p.scale -= 3
			}
		}
	}
	return p
}

// countPlaces counts the places for digits among what is printed: what is left out, such as a point beside a currency,
// parts no digits.
func (p *pattern) countPlaces() {
	point := false
	for _, t := range p.items {
		switch {
		case t.TType == nfp.TokenTypeDecimalPoint:
			point = true
		case t.TType == nfp.TokenTypeExponential:
			p.exponent = true
		case !isPlace(t) || p.exponent:
		case point:
			p.fraction += len(t.TValue)
		default:
			p.whole += len(t.TValue)
		}
	}
}

// digitAfter tells whether a digit before the point comes after the item at i.
func (s section) digitAfter(i int) bool {
	for _, t := range s.items[i+1:] {
		if isPlace(t) || t.TType == nfp.TokenTypeDecimalPoint {
			return isPlace(t)
		}
	}
	return false
}

// words are the items that print something. An accounting format has the currency at the left edge of the
// cell, and fills the space before the figure; where "-" stands for the figure, the currency is left out.
func (s section) words() (kept []nfp.Token) {
	scaled := false
	for i, t := range s.items {
		comma := t.TType == nfp.TokenTypeLiteral && t.TValue == "," && scaled
		if scaled = t.TType == nfp.TokenTypeThousandsSeparator || comma; scaled {
			continue
		}
		if t.TType == nfp.TokenTypeRepeatsChar && s.onlyDash(i) && !slices.ContainsFunc(kept, isPlace) {
			kept = nil
			continue
		}
		kept = append(kept, t)
	}
	return kept
}

// onlyDash tells whether a "-" stands after the item at i, and no digit that would always print.
func (s section) onlyDash(i int) bool {
	dash := false
	for _, t := range s.items[i+1:] {
		switch t.TType {
		case nfp.TokenTypeZeroPlaceHolder, nfp.TokenTypeHashPlaceHolder:
			return false
		case nfp.TokenTypeLiteral:
			dash = dash || t.TValue == "-"
		}
	}
	return dash
}

// figure prints a number by the section; a bare one without its sign, which the section has.
func (s section) figure(v float64, bare bool) string {
	p := s.pattern
	d := decimalOf(v).shift(p.scale)
	var exponent string
	if p.exponent {
		d, exponent = d.normalised(max(p.whole, 1))
	}
	whole, fraction := d.round(p.fraction)
	text := p.print(whole, fraction, exponent)
	if v < 0 && !bare && (p.whole+p.fraction == 0 || strings.Trim(whole+fraction, "0") != "") {
		return "-" + text
	}
	return text
}

// normalised is a number with as many digits before the point as there are places, and its exponent.
func (d decimal) normalised(places int) (decimal, string) {
	if d.digits == "" {
		return d, "+00"
	}
	exponent := d.point - places
	sign := "+"
	if exponent < 0 {
		sign = "-"
	}
	text := strconv.Itoa(max(exponent, -exponent))
	return decimal{d.digits, places}, sign + strings.Repeat("0", max(2-len(text), 0)) + text
}

// print sets the digits of a figure in the places of the pattern.
func (p pattern) print(whole, fraction, exponent string) string {
	var b strings.Builder
	place, after := 0, false
	for _, t := range p.items {
		switch t.TType {
		case nfp.TokenTypeZeroPlaceHolder, nfp.TokenTypeHashPlaceHolder, nfp.TokenTypeDigitalPlaceHolder:
			for range t.TValue {
				if after {
					b.WriteString(fractionDigit(fraction, place, t))
				} else {
					b.WriteString(p.wholeDigits(whole, place, t))
				}
				place++
			}
		case nfp.TokenTypeDecimalPoint:
			if after {
				b.WriteByte('.') // a further one parts no digits
				continue
			}
			b.WriteString(p.pointAfter(whole))
			place, after = 0, true
		case nfp.TokenTypeExponential:
			b.WriteString("E" + exponent)
			return b.String()
		case nfp.TokenTypeLiteral, nfp.TokenTypeCurrencyLanguage, nfp.TokenTypePercent, nfp.TokenTypeDateTimes:
			b.WriteString(literal(t))
		}
	}
	return b.String()
}

// pointAfter is the point, and before it the digits for which the pattern has no place.
func (p pattern) pointAfter(whole string) string {
	if p.whole > 0 {
		return "."
	}
	return whole + "."
}

// wholeDigits are the digits at a place before the point, counted from the left. All digits that have no
// place of their own stand at the first.
func (p pattern) wholeDigits(whole string, place int, t nfp.Token) string {
	right := p.whole - place // how many digits stand from here on
	from, to := len(whole)-right, len(whole)-right+1
	if place == 0 {
		from = 0
	}
	if to <= 0 {
		if t.TType == nfp.TokenTypeZeroPlaceHolder {
			return "0" + p.comma(right)
		}
		return ""
	}
	var b strings.Builder
	for i := max(from, 0); i < to; i++ {
		b.WriteByte(whole[i])
		b.WriteString(p.comma(len(whole) - i))
	}
	return b.String()
}

// comma is what stands after a digit that is the nth from the right.
func (p pattern) comma(n int) string {
	if p.grouped && n > 1 && n%3 == 1 {
		return ","
	}
	return ""
}

// fractionDigit is the digit at a place after the point. A place that is not always filled has none where
// only zeros follow.
func fractionDigit(fraction string, place int, t nfp.Token) string {
	if place >= len(fraction) || t.TType != nfp.TokenTypeZeroPlaceHolder && strings.Trim(fraction[place:], "0") == "" {
		return ""
	}
	return fraction[place : place+1]
}
