package pdfread

import (
	"errors"
	"maps"
	"slices"

	"cabinet/internal/picture"
)

// ErrEncrypted is the error for a file that asks for a password, or restricts what may be done with it.
var ErrEncrypted = errors.New("encrypted files aren't read")

// ErrNoPDF is the error for a file that is none.
var ErrNoPDF = errors.New("not a PDF")

// A Survey is what the publisher of somebody else's PDF should know of it. What its pages draw is not read.
type Survey struct {
	Pages    int
	Tagged   bool   // it has a structure tree, without which a screen reader has to guess
	Title    string // as programs show it; "" for none
	Language string // a BCP 47 tag; "" for none
	Author   string // who made it, as its metadata tell; "" for none
	Located  bool   // an image in it tells where it was taken
	Comments int    // comments, stamps, bars and the like that lie over its pages
	Mended   bool   // its table of objects is wrong, so that every program has to look for them

	// Active is what the file does, or has in it, beside pages to be read, such as "a script", each once.
	Active []string
}

// lookLimits are those of [Look], which reads every object of a file once, and of its streams only those that hold
// objects or metadata.
var lookLimits = limits{values: 8_000_000, bytes: 64 << 20}

// Look looks a PDF through, whoever made it, of any version and with anything before its first line. The error says
// what keeps it from being read: [ErrNoPDF], [ErrEncrypted], or what is damaged.
func Look(src []byte) (Survey, error) {
	var survey Survey
	mended, err := anyones(src, lookLimits, func(d *document) error {
		l := looker{document: d, seen: map[int]bool{}}
		l.survey()
		survey = l.Survey
		return l.err
	})
	survey.Mended = mended
	return survey, err
}

// A looker gathers a survey.
type looker struct {
	*document
	Survey
	seen map[int]bool // objects that are looked at, or are going to be
	todo []int
}

func (l *looker) survey() {
	catalog := l.dict(l.trailer["Root"])
	if l.err == nil && catalog == nil {
		l.fail("no catalogue")
	}
	l.eachPage(catalog["Pages"], func(dict, bequest) { l.Pages++ })
	l.describe(catalog)
	l.look(l.trailer["Root"])
	for len(l.todo) > 0 && l.err == nil {
		next := l.todo[len(l.todo)-1]
		l.todo = l.todo[:len(l.todo)-1]
		l.look(l.load(next))
	}
	slices.Sort(l.Active)
}

// describe takes from the catalogue, and from the metadata, what they say of the file. A value of another kind than
// belongs there says nothing.
func (l *looker) describe(catalog dict) {
	said := func(v any) string {
		if words, ok := l.resolve(v).(literal); ok {
			return fold(l.text(words))
		}
		return ""
	}
	info, _ := l.resolve(l.trailer["Info"]).(dict)
	mark, _ := l.resolve(catalog["MarkInfo"]).(dict)
	tree, _ := l.resolve(catalog["StructTreeRoot"]).(dict)
	l.Tagged = l.resolve(mark["Marked"]) == true && tree != nil
	l.Language, l.Title, l.Author = said(catalog["Lang"]), said(info["Title"]), said(info["Author"])
	if s, ok := l.resolve(catalog["Metadata"]).(stream); ok {
		l.describeXMP(l.data(s))
	}
}

// look looks at a value and at what stands in it, and notes which objects it leads to.
func (l *looker) look(v any) {
	switch v := v.(type) {
	case ref:
		if !l.seen[v.num] {
			l.seen[v.num] = true
			l.todo = append(l.todo, v.num)
		}
	case array:
		for _, kid := range v {
			l.look(kid)
		}
	case dict:
		l.judge(v)
		for _, key := range slices.Sorted(maps.Keys(v)) { // so that of several faults the same one is told each time
			l.look(v[key])
		}
	case stream:
		if l.resolve(v.dict["Filter"]) == name("DCTDecode") && l.charge(picture.MaxHead/64) {
			l.Located = l.Located || picture.Located(v.raw)
		}
		l.look(v.dict)
	}
}

// actions are the kinds of actions that do more than lead to a place.
var actions = map[name]string{
	"JavaScript": "a script", "Launch": "a link that starts a program", "ImportData": "a form that reads other files", "SubmitForm": "a form that sends what is typed",
	"Rendition": "sound or film", "Movie": "sound or film", "Sound": "sound or film",
}

// annotations are the kinds of what lies over a page that run or hold something, and comments those that are words or
// bars of somebody who read it.
var (
	playing  = map[name]string{"Movie": "sound or film", "Sound": "sound or film", "Screen": "sound or film", "RichMedia": "sound or film", "3D": "a model in three dimensions", "FileAttachment": "another file"}
	comments = map[name]bool{
		"Text": true, "FreeText": true, "Highlight": true, "Underline": true, "StrikeOut": true, "Squiggly": true, "Caret": true, "Ink": true,
		"Line": true, "Square": true, "Circle": true, "Polygon": true, "PolyLine": true, "Stamp": true, "Redact": true,
	}
)

// judge notes what a dictionary does or holds. In the structure tree, S and Type are words of other lists.
func (l *looker) judge(d dict) {
	kind, _ := l.resolve(d["S"]).(name)
	over, _ := l.resolve(d["Subtype"]).(name)
	switch {
	case d["JS"] != nil:
		l.active(actions["JavaScript"])
	case d["P"] == nil || d["K"] == nil:
		l.active(actions[kind])
	}
	if d["EF"] != nil {
		l.active("another file")
	}
	if d["XFA"] != nil {
		l.active("a form that most programs can't show (XFA)")
	}
	if d["Rect"] == nil {
		return // no annotation
	}
	l.active(playing[over])
	if comments[over] {
		l.Comments++
	}
}

// active notes what the file has, or nothing.
func (l *looker) active(what string) {
	if what != "" && !slices.Contains(l.Active, what) {
		l.Active = append(l.Active, what)
	}
}
