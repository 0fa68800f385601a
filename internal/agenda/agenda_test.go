package agenda

import (
	"testing"

	"cabinet/internal/diag"
)

func TestOf(t *testing.T) {
	for name, tt := range map[string]struct {
		sitting
		want, found string
	}{
		"no items, no standing ones": {sitting{papers: "waste bins"}, "1. bins\n2. waste", ""},
		"standing items stand around the papers": {sitting{profile: standingItems, papers: "waste bins"}, `
1. apologies
2. minutes
3. bins
4. waste
5. urgent`, ""},
		"items order papers, and others follow": {sitting{profile: standingItems, papers: "waste bins roads", meeting: `
[[item]]
paper = "waste"
[[item]]
id = "visit"
title = "A visit"
`}, `
1. apologies
2. minutes
3. waste
4. visit
5. bins
6. roads
7. urgent`, `
content/cases/bins.toml:1:1: info: no item of content/meetings/november.toml names this paper, which so stands after the last one [paper-no-item]
content/cases/roads.toml:1:1: info: no item of content/meetings/november.toml names this paper, which so stands after the last one [paper-no-item]`},
		"an item puts a standing one in its place": {sitting{profile: standingItems, papers: "waste", meeting: `
[[item]]
paper = "waste"
[[item]]
standing = "minutes"
[[item]]
standing = "petitions"
`}, `
1. apologies
2. waste
3. minutes
4. petitions
5. urgent`, ""},
		"a standing one is left out for once": {sitting{profile: standingItems, meeting: `
[[item]]
standing = "apologies"
hidden = true
`}, `
1. minutes
 apologies hidden
2. urgent`, ""},
		"parts": {sitting{meeting: `
[[item]]
id = "budget"
title = "Budget"
[[item]]
id = "other"
title = "Other"
[[item]]
id = "fees"
title = "Fees"
under = "budget"
[[item]]
id = "capital"
title = "Capital"
under = "budget"
`}, `
1. budget
  a) fees (1(a))
  b) capital (1(b))
2. other`, ""},
		"parts as 1.1": {sitting{profile: "[agenda]\nmarkers = [\"1.\", \"1.1\"]\n", meeting: `
[[item]]
id = "budget"
title = "Budget"
[[item]]
id = "fees"
title = "Fees"
under = "budget"
`}, "1. budget\n  1.1 fees", ""},
		"parts as 1a": {sitting{profile: "[agenda]\nmarkers = [\"1\", \"1a\"]\n", meeting: `
[[item]]
id = "budget"
title = "Budget"
[[item]]
id = "fees"
title = "Fees"
under = "budget"
`}, "1 budget\n  1a fees", ""},
		"a series":                {sitting{papers: "bins waste", meeting: "first_item = \"88/24\"\n"}, "88/24 bins\n89/24 waste", ""},
		"a series after its year": {sitting{papers: "bins waste", meeting: "first_item = \"2024/88\"\n"}, "2024/88 bins\n2024/89 waste", ""},
		"a plain series":          {sitting{papers: "bins waste", meeting: "first_item = \"76\"\n"}, "76. bins\n77. waste", ""},
		"exempt items are counted on": {sitting{profile: standingItems, papers: "bins waste", meeting: `
[[item]]
paper = "waste"
exempt = { paragraphs = ["3"] }
[[item]]
paper = "bins"
`}, `
1. apologies
2. minutes
3. bins
4. urgent
--
5. waste`, ""},
		"a number by hand moves no other": {sitting{papers: "bins", meeting: `
[[item]]
id = "a"
title = "A"
[[item]]
id = "b"
title = "B"
number = "1A"
[[item]]
id = "c"
title = "C"
[[item]]
id = "d"
title = "D"
under = "c"
number = "z"
[[item]]
id = "e"
title = "E"
under = "c"
[[item]]
paper = "bins"
`}, `
1. a
1A. b
3. c
  z) d (3(z))
  b) e (3(b))
4. bins`, ""},
		"fates": {sitting{papers: "bins", meeting: `
[[item]]
paper = "bins"
withdrawn = { reason = "x" }
[[item]]
id = "b"
title = "B"
postponed = { to = "december" }
[[item]]
id = "part"
title = "A part"
under = "b"
[[item]]
paper = "late"
to_follow = true
[[item]]
paper = "gone"
[[withdrawn]]
paper = "gone"
on = 2024-11-01
reason = "x"
[[withdrawn]]
paper = "another"
on = 2024-11-01
reason = "x"
`}, `
1. bins withdrawn
2. b postponed
  a) part (2(a)) postponed
3. late to follow
4. gone withdrawn
5. another withdrawn`, ""},
		"unnumbered": {sitting{profile: "[agenda]\nmarkers = [\"\", \"a)\"]\n", papers: "bins", meeting: `
[[item]]
paper = "bins"
[[item]]
id = "part"
title = "A part"
under = "bins"
`}, " bins\n  a) part ()", ""},
		"what can't be": {sitting{profile: standingItems, papers: "bins", meeting: `
[[item]]
paper = "bins"
number = "1"
[[item]]
id = "bins"
title = "Bins again"
[[item]]
id = "urgent"
title = "Urgent"
[[item]]
standing = "minuts"
[[item]]
id = "x"
title = "X"
under = "binz"
[[item]]
id = "y"
title = "Y"
under = "z"
[[item]]
id = "z"
title = "Z"
under = "y"
[[item]]
id = "p"
title = "P"
under = "bins"
[[item]]
id = "q"
title = "Q"
under = "p"
[[item]]
id = "self"
title = "Self"
under = "self"
`}, `
1. apologies
2. minutes
1. bins
  a) p (1(a))
  b) q (1(b))
4. urgent
5. minuts
6. x
7. y
8. z
9. self`, `
content/meetings/november.toml:7:10: error: "1" is the number of the item "apologies" too [doubled-number]
content/meetings/november.toml:9:6: error: the id "bins" is that of the item in line 5 too [doubled-item]
content/meetings/november.toml:12:6: error: the id "urgent" is that of the standing item in content/councils/rutland.toml:17 too [doubled-item]
content/meetings/november.toml:15:12: error: the body has no standing item "minuts" [unknown-standing]
content/meetings/november.toml:19:9: error: there is no item "binz" that this one could be a part of [unknown-under]
content/meetings/november.toml:23:9: error: the item "z" is a part of an item itself, and parts have no parts [under-under]
content/meetings/november.toml:27:9: error: the item "y" is a part of an item itself, and parts have no parts [under-under]
content/meetings/november.toml:35:9: error: the item "p" is a part of an item itself, and parts have no parts [under-under]
content/meetings/november.toml:39:9: error: an item can't be a part of itself [unknown-under]`},
	} {
		t.Run(name, func(t *testing.T) {
			var list diag.List
			same(t, "items", agenda(tt.of(&list)), tt.want)
			same(t, "findings", told(&list), tt.found)
		})
	}
}
