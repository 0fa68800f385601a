package returned

import (
	"errors"
	"strings"

	"cabinet/internal/docxread"
)

// Properties of a Word file that the program makes.
const (
	caseProperty    = "cabinet.case"
	councilProperty = "cabinet.council"
	digestProperty  = "cabinet.digest"
)

// CaseOf is the name of the case whose paper a file is; "" where the file does not say.
func CaseOf(f *docxread.File) string { return f.Properties[caseProperty] }

// WasSent tells that the file which is given as the one that was sent can't be that: the file that came back was made of
// another state of the paper, or of another paper, so that all that differs between the two would be told as an officer's doing.
func WasSent(sent, back *docxread.File) error {
	if was, is := sent.Properties[digestProperty], back.Properties[digestProperty]; was != "" && is != "" && was != is {
		return errors.New("the file that came back was made of a paper with other words than the file that is said to have been sent; give the one that was sent")
	}
	return nil
}

// otherPaper is the paper of which a file says that it was made, where that is not the one with which it is compared. A case
// that was only named anew still makes the same paper.
func otherPaper(now, back *docxread.File) string {
	differs := func(property string) bool {
		was, is := now.Properties[property], back.Properties[property]
		return was != "" && is != "" && was != is
	}
	if !differs(digestProperty) || !differs(caseProperty) && !differs(councilProperty) {
		return ""
	}
	name := "“" + CaseOf(back) + "”"
	if council := back.Properties[councilProperty]; council != "" {
		name += " of " + council
	}
	return name
}

// lost is what a file that came back has and no paper can hold, that it did not have before.
func lost(sent, back *docxread.File) (out []string) {
	had := map[string]bool{}
	for _, l := range sent.Lost {
		had[l] = true
	}
	for _, words := range sent.Running {
		had[uncounted(words)] = true
	}
	for _, l := range back.Lost {
		if !had[l] {
			out = append(out, l)
		}
	}
	for _, words := range back.Running {
		if !had[uncounted(words)] {
			out = append(out, "at the head or the foot of its pages: “"+strings.Join(strings.Fields(words), " ")+"”")
		}
	}
	return out
}

// uncounted are the words of a running head without figures and white space: a program that saves a file writes the number of
// the page into it.
func uncounted(words string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || strings.ContainsRune(" \t\n\u00a0", r) {
			return -1
		}
		return r
	}, words)
}
