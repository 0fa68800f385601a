package pipeline

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// An edition is one publication of a case's paper. The zero edition is the first, with the other papers of its
// meeting or on the day that the case gives.
type edition struct {
	version int              // 1 or 0 for a first one
	amends  *casefile.Frozen // the published version whose numbers it keeps; nil for one with numbers of its own
	on      casefile.Date    // the day of a further version
	first   report.Day       // that of the documents of the first version, where this is a further one
	changed string           // what its author says has changed since the version before
	before  string           // the address of the version before; "" for none
}

// mark lets a composed paper say below its title what is to be said of its publication, and gives its documents the
// day of the edition.
func (e edition) mark(d *report.Draft, c *casefile.Case, m *project.Meeting) record.Publication {
	if e.on.Given() {
		d.Header.Issued, d.Header.First = report.Day{Year: e.on.Year, Month: e.on.Month, Day: e.on.Day}, e.first
	}
	words := language.Of(d.Header.Language)
	p := publicationOf(e.day(c, m), m, words)
	p.Changed, p.Late = e.changed, oneLine(c.Late.Reason.Value)
	d.Header.Notices = words.Notices(language.Publication{Version: e.version, Day: p.PublishedDay, Changed: p.Changed, Late: p.Late, Before: e.before})
	return p
}

// day is the day of the edition's publication; the zero Date where it is not known.
func (e edition) day(c *casefile.Case, m *project.Meeting) casefile.Date {
	if e.on.Given() {
		return e.on
	}
	return c.PublishedWith(m.Meeting)
}

// publicationOf is what is said of a publication of which the day alone is known.
func publicationOf(day casefile.Date, m *project.Meeting, in *language.Language) record.Publication {
	if !day.Given() || day.Bad {
		return record.Publication{}
	}
	return record.Publication{Published: day.ISO(), PublishedDay: m.Printed(day, in)}
}

// keptPublication is what the file of a frozen paper says of its publication.
func keptPublication(m *project.Meeting, z *casefile.Frozen) record.Publication {
	p := publicationOf(z.Header.Published, m, language.Of(z.Header.Language.Value))
	p.Changed, p.Late = strings.Clone(z.Changed.Value), strings.Clone(z.Late.Value)
	return p
}

// oneLine is a copy of a text, with single spaces between its words.
func oneLine(text string) string { return strings.Clone(strings.Join(strings.Fields(text), " ")) }
