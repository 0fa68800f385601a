// Package freeze keeps papers as they were published: a numbered paper and its files come in, a file goes
// out beside which those are kept ([Write]), and builds copy them ([Read]), whatever becomes of the
// paper's case, its council's profile, the templates, the rules or the program's own layout.
//
// The composed paper is kept too: its data, its Markdown section by section, and its numbers, which
// minutes cite. From these the paper is made again ([Draft]) where it is amended or read back. A seal
// over the file, and digests of those beside it, tell that nothing was changed by hand; [Check] then says
// where. Files of the first form have no published files: their papers are made again for each build.
package freeze

import (
	"slices"

	"cabinet/internal/amend"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/number"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// A Publication is a paper as it is published, and what it follows.
type Publication struct {
	Draft     report.Draft
	Report    *report.Report
	Paper     string   // the name of its case; of a paper about the meeting, its own
	Version   int      // from 1
	OfMeeting bool     // it is about the meeting itself
	Amends    bool     // it keeps the numbers of the version before
	Meeting   string   // the meeting's address in output/
	Address   string   // its own below that
	Also      []string // names of further meetings that it goes to
	Case      string   // a digest of the case's file

	TranslationOf string // the name of the case of the same paper in another language; "" for none

	Tables    string           // a digest of the files of its tables and appendices
	Published casefile.Date    // of this version
	Changed   string           // since the version before, in its author's words
	Late      string           // why it was published after the others of its meeting
	Font      [4]string        // files of the council's typeface; empty for the usual one
	Extracts  []record.Extract // what the meeting's record has of its words
	Files     []File           // what was published, and what it was made with
	Was       map[string]string
}

// Draft is a frozen paper as it was composed. Places in it are places in its file.
func Draft(z *casefile.Frozen, files casefile.Folder) report.Draft {
	straight := z.Header.Straight.Or(false)
	d := report.Draft{
		Header:      header(z.Header),
		Straight:    &straight,
		DoubleSided: z.Header.DoubleSided.Or(false),
		LargePrint:  z.Header.LargePrint.Or(0),
		Numbering:   numbering(z.Count),
		Captions:    report.Sides{Tables: report.Side(z.Count.TableCaptions.Value), Figures: report.Side(z.Count.FigureCaptions.Value)},
		Open:        func(name string) ([]byte, error) { return files.File(FilesFolder(z.File) + "/" + name) },
	}
	if name := z.Header.Logo.Value; name != "" {
		d.Logo, _ = report.OpenImage(d.Open, name) // [Read] reports a file that is gone or was changed
	}
	if hasNumbers(z) {
		d.Numbering.Fixed = Ledger(z)
	}
	if z.Format.Value >= casefile.FrozenForm { // papers of the first form are published as they are made again
		d.Addresses = &report.Addresses{Known: addresses(z), Whole: true}
	}
	for _, f := range z.Fields {
		field := report.DraftField{Label: f.Label.Value, Title: f.Title.Or(false), Beside: f.Beside.Or(false)}
		field.Lines = lines(f.Lines.Names)
		d.Fields = append(d.Fields, field)
	}
	for _, p := range z.Parts {
		part := report.DraftPart{Title: p.Title.Value, Language: p.Language.Value}
		for _, s := range p.Sections {
			part.Sections = append(part.Sections, section(s, d.Open))
		}
		d.Parts = append(d.Parts, part)
	}
	return d
}

func numbering(c casefile.FrozenNumbering) report.Numbering {
	return report.Numbering{
		Scheme: report.Scheme(c.Scheme.Value), Markers: c.Markers.Strings(), Start: c.Start.Value, First: c.First.Value,
		Subheadings: report.Subheadings(c.Subheadings.Value), Together: c.Captions.Given(), Apart: c.Appendices.Given(),
	}
}

// hasNumbers tells whether a paper has the numbers that its file tells, which are not counted again: those of an
// amendment, and those that may once have been counted otherwise. The markers of lists were once taken from
// paragraphs that have none, and a section with a scheme of its own did not take the paper's.
func hasNumbers(z *casefile.Frozen) bool {
	if z.Amends.Or(false) || z.Count.Scheme.Value == string(report.Unnumbered) {
		return true
	}
	for _, p := range z.Parts {
		if slices.ContainsFunc(p.Sections, func(s casefile.FrozenSection) bool { return s.Scheme.Given() }) {
			return true
		}
	}
	return false
}

func header(h casefile.FrozenHeader) report.Header {
	return report.Header{
		Council: h.Council.Value, Body: h.Body.Value, Date: h.Date.Value, Lead: h.Lead.Value, Title: h.Title.Value, ShortTitle: h.ShortTitle.Value,
		Byline: h.Byline.Value, Notices: h.Notices.Strings(), Language: h.Language.Value, Issued: day(h.Issued),
		LogoWords: h.LogoWords.Value, First: day(h.First),
	}
}

// Issued is the day that the documents of a frozen paper carry.
func Issued(z *casefile.Frozen) report.Day { return day(z.Header.Issued) }

// FirstIssued is the day that the documents of the first version of a frozen paper carry; the zero Day where the paper
// is that version, or its file does not tell.
func FirstIssued(z *casefile.Frozen) report.Day { return day(z.Header.First) }

func day(d casefile.Date) report.Day { return report.Day{Year: d.Year, Month: d.Month, Day: d.Day} }

func section(s casefile.FrozenSection, open report.Opener) report.DraftSection {
	d := report.DraftSection{
		ID: s.ID.Value, Heading: s.Heading.Value, Plural: s.Plural.Value, Numbered: s.Numbered.Or(false), Scheme: report.Scheme(s.Scheme.Value),
		First: s.First.Value, Subheadings: report.Subheadings(s.Subheadings.Value), Markers: s.Markers.Strings(), Cite: s.Cite.Value, Again: s.Again.Or(false),
		Capitals: s.Capitals.Or(false), DataFirst: s.DataFirst.Or(false), Text: markdown(s.Text),
	}
	for _, t := range s.Tables {
		d.Tables = append(d.Tables, table(t))
	}
	for _, i := range s.Items {
		d.Items = append(d.Items, items(i))
	}
	for _, c := range s.Contacts {
		d.Contacts = append(d.Contacts, report.DraftContact{Lines: lines(c.Lines.Names)})
	}
	for _, a := range s.Appendices {
		d.Appendices = append(d.Appendices, appendix(a, open))
	}
	return d
}

func table(t casefile.FrozenTable) report.DraftTable {
	d := report.DraftTable{
		Name: t.Name.Value, Caption: markdown(t.Caption), Label: t.Label.Value, Number: t.Number.Value, Heads: rows(t.Heads), Rows: rows(t.Rows), Plain: t.Plain.Or(false), Notes: lines(t.Notes.Names), At: t.Span,
	}
	if t.Head.Known() {
		d.Heads = [][]report.Markdown{lines(t.Head.Names)}
	}
	for _, n := range t.Sums.Values {
		d.Sums = append(d.Sums, n-1)
	}
	if t.Total.Or(false) {
		d.Sums = append(d.Sums, len(d.Rows)-1)
	}
	return d
}

func rows(m casefile.Matrix) [][]report.Markdown {
	var out [][]report.Markdown
	for _, row := range m.Rows {
		out = append(out, lines(row))
	}
	return out
}

func lines(all casefile.Names) []report.Markdown {
	var out []report.Markdown
	for _, line := range all.Values {
		out = append(out, markdown(line))
	}
	return out
}

func markdown(t casefile.Text) report.Markdown {
	return report.Markdown{Text: t.Value, Origin: t.Part}
}

// Ledger is the numbers that a frozen paper has, as its file tells them. A file of the first format does not
// tell those of tables, figures and notes.
func Ledger(z *casefile.Frozen) *amend.Ledger {
	l := &amend.Ledger{}
	numbers := map[string][]casefile.KnownNumber{}
	for _, k := range z.Numbers {
		numbers[k.Section.Value] = append(numbers[k.Section.Value], k)
	}
	for _, s := range z.Sections {
		section := amend.Section{ID: s.ID.Value, Marker: s.Marker.Value, Number: s.Number.Value, Own: s.Own.Or(false)}
		section.Paragraphs, _ = known(numbers[section.ID], 0)
		delete(numbers, section.ID) // in a file changed by hand, the section may stand twice
		l.Sections = append(l.Sections, section)
	}
	for _, k := range z.Serials {
		if _, ok := number.ParseCount(k.Number.Value); ok { // Check reports any other
			l.Serials = append(l.Serials, amend.SerialOf(k.Noun.Value, k.Number.Value, amend.Known{Label: k.Label.Value, Words: k.Words.Value, Deleted: k.Deleted.Or(false)}))
		}
	}
	return l
}

// Published is the numbers with which a frozen paper was published. Where its file does not tell those of
// tables, figures and notes, they are the ones with which the paper is made again.
func Published(z *casefile.Frozen, files casefile.Folder) *amend.Ledger {
	l := Ledger(z)
	if len(l.Serials) == 0 {
		var ignored diag.List // builds report what is wrong with a frozen paper
		l.Serials = report.Build(Draft(z, files), &ignored).Ledger().Serials
	}
	return l
}

// Amend lets a draft count as the published paper that it amends did, whatever the profile says now: by
// its numbers, its scheme and its markers, and in each section that both have by that section's own.
func Amend(d *report.Draft, z *casefile.Frozen, files casefile.Folder, list *diag.List) {
	was := Draft(z, files)
	checkAppendices(d.Appendices(), was.Appendices(), list)
	d.Numbering = was.Numbering
	d.Numbering.Fixed, d.Numbering.Amends = nil, Published(z, files)
	d.Addresses = &report.Addresses{Known: addresses(z)}
	sections := map[string]report.DraftSection{}
	for _, p := range was.Parts {
		for _, s := range p.Sections {
			sections[s.ID] = s
		}
	}
	for _, p := range d.Parts {
		for i := range p.Sections {
			if s, both := sections[p.Sections[i].ID]; both {
				now := &p.Sections[i]
				now.Numbered, now.Scheme, now.Markers, now.First, now.Subheadings = s.Numbered, s.Scheme, s.Markers, s.First, s.Subheadings
				amendAppendices(now.Appendices, s.Appendices)
			}
		}
	}
}

// deepest is how deep numbers can stand below one another; lists can't be deeper.
const deepest = 10

// known are the numbers at the beginning of all that stand at a level, with those below them; rest is what
// follows.
func known(all []casefile.KnownNumber, level int) (out []amend.Known, rest []casefile.KnownNumber) {
	for len(all) > 0 && (all[0].Level.Value >= level || level == 0) {
		k := all[0]
		printed := number.Printed{Marker: k.Marker.Value, Number: k.Number.Value, Anchor: k.Anchor.Value}
		n := amend.Known{Printed: printed, Label: k.Label.Value, Words: k.Words.Value, Deleted: k.Deleted.Or(false)}
		all = all[1:]
		if level < deepest {
			n.Items, all = known(all, level+1)
		}
		out = append(out, n)
	}
	return out, all
}
