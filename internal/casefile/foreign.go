package casefile

import (
	"errors"
	"fmt"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/pdfread"
)

// ForeignPages takes the pages of the PDF that is named into a pack, where the profile or the item says so, and reports what
// its publisher should know. The file itself need not be published: what its pages draw is, and nothing else of it. ok is
// false, with a finding, where its pages can't be shown as they are.
func (f Folder) ForeignPages(named Text, list *diag.List) (pages *pdfread.Foreign, ok bool) {
	text, survey, ok := f.survey(named, list)
	if !ok {
		return nil, false
	}
	if pages, ok = PagesOf(text, named, list); !ok {
		return nil, false
	}
	tellMended(named, survey, list)
	survey.Author = "" // the pack has its own
	tellPersons(named, survey, list)
	return pages, true
}

// PagesOf takes the pages of a PDF into a pack that is published as it is too, so that what it says of itself and of those who
// made it is told already. It is named where its publisher can change that. ok is false, with a finding, where its pages can't
// be shown as they are.
func PagesOf(text []byte, named Text, list *diag.List) (pages *pdfread.Foreign, ok bool) {
	survey, err := pdfread.Look(text)
	if err == nil {
		pages, err = pdfread.TakeIn(text)
	}
	var refusal *pdfread.Refusal
	switch {
	case errors.As(err, &refusal):
		list.Errorf(named.Span, "pack-pages", remedies[refusal.Why], "a pack can't show the pages of this PDF: %v", err)
		return nil, false
	case err != nil:
		list.Errorf(named.Span, "pack-pages", "open it, and save it as a PDF anew; or let the pack say where it is: pack = \"slip\"", "a pack can't show the pages of this PDF: %v", err)
		return nil, false
	}
	tellLeft(named, survey, pages, list)
	tellScans(named, pages, list)
	return pages, true
}

// remedies say what can be done about pages that a pack can't show. Printing a PDF anew leaves the words below a bar in it.
var remedies = map[pdfread.Reason]string{
	pdfread.Covered:  "take it out, or have a program for that take away what it covers, and the bar is then part of the page; printing the PDF anew leaves the words below it in the file",
	pdfread.Filled:   "print it to a new PDF, and take that",
	pdfread.Layered:  "take the hidden layers out, and save it without layers",
	pdfread.Adobe:    "open it in Adobe Reader, print it to a new PDF, and take that",
	pdfread.Scaled:   `print it to a new PDF, and take that; or let the pack say where it is: pack = "slip"`,
	pdfread.Oversize: `print it to a new PDF of a smaller size, and take that; or let the pack say where it is: pack = "slip"`,
	pdfread.Unbound:  `save it in a smaller size, or let the pack say where it is: pack = "slip"`,
	pdfread.Endless:  "print it to a new PDF, and take that",
}

// tellLeft tells what of a PDF is no part of its pages, and not in the pack.
func tellLeft(named Text, s pdfread.Survey, pages *pdfread.Foreign, list *diag.List) {
	left := s.Active
	switch pages.Links {
	case 0:
	case 1:
		left = append(left, "1 link")
	default:
		left = append(left, fmt.Sprintf("%d links", pages.Links))
	}
	if len(left) > 0 {
		list.Add(diag.Diagnostic{
			Severity: diag.Info, Span: named.Span, Rule: "pack-left", Hint: "say in the item where that is to be found, if readers need it",
			Message: "the pack shows the pages of this PDF without what else is in it: " + strings.Join(left, ", "),
		})
	}
}

// tellScans tells that pages have no words that could be read aloud.
func tellScans(named Text, pages *pdfread.Foreign, list *diag.List) {
	var scans []string
	for i, p := range pages.Pages {
		if !p.Words && !p.Blank {
			scans = append(scans, fmt.Sprint(i+1))
		}
	}
	const most = 10 // to be named
	switch n := len(scans); {
	case n == 0:
	case n > most:
		list.Warnf(named.Span, "pack-scan", madeOut, "%d pages of this PDF are pictures without words, which nobody can have read aloud or search", n)
	case n == 1:
		list.Warnf(named.Span, "pack-scan", madeOut, "page %s of this PDF is a picture without words, which nobody can have read aloud or search", scans[0])
	default:
		list.Warnf(named.Span, "pack-scan", madeOut, "pages %s of this PDF are pictures without words, which nobody can have read aloud or search", strings.Join(scans, ", "))
	}
}

const madeOut = "ask for the file that was printed before it was scanned, or have a program make out the words (OCR)"
