package pipeline

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"cabinet/internal/project"
	"cabinet/internal/recall"
)

// A known is what a build, a check or a rendering has made, for the next one: a paper, or the agenda of a meeting, is made again
// only where a file that was read for it, or anything else that it depends on, is another now.
type known struct {
	files  recall.Files
	index  recall.Index
	shared [sha256.Size]byte // of the files of which profiles and templates are made
	loaded *project.Library  // nil where something could not be read
	last   project.Last      // of the last rendering; of a run, which reads all else anew, the openings of files alone
	all    string            // what every paper depends on beside files
	was    map[string]product

	names    [sha256.Size]byte            // of the names of all papers
	meetings [sha256.Size]byte            // of how all meetings are
	meeting  map[string][sha256.Size]byte // of how each is, by its name

	pages, pagesBefore map[string][sha256.Size]byte // of what the pages of each meeting are made, by its address
	lists, listsBefore keptLists

	kept     *keptRun               // what was, before it is read; nil where it is in memory
	openings map[string]keptOpening // of the files of papers, by their names
	standing recall.Standing        // the files that the last run wrote
	keeping  *keeper                // of what is made now, where the next run reads it; nil where it stays in memory, or no run does

	later bool        // agendas that have to be made again may be as they were, this time
	left  atomic.Bool // one is

	mu   sync.Mutex
	sums map[string][sha256.Size]byte // of what is made now, by the keys of subjects
	now  map[string]product           // where it stays in memory; nil where it does not
}

// A product is what came of a subject.
type product struct {
	read    []string          // the names below content/ that were asked for
	sum     [sha256.Size]byte // of what these held, and of what else it depends on
	paper   paper
	issue   *issue     // of an agenda; nil where nothing is published of it
	sheet   *printable // of an agenda, where this run or one before it in memory made it
	version version    // what was put on the shelf
	put     bool       // something was
}

// papersOwn are the folders whose files single papers are made of.
var papersOwn = []string{"content/cases/", "content/meetings/", "content/clearance/"}

// next looks at a project's files, and gives what is known of them. Of the sample, which never changes, and of a project whose
// files can't be listed, nothing is.
func (k *known) next(p *project.Project, papersFirst bool) *known {
	files, err := recall.Look(p.Folder, inputs...)
	if p.Sample || err != nil {
		return nil
	}
	if k == nil {
		k = &known{}
	}
	files.Sums(p.Folder, k.files)
	n := &known{files: files, index: files.Index(), sums: map[string][sha256.Size]byte{}, now: map[string]product{}, later: papersFirst}
	n.shared = n.index.Except(papersOwn...)
	if k.loaded != nil {
		n.was = k.now
		n.last = project.Last{Library: k.loaded, Shared: n.shared == k.shared, Opening: n.stillOpening(k.openings)}
	}
	return n
}

// library is what is known of the last rendering's.
func (k *known) library() project.Last {
	if k == nil {
		return project.Last{}
	}
	return k.last
}

// settleKnown notes what all papers depend on, once that is loaded.
func (b *builder) settleKnown() {
	k := b.known
	if k == nil {
		return
	}
	if k.loaded = b.library; b.library.Incomplete {
		k.loaded = nil
	}
	k.all = fmt.Sprintf("%x %t %t %t %t %q", k.shared, b.stopped, b.joint, b.library.Incomplete, b.hasRegister(), sortedPairs(b.publishers))
	k.names = sha256.Sum256(fmt.Appendf(nil, "%q", b.library.PaperNames()))
	k.meeting = map[string][sha256.Size]byte{}
	all := sha256.New()
	for _, m := range b.library.Ordered() {
		rests := sha256.Sum256([]byte(b.meetingRests(m)))
		k.meeting[m.Name] = rests
		all.Write(rests[:])
	}
	all.Sum(k.meetings[:0])
	k.openings, k.last = k.openingsNow(b.library), project.Last{}
	if k.kept != nil {
		k.was, k.kept = b.readKnown(k.kept), nil
	}
}

func sortedPairs(m map[string]string) (out []string) {
	for _, key := range slices.Sorted(maps.Keys(m)) {
		out = append(out, key, m[key])
	}
	return out
}

// done forgets what was not made again, nor taken over.
func (k *known) done() *known {
	if k != nil {
		k.was = nil
	}
	return k
}

// letGo lets go of what tells whether something is as it was, once nobody asks that any more.
func (k *known) letGo() {
	if k != nil {
		k.was, k.files, k.index = nil, recall.Files{}, recall.Index{}
	}
}

// sumOf is a digest of all that a product of a subject depends on, where those names were read for it.
func (k *known) sumOf(s project.Subject, read []string, besides string) (sum [sha256.Size]byte) {
	all := sha256.New()
	fmt.Fprintf(all, "%+v\n%s\n%x\n%s", s, k.all, k.index.Sum("content", read), besides)
	all.Sum(sum[:0])
	return sum
}

// still gives what came of a subject, where nothing that it depends on has changed, and puts its files on the shelf.
func (k *known) still(s project.Subject, besides func(paper) string, to shelf) (m product, ok bool) {
	if m, ok = k.before(s.Key()); !ok || m.sum != k.sumOf(s, m.read, besides(m.paper)) {
		return m, false
	}
	return m, k.take(s, m, to)
}

// take takes over what came of a subject, and puts its files on the shelf.
func (k *known) take(s project.Subject, m product, to shelf) (ok bool) {
	if to != nil && m.put && !to.take(s, m.version) {
		return false
	}
	k.add(s, m)
	return true
}

// keep keeps what came of a subject, and what it depends on.
func (k *known) keep(s project.Subject, m product, besides string, to shelf) {
	m.sum = k.sumOf(s, m.read, besides)
	if to != nil {
		m.version = to.of(s)
		m.put = m.version.files != nil || m.version.names != nil
	}
	m.paper.findings = slices.Clip(m.paper.findings)
	k.add(s, m)
}

// add adds what came of a subject. Where it does not stay in memory, neither it nor what it was before is held any more.
func (k *known) add(s project.Subject, m product) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.sums[s.Key()] = m.sum
	if k.now != nil {
		k.now[s.Key()] = m
		return
	}
	if k.keeping != nil {
		k.keeping.keep(m)
	}
	delete(k.was, s.Key())
}

// before is what came of a subject the last time, by its key.
func (k *known) before(key string) (product, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	m, ok := k.was[key]
	return m, ok
}

// sumNow is the digest of what came of a subject now, by its key.
func (k *known) sumNow(key string) ([sha256.Size]byte, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	sum, ok := k.sums[key]
	return sum, ok
}

// take implements [shelf].
func (m *memory) take(s project.Subject, v version) (ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.versions[s.Key()] = v
	return true
}

// of implements [shelf].
func (m *memory) of(s project.Subject) version {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.versions[s.Key()]
}

// watched is a builder that works alike, and a trace of what it reads of content/.
func (b *builder) watched() (*builder, *recall.Trace) {
	trace := recall.NewTrace(b.Content.FS)
	w, p := *b, *b.Project
	p.Content.FS = trace
	w.Project, w.library = &p, b.library.Through(trace)
	return &w, trace
}
