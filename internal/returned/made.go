package returned

import (
	"errors"
	"strings"

	"cabinet/internal/docxread"
	"cabinet/internal/report"
)

// CaseOf is the name of the case whose paper a file is; "" where the file does not say.
func CaseOf(f *docxread.File) string { return f.Properties[report.CaseProperty] }

// WasSent tells that the file which is given as the one that was sent can't be that: the file that came back was made of
// another state of the paper, or of another paper, so that all that differs between the two would be told as an officer's doing.
func WasSent(sent, back *docxread.File) error {
	if was, is := sent.Properties[report.DigestProperty], back.Properties[report.DigestProperty]; was != "" && is != "" && was != is {
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
	if !differs(report.DigestProperty) || !differs(report.CaseProperty) && !differs(report.CouncilProperty) {
		return ""
	}
	name := "“" + CaseOf(back) + "”"
	if council := back.Properties[report.CouncilProperty]; council != "" {
		name += " of " + council
	}
	return name
}

// lost is what a file that came back has and no paper can hold, that it did not have before. Where it is not known what
// was sent, the paper may have had another title in its running head.
func lost(r *report.Report, sent, back *docxread.File, known bool) (out []string) {
	had := map[string]bool{}
	for _, l := range sent.Lost {
		had[l] = true
	}
	for _, l := range back.Lost {
		if !had[l] {
			out = append(out, l)
		}
	}
	for _, words := range back.Running {
		if council, _ := r.Host(); !known && council != "" && strings.Contains(words, council) {
			continue
		}
		if !ownHead(r, sent.Running, words) {
			out = append(out, "words at the head or the foot of its pages: “"+strings.Join(strings.Fields(words), " ")+"”")
		}
	}
	return out
}

// ownHead tells whether words at the head or the foot of pages are those that the program put there. Those of a draft say so,
// and may be cut sooner.
func ownHead(r *report.Report, sent []string, words string) bool {
	own := func(words string) string {
		return uncounted(strings.TrimPrefix(words, r.Words().Draft+" – "))
	}
	is, cut := strings.CutSuffix(own(words), "…")
	for _, was := range sent {
		if was = own(was); was == is || cut && strings.HasPrefix(was, is) {
			return true
		}
	}
	return false
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
