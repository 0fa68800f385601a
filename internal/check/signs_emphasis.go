package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// stars is a run of asterisks that is printed.
type stars struct {
	start, end    int
	before, after rune // what stands beside it; a space at an end of the text
}

// mostStars is how many runs of asterisks are looked at in a text: those of words are fewer.
const mostStars = 200

// starsIn are the runs of asterisks in a text.
func starsIn(words string) (all []stars) {
	for at := 0; at < len(words) && len(all) < mostStars; {
		n := strings.IndexByte(words[at:], '*')
		if n < 0 {
			break
		}
		start := at + n
		end := start + len(words[start:]) - len(strings.TrimLeft(words[start:], "*"))
		before, _ := utf8.DecodeLastRuneInString(words[:start])
		after, _ := utf8.DecodeRuneInString(words[end:])
		if at = end; end-start > 3 {
			continue // a rating, or what is blacked out
		}
		s := stars{start, end, before, after}
		if start == 0 {
			s.before = ' '
		}
		if end == len(words) {
			s.after = ' '
		}
		all = append(all, s)
	}
	return all
}

func (s stars) double() bool { return s.end-s.start > 1 }

// opens tells whether words follow the asterisks, and nothing that they could belong to stands before.
func (s stars) opens() bool {
	return !unicode.IsSpace(s.after) && (unicode.IsSpace(s.before) || strings.ContainsRune("([“‘\"'–—/", s.before))
}

// refers tells whether the asterisks end a word or a figure, as the sign of a note does.
func (s stars) refers() bool {
	return !unicode.IsSpace(s.before) && !unicode.IsLetter(s.after) && !unicode.IsDigit(s.after)
}

// word is what stands before the asterisks up to a space.
func (s stars) word(words string) string {
	return strings.TrimLeft(words[strings.LastIndexFunc(words[:s.start], unicode.IsSpace)+1:s.start], "(“‘\"'")
}

// alone tells whether the asterisks stand by themselves, as where a line says what they mean.
func (s stars) alone() bool {
	return strings.ContainsRune(" (“‘\"'", s.before) && (unicode.IsSpace(s.after) || strings.ContainsRune(")”’\"',.;:=–", s.after))
}

// grades tells whether what the asterisks end may be a grade, a rating or a figure: "A*", "4*", "£5,000*".
func (s stars) grades(words string) bool {
	word := s.word(words)
	return utf8.RuneCountInString(word) == 1 || unicode.IsDigit(s.before) || strings.ContainsRune("%)", s.before) && strings.ContainsAny(word, "0123456789")
}

// A noteSigns tells how a paper uses asterisks as the signs of notes, by the asterisks: "*", "**".
type noteSigns struct {
	answered map[string]bool
	referred map[string]int // the first passage, from 1, in which they end a word
	surely   bool           // an asterisk ends a word, or a figure of several places, as none for a grade does
}

// notes reads them off the paper when they are first asked for.
func (p *Paper) notes() noteSigns {
	if p.signs.answered != nil {
		return p.signs
	}
	p.signs = noteSigns{answered: map[string]bool{}, referred: map[string]int{}}
	p.Report.Blocks(func(b report.Block) {
		switch b := b.(type) {
		case *report.Table:
			for _, n := range b.Notes {
				p.signs.answered[n.Marker] = true
			}
		case *report.List:
			p.signs.answered["*"] = p.signs.answered["*"] || noteItem(b) != nil
		}
	})
	for i, t := range p.Passages() {
		if !t.Has("*") {
			continue
		}
		all := starsIn(t.Text)
		for _, s := range all {
			sign := t.Text[s.start:s.end]
			alone := s.alone() && !slices.ContainsFunc(all, func(other stars) bool { return other != s && other.double() == s.double() && !other.refers() })
			leads := len(all) == 1 && s.leads(t.Text) && (!s.double() || p.signs.before(sign, i))
			p.signs.answered[sign] = p.signs.answered[sign] || alone || leads
			if s.refers() && p.signs.referred[sign] == 0 {
				p.signs.referred[sign] = i + 1
			}
			p.signs.surely = p.signs.surely || sign == "*" && s.refers() && utf8.RuneCountInString(s.word(t.Text)) > 2
		}
	}
	return p.signs
}

