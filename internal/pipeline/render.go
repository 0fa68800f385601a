package pipeline

import (
	"context"
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

// A Rendering is a project's papers in memory, drafts too, with what is wrong with them and the pages around them, which are made
// when they are asked for. It is safe for use by several goroutines.
type Rendering struct {
	Papers   []Rendered        // by the names of their cases
	Findings []diag.Diagnostic // of what papers share: profiles, meetings, templates

	versions map[string]version           // the newest of each paper that could be made, by its subject's key
	meetings map[string]record.Meeting    // by address
	files    map[string][]byte            // of papers and agendas, by their paths from the home page's folder
	folders  map[string]map[string][]byte // of those, what was published together, by the folder in which it stands
	around   *around                      // nil before there ever was any; of an earlier rendering where its templates can't be used
	spots    *spots

	meetingFiles map[string]string // the files of all meetings, and in which folders these stand
	known        *known            // what the next rendering need not make again
}

// A Rendered is a paper of a rendering.
type Rendered struct {
	key      string // of its subject
	Case     string // its file's name without .toml
	Title    string // the short one; its file's name where there is none
	Address  string // of its folder, "cabinet/2025-02-07/x"; "" where it never could be made
	Current  bool   // made of the case as it is; otherwise Address has the last version that could be made
	Findings []diag.Diagnostic

	meetings []string // the files of those to which it goes
}

// A version is the files of a paper as they were made once, with those of its earlier versions.
type version struct {
	entry  *record.Paper // nil on a shelf that is not in memory
	also   []string      // addresses of further meetings that list it
	folder string
	files  map[string][]byte // by their paths from the home page's folder; nil on a shelf that is not in memory
	names  []string          // of those, on such a shelf
}

// Render makes the pages of a project in memory: nothing is written. A paper that can't be made stands
// there as it was in the last rendering, and so does a meeting; last is nil for none. An error is one of the
// machine, as from Run.
func Render(ctx context.Context, p *project.Project, last *Rendering) (*Rendering, error) {
	return render(ctx, p, last, false)
}

// RenderPapers is Render where papers are not to wait for the agendas that list them, with their packs: those stay as they were
// in the last rendering. Whole tells that there are none such, so that Render would give no more.
func RenderPapers(ctx context.Context, p *project.Project, last *Rendering) (r *Rendering, whole bool, err error) {
	r, err = render(ctx, p, last, true)
	return r, err != nil || r.known == nil || !r.known.left.Load(), err
}

func render(ctx context.Context, p *project.Project, last *Rendering, papersFirst bool) (*Rendering, error) {
	if last == nil {
		last = &Rendering{}
	}
	b := newBuilder(p, Options{Purpose: previewing})
	b.known = last.known.next(p, papersFirst)
	shelf := &memory{versions: map[string]version{}}
	if err := b.steps(ctx, shelf); err != nil {
		return nil, err
	}
	r := &Rendering{files: map[string][]byte{}, folders: map[string]map[string][]byte{}, versions: map[string]version{}, meetings: map[string]record.Meeting{}, known: b.known.done()}
	for _, m := range b.library.Ordered() {
		if s := b.sheets[m]; s != nil {
			b.list.Add(s.paper.findings...)
		}
	}
	b.putPapers(r, shelf.versions, last.versions)
	b.putAgendas(r, shelf.versions)
	b.putFindings(r)
	b.putPages(r, last)
	r.spots = &spots{builder: b, read: map[string]map[string]Spot{}}
	return r, nil
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
			entry := p.entry
			v.entry, taken[v.folder] = &entry, true
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
		r.put(v)
		r.Papers = append(r.Papers, Rendered{key: p.Key(), Case: p.Name, Title: p.short, Address: v.folder, Current: current, meetings: b.meetingFiles(p)})
	}
}

// meetingFiles are the files of the meetings to which a paper goes.
func (b *builder) meetingFiles(p paper) (files []string) {
	for _, m := range append([]*project.Meeting{p.meeting}, p.others...) {
		if m != nil {
			files = append(files, b.meetingFile(m))
		}
	}
	return files
}

func (b *builder) meetingFile(m *project.Meeting) string {
	return path.Join(b.Content.Name, "meetings", m.Name+".toml")
}

// SharedWith are the findings that the readers of a paper see beside its own: those of what all papers share, and of the meetings to which it goes.
// The paper is one of the rendering's.
func (r *Rendering) SharedWith(p *Rendered) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(d diag.Diagnostic) bool {
		_, ofMeeting := r.meetingFiles[d.File()]
		return ofMeeting && !slices.Contains(p.meetings, d.File())
	})
}

// SharedIn are those that the readers of other pages in a folder see: in that of a meeting, none of other meetings.
func (r *Rendering) SharedIn(folder string) []diag.Diagnostic {
	if !slices.Contains(slices.Collect(maps.Values(r.meetingFiles)), folder) {
		return r.Findings
	}
	return slices.DeleteFunc(slices.Clone(r.Findings), func(d diag.Diagnostic) bool {
		of, ofMeeting := r.meetingFiles[d.File()]
		return ofMeeting && of != folder
	})
}

// putAgendas puts the documents of agendas into the rendering.
func (b *builder) putAgendas(r *Rendering, today map[string]version) {
	for m := range b.sheets {
		if b.issueOf(m) != nil {
			r.put(today[b.sheets[m].paper.Key()])
		}
	}
}

// put puts the files of a paper or an agenda into the rendering.
func (r *Rendering) put(v version) {
	maps.Copy(r.files, v.files)
	r.folders[v.folder] = v.files
}

// putFindings gives each finding to its paper; of those about no paper's case, all have a part.
func (b *builder) putFindings(r *Rendering) {
	r.meetingFiles = map[string]string{}
	for _, m := range b.library.Ordered() {
		r.meetingFiles[b.meetingFile(m)] = m.Folder
	}
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

// putPages puts the pages around the papers. Without their templates the last ones stay.
func (b *builder) putPages(r, last *Rendering) {
	for _, m := range b.library.Ordered() {
		if m.Folder != "" && b.told(m) {
			r.meetings[m.Folder] = m.Record()
		}
	}
	shown := r.shown(last)
	if b.stopped {
		r.around = last.around
		return
	}
	slices.SortStableFunc(shown, newestFirst)
	r.around = b.around(shown, r.files)
}

// shown are the meetings that have papers. One that can't be told is as it was.
func (r *Rendering) shown(last *Rendering) (shown []record.Meeting) {
	papers := r.papersOf()
	for _, address := range sortedKeys(papers) {
		m, told := r.meetings[address]
		if !told {
			if m, told = last.meetings[address]; !told {
				continue
			}
			r.meetings[address] = m
		}
		m.Papers = papers[address]
		shown = append(shown, m)
	}
	return shown
}

// papersOf are the papers of each meeting, those that stand below it and those that it lists too, by its address.
func (r *Rendering) papersOf() map[string][]record.Paper {
	papers := map[string][]record.Paper{}
	for _, key := range r.good() {
		v := r.versions[key]
		for _, address := range slices.Compact(slices.Sorted(slices.Values(append([]string{path.Dir(v.folder)}, v.also...)))) {
			papers[address] = append(papers[address], *v.entry)
		}
	}
	return papers
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

// shortTitle is what a paper is called where there is little room.
func shortTitle(c *casefile.Case) string {
	for _, t := range []casefile.Text{c.Report.ShortTitle, c.Report.Title} {
		if words := strings.Join(strings.Fields(t.Value), " "); words != "" {
			return words
		}
	}
	return c.Name
}
