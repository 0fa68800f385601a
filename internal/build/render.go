package build

import (
	"context"
	"path"
	"slices"
	"strings"
	"sync"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/site"
)

// A Rendering is a project's pages in memory, drafts too, and what is wrong with them.
type Rendering struct {
	Files    map[string][]byte // by their paths from the home page's folder
	Papers   []Rendered        // by the names of their cases
	Findings []diag.Diagnostic // of what papers share: profiles, meetings, templates

	versions map[string]version      // the good version of each paper, by the name of its case
	meetings map[string]site.Meeting // by address
}

// A Rendered is a paper of a rendering.
type Rendered struct {
	Case     string // its file's name without .toml
	Title    string // the short one; its file's name where there is none
	Address  string // of its folder, "cabinet/2025-02-07/x"; "" where it was never good
	Current  bool   // made of the case as it is; otherwise Address has the last good version
	Findings []diag.Diagnostic
}

// A version is the files of a paper as they were made once.
type version struct {
	entry  site.Paper
	also   []string // addresses of further meetings that list it
	folder string
	files  map[string][]byte
}

// Render makes the pages of a project in memory: nothing is written. A paper with an error stands there
// as it was in the last rendering, and so does a meeting; last is nil for none. An error is one of the
// machine, as from Run.
func Render(ctx context.Context, p *Project, last *Rendering) (*Rendering, error) {
	b := &builder{Project: p, options: Options{Drafts: true}, drafting: true}
	b.load()
	shelf := &memory{versions: map[string]version{}}
	if err := b.papers(ctx, shelf); err != nil {
		return nil, err
	}
	b.addresses()
	if last == nil {
		last = &Rendering{}
	}
	r := &Rendering{Files: map[string][]byte{}, versions: map[string]version{}, meetings: map[string]site.Meeting{}}
	b.putPapers(r, shelf.versions, last.versions)
	b.putFindings(r)
	return r, b.putPages(r, last)
}

// memory is a shelf that keeps what is put on it.
type memory struct {
	mu       sync.Mutex
	versions map[string]version // by the names of their cases
}

func (m *memory) put(name, folder string, files map[string][]byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.versions[name] = version{folder: folder, files: files}
	return nil
}

// putPapers puts the good version of every paper into the rendering: today's or else the last, unless
// another paper now stands at its address.
func (b *builder) putPapers(r *Rendering, today, last map[string]version) {
	taken := map[string]bool{}
	for _, p := range b.done {
		if v, made := today[p.name]; made && p.ok() {
			v.entry, taken[v.folder] = p.entry, true
			for _, m := range p.others {
				v.also = append(v.also, m.address)
			}
			r.versions[p.name] = v
		}
	}
	for _, p := range b.done {
		v, current := r.versions[p.name]
		if old, was := last[p.name]; !current && was && !taken[old.folder] {
			v, taken[old.folder], r.versions[p.name] = old, true, old
		}
		for name, text := range v.files {
			r.Files[path.Join(v.folder, name)] = text
		}
		r.Papers = append(r.Papers, Rendered{Case: p.name, Title: p.short, Address: v.folder, Current: current})
	}
}

// putFindings gives each finding to its paper; of those about no paper's case, all have a part.
func (b *builder) putFindings(r *Rendering) {
	own := map[string]*Rendered{}
	for i, p := range b.done {
		own[b.caseFile(p.name)] = &r.Papers[i]
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

func (b *builder) caseFile(name string) string {
	return path.Join(b.Content.Name, "cases", name+".toml")
}

// putPages makes the pages around the papers. Without their templates the last ones stay.
func (b *builder) putPages(r, last *Rendering) error {
	for _, m := range b.library.ordered() {
		if m.address != "" && !m.bad && m.council != nil && m.council.Source != nil {
			r.meetings[m.address] = m.siteMeeting()
		}
	}
	var shown []site.Meeting
	for _, name := range r.cases() {
		for _, address := range append([]string{path.Dir(r.versions[name].folder)}, r.versions[name].also...) {
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
		page, err := b.library.site.Meeting(m)
		if err != nil {
			return err
		}
		r.Files[m.Address+"/index.html"] = page
	}
	frame, err := b.frame(shown)
	for name, text := range frame {
		r.Files[name] = text
	}
	return err
}

// cases are the names of the cases that have a good version.
func (r *Rendering) cases() []string {
	var names []string
	for _, p := range r.Papers {
		if p.Address != "" {
			names = append(names, p.Case)
		}
	}
	return names
}

// meeting is the meeting of an address with the papers that stand below it, or that it lists too.
func (r *Rendering) meeting(address string) site.Meeting {
	m := r.meetings[address]
	m.Papers = nil
	for _, name := range r.cases() {
		switch v := r.versions[name]; {
		case path.Dir(v.folder) == address:
			m.Papers = append(m.Papers, v.entry)
		case slices.Contains(v.also, address):
			m.Papers = append(m.Papers, v.entry.From(wayTo(address, path.Dir(v.folder))))
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
