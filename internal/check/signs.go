package check

import (
	"html"
	"path"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// A sign is markup that came to nothing, as it stands in the words that are printed.
type sign struct {
	has     []string     // one of these stands in each text that has the sign
	form    *lazy.Regexp // its first group, if it has one, is what is told
	rule    string
	message string // with %q for what is printed
	hint    string
	except  text.PassageKind              // where it may be a sign of something else; Title for nowhere
	once    bool                          // one finding tells of all in a passage
	really  func(p *Paper, m string) bool // whether what matches is the sign; nil where it always is
}

const (
	asTyped      = "%q is printed as it is typed"
	noReference  = "%q is printed as it is typed, and is no reference"
	noFact       = "%q is printed as it is typed, and not what the fact says"
	referenceTip = "write [](#name), and {#name} at the end of the paragraph that is meant: one word of letters, figures and hyphens"
	factTip      = "write the fact's name between two braces on each side: {{contract.value}}"
	noLink       = "%q is printed as it is typed, and is no link"
	runIn        = "the list that begins with %q is printed within a line"
	bracesTip    = "take the braces out, or write a fact as {{contract.value}} and a label as {#name}"
	linkTip      = "write the words and then the address, with nothing between the brackets: [words](https://…)"
	spacedTip    = "write %20 in the place of each space in the address, with no space at its ends"
	markerTip    = "leave a space after each marker, begin a line with each, and leave an empty line before the first"
)

var strays = []sign{
	{has: []string{"#"}, form: lazy.New(`\[[^\[\]\n]{0,80}\]\s{0,2}\(\s*#[^)\n]{0,60}\)?`), rule: "printed-markup", message: noReference, hint: referenceTip},
	{has: []string{"#"}, form: lazy.New(`\[\s?#[A-Za-z][\w-]{0,60}\s?\]`), rule: "stray-sign", message: noReference, hint: referenceTip},
	{has: []string{"#"}, form: lazy.New(`(?:^|[\s([<“‘"'])(#[A-Za-z][\w-]{0,60})`), rule: "stray-sign", message: noReference, hint: referenceTip, really: (*Paper).labels},
	{has: []string{"##"}, form: lazy.New(`(?:^|\s)(#{2,6}\s?\pL\S*)`), rule: "printed-markup", message: "%q is printed as it is typed, and is no heading",
		hint: "write a sub-heading as a line of its own, with a space after ###"},
	{has: []string{"#"}, form: lazy.New(`^(#\p{Lu}\p{Ll}*) [^.!?#\n]{1,80}$`), rule: "stray-sign", message: "%q is printed as it is typed, and is no heading",
		hint: "write a sub-heading as a line of its own, with ### and a space before its words"},
	{has: []string{"{"}, form: lazy.New(`\{+\s*[#.][A-Za-z][^{}\n]{0,60}\}*`), rule: "printed-markup", message: "%q is printed as it is typed, and is no label",
		hint: "a label is one word of letters, figures and hyphens at the end of its paragraph: {#name}"},
	{has: []string{"{"}, form: lazy.New(`\{+\s*[a-z_]+\.[A-Za-z0-9_.-]+\s*\}*|\{\{[^{}\n]{0,60}\}*`), rule: "printed-markup", message: noFact, hint: factTip},
	{has: []string{"[", "<", "%"}, form: lazy.New(`[\[<%](?:case|contract|council|decision|facts|meeting|report)\.[a-z][a-z_.-]+[\]>%]`), rule: "printed-markup", message: noFact, hint: factTip},
	{has: []string{"{"}, form: lazy.New(`\{[^{}\n]{0,60}\}?`), rule: "stray-sign", message: asTyped, hint: bracesTip},
	{has: []string{"}"}, form: lazy.New(`^[^{}]*(\}+)`), rule: "stray-sign", message: asTyped, hint: bracesTip},
	{has: []string{"]("}, form: lazy.New(`\[[^\[\]\n]{1,100}\]\(\s?(?:https?:|www\.|mailto:)[^()\s]{1,200}\s[^()\n]{0,200}\)`), rule: "stray-sign", message: noLink, hint: spacedTip},
	{has: []string{"["}, form: lazy.New(`\[[^\[\]\n]{1,100}\](?:\s{0,2}\(\s?(?:https?:|www\.|mailto:)[^)\s]{0,80}\)?|\s{0,2}\([^()\n]{1,80}\.(?:pdf|docx?|xlsx?|html?)\)|:\s+https?:\S+|https?:\S+)`),
		rule: "stray-sign", message: noLink, hint: linkTip},
	{has: []string{"<"}, form: lazy.New(`<(?:https?://|www\.|mailto:)[^\s>]{0,80}>?`), rule: "stray-sign", message: noLink, hint: "write the address without the brackets, or words for it: [words](https://…)"},
	{has: []string{"[["}, form: lazy.New(`\[\[[^\[\]\n]{0,80}[a-z][^\[\]\n]{0,80}\]\]`), rule: "stray-sign", message: asTyped, hint: "take the brackets out, or write a link as [words](https://…)"},
	{has: []string{")["}, form: lazy.New(`\([^()\n]{1,100}\)\[\s?(?:https?:|www\.|mailto:|#)[^\]\n]{0,80}\]?`), rule: "stray-sign", message: noLink, hint: linkTip},
	{has: []string{"^"}, form: lazy.New(`\[\s?\^\s?[^\]\n]{1,40}\]|\^\[[^\]\n]{1,80}\]?`), rule: "printed-markup", message: "%q is printed as it is typed, and is no note",
		hint: "write [^name] where the note is referred to, and below the paragraph a line of its own: [^name]: its text"},
	{has: []string{"^"}, form: lazy.New(`\bk?c?m\^[23]\b\^?|[0-9]\^(?:st|nd|rd|th)\^|[\pL\d]\^-?[0-9]{1,2}\^`), rule: "stray-sign", message: asTyped, hint: "type the raised figure itself: m², m³"},
	{has: []string{"~~"}, form: lazy.New(`~~+[^~\n]{0,80}~*`), rule: "stray-sign", message: asTyped, hint: "in an answer ~~words~~ are struck through; elsewhere take the signs out"},
	{has: []string{"~"}, form: lazy.New(`(?:^|\s)(~\pL[^~\n]{0,60}~)(?:[\s.,;:]|$)|\pL~[0-9]{1,2}~`), rule: "stray-sign", message: asTyped, hint: "strike words through with ~~ on each side; type a lowered figure itself: CO₂"},
	{has: []string{"<"}, form: lazy.New(`(?i)<(?:!--|/?(?:a|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|o:p|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>)`),
		rule: "html", message: "a report can't hold HTML: %q is printed as it is typed", hint: "use **bold** and *italic*, and an empty line between paragraphs", once: true},
	{has: []string{"&"}, form: lazy.New(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|&(?:nbsp|amp|quot|pound|ndash|mdash|lsquo|rsquo|ldquo|rdquo)\b|& ?(?:nbsp|amp|pound|quot|lt|gt);`),
		rule: "printed-markup", message: asTyped, hint: "type the character itself: £, &, –", really: isReference},
	{has: []string{`\`}, form: lazy.New(`(?:^|[^:\\\pL])(\\[*_#\[\]{}()~|<>&` + "`" + `.!£-])|(\\[nt])(?:[^a-z]|$)|(\\(?:newpage|pagebreak)\b)|(\\)$`), rule: "stray-sign", message: "the backslash of %q is printed as it is typed", hint: "take the backslash out"},
	{has: []string{`\u`, `\x`}, form: lazy.New(`\\u[0-9A-Fa-f]{4}|\\x(?:8[05]|[9A-Fa-f][0-9A-Fa-f])\b`), rule: "stray-sign", message: asTyped, hint: "type the character itself: ’, £, –"},
	{has: []string{"`"}, form: lazy.New("`+[^\\s`]*"), rule: "stray-sign", message: asTyped, hint: "type ‘ or ’ for a quotation mark or an apostrophe"},
	{has: []string{"=="}, form: lazy.New(`(?:^|\s)(={3,}|==[\pL\pN][^=\n]{0,80}==)(?:[\s.,;:]|$)`), rule: "stray-sign", message: asTyped,
		hint: "take it out; a sub-heading has ### and a space before its words", except: text.Cell},
	{has: []string{"---"}, form: lazy.New(`(?:^|\s)(-{3,})(?:\s|$)`), rule: "stray-sign", message: asTyped, hint: "take it out, or type a dash: –", except: text.Cell},
	{has: []string{":::"}, form: lazy.New(`:::+\s?\w*`), rule: "stray-sign", message: asTyped, hint: "take it out; a box is lines that begin with >, with {.box} at their end"},
	{has: []string{"•"}, form: lazy.New(`[:;.,]\s+(•\s?[^\s•]+)|(•\s?[^\s•]+)(?:\s[^\s•]+){4,}\s?•`), rule: "stray-sign", message: runIn, hint: `begin a line with each bullet, and leave an empty line before the first`},
	{has: []string{" -"}, form: lazy.New(`:\s+(-\s?\pL\S*)[^\n]{0,120}?\s-\s?\pL`), rule: "stray-sign", message: runIn, hint: `begin a line with each "- ", and leave an empty line before the first`, except: text.Cell},
	{has: secondMarkers, form: lazy.New(`(?:^|:\s+)(1[.)]\pL[\pL’']*)[^\n]{0,120}?\s2[.)]\pL`), rule: "stray-sign", message: runIn, hint: markerTip, except: text.Cell},
	{has: []string{"a)", "i)", ".)"}, form: lazy.New(`(?:^|:\s+)(\(?[ai]\)\p{Lu}\p{Ll}+|\(?[1ai]\.\)\s?\pL[\pL’']*)`), rule: "stray-sign", message: "%q is printed as it is typed, and is no item of a list", hint: markerTip, except: text.Cell},
}

// secondMarkers are the markers of the second item of a list that is printed within a line.
var secondMarkers = []string{" 2.", " 2)", "\n2.", "\n2)", "\t2.", "\t2)", "\f2.", "\f2)", "\r2.", "\r2)"}

// stray are the rules on markup that took no effect.
var stray = []rule{strayMarkup, noteBullets, unanswered}

// strayMarkup reports signs of markup that took no effect, in all that is printed: a backslash before a sign makes a
// word of it, and what another stage has told already is told once.
func strayMarkup(p *Paper, f finder) {
	for i, t := range p.Passages() {
		for _, s := range strays {
			if t.HasAny(s.has) {
				s.look(p, t, f)
			}
		}
		p.strayEmphasis(i, t, f)
	}
}

// look reports the sign where it stands in a passage.
func (s sign) look(p *Paper, t *text.Passage, f finder) {
	if s.except != text.Title && s.except == t.Kind {
		return
	}
	for _, m := range s.form.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
		start, end := m[0], m[1]
		for g := 2; g < len(m); g += 2 {
			if m[g] >= 0 {
				start, end = m[g], m[g+1]
			}
		}
		printed := t.Text[start:end]
		if s.really != nil && !s.really(p, printed) {
			continue
		}
		if told := f.mends(p.factBraced(t, start, end)).stray(t, start, end, s.rule, s.hint, s.message, printed); told && s.once {
			return
		}
	}
}

// bracedFact matches the name of a fact between braces.
var bracedFact = lazy.New(`^\{+\s*([a-z_]+\.[A-Za-z0-9_.-]+)\s*\}+$`)

// factBraced is the mending that writes two braces on each side of a fact's name; nil where there is no such fact.
func (p *Paper) factBraced(t *text.Passage, start, end int) *diag.Mending {
	m := bracedFact.FindStringSubmatch(t.Text[start:end])
	if m == nil {
		return nil
	}
	if fact, known := casefile.Lookup(p.Case, m[1]); !known || !usable(fact) {
		return nil
	}
	return p.instead(t, start, end, "{{"+m[1]+"}}")
}

// stray reports markup at the bytes [start, end) of a passage, and tells whether it did: not where it was meant as words
// or is told already.
func (f finder) stray(t *text.Passage, start, end int, rule, hint, message string, args ...any) (told bool) {
	at := whole(t, start, end)
	if escaped(t.Text, start, at) || f.list.Covers(at, "stray-sign", "markup-in-file") {
		return false
	}
	if file := path.Ext(at.File()); t.Kind == text.Cell && file != ".toml" && file != ".tmpl" {
		rule, hint = "markup-in-file", "take the signs out, if the file is not meant to have them" // its cells are words as they stand
	}
	f.at(t, at, rule, hint, message, args...)
	return true
}

// escaped tells whether the author of a text put a backslash before its byte at an offset, or wrote a character
// reference for it, so that the sign there is a word.
func escaped(text string, offset int, at diag.Span) bool {
	if !at.Known() || at.Start >= len(at.Source.Text) {
		return false
	}
	if text[offset] != '&' && at.Source.Text[at.Start] == '&' {
		return true
	}
	return at.Start > 0 && at.Source.Text[at.Start-1] == '\\' && (offset == 0 || text[offset-1] != '\\')
}

// labels tells whether what follows a sign for a number is a label of the paper.
func (p *Paper) labels(m string) bool {
	if p.labelled == nil {
		p.labelled = map[string]bool{}
		for _, t := range p.Passages() {
			p.labelled[t.Label] = true
		}
	}
	return p.labelled[m[1:]]
}

// isReference tells whether characters are a reference to another one. "Q&A;" is none.
func isReference(_ *Paper, m string) bool {
	return !strings.HasSuffix(m, ";") || strings.HasPrefix(m, "& ") || html.UnescapeString(m) != m
}
