// Package wordtest does to a Word file what officers do who clear a paper, in the markup that Word writes: a .docx that the
// program made comes in, one that came back goes out. It is for tests alone.
//
//	p := wordtest.Open(t, file)
//	p.Track(wordtest.Finance, "£2.8m", "£2.9m")
//	back := p.Bytes()
package wordtest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// An Officer is somebody who changes a file, and the day on which that is done. The zero Officer has not turned on tracking.
type Officer struct{ Name, Day string }

// Officers who clear papers.
var (
	Finance = Officer{"Finance Officer", "2025-01-20"}
	Legal   = Officer{"Legal Officer", "2025-01-21"}
	Nobody  = Officer{}
)

func (o Officer) tracks() bool { return o != Nobody }

// attributes are those of a change.
func (o Officer) attributes() string {
	return fmt.Sprintf(`w:author="%s" w:date="%sT10:00:00Z"`, o.Name, o.Day)
}

// A TB is what of a test is needed to end it.
type TB interface {
	Helper()
	Fatalf(format string, args ...any)
}

// A Paper is a Word file while it is changed.
type Paper struct {
	t        TB
	names    []string
	parts    map[string]string
	ids      int
	comments []string
}

// Where what is said in a file stands.
const (
	documentPart = "word/document.xml"
	commentsPart = "word/comments.xml"
	word         = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
)

// Open reads a file.
func Open(t TB, file []byte) *Paper {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatalf("%v", err)
	}
	p := &Paper{t: t, parts: map[string]string{}, ids: 9000}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatalf("%v", err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%v", err)
		}
		p.names, p.parts[f.Name] = append(p.names, f.Name), string(text)
	}
	return p
}

// Bytes is the file as it is now.
func (p *Paper) Bytes() []byte {
	p.t.Helper()
	p.said()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range p.names {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, p.parts[name])
		}
		if err != nil {
			p.t.Fatalf("%v", err)
		}
	}
	if err := z.Close(); err != nil {
		p.t.Fatalf("%v", err)
	}
	return b.Bytes()
}

// said puts the comments into the file.
func (p *Paper) said() {
	if len(p.comments) == 0 {
		return
	}
	all := strings.Join(p.comments, "")
	if had, ok := p.parts[commentsPart]; ok {
		p.parts[commentsPart] = strings.Replace(had, "</w:comments>", all+"</w:comments>", 1)
	} else {
		p.names = append(p.names, commentsPart)
		p.parts[commentsPart] = `<w:comments xmlns:w="` + word + `">` + all + `</w:comments>`
		p.put("word/_rels/document.xml.rels", "</Relationships>", `<Relationship Id="said" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>`)
		p.put("[Content_Types].xml", "</Types>", `<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`)
	}
	p.comments = nil
}

// put puts text before the end of a part.
func (p *Paper) put(part, end, text string) {
	p.parts[part] = strings.Replace(p.parts[part], end, text+end, 1)
}

