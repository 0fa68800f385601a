// Package figure is what a figure in a cell of a table is. The text of a cell comes in; what it counts goes out
// ([Read]), with where to align it ([Split]), how negative ones look ([Negatives.Rewrite]), the manner in which a
// column of figures prints its sum ([Manner]), and which rows and columns are sums ([LabelOf]). Whatever counts,
// aligns or adds up cells reads them here.
package figure

import (
	"strconv"
	"strings"

	"cabinet/internal/lazy"
)

// A Figure is a number as it stands in a cell: "£1,234.50", "(9.9)", "+2.1%", "£2.8m*".
type Figure struct {
	Number        // what it counts: 2.8 million of "£2.8m", 2 of "2%"
	Money  string // the sign of its currency: "£", "$" or "€"; "" for none
	Scale  string // what it counts in: "k", "m", "bn", "%", "pp" (percentage points); "" for ones
	pieces
}

// pieces are the parts of a cell that holds a figure, as they are written.
type pieces struct {
	sign      string // "", "+", "(", or a minus: "-", "−", "–" or one that does not break
	late      bool   // the sign stands after that of the currency: "£-500"
	money     string
	whole     string // "1,200"; may be empty before decimals
	decimals  string // ".50", with the point
	suffix    string // "m", " million", "%"
	mark      string // of a note: "*", " [1]"
	wholeEnds int    // where in the text the whole digits end
}

// The bounds of what is read, in digits: every sum of such figures is exact or refused.
const (
	maxDigits   = 18
	maxDecimals = 12
)

const space = `[\s\x{a0}\x{2009}\x{202f}]`

// form matches a figure with nothing around it. A dash is a sign only where a figure follows it at once: with a
// space between them it may begin an item of a list.
var form = lazy.New(`^` +
	`(?:([-+−–‑]|\(` + space + `*)?([£$€]` + space + `*)?|([£$€]` + space + `*)([-+−–‑]|\(` + space + `*))` +
	`(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)?` +
	`(` + space + `?%|` + space + `?pp|(?i:k|mn?|bn)|` + space + `?(?i:thousand|million|billion))?` +
	`(` + space + `*\))?(%)?` +
	`(` + space + `*(?:[*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹]+|\[[0-9a-z]{1,3}\]))?$`)

// A scale is how a suffix is counted: as which of those that are alike, and in which power of ten.
type scale struct {
	name     string
	exponent int
}

var scales = map[string]scale{
	"": {}, "%": {"%", 0}, "pp": {"pp", 0},
	"k": {"k", 3}, "thousand": {"k", 3},
	"m": {"m", 6}, "mn": {"m", 6}, "million": {"m", 6},
	"bn": {"bn", 9}, "billion": {"bn", 9},
}

// Read reads the text of a cell that holds one figure and nothing else. Dates, ranges of years, telephone numbers,
// numbers with a unit of another kind ("12 months") and codes ("007", "12a") are no figures.
func Read(text string) (Figure, bool) {
	p, ok := cut(text)
	if !ok {
		return Figure{}, false
	}
	digits := strings.ReplaceAll(p.whole, ",", "") + strings.TrimPrefix(p.decimals, ".")
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return Figure{}, false
	}
	if p.negative() {
		n = -n
	}
	s := p.scale()
	return Figure{Number{n, s.exponent - p.places()}, p.money, s.name, p}, true
}

// cut cuts the text of a cell into the pieces of a figure; ok is false where the cell holds something else.
func cut(text string) (p pieces, ok bool) {
	trimmed := strings.TrimSpace(text)
	at := form.FindStringSubmatchIndex(trimmed)
	if at == nil {
		return p, false
	}
	group := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return trimmed[at[2*i]:at[2*i+1]]
	}
	p = pieces{
		sign: strings.TrimSpace(group(1) + group(4)), late: group(3) != "", money: strings.TrimSpace(group(2) + group(3)),
		whole: group(5), decimals: group(6), suffix: group(7) + group(9), mark: group(10),
		wholeEnds: strings.Index(text, trimmed) + at[11],
	}
	return p, (p.sign == "(") == (group(8) != "") && (group(7) == "" || group(9) == "") && p.certain()
}

// certain tells whether pieces are those of a figure, and not of something that looks like one.
func (p pieces) certain() bool {
	digits := len(p.whole) - strings.Count(p.whole, ",")
	switch {
	case digits+p.places() == 0, digits+p.places() > maxDigits, p.places() > maxDecimals:
		return false
	case len(p.whole) > 1 && p.whole[0] == '0': // a code, or a telephone number
		return false
	case p.sign == "+" && digits > 9 && digits == len(p.whole) && p.decimals == "": // a telephone number abroad
		return false
	case p.suffix == "m" && p.money == "" && (p.mark == "²" || p.mark == "³"): // an area or a volume
		return false
	}
	return true
}

// negative tells whether a figure counts below nothing.
func (p pieces) negative() bool { return p.sign != "" && p.sign != "+" }

// places is how many decimals a figure has.
func (p pieces) places() int { return max(0, len(p.decimals)-1) }

func (p pieces) scale() scale { return scales[strings.ToLower(strings.TrimSpace(p.suffix))] }

// none matches what stands where there is no figure: a dash, which may have a currency and a note's mark.
var none = lazy.New(`^(?:(?i:[£$€]?` + space + `*(?:[-–—−‑]|nil)%?|n/?a|n\.a\.?|none|not applicable)` + space + `*[*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹]*)?$`)

// Nothing tells whether the text of a cell stands for no figure: "", "–", "nil", "n/a". What is not known
// yet ("TBC") or not told ("*") stands for one.
func Nothing(text string) bool { return none.MatchString(strings.TrimSpace(text)) }

// Split parts the text of a cell after the last whole digit of its figure: "(£1,234" and ".50)", "+35" and "%*".
// Figures below one another are aligned there. A text that is no figure ends where whole digits end.
func Split(text string) (before, after string) {
	p, ok := cut(text)
	if !ok {
		return text, ""
	}
	return text[:p.wholeEnds], text[p.wholeEnds:]
}
