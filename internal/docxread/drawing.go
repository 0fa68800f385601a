package docxread

import (
	"errors"
	"path"
	"strings"
)

// A drawing is what is read of a picture, a shape or an embedded file.
type drawing struct {
	image   Image
	boxed   bool // words in a text box
	told    bool // something of it was told as lost
	pending []Image
}

// drawing reads pictures into a paragraph, and what stands in text boxes, which comes after the paragraph.
func (r *reader) drawing(p *para, e *element, s look) {
	d := &drawing{}
	r.draw(d, e, s)
	for i := range d.pending {
		if d.pending[i].Words == "" && i == 0 {
			d.pending[i].Words = d.image.Words
		}
		d.pending[i].Decorative = d.image.Decorative
		r.put(p, s, Run{Image: &d.pending[i]})
	}
	if len(d.pending) == 0 && !d.boxed && !d.told && !d.image.Decorative {
		r.lose("a drawing%s", described(d.image.Words))
	}
}

func described(words string) string {
	if words == "" {
		return ""
	}
	return ": " + words
}

func (r *reader) draw(d *drawing, e *element, s look) {
	switch e.name {
	case "wp:docPr", "pic:cNvPr", "v:shape", "v:rect":
		r.describe(d, e)
		d.told = d.told || e.attr("o:hr") == "t" // a line across the page
	case "adec:decorative":
		d.image.Decorative = isOne(e.attr("val"))
	case "a:blip":
		r.picture(d, e.attr("r:embed"), e.attr("r:link"))
	case "v:imagedata":
		r.picture(d, e.attr("r:id"), e.attr("r:href"))
	case "w:txbxContent":
		r.box(d, e, s)
		return
	case "v:textpath":
		r.wordArt(d, e.attr("string"), s)
	case "mc:AlternateContent":
		for _, k := range e.chosen() {
			r.draw(d, k, s)
		}
		return
	default:
		r.embedded(d, e)
	}
	for _, k := range e.kids {
		r.draw(d, k, s)
	}
}

// describe takes the words that say what a picture shows.
func (r *reader) describe(d *drawing, e *element) {
	for _, name := range []string{"descr", "alt", "title"} {
		if words := strings.TrimSpace(e.attr(name)); words != "" && d.image.Words == "" {
			d.image.Words = words
		}
	}
}

// picture adds one that lies in the file, or tells of one outside.
func (r *reader) picture(d *drawing, embedded, linked string) {
	rel := r.rels.byID[embedded]
	if rel.target == "" {
		rel = r.rels.byID[linked]
	}
	if rel.target == "" {
		return
	}
	i := Image{Part: rel.target}
	if rel.external {
		i.Part = ""
		r.lose("a picture that lies outside the file: %s", rel.target)
	}
	d.pending = append(d.pending, i)
}

// box reads the words in a text box.
func (r *reader) box(d *drawing, e *element, s look) {
	d.boxed = true
	fields, boxed, recent := r.fields, r.boxed, r.recent
	r.fields, r.boxed = nil, nil
	r.boxes++
	inner := r.blocks(e.kids, look{ins: s.ins, del: s.del})
	r.boxes--
	r.boxed = append(boxed, inner...)
	r.fields, r.recent = fields, recent
}

// wordArt reads words that are drawn, such as DRAFT across a page.
func (r *reader) wordArt(d *drawing, words string, s look) {
	if strings.TrimSpace(words) == "" {
		return
	}
	d.boxed = true
	r.boxes++
	p := r.newPara(nil, s)
	r.boxes--
	r.write(p, look{ins: s.ins, del: s.del}, words)
	p.flush()
	f := &flow{}
	f.put(p)
	r.boxed = append(r.boxed, f.out...)
}

// embedded tells of what can't be read.
func (r *reader) embedded(d *drawing, e *element) {
	what := ""
	switch e.name {
	case "c:chart":
		what = "a chart"
	case "dgm:relIds":
		what = "a diagram (SmartArt)"
	case "o:OLEObject":
		what = strings.TrimSpace("a file of another program " + e.attr("ProgID"))
	case "w:control":
		what = "a part of a form (ActiveX)"
	case "a:t":
		what = "words in a drawing: " + e.text
	default:
		return
	}
	d.told = true
	r.lose("%s%s", what, described(d.image.Words))
}

// Picture is the bytes of an image that lies in the file.
func (f *File) Picture(i *Image) ([]byte, error) {
	if i.Part == "" || f.find(i.Part) == nil {
		return nil, errors.New("the picture does not lie in the file")
	}
	switch path.Ext(strings.ToLower(i.Part)) {
	case ".xml", ".rels":
		return nil, errors.New("the picture is none")
	}
	return f.bytes(i.Part, maxPicture)
}
