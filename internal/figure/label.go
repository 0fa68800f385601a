package figure

import (
	"strings"

	"cabinet/internal/lazy"
)

// A Label is what the words at the head of a row or a column say of its figures.
type Label uint8

const (
	// Plain figures add up no others, for all that their label says.
	Plain Label = iota
	// Subtotal is of those since the last one: "Sub-total (£000)".
	Subtotal
	// Named is a total of what it names: "Total expenditure", "Adults total". It may be the name of something that
	// is no total: "Total Mobile licences".
	Named
	// Total is of all: "Total", "Grand total", "Net total", "Total 2025/26".
	Total
)

var (
	// aside matches what a label can have besides its words: a unit, a year, letters that explain how it is made.
	aside         = lazy.New(`\((?:£|\$|€|%|000s?|'000s?|k|mn?|bn|million|[a-z0-9]{1,2}(?: ?[-+=–to,]+ ?[a-z0-9]{1,2})*|[^a-z()]*)\)|[£$€]['’]?(?:000s?|k|mn?|bn|million)?(?:\s|$)|\b(?:fy )?20\d\d(?: ?[-–/to]+ ?(?:20)?\d\d)?\b|[*†‡§¹²³]+|\[[0-9a-z]{1,3}\]`)
	subtotalLabel = lazy.New(`^sub[-– ]?totals?\b|\bsub[-– ]?totals?$|^is[-– ]?gyfans(?:wm|ymiau)\b`)
	totalLabel    = lazy.New(`^(?:the )?(?:(?:grand|overall|net|gross|combined) )?(?:totals?|sum)$|^(?:y )?cyfans(?:wm|ymiau)(?: (?:net|gros|cyffredinol|terfynol))?$`)
	namedLabel    = lazy.New(`^(?:(?:grand|overall|net|gross|combined) )?totals?\b|\btotals?$|^cyfans(?:wm|ymiau)\b`)
	noTotal       = lazy.New(`\bof (?:the )?(?:\w+ )?totals?\b|%|\b(?:running|cumulative|per ?cent|share|proportion) `)
)

// LabelOf reads the words of a label, with or without a colon, a unit, a year or a note's mark.
func LabelOf(text string) Label {
	words := strings.ToLower(strings.Join(strings.Fields(text), " "))
	if !strings.Contains(words, "total") && !strings.Contains(words, "sum") && !strings.Contains(words, "yfans") || noTotal.MatchString(words) {
		return Plain
	}
	words = strings.Join(strings.FieldsFunc(aside.ReplaceAllString(words, " "), func(c rune) bool { return strings.ContainsRune(" :.", c) }), " ")
	words = strings.Trim(words, " -–—")
	switch {
	case subtotalLabel.MatchString(words):
		return Subtotal
	case totalLabel.MatchString(words):
		return Total
	case namedLabel.MatchString(words):
		return Named
	}
	return Plain
}

// mayTotal matches labels of rows that often add up those above, and as often do not.
var mayTotal = lazy.New(`^(?:net|overall|all|combined|aggregate|balance|surplus|deficit)\b`)

// MayTotal tells whether figures of this label may be the sum of others, which they alone can tell.
func MayTotal(label string) bool {
	return LabelOf(label) == Plain && mayTotal.MatchString(wordsOf(label))
}

// Names tells whether the label of a sum names what stands above its parts: "Total for Adults" below "Adults:".
func Names(label, heading string) bool {
	heading = wordsOf(heading)
	return heading != "" && strings.Contains(" "+wordsOf(label)+" ", " "+heading+" ")
}

// wordsOf are the words of a label in small letters, without signs around them.
func wordsOf(text string) string {
	return strings.Trim(strings.ToLower(strings.Join(strings.Fields(text), " ")), " :.*–-")
}
