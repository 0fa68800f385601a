// Package number is the numbers of papers as values. A [Count] on its [Level], and what stands above it, come in;
// its marker, how it is cited and its address go out ([Level.Print]). What was printed can be read again
// ([Level.Read]), so that a number between those of a published paper ([Next]) is found without cutting strings.
package number

import "strings"

// A Level is how something counts: the headings of a paper, the paragraphs of a section, the items of a list.
// A number is the counts on the levels from the first one down.
type Level struct {
	Pattern
	Root string // on the first level, how addresses begin: "para"; "" below another, and for what can't be cited
}

// Printed is what is printed of a number. Each is "" where there is none.
type Printed struct {
	Marker string // before a paragraph: "12.", "a)"
	Number string // how it is cited: "12", "23(a)"
	Anchor string // its address within the paper: "para-12", "para-23-a"
}

// above is what a count of the level stands below: nothing on the first level.
func (l *Level) above(p Printed) Printed {
	if l.Root != "" {
		return Printed{Anchor: l.Root}
	}
	return p
}

// Print is what is printed of the number that ends with a count; above is what is printed of the number that
// it stands below. Where that has no address, what stands below has a marker alone.
func (l *Level) Print(c Count, above Printed) Printed {
	if l.Sign == 0 {
		return Printed{}
	}
	above = l.above(above)
	count := l.print(c)
	p := Printed{Marker: l.marker(count, above.Number)}
	if above.Anchor != "" {
		p.Number = l.cited(count, above.Number)
		if c.Before+c.After != "" {
			count = strings.ToLower(count)
		}
		p.Anchor = above.Anchor + "-" + count
	}
	return p
}

// Read is the count that was printed so, after last and below another number; ok is false where the level
// prints no count so.
func (l *Level) Read(printed, above Printed, last Count) (c Count, ok bool) {
	c, ok = l.read(printed.Marker, l.above(above).Number, last)
	return c, ok && l.Print(c, above) == printed
}

// ReadMarker is the count that was printed with a marker, after last and below another number; ok is false where the level
// prints no count so.
func (l *Level) ReadMarker(marker string, above Printed, last Count) (c Count, ok bool) {
	c, ok = l.read(marker, l.above(above).Number, last)
	return c, ok && marker != "" && l.Print(c, above).Marker == marker
}