// before tells whether asterisks end a word in a passage before the one at an index. What ends with two and begins with
// two further up is bold that was meant to go over several paragraphs.
func (n noteSigns) before(sign string, i int) bool {
	return n.referred[sign] > 0 && n.referred[sign] <= i
}

// leads tells whether the asterisks begin a line.
func (s stars) leads(words string) bool { return s.start == 0 || words[s.start-1] == '\n' }

// isNote tells whether asterisks in the passage at an index may be the sign of a note, or what it leads to.
func (p *Paper) isNote(i int, s stars, words string) bool {
	sign := words[s.start:s.end]
	switch {
	case s.leads(words):
		return unicode.IsSpace(s.after) || p.notes().before(sign, i) || !s.double() && p.notes().referred[sign] > 0
	case s.refers():
		return s.grades(words) || p.notes().answered[sign]
	}
	return false
}

const (
	starsPrinted = "these asterisks are printed as they are typed, and make nothing %s"
	starsTip     = "put them straight before the first word and straight after the last, with spaces and punctuation outside; or take them out"
	spaceTip     = "put a space after the closing ones; or take them out"
	closeTip     = "put the same behind the last word that they are for; or take them out"
	openTip      = "put the same before the first word that they are for; or take them out"
	titleTip     = "take them out: these words are printed as they are typed"
)

// strayEmphasis reports asterisks and underscores that make nothing bold or italic: those that are not closed, and
// those beside a space or a punctuation mark that keeps them from opening or closing anything.
func (p *Paper) strayEmphasis(i int, t *text.Passage, f finder) {
	if t.Has("*") {
		all := starsIn(t.Text)
		for n := 0; n < len(all); n++ {
			switch rest := all[n+1:]; {
			case keyed(all, all[n], t.Text):
			case all[n].double():
				n += p.strayBold(i, t, f, all[n], rest)
			case t.Kind != text.Cell:
				n += p.strayItalic(i, t, f, all[n], rest)
			}
		}
	}
	if t.Has("_") {
		strayUnderscores(t, f)
	}
}

// keyed tells whether asterisks are those of a note that stands in the same line as what refers to it: "Cllr Smith* was
// there. *substitute".
func keyed(all []stars, s stars, words string) bool {
	referred, answered := false, false
	for _, other := range all {
		if words[other.start:other.end] == words[s.start:s.end] {
			answered = referred && !other.refers() && !unicode.IsLetter(other.before) && !unicode.IsDigit(other.before)
			referred = referred || other.refers() && !other.opens()
		}
	}
	return answered
}

// strayBold reports two asterisks or more, and gives how many of those that follow it has told of.
func (p *Paper) strayBold(i int, t *text.Passage, f finder, s stars, rest []stars) int {
	paired := len(rest) > 0 && rest[0].double()
	switch {
	case paired && (s.opens() || !p.isNote(i, s, t.Text)) && !(p.isNote(i, s, t.Text) && p.isNote(i, rest[0], t.Text)):
		p.pair(t, f, s, rest[0], "bold")
		return 1
	case unicode.IsDigit(s.before) && unicode.IsDigit(s.after), p.isNote(i, s, t.Text): // a power, or a note
	default:
		hint := openTip
		if s.opens() {
			hint = closeTip
		}
		f.stray(t, s.start, s.end, "stray-sign", tipOf(t, hint), starsPrinted, "bold")
	}
	return 0
}

