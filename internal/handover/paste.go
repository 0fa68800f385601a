package handover

import (
	"cmp"
	"fmt"
	"html"
	"path"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// pasteFolder is the folder of what an officer pastes.
const pasteFolder = "copy"

// A passage is words under a heading, as they are pasted.
type passage struct {
	heading string
	lines   []string
	list    bool   // the lines are items of a list
	lang    string // the tag of the words' language
	quoted  bool   // the heading is the paper's, in that language, and not for the officer
}

// paste adds what an officer pastes of an item: as a page, from which words keep their headings, and as text.
func (p *Plan) paste(g group, files []string) {
	title := strings.TrimSpace(g.number() + " " + g.title())
	all := g.passages(g.lang(p.Meeting), files)
	if p.Draft {
		title = "DRAFT: " + title
	}
	page := path.Join(pasteFolder, fileName(g.sorts, g.named(p.marked(g.short())), ".html"))
	p.texts = append(p.texts, text{page, asPage(title, g.lang(p.Meeting), all)}, text{strings.TrimSuffix(page, ".html") + ".txt", asText(title, all)})
}

// lang is the tag of the language of the title, which is that of the agenda or, where there is none, of the paper.
func (g group) lang(m record.Meeting) string {
	if g.item == nil {
		return language.Of(g.papers[0].Language).Tag
	}
	return language.Of(m.Language).Tag
}

// number is the item's as it is printed before its title.
func (g group) number() string {
	if g.item == nil {
		return ""
	}
	return g.item.ListMarker()
}

// short is the title where there is little room.
func (g group) short() string {
	if len(g.papers) == 1 {
		return cmp.Or(g.papers[0].ShortTitle, g.title())
	}
	return g.title()
}

// passages are what is pasted of an item, in the order in which committee systems ask for it. The headings are for the
// officer, in English; the words are those of the papers.
func (g group) passages(lang string, files []string) (out []passage) {
	add := func(lang, heading string, lines ...string) {
		if lines = given(lines); len(lines) > 0 {
			out = append(out, passage{heading: heading, lines: lines, lang: lang})
		}
	}
	if item := g.item; item != nil {
		add(lang, "Item number", item.Number)
		add(lang, "Presented by", item.Presents)
		add(lang, "On the agenda", item.Purpose)
		add(lang, "Note", item.Note)
		add(lang, "Urgent because", item.Late)
	}
	if status, why := g.fate(); status == Withdrawn || status == Postponed {
		add(lang, "The item is "+status, cmp.Or(g.moved(), strings.ToUpper(status[:1])+status[1:]), why)
	} else {
		for _, paper := range g.papers {
			out = append(out, g.ofPaper(paper)...)
		}
	}
	add("en-GB", "Public or exempt", g.access())
	if len(files) > 0 {
		out = append(out, passage{heading: "Documents", lines: files, list: true, lang: "en-GB"})
	}
	return out
}

// given are the lines that say something, each in one line.
func given(lines []string) (out []string) {
	for _, line := range lines {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// moved is the meeting to which the item goes, and when that was decided.
func (g group) moved() string {
	fate := cmp.Or(g.item.Postponed, g.item.Withdrawn)
	return strings.Join(given([]string{fate.Day, fate.Name}), ": ")
}

// ofPaper is what is pasted of a paper of the group. Its title is the item's as often as not, which stands above.
func (g group) ofPaper(p record.Paper) (out []passage) {
	lang, title := language.Of(p.Language).Tag, p.Title
	if title == g.title() {
		title = ""
	}
	if p.Withdrawn != nil {
		heading := "The paper is withdrawn"
		if p.Withdrawn.Postponed {
			heading = "The paper is postponed"
		}
		return []passage{{heading: heading, lines: given([]string{p.Withdrawn.Day, p.Withdrawn.Name, p.Withdrawn.Reason, cmp.Or(p.Title, erased)}), lang: lang}}
	}
	for _, s := range []struct{ heading, words string }{{"Report title", title}, {"Report author", p.Byline}, {"Changed since the last version", p.Changed}, {"Published late because", p.Late}} {
		if lines := given([]string{s.words}); len(lines) > 0 {
			out = append(out, passage{heading: s.heading, lines: lines, lang: lang})
		}
	}
	for _, of := range []string{record.Purpose, record.Recommendations, record.Summary} {
		if e, ok := p.Extract(of); ok {
			out = append(out, passage{heading: e.Heading, lines: linesOf(e), lang: lang, quoted: true})
		}
	}
	return out
}

// linesOf are the lines of an extract. A number that stands alone counts paragraphs of the paper, which are not pasted.
func linesOf(e record.Extract) (out []string) {
	for _, line := range e.Lines {
		if len(e.Lines) == 1 {
			line.Marker = ""
		}
		out = append(out, line.Marker+" "+line.Text)
	}
	return given(out)
}

// access says whether the public may be there, and why not.
func (g group) access() string {
	if g.item == nil || g.item.Public {
		return "Public"
	}
	out, why := "Exempt", g.item.Exempt
	if why == nil {
		return out
	}
	if why.Confidential {
		out = "Confidential"
	}
	if len(why.Paragraphs) > 0 {
		if why.Confidential {
			out += ", and exempt"
		}
		out += fmt.Sprintf(", paragraph %s of Schedule 12A to the Local Government Act 1972", strings.Join(why.Paragraphs, ", "))
	}
	if why.Reason != "" {
		out += ": " + why.Reason
	}
	return out
}

// asPage is passages as a page of which a browser copies headings and paragraphs, without any style of ours.
func asPage(title, lang string, all []passage) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>%[1]s</title>\n</head>\n<body>\n<main>\n<h1 lang=%[2]q>%[1]s</h1>\n", html.EscapeString(title), lang)
	for _, p := range all {
		of := "en-GB"
		if p.quoted {
			of = p.lang
		}
		fmt.Fprintf(&b, "<h2 lang=%q>%s</h2>\n", of, html.EscapeString(p.heading))
		outer, inner := "div", "p"
		if p.list {
			outer, inner = "ul", "li"
		}
		fmt.Fprintf(&b, "<%s lang=%q>\n", outer, p.lang)
		for _, line := range p.lines {
			fmt.Fprintf(&b, "<%[1]s>%[2]s</%[1]s>\n", inner, html.EscapeString(line))
		}
		fmt.Fprintf(&b, "</%s>\n", outer)
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return []byte(b.String())
}

// asText is passages as plain text.
func asText(title string, all []passage) []byte {
	lines := []string{title}
	for _, p := range all {
		lines = append(lines, "", p.heading)
		for _, line := range p.lines {
			if p.list {
				line = "- " + line
			}
			lines = append(lines, line)
		}
	}
	return plain(lines)
}

// plain is lines as programs of Windows read them: with their line ends, and the mark by which they know UTF-8.
func plain(lines []string) []byte {
	return []byte("\uFEFF" + strings.Join(lines, "\r\n") + "\r\n")
}
