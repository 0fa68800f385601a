package law

import (
	"regexp"
	"strings"
)

// inWords are ways in which officers write out a provision, and the name that the list has for it, to which the numbers of the
// provision are put.
var inWords = []struct {
	words *regexp.Regexp
	id    string
}{
	{regexp.MustCompile(`(?i)schedule 5,? (?:and )?para(?:graph)?\.? ?([0-9]+)\b`), "PA23 Sch 5 para "},
	{regexp.MustCompile(`(?i)para(?:graph)?\.? ?([0-9]+) of schedule 5\b`), "PA23 Sch 5 para "},
	{regexp.MustCompile(`(?i)schedule 8,? (?:and )?para(?:graph)?\.? ?([0-9]+)\b`), "PA23 Sch 8 para "},
	{regexp.MustCompile(`(?i)para(?:graph)?\.? ?([0-9]+) of schedule 8\b`), "PA23 Sch 8 para "},
	{regexp.MustCompile(`(?i)schedule 2,? (?:and )?para(?:graph)?\.? ?([23])\b`), "PA23 Sch 2 para "},
	{regexp.MustCompile(`(?i)para(?:graph)?\.? ?([23]) of schedule 2\b`), "PA23 Sch 2 para "},
	{regexp.MustCompile(`(?i)procurement act 2023,? (?:section|s\.?) ?(43|45\(4\)|74\(1\)\([bc]\)|74\(2\))`), "PA23 s"},
	{regexp.MustCompile(`(?i)(?:section|s\.?) ?(43|45\(4\)|74\(1\)\([bc]\)|74\(2\)) of the procurement act 2023`), "PA23 s"},
	{regexp.MustCompile(`(?i)public contracts regulations 2015,? reg(?:ulation)?\.? ?([0-9]+(?:\([0-9a-z]+\))*)`), "PCR15 reg "},
	{regexp.MustCompile(`(?i)reg(?:ulation)?\.? ?([0-9]+(?:\([0-9a-z]+\))*) of the public contracts regulations 2015`), "PCR15 reg "},
}

// InWords is the ground that a text names in words, such as "Procurement Act 2023, section 41 and Schedule 5, paragraph 6";
// ok is false where it names none, or several.
func (l *Law) InWords(text string) (found Ground, ok bool) {
	for _, way := range inWords {
		for _, m := range way.words.FindAllStringSubmatch(text, -1) {
			g, known := l.Ground(way.id + strings.ToLower(m[1]))
			if !known || ok && g.ID.Value != found.ID.Value {
				return Ground{}, false
			}
			found, ok = g, true
		}
	}
	return found, ok
}
