package returned

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/redline"
	"cabinet/internal/tomlfile"
)

// A Take is the one change of the case that an edit comes to: words of an answer, the value of a fact, or other paragraphs of an
// answer.
type Take struct {
	At   diag.Span // words within a text, a whole value, or a paragraph of an answer
	With string    // the words, or the value as TOML has it; the paragraph that is put in below the one there, "" for none
	TOML bool      // With is a value

	Answer string // the name of the answer that has other paragraphs; "" for none
	Whole  string // what the answer is then
}

// Apply gives the text of the case with the change made. The error says why that can't be.
func (t Take) Apply(text []byte) ([]byte, error) {
	if t.Answer == "" {
		return tomlfile.ReplaceAll(t.At.File(), text, []tomlfile.Change{{Start: t.At.Start, End: t.At.End, With: t.With, TOML: t.TOML}})
	}
	d := tomlfile.Open(t.At.File(), text, &diag.List{})
	if d == nil {
		return nil, fmt.Errorf("%s has to be put right by hand first: it is no TOML", t.At.File())
	}
	splice, err := d.Set(tomlfile.Keys("prose", t.Answer), tomlfile.Text(t.Whole))
	if err != nil {
		return nil, err
	}
	return splice.Apply(text)
}

// A stretch is words that took the place of others, and what stays beside them.
type stretch struct {
	above    string // what stands before all of it
	left     string // what stays before the words
	old, now string
	right    string // what stays after them
}

// take is what an edit of a passage's words comes to in the case; nil where that is not sure. Words that are put in or taken
// out alone take the place of the word beside them with it, which has a place of its own.
func (c *comparer) take(l leaf, s stretch) *Take {
	for _, s := range []stretch{s, s.leftward(), s.rightward()} {
		s = s.trimmed()
		if s.old == "" || s.now == "" || ragged(s.old) || ragged(s.now) {
			continue
		}
		words := bare(l.words.Runs())
		at, where, ok := locate(words, s.above+s.left, s.old)
		if !ok {
			continue
		}
		if !where.Known() {
			where = l.where.At // of the title, which is no run
		}
		if t := c.takeAt(where, s, at == 0); t != nil {
			return t
		}
	}
	return nil
}

// leftward is a stretch with the word before it.
func (s stretch) leftward() stretch {
	words := redline.WordsOf(s.left)
	if len(words) == 0 {
		return stretch{}
	}
	at := words[len(words)-1].Start
	return stretch{s.above, s.left[:at], s.left[at:] + s.old, s.left[at:] + s.now, s.right}
}

// rightward is a stretch with the word after it.
func (s stretch) rightward() stretch {
	words := redline.WordsOf(s.right)
	if len(words) == 0 {
		return stretch{}
	}
	at := words[0].End
	return stretch{s.above, s.left, s.old + s.right[:at], s.now + s.right[:at], s.right[at:]}
}

// trimmed is a stretch without white space that both sides have at their ends.
func (s stretch) trimmed() stretch {
	for strings.HasPrefix(s.old, " ") && strings.HasPrefix(s.now, " ") {
		s.left, s.old, s.now = s.left+" ", s.old[1:], s.now[1:]
	}
	for strings.HasSuffix(s.old, " ") && strings.HasSuffix(s.now, " ") {
		s.right, s.old, s.now = " "+s.right, s.old[:len(s.old)-1], s.now[:len(s.now)-1]
	}
	return s
}

// ragged tells whether white space at the end of a text is not what the other side has.
func ragged(s string) bool { return strings.TrimSpace(s) != s }

// takeAt is the change at a place of the case; first tells that the words begin their paragraph.
func (c *comparer) takeAt(at diag.Span, s stretch, first bool) *Take {
	switch f := c.factAt(at); {
	case !at.Known() || at.File() != c.paper.Case:
		return nil
	case f.Name != "":
		return factTake(f, s)
	case oneLine(at.Text()) != s.old || !plainWords(s.now, first):
		return nil
	}
	return &Take{At: at, With: s.now}
}

// plainWords tells whether words are the same when they are read as an answer: no sign of them means anything there.
func plainWords(words string, first bool) bool {
	if strings.ContainsAny(words, "\\`*_{}[]<>|~#&\n\r\t") || strings.Contains(words, "++") {
		return false
	}
	letter, _ := utf8.DecodeRuneInString(words)
	return !first || (unicode.IsLetter(letter) || unicode.IsDigit(letter) || strings.ContainsRune("£“‘", letter)) && !leads.MatchString(words)
}

// leads matches what begins a caption, or an item of a list, where a paragraph begins.
var leads = lazy.New(`^(?:\pL+:|(?:\pL{1,4}|\d+)[.)](?:\s|$))`)

// iso matches a day as a case has it.
var iso = lazy.New(`^\d{4}-\d{2}-\d{2}$`)

// factTake is the change of a fact's value: of a day, or of a text that papers print as it stands.
func factTake(f redline.Given, s stretch) *Take {
	written := f.At.Text()
	if iso.MatchString(written) {
		day, ok := tomlfile.TypedDay(s.now)
		if !ok || s.old != f.Value {
			return nil
		}
		return &Take{At: f.At, With: string(day), TOML: true}
	}
	if len(written) < 2 || written[0] != written[len(written)-1] || written[0] != '"' && written[0] != '\'' || strings.HasPrefix(written[1:], written[:1]) {
		return nil // no text, or one of several lines
	}
	value := written[1 : len(written)-1]
	if value != f.Value || strings.Count(value, s.old) != 1 || strings.ContainsAny(s.now, "{}\\") {
		return nil
	}
	return &Take{At: f.At, With: strings.Replace(value, s.old, s.now, 1)}
}