// Forget drops a part of the file's properties, as some programs do that save it.
func (p *Paper) Forget() {
	p.parts["docProps/custom.xml"] = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`
}

// escaped is a text as it stands in XML.
func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// find is where the paragraph stands in which words are, and its XML.
func (p *Paper) find(words string) (start, end int, xml string) {
	p.t.Helper()
	x := p.parts[documentPart]
	at := strings.Index(x, escaped(words))
	if at < 0 {
		p.t.Fatalf("%q stands nowhere in one run", words)
	}
	start = strings.LastIndex(x[:at], "<w:p>")
	end = at + strings.Index(x[at:], "</w:p>") + len("</w:p>")
	return start, end, x[start:end]
}

// replace puts XML in the place of some.
func (p *Paper) replace(start, end int, xml string) {
	x := p.parts[documentPart]
	p.parts[documentPart] = x[:start] + xml + x[end:]
}

// within puts XML between runs in the place of words of a run.
func (p *Paper) within(words, xml string) {
	p.t.Helper()
	start, end, paragraph := p.find(words)
	const leave, again = `</w:t></w:r>`, `<w:r><w:t xml:space="preserve">`
	p.replace(start, end, strings.Replace(paragraph, escaped(words), leave+xml+again, 1))
}

// run is a run of words.
func run(words string) string {
	return `<w:r><w:t xml:space="preserve">` + escaped(words) + `</w:t></w:r>`
}

// inserted is XML that an officer puts in.
func (p *Paper) inserted(who Officer, xml string) string { return p.around("ins", who, xml) }

// deleted is XML that an officer takes out.
func (p *Paper) deleted(who Officer, xml string) string {
	return p.around("del", who, strings.NewReplacer("<w:t ", "<w:delText ", "<w:t>", "<w:delText>", "</w:t>", "</w:delText>").Replace(xml))
}

func (p *Paper) around(element string, who Officer, xml string) string {
	p.ids++
	return fmt.Sprintf(`<w:%s w:id="%d" %s>%s</w:%s>`, element, p.ids, who.attributes(), xml, element)
}

// mark is the change of a paragraph's end.
func (p *Paper) mark(element string, who Officer) string {
	p.ids++
	return fmt.Sprintf(`<w:rPr><w:%s w:id="%d" %s/></w:rPr></w:pPr>`, element, p.ids, who.attributes())
}

// Track puts words in the place of others that stand in one run; none for either takes out or needs the words beside.
func (p *Paper) Track(who Officer, old, now string) {
	p.t.Helper()
	if !who.tracks() {
		start, end, paragraph := p.find(old)
		p.replace(start, end, strings.Replace(paragraph, escaped(old), escaped(now), 1))
		return
	}
	xml := p.deleted(who, run(old))
	if now != "" {
		xml += p.inserted(who, run(now))
	}
	p.within(old, xml)
}

// Add puts words after others.
func (p *Paper) Add(who Officer, after, words string) {
	p.t.Helper()
	if !who.tracks() {
		p.Track(who, after, after+words)
		return
	}
	p.within(after, run(after)+p.inserted(who, run(words)))
}

// runs matches the runs of a paragraph.
var runs = regexp.MustCompile(`(?s)<w:r>.*?</w:r>`)

// Remove takes out the paragraph in which words stand.
func (p *Paper) Remove(who Officer, words string) {
	p.t.Helper()
	start, end, paragraph := p.find(words)
	if who.tracks() {
		p.replace(start, end, p.gone(who, paragraph, "del", p.deleted))
		return
	}
	p.replace(start, end, "")
}

// gone is a paragraph of which all was taken out.
func (p *Paper) gone(who Officer, paragraph, mark string, each func(Officer, string) string) string {
	paragraph = runs.ReplaceAllStringFunc(paragraph, func(run string) string { return each(who, run) })
	return strings.Replace(paragraph, "</w:pPr>", p.mark(mark, who), 1)
}

// Insert puts a paragraph after the one in which words stand, as somebody does by Enter at its end.
func (p *Paper) Insert(who Officer, words, added string) {
	p.t.Helper()
	start, end, paragraph := p.find(words)
	style := paragraph[strings.Index(paragraph, "<w:pPr>") : strings.Index(paragraph, "</w:pPr>")+len("</w:pPr>")]
	if !who.tracks() {
		p.replace(start, end, paragraph+"<w:p>"+style+run(added)+"</w:p>")
		return
	}
	paragraph = strings.Replace(paragraph, "</w:pPr>", p.mark("ins", who), 1)
	p.replace(start, end, paragraph+"<w:p>"+style+p.inserted(who, run(added))+"</w:p>")
}

// bookmarks matches the bookmarks of a paragraph.
var bookmarks = regexp.MustCompile(`<w:bookmark(?:Start|End)[^>]*/>`)

// Move puts the paragraph in which words stand after the one in which others do.
func (p *Paper) Move(who Officer, words, after string) {
	p.t.Helper()
	start, end, paragraph := p.find(words)
	moved := paragraph
	if who.tracks() {
		p.replace(start, end, p.gone(who, paragraph, "moveFrom", func(who Officer, xml string) string { return p.around("moveFrom", who, xml) }))
		moved = p.gone(who, bookmarks.ReplaceAllString(paragraph, ""), "moveTo", func(who Officer, xml string) string { return p.around("moveTo", who, xml) })
	} else {
		p.replace(start, end, "")
	}
	_, end, _ = p.find(after)
	p.replace(end, end, moved)
}

// Split ends the paragraph in which words stand before them.
func (p *Paper) Split(who Officer, words string) {
	p.t.Helper()
	start, end, paragraph := p.find(words)
	style := paragraph[strings.Index(paragraph, "<w:pPr>") : strings.Index(paragraph, "</w:pPr>")+len("</w:pPr>")]
	first, second, _ := strings.Cut(paragraph, escaped(words))
	if who.tracks() {
		first = strings.Replace(first, "</w:pPr>", p.mark("ins", who), 1)
	}
	p.replace(start, end, first+"</w:t></w:r></w:p><w:p>"+style+`<w:r><w:t xml:space="preserve">`+escaped(words)+second)
}

// Join makes one of the paragraph in which words stand and the one below it, which begins with others after its number.
func (p *Paper) Join(who Officer, words, next string) {
	p.t.Helper()
	start, end, paragraph := p.find(words)
	if who.tracks() {
		p.replace(start, end, strings.Replace(paragraph, "</w:pPr>", p.mark("del", who), 1))
		return
	}
	_, end, below := p.find(next)
	_, rest, _ := strings.Cut(below, escaped(next))
	p.replace(start, end, strings.TrimSuffix(paragraph, "</w:p>")+`<w:r><w:t xml:space="preserve"> `+escaped(next)+rest)
}

// Comment says something of words.
func (p *Paper) Comment(who Officer, on, text string) {
	p.t.Helper()
	p.ids++
	id := p.ids
	p.within(on, fmt.Sprintf(`<w:commentRangeStart w:id="%d"/>%s<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>`, id, run(on), id, id))
	p.comments = append(p.comments, fmt.Sprintf(`<w:comment w:id="%d" %s><w:p>%s</w:p></w:comment>`, id, who.attributes(), run(text)))
}

// Rewrite changes what the document says, as a program does that saves it in its own way.
func (p *Paper) Rewrite(change func(xml string) string) {
	p.parts[documentPart] = change(p.parts[documentPart])
}

// Rename puts a name in the place of another in what the file says of itself.
func (p *Paper) Rename(was, is string) {
	p.parts["docProps/custom.xml"] = strings.ReplaceAll(p.parts["docProps/custom.xml"], was, is)
}
