package tagpdf

import "fmt"

// Length is a distance in thousandths of a point (a point is 1/72 inch). Positions are measured from the top left corner of the
// page, x to the right and y downwards. Lengths are integers so that a layout comes out the same on every processor; in the file
// they are rounded to hundredths of a point.
type Length int

// Units of length.
const (
	Point      Length = 1000
	Millimetre Length = 2835
)

// maxLength bounds every position and size: somewhat more than the largest page that PDF/A-2 allows (14,400 points).
const maxLength = 20_000 * Point

// String gives the length in points, as "12.500pt".
func (l Length) String() string {
	sign := ""
	if l < 0 {
		sign, l = "-", -l
	}
	return fmt.Sprintf("%s%d.%03dpt", sign, l/Point, l%Point)
}

// hundredths rounds to hundredths of a point, halves upwards.
func (l Length) hundredths() int {
	n := int(l) + 5
	if n < 0 {
		return (n - 9) / 10
	}
	return n / 10
}

// points is what fpdf is given: a whole number of hundredths, so that its "%.2f" has nothing to round.
func (l Length) points() float64 { return float64(l.hundredths()) / 100 }

// Size is the width and height of a page.
type Size struct{ Width, Height Length }

// A4 is the size of an upright A4 page.
var A4 = Size{595_280, 841_890}

// check refuses a page size outside of what PDF/A-2 allows.
func (s Size) check() error {
	const least, most = 3 * Point, 14_400 * Point
	if s.Width < least || s.Height < least || s.Width > most || s.Height > most {
		return fmt.Errorf("page size %v by %v is not between 3 and 14,400 points", s.Width, s.Height)
	}
	return nil
}

// up turns a height on a page of the size to the file's own, which grows upwards, in hundredths.
func (s Size) up(y Length) int { return s.Height.hundredths() - y.hundredths() }

// same tells whether two sizes are the same in the file.
func (s Size) same(o Size) bool {
	return s.Width.hundredths() == o.Width.hundredths() && s.Height.hundredths() == o.Height.hundredths()
}

// Rect is a box on a page; X and Y are its top left corner.
type Rect struct{ X, Y, Width, Height Length }

// union is the smallest box that holds both.
func (r Rect) union(o Rect) Rect {
	x, y := min(r.X, o.X), min(r.Y, o.Y)
	right, bottom := max(r.X+r.Width, o.X+o.Width), max(r.Y+r.Height, o.Y+o.Height)
	return Rect{x, y, right - x, bottom - y}
}

// Colour is a colour in sRGB.
type Colour struct{ R, G, B uint8 }

// Black is the zero Colour.
var Black Colour

// thousandths gives a component as fpdf prints it ("%.3f" of n/255; no n falls on a tie).
func thousandths(n uint8) int { return (int(n)*2000 + 255) / 510 }

// Date is a calendar day, without an hour or a time zone. The file, which must name an hour, says noon in Greenwich, so that the day
// reads the same almost wherever it is opened.
type Date struct{ Year, Month, Day int }

// check refuses what is no day of the calendar.
func (d Date) check() error {
	days := [13]int{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	leap := d.Year%4 == 0 && (d.Year%100 != 0 || d.Year%400 == 0)
	if d.Year < 1 || d.Year > 9999 || d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > days[d.Month] || d.Month == 2 && d.Day == 29 && !leap {
		return fmt.Errorf("%d-%d-%d is not a date", d.Year, d.Month, d.Day)
	}
	return nil
}
