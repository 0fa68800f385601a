package pdfread

import (
	"math"
	"strings"
)

// A Form is what a page draws as a whole: in a pack, a page of somebody else's. Such pages come as they are, so that their
// fonts and operators may be of kinds that the reader doesn't know; that is no fault of the file, and [Form.Unread] tells it.
type Form struct {
	Text   string // the words that it draws, in drawing order; letters that the reader doesn't know are U+FFFD
	Images int    // that it draws
	Unread string // what kept its words from being read to their end; "" where nothing did
	MCID   int    // the marked content that the page draws it in; -1 for none
	Kind   string // of the artifact that the page draws it in, "" for none
	Owner  *Node  // the element that holds it; nil for none

	text strings.Builder
	last Span
}

// drawForm draws a form into the one that holds it, or into the page. What stands in it can't leave it: neither its graphics state
// nor its marked content, whose numbers are not the page's.
func (c *painter) drawForm(s stream) {
	inner := &painter{
		reader: c.reader, graphics: c.graphics, number: c.number, out: c.out, form: c.form, depth: c.depth + 1,
		resources: c.resources, fonts: map[name]*font{}, text: unit, line: unit,
	}
	if c.form == nil {
		inner.form = c.newForm()
	}
	inner.form.Unread = firstOf(inner.form.Unread, c.tolerate(func() {
		if inner.depth > maxForms {
			c.fail("forms nested too deeply")
		}
		if own := c.dict(s.dict["Resources"]); own != nil {
			inner.resources = own
		}
		inner.run(c.data(s))
	}))
	if c.form == nil {
		inner.form.Text = inner.form.text.String()
	}
}

// newForm files a form under the artifact or the marked content that the page draws it in.
func (c *painter) newForm() *Form {
	f := &Form{MCID: -1}
	c.out.Forms = append(c.out.Forms, f)
	for _, m := range c.marks {
		if m.artifact {
			f.Kind = orArtifact(m.kind)
			return f
		}
		f.MCID = max(f.MCID, m.mcid)
	}
	if f.MCID < 0 && c.pdf.Marked {
		c.problem("page %d: a page of another file is neither in the structure nor an artifact", c.number)
	}
	return f
}

// orArtifact is the kind of an artifact, which needn't say it.
func orArtifact(kind string) string { return firstOf(kind, "Artifact") }

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// tolerate does what may fail without harm to the rest of the file, and says why it did. That a file costs too much is never tolerated.
func (d *document) tolerate(f func()) string {
	if d.err != nil {
		return ""
	}
	f()
	if d.err == nil || d.left.values < 0 || d.left.bytes < 0 {
		return ""
	}
	why := d.err.Error()
	d.err = nil
	return why
}

// illegible is what a form's font is where the reader doesn't know its kind.
func (c *painter) illegible(v any) *font {
	if at, ok := v.(ref); ok {
		delete(c.document.fonts, at.num) // a page must not have what was read of it
	}
	return &font{doc: c.document, widths: map[int]float64{}}
}

// ownForms gives the forms of pages the elements that hold them.
func (r *reader) ownForms() {
	for i, pg := range r.pdf.Pages {
		for _, f := range pg.Forms {
			if p := r.pieces[place{i + 1, f.MCID}]; p != nil {
				f.Owner = p.owner
			}
		}
	}
}

// put adds words to those of a form. What stands on another line, or apart, is another word.
func (f *Form) put(s Span) {
	if apart := s.X - f.last.X - f.last.Width; f.text.Len() > 0 && (math.Abs(s.Y-f.last.Y) > s.Size/2 || math.Abs(apart) > s.Size/5) {
		f.text.WriteByte(' ')
	}
	f.text.WriteString(s.Text)
	f.last = s
}
