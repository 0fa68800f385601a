package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/recall"
	"cabinet/internal/record"
	"cabinet/internal/stage"
)

// A shelf takes what is made of papers. It is safe for use by several goroutines.
type shelf interface {
	// put takes the files of a paper by their names in its folder, whose path is from the home page's on.
	put(s project.Subject, folder string, files map[string][]byte) error

	// of is what was put there for a subject.
	of(s project.Subject) version

	// take puts there what an earlier run did for a subject; ok is false where that is not there as it was.
	take(s project.Subject, v version) (ok bool)
}

// An output is the site while it is made, and what the last one had.
type output struct {
	stage    *stage.Stage
	manifest record.Manifest
	last     record.Site
	line     *line
	lock     *stage.Lock
	standing recall.Standing  // the files of the last output that are as they were written; the zero Standing where nobody knows
	made     *recall.Sighting // the files of this one

	mu    sync.Mutex
	names map[string][]string // of the files of each subject, by its key
}

// begin takes the project's lock, makes an empty stage and reads the last output's records. Where nothing
// is to be written there is no output.
func (b *builder) begin(ctx context.Context) (o *output, err error) {
	if !b.options.Purpose.writes() {
		return nil, nil
	}
	o = &output{made: recall.NewSighting()}
	if o.lock, err = b.lock(ctx); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			o.close()
		}
	}()
	var left []error
	if o.stage, left, err = stage.Begin(b.Output, b.spare(), b.options.Sync); err != nil {
		return nil, err
	}
	b.leftOver(left...)
	if o.last, err = record.Read(os.DirFS(b.Output)); err != nil {
		return nil, err
	}
	o.line = lineOf(o.last)
	if o.last.Damaged != nil {
		b.list.Warnf(diag.Span{}, "last-output", "what is held back keeps its pages all the same; see that its list of papers is right", "%v", o.last.Damaged)
	}
	return o, nil
}

// lockName is the file whose lock keeps two runs of a project apart. It stands beside content/ and
// output/, since neither is there always.
const lockName = ".cabinet-lock"

func (b *builder) lock(ctx context.Context) (*stage.Lock, error) {
	return stage.Acquire(ctx, filepath.Join(b.Folder, lockName), b.options.Busy)
}

// leftOver tells what could not be removed.
func (b *builder) leftOver(errs ...error) {
	for _, err := range errs {
		if err != nil {
			b.list.Warnf(diag.Span{}, "left-over", "remove it when you can; it does no harm where it is", "an old output could not be removed: %v", err)
		}
	}
}

// close removes a stage that did not become the output, and lets the next run in.
func (o *output) close() {
	if o == nil {
		return
	}
	if o.stage != nil {
		o.stage.Discard()
	}
	o.lock.Release() // the operating system does it, if this does not
}

// put implements [shelf].
func (o *output) put(s project.Subject, folder string, files map[string][]byte) error {
	for _, file := range sortedKeys(files) {
		name := path.Join(folder, file)
		if err := o.write(name, files[file]); err != nil {
			return err
		}
		o.list(s, name)
	}
	return nil
}

// list notes files of a subject.
func (o *output) list(s project.Subject, names ...string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.names == nil {
		o.names = map[string][]string{}
	}
	o.names[s.Key()] = append(o.names[s.Key()], names...)
}

// of implements [shelf].
func (o *output) of(s project.Subject) version {
	o.mu.Lock()
	defer o.mu.Unlock()
	return version{names: o.names[s.Key()]}
}

// take implements [shelf]: the files are those of the last output.
func (o *output) take(s project.Subject, v version) (ok bool) {
	if ok = o.takeAll(v.names); ok {
		o.list(s, v.names...)
	}
	return ok
}

// takeBack takes away what was put there for a subject.
func (o *output) takeBack(s project.Subject) error {
	names := o.of(s).names
	o.mu.Lock()
	delete(o.names, s.Key())
	o.mu.Unlock()
	for _, name := range names {
		if err := o.drop(name); err != nil {
			return err
		}
	}
	return nil
}

// takeAll takes files of the last output as they are; ok is false, and none is taken, where one of them is not as it was written.
func (o *output) takeAll(names []string) (ok bool) {
	stand := make([]fs.FileInfo, len(names))
	for i, name := range names {
		if _, listed := o.last.Digest(name); !listed {
			return false
		}
		if stand[i], ok = o.stands(name); !ok {
			return false
		}
	}
	for i, name := range names {
		digest, _ := o.last.Digest(name)
		o.stage.Take(digest.Name, stand[i]) // one text of the name is enough to be held
		o.manifest.Put(digest)
	}
	return true
}

