package law

import (
	"strings"
	"sync"

	"cabinet/internal/lazy"
)

// shorter are long and loose forms of what a provision is named with, in small letters, and the one short form of each.
var shorter = []struct {
	long  *lazy.Regexp
	short string
}{
	{lazy.New(`[\s\x{00a0}]+`), " "},
	{lazy.New(`\bpublic contracts regulations(?: 2015)?|\bpcr ?(?:20)?15\b|\bpcr\b|\bsi 2015/102\b`), "pcr15"},
	{lazy.New(`\bprocurement act(?: 2023)?|\bpa ?(?:20)?23\b|\b2023 c\. ?54\b`), "pa23"},
	{lazy.New(`\b(?:health care services )?\(?provider selection regime\)?(?: regulations)?(?: 2023)?|\bsi 2023/1348\b`), "psr"},
	{lazy.New(`\bsch(?:ed(?:ule)?)?\.? ?([0-9])`), "sch $1"},
	{lazy.New(`\bpara(?:graph)?\.? ?([0-9])`), "para $1"},
	{lazy.New(`\breg(?:ulation)?\.? ?([0-9])`), "reg $1"},
	{lazy.New(`\bs(?:ec(?:tion)?)?\.? ?([0-9])`), "s$1"},
	{lazy.New(`([0-9)]) \(([0-9a-z]{1,4})\)`), "$1($2)"}, // regulation 32 (2) (c)
	{lazy.New(`([0-9)]) \(([0-9a-z]{1,4})\)`), "$1($2)"},
}

// short is a text with its provisions in their short forms: "Schedule 5, paragraph 13" is "sch 5, para 13".
func short(text string) string {
	text = strings.ToLower(text)
	for _, s := range shorter {
		text = s.long.ReplaceAllString(text, s.short)
	}
	return strings.TrimSpace(text)
}

// lastLaw matches a text in its short form that names its law last: "reg 32(2)(c) of the pcr15".
var lastLaw = lazy.New(`^(.+?)(?: of(?: the)?)? (pa23|pcr15|psr)$`)

// bare is a text in its short form, with its law first and without commas.
func bare(text string) string {
	return lastLaw.ReplaceAllString(strings.ReplaceAll(short(text), ",", ""), "$2 $1")
}

// names are the names of all grounds by what they are bare: their own names, with their law and without, and their provisions.
// A number of the Provider Selection Regime alone may be one of other Regulations.
var names = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, g := range Known().Grounds {
		id := g.ID
		all[bare(id)], all[bare(g.Provision)] = id, id
		if number, ok := strings.CutPrefix(bare(id), "pa23 "); ok {
			all[number] = id
		}
		if number, ok := strings.CutPrefix(bare(id), "pcr15 "); ok {
			all[number] = id
		}
	}
	return all
})

// Named is the ground that a text names and says nothing else, by the name of the list or by its provision, whatever the
// capitals, the commas and the long forms of its words; ok is false where it names none so.
func (l *Law) Named(text string) (g Ground, ok bool) { return l.Ground(names()[bare(text)]) }

// PartsOf are the names of the grounds that are parts of what a text names and that is none itself, such as regulation 32(2)(b).
// There are none where it has more than a person can choose from.
func (l *Law) PartsOf(text string) (ids []string) {
	whole := bare(text) + "("
	for _, g := range l.Grounds {
		if strings.HasPrefix(bare(g.ID), whole) {
			ids = append(ids, g.ID)
		}
	}
	if len(ids) > 6 {
		return nil
	}
	return ids
}

// InWords is the ground that a text names among other words, such as "Procurement Act 2023, section 41 and Schedule 5, paragraph
// 6, as nobody else makes it"; ok is false where it names none, or several, or what is no ground beside one.
func (l *Law) InWords(text string) (found Ground, ok bool) {
	if g, ok := l.Named(text); ok {
		return g, true
	}
	for _, id := range idsIn(short(text)) {
		g, known := l.Ground(id)
		if !known || ok && g.ID != found.ID {
			return Ground{}, false
		}
		found, ok = g, true
	}
	return found, ok
}

// The provisions that a text in its short form can name.
var (
	inSchedule  = lazy.New(`\bsch ([258]),? (?:and |part 1,? )?para ([0-9]+)`)
	ofSchedule  = lazy.New(`\bpara ([0-9]+)(?:\([0-9a-z]+\))*,? (?:of |in |to )?sch ([258])\b`)
	inSections  = lazy.New(`\bs(42|43|45\(4\)|74\(1\)\([bc]\)|74\(2\))(?:[^0-9]|$)`)
	inRegs      = lazy.New(`\breg ([0-9]+(?:\([0-9a-z]+\))*)`)
	inProcess   = lazy.New(`\bprocess ([abc])\b`)
	anotherLaw  = lazy.New(`\b(?:concession|utilities) contracts? regulations|\bprocurement regulations 2024`)
	anotherActs = lazy.New(`\b(?:act|order)\b`)
)

// idsIn are the names that the list has, or would have, for the provisions that a text in its short form names.
func idsIn(text string) (ids []string) {
	for _, m := range inSchedule.FindAllStringSubmatch(text, -1) {
		ids = append(ids, scheduled(m[1], m[2]))
	}
	for _, m := range ofSchedule.FindAllStringSubmatch(text, -1) {
		ids = append(ids, scheduled(m[2], m[1]))
	}
	if strings.Contains(text, "pa23") || !anotherActs.MatchString(text) {
		for _, m := range inSections.FindAllStringSubmatch(text, -1) {
			ids = append(ids, "PA23 "+strings.Replace("s"+m[1], "s42", "s41 with s42", 1))
		}
	}
	return append(ids, regulated(text)...)
}

// scheduled is the name of a paragraph of a schedule to the Procurement Act 2023. The exemptions of Schedule 2 have one name but
// for two of them.
func scheduled(schedule, paragraph string) string {
	if schedule == "2" && paragraph != "2" && paragraph != "3" {
		return "PA23 Sch 2"
	}
	return "PA23 Sch " + schedule + " para " + paragraph
}

// regulated are the names of the regulations that a text names: those of the Provider Selection Regime where it speaks of that,
// and those of 2015 where it speaks of no other law.
func regulated(text string) (ids []string) {
	former, health := strings.Contains(text, "pcr15"), strings.Contains(text, "psr")
	if former && health || anotherLaw.MatchString(text) || !former && !health && strings.Contains(text, "pa23") {
		return nil
	}
	law := "PCR15 reg "
	if health {
		law = "PSR reg "
		for _, m := range inProcess.FindAllStringSubmatch(text, -1) {
			ids = append(ids, law+map[string]string{"a": "7", "b": "8", "c": "9"}[m[1]])
		}
	}
	for _, m := range inRegs.FindAllStringSubmatch(text, -1) {
		ids = append(ids, law+m[1])
	}
	return ids
}
