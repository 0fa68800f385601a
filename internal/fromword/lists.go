package fromword

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/docxread"
	"cabinet/internal/lazy"
	"cabinet/internal/tomlfile"
)

// An entry is an appendix in the list of them.
type entry struct {
	letter string
	title  string
	link   string
	exempt []string
	label  string

	attached string   // whether it comes with the paper, as TOML; "" where the list does not say
	text     *section // of one that stands in the paper; nil for none
}

var (
	appendixLead = lazy.New(`^((?i:Appendix|Annex|Schedule|Atodiad))\s+([A-Z]|\d{1,2})(?:[\s:.–—-]+|$)`)
	// exemptWords matches what says under which paragraphs an appendix is exempt.
	exemptWords = lazy.New(`(?i)\s*[(\[–-]?\s*(?:exempt|not for publication)\b.*?\bparagraphs?\s+(\d{1,2}[A-Z]?(?:(?:,\s*|\s+and\s+)\d{1,2}[A-Z]?)*).*$`)
	oneFigure   = lazy.New(`\d{1,2}[A-Z]?`)
)

// appendix begins an appendix whose text stands in the paper, and tells whether a heading is that of one.
func (d *divider) appendix(words string, level int, p *docxread.Paragraph) bool {
	m := appendixLead.FindStringSubmatch(words)
	if m == nil || level > max(d.level, 2) && !(level == pseudo && d.flat && !d.lists(m[2])) {
		return false
	}
	title, _ := d.attached(strings.TrimSpace(words[len(m[0]):]))
	s := &section{own: true, letter: m[2], from: title, marks: p.Bookmarks}
	s.Heading.Value = s.from
	d.sections = append(d.sections, s)
	d.now = s
	return true
}

// lists tells whether a line in bold that names an appendix stands in the list of them, which names each once.
func (d *divider) lists(letter string) bool {
	return d.now.ID.Value == "appendices" && !slices.ContainsFunc(d.now.blocks, func(b docxread.Block) bool {
		p, ok := b.(*docxread.Paragraph)
		if !ok {
			return false
		}
		m := appendixLead.FindStringSubmatch(oneLine(textOf(p.Runs)))
		return m != nil && m[2] == letter
	})
}

// readLists takes what the case has as data from the sections that list it.
func (im *importer) readLists() {
	for _, s := range im.sections {
		switch {
		case s.ID.Value == "appendices":
			s.items = slices.DeleteFunc(s.items, im.listed)
		case s.letter == "" && im.saysNone(s):
			s.none = true
			im.none = append(im.none, s.ID.Value)
		}
	}
	for _, s := range im.sections {
		if s.letter != "" {
			im.entryOf(s).text = s
		}
	}
}

// listed takes an appendix from the list of them, and tells whether an item is one.
func (im *importer) listed(it *item) bool {
	all := oneLine(it.mark + " " + plain(it.spans))
	m := appendixLead.FindStringSubmatch(all)
	if m == nil || len(it.inner) > 0 || len(all) == len(m[0]) {
		return false
	}
	e := entry{letter: m[2], title: all[len(m[0]):]}
	e.title, e.attached = im.attached(e.title)
	for _, s := range it.spans {
		if s.Link != "" && e.link == "" {
			e.link = s.Link
		}
	}
	if x := exemptWords.FindStringSubmatchIndex(e.title); x != nil && x[0] > 0 {
		e.exempt = oneFigure.FindAllString(e.title[x[2]:x[3]], -1)
		e.title = e.title[:x[0]]
	}
	im.lists = append(im.lists, e)
	im.targetOf(it.marks(), &target{entry: len(im.lists) - 1, noun: "appendix", key: e.letter})
	return true
}

// attached takes off a title what says whether the appendix comes with the paper.
func (im *importer) attached(title string) (rest, value string) {
	form := cmp.Or(im.Council.Appendices.Attached.Value, im.words.Attached)
	for _, is := range []bool{true, false} {
		printed := " (" + strings.Trim(factIn.ReplaceAllLiteralString(form, im.words.YesOrNo(is)), "()") + ")"
		if rest, ok := strings.CutSuffix(title, printed); ok {
			return rest, strconv.FormatBool(is)
		}
	}
	return title, ""
}

// marks are the bookmarks of an item.
func (it *item) marks() []string {
	if it.para == nil {
		return nil
	}
	return it.para.Bookmarks
}

// entryOf is the entry of an appendix whose text stands in the paper, which is made where the list has none.
func (im *importer) entryOf(s *section) *entry {
	for i := range im.lists {
		if im.lists[i].letter == s.letter && im.lists[i].text == nil {
			return &im.lists[i]
		}
	}
	im.lists = append(im.lists, entry{letter: s.letter, title: s.from})
	return &im.lists[len(im.lists)-1]
}

// saysNone tells whether a section says in the profile's words that there is nothing to report.
func (im *importer) saysNone(s *section) bool {
	if !s.None.Given() || len(s.items) != 1 || s.items[0].para == nil {
		return false
	}
	words, form := plain(s.items[0].spans), oneLine(s.None.Value)
	if !strings.Contains(form, "{{") {
		return fold(words) == fold(form)
	}
	return im.match(form, s.ID.Value, words)
}

// consider notes who found that a section has nothing to report, or when.
func (im *importer) consider(id, what, words string) bool {
	value := ""
	if what == "on" {
		value = dayIn(words)
	} else if posts := im.posts("who considered "+id, words); len(posts) > 0 {
		what, value = "by", tomlfile.Quote(posts[0])
	}
	if value == "" {
		return false
	}
	if im.considered[id] == nil {
		im.considered[id] = map[string]string{}
	}
	im.considered[id][what] = value
	return true
}

// settleSame leaves out what stands in the file a second time since the profile has it printed again.
func (im *importer) settleSame() {
	for _, s := range im.sections {
		if s.Same.Value == "" || len(s.blocks) == 0 {
			continue
		}
		i := slices.IndexFunc(im.sections, func(o *section) bool { return o.ID.Value == s.Same.Value })
		switch {
		case i >= 0 && len(im.sections[i].blocks) == 0:
			first := im.sections[i]
			first.blocks, first.from = s.blocks, s.from
		case i < 0 || bareWords(im.sections[i].blocks) != bareWords(s.blocks):
			im.leave("below “"+s.from+"”, where other words were expected to stand again", wordsOf(s.blocks))
		}
		s.blocks = nil
	}
}

// bareWords are the words of blocks without numbers.
func bareWords(blocks []docxread.Block) string {
	var all []string
	for _, b := range blocks {
		if p, ok := b.(*docxread.Paragraph); ok {
			all = append(all, textOf(newPara(p).runs))
		} else {
			all = append(all, wordsOf([]docxread.Block{b}))
		}
	}
	return fold(strings.Join(all, " "))
}
