package paste

import (
	"strings"

	"cabinet/internal/lazy"
)

// A style is what the elements around say of words.
type style struct {
	bold, italic   bool
	link           string
	struck         bool
	raised         int // 1 above the line, -1 below it
	colour, ground string
	font           string
	under          bool
	tabs           bool // are kept as they stand
	inserted       bool // by a tracked change
}

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
	if space := own["white-space"]; space != "" {
		s.tabs = strings.HasPrefix(space, "pre")
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
	if p.level > 0 || p.caption != "" || s.inserted { // it is decoration
		return
	}
	if c := named(s.colour); c != "" && s.link == "" && !negative.MatchString(text) {
		r.told.tell(lost, p, "the colour of words is lost: “"+short(text)+"” is "+c)
	}
	if c := named(s.ground); c != "" {
		r.told.tell(lost, p, "the colour behind words is lost: “"+short(text)+"” is marked in "+c)
	}
	if s.under && s.link == "" {
		r.told.tell(lost, p, "underlining is lost: “"+short(text)+"”")
	}
}

// negative matches a figure that spreadsheets print in red.
var negative = lazy.New(`^\s*[-−(]\s*£?[\d,.]+\s*[%)]?\s*$`)
