package docxread_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"

	"cabinet/internal/docxread"
)

// FuzzShapes reads files of elements that Word knows, in any order and within one another.
func FuzzShapes(f *testing.F) {
	for i := range 20 {
		seed := make([]byte, 400)
		random := rand.New(rand.NewPCG(1, uint64(i)))
		for j := range seed {
			seed[j] = byte(random.IntN(256))
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, choices []byte) {
		s := &shaper{choices: choices}
		s.blocks(0)
		p := parts{"word/document.xml": s.String(), "word/footnotes.xml": `<w:footnote w:id="1">` + par("note") + `</w:footnote>`,
			"word/comments.xml":  `<w:comment w:id="1">` + par("said") + `</w:comment><w:comment w:id="2">` + par("said too") + `</w:comment>`,
			"word/numbering.xml": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`}
		file, err := docxread.Read(p.file())
		if err != nil {
			if strings.Contains(err.Error(), "deep") {
				return
			}
			t.Fatal(err)
		}
		checkSides(t, file)
		checkChanges(t, file)
		for _, v := range []docxread.View{docxread.Accepted, docxread.Original, docxread.Both} {
			if !reflect.DeepEqual(file.View(v), file.View(v)) {
				t.Errorf("view %d is another the second time", v)
			}
		}
	})
}

// checkChanges holds that what points to a change points to one of those listed, and that each is listed once.
func checkChanges(t *testing.T, f *docxread.File) {
	t.Helper()
	listed := map[*docxread.Change]bool{}
	for _, c := range f.Changes {
		if listed[c] {
			t.Errorf("the change %+v is listed twice", *c)
		}
		listed[c] = true
	}
	for _, v := range []docxread.View{docxread.Accepted, docxread.Original, docxread.Both} {
		for _, c := range pointed(f.View(v).Blocks) {
			if !listed[c] {
				t.Errorf("view %d points to the change %+v, which is not listed", v, *c)
			}
		}
	}
}

// pointed are the changes to which something of blocks points.
func pointed(blocks []docxread.Block) (all []*docxread.Change) {
	add := func(c *docxread.Change) {
		if c != nil {
			all = append(all, c)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *docxread.Paragraph:
			add(b.Mark)
			add(b.Formatted)
			for _, r := range b.Runs {
				add(r.Change)
			}
		case *docxread.Table:
			for _, row := range b.Rows {
				add(row.Change)
				for _, c := range row.Cells {
					add(c.Change)
					all = append(all, pointed(c.Blocks)...)
				}
			}
		}
	}
	return all
}

// A shaper makes elements of a row of choices.
type shaper struct {
	strings.Builder
	choices []byte
	words   int
}

// pick is the next choice of so many; 0 when there are none left.
func (s *shaper) pick(of int) int {
	if len(s.choices) == 0 {
		return 0
	}
	c := s.choices[0]
	s.choices = s.choices[1:]
	return int(c) % of
}

func (s *shaper) more() bool { return len(s.choices) > 0 }

func (s *shaper) around(open, end string, inner func()) {
	s.WriteString(open)
	inner()
	s.WriteString(end)
}

// author is a change's, of two people at two times.
func (s *shaper) author() string {
	return fmt.Sprintf(` w:id="1" w:author="%c" w:date="2025-01-2%d"`, 'A'+s.pick(2), s.pick(2))
}

func (s *shaper) blocks(depth int) {
	for range 1 + s.pick(4) {
		if depth > 6 {
			return
		}
		switch s.pick(8) {
		case 0, 1, 2, 3:
			s.paragraph(depth)
		case 4:
			s.table(depth)
		case 5:
			s.around(`<w:sdt><w:sdtContent>`, `</w:sdtContent></w:sdt>`, func() { s.blocks(depth + 1) })
		case 6:
			kind := []string{"ins", "del", "moveTo", "moveFrom"}[s.pick(4)]
			s.around(`<w:`+kind+s.author()+`>`, `</w:`+kind+`>`, func() { s.blocks(depth + 1) })
		case 7:
			s.WriteString([]string{`<w:bookmarkStart w:name="b"/>`, `<w:commentRangeStart w:id="1"/>`, `<w:commentRangeEnd w:id="1"/>`, `<w:commentRangeStart w:id="2"/>`}[s.pick(4)])
		}
	}
	for depth == 0 && s.more() {
		s.paragraph(0)
	}
}

func (s *shaper) paragraph(depth int) {
	s.WriteString(`<w:p><w:pPr>`)
	if s.pick(3) == 0 {
		s.WriteString(`<w:numPr><w:numId w:val="1"/></w:numPr>`)
	}
	if s.pick(9) == 0 {
		s.WriteString(`<w:framePr w:dropCap="drop"/>`)
	}
	s.WriteString(`<w:rPr>`)
	for range s.pick(3) {
		s.WriteString(`<w:` + []string{"ins", "del", "moveTo", "moveFrom"}[s.pick(4)] + s.author() + `/>`)
	}
	s.WriteString(`</w:rPr></w:pPr>`)
	for range s.pick(5) {
		s.inline(depth + 1)
	}
	s.WriteString(`</w:p>`)
}

func (s *shaper) inline(depth int) {
	if depth > 6 {
		return
	}
	inner := func() {
		for range s.pick(4) {
			s.inline(depth + 1)
		}
	}
	switch s.pick(12) {
	case 0, 1, 2, 3:
		s.words++
		s.WriteString(run(fmt.Sprintf("w%d ", s.words)))
	case 4:
		s.around(`<w:ins`+s.author()+`>`, `</w:ins>`, inner)
	case 5:
		s.around(`<w:del`+s.author()+`>`, `</w:del>`, inner)
	case 6:
		s.around(`<w:hyperlink w:anchor="b">`, `</w:hyperlink>`, inner)
	case 7:
		s.WriteString(`<w:r><w:fldChar w:fldCharType="` + []string{"begin", "separate", "end"}[s.pick(3)] + `"/></w:r>`)
	case 8:
		s.around(`<w:r><w:pict><w:txbxContent>`, `</w:txbxContent></w:pict></w:r>`, func() { s.blocks(depth + 1) })
	case 9:
		s.WriteString([]string{`<w:r><w:footnoteReference w:id="1"/></w:r>`, `<w:r><w:commentReference w:id="1"/></w:r>`, `<w:commentRangeStart w:id="1"/>`, `<w:commentRangeEnd w:id="1"/>`,
			`<w:bookmarkStart w:name="c"/>`, `<w:r><w:br w:type="page"/></w:r>`, `<w:r><w:tab/></w:r>`, `<w:r><w:instrText>REF b</w:instrText></w:r>`}[s.pick(8)])
	case 10:
		s.around(`<w:fldSimple w:instr="`+[]string{"SEQ a", "REF b", "TOC"}[s.pick(3)]+`">`, `</w:fldSimple>`, inner)
	case 11:
		s.around(`<w:moveFrom`+s.author()+`>`, `</w:moveFrom>`, inner)
	}
}

func (s *shaper) table(depth int) {
	s.WriteString(`<w:tbl>`)
	for range s.pick(3) {
		s.WriteString(`<w:tr><w:trPr>`)
		if s.pick(3) == 0 {
			s.WriteString(`<w:` + []string{"ins", "del"}[s.pick(2)] + s.author() + `/>`)
		}
		s.WriteString(`</w:trPr>`)
		for range s.pick(3) {
			s.around(`<w:tc><w:tcPr>`+[]string{"", `<w:gridSpan w:val="2"/>`, `<w:vMerge/>`, `<w:hMerge/>`, `<w:cellIns` + s.author() + `/>`, `<w:cellDel` + s.author() + `/>`}[s.pick(6)]+`</w:tcPr>`, `</w:tc>`, func() { s.blocks(depth + 1) })
		}
		s.WriteString(`</w:tr>`)
	}
	s.WriteString(`</w:tbl>`)
}

// TestViewsAtOnce makes views of one file at the same time, as a server does.
func TestViewsAtOnce(t *testing.T) {
	f := mustRead(t, longPaper(500).file())
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() { f.View(docxread.View(i % 3)) })
	}
	group.Wait()
}
