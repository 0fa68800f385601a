package pipeline

import (
	"cmp"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/record"
	"cabinet/internal/search"
)

// search is the page of the search, with its index, which is made of the records and of the words files that they list.
func (b *builder) search(p published) (pages, error) {
	out := pages{path.Join(record.SearchFolder, "index.html"): func() ([]byte, error) { return b.site.Search(p.meetings, p.of) }}
	return out, b.indexOf(p).Files(func(name string, text []byte) error {
		name = path.Join(record.SearchFolder, name)
		if b.output != nil {
			return b.output.write(name, text) // at once, since these are the most of what is made of all papers
		}
		out[name] = func() ([]byte, error) { return text, nil }
		return nil
	})
}

// indexOf is the index of what is published: the last one brought up to date, where it can be, since few words change in a day.
func (b *builder) indexOf(p published) *search.Builder {
	papers := indexedIn(p.meetings)
	if index, ok := b.indexSince(papers, p); ok {
		return index
	}
	index := search.New()
	for _, x := range papers {
		index.Add(x.Paper, wordsOf(x.of, p))
	}
	return index
}

// An indexed is a paper as the index tells of it.
type indexed struct {
	search.Paper
	of *record.Paper
}

// indexedIn are the papers of meetings that the index has.
func indexedIn(meetings []record.Meeting) (all []indexed) {
	several := record.SeveralCouncils(meetings)
	for _, m := range meetings {
		body := m.Body
		if several && m.Council != "" {
			body += " (" + m.Council + ")"
		}
		for i := range m.Papers {
			of := &m.Papers[i]
			if of.Withdrawn != nil || of.Address == "" || !m.Owns(*of) {
				continue // one that visits the meeting stands with its own
			}
			all = append(all, indexed{searched(of, body, dayOf(m)), of})
		}
	}
	return all
}

// searched is what the search tells of a paper of a meeting.
func searched(p *record.Paper, body, day string) search.Paper {
	l := cmp.Or(p.Listing, &record.Listing{})
	return search.Paper{
		Address: p.Address, Title: p.Title, Number: l.Number, Matter: l.Matter, People: l.People,
		Body: body, Date: day, Kind: named(l.Kind), Department: l.Department,
	}
}

// named is what a reader calls the kind of a paper, by the name of its folder: "half-yearly" is "Half yearly".
func named(folder string) string {
	words := strings.ReplaceAll(folder, "-", " ")
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

// wordsOf is the words file of a paper. Papers of earlier versions have none, and somebody may have removed one that comes over from the
// last output: such papers are found by what the record says of them.
func wordsOf(p *record.Paper, of published) []byte {
	name := wordsNameOf(p)
	if name == "" {
		return nil
	}
	text, err := of.read(name)
	if err != nil {
		return nil
	}
	return text
}

// wordsNameOf is the path of the words file of a paper; "" for none.
func wordsNameOf(p *record.Paper) string {
	if p.Listing == nil || p.Listing.Words != wordsFile {
		return ""
	}
	return path.Join(p.Address, wordsFile)
}

// ofIndex tells whether a file of the site is of the index of the search, and no address that readers know.
func ofIndex(name string) bool {
	return strings.HasPrefix(name, record.SearchFolder+"/") && path.Base(name) != "index.html"
}
