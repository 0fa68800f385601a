package fromword

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/docxread"
)

// field parts a line into the label of a field and its value; ok is false for a line that is none.
func (im *importer) field(words string) (label, value string, ok bool) {
	if label, value, ok = strings.Cut(words, "\t"); ok && len(label) < 80 {
		return label, strings.TrimSpace(value), true
	}
	if label, value, ok = strings.Cut(words, ":"); ok && titles[fold(label)] && strings.TrimSpace(value) != "" {
		return label, strings.TrimSpace(value), true
	}
	for _, f := range im.Council.Header.Fields {
		label := strings.TrimSpace(f.Label.Value)
		if rest, ok := strings.CutPrefix(strings.TrimSpace(words), label); ok && label != "" {
			return label, strings.TrimSpace(rest), true
		}
	}
	return "", "", false
}

// headTable reads the table of fields that many papers begin with.
func (im *importer) headTable(t *docxread.Table) {
	for _, row := range t.Rows {
		cells := slices.DeleteFunc(slices.Clone(row.Cells), func(c docxread.Cell) bool { return c.Merged })
		for len(cells) > 1 && strings.HasSuffix(cellText(cells[0]), ":") || len(cells) == 2 {
			im.headField(cellText(cells[0]), cellText(cells[1]))
			cells = cells[2:]
		}
		for _, c := range cells {
			for _, b := range visible(c.Blocks) {
				if p, ok := b.(*docxread.Paragraph); ok {
					im.headLine(p)
				} else {
					im.leave("above the first section", wordsOf([]docxread.Block{b}))
				}
			}
		}
	}
}

// cellText is the words of a cell, a line for each paragraph.
func cellText(c docxread.Cell) string {
	var lines []string
	for _, b := range visible(c.Blocks) {
		if p, ok := b.(*docxread.Paragraph); ok {
			lines = append(lines, strings.TrimSpace(textOf(p.Runs)))
		} else {
			lines = append(lines, wordsOf([]docxread.Block{b}))
		}
	}
	return strings.Join(lines, "\n")
}

// titles are labels of the paper's title.
var titles = map[string]bool{"subject": true, "title": true, "report title": true, "title of report": true}

// headField puts a field into the case, where the profile's field of that label takes it from.
func (im *importer) headField(label, value string) {
	for _, f := range im.Council.Header.Fields {
		if f.Label.Given() && fold(f.Label.Value) == fold(label) {
			im.fill(f, label, value)
			return
		}
	}
	switch folded := fold(label); {
	case titles[folded] && value != "":
		im.title = oneLine(value)
	case strings.HasPrefix(folded, "report of"), folded == "from", folded == "report author", folded == "author":
		if im.from = append(im.from, im.posts(label, value)...); len(im.from) == 0 {
			im.leave("a field above the first section", label+" "+value)
		}
	default:
		im.fieldOf(label, value)
	}
}

// keysByLabel are keys of a case by labels that papers of other councils have for them.
var keysByLabel = map[string]string{
	"ward": "report.wards", "wards": "report.wards", "wards affected": "report.wards", "ward s affected": "report.wards", "electoral division": "report.wards",
	"electoral divisions": "report.wards", "classification": "report.classification", "key decision": "decision.key", "decision number": "decision.number",
}

// fieldOf puts a field into the case for which the profile has none of that label.
func (im *importer) fieldOf(label, value string) {
	if key := keysByLabel[fold(label)]; key != "" && im.fact(key, label, oneLine(value)) {
		return
	}
	if !(meets[fold(label)] && fold(value) != "" && im.known(value)) && !im.known(label+" "+value) {
		im.leave("a field above the first section", label+" "+value)
	}
}

// meets are labels of what the meeting's file says.
var meets = map[string]bool{"to": true, "report to": true, "meeting": true, "date": true, "date of meeting": true, "meeting date": true, "committee": true, "body": true, "council": true, "decision maker": true}

// fill takes the value of a field apart by what the profile prints there.
func (im *importer) fill(f casefile.Field, label, value string) {
	lines := strings.Split(value, "\n")
	if f.Boxes.Or(false) {
		lines = []string{ticked(value)}
	}
	for i, form := range f.Value.Values {
		if len(lines) == 0 {
			return
		}
		n := 1
		if i == len(f.Value.Values)-1 { // several authors stand below one another
			n = len(lines)
		}
		if part := strings.Join(lines[:n], "\n"); !im.match(form.Value, label, part) {
			im.leaveField(label, part)
		}
		lines = lines[n:]
	}
	if rest := strings.Join(lines, " "); len(f.Value.Values) == 0 {
		im.leaveField(label, rest)
	}
}

// leaveField leaves the value of a field that the case can't hold.
func (im *importer) leaveField(label, value string) {
	im.leave("the header field "+strings.TrimRight(oneLine(label), ": "), value)
}

// ticked are the words beside the box that is ticked among several.
func ticked(words string) string {
	_, after, ok := strings.Cut(words, "☒")
	if !ok {
		return words
	}
	chosen, _, _ := strings.Cut(after, "☐")
	return strings.TrimSpace(chosen)
}
