package fromword

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/docxread"
)

// readHead reads what stands above the first section: the title, whose report it is, and the fields of the header.
func (im *importer) readHead() {
	if im.title = im.titleSaid(); im.title == "" {
		im.title = im.titleOf()
	}
	if im.title == "" {
		im.title = im.likelyTitle()
	}
	for _, b := range visible(im.head) {
		switch b := b.(type) {
		case *docxread.Paragraph:
			im.headLine(b)
		case *docxread.Table:
			im.headTable(b)
		}
	}
	if im.title == "" {
		im.title = oneLine(im.File.Title)
	}
}

// titleSaid is the title where a line says that it is one: "Title: Parking charges".
func (im *importer) titleSaid() string {
	for _, b := range im.head {
		if p, ok := b.(*docxread.Paragraph); ok {
			if label, value, ok := im.field(textOf(p.Runs)); ok && titles[fold(label)] {
				return oneLine(value)
			}
		}
	}
	return ""
}

// titleOf is the words of the heading that is the title: the first of the uppermost level.
func (im *importer) titleOf() string {
	title, best := "", pseudo+1
	for _, b := range im.head {
		p, ok := b.(*docxread.Paragraph)
		if !ok || im.drafted(p) {
			continue
		}
		if words, _, level := headingOf(p); level > 0 && level < best && !im.known(words) && !im.labels(words) && (level < pseudo || !printedDay.MatchString(words)) {
			title, best = words, level
		}
	}
	return title
}

// likelyTitle is the first line of some length above the first section that says nothing else, where no heading is the title.
func (im *importer) likelyTitle() string {
	for _, b := range im.head {
		p, ok := b.(*docxread.Paragraph)
		if !ok {
			continue
		}
		words := oneLine(textOf(p.Runs))
		_, _, field := im.field(textOf(p.Runs))
		if len(words) < 16 || len(words) > 250 || strings.HasSuffix(words, ".") || field || im.known(words) || im.labels(words) || im.authored(words) || printedDay.MatchString(words) {
			continue
		}
		im.tell(remark{rule: "import-heading", message: fmt.Sprintf("“%s” is taken for the title", short(words)), hint: "give the title under [report] where it is another one"})
		return words
	}
	return ""
}

// drafted tells whether a paragraph is the line that says in a Word file of cabinet's that it is a draft.
func (im *importer) drafted(p *docxread.Paragraph) bool {
	line, _, _ := strings.Cut(textOf(p.Runs), ":")
	return p.Style == "draft" && fold(line) == fold(im.words.DraftLine(0))
}

// known tells whether words name the council or the meeting, which the paper prints by itself.
func (im *importer) known(words string) bool {
	folded := fold(words)
	for _, name := range append([]string{im.Council.Name.Value}, im.Occasions...) {
		if folded == fold(name) {
			return true
		}
	}
	return folded == "" || slices.ContainsFunc(im.Occasions, func(o string) bool { return strings.Contains(fold(o), folded) && len(folded) > 5 })
}

// labels tells whether words are the label of a field of the header.
func (im *importer) labels(words string) bool {
	return slices.ContainsFunc(im.Council.Header.Fields, func(f casefile.Field) bool { return f.Label.Given() && fold(f.Label.Value) == fold(words) })
}

// headLine reads a paragraph above the first section.
func (im *importer) headLine(p *docxread.Paragraph) {
	words := textOf(p.Runs)
	label, value, ok := im.field(words)
	switch {
	case im.drafted(p), im.known(words), fold(words) == fold(im.title), im.formed(words):
	case ok:
		im.headField(label, value)
	case im.labels(words), im.byline(oneLine(words)):
	case im.opening != nil && im.titled:
		im.opening.blocks = append(im.opening.blocks, p)
	default:
		im.leave("above the first section", wordsOf([]docxread.Block{p}))
	}
	im.titled = im.titled || fold(words) == fold(im.title)
}

// formed tells whether a line is the one above the title, or the byline, as the profile has it printed.
func (im *importer) formed(words string) bool {
	for _, form := range []string{im.Council.Header.Occasion.Value, im.Council.Header.Byline.Value} {
		if form != "" && fold(form) == fold(words) {
			return true
		}
		if names, values := parted(form, oneLine(words)); len(names) > 0 && im.says(names, values) {
			return true
		}
	}
	return false
}

// says tells whether values are what the meeting's file says, or whose report it is.
func (im *importer) says(names, values []string) bool {
	for i, name := range names {
		posts, rest := im.postsIn(values[i])
		switch authors := name == "report.authors" || name == "report.from"; {
		case authors && len(posts) > 0 && !rest:
			im.from = append(im.from, posts...)
		case !authors && im.known(values[i]):
		default:
			return false
		}
	}
	return true
}
