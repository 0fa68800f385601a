package casefile

import (
	"bytes"
	"strconv"

	"cabinet/internal/lazy"
	"cabinet/internal/tomlfile"
)

var (
	// meetingLine matches the key that says to which meeting a case belongs.
	meetingLine = lazy.New(`(?m)^[ \t]*meeting[ \t]*=[ \t]*\[?\s*["']?([^"'\s#,\]]+)`)
	// councilLine matches the key that says which council meets.
	councilLine = lazy.New(`(?m)^[ \t]*council[ \t]*=[ \t]*["']?([^"'\s#]+)`)
	// slugLine matches the key that gives a case its address.
	slugLine = lazy.New(`(?m)^[ \t]*slug[ \t]*=[ \t]*["']?([^"'\s#]+)`)
	// draftLine matches the key that keeps a case out of output/.
	draftLine = lazy.New(`(?m)^[ \t]*status[ \t]*=[ \t]*["']draft["']`)
	// firstTable matches the line that ends a file's own keys.
	firstTable = lazy.New(`(?m)^[ \t]*\[`)
)

// salvage is what can be told of a case that is no TOML: which meeting it holds back, its address, and
// whether it is a draft, which holds back none. Prose could say so too, so only what stands before the
// tables counts.
func salvage(name string, text []byte) *Case {
	c := &Case{Name: name}
	above := aboveTables(text)
	if m := meetingLine.FindSubmatch(above); m != nil {
		c.Meeting.Values = []Text{{Value: string(m[1])}}
	}
	if m := slugLine.FindSubmatch(above); m != nil && IsSlug(string(m[1])) {
		c.broken = string(m[1])
	}
	if draftLine.Match(above) {
		c.Status.Value = "draft"
	}
	return c
}

// aboveTables is what stands before the tables of a file, without a byte order mark.
func aboveTables(text []byte) []byte {
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	if table := firstTable.FindIndex(text); table != nil {
		return text[:table[0]]
	}
	return text
}

// Opening is what stands before the tables of a file, for which no more of the file is read than it takes. Of a file
// that can't be read it is empty.
func (f Folder) Opening(name string) []byte {
	const most = 4 << 10
	text, err := f.bytes(name, most)
	if err == nil && len(text) > most && firstTable.FindIndex(text) == nil {
		text, _ = f.bytes(name, MaxFileSize) // whoever reads the file reports what is wrong with it
	}
	return aboveTables(text)
}

// MeetingCouncil is the council whose meeting meetings/NAME.toml is, as far as that can be told of a file that is
// no TOML.
func (f Folder) MeetingCouncil(name string) string {
	text, _ := f.bytes("meetings/"+name+".toml", MaxFileSize) // Meeting reports what is wrong with the file
	if m := councilLine.FindSubmatch(text); m != nil {
		return string(m[1])
	}
	return ""
}

// withdrawnEntry matches the entry of a withdrawn paper in a meeting's file that is no TOML.
var withdrawnEntry = lazy.New(`(?m)^\s*\[\[\s*withdrawn\s*\]\][^\n]*\n((?:[^\[\n][^\n]*\n|\n)*)`)

// keyLine matches the keys of such an entry.
var keyLine = lazy.New(`(?m)^\s*(paper|version|on|erase)\s*=\s*["']?([A-Za-z0-9-]+)`)

// MeetingWithdrawn are the papers that a meeting's file withdraws, as far as that can be told of one that
// is no TOML: a slip further down must not bring a withdrawn paper back.
func (f Folder) MeetingWithdrawn(name string) []Withdrawn {
	text, _ := f.bytes("meetings/"+name+".toml", MaxFileSize) // Meeting reports what is wrong with the file
	at := Place{Span: f.place("meetings/" + name + ".toml")}
	var found []Withdrawn
	for _, entry := range withdrawnEntry.FindAllStringSubmatch(string(text)+"\n", -1) {
		var w Withdrawn
		for _, key := range keyLine.FindAllStringSubmatch(entry[1], -1) {
			switch key[1] {
			case "paper":
				w.Paper = Text{Place: at, Value: key[2]}
			case "version":
				n, err := strconv.Atoi(key[2])
				w.Version = Number{Place: Place{Span: at.Span, Bad: err != nil}, Value: n}
			case "on":
				day, _ := tomlfile.ParseDay(key[2]) // a day that can't be told is left open
				w.On = Date{Place: at, Year: day.Year(), Month: int(day.Month()), Day: day.Day()}
			case "erase":
				w.Erase = Flag{Place: at, Value: key[2] == "true"}
			}
		}
		found = append(found, w)
	}
	return found
}
