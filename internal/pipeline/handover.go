package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/handover"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// HandoverOptions say what is handed over, and where to.
type HandoverOptions struct {
	Meeting string // its name, its file, or its address in output/
	Folder  string // that is written
	Drafts  bool   // of output-drafts/, marked as such
	Sync    bool   // put what is written on the disk before it counts
	Busy    func() // called before another run that writes is waited for; nil to give up instead
}

// A HandedOver is what was handed over.
type HandedOver struct {
	handover.Plan
	Left []error // what could not be removed of an earlier one
}

// Handover writes a folder for the council's committee system of what the last build published of a meeting. It reads
// the records of output/ and the documents that these name. No error changes anything.
func Handover(ctx context.Context, p *project.Project, o HandoverOptions) (h HandedOver, err error) {
	if o.Drafts {
		p = p.ForDrafts()
	}
	if err := apart(p, o.Folder); err != nil {
		return h, err
	}
	b := newBuilder(p, Options{Busy: o.Busy})
	lock, err := b.lock(ctx) // a build would exchange the files that are read
	if err != nil {
		return h, err
	}
	defer lock.Release()
	root, err := b.lastOutput()
	if err != nil {
		return h, err
	}
	defer root.Close()
	b.load()
	m, err := b.handedOver(root.FS(), o.Meeting)
	if err != nil {
		return h, err
	}
	if h.Plan, err = handover.Of(m, root.FS(), o.Drafts); err != nil {
		return h, err
	}
	h.Left, err = h.Write(o.Folder, o.Sync)
	return h, err
}

// lastOutput opens the folder that the last build wrote.
func (b *builder) lastOutput() (*os.Root, error) {
	root, err := os.OpenRoot(b.Output)
	if errors.Is(err, fs.ErrNotExist) {
		command := "cabinet build"
		if strings.HasSuffix(b.Output, "-drafts") {
			command += " --drafts"
		}
		err = fmt.Errorf("there is no folder %s yet; %s makes it", filepath.Base(b.Output), command)
	}
	return root, err
}

// handedOver is the record of a meeting that is published as its record tells, and as its file does today.
func (b *builder) handedOver(site fs.FS, name string) (record.Meeting, error) {
	last, err := record.Read(site)
	if err == nil {
		err = last.Damaged
	}
	if err != nil {
		return record.Meeting{}, err
	}
	m, ok := b.publishedMeeting(last, name)
	if !ok {
		return m, b.unpublished(last, name)
	}
	file := path.Join(m.Address, record.MeetingFile)
	text, err := fs.ReadFile(site, file)
	if listed, ok := last.Digest(file); err == nil && (!ok || record.Sum(text) != listed.SHA256) {
		err = fmt.Errorf("%s was changed by hand, and nothing is handed over; cabinet build makes it again", file)
	}
	if err != nil {
		return m, err
	}
	return m, b.stillPublished(m)
}

// publishedMeeting finds a meeting of the last output by its file's name or by its address.
func (b *builder) publishedMeeting(last record.Site, name string) (record.Meeting, bool) {
	address := path.Clean(filepath.ToSlash(name))
	if m, ok := last.Meetings[strings.TrimPrefix(address, filepath.Base(b.Output)+"/")]; ok {
		return m, true
	}
	return last.Meeting(record.ID(baseName(name)), "")
}

// unpublished says why the last output has no such meeting.
func (b *builder) unpublished(last record.Site, name string) error {
	var names []string
	for _, m := range b.library.Ordered() {
		if m.Name == baseName(name) {
			return fmt.Errorf("%s has nothing of %s yet; cabinet build makes it", filepath.Base(b.Output), m.Name)
		}
		if _, ok := last.Meeting(record.ID(m.Name), ""); ok {
			names = append(names, m.Name)
		}
	}
	return fmt.Errorf("there is no meeting %q in %s; %s", name, filepath.Base(b.Output), diag.Choose(baseName(name), names))
}

// stillPublished reports a paper that is withdrawn and that the last output has all the same, since no build came after.
func (b *builder) stillPublished(m record.Meeting) error {
	for _, now := range b.library.Ordered() {
		if record.ID(now.Name) != m.ID || now.Meeting == nil {
			continue
		}
		for _, w := range now.Withdrawn {
			if p, ok := m.Own(record.ID(w.Paper.Value)); ok && p.Withdrawn == nil && !w.Version.Given() {
				return fmt.Errorf("%s is withdrawn, and %s still has it; cabinet build takes it off the site", w.Paper.Value, filepath.Base(b.Output))
			}
		}
	}
	return nil
}

// apart reports a folder that is a part of the project: what is published or read there must be nothing else.
func apart(p *project.Project, folder string) error {
	at, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	for _, own := range []string{"content", "templates", "output", "output-drafts"} {
		if inside(at, filepath.Join(p.Folder, own)) {
			return fmt.Errorf("%s is in the project's own folder %s; name one outside of the project", project.Display(folder), own)
		}
	}
	return nil
}

// inside tells whether a path is a folder's or leads into it, by whatever name. The folder may be still to be made.
func inside(at, folder string) bool {
	info, err := os.Stat(folder)
	if err != nil {
		in, err := filepath.Rel(folder, at)
		return err == nil && filepath.IsLocal(in)
	}
	for ; ; at = filepath.Dir(at) {
		if above, err := os.Stat(at); err == nil && os.SameFile(above, info) {
			return true
		}
		if at == filepath.Dir(at) {
			return false
		}
	}
}
