package pipeline

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/recall"
)

// memoryFolder is the folder beside content/ with what is kept of the last runs. It may be deleted at any time.
const memoryFolder = ".cabinet-cache"

// A lastRun is what a run may have kept of the last one of its kind, and what it keeps itself.
type lastRun struct {
	folder string // with the memories
	name   string
	key    string
	part   bool         // the run is about a part of the project: it knows what others have made, and keeps nothing
	read   recall.Files // what the run is made of, as it stood before it was read
}

// lastRunOf is what is kept of runs like this one; nil for one that depends on more than the project's files.
func (b *builder) lastRunOf() *lastRun {
	o := b.options
	if o.Anew || b.Sample || o.Evidence || o.Purpose != Checking && !o.Purpose.writes() {
		return nil
	}
	program, ok := thisProgram()
	if !ok {
		return nil
	}
	return &lastRun{
		folder: filepath.Join(b.Folder, memoryFolder),
		name:   fmt.Sprintf("%s-%d", [...]string{Checking: "check", Building: "build", BuildingDrafts: "build-drafts"}[o.Purpose], o.Told),
		key:    fmt.Sprintf("%q %q %q %t %t %t", program, b.Content.Name, b.TemplatesName, o.Large, o.Word, o.Clearing),
		part:   len(o.Paths) > 0,
	}
}

// spare is where the last output is kept for the next one, so that what both have need not be put in its place again; "" for
// nowhere.
func (b *builder) spare() string {
	if b.lastRun == nil {
		return ""
	}
	if info, err := os.Lstat(b.lastRun.folder); err != nil || !info.IsDir() { // such as a link, which may lead anywhere
		return ""
	}
	return filepath.Join(b.lastRun.folder, "spare-"+filepath.Base(b.Output))
}

// thisProgram tells the program's file from that of every other version of it.
func thisProgram() (string, bool) {
	name, err := os.Executable()
	if err != nil {
		return "", false
	}
	what, err := recall.Stamp(name)
	return what, err == nil
}

// inputs are the folders whose files a project is made of.
var inputs = []string{"content", "templates"}

// recalled is what the last run of the same kind has said, where nothing has changed since: neither what it read, nor what it wrote.
func (b *builder) recalled() (r Result, ok bool) {
	m := b.lastRun
	if m == nil {
		return r, false
	}
	was, found := recall.Find(m.folder, m.name, m.key)
	if found && !m.part && was.Read.Sure() && was.Read.Still(b.Folder) && b.stands(was.Made) {
		return readResult(was.Told)
	}
	var err error
	if m.read, err = recall.Look(b.Folder, inputs...); err != nil {
		b.lastRun = nil // the run tells what is wrong
		return r, false
	}
	m.read.Sums(b.Folder, was.Read)
	if m.part || !found || !m.read.Same(was.Read) || !b.stands(was.Made) {
		return r, false
	}
	was.Read = m.read
	_ = recall.Keep(m.folder, m.name, was) // without it the next run looks as closely
	return readResult(was.Told)
}

// stands tells whether the output is as it was written.
func (b *builder) stands(written recall.Files) bool {
	return !b.options.Purpose.writes() || written.Still(b.Folder)
}

// papersOf is the name of the memory of papers beside that of what a run has said, which is read far more often.
func (m *lastRun) papersOf() string { return m.name + "-papers" }

// knownRun is what runs like this one have made, for this one.
func (b *builder) knownRun() *known {
	m := b.lastRun
	if m == nil {
		return nil
	}
	k := &known{files: m.read, index: m.read.Index(), sums: map[string][sha256.Size]byte{}, pages: map[string][sha256.Size]byte{}}
	if !m.part {
		k.keeping = newKeeper()
	}
	k.shared = k.index.Except(papersOwn...)
	if was, found := recall.Find(m.folder, m.papersOf(), m.key); found {
		k.standing = was.Made.Standing(b.Folder)
		k.recall(was.Told)
	}
	return k
}

// remember keeps what a run has made for the next, and what it has said, if the next would say it again: not where it tells of a
// change, or something of it came of the output before. What can't be kept is nobody's loss.
func (b *builder) remember(r Result) {
	m := b.lastRun
	if m == nil || m.part || b.options.Purpose.writes() && !r.Written {
		return
	}
	now, err := recall.Look(b.Folder, inputs...)
	if err != nil || !now.Alike(m.read) {
		return // somebody was writing
	}
	kept := recall.Memory{Key: m.key}
	if b.output != nil {
		kept.Made = b.output.made.Files()
	}
	if kept.Told, err = b.writeKnown(); err == nil {
		_ = recall.Keep(m.folder, m.papersOf(), kept)
	}
	if r.Held > 0 || r.Older > 0 || slices.ContainsFunc(r.Findings, tellsOfRun) {
		return
	}
	kept.Read = m.read
	if kept.Told, err = writeResult(r); err == nil {
		_ = recall.Keep(m.folder, m.name, kept)
	}
}

// tellsOfRun tells whether a finding is about what a run did, and not about a file.
func tellsOfRun(d diag.Diagnostic) bool { return !d.Known() || TellsOfLoss(d) }

// A said is a result as it is kept.
type said struct {
	Result
	Findings []diag.Stored
	Ignored  []ignored
}

type ignored struct {
	diag.Stored
	Reason string
}

func writeResult(r Result) ([]byte, error) {
	s := said{Result: r, Findings: keptFindings(r.Findings), Ignored: keptIgnored(r.Ignored)}
	s.Result.Findings, s.Result.Ignored = nil, nil
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(s)
	return b.Bytes(), err
}

func readResult(text []byte) (Result, bool) {
	var s said
	if gob.NewDecoder(bytes.NewReader(text)).Decode(&s) != nil {
		return Result{}, false
	}
	r := s.Result
	r.Findings, r.Ignored, r.Recalled = foundAgain(s.Findings), ignoredAgain(s.Ignored), true
	return r, true
}

func keptFindings(found []diag.Diagnostic) (out []diag.Stored) {
	for _, d := range found {
		out = append(out, d.Stored())
	}
	return out
}

func foundAgain(kept []diag.Stored) (out []diag.Diagnostic) {
	for _, k := range kept {
		out = append(out, k.Diagnostic())
	}
	return out
}

func keptIgnored(found []diag.Ignored) (out []ignored) {
	for _, d := range found {
		out = append(out, ignored{d.Stored(), d.Reason})
	}
	return out
}

func ignoredAgain(kept []ignored) (out []diag.Ignored) {
	for _, k := range kept {
		out = append(out, diag.Ignored{Diagnostic: k.Diagnostic(), Reason: k.Reason})
	}
	return out
}