// taken tells whether a file of the site is that of the last output.
func (o *output) taken(name string) bool { return o.stage.Takes(name) }

// writeAll writes files of the site by their paths from the home page on.
func (o *output) writeAll(files map[string][]byte) error {
	for name, text := range files {
		if err := o.write(name, text); err != nil {
			return err
		}
	}
	return nil
}

// write writes a file of the site; name is its path from the home page on. One that the last output has with the same bytes is
// taken over, so that it keeps its time, by which servers and readers' caches tell that it is the same.
func (o *output) write(name string, text []byte) error {
	now := o.manifest.Add(name, text)
	if was, listed := o.last.Digest(name); listed && was == now {
		if info, stands := o.stands(name); stands {
			o.stage.Take(name, info)
			return nil
		}
	}
	return o.stage.Write(name, text)
}

// read reads a file of the site, as far as it is made. The stage may have others, of an earlier output.
func (o *output) read(name string) ([]byte, error) {
	if !o.manifest.Has(name) {
		return nil, fs.ErrNotExist
	}
	return fs.ReadFile(o.stage.Files(), name)
}

// drop takes away what was written below an address.
func (o *output) drop(address string) error {
	o.manifest.Drop(address)
	return o.stage.Drop(address)
}

// carryOthers brings over what somebody else has put into the last output, such as a robots.txt. What
// stands where the site now has a file of its own is told, and so is what stands at an address that goes.
func (b *builder) carryOthers(o *output) error {
	for _, name := range o.last.Others {
		why := "the address goes"
		if !o.wentFrom(path.Dir(name)) {
			switch err := o.stage.Adopt(name); {
			case err == nil:
				continue
			case errors.Is(err, stage.ErrNoFile), errors.Is(err, stage.ErrTaken):
				why = err.Error()
			default:
				return fmt.Errorf("%s was put into %s by somebody else and can't be brought over, so nothing was changed: %w", name, b.folder(), err)
			}
		}
		b.list.Warnf(diag.Span{}, "not-ours", "put it back elsewhere if it is needed", "%s in the last output was put there by somebody else, and does not stay: %s", name, why)
	}
	return nil
}

// wentFrom tells whether the last output had a page in a folder or above it that the site has no more.
func (o *output) wentFrom(folder string) bool {
	for ; folder != "."; folder = path.Dir(folder) {
		page := path.Join(folder, "index.html")
		if _, was := o.last.Digest(page); was && !o.manifest.Has(page) {
			return true
		}
	}
	return false
}

// ownerText and sampleText are what the file says that tells the site from other folders. A site of the
// program's sample gives way to a project's own, never the other way about.
const (
	ownerText  = "cabinet build writes this folder anew each time, and keeps files of others that it finds here\n"
	sampleText = ownerText + "it is made of the sample that the program carries\n"
)

// owner is the text for the project.
func (b *builder) owner() []byte {
	if b.Sample {
		return []byte(sampleText)
	}
	return []byte(ownerText)
}

// notTheSample refuses to work on the sample where output/ was made of a content/ that is not there now:
// it may be a folder that is not mounted, or has another name for a while.
func notTheSample(p *project.Project) error {
	if !p.Sample {
		return nil
	}
	text, err := os.ReadFile(filepath.Join(p.Output, stage.Owner))
	if err != nil || string(text) == sampleText {
		return nil
	}
	name := project.Display(p.Output)
	return fmt.Errorf("there is no folder content/ here or above, and %s was made of one, so nothing was changed; put content/ back, or move %s away", name, name)
}

// swap lets the site take the last output's place.
func (b *builder) swap(o *output) error {
	if err := b.carryOthers(o); err != nil {
		return err
	}
	if err := o.stage.Write(record.ManifestFile, o.manifest.Write()); err != nil {
		return err
	}
	if err := o.stage.Write(stage.Owner, b.owner()); err != nil {
		return err
	}
	left, err := o.stage.Swap(func(name string, info fs.FileInfo) { o.made.Saw(o.named(name), info) })
	b.leftOver(left)
	return err
}
