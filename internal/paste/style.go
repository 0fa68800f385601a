package paste

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// styled is the style of what stands in an element.
func (r *reader) styled(n *node, own declarations, s style) style {
	switch n.tag {
	case "b", "strong":
		s.bold = true
	case "i", "em", "cite", "dfn":
		s.italic = true
	case "s", "strike":
		s.struck = true
	case "u":
		s.under = true
	case "sup":
		s.raised = 1
	case "sub":
		s.raised = -1
	case "mark":
		s.ground = "yellow"
	case "a":
		s.link = r.address(n, s.link)
	case "font":
		s.colour = strings.ToLower(n.attr["color"])
	}
	r.weigh(n, own, &s)
	r.colour(n, own, &s)
	return s
}

// weigh reads bold, italic and the like.
func (r *reader) weigh(n *node, own declarations, s *style) {
	switch weight := r.said(n, own, "font-weight"); {
	case weight == "bold", weight == "bolder", len(weight) == 3 && weight >= "600":
		s.bold = s.bold || r.frame.level == 0
	case weight == "normal", len(weight) == 3:
		s.bold = false
	}
	switch r.said(n, own, "font-style") {
	case "italic", "oblique":
		s.italic = true
	case "normal":
		s.italic = false
	}
	if strings.Contains(r.said(n, own, "text-decoration"), "line-through") {
		s.struck = true
	}
	if strings.Contains(r.said(n, own, "text-decoration"), "underline") && s.link == "" {
		s.under = true
	}
	switch align := r.said(n, own, "vertical-align"); {
	case strings.HasPrefix(align, "super"):
		s.raised = 1
	case strings.HasPrefix(align, "sub"):
		s.raised = -1
	}
	if font := own["font-family"]; font != "" {
		s.font = font
	}
}

// colour reads the colour of words and of what is behind them. That of a paragraph's ground is decoration.
func (r *reader) colour(n *node, own declarations, s *style) {
	if c := r.said(n, own, "color"); c != "" {
		s.colour = c
	}
	if blockly[n.tag] {
		return
	}
	for _, property := range []string{"mso-highlight", "background-color", "background"} {
		if c := r.said(n, own, property); c != "" {
			s.ground = c
			return
		}
	}
}

// tellStyle tells of what words look like, as far as it may mean something that is lost.
func (r *reader) tellStyle(p *para, text string, s style) {
	if strings.TrimSpace(text) == "" {
		return
	}
	if s.struck && !s.inserted {
		r.told.tell(lost, p, "words with a line through them are kept as words: “"+short(text)+"”")
	}
	if p.level > 0 || p.caption != "" || s.inserted {
		return
	}
	if c := named(s.colour); c != "" && s.link == "" && !negative.MatchString(text) {
		r.told.tell(lost, p, "the colour of words is lost: “"+short(text)+"” is "+c)
	}
	if c := named(s.ground); c != "" {
		r.told.tell(lost, p, "the colour behind words is lost: “"+short(text)+"” is marked in "+c)
	}
	if s.under && s.link == "" && !s.inserted {
		r.told.tell(lost, p, "underlining is lost: “"+short(text)+"”")
	}
}

// negative matches a figure that spreadsheets print in red.
var negative = regexp.MustCompile(`^\s*[-−(]\s*£?[\d,.]+\s*[%)]?\s*$`)

var rgb = regexp.MustCompile(`rgba?\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})(?:[, /]+([\d.]+))?\)|#([0-9a-f]{6})\b|#([0-9a-f]{3})\b`)

// ordinary are the names of colours that say nothing.
var ordinary = set("black white windowtext auto inherit initial unset currentcolor transparent none text")

// named is what a colour is called; "" for one that says nothing, as black, white and the greys.
func named(colour string) string {
	m := rgb.FindStringSubmatch(colour)
	if m == nil {
		name, _, _ := strings.Cut(colour, " ")
		if ordinary[name] || strings.HasPrefix(name, "gray") || strings.HasPrefix(name, "grey") || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" {
			return ""
		}
		return name
	}
	if m[4] == "0" {
		return ""
	}
	hex := m[5]
	if m[6] != "" {
		hex = string([]byte{m[6][0], m[6][0], m[6][1], m[6][1], m[6][2], m[6][2]})
	}
	var c [3]int
	for i := range c {
		if hex != "" {
			n, _ := strconv.ParseInt(hex[2*i:2*i+2], 16, 0)
			c[i] = int(n)
		} else {
			c[i], _ = strconv.Atoi(m[i+1])
		}
	}
	return hue(c[0], c[1], c[2])
}

// hue is what a colour is called; "" for a grey.
func hue(red, green, blue int) string {
	high, low := max(red, green, blue), min(red, green, blue)
	switch {
	case high-low < 32:
		return ""
	case blue == high && green < 3*blue/4 && red > green+blue/5:
		return "purple"
	case blue == high:
		return "blue"
	case green == high && red < 7*green/8:
		return "green"
	case red == high && green > 5*red/6, green == high:
		return "yellow"
	case red == high && green > red/2 && blue < green:
		return "amber"
	}
	return "red"
}

// symbols are the characters that Symbol and Wingdings have in the places of letters, as far as they stand in sentences.
var symbols = map[rune]string{0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF0FC: "✓", 0xF0FB: "✗", 0xF0E0: "→", 0xF0DF: "←", 0xF0A8: "☐", 0xF06F: "☐", 0xF0FE: "☒", 0xF078: "☒", 0xF04A: "☺", 0xF02D: "-"}

// wing are the letters that stand for signs where words are in Wingdings.
var wing = map[rune]string{'ü': "✓", 'û': "✗", 'à': "→", 'ß': "←", 'o': "☐", '¨': "☐", 'þ': "☒", 'x': "☒", '§': "•", 'Ø': "•", 'v': "•", 'q': "☐", 'J': "☺"}

// signs puts in the signs that stand for the characters of symbol fonts.
func (r *reader) signs(text string, s style) string {
	winged := strings.Contains(s.font, "wingdings")
	if !winged && !strings.ContainsFunc(text, private) {
		return text
	}
	var b strings.Builder
	for _, c := range text {
		sign, known := symbols[c]
		if !known && winged {
			sign, known = wing[c]
		}
		switch {
		case known:
			b.WriteString(sign)
		case private(c), winged && !unicode.IsSpace(c):
			r.lose(fmt.Sprintf("a sign of a symbol font is left out: %U", c))
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

func private(c rune) bool { return unicode.Is(unicode.Co, c) }

var (
	above = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻", "−", "⁻", "+", "⁺")
	below = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "-", "₋", "−", "₋", "+", "₊")
	// figures matches what has a form above and below the line.
	figures = regexp.MustCompile(`^\s*[-−+]?\d+\s*$`)
	// ordinal matches what follows a figure above the line, and reads as well on it: 1st.
	ordinal = regexp.MustCompile(`^\s*(?:st|nd|rd|th|[*†‡§]+|[®™©])\s*$`)
)

// shifted are words that stand above or below the line. Figures have such a form themselves: m², CO₂.
func (r *reader) shifted(text string, s style) string {
	switch {
	case strings.TrimSpace(text) == "", ordinal.MatchString(text):
		return text
	case !figures.MatchString(text):
		where := "above"
		if s.raised < 0 {
			where = "below"
		}
		r.lose("words that stand " + where + " the line are put on it: “" + short(text) + "”")
		return text
	case s.raised > 0:
		return above.Replace(text)
	}
	return below.Replace(text)
}
