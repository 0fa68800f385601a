package freeze

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/amend"
	"cabinet/internal/casefile"
	"cabinet/internal/record"
	"cabinet/internal/report"
	"cabinet/internal/tomlfile"
)

// A writer writes TOML. Keys without a value are left out.
type writer struct{ strings.Builder }

// Write makes the file of a published paper, sealed.
func Write(p Publication) []byte {
	text := write(p)
	before, after, _ := bytes.Cut(text, []byte("\npaper = "))
	return slices.Concat(before, []byte("\n"+sealLine+tomlfile.Quote(Seal(text))+"\npaper = "), after)
}

func write(p Publication) []byte {
	var w writer
	w.WriteString("# A paper as it was published. Builds are made from this file, not from the case; do not change it.\n\n")
	w.raw("format", strconv.Itoa(casefile.FrozenForm))
	if p.OfMeeting {
		w.text("of", "meeting")
	}
	w.text("paper", p.Paper)
	w.raw("version", strconv.Itoa(p.Version))
	w.flag("amends", p.Amends)
	w.text("changed", p.Changed)
	w.text("late", p.Late)
	w.text("meeting", p.Meeting)
	w.text("address", p.Address)
	w.texts("also", p.Also)
	w.text("translation_of", p.TranslationOf)
	w.text("case", p.Case)
	w.text("tables", p.Tables)
	w.header(p)
	for _, f := range p.Draft.Fields {
		w.field(f)
	}
	w.WriteString("\n[numbering]\n")
	w.text("scheme", string(p.Draft.Numbering.Scheme))
	w.texts("markers", p.Draft.Numbering.Markers)
	w.text("start", p.Draft.Numbering.Start)
	w.number("first", p.Draft.Numbering.First)
	w.text("subheadings", string(p.Draft.Numbering.Subheadings))
	if p.Draft.Numbering.Together {
		w.text("captions", casefile.CaptionsTogether)
	}
	w.text("table_captions", string(p.Draft.Captions.Tables))
	w.text("figure_captions", string(p.Draft.Captions.Figures))
	if p.Draft.Numbering.Apart {
		w.text("appendices", casefile.CaptionsApart)
	}
	w.font(p.Font)
	w.files(p.Files)
	w.contents(p.Report)
	w.extracts(p.Extracts)
	for i, part := range p.Draft.Parts {
		w.part(part, p.Report.Parts[i].Anchor)
	}
	w.numbers(p)
	return []byte(w.String())
}

func (w *writer) header(p Publication) {
	h := p.Draft.Header
	w.WriteString("\n[header]\n")
	w.text("council", h.Council)
	if h.Logo != nil {
		w.text("logo", h.Logo.Name)
		w.text("logo_words", h.LogoWords)
	}
	for _, t := range [][2]string{{"body", h.Body}, {"date", h.Date}, {"lead", h.Lead}, {"title", h.Title}, {"short_title", h.ShortTitle}, {"byline", h.Byline}, {"language", h.Language}} {
		w.text(t[0], t[1])
	}
	w.day("issued", h.Issued)
	if h.First != (report.Day{}) {
		w.day("first", h.First)
	}
	if p.Published.Given() && !p.Published.Bad {
		w.raw("published", p.Published.ISO())
	}
	w.texts("notices", h.Notices)
	w.flag("straight_quotes", p.Report.Straight())
	w.flag("double_sided", p.Draft.DoubleSided)
	w.number("large_print", p.Draft.LargePrint)
	w.flag("notes", len(p.Report.Notes) > 0)
}

func (w *writer) field(f report.DraftField) {
	w.WriteString("\n[[field]]\n")
	w.text("label", f.Label)
	w.lines(f.Lines)
	w.flag("title", f.Title)
	w.flag("beside", f.Beside)
}

func (w *writer) lines(all []report.Markdown) { w.texts("lines", textsOf(all)) }

func textsOf(all []report.Markdown) []string {
	var texts []string
	for _, line := range all {
		texts = append(texts, line.Text)
	}
	return texts
}

// table writes a table of data, a line for each row.
func (w *writer) table(key string, t report.DraftTable) {
	w.WriteString("\n[[" + key + "]]\n")
	w.text("name", t.Name)
	w.text("caption", t.Caption.Text)
	w.text("label", t.Label)
	w.text("number", t.Number)
	w.flag("plain", t.Plain)
	if last := len(t.Rows) - 1; slices.Equal(t.Sums, []int{last}) {
		w.flag("total", true)
	} else if len(t.Sums) > 0 {
		w.raw("sums", numbers(t.Sums))
	}
	if len(t.Heads) == 1 {
		w.texts("head", textsOf(t.Heads[0]))
	} else {
		w.rows("heads", t.Heads)
	}
	w.rows("rows", t.Rows)
	w.texts("notes", textsOf(t.Notes))
}

// rows writes rows of cells, a line for each.
func (w *writer) rows(key string, rows [][]report.Markdown) {
	w.WriteString(key + " = [\n")
	for _, row := range rows {
		w.WriteString("    " + list(textsOf(row)) + ",\n")
	}
	w.WriteString("]\n")
}

