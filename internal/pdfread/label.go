package pdfread

import (
	"strconv"
	"strings"
)

// labelRange says how the pages from one on are called.
type labelRange struct {
	from   int // the first of them, counted from 0
	prefix string
	style  string // "" for a prefix alone
	first  int
}

// readLabels finds what viewers call each page. They count the pages of a file without labels from 1.
func (r *reader) readLabels(catalog dict) {
	ranges := []labelRange{{style: "D", first: 1}}
	if catalog["PageLabels"] != nil {
		ranges = r.labelRanges(catalog["PageLabels"])
	}
	for i := range r.pdf.Pages {
		for len(ranges) > 1 && ranges[1].from <= i {
			ranges = ranges[1:]
		}
		if len(ranges) == 0 || ranges[0].from > i {
			r.fail("page %d has no label, though others have one", i+1)
			return
		}
		r.pdf.Pages[i].Label = r.label(ranges[0], i)
	}
}

// labelRanges reads the ranges, whose first pages go up.
func (r *reader) labelRanges(tree any) []labelRange {
	var out []labelRange
	r.walkTree(tree, "Nums", 0, func(key, v any) {
		from, ok := key.(int)
		if n := len(out); !ok || from < 0 || n > 0 && from <= out[n-1].from {
			r.fail("the page labels aren't in order")
		}
		head := r.dict(v)
		out = append(out, labelRange{from, r.text(head["P"]), r.name(head["S"]), r.integerOr(head["St"], 1)})
	})
	return out
}

// maxLabel bounds the numbers of pages, of which Roman ones are the longer the larger they are.
const maxLabel = 1_000_000

func (r *reader) label(l labelRange, page int) string {
	n := l.first + page - l.from
	if l.first < 1 || n > maxLabel || !r.chargeBytes(len(l.prefix)) {
		r.fail("page %d is counted as %d", page+1, n)
		return ""
	}
	switch l.style {
	case "":
		return l.prefix
	case "D":
		return l.prefix + strconv.Itoa(n)
	case "r", "R":
		if n > maxRoman {
			r.fail("page %d is counted as %d in Roman numerals", page+1, n)
			return ""
		}
		return l.prefix + roman(n, l.style == "R")
	}
	r.fail("page labels in the style %q aren't read", l.style)
	return ""
}

// maxRoman is the largest number that Roman numerals have a letter for.
const maxRoman = 3999

// roman is a number in Roman numerals.
func roman(n int, capital bool) string {
	var b strings.Builder
	for _, one := range [...]struct {
		value   int
		letters string
	}{
		{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
	} {
		for ; n >= one.value; n -= one.value {
			b.WriteString(one.letters)
		}
	}
	if capital {
		return strings.ToUpper(b.String())
	}
	return b.String()
}
