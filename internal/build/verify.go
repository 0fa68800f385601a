package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/freeze"
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
// compares. An error is one of the machine, or that there is no output; errors in the papers are among the
// findings, without the warnings that a check gives, and what is wrong with their files is among the differences.
func Verify(ctx context.Context, p *Project, o Options) (Verification, error) {
	if err := p.notTheSample(); err != nil {
		return Verification{}, err
	}
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
	if err := b.papers(ctx, nil); err != nil {
		return Verification{}, err
	}
	b.addresses()
	v := Verification{Result: b.result(false), Formats: []verify.Format{verify.InMarkdown, verify.InHTML, verify.InPDF}}
	v.Findings = slices.DeleteFunc(v.Findings, func(d diag.Diagnostic) bool { return !d.IsError() })
	large := false
	for _, p := range b.done {
		large = large || p.large
		if len(p.differences) > 0 {
			v.Differing = append(v.Differing, Differing{p.place(), p.differences})
		}
	}
	if large {
		v.Formats = append(v.Formats, verify.InLargePrint)
	}
	return v, nil
}

// reread reads the files of a paper back and compares them with it, where that is what the run is for.
func (b *builder) reread(r *printable, p *paper) {
	if b.readBack == nil || !p.ok() || p.place() == "" {
		return
	}
	name := path.Join(p.place(), p.address)
	large := name + "-large-print.pdf"
	_, err := b.readBack.Lstat(large)
	p.large = err == nil
	model := modelOf(r.Report)
	for _, f := range []published{
		{verify.InMarkdown, name + ".md", maxText, verify.ReadMarkdown},
		{verify.InHTML, path.Join(path.Dir(name), "index.html"), maxText, verify.ReadHTML},
		{verify.InPDF, name + ".pdf", maxPDF, readPDF},
		{verify.InLargePrint, large, maxPDF, readPDF},
	} {
		if f.format != verify.InLargePrint || p.large {
			p.differences = append(p.differences, f.compare(b.readBack, model)...)
		}
	}
}

// A published file is one of a paper's in output/.
type published struct {
	format verify.Format
	name   string
	most   int64 // bytes
	read   func([]byte) (verify.Reading, error)
}

// How large a file may be to be read back, in bytes: much larger than any report's, and small enough for
// what is in memory while one is read.
const (
	maxText = 8 << 20
	maxPDF  = 256 << 20 // images too
)

// otherBytes says which files of a frozen paper are not those that were published.
func (b *builder) otherBytes(k keptPaper, folder string) []verify.Difference {
	var out []verify.Difference
	formats := map[string]verify.Format{"PDF": verify.InPDF, "PDF in large print": verify.InLargePrint, "Markdown": verify.InMarkdown}
	for _, f := range k.files {
		name := path.Join(folder, f.Name)
		if _, err := b.readBack.Lstat(name); f.Form == "" || err != nil && f.Role == freeze.LargePrint {
			continue
		}
		text, err := published{name: name, most: maxPDF}.bytes(b.readBack)
		if err == nil && !bytes.Equal(text, f.Text) {
			err = errors.New("it has not the bytes that were published")
		}
		if err != nil {
			out = append(out, verify.Unreadable(formats[f.Form], f.Name, err))
		}
	}
	return out
}

func readPDF(src []byte) (verify.Reading, error) {
	pdf, err := verify.ReadPDF(src)
	if err != nil {
		return verify.Reading{}, err
	}
	return pdf.Reading(), nil
}

// compare says in what a file differs. One that can't be read differs too.
func (f published) compare(root *os.Root, model verify.Paper) []verify.Difference {
	text, err := f.bytes(root)
	if err != nil {
		return []verify.Difference{verify.Unreadable(f.format, path.Base(f.name), err)}
	}
	reading, err := f.read(text)
	if err != nil {
		return []verify.Difference{verify.Unreadable(f.format, path.Base(f.name), err)}
	}
	return verify.Compare(model, f.format, reading)
}

// bytes reads a plain file that is not too large.
func (f published) bytes(root *os.Root) ([]byte, error) {
	info, err := root.Stat(filepath.FromSlash(f.name)) // before it is opened: a pipe would be waited for
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("missing")
	case err != nil:
		return nil, errors.New("it can't be opened, or a link leads out of output/")
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no plain file")
	case info.Size() > f.most:
		return nil, fmt.Errorf("it is larger than %d MiB", f.most>>20)
	}
	file, err := root.Open(filepath.FromSlash(f.name))
	if err != nil {
		return nil, errors.New("it can't be opened")
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, f.most))
	if err != nil {
		return nil, errors.New("it can't be read to its end")
	}
	return text, nil
}
