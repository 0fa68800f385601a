package fromword

import (
	"cmp"
	"fmt"
	"strings"

	"cabinet/internal/answer"
	"cabinet/internal/docxread"
	"cabinet/internal/report"
	"cabinet/internal/slug"
)

// A span is words of an answer, and the bookmark to which they lead in the file.
type span struct {
	answer.Span
	ref string
}

// spansOf are the words of runs as an answer can hold them; what it can't is told.
func (im *importer) spansOf(runs []docxread.Run, at any) (out []span) {
	for _, r := range runs {
		switch {
		case r.Image != nil:
			im.picture(r.Image, at)
			continue
		case r.Note != "":
			out = append(out, span{Span: answer.Span{Note: r.Note}})
			continue
		}
		text := im.shifted(r, at)
		s := span{answer.Span{Bold: r.Bold, Italic: r.Italic, Link: im.address(r, at)}, r.Ref}
		s.Struck, s.Inserted = r.Struck, r.Style == "inserted"
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				out = append(out, span{Span: answer.Span{End: true}})
			}
			if s.Text = answer.Clean(line); s.Text != "" {
				out = append(out, s)
			}
		}
	}
	return joined(out)
}

// joined are spans of which those of one style are one, so that words are found in them that the file has in pieces.
func joined(spans []span) (out []span) {
	var words strings.Builder
	ends := func() {
		if words.Len() > 0 {
			out[len(out)-1].Text = words.String()
			words.Reset()
		}
	}
	for _, s := range spans {
		if len(out) == 0 || words.Len() == 0 || s.Text == "" || !alikeBut(out[len(out)-1], s) {
			ends()
			out = append(out, s)
		}
		words.WriteString(s.Text)
	}
	ends()
	return out
}

// alikeBut tells whether two spans have all but their words in common.
func alikeBut(a, b span) bool {
	a.Text, b.Text = "", ""
	return a == b
}

// shifted are the words of a run with those above and below the line on it.
func (im *importer) shifted(r docxread.Run, at any) string {
	if !r.Raised && !r.Lowered {
		return r.Text
	}
	text, ok := answer.Shifted(r.Text, r.Raised)
	if !ok {
		im.tell(remark{rule: "import-lost", message: fmt.Sprintf("words that stand above or below the line are put on it: “%s”", short(r.Text)), hint: "see whether they still say what is meant", at: at})
	}
	return text
}

// address is where a run leads, in the form in which a paper can link; "" where it can't.
func (im *importer) address(r docxread.Run, at any) string {
	if r.Link == "" {
		return ""
	}
	address, bad := report.Address(r.Link)
	if bad == nil {
		return address
	}
	if words := oneLine(r.Text); words != "" {
		im.tell(remark{rule: "import-lost", message: bad.Message(r.Link) + "; its words are kept", hint: bad.Hint, at: at})
		im.leave("where a link leads: "+short(words), r.Link)
	}
	return ""
}

// picture tells of a picture, whose words are kept.
func (im *importer) picture(i *docxread.Image, at any) {
	if im.shown[i] {
		return
	}
	if im.shown[i] = true; i.Decorative {
		return
	}
	message := "a picture is left out"
	if i.Words != "" {
		message += ": “" + short(i.Words) + "”"
		im.leave("what a picture shows", i.Words)
	}
	im.tell(remark{rule: "import-lost", message: message, hint: "save it as a PNG or JPEG below content/, and put it in: ![What it shows](name.png)", at: at})
}

// written are spans as package answer writes them.
func written(spans []span) []answer.Span {
	out := make([]answer.Span, len(spans))
	for i, s := range spans {
		out[i] = s.Span
	}
	return out
}

// plain are the words of spans.
func plain(spans []span) string { return oneLine(answer.Words(written(spans))) }

// refer is the name of a footnote in the answers.
func (im *importer) refer(key string) string {
	if im.notes[key] == "" {
		im.notes[key] = im.noteName(key)
	}
	return im.notes[key]
}

// noteName makes a name for a footnote, of its first words.
func (im *importer) noteName(key string) string {
	base := cmp.Or(slug.Of(wordsOf(im.doc.Notes[key]), 20), "note")
	name := base
	for im.taken[name] > 0 {
		im.taken[base]++
		name = fmt.Sprintf("%s-%d", base, im.taken[base])
	}
	im.taken[name]++
	return name
}