// numbers are places in a list, counted from 1, as TOML has them.
func numbers(places []int) string {
	out := make([]string, len(places))
	for i, n := range places {
		out[i] = strconv.Itoa(n + 1)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func (w *writer) font(files [4]string) {
	if files[0] == "" {
		return
	}
	w.WriteString("\n[font]\n")
	for i, key := range []string{"regular", "bold", "italic", "bold_italic"} {
		w.text(key, files[i])
	}
}

func (w *writer) files(all []File) {
	for _, f := range all {
		w.WriteString("\n[[file]]\n")
		w.text("name", f.Name)
		w.text("role", string(f.Role))
		w.text("form", f.Form)
		w.text("title", f.Title)
		w.number("pages", f.Pages)
		w.number("others", f.Others)
		w.text("sha256", record.Sum(f.Text))
	}
}

// contents writes the sections and the headings inside of them as the published page lists them.
func (w *writer) contents(r *report.Report) {
	for _, part := range r.Parts {
		for _, s := range part.Sections {
			if s.Heading != "" {
				w.heading(part, s.ID, s.Title())
			}
			for _, h := range s.Headings() {
				if address := h.Address(); address != "" {
					w.heading(part, address, h.Listed())
					w.flag("inside", true)
					w.number("level", h.Depth(&s))
				}
			}
		}
	}
}

// extracts writes the words that the meeting's record has, line by line with the number before each.
func (w *writer) extracts(all []record.Extract) {
	for _, e := range all {
		w.WriteString("\n[[extract]]\n")
		w.text("of", e.Of)
		w.text("heading", e.Heading)
		var markers, lines []string
		for _, line := range e.Lines {
			markers, lines = append(markers, line.Marker), append(lines, line.Text)
		}
		w.texts("markers", markers)
		w.texts("lines", lines)
	}
}

func (w *writer) heading(in report.Part, address, title string) {
	w.WriteString("\n[[contents]]\n")
	w.text("part", in.Title)
	w.text("part_id", in.Anchor)
	w.text("language", in.Language)
	w.text("id", address)
	w.text("title", title)
}

func (w *writer) part(p report.DraftPart, anchor string) {
	w.WriteString("\n[[part]]\n")
	w.text("title", p.Title)
	w.text("anchor", anchor)
	w.text("language", p.Language)
	for _, s := range p.Sections {
		w.section(s)
	}
}

func (w *writer) section(s report.DraftSection) {
	w.WriteString("\n[[part.section]]\n")
	w.text("id", s.ID)
	w.text("heading", s.Heading)
	w.text("plural", s.Plural)
	w.flag("numbered", s.Numbered)
	w.text("scheme", string(s.Scheme))
	w.texts("markers", s.Markers)
	w.text("first", s.First)
	w.text("subheadings", string(s.Subheadings))
	w.text("cite", s.Cite)
	w.flag("again", s.Again)
	w.flag("capitals", s.Capitals)
	w.flag("data_first", s.DataFirst)
	w.text("text", s.Text.Text)
	for _, t := range s.Tables {
		w.table("part.section.table", t)
	}
	for _, i := range s.Items {
		w.items(i)
	}
	for _, c := range s.Contacts {
		w.WriteString("\n[[part.section.contact]]\n")
		w.lines(c.Lines)
	}
	for i, a := range s.Appendices {
		w.appendix(i, a)
	}
}

// numbers writes the numbers of sections, then of paragraphs, and then of tables, figures and notes, each
// in a few lines that a person can look up.
func (w *writer) numbers(p Publication) {
	ledger := p.Report.Ledger()
	for _, s := range ledger.Sections {
		w.WriteString("\n[[section]]\n")
		w.text("id", s.ID)
		w.text("marker", s.Marker)
		w.text("number", s.Number)
		w.flag("own", s.Own)
	}
	ledger.Each(func(section string, level int, k amend.Known) { w.known(section, level, k, p.Was[k.Anchor]) })
	for _, k := range ledger.Serials {
		w.serial(k, p.Was[k.Anchor])
	}
}

func (w *writer) known(section string, level int, k amend.Known, was string) {
	w.WriteString("\n[[number]]\n")
	w.number("level", level)
	for _, t := range [][2]string{{"section", section}, {"marker", k.Marker}, {"number", k.Number}, {"anchor", k.Anchor}, {"label", k.Label}, {"words", k.Words}, {"was", was}} {
		w.text(t[0], t[1])
	}
	w.flag("deleted", k.Deleted)
}

func (w *writer) serial(k amend.Serial, was string) {
	w.WriteString("\n[[serial]]\n")
	for _, t := range [][2]string{{"noun", k.Noun}, {"number", k.Number}, {"label", k.Label}, {"words", k.Words}, {"was", was}} {
		w.text(t[0], t[1])
	}
	w.flag("deleted", k.Deleted)
}

func (w *writer) raw(key, value string) { fmt.Fprintf(&w.Builder, "%s = %s\n", key, value) }

func (w *writer) day(key string, d report.Day) {
	w.raw(key, fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day))
}

func (w *writer) number(key string, value int) {
	if value > 0 {
		w.raw(key, strconv.Itoa(value))
	}
}

func (w *writer) flag(key string, value bool) {
	if value {
		w.raw(key, "true")
	}
}

func (w *writer) text(key, value string) {
	if value != "" {
		w.raw(key, tomlfile.Quote(value))
	}
}

func (w *writer) texts(key string, values []string) {
	if len(values) == 0 {
		return
	}
	w.raw(key, list(values))
}

// list is texts as TOML has them in one line.
func list(values []string) string {
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = tomlfile.Quote(v)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
