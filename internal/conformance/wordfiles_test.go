//go:build conformance

package conformance

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/verify"
)

// python is the interpreter that has the packages for Word files.
var python = filepath.Join(os.Getenv("WORDTOOLS"), "bin", "python")

// TestWordFilesValid holds every Word file against the schema of WordprocessingML and the constraints that Word has beside it.
func TestWordFilesValid(t *testing.T) {
	all := files(t, output(t), ".docx")
	for _, file := range all {
		out, _ := exec.Command(filepath.Join(os.Getenv("WORDTOOLS"), "bin", "openxml-audit"), "-o", "json", "--max-errors", "0", file).Output() // it fails where there is an error
		var said []struct {
			Errors []struct {
				Description, Path string
				Part              string `json:"part_uri"`
			}
		}
		if err := json.Unmarshal(out, &said); err != nil || len(said) != 1 {
			t.Fatalf("%s: %v\n%.500s", file, err, out)
		}
		for _, e := range said[0].Errors {
			if !strings.Contains(e.Description, "relationship type") { // themes and tables of fonts, which Word makes up
				t.Errorf("%s: %s in %s at %s", filepath.Base(file), e.Description, e.Part, e.Path)
			}
		}
	}
	t.Logf("%d files are valid", len(all))
}

// readByPython prints what python-docx finds in a file: its title and language, and of each paragraph the style and the words.
const readByPython = `
import sys, json, docx
out = []
for name in sys.argv[1:]:
    d = docx.Document(name)
    out.append({"title": d.core_properties.title, "language": d.core_properties.language,
                "paragraphs": [[p.style.name.lower(), p.text] for p in d.paragraphs if p.text], "tables": len(d.tables)})
json.dump(out, sys.stdout)
`

// TestWordFilesInPython has python-docx read every Word file: it finds the styles and the numbers, which are text, as our own reader does.
func TestWordFilesInPython(t *testing.T) {
	all := files(t, output(t), ".docx")
	out, err := exec.Command(python, append([]string{"-c", readByPython}, all...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	var found []struct {
		Title, Language string
		Paragraphs      [][2]string
		Tables          int
	}
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatal(err)
	}
	for i, file := range all {
		paragraphs, tables := topOf(t, file)
		if found[i].Title == "" || found[i].Language == "" || found[i].Tables != tables || !slices.Equal(found[i].Paragraphs, paragraphs) {
			t.Errorf("%s: python-docx finds %+v\nwhere %d tables and %q are", filepath.Base(file), found[i], tables, paragraphs)
		}
	}
}

// topOf are the styles and words of the paragraphs of a file, without those in tables, as python-docx gives them; and how many tables there are.
func topOf(t *testing.T, file string) (paragraphs [][2]string, tables int) {
	t.Helper()
	for _, b := range documentOf(t, file).Blocks {
		switch b := b.(type) {
		case *docxread.Table:
			tables++
		case *docxread.Paragraph:
			words := ""
			for _, r := range b.Runs {
				words += r.Text
			}
			if words != "" { // not a picture, nor what stands below a table that ends the paper
				paragraphs = append(paragraphs, [2]string{b.Style, words})
			}
		}
	}
	return paragraphs, tables
}

func documentOf(t *testing.T, file string) *docxread.Document {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := docxread.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return f.View(docxread.Accepted)
}

// converted are files as LibreOffice converts them to a format, by their places in the list.
func converted(t *testing.T, files []string, format string) (out []string) {
	t.Helper()
	dir := t.TempDir()
	var named []string
	for i, file := range files { // names of different folders may be alike
		name := filepath.Join(dir, strings.Repeat("x", i+1)+".docx")
		data, err := os.ReadFile(file)
		if err == nil {
			err = os.WriteFile(name, data, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
		named = append(named, name)
		out = append(out, filepath.Join(dir, "out", strings.TrimSuffix(filepath.Base(name), ".docx")+"."+format))
	}
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", format, "--outdir", filepath.Join(dir, "out")}, named...)
	if said, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, said)
	}
	return out
}

// TestWordFilesInLibreOffice has LibreOffice open every Word file and save it anew: all words, numbers, links and addresses are
// there as they were.
func TestWordFilesInLibreOffice(t *testing.T) {
	all := files(t, output(t), ".docx")
	for i, saved := range converted(t, all, "docx") {
		want, got := readingOf(t, all[i]), readingOf(t, saved)
		if want.Text() != got.Text() {
			t.Errorf("%s says\n%s\nand after LibreOffice\n%s", filepath.Base(all[i]), want.Text(), got.Text())
		}
		for n := range min(len(want.Items), len(got.Items)) {
			if w, g := want.Items[n], got.Items[n]; w.Heading != g.Heading || len(w.Jumps) != len(g.Jumps) {
				t.Errorf("%s: %+v is %+v after LibreOffice", filepath.Base(all[i]), w, g)
			}
		}
	}
}

func readingOf(t *testing.T, file string) verify.Reading {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, err := verify.ReadDocx(data)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return r
}

// TestWordFilesShown has LibreOffice print every Word file: all that the file says stands on its pages.
func TestWordFilesShown(t *testing.T) {
	all := files(t, output(t), ".docx")
	for i, pdf := range converted(t, all, "pdf") {
		shown := map[string]int{}
		out, err := exec.Command("pdftotext", "-raw", pdf, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range letters(string(out)) {
			shown[word]++
		}
		for _, word := range letters(readingOf(t, all[i]).Text()) {
			if shown[word]--; shown[word] < 0 && !strings.Contains("[]", word) { // which we read around the marks of notes
				t.Errorf("%s: LibreOffice shows no %q", filepath.Base(all[i]), word)
			}
		}
	}
}

// letters are the letters and figures of a text one by one: a line may end within any word.
func letters(text string) []string {
	return strings.Split(strings.Join(strings.Fields(text), ""), "")
}
