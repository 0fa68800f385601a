package compose

import (
	"fmt"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// A Slip stands in a pack for a document of somebody else's, which is published beside it as a file.
type Slip struct {
	Title   string              // as the agenda has it, in words that are no Markdown
	Pages   int                 // of the file, which the pack counts
	Bytes   int64               // of the file
	Address string              // of the file, "https://…", or its path below the site's; "" where it has none yet
	Contact report.DraftContact // whom to ask for the document in another form; no lines for the council as a whole
}

// Draft makes a paper of the slip: its title, what and where the file is, and whom to ask for it in a form that can be
// read aloud. The header is that of the meeting's agenda, which says whose meeting it is, when, and in which language.
func (s Slip) Draft(head report.Header) report.Draft {
	words := language.Of(head.Language)
	return report.Draft{
		Header: report.Header{
			Council: head.Council, Body: head.Body, Date: head.Date, Lead: head.Lead, Language: head.Language, Issued: head.Issued, First: head.First,
			Draft: head.Draft, Title: oneLine(s.Title), ShortTitle: oneLine(s.Title),
		},
		Fields: s.fields(words),
		Parts: []report.DraftPart{{Sections: []report.DraftSection{{
			ID: "slip", Text: report.Markdown{Text: s.text(words)}, Contacts: s.contacts(),
		}}}},
	}
}

// fields say what the file is and where.
func (s Slip) fields(words *language.Language) []report.DraftField {
	fields := []report.DraftField{{Label: words.SlipFile, Lines: []report.Markdown{{Text: words.File("PDF", s.Pages, s.Bytes)}}}}
	if address := s.Address; address != "" {
		if strings.Contains(address, "://") {
			address = "<" + address + ">"
		}
		fields = append(fields, report.DraftField{Label: words.SlipAddress, Lines: []report.Markdown{{Text: address}}})
	}
	return fields
}

func (s Slip) text(words *language.Language) string {
	out := words.SlipBeside
	if s.Pages > 1 {
		out += " " + fmt.Sprintf(words.SlipCounted, s.Pages)
	}
	if len(s.Contact.Lines) == 0 {
		return out + "\n\n" + words.SlipAsk
	}
	return out + "\n\n" + words.SlipAskThem
}

func (s Slip) contacts() []report.DraftContact {
	if len(s.Contact.Lines) == 0 {
		return nil
	}
	return []report.DraftContact{s.Contact}
}

// Contact is whom to ask about a paper, as its profile prints officers; no lines where it names nobody.
func (p Paper) Contact() report.DraftContact {
	var told diag.List // composing the paper tells what is wrong with it
	c := &composer{Paper: p, list: &told, used: map[string]bool{}, absent: map[string]bool{}, printed: map[string]printing{}, nearlyNone: map[string]bool{}}
	c.speak(p.language())
	if all := c.contacts(); len(all) > 0 {
		return all[0]
	}
	return report.DraftContact{}
}
