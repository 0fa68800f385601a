package handover

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"

	"cabinet/internal/record"
)

// Format is the form of manifest.json. Later versions may add keys; no key is renamed or changes its meaning.
const Format = 1

// manifest adds the lists of what is handed over: one for a spreadsheet, and one for programs.
func (p *Plan) manifest() error {
	table, err := p.table()
	if err != nil {
		return err
	}
	list, err := p.list()
	if err != nil {
		return err
	}
	p.texts = append(p.texts, text{"manifest.csv", table}, text{"manifest.json", list})
	return nil
}

// A manifestFile is manifest.json.
type manifestFile struct {
	Format  int     `json:"format"`
	Draft   bool    `json:"draft,omitempty"` // it is of drafts, which are not to be published
	Meeting meeting `json:"meeting"`
	Entries []Entry `json:"entries"`
}

// A meeting is what manifest.json says of the meeting, by the keys of its record.
type meeting struct {
	ID      string `json:"id,omitempty"`
	Address string `json:"address"`
	Name    string `json:"name"`
	Council string `json:"council"`
	Body    string `json:"body"`
	Date    string `json:"date"`
	Time    string `json:"time,omitempty"`
	Place   string `json:"place,omitempty"`

	Cancelled *record.Fate `json:"cancelled,omitempty"` // the meeting is not held
}

func (p *Plan) list() ([]byte, error) {
	m := p.Meeting
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	entries := p.Entries
	if entries == nil {
		entries = []Entry{}
	}
	err := e.Encode(manifestFile{Format, p.Draft, meeting{m.ID, m.Address, m.Name, m.Council, m.Body, m.Date, m.Time, m.Place, m.Cancelled}, entries})
	return b.Bytes(), err
}

// columns are those of manifest.csv.
var columns = []string{"File", "Item", "Title", "Document", "Kind", "Status", "Reason", "Public or exempt", "Version", "Published", "Published late because", "Pages", "Bytes", "SHA-256"}

// table is the entries as spreadsheets read them: with the mark by which Excel knows UTF-8, and with the line ends of Windows.
func (p *Plan) table() ([]byte, error) {
	b := bytes.NewBufferString("\uFEFF")
	w := csv.NewWriter(b)
	w.UseCRLF = true
	rows := [][]string{columns}
	for _, e := range p.Entries {
		rows = append(rows, e.cells())
	}
	for _, row := range rows {
		for i := range row {
			row[i] = guarded(row[i])
		}
	}
	err := w.WriteAll(rows)
	return b.Bytes(), err
}

// cells are those of the entry, column by column.
func (e Entry) cells() []string {
	return []string{e.File, e.Item, e.Title, e.Document, e.Kind, e.Status, e.Reason, access(e), count(e.Version), e.Published, e.Late, count(e.Pages), count(int(e.Bytes)), e.SHA256}
}

// access says whether the public may be there while an item is considered.
func access(e Entry) string {
	switch {
	case e.Public:
		return "public"
	case e.Confidential:
		return "confidential"
	}
	return "exempt"
}

// count is a number where there is one.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// guarded is a cell that no spreadsheet takes for a formula, whoever wrote it, in one line.
func guarded(cell string) string {
	cell = strings.Join(strings.Fields(cell), " ")
	if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "+") || strings.HasPrefix(cell, "-") || strings.HasPrefix(cell, "@") {
		return "'" + cell
	}
	return cell
}

// written is a list of the files of a folder, by which a later hand-over knows that they are as they were written.
func written(files []record.File) []byte {
	var m record.Manifest
	for _, f := range files {
		m.Put(f)
	}
	return m.Write()
}
