package paste

import "strings"

// A kind is which list of a [Clipping] a note belongs to.
type kind uint8

// The kinds of notes.
const (
	changed kind = iota
	lost
)

// mostNotes is how many notes of a kind are told.
const mostNotes = 100

// A remark is a note before it is known in which words it stood.
type remark struct {
	kind
	what string
	in   *para // nil for the clipping as a whole
}

// told collects what is told of a clipping. Of one paragraph each thing is told once.
type told struct {
	remarks []remark
	seen    map[remark]bool
	count   [2]int // by kind
}

// tell notes what is to be told of a paragraph.
func (t *told) tell(k kind, in *para, what string) {
	r := remark{k, what, in}
	if t.seen[r] || t.count[k] > mostNotes {
		return
	}
	if t.seen == nil {
		t.seen = map[remark]bool{}
	}
	t.seen[r] = true
	if t.count[k]++; t.count[k] > mostNotes {
		r = remark{kind: k, what: "there is more, which is not told"}
	}
	t.remarks = append(t.remarks, r)
}

// notes are the notes of a kind, in the order of the clipping.
func (t *told) notes(k kind) []Note {
	all := []Note{}
	for _, r := range t.remarks {
		if r.kind == k {
			all = append(all, Note{r.what, r.in.where()})
		}
	}
	return all
}

// where says where a paragraph stands: by its first words, or those before it where it has none.
func (p *para) where() string {
	switch {
	case p == nil:
		return ""
	case p.table && p.words() != "":
		return "in the table that begins with “" + short(p.words()) + "”"
	case p.words() != "":
		return "in “" + short(p.words()) + "”"
	case p.before != nil && p.before.words() != "":
		return "after “" + short(p.before.words()) + "”"
	}
	return "at the beginning"
}

// short is the beginning of words, in whole words.
func short(words string) string {
	const most = 60
	words = strings.Join(strings.Fields(words), " ")
	runes := []rune(words)
	if len(runes) <= most {
		return words
	}
	first := string(runes[:most])
	if at := strings.LastIndexByte(first, ' '); at > most/2 {
		first = first[:at]
	}
	return strings.TrimRight(first, ",;: ") + " …"
}
