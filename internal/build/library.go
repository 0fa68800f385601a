package build

import (
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/record"
	"cabinet/internal/report"
	"cabinet/internal/site"
	"cabinet/internal/tagpdf"
)

// A library is what papers are made with: read once, then only looked at.
type library struct {
	councils map[string]*council
	meetings map[string]*meeting
	frozen   map[[2]string]subject // by meeting and case
	cases    map[string]bool       // those that have a file
	subjects []subject             // of all papers, in the order of their cases' names
	kinds    []string
	site     *site.Site

	mu     sync.Mutex
	loaded map[[2]string]*kind
}

type council struct {
	*casefile.Council
	typeface *tagpdf.Family
	law      *check.Law
	bad      bool // its papers can't be built
}

// A meeting is a meeting's file and what becomes of it.
type meeting struct {
	*casefile.Meeting
	council *council // nil where it is not known
	address string   // below output/: "cabinet/2025-02-07"
	bad     bool     // its file has an error
	fate    fate
}

// A fate is what becomes of a meeting in a run.
type fate int

// What can become of a meeting.
const (
	made    fate = iota // its pages are made of its papers as they are
	held                // an error stops it: its last good output stays
	carried             // it was not asked for: its last output stays
)

type kind struct {
	*compose.Kind
	bad bool
}

// load reads councils and meetings and lists the kinds of paper.
func (b *builder) load() {
	l := &b.library
	l.councils, l.meetings, l.loaded = map[string]*council{}, map[string]*meeting{}, map[[2]string]*kind{}
	l.kinds = compose.Kinds(b.Templates)
	for _, name := range b.names("councils") {
		var list diag.List
		c := &council{Council: b.Content.Council(name, &list)}
		if c.Council == nil {
			c.Council = &casefile.Council{Name: name}
		} else {
			c.typeface = b.typeface(c.Council, &list)
			c.law = check.NewLaw(c.Council)
			check.Council(c.Council, c.typeface, &list)
		}
		findings := check.Severities(c.Council, list.Sorted())
		c.bad = slices.ContainsFunc(findings, diag.Diagnostic.IsError)
		b.list.Add(findings...)
		l.councils[name] = c
	}
	for _, name := range b.names("meetings") {
		l.meetings[name] = b.meeting(name)
	}
	b.loadSubjects()
	b.loadAddresses()
	pages, err := site.New(b.Templates)
	if err != nil {
		b.list.Add(b.siteTemplate(err))
		b.stopped = true
	}
	l.site = pages
}

// position matches what html/template puts before its messages.
var position = regexp.MustCompile(`template: ([^:/]+\.tmpl):(\d+)(?::\d+)?: `)

// siteTemplate is the finding for a template of the pages that can't be used.
func (b *builder) siteTemplate(err error) diag.Diagnostic {
	message := err.Error()
	d := diag.Diagnostic{Rule: "template", Message: "the " + message}
	at := position.FindStringSubmatchIndex(message)
	if at == nil {
		return d
	}
	name := path.Join("site", message[at[2]:at[3]])
	line, _ := strconv.Atoi(message[at[4]:at[5]]) // figures by the pattern; too many of them are line 0
	text, _ := fs.ReadFile(b.Templates, name)     // read just now; without it the file's name stays
	d.Span = diag.NewSource(path.Join(b.TemplatesName, name), text).At(line, 0)
	d.Message = "this template can't be used: " + message[at[1]:]
	return d
}

// meeting reads a meeting's file; what is wrong with it holds its papers back.
func (b *builder) meeting(name string) *meeting {
	var list diag.List
	defer func() { b.list.Add(list.Sorted()...) }()
	m := &meeting{Meeting: b.Content.Meeting(name, &list)}
	if m.Meeting == nil {
		m.Meeting, m.bad = &casefile.Meeting{Name: name}, true
		m.Council.Value = b.Content.MeetingCouncil(name)
		m.Withdrawn = b.Content.MeetingWithdrawn(name)
		return m
	}
	m.council = b.library.councils[m.Council.Value]
	if m.council == nil {
		b.unknownCouncil(m.Council, &list)
	} else if m.council.Source != nil {
		check.Meeting(m.Meeting, m.council.Council, m.council.typeface, &list)
	}
	m.bad = list.Errors() > 0
	return m
}

func (b *builder) unknownCouncil(name casefile.Text, list *diag.List) {
	if !name.Given() || name.Bad {
		return
	}
	known := b.library.councilNames()
	list.Errorf(name.Span, "unknown-council", diag.Choose(name.Value, known),
		"there is no file %s/councils/%s.toml", b.Content.Name, name.Value)
}

func (l *library) councilNames() []string { return slices.Sorted(maps.Keys(l.councils)) }
func (l *library) meetingNames() []string { return slices.Sorted(maps.Keys(l.meetings)) }

// ordered is every meeting by the name of its file.
func (l *library) ordered() []*meeting {
	var out []*meeting
	for _, name := range l.meetingNames() {
		out = append(out, l.meetings[name])
	}
	return out
}

// kind is a kind of paper as a council words it, read once. Its findings are the run's, not a paper's.
func (b *builder) kind(name, council string) *kind {
	l := &b.library
	l.mu.Lock()
	defer l.mu.Unlock()
	key := [2]string{name, council}
	if k := l.loaded[key]; k != nil {
		return k
	}
	var list diag.List
	k := &kind{Kind: compose.Load(b.Templates, b.TemplatesName, name, council, &list)}
	k.bad = list.Errors() > 0
	b.list.Add(list.Sorted()...)
	l.loaded[key] = k
	return k
}

// record is a meeting's record without its papers.
func (m *meeting) record() record.Meeting {
	body := m.council.Bodies[m.Body.Value].Title.Value
	h := report.Header{Body: body, Date: m.Date.String()}
	return record.Meeting{
		Format:  record.Format,
		ID:      record.ID(m.Name),
		Address: m.address,
		Name:    h.Occasion(),
		Council: m.council.Title.Value,
		Body:    body,
		Date:    m.Date.ISO(),
		Day:     h.Date,
		Time:    m.Time.Value,
		Place:   m.Meeting.Place.Value,
	}
}
