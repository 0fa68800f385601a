package handover

import (
	"path"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/verify"
)

// agendaText is the agenda as plain text: the words of its Markdown as it was published or, where the meeting has a list of
// its papers, that list.
func (p *Plan) agendaText() ([]byte, error) {
	var lines []string
	if p.Draft {
		lines = []string{"DRAFT", ""}
	}
	if c := p.Meeting.Cancelled; c != nil {
		lines = append(lines, language.Of(p.Meeting.Language).Cancellation(c.Day, c.Name, c.Reason), "")
	}
	if a := p.Meeting.Agenda; a != nil {
		for _, d := range a.Documents {
			if path.Ext(d.Name) == ".md" {
				words, err := p.markdown(record.Placed{Document: d, Folder: p.Meeting.Address})
				return plain(append(lines, words...)), err
			}
		}
	}
	return plain(append(lines, listOf(p.Meeting)...)), nil
}

// markdown are the lines that a document in Markdown says.
func (p *Plan) markdown(d record.Placed) (lines []string, err error) {
	text, err := read(p.site, d)
	if err != nil {
		return nil, err
	}
	reading, err := verify.ReadMarkdown(text)
	for _, item := range reading.Items {
		if item.Heading && len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, item.Text)
	}
	return lines, err
}

// listOf is the meeting and what it considers, as its record has them.
func listOf(m record.Meeting) []string {
	words := language.Of(m.Language)
	lines := []string{m.Name}
	for _, s := range []struct{ label, words string }{{words.Council, m.Council}, {words.Time, m.Time}, {words.Place, m.Place}} {
		if s.words != "" {
			lines = append(lines, s.label+": "+s.words)
		}
	}
	lines = append(lines, "")
	for _, g := range groupsOf(m) {
		lines = append(lines, strings.TrimSpace(g.number()+" "+g.title()))
		if len(g.papers) == 1 && g.papers[0].Withdrawn != nil {
			lines = append(lines, words.Off(g.papers[0].Withdrawn.Postponed))
		} else if len(g.papers) == 1 && g.papers[0].Byline != "" {
			lines = append(lines, g.papers[0].Byline)
		}
	}
	return lines
}
