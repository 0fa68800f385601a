package pdfread

// refuseHidden refuses a file that hides layers: which are hidden stands in its catalogue, which no form takes along.
func (t *taker) refuseHidden(catalog dict) {
	if form, _ := t.resolve(catalog["AcroForm"]).(dict); t.resolve(form["XFA"]) != nil {
		t.refuse(Adobe, 0, "")
	}
	layers, _ := t.resolve(catalog["OCProperties"]).(dict)
	if layers == nil {
		return
	}
	usual, _ := t.resolve(layers["D"]).(dict)
	off, _ := t.resolve(usual["OFF"]).(array)
	if base := t.resolve(usual["BaseState"]); len(off) > 0 || base != nil && base != name("ON") {
		t.refuse(Layered, 0, "")
	}
	groups, _ := t.resolve(layers["OCGs"]).(array)
	for _, v := range groups {
		group, _ := t.resolve(v).(dict)
		usage, _ := t.resolve(group["Usage"]).(dict)
		view, _ := t.resolve(usage["View"]).(dict)
		if t.resolve(view["ViewState"]) == name("OFF") {
			t.refuse(Layered, 0, "")
		}
	}
}

// hides says whether something that belongs to layers may be hidden though all of them are shown.
func (t *taker) hides(v any) bool {
	membership, _ := t.resolve(v).(dict)
	if membership["VE"] != nil {
		return true
	}
	policy := t.resolve(membership["P"])
	return policy == name("AllOff") || policy == name("AnyOff")
}

// annotationWords are what the kinds of annotations are called.
var annotationWords = map[name]string{
	"Text": "a comment", "FreeText": "a comment", "Highlight": "a highlight", "Underline": "a line", "StrikeOut": "a line", "Squiggly": "a line",
	"Caret": "a comment", "Ink": "a drawing", "Line": "a line", "Square": "a bar or a box", "Circle": "a circle", "Polygon": "a drawing", "PolyLine": "a drawing",
	"Stamp": "a stamp", "Redact": "a mark for what is to be taken out", "FileAttachment": "another file", "Link": "a picture of a link",
	"Sound": "sound or film", "Movie": "sound or film", "Screen": "sound or film", "RichMedia": "sound or film", "3D": "a model in three dimensions",
}

// The flags of annotations that are not shown (ISO 32000-1, 12.5.3).
const flagHidden = 1 << 1

// refuseAnnotations refuses a page with anything lying over it that can be seen, and counts its links.
func (t *taker) refuseAnnotations(page dict, number int) {
	for _, v := range t.list(page["Annots"]) {
		a, _ := t.resolve(v).(dict)
		kind, _ := t.resolve(a["Subtype"]).(name)
		flags, _ := t.resolve(a["F"]).(int)
		switch seen := t.resolve(a["AP"]) != nil; {
		case a == nil || flags&flagHidden != 0 || kind == "Popup":
		case kind == "Link" && !seen:
			t.out.Links++
		case kind == "Widget":
			t.refuseField(a, number)
		default:
			words := annotationWords[kind]
			if words == "" {
				words = "something"
			}
			t.refuse(Covered, number, words)
		}
	}
}

// refuseField refuses a page with a field of a form that can be seen. A signature may have a field without a size.
func (t *taker) refuseField(field dict, number int) {
	if _, ok := t.box(field["Rect"]); !ok {
		return
	}
	for depth := 0; field != nil && depth < maxNesting; depth++ {
		if t.resolve(field["AP"]) != nil || t.resolve(field["V"]) != nil || t.resolve(field["MK"]) != nil {
			t.refuse(Filled, number, "")
		}
		field, _ = t.resolve(field["Parent"]).(dict)
	}
}
