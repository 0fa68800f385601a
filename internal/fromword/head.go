package fromword

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/docxread"
	"cabinet/internal/tomlfile"
)

// readHead reads what stands above the first section: the title, whose report it is, and the fields of the header.
func (im *importer) readHead() {
	if im.title = im.titleOf(); im.title == "" {
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

// titleOf is the words of the heading that is the title: the first of the uppermost level.
func (im *importer) titleOf() string {
	title, best := "", pseudo+1
	for _, b := range im.head {
		p, ok := b.(*docxread.Paragraph)
		if !ok || im.drafted(p) {
			continue
		}
		if words, _, level := headingOf(p); level > 0 && level < best && !im.known(words) && !im.labels(words) {
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
		if len(words) < 16 || len(words) > 250 || strings.HasSuffix(words, ".") || field || im.known(words) || im.labels(words) || im.authored(words) {
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

// field parts a line into the label of a field and its value; ok is false for a line that is none.
func (im *importer) field(words string) (label, value string, ok bool) {
	if label, value, ok = strings.Cut(words, "\t"); ok && len(label) < 80 {
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
	if key := keysByLabel[fold(label)]; key != "" && im.give(key, oneLine(value)) {
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
			im.leave("the header field "+oneLine(label), part)
		}
		lines = lines[n:]
	}
	if rest := strings.Join(lines, " "); len(f.Value.Values) == 0 {
		im.leave("the header field "+oneLine(label), rest)
	}
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

// factIn matches a fact in a form.
var factIn = regexp.MustCompile(`\{\{\s*([a-z_]+\.[A-Za-z0-9_.-]+)\s*\}\}`)

// parted are the facts that a form names, and what words have in their places; none where the words were not printed by the form.
func parted(form, words string) (names, values []string) {
	if !strings.Contains(form, "{{") {
		return nil, nil
	}
	pattern, at := `(?is)^\s*`, 0
	for _, m := range factIn.FindAllStringSubmatchIndex(form, -1) {
		pattern += regexp.QuoteMeta(form[at:m[0]]) + `(.+?)`
		names, at = append(names, form[m[2]:m[3]]), m[1]
	}
	re, err := regexp.Compile(pattern + regexp.QuoteMeta(form[at:]) + `\s*$`)
	if err != nil {
		return nil, nil
	}
	found := re.FindStringSubmatch(words)
	if found == nil {
		return nil, nil
	}
	return names, found[1:]
}

// boxes takes boxes to tick, as they are typed, out of words.
var boxes = strings.NewReplacer("[x]", "", "[ ]", "")

// match puts into the case what words have in the places of facts; false where they were not printed by the form.
func (im *importer) match(form, label, words string) bool {
	names, values := parted(form, words)
	for i, name := range names {
		if !im.fact(name, label, strings.TrimSpace(values[i])) {
			im.leave("the header field "+oneLine(label), values[i])
		}
	}
	return len(names) > 0 || fold(boxes.Replace(form)) == fold(words)
}

// fact puts what a fact prints into the case; false where it can't be put there.
func (im *importer) fact(name, label, words string) bool {
	switch table, _, _ := strings.Cut(name, "."); {
	case name == "report.title":
		im.title = oneLine(words)
	case name == "report.authors", name == "report.from":
		im.from = im.posts(label, words)
		return len(im.from) > 0
	case strings.HasPrefix(name, "report.contact"):
		im.contacts = im.posts(label, words)
		return len(im.contacts) > 0
	case table == "considered":
		return im.consider(label, strings.TrimPrefix(name, "considered."), words)
	case table == "facts":
		im.facts[name] = tomlfile.Quote(oneLine(strings.ReplaceAll(words, "\n", "; ")))
	case table == "report", table == "decision", table == "contract", table == "exception":
		return im.give(name, words)
	default:
		return im.known(words) || table != "meeting" && table != "council"
	}
	return true
}

// give gives a key of the case a value, as TOML; false where the words can't be one.
func (im *importer) give(name, words string) bool {
	i := slices.IndexFunc(casefile.Keys(), func(k casefile.Key) bool { return k.Name == name })
	if i < 0 {
		return false
	}
	value, err := im.valueOf(casefile.Keys()[i], words)
	if err != nil {
		return false
	}
	im.facts[name] = value
	return true
}

// valueOf is what was printed of a key, as TOML.
func (im *importer) valueOf(key casefile.Key, words string) (string, error) {
	switch key.Leaf.(type) {
	case casefile.Flag:
		for _, is := range []bool{true, false} {
			if strings.EqualFold(oneLine(words), im.words.YesOrNo(is)) {
				words = fmt.Sprint(is)
			}
		}
	case casefile.Date:
		words = cmp.Or(dayIn(words), words)
	case casefile.Posts, casefile.Post:
		words = strings.Join(im.posts(key.Name, words), ",")
	case casefile.Lines, casefile.Names:
		var lines []string
		for line := range strings.SplitSeq(words, "\n") {
			lines = append(lines, tomlfile.Quote(oneLine(line)))
		}
		return listOf(lines), nil
	}
	return key.TOML(oneLine(words))
}

// listOf is a list as TOML, of values that are; one alone needs no brackets.
func listOf(values []string) string {
	if len(values) == 1 {
		return values[0]
	}
	return "[" + strings.Join(values, ", ") + "]"
}