// strayItalic does so for one asterisk, which may be many other things.
func (p *Paper) strayItalic(i int, t *text.Passage, f finder, s stars, rest []stars) int {
	if !s.opens() {
		if s.refers() && unicode.IsLower(s.before) && len(s.word(t.Text)) > 2 && !p.notes().answered["*"] {
			f.stray(t, s.start, s.end, "stray-sign", "put one before the first word that is to be italic, or write [^name] for a note; or take it out", "this asterisk is printed as it is typed, and leads to no note")
		}
		return 0
	}
	for n, other := range rest {
		if !other.double() && !unicode.IsSpace(other.before) && !other.opens() && (!other.grades(t.Text) || s.after == '(' || unicode.IsLetter(other.after)) {
			p.pair(t, f, s, other, "italic")
			return n + 1
		}
	}
	if unicode.IsLetter(s.after) && !p.isNote(i, s, t.Text) {
		f.stray(t, s.start, s.end, "stray-sign", tipOf(t, closeTip), "this asterisk is printed as it is typed, and makes nothing italic")
	}
	return 0
}

// pair reports asterisks before words and others after them.
func (p *Paper) pair(t *text.Passage, f finder, s, other stars, made string) {
	hint := starsTip
	if s.opens() && !unicode.IsSpace(other.before) && (unicode.IsLetter(other.after) || unicode.IsDigit(other.after)) {
		hint = spaceTip
	}
	f.mends(p.inward(t, s, other)).stray(t, s.start, other.end, "stray-sign", tipOf(t, hint), starsPrinted, made)
}

// inward is the mending that puts two signs straight before and after the words between them, where spaces stand there; nil
// where the passage has further signs, or none of such spaces.
func (p *Paper) inward(t *text.Passage, s, other stars) *diag.Mending {
	words, sign := t.Text[s.end:other.start], t.Text[s.start:s.end]
	inner := strings.Trim(words, " ")
	outside := strings.ContainsRune(" ([“‘", s.before) && (other.after == ' ' || strings.ContainsRune(").,;:?!", other.after))
	if t.Runs == nil || len(starsIn(t.Text)) != 2 || sign != t.Text[other.start:other.end] || inner == words || inner == "" || !outside || strings.ContainsAny(inner, "\n_`[]") {
		return nil
	}
	return p.instead(t, s.start, other.end, sign+inner+sign)
}

// tipOf is what to do about signs, which in a title or a field can only be taken out.
func tipOf(t *text.Passage, hint string) string {
	if t.Runs == nil {
		return titleTip
	}
	return hint
}

// underscored matches a word that an underscore begins or ends.
var underscored = lazy.New(`(?:^|[\s(“‘"'])(_{1,3}[^\s_]+_[\pL][^\s]*|_{1,3}\pL\S*|\S*[\pL.,;:!?]_{1,3})(?:[\s.,;:)!?]|$)`)

// strayUnderscores reports underscores that make nothing italic or bold. Names of files and addresses have them too.
func strayUnderscores(t *text.Passage, f finder) {
	for _, m := range underscored.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
		word := t.Text[m[2]:m[3]]
		inner := strings.Trim(word, "_.,;:!?)")
		if inner == "" || strings.ContainsAny(inner, `@/\.`) || word[0] != '_' && strings.Contains(inner, "_") {
			continue
		}
		f.stray(t, m[2], m[3], "stray-sign", tipOf(t, "write *words* for italics and **words** for bold; or take it out"), "an underscore is printed as it is typed in %q", word)
	}
}

// noteItem is the one item of a list that is typed with an asterisk, as a note may be; nil for other lists.
func noteItem(l *report.List) *report.Paragraph {
	if l.Ordered || len(l.Items) != 1 || !strings.HasPrefix(l.Items[0].At.Text(), "*") {
		return nil
	}
	return l.Items[0]
}

// noteBullets reports a line that is printed with a bullet, and is meant as the note to an asterisk.
func noteBullets(p *Paper, f finder) {
	var item *report.Paragraph
	p.Report.Blocks(func(b report.Block) {
		if l, ok := b.(*report.List); ok && item == nil {
			item = noteItem(l)
		}
	})
	if item != nil && p.notes().surely {
		f.find(item.At, "stray-sign", "write [^name] in the place of the asterisk that refers to it, and before this line [^name]: in the place of its own",
			"this line is printed with a bullet, and not as the note to an asterisk")
	}
}
