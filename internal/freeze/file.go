package freeze

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/record"
)

// A Role is what a kept file is of its paper.
type Role string

// The roles of kept files. A paper's documents, article and pictures are what was published; the large
// print is kept so that it has its own bytes too whenever it is asked for.
const (
	Document   Role = "document"
	LargePrint Role = "large print"
	Article    Role = "article"  // of the page, without the frame around it
	Picture    Role = "picture"  // beside the page, and what the paper is made again with
	Typeface   Role = "typeface" // what the paper is made again with, and not published
	Logo       Role = "logo"     // the same: the council's
	Appendix   Role = "appendix" // a document of somebody else's beside the page
	Record     Role = "record"   // of the meeting, as it was when its agenda was published
	Listing    Role = "listing"  // what lists tell of the paper
	Words      Role = "words"    // by which search finds it, beside the page
)

// A File is a file that is kept with a frozen paper.
type File struct {
	Name  string // in the paper's folder
	Role  Role
	Form  string // of a document, as links have it: "PDF"
	Title string // of an appendix: "Appendix A: Budget"
	Pages int    // 0 for a file without pages
	Text  []byte

	Others int // how many of its pages are as others made them
}

// Entry is what a record says of a file that can be downloaded.
func (f File) Entry() record.Document {
	return record.Document{Name: f.Name, Format: f.Form, Title: f.Title, Pages: f.Pages, Others: f.Others, Bytes: int64(len(f.Text)), SHA256: record.Sum(f.Text)}
}

// ArticleName is the name of the kept article.
const ArticleName = "article.html"

// FilesFolder is where the files of a frozen paper are kept, beside its own, which is named without .toml.
func FilesFolder(file string) string { return file + ".files" }

// Read reads the files that are kept with a frozen paper of the second form. One that is gone or was
// changed is reported.
func Read(z *casefile.Frozen, files casefile.Folder, list *diag.List) []File {
	var out []File
	for _, f := range z.Files {
		if !fs.ValidPath(f.Name.Value) {
			list.Errorf(f.Name.Span, "frozen-mismatch", mismatchHint, "%q is no name of a file in a paper's folder", f.Name.Value)
			continue
		}
		name := path.Join(FilesFolder(z.File), f.Name.Value)
		text, err := files.File(name)
		if err != nil {
			list.Errorf(f.Name.Span, "frozen-mismatch", keptHint, "a file of this frozen paper is not there: %v", err)
			continue
		}
		if text = asKept(text, f); record.Sum(text) != f.SHA256.Value {
			list.Errorf(f.Name.Span, "frozen-mismatch", keptHint, "%s was changed after it was published", path.Join(files.Name, name))
			continue
		}
		out = append(out, File{f.Name.Value, Role(f.Role.Value), f.Form.Value, f.Title.Value, f.Pages.Value, text, f.Others.Value})
	}
	return out
}

const keptHint = "put it back as it was published, from a copy of content/ or of the site"

// asKept undoes what version control does to the line ends of texts on some machines. The texts that we
// publish have none of the other kind.
func asKept(text []byte, f casefile.FrozenFile) []byte {
	if slices.Contains([]Role{Article, Document, Listing, Words}, Role(f.Role.Value)) && utf8.Valid(text) {
		return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	}
	return text
}

// sealLine is how the line of the seal begins.
const sealLine = "seal = "

// Seal is a digest of a frozen paper's file apart from its line with the seal, whatever its line ends are.
func Seal(text []byte) string {
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	if before, rest, sealed := bytes.Cut(text, []byte("\n"+sealLine)); sealed {
		_, after, _ := bytes.Cut(rest, []byte("\n"))
		text = slices.Concat(before, []byte("\n"), after)
	}
	return record.Sum(text)
}

// Sealed tells whether a frozen paper's file is as it was written. The first form has no seal.
func Sealed(z *casefile.Frozen) bool {
	return z.Format.Value < casefile.FrozenForm || Seal(z.Source.Text) == z.Seal.Value
}
