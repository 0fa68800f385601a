package agenda

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// known is the items of a published agenda, from lines such as "7. waste".
func known(lines string) []Known {
	var all []Known
	for line := range strings.Lines(lines) {
		if marker, id, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			id, number, given := strings.Cut(strings.TrimSpace(id), " ")
			if !given {
				number = strings.Trim(marker, ".()")
			}
			all = append(all, Known{ID: id, Marker: marker, Number: number})
		}
	}
	return all
}

func TestFix(t *testing.T) {
	for name, tt := range map[string]struct {
		published string
		sitting
		want, found string
	}{
		"nothing new": {"1. bins\n2. waste", sitting{papers: "waste bins"}, "1. bins\n2. waste", ""},
		"between, at the end and before the first": {"1. bins\n2. waste", sitting{papers: "animals bins cars dogs waste x y"}, `
A1. animals
1. bins
1a. cars
1b. dogs
2. waste
3. x
4. y`, ""},
		"between what was put between": {"1. bins\n1a. cars\n2. waste", sitting{papers: "bins bread cars dogs waste"}, `
1. bins
1za. bread
1a. cars
1b. dogs
2. waste`, ""},
		"between letters": {"1. bins\n1a. cars\n1b. dogs\n2. waste", sitting{papers: "bins cars cats dogs waste"}, `
1. bins
1a. cars
1aa. cats
1b. dogs
2. waste`, ""},
		"a series": {"88/24 bins\n89/24 waste", sitting{meeting: "first_item = \"88/24\"\n", papers: "bins cars waste x"}, `
88/24 bins
88a/24 cars
89/24 waste
90/24 x`, ""},
		"open items before exempt ones": {"1. bins\n2. waste", sitting{papers: "bins cars waste", meeting: `
[[item]]
paper = "bins"
[[item]]
paper = "waste"
exempt = { paragraphs = ["3"] }
`}, "1. bins\n1a. cars\n--\n2. waste", "content/cases/cars.toml:1:1: info: no item of content/meetings/november.toml names this paper, which so stands after the last one [paper-no-item]"},
		"an item that is exempt since": {"1. bins\n2. waste\n3. x", sitting{papers: "bins waste x", meeting: `
[[item]]
paper = "bins"
[[item]]
paper = "waste"
exempt = { paragraphs = ["3"] }
[[item]]
paper = "x"
`}, "1. bins\n3. x\n--\n2. waste", ""},
		"an item that is exempt no more": {"1. bins\n2. x\n3. waste\n4. y", sitting{papers: "bins waste x y", meeting: `
[[item]]
paper = "bins"
[[item]]
paper = "waste"
[[item]]
paper = "x"
exempt = { paragraphs = ["3"] }
[[item]]
paper = "y"
exempt = { paragraphs = ["3"] }
`}, "1. bins\n3. waste\n--\n2. x\n4. y", ""},
		"an exempt item moved": {"1. bins\n2. waste", sitting{papers: "bins waste", meeting: "[[item]]\npaper = \"waste\"\nexempt = { paragraphs = [\"3\"] }\n[[item]]\npaper = \"bins\"\nexempt = { paragraphs = [\"3\"] }\n"},
			"--\n2. waste\n1. bins", "content/meetings/november.toml:4:3: warning: item 2 stands before item 1, after which it was published [item-order]"},
		"an item moved": {"1. bins\n2. waste", sitting{papers: "bins waste", meeting: "[[item]]\npaper = \"waste\"\n[[item]]\npaper = \"bins\"\n"}, "2. waste\n1. bins", "content/meetings/november.toml:4:3: warning: item 2 stands before item 1, after which it was published [item-order]"},
		"a number by hand that was published, and another": {"1. bins\n7. waste", sitting{meeting: `
[[item]]
paper = "bins"
number = "4"
[[item]]
paper = "waste"
number = "7"
[[item]]
paper = "x"
[[item]]
paper = "y"
number = "9"
[[item]]
paper = "z"
`}, "1. bins\n7. waste\n8. x\n9. y\n10. z", `content/meetings/november.toml:7:10: error: the item "bins" was published with the number 1, which stays [number-published]`},
		"parts": {"1. budget\n a) fees 1(a)\n b) rents 1(b)\n2. waste", sitting{meeting: `
[[item]]
id = "budget"
title = "Budget"
[[item]]
id = "fees"
under = "budget"
title = "Fees"
[[item]]
id = "new"
under = "budget"
title = "New"
[[item]]
id = "rents"
under = "budget"
title = "Rents"
[[item]]
id = "last"
under = "budget"
title = "Last"
[[item]]
id = "two"
title = "Two"
[[item]]
id = "hand"
under = "two"
number = "f"
title = "By hand"
[[item]]
id = "three"
under = "two"
title = "Three"
[[item]]
paper = "waste"
`}, `
1. budget
  a) fees (1(a))
  aa) new (1(aa))
  b) rents (1(b))
  c) last (1(c))
1a. two
  f) hand (1a(f))
  a) three (1a(a))
2. waste`, ""},
		"gone without a word": {"1. bins\n2. waste\n3. fees", sitting{papers: "fees", meeting: "[[item]]\npaper = \"waste\"\nhidden = true\n[[item]]\npaper = \"fees\"\n"}, " waste hidden\n3. fees", `
content/meetings/november.toml:1:1: error: item 1, "bins", was published, and is not there any more [item-gone]
content/meetings/november.toml:6:10: error: item 2 was published, and can't be left out without a word [item-gone]`},
		"withdrawn with a line": {"1. bins\n2. waste", sitting{meeting: "[[item]]\npaper = \"bins\"\nwithdrawn = { reason = \"x\" }\n[[item]]\npaper = \"waste\"\n"}, "1. bins withdrawn\n2. waste", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var list diag.List
			p := tt.read()
			items := Of(p.meeting, p.body, p.form, p.papers, &list)
			same(t, "items", agenda(Fix(p.meeting, p.form, items, known(tt.published), &list)), tt.want)
			same(t, "findings", told(&list), tt.found)
		})
	}
}
