package report

import (
	"fmt"
	"hash/fnv"
	"strings"
)

// The names of the properties by which a Word file that comes back is known: the name of its case, the council's as the paper
// has it, and [Report.Digest].
const (
	CaseProperty    = "cabinet.case"
	CouncilProperty = "cabinet.council"
	DigestProperty  = "cabinet.digest"
)

// mostBookmark is how many letters the name of a bookmark has at most in Word.
const mostBookmark = 40

// Bookmark is the name of the hidden bookmark that an address of the paper has in its Word file: "para-12" is called
// "_para_12". Word takes large and small letters of a name for the same, and no signs but "_"; so an address with other
// signs than small letters, figures and hyphens, or one that is too long, has a digest at its end, by which no two
// addresses become one name.
func Bookmark(anchor string) string {
	plain := len(anchor) < mostBookmark
	name := "_" + strings.Map(func(c rune) rune {
		small := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		plain = plain && (small || c == '-')
		if small || c >= 'A' && c <= 'Z' {
			return c
		}
		return '_'
	}, anchor)
	if plain {
		return name
	}
	digest := fnv.New32a()
	digest.Write([]byte(anchor))
	return fmt.Sprintf("%s_%08x", name[:min(len(name), mostBookmark-len("_00000000"))], digest.Sum32())
}
