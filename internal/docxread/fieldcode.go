package docxread

import "strings"

// A fieldCode is what a field's code says of the words of its result.
type fieldCode struct {
	kind    string // the first word of the code, in capitals
	ref     string // a bookmark
	link    string // an address
	counted bool
	list    string // "a table of contents", of which no words are read; "" for no list
}

// placeLists are the kinds of fields that list what is in a paper, which is made anew by whoever prints it.
var placeLists = map[string]string{"TOC": "a table of contents", "INDEX": "an index", "TOA": "a table of authorities"}

// readCode tells of a field's code what is of use.
func readCode(code string) fieldCode {
	words := codeWords(code)
	if len(words) == 0 {
		return fieldCode{}
	}
	f := fieldCode{kind: strings.ToUpper(words[0])}
	f.list = placeLists[f.kind]
	switch f.kind {
	case "REF", "PAGEREF", "NOTEREF":
		f.ref = argument(words)
	case "HYPERLINK":
		f.hyperlink(words)
	case "SEQ", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "PAGE", "NUMPAGES", "SECTIONPAGES":
		f.counted = true
	}
	return f
}

// hyperlink reads where a link leads: to an address, to a place in the file, or to one in another.
func (f *fieldCode) hyperlink(words []string) {
	f.link = argument(words)
	place := ""
	for i, w := range words[:len(words)-1] {
		if strings.EqualFold(w, `\l`) {
			place = words[i+1]
		}
	}
	switch {
	case place == "":
	case f.link == "":
		f.ref = place
	default:
		f.link += "#" + place
	}
}

// argument is the first word of a code after its kind that is no switch.
func argument(words []string) string {
	if len(words) > 1 && !strings.HasPrefix(words[1], `\`) {
		return words[1]
	}
	return ""
}

// codeWords parts a field's code at its spaces, but for those between quotation marks.
func codeWords(code string) []string {
	var out []string
	for code = strings.TrimSpace(code); code != ""; code = strings.TrimSpace(code) {
		word, rest := "", ""
		if quoted, ok := strings.CutPrefix(code, `"`); ok {
			word, rest, _ = strings.Cut(quoted, `"`)
		} else if end := strings.IndexAny(code, " \t\n\r\""); end >= 0 {
			word, rest = code[:end], code[end:]
		} else {
			word = code
		}
		out = append(out, word)
		code = rest
	}
	return out
}
