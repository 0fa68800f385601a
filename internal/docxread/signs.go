package docxread

import "strings"

// symbols are the letters of the font Symbol as Unicode has them, by their codes; 0 for none.
var symbols = table(map[int]string{
	0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
	0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
	0xF1: "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
})

// wingdings, wingdings2 and webdings are what papers use of these fonts: bullets, boxes, ticks, arrows, figures in circles.
var (
	wingdings = table(map[int]string{
		0x20: " ", 0x28: "☎", 0x2A: "✉", 0x45: "☜☞", 0x4A: "☺", 0x4C: "☹", 0x52: "☼", 0x6C: "●", 0x6E: "■☐", 0x71: "❑❒", 0x75: "◆❖",
		0x78: "☒", 0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x9F: "•", 0xA1: "○", 0xA7: "▪☐", 0xD8: "➢", 0xDF: "←→↑↓", 0xE8: "➔", 0xEF: "⇦⇨⇧⇩",
		0xFB: "✗✓☒☑",
	})
	wingdings2 = table(map[int]string{0x20: " ", 0x4F: "✗✓☒☑☒", 0x97: "●", 0xA3: "☐"})
	webdings   = table(map[int]string{0x20: " ", 0x3D: "■", 0x61: "✓", 0x63: "☐", 0x72: "✗"})
)

// signs are the letters of a font of signs, by their codes; 0 for none.
type signs [256]rune

func (s *signs) at(code byte) rune {
	if s == nil {
		return 0
	}
	return s[code]
}

// table is signs by their codes, made of rows that begin at some of them.
func table(rows map[int]string) *signs {
	var t signs
	for code, row := range rows {
		for _, c := range row {
			t[code] = c
			code++
		}
	}
	return &t
}

// signsIn are those of a font by its name; nil for a font of letters.
func signsIn(font string) *signs {
	switch strings.ToLower(strings.TrimSpace(font)) {
	case "symbol":
		return symbols
	case "wingdings":
		return wingdings
	case "wingdings 2":
		return wingdings2
	case "webdings":
		return webdings
	}
	return nil
}
