package casefile

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/pdfread"
)

// A Document is a PDF that is published beside a paper, as somebody else has made it.
type Document struct {
	Text  []byte
	Pages int
}

// Document reads the PDF that an appendix names, from the content directory or from its folder appendices, and reports
// what its publisher should know; council is a name that may well stand in it. ok is false, with a finding, where it
// can't be published.
func (f Folder) Document(named Text, council string, list *diag.List) (d Document, ok bool) {
	text, survey, ok := f.survey(named, list)
	if !ok {
		return d, false
	}
	if council != "" && strings.Contains(survey.Author, council) {
		survey.Author = ""
	}
	return Document{text, survey.Pages}, judge(named, survey, list)
}

// survey reads the PDF that is named, and looks it through. ok is false, with a finding, where that is no PDF which
// everybody can open.
func (f Folder) survey(named Text, list *diag.List) (text []byte, survey pdfread.Survey, ok bool) {
	file, ok := f.documentFile(named, list)
	if !ok {
		return nil, survey, false
	}
	refuse := func(hint, format string, args ...any) ([]byte, pdfread.Survey, bool) {
		list.Errorf(named.Span, "appendix-file", hint, format, args...)
		return nil, pdfread.Survey{}, false
	}
	text, err := f.bytes(file, maxAttached)
	switch {
	case err != nil && strings.Contains(err.Error(), "escapes"): // what os.Root says; it has no error of its own for it
		return refuse("put the file itself into content/appendices, not a link to it", "%s is a link that leads out of the content directory", file)
	case err != nil:
		return refuse("put the PDF into content/appendices, and name it", "%s can't be read: it must be a file", file)
	case len(text) > maxAttached:
		return refuse("save it in a smaller size, or in parts", "%s is larger than %d MiB", file, maxAttached>>20)
	case len(text) == 0:
		return refuse("save the PDF again", "%s is empty", file)
	}
	survey, err = pdfread.Look(text)
	switch {
	case errors.Is(err, pdfread.ErrNoPDF):
		return refuse("save it as a PDF", "%s is no PDF, whatever its name says", file)
	case errors.Is(err, pdfread.ErrEncrypted):
		return refuse("save it without a password and without restrictions, which keep screen readers out too", "%s is locked by a password, or restricts what its readers may do", file)
	case err != nil:
		return refuse("open it, and save it as a PDF anew", "%s is damaged, or not written as PDFs are: %v", file, err)
	}
	return text, survey, true
}

// AppendixFiles are the files that the case's appendices name, one after the other, as far as they can be read. One that is
// withheld is not opened.
func (f Folder) AppendixFiles(c *Case) (text []byte) {
	for _, a := range c.Appendices {
		if !a.Withheld() {
			text = append(text, f.DocumentText(a.File)...)
		}
	}
	return text
}

// DocumentText is the file that is named, as [Folder.Document] finds it, without looking it through; nil where there is none.
func (f Folder) DocumentText(named Text) []byte {
	var found diag.List // who looks it through reports what is wrong
	file, ok := f.documentFile(named, &found)
	if !ok {
		return nil
	}
	text, _ := f.bytes(file, maxAttached)
	return text
}

// tagged says how a PDF gets the tags by which a screen reader reads it.
const tagged = "save it as a PDF with tags (in Word: Save as, PDF, Options, Document structure tags for accessibility), or give its words as text = '''…'''"

// The endings of files from which a PDF, or a part of the paper, can be made.
var (
	writings = "a PDF is what everybody can open: " + tagged
	sheets   = "a PDF is what everybody can open: save it as a PDF, or set it as a table: text = '''{{table.NAME}}''' and [table.NAME]"
	saveAs   = map[string]string{
		".docx": writings, ".doc": writings, ".odt": writings, ".rtf": writings, ".md": writings, ".txt": writings, ".html": writings,
		".xlsx": sheets, ".xlsm": sheets, ".xls": sheets, ".ods": sheets, ".csv": sheets,
	}
)

// documentFile finds the file that an appendix names.
func (f Folder) documentFile(named Text, list *diag.List) (file string, ok bool) {
	file = named.Value
	if f.FS == nil || !fs.ValidPath(file) || ending(file) != ".pdf" {
		hint := saveAs[ending(file)]
		if hint == "" {
			hint = "name a PDF such as budget.pdf, in content/appendices; what is published elsewhere is link = \"https://…\""
		}
		list.Errorf(named.Span, "appendix-file", hint, "%q can't be the file of an appendix", file)
		return "", false
	}
	if _, err := fs.Stat(f.FS, "appendices/"+file); !errors.Is(err, fs.ErrNotExist) { // a link out of content/ is one that is there
		return "appendices/" + file, true
	}
	if _, err := fs.Stat(f.FS, file); errors.Is(err, fs.ErrNotExist) {
		list.Errorf(named.Span, "appendix-file", "put it into content/appendices; capitals and small letters count", "there is no file %s", file)
		return "", false
	}
	return file, true
}

// judge reports what the publisher of a PDF should know; false where it must not be published.
func judge(named Text, s pdfread.Survey, list *diag.List) bool {
	if len(s.Active) > 0 {
		list.Errorf(named.Span, "appendix-active", "print it to a new PDF, and take that", "this PDF has %s in it", strings.Join(s.Active, ", and "))
	}
	if lacks := lacking(s); !s.Tagged {
		list.Warnf(named.Span, "appendix-access", tagged, "a screen reader can't read this appendix: its PDF has no tags")
	} else if len(lacks) > 0 {
		list.Warnf(named.Span, "appendix-access", "set it in the properties of the document, and save the PDF again", "a screen reader can't say what this appendix is: its PDF has no %s", strings.Join(lacks, " and no "))
	}
	if n := s.Comments; n > 0 {
		list.Warnf(named.Span, "appendix-comments", "take them out; the words below a bar are in the file all the same", "%s over the pages of this PDF", lying(n))
	}
	tellMended(named, s, list)
	tellPersons(named, s, list)
	return len(s.Active) == 0
}

// tellPersons tells what a PDF says of those who made it.
func tellPersons(named Text, s pdfread.Survey, list *diag.List) {
	person := diag.Diagnostic{Severity: diag.Info, Span: named.Span, Rule: "appendix-person", Hint: "take it out of the properties of the document where the public should not have it"}
	if s.Author != "" {
		person.Message = "this PDF says who made it: " + s.Author
		list.Add(person)
	}
	if s.Located {
		person.Message, person.Hint = "a picture in this PDF says where it was taken", "save the picture without its properties where the public should not have them"
		list.Add(person)
	}
}

// tellMended tells that programs have to make a guess at what is in a PDF.
func tellMended(named Text, s pdfread.Survey, list *diag.List) {
	if s.Mended {
		list.Add(diag.Diagnostic{
			Severity: diag.Info, Span: named.Span, Rule: "appendix-mended", Hint: "open it, and save it as a PDF anew",
			Message: "this PDF is wrong about where its parts stand, so that every program has to look for them",
		})
	}
}

// lacking is what a PDF does not say of itself.
func lacking(s pdfread.Survey) (out []string) {
	if s.Title == "" {
		out = append(out, "title")
	}
	if s.Language == "" {
		out = append(out, "language")
	}
	return out
}

// lying is so many comments and the like, as a sentence begins with them.
func lying(n int) string {
	if n == 1 {
		return "1 comment, stamp or bar lies"
	}
	return fmt.Sprintf("%d comments, stamps or bars lie", n)
}
