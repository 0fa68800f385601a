package pipeline

import (
	"context"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// A Rendering is a project's pages in memory, drafts too, and what is wrong with them.
type Rendering struct {
	Files    map[string][]byte // by their paths from the home page's folder
	Papers   []Rendered        // by the names of their cases
	Findings []diag.Diagnostic // of what papers share: profiles, meetings, templates

	versions map[string]version        // the newest of each paper that could be made, by its subject's key
	meetings map[string]record.Meeting // by address
}

// A Rendered is a paper of a rendering.
type Rendered struct {
	key      string // of its subject
	Case     string // its file's name without .toml
	Title    string // the short one; its file's name where there is none
	Address  string // of its folder, "cabinet/2025-02-07/x"; "" where it never could be made
	Current  bool   // made of the case as it is; otherwise Address has the last version that could be made
	Findings []diag.Diagnostic
}

// A version is the files of a paper as they were made once, with those of its earlier versions.
type version struct {
	entry  record.Paper
	also   []string // addresses of further meetings that list it
	folder string
	files  map[string][]byte // by their paths from the home page's folder
}

// Render makes the pages of a project in memory: nothing is written. A paper that can't be made stands
// there as it was in the last rendering, and so does a meeting; last is nil for none. An error is one of the
// machine, as from Run.
func Render(ctx context.Context, p *project.Project, last *Rendering) (*Rendering, error) {
	b := newBuilder(p, Options{Purpose: previewing})
	shelf := &memory{versions: map[string]version{}}
	if err := b.steps(ctx, shelf); err != nil {
		return nil, err
	}
	if last == nil {
		last = &Rendering{}
	}
	r := &Rendering{Files: map[string][]byte{}, versions: map[string]version{}, meetings: map[string]record.Meeting{}}
	for _, m := range b.library.Ordered() {
		if s := b.sheets[m]; s != nil {
			b.list.Add(s.paper.findings...)
		}
	}
	b.putPapers(r, shelf.versions, last.versions)
	b.putAgendas(r, shelf.versions)
	b.putFindings(r)
	return r, b.putPages(r, last)
}

// memory is a shelf that keeps what is put on it.
type memory struct {
	mu       sync.Mutex
	versions map[string]version // by the keys of their subjects
}

func (m *memory) put(s project.Subject, folder string, files map[string][]byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	v := m.versions[s.Key()] // a frozen paper has the files of its earlier versions already
	if v.files == nil {
		v.files = map[string][]byte{}
	}
	for name, text := range files {
		v.files[path.Join(folder, name)] = text
	}
	v.folder = folder // the newest comes last
	m.versions[s.Key()] = v
	return nil
}

// putPapers puts the newest version of every paper into the rendering: today's or else the last, unless
// another paper now stands at its address.
func (b *builder) putPapers(r *Rendering, today, last map[string]version) {
	taken := map[string]bool{}
	for _, p := range b.done {
		if v, made := today[p.Key()]; made && p.ok() {
			v.entry, taken[v.folder] = p.entry, true
			for _, m := range p.others {
				v.also = append(v.also, m.Folder)
			}
			r.versions[p.Key()] = v
		}
	}
	for _, p := range b.done {
		v, current := r.versions[p.Key()]
		if old, was := last[p.Key()]; !current && was && !taken[old.folder] {
			v, taken[old.folder], r.versions[p.Key()] = old, true, old
		}
		maps.Copy(r.Files, v.files)
		r.Papers = append(r.Papers, Rendered{key: p.Key(), Case: p.Name, Title: p.short, Address: v.folder, Current: current})
	}
}

// putAgendas puts the documents of agendas into the rendering.
func (b *builder) putAgendas(r *Rendering, today map[string]version) {
	for m := range b.sheets {
		if b.issueOf(m) != nil {
			maps.Copy(r.Files, today[b.sheets[m].paper.Key()].files)
		}
	}
}

// putFindings gives each finding to its paper; of those about no paper's case, all have a part.
func (b *builder) putFindings(r *Rendering) {
	own := map[string]*Rendered{}
	for i, p := range b.done {
		own[b.CaseFile(p.Name)] = &r.Papers[i]
		r.Papers[i].Findings = p.findings
	}
	for _, d := range b.list.Sorted() {
		if p := own[d.File()]; p != nil {
			p.Findings = append(p.Findings, d)
			continue
		}
		r.Findings = append(r.Findings, d)
	}
}

// putPages makes the pages around the papers. Without their templates the last ones stay.
func (b *builder) putPages(r, last *Rendering) error {
	for _, m := range b.library.Ordered() {
		if m.Folder != "" && b.told(m) {
			r.meetings[m.Folder] = m.Record()
		}
	}
	var shown []record.Meeting
	for _, key := range r.good() {
		for _, address := range append([]string{path.Dir(r.versions[key].folder)}, r.versions[key].also...) {
			old, was := last.meetings[address]
			if _, ok := r.meetings[address]; !ok && was {
				r.meetings[address] = old
			}
			if _, ok := r.meetings[address]; ok && !shows(shown, address) {
				shown = append(shown, r.meeting(address))
			}
		}
	}
	if b.stopped {
		r.keepPages(last)
		return nil
	}
	slices.SortStableFunc(shown, newestFirst)
	for _, m := range shown {
		i := b.issueAt(m.Address)
		if i != nil {
			m.Agenda = i.entry
		}
		pages, err := b.meetingPages(m, i)
		if err != nil {
			return err
		}
		maps.Copy(r.Files, pages)
	}
	all := b.publishedAs(shown, r.read)
	frame, err := b.frame(all)
	if err != nil {
		return err
	}
	maps.Copy(r.Files, frame)
	return b.leadAlong(all, r.write)
}

// read reads a file of the rendering.
func (r *Rendering) read(name string) ([]byte, error) {
	text, there := r.Files[name]
	if !there {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
	}
	return text, nil
}

// write gives a file of the rendering another text.
func (r *Rendering) write(name string, text []byte) error {
	r.Files[name] = text
	return nil
}

// good are the subjects that have a version.
func (r *Rendering) good() []string {
	var keys []string
	for _, p := range r.Papers {
		if p.Address != "" {
			keys = append(keys, p.key)
		}
	}
	return keys
}

// meeting is the meeting of an address with the papers that stand below it, or that it lists too.
func (r *Rendering) meeting(address string) record.Meeting {
	m := r.meetings[address]
	m.Papers = nil
	for _, key := range r.good() {
		if v := r.versions[key]; path.Dir(v.folder) == address || slices.Contains(v.also, address) {
			m.Papers = append(m.Papers, v.entry)
		}
	}
	return m
}

// keepPages takes the last rendering's files that this one has no better for.
func (r *Rendering) keepPages(last *Rendering) {
	for name, text := range last.Files {
		if _, made := r.Files[name]; !made {
			r.Files[name] = text
		}
	}
}

// shortTitle is what a paper is called where there is little room.
func shortTitle(c *casefile.Case) string {
	for _, t := range []casefile.Text{c.Report.ShortTitle, c.Report.Title} {
		if words := strings.Join(strings.Fields(t.Value), " "); words != "" {
			return words
		}
	}
	return c.Name
}
