package pdfread

import (
	"maps"
	"slices"
)

// A drawing is what can be told of what a page draws, or a form, without drawing it.
type drawing struct {
	words   bool // letters are drawn
	cost    int  // bytes of content, with those of each form as often as it is drawn; maxDrawn and more for too many
	endless bool // it draws itself
}

// add adds what is drawn within.
func (g *drawing) add(inner drawing) {
	g.words = g.words || inner.words
	g.cost = min(g.cost+inner.cost, maxDrawn+1)
	g.endless = g.endless || inner.endless
}

// maxForms bounds forms within forms.
const maxForms = 28

// draws looks through the content of a page or a form. path are the streams in which it is drawn, from the page on.
func (t *taker) draws(content []byte, resources dict, path []int) drawing {
	out := drawing{cost: len(content)}
	if len(path) > maxForms {
		t.refuse(Endless, len(t.out.Pages)+1, "")
	}
	scan(content, func(op operator) bool {
		switch op.name {
		case "Tj", "TJ", "'", "\"":
			out.words = out.words || op.letters
		case "Do":
			out.add(t.drawsStream(t.named(resources, "XObject", op.operand), resources, path))
		case "scn", "SCN":
			out.add(t.drawsStream(t.named(resources, "Pattern", op.operand), resources, path))
		case "gs":
			state, _ := t.resolve(t.named(resources, "ExtGState", op.operand)).(dict)
			mask, _ := t.resolve(state["SMask"]).(dict)
			out.add(t.drawsStream(mask["G"], resources, path))
		case "Tf":
			out.add(t.drawsLetters(t.named(resources, "Font", op.operand), resources, path))
		case "BDC", "DP":
			if t.hides(t.named(resources, "Properties", op.operand)) {
				t.refuse(Layered, len(t.out.Pages)+1, "")
			}
		}
		return t.err == nil && out.cost <= maxDrawn
	})
	return out
}

// named finds what a form's content calls by a name.
func (t *taker) named(resources dict, list name, operand []byte) any {
	if len(operand) == 0 {
		return nil
	}
	named, _ := t.resolve(resources[list]).(dict)
	return named[name(operand)]
}

// drawsStream looks through a form or a pattern. Pictures and shades draw nothing by themselves.
func (t *taker) drawsStream(v any, around dict, path []int) drawing {
	at, isRef := v.(ref)
	s, isStream := t.resolve(v).(stream)
	if !isRef || !isStream {
		return drawing{}
	}
	if t.hides(s.dict["OC"]) {
		t.refuse(Layered, len(t.out.Pages)+1, "")
	}
	if kind := t.resolve(s.dict["Subtype"]); kind != name("Form") && t.resolve(s.dict["PatternType"]) != 1 {
		return drawing{}
	}
	return t.drawsAt(at.num, s, around, path)
}

// drawsAt looks through a stream that is drawn, once.
func (t *taker) drawsAt(num int, s stream, around dict, path []int) drawing {
	if slices.Contains(path, num) {
		return drawing{endless: true}
	}
	known, ok := t.drawings[num]
	if !ok && t.err == nil {
		if own, _ := t.resolve(s.dict["Resources"]).(dict); own != nil {
			around = own
		}
		content := t.unpack(s, len(t.out.Pages)+1)
		known = t.draws(content, around, append(slices.Clip(path), num))
		t.changed[num] = t.unmarked(s, content, around)
		t.drawings[num] = known
	}
	return known
}

// drawsLetters looks through the letters of a font that draws each of them by content of its own (Type 3).
func (t *taker) drawsLetters(v any, around dict, path []int) (out drawing) {
	at, isRef := v.(ref)
	if known, ok := t.fonts[at.num]; isRef && ok {
		return known
	}
	font, _ := t.resolve(v).(dict)
	letters, _ := t.resolve(font["CharProcs"]).(dict)
	if own, _ := t.resolve(font["Resources"]).(dict); own != nil {
		around = own
	}
	for _, key := range slices.Sorted(maps.Keys(letters)) {
		at, _ := letters[key].(ref)
		if s, ok := t.resolve(at).(stream); ok {
			out.add(t.drawsAt(at.num, s, around, path))
		}
	}
	out.words = false // until they are used
	if isRef {
		t.fonts[at.num] = out
	}
	return out
}
