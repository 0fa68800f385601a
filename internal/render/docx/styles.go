package docx

import (
	"cmp"
	_ "embed"
	"strconv"
	"strings"
)

// The parts that are the same in all papers, but for what stands between % and %.
var (
	//go:embed parts/styles.xml
	stylesXML string
	//go:embed parts/settings.xml
	settingsXML string
)

// How many styles and levels there are.
const (
	headingLevels = 6
	subLevels     = 4
	bulletLevels  = 9
)

const (
	noteColumn = 340 // from the margin to the text of notes
	cellColumn = 227 // to that of items in cells
)

// ofStyle is where the text of a paragraph with a style begins, and by how much its first line begins to the left of that.
func (m *measures) ofStyle(style string) (left, hanging int) {
	switch style {
	case fieldStyle:
		return m.fields, m.fields
	case numberedStyle:
		return m.left(0), m.left(0)
	case continued:
		return m.left(0), 0
	case bulletStyle:
		return m.level(1)
	case quoteStyle:
		return m.left(1), 0
	case footnoteText:
		return noteColumn, noteColumn
	}
	if level, ok := strings.CutPrefix(style, subStyle); ok {
		n, _ := strconv.Atoi(level)
		return m.level(n)
	}
	return 0, 0
}

// level is where the text of a list of a level stands below a numbered paragraph.
func (m *measures) level(n int) (left, hanging int) { return m.left(n), m.left(n) - m.left(n-1) }

// indented is where a style has its text, as attributes.
func (m *measures) indented(style string) string {
	left, hanging := m.ofStyle(style)
	return indents(left, hanging)
}

func indents(left, hanging int) string {
	return `w:left="` + strconv.Itoa(left) + `" w:hanging="` + strconv.Itoa(hanging) + `"`
}

// The looks of headings: of parts, of sections, and of those below these.
const (
	partHead    = `<w:b/><w:sz w:val="30"/><w:szCs w:val="30"/>`
	sectionHead = `<w:b/><w:sz w:val="26"/><w:szCs w:val="26"/>`
	subHead     = `<w:b/>`
	subSubHead  = `<w:i/>`
)

// styles is the styles of the paper. Where no part has a title, sections stand a level higher, and look the same.
func (w *writer) styles() []byte {
	heads := []string{sectionHead, subHead, subSubHead}
	for _, p := range w.report.Parts {
		if p.Title != "" {
			heads = []string{partHead, sectionHead, subHead}
		}
	}
	m := &w.measures
	replaced := strings.NewReplacer(
		"%LANGUAGE%", w.language(), "%HEADING2%", heads[0], "%HEADING3%", heads[1], "%HEADING4%", heads[2],
		"%FIELD%", m.indented(fieldStyle), "%NUMBERED%", m.indented(numberedStyle), "%CONTINUED%", m.indented(continued),
		"%SUB1%", m.indented(subStyle+"1"), "%SUB2%", m.indented(subStyle+"2"), "%SUB3%", m.indented(subStyle+"3"), "%SUB4%", m.indented(subStyle+"4"),
		"%BULLET%", m.indented(bulletStyle), "%QUOTE%", m.indented(quoteStyle), "%NOTE%", m.indented(footnoteText),
	).Replace(stylesXML)
	return whole("styles", []byte(replaced))
}

// language is the tag of the paper's language.
func (w *writer) language() string { return escaped(cmp.Or(w.report.Language, "en-GB")) }

// settings says among other things whether Word tracks changes.
func (w *writer) settings() []byte {
	track := ""
	if w.Clearing {
		track = "\n<w:trackRevisions/>"
	}
	return whole("settings", []byte(strings.NewReplacer("%LANGUAGE%", w.language(), "%TRACK%", track).Replace(settingsXML)))
}

// numbering is the one list that Word counts: bullets.
func (w *writer) numbering() []byte {
	w.part = part{}
	w.add(`<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>`, "\n")
	for level := range bulletLevels {
		left, hanging := w.measures.level(level + 1)
		w.add(`<w:lvl`)
		w.attribute("w:ilvl", level)
		w.add(`><w:start w:val="1"/><w:numFmt w:val="bullet"/>`)
		w.when(level == 0, `<w:pStyle w:val="`+bulletStyle+`"/>`)
		w.add(`<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind `, indents(left, hanging), `/></w:pPr></w:lvl>`, "\n")
	}
	w.add(`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	return whole("numbering", w.out)
}
