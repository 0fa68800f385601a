package docxread

import (
	"errors"
	"strings"
)

// A source is what was read of a file's parts, of which its views are made. It is not changed after [Read].
type source struct {
	*container
	styles  *styles
	lists   lists
	body    story
	notes   []note
	running []story
	remarks story      // the comments
	threads []*element // which comments answer others, and which are done
	changes map[*element]*Change
	whole   map[*element]bool // the signs of fields that have a beginning and an end
	ranged  map[string]bool   // comments that stand on a stretch of words
}

// A story is text that stands by itself, in a part that has relations of its own.
type story struct {
	kids []*element
	*relations
}

// A note is a footnote or an endnote.
type note struct {
	key string
	story
}

// Read reads a .docx. The error says in words for an officer why the file can't be read, and what to do.
func Read(data []byte) (*File, error) {
	c, err := open(data)
	if err != nil {
		return nil, err
	}
	types, err := c.part("[Content_Types].xml")
	if err != nil {
		return nil, err
	}
	if err := c.refuseMacros(types); err != nil {
		return nil, err
	}
	top, err := c.relationsOf("")
	if err != nil {
		return nil, err
	}
	f := &File{source: &source{container: c, changes: map[*element]*Change{}, whole: map[*element]bool{}, ranged: map[string]bool{}}}
	if err := f.readParts(top); err != nil {
		return nil, err
	}
	f.gather()
	return f, nil
}

// readParts reads the parts that the document's own relations lead to.
func (f *File) readParts(top *relations) error {
	main := top.part("officeDocument")
	if main == "" {
		main = "word/document.xml"
	}
	root, err := f.part(main)
	if err != nil {
		return err
	}
	body := root.at("w:document", "w:body")
	if body == nil {
		return errors.New("it is no Word document, or one without text")
	}
	rels, err := f.relationsOf(main)
	if err != nil {
		return err
	}
	f.body = f.story(body, rels)
	for _, read := range []func(*relations) error{f.readLooks, f.readNotes, f.readRunning, f.readRemarks, f.readSettings} {
		if err := read(rels); err != nil {
			return err
		}
	}
	return f.readProperties(top)
}

// story is the text of an element.
func (s *source) story(e *element, rels *relations) story {
	s.findFields(e.children())
	e.walk(func(e *element) bool {
		if e.name == "w:commentRangeStart" {
			s.ranged[e.attr("w:id")] = true
		}
		return true
	})
	return story{e.children(), rels}
}

func (s *source) readLooks(rels *relations) error {
	styles, err := s.part(rels.part("styles"))
	if err != nil {
		return err
	}
	numbering, err := s.part(rels.part("numbering"))
	s.styles = readStyles(styles)
	s.lists = readLists(numbering, s.styles)
	return err
}

// related reads a part of the file, and what it refers to.
func (s *source) related(part string) (root *element, own *relations, err error) {
	if root, err = s.part(part); err == nil {
		own, err = s.relationsOf(part)
	}
	return root, own, err
}

// readNotes reads the footnotes and the endnotes.
func (s *source) readNotes(rels *relations) error {
	for _, kind := range []string{"footnote", "endnote"} {
		root, own, err := s.related(rels.part(kind + "s"))
		if err != nil {
			return err
		}
		for _, n := range root.child("w:" + kind + "s").children() {
			if t := n.attr("w:type"); n.name == "w:"+kind && (t == "" || t == "normal") {
				s.notes = append(s.notes, note{kind[:1] + n.attr("w:id"), s.story(n, own)})
			}
		}
	}
	return nil
}

// readRunning reads the running heads and feet.
func (s *source) readRunning(rels *relations) error {
	for _, r := range rels.list {
		if r.external || r.kind != "header" && r.kind != "footer" {
			continue
		}
		root, own, err := s.related(r.target)
		if err != nil {
			return err
		}
		for _, e := range root.children() {
			s.running = append(s.running, s.story(e, own))
		}
	}
	return nil
}

func (s *source) readRemarks(rels *relations) error {
	root, own, err := s.related(rels.part("comments"))
	if err != nil {
		return err
	}
	s.remarks = s.story(root.child("w:comments"), own)
	extended, err := s.part(rels.part("commentsExtended"))
	s.threads = extended.child("w15:commentsEx").children()
	return err
}

// textOf is the words of runs, without white space at their ends.
func textOf(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return strings.TrimSpace(b.String())
}
