package docx

import (
	"slices"
	"strconv"

	"cabinet/internal/report"
)

// The sizes of images, in the unit of drawings: 914,400 to the inch.
const (
	perTwip  = 635
	perPixel = 914400 / 150
)

// Figure writes an image with its caption above or below it.
func (w *writer) Figure(f *report.Figure) {
	if !f.Caption.Below {
		w.caption(&f.Caption, true)
	}
	if f.Gap != nil {
		w.Gap(f.Gap)
	} else {
		w.paragraph(paragraph{style: figureStyle, of: f, left: w.edge, keep: f.Caption.Below && len(f.Caption.Runs) > 0, draw: func() {
			wide, high := size(f.Image, w.room()-w.edge, textHeight/2)
			w.picture(f.Image, f.Alt, wide, high)
		}})
	}
	if f.Caption.Below {
		w.caption(&f.Caption, false)
	}
}

// size is the size of an image on the page, in its own size as far as there is room for it in twips.
func size(i *report.Image, widest, highest int) (wide, high int) {
	wide, high = i.Width*perPixel, i.Height*perPixel
	if most := widest * perTwip; wide > most {
		wide, high = most, high*most/wide
	}
	if most := highest * perTwip; high > most {
		wide, high = wide*most/high, most
	}
	return max(wide, perTwip), max(high, perTwip)
}

// picture writes an image in a line, with the words for those who can't see it.
func (w *writer) picture(i *report.Image, words string, wide, high int) {
	if !slices.Contains(w.pictures, i) {
		w.pictures = append(w.pictures, i)
	}
	w.drawings++
	id, name := w.links.to("image", w.pictureName(i), false), "Picture "+strconv.Itoa(w.drawings)
	about := func(element string) {
		w.add(`<`, element)
		w.attribute("id", w.drawings)
		w.add(` name="`, name, `" descr="`)
		w.text(words)
		w.add(`"/>`)
	}
	extent := func(element string) {
		w.add(`<`, element)
		w.attribute("cx", wide)
		w.attribute("cy", high)
		w.add(`/>`)
	}
	w.add(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">`)
	extent("wp:extent")
	about("wp:docPr")
	w.add(`<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>`)
	about("pic:cNvPr")
	w.add(`<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="`, id, `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/>`)
	extent("a:ext")
	w.add(`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
}

// pictureName is the part that has an image, from the part that shows it on.
func (w *writer) pictureName(i *report.Image) string {
	return "media/image" + strconv.Itoa(slices.Index(w.pictures, i)+1) + extension(i.File)
}
