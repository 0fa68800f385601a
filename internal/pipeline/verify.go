package pipeline

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
	"cabinet/internal/project"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// A Verification is what the files of output/ say otherwise than the papers of content/.
type Verification struct {
	Result
	Read      []verify.Format // the forms that were read
	Agendas   int             // of meetings that were read back, with what was published after them
	Packs     int             // of these, that were read back
	Differing []Differing     // the papers of which a file differs, by the names of their cases
}

// Differing is a paper and what its files say otherwise.
type Differing struct {
	Address     string // its folder below output/, or the pack of a meeting
	Differences []verify.Difference
	Formats     []verify.Format // that were read of it; nil for those of all papers
}

// Table writes the differences, a table for each paper. The error is that of writing.
func (v Verification) Table(w io.Writer) error {
	for _, d := range v.Differing {
		if _, err := fmt.Fprintln(w, d.Address); err != nil {
			return err
		}
		formats := d.Formats
		if formats == nil {
			formats = v.Read
		}
		if err := verify.Table(w, formats, d.Differences); err != nil {
			return err
		}
	}
	return nil
}

// Verify composes and numbers every finished paper as a check does, reads its files in output/ back, and
// compares. An error is one of the machine, or that there is no output; errors in the papers are among the
// findings, without the warnings that a check gives, and what is wrong with their files is among the differences.
func Verify(ctx context.Context, p *project.Project, o Options) (Verification, error) {
	if err := notTheSample(p); err != nil {
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
	o.Purpose = verifying
	b := newBuilder(p, o)
	b.readBack = root
	if err := b.steps(ctx, nil); err != nil {
		return Verification{}, err
	}
	v := Verification{Result: b.result(false)}
	v.Findings = slices.DeleteFunc(v.Findings, func(d diag.Diagnostic) bool { return !d.IsError() })
	found := map[string]bool{}
	for _, p := range b.done {
		for _, name := range p.further {
			found[name] = true
		}
		if len(p.differences) > 0 {
			v.Differing = append(v.Differing, Differing{Address: p.place(), Differences: p.differences})
		}
	}
	read := func(o form) bool { return o.asked == "" || found[o.asked] }
	v.Formats = formatsOf(read)
	for _, o := range outputs {
		if read(o) {
			v.Read = append(v.Read, o.Format)
		}
	}
	b.rereadMeetings(&v)
	return v, nil
}

// reread reads the files of a paper back and compares them with it, where that is what the run is for. A
// frozen paper has the files that were kept of it; any other has all, but that in large print perhaps not.
func (b *builder) reread(r *printable, p *paper, kept []freeze.File) {
	if b.readBack == nil || !p.ok() || p.place() == "" {
		return
	}
	model := modelOf(r.Report)
	if kept != nil {
		model = asKept(model)
	}
	for _, o := range outputs {
		name := path.Join(p.place(), o.file(p.address))
		if !b.rereads(o, r, p, name, kept) {
			continue
		}
		if p.differences = append(p.differences, o.compare(b.readBack, name, model)...); o.asked != "" {
			p.further = append(p.further, o.asked)
		}
	}
	p.differences = append(p.differences, b.leadNowhere(model, p.place(), r.Attachments)...)
	if kept == nil { // the bytes of a frozen paper's files are compared all the same
		p.differences = append(p.differences, b.otherAppendices(r, p.place())...)
	}
}

// rereads tells whether a file of an output is compared with its paper: one that the paper has to have, or that is there.
func (b *builder) rereads(o form, r *printable, p *paper, name string, kept []freeze.File) bool {
	_, err := b.readBack.Lstat(name)
	switch {
	case err == nil && o.asked != "":
		return true
	case o.role == freeze.LargePrint:
		return b.large(p.meeting.Profile)
	case o.role == freeze.Document && kept != nil: // later versions of the program have further forms
		return slices.ContainsFunc(kept, func(f freeze.File) bool { return f.Name == path.Base(name) })
	}
	return r.kept(o)
}

// leadNowhere says which links of a paper lead to files that are not there. Whether its page and its Markdown have these links
// is compared with their words, and attachments are compared by themselves.
func (b *builder) leadNowhere(model verify.Paper, folder string, attached []report.Attachment) []verify.Difference {
	told := map[string]bool{}
	for _, a := range attached {
		told[a.Name] = true
	}
	page := outputs[slices.IndexFunc(outputs, func(o form) bool { return o.role == freeze.Article })]
	var out []verify.Difference
	for _, item := range model.Items {
		for _, l := range item.Leaves {
			if _, err := b.readBack.Lstat(path.Join(folder, l.Address)); err != nil && !told[l.Address] {
				told[l.Address] = true
				out = append(out, verify.Difference{Format: page.Format, Where: item.Where, What: verify.Beside, Want: l.Address, Got: "leads nowhere"})
			}
		}
	}
	return out
}

// otherAppendices says which files of appendices are not those that the paper has.
func (b *builder) otherAppendices(r *printable, folder string) []verify.Difference {
	var out []verify.Difference
	for _, a := range r.Attachments {
		if err := b.sameBytes(path.Join(folder, a.Name), a.Text, maxPDF); err != nil {
			o, _ := outputOf(a.Name)
			out = append(out, verify.Unreadable(o.Format, a.Name, err))
		}
	}
	return out
}

// sameBytes says in what a file is not the one that is meant.
func (b *builder) sameBytes(name string, want []byte, most int64) error {
	text, err := plainFile(b.readBack, name, most)
	if err == nil && !bytes.Equal(text, want) {
		err = errors.New("it has not the bytes that were published")
	}
	return err
}

// otherBytes says which files of a frozen paper are not those that were published. An earlier version stands in a folder
// below its paper's place.
func (b *builder) otherBytes(k keptPaper, place, folder string) []verify.Difference {
	var out []verify.Difference
	for _, f := range k.files {
		name := path.Join(place, folder, f.Name)
		o, ok := outputOf(f.Name)
		if _, err := b.readBack.Lstat(name); !ok || f.Form == "" || err != nil && f.Role == freeze.LargePrint {
			continue
		}
		if err := b.sameBytes(name, f.Text, o.most); err != nil {
			out = append(out, verify.Unreadable(o.Format, path.Join(folder, f.Name), err))
		}
	}
	return out
}

// compare says in what a file differs. One that can't be read differs too.
func (o form) compare(root *os.Root, name string, model verify.Paper) []verify.Difference {
	text, err := plainFile(root, name, o.most)
	if err != nil {
		return []verify.Difference{verify.Unreadable(o.Format, path.Base(name), err)}
	}
	reading, err := o.read(text)
	if err != nil {
		return []verify.Difference{verify.Unreadable(o.Format, path.Base(name), err)}
	}
	return o.differs(model, reading)
}

// differs says in what a reading of a file differs from its paper.
func (o form) differs(model verify.Paper, reading verify.Reading) []verify.Difference {
	if o.as != nil {
		model = o.as(model)
	}
	return verify.Compare(model, o.Format, reading)
}

// plainFile reads a plain file of so many bytes at most.
func plainFile(root *os.Root, name string, most int64) ([]byte, error) {
	info, err := root.Stat(filepath.FromSlash(name)) // before it is opened: a pipe would be waited for
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("missing")
	case err != nil:
		return nil, errors.New("it can't be opened, or a link leads out of output/")
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no plain file")
	case info.Size() > most:
		return nil, fmt.Errorf("it is larger than %d MiB", most>>20)
	}
	file, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, errors.New("it can't be opened")
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, most))
	if err != nil {
		return nil, errors.New("it can't be read to its end")
	}
	return text, nil
}
