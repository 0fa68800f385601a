package text

import (
	"strings"

	"cabinet/internal/lazy"
)

// A lostSign is how a text reads in which another program wrote something else for a sign that it did not know: "?84,500",
// "the Council?s plan". The group is what stands there.
type lostSign struct {
	form  *lazy.Regexp
	meant string // "" where it can't be told
}

// ahead is what may stand before the first sign of a word.
const ahead = `(?:^|[\s\x{a0}(\[“‘"'])`

var lostSigns = []lostSign{
	{lazy.New(ahead + `([úœŁ])\d`), "£"}, // £ of Windows read as DOS or central Europe has it, and of DOS as Windows
	{lazy.New(`(₤)`), "£"},
	{lazy.New(ahead + `(\?)(?:\d{1,3}(?:,\d{3})+|\d+\.\d\d|\d+(?:\.\d+)?(?:k|m|bn))\b`), ""},
	{lazy.New(ahead + `\pL+(\?)(?:s|t|re|ve|ll)` + behind), "’"},
	{lazy.New(ahead + `(?:19|20)\d\d(\?)\d\d(?:\d\d)?` + behind), ""},
	{lazy.New(ahead + `(?i:[bcdgnpt]|ff|dd|ll)(\?)(?i:r|er|n|au|p|rau)` + behind), ""}, // dŵr, cŵn, tŷ: Welsh has letters that old encodings lack
}

// behind is what may stand behind the last letter of a word, and not amid an address.
const behind = `(?:[\s\x{a0}.,;:)”’]|$)`

// lostIn are the places of a text where such signs stand.
func lostIn(text string) (all []Spoilt) {
	for _, sign := range lostSigns {
		for _, m := range sign.form.FindAllStringSubmatchIndex(text, -1) {
			all = append(all, Spoilt{Span{m[2], m[3]}, sign.meant})
		}
	}
	return all
}

// mayLose tells cheaply whether one of them that is a sign of ASCII may stand in a text: a question mark before a letter or a figure.
func mayLose(text string) bool {
	for {
		at := strings.IndexByte(text, '?')
		if at < 0 || at+1 == len(text) {
			return false
		}
		text = text[at+1:]
		if c := text[0] | 0x20; c >= '0' && c <= '9' || c >= 'a' && c <= 'z' {
			return true
		}
	}
}
