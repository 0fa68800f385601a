package build

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// A Verification is what the files of output/ say otherwise than the papers of content/.
type Verification struct {
	Result
	Formats   []verify.Format // those that were read
	Differing []Differing     // the papers of which a file differs, by the names of their cases
}

// Differing is a paper and what its files say otherwise.
type Differing struct {
	Address     string // its folder below output/
	Differences []verify.Difference
}

// Table writes the differences, a table for each paper. The error is that of writing.
func (v Verification) Table(w io.Writer) error {
	for _, d := range v.Differing {
		if _, err := fmt.Fprintln(w, d.Address); err != nil {
			return err
		}
		if err := verify.Table(w, v.Formats, d.Differences); err != nil {
			return err
		}
	}
	return nil
}

// Verify composes and numbers every finished paper as a check does, reads its files in output/ back, and
// compares. An error is one of the machine, or that there is no output; what is wrong with the papers is
// among the findings, and what is wrong with their files among the differences.
func Verify(ctx context.Context, p *Project, o Options) (Verification, error) {
	root, err := os.OpenRoot(p.Output)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("there is no folder %s yet; cabinet build makes it", filepath.Base(p.Output))
	}
	if err != nil {
		return Verification{}, err
	}
	defer root.Close()
	o.Write = false
	b := &builder{Project: p, options: o, readBack: root}
	b.load()
	b.selectPaths()
	if err := b.papers(ctx, &stage{}); err != nil {
		return Verification{}, err
	}
	b.addresses()
	v := Verification{Result: b.result(&stage{}), Formats: []verify.Format{verify.InMarkdown, verify.InHTML, verify.InPDF}}
	large := false
	for _, p := range b.done {
		large = large || p.large
		if len(p.differences) > 0 {
			v.Differing = append(v.Differing, Differing{path.Join(p.meeting.address, p.address), p.differences})
		}
	}
	if large {
		v.Formats = append(v.Formats, verify.InLargePrint)
	}
	return v, nil
}

// reread reads the files of a paper and compares them with it. What is kept is p's.
func (b *builder) reread(r *report.Report, p *paper) {
	name := path.Join(p.meeting.address, p.address, p.address)
	model := modelOf(r)
	p.compare(b.readBack, model, verify.InMarkdown, name+".md", verify.ReadMarkdown)
	p.compare(b.readBack, model, verify.InHTML, path.Join(path.Dir(name), "index.html"), verify.ReadHTML)
	p.compare(b.readBack, model, verify.InPDF, name+".pdf", readPDF)
	large := name + "-large-print.pdf"
	if _, err := b.readBack.Lstat(large); err == nil {
		p.large = true
		p.compare(b.readBack, model, verify.InLargePrint, large, readPDF)
	}
}

func readPDF(src []byte) (verify.Reading, error) {
	pdf, err := verify.ReadPDF(src)
	if err != nil {
		return verify.Reading{}, err
	}
	return pdf.Reading(), nil
}

// compare adds in what one file differs. One that can't be read differs too.
func (p *paper) compare(root *os.Root, model verify.Paper, format verify.Format, name string, read func([]byte) (verify.Reading, error)) {
	text, err := readBounded(root, name)
	var reading verify.Reading
	if err == nil {
		reading, err = read(text)
	}
	if err != nil {
		p.differences = append(p.differences, verify.Unreadable(format, path.Base(name), err))
		return
	}
	p.differences = append(p.differences, verify.Compare(model, format, reading)...)
}

// maxFile is how large a file of output/ may be to be read back: much larger than that of any report.
const maxFile = 32 << 20

// readBounded reads a plain file.
func readBounded(root *os.Root, name string) ([]byte, error) {
	info, err := root.Stat(filepath.FromSlash(name)) // before it is opened: a pipe would be waited for
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("missing")
	case err != nil:
		return nil, errors.New("it can't be opened, or a link leads out of output/")
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no plain file")
	}
	f, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, errors.New("it can't be opened")
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, errors.New("it can't be read to its end")
	case len(text) > maxFile:
		return nil, fmt.Errorf("it is larger than %d MiB", maxFile>>20)
	}
	return text, nil
}
