package pipeline

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/language"
	"cabinet/internal/pack"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// agendaName is the name of a meeting's agenda among the papers about it, and of its kind.
const agendaName = "agenda"

// letterKind is the kind of the letters of supplements.
const letterKind = "supplement"

// A sheet is a paper about a meeting while it is made: its agenda, or the letter of a supplement.
type sheet struct {
	meeting   *project.Meeting
	kind      string
	title     string // "" for that of the agenda's form
	edition   edition
	before    *record.Meeting // what was published with the agenda before; nil for a first one
	since     casefile.Date   // the day of that
	same      bool            // nothing has become of any item since
	items     []sheetItem
	published []issued                      // all agendas that were published, the first one first
	off       map[string]casefile.Withdrawn // papers that are published no more, by the names of their cases
	number    int                           // of a supplement's letter; 0 for an agenda
	enclosing []record.Supplement           // those that are published with it or were before: their numbers, items and reasons
	papers    map[string]*paper             // that go to the meeting, by the names of their cases
	paper     paper                         // what becomes of the agenda itself
	printable *printable                    // nil where it can't be made
	issue     *issue                        // nil where nothing is published of it
	made      []*madePack                   // packs, where they are read back
	kept      []freeze.File                 // of others' documents, as they were published with the agenda before
	packsRead int                           // packs that were read back
	differing []Differing                   // what was read back of it, and differs
}

// A sheetItem is an item of an agenda with what is known of it.
type sheetItem struct {
	compose.Item
	On         *pack.Range  // its pages in the pack or the supplement; nil where they are not known
	further    []pack.Range // the same of its further documents, in their order; the zero Range where that is not known
	Supplement int          // the supplement that has its report; 0 for the pack
	files      []itemFile   // documents of others that the meeting's file gives it
}

// agendas makes the agenda of each meeting that has one, once its papers are known. Findings about items go to the
// agenda, and hold its meeting back as those of its papers do.
func (b *builder) agendas(ctx context.Context, to shelf) error {
	meetings := slices.DeleteFunc(slices.Clone(b.library.Ordered()), func(m *project.Meeting) bool { return !b.hasAgenda(m) })
	sheets := make([]*sheet, len(meetings))
	err := b.atOnce(ctx, len(meetings), func(i int) (err error) {
		sheets[i], err = b.sheetOf(meetings[i], to)
		return err
	})
	for i, m := range meetings {
		b.sheets[m] = sheets[i]
	}
	b.batches = batches{}
	return err
}

// makeSheet makes the sheet of a meeting's agenda, of the papers that are known.
func (b *builder) makeSheet(m *project.Meeting, to shelf) (*sheet, error) {
	s := b.newSheet(m)
	err := b.knownAgenda(s, to)
	if b.once {
		s.letGo()
	}
	return s, err
}

// letGo lets go of what an agenda was made of, which is many times what is told of it.
func (s *sheet) letGo() {
	*s = sheet{meeting: s.meeting, kind: s.kind, paper: s.paper, issue: s.issue}
}

// agenda makes the agenda of a sheet.
func (b *builder) agenda(s *sheet, to shelf) error {
	defer b.guard(&s.paper)
	if last, frozen := b.library.FrozenAbout(s.meeting.Name, agendaName); frozen && !b.options.Purpose.ofCases() {
		return b.keptIssue(s, last, to)
	}
	b.decide(s)
	if b.puts(&s.paper, to) {
		return b.issue(s, to)
	}
	return b.rereadSheet(s)
}

// hasAgenda tells whether the page of a meeting is an agenda, and the run is about it.
func (b *builder) hasAgenda(m *project.Meeting) bool {
	asked := !b.only.set || b.only.meetings[m.Name]
	_, frozen := b.library.FrozenAbout(m.Name, agendaName)
	return asked && !m.Awaited && m.Laid() && m.Folder != "" && (frozen && !b.options.Purpose.ofCases() || m.HasAgenda() && !cancelled(m))
}

// newSheet is the agenda of a meeting before anything is known of it.
func (b *builder) newSheet(m *project.Meeting) *sheet {
	s := &sheet{meeting: m, kind: agendaName, papers: map[string]*paper{}}
	s.paper = paper{Subject: project.Subject{Name: agendaName, Meeting: m.Name, OfMeeting: true}, address: agendaName, meeting: m, asked: true, language: language.Of(m.Profile.For(agendaName).Language.Value)}
	return s
}

// decide decides the items of a meeting's agenda, and words, numbers and checks it.
func (b *builder) decide(s *sheet) {
	var list diag.List
	m := s.meeting
	s.off = b.withdrawals(s)
	items := agenda.Of(m.Meeting, m.Profile.Bodies[m.Body.Value], m.Profile.Agenda, b.papersOf(s), &list)
	if s.before != nil {
		items = agenda.Fix(m.Meeting, m.Profile.Agenda, items, s.numbersOf(), &list)
	}
	s.arrive(items)
	for _, i := range items {
		s.items = append(s.items, sheetItem{Item: b.itemOf(i, s)})
	}
	b.itemFiles(s, &list)
	b.takesKept(s, &list)
	if !cancelled(m) { // else nothing comes of its items
		b.checkItems(s, items, &list)
		b.missingReports(s, &list)
	}
	b.wordSheet(s, &list)
}

// wordSheet composes, numbers and checks an agenda.
func (b *builder) wordSheet(s *sheet, list *diag.List) {
	looked := &check.Paper{Case: s.asCase()}
	with := s.with(b)
	if with.whole() {
		s.printable = b.checked(looked, with, s.edition, list)
		if s.before == nil && s.kind == agendaName {
			looked.InTime(list)
		}
	}
	s.paper.unmade, s.paper.flawed = s.printable == nil, s.printable != nil && s.printable.flawed
	b.settle(&s.paper, looked, list)
}

// with is what an agenda is made with.
func (s *sheet) with(b *builder) madeWith {
	m := s.meeting
	items := make([]compose.Item, len(s.items))
	for i := range s.items {
		items[i] = s.items[i].Item
	}
	return madeWith{council: m.Profile, meeting: m, kind: b.library.KindOf(s.kind, m.Profile), items: items, before: s.since, moved: s.moved(), elsewhere: s.asksElsewhere(b)}
}

// asksElsewhere tells of a question whether another paper about the meeting asks it: of an agenda's the letter of a supplement may.
// Of a letter's no answer is lost, since the agenda tells of those that are.
func (s *sheet) asksElsewhere(b *builder) func(question string) bool {
	return func(question string) bool {
		if s.kind == letterKind {
			return true
		}
		k := b.library.KindOf(letterKind, s.meeting.Profile)
		return k.Kind != nil && k.Asks(question)
	}
}

// asCase is the meeting as the case of its agenda.
func (s *sheet) asCase() *casefile.Case {
	m := s.meeting
	words := s.paper.language
	title := cmp.Or(s.title, words.Agenda)
	if s.title == "" && m.Profile.AgendaForm(m.Meeting) == "summons" {
		title = words.Summons
	}
	return m.PaperOf(s.paper.Name, s.kind, title, m.Profile.ContactOf(m.Meeting))
}

// papersOf are the papers that go to the meeting of an agenda, in the order of their names, and notes them in the sheet.
func (b *builder) papersOf(s *sheet) []agenda.Paper {
	var out []agenda.Paper
	named := map[string]bool{}
	for _, i := range s.meeting.Items {
		named[i.Paper.Value] = true
	}
	for _, p := range b.goingTo(s.meeting) {
		if p.meeting != s.meeting && !b.visits(p, s.meeting) || s.papers[p.Name] != nil {
			continue
		}
		s.papers[p.Name] = p
		if p.draft && b.options.Purpose.finishedOnly() {
			continue // an item may name it; by itself it has no place before it is finished
		}
		going := agenda.Paper{Name: p.Name, Place: s.placeBefore(p.Name)}
		if w, off := s.off[p.Name]; off {
			going.Withdrawn = &w
		}
		if len(named) > 0 && !named[p.Name] { // it is told that no item names the paper
			going.At = b.namesMeeting(p)
		}
		out = append(out, going)
	}
	for name, w := range s.off {
		if s.papers[name] == nil {
			out = append(out, agenda.Paper{Name: name, Withdrawn: &w, Place: s.placeBefore(name)})
		}
	}
	slices.SortFunc(out, func(a, b agenda.Paper) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// placeBefore is where the agenda that was published last has a paper, or what has become of it: behind all others where none has
// had it.
func (s *sheet) placeBefore(name string) int {
	for _, a := range slices.Backward(s.published) {
		if was, had := a.record.Agenda.ItemOf(record.ID(name)); had {
			return slices.IndexFunc(s.before.Agenda.Items, func(i record.Item) bool { return i.Number == was.Number })
		}
	}
	if s.before == nil {
		return 0
	}
	return len(s.before.Agenda.Items)
}

// namesMeeting is where the case of a paper names its meeting. A frozen paper has no such place, since its file is not edited.
func (b *builder) namesMeeting(p *paper) diag.Span {
	if p.Frozen() {
		return diag.Span{}
	}
	c, _ := b.Glance(p.Name)
	return c.FirstMeeting().Span
}

// itemOf is an item of an agenda with what is known of its report.
func (b *builder) itemOf(i agenda.Item, s *sheet) compose.Item {
	out := compose.Item{Item: i, To: b.meetingTold(i.Postponed.To).Name, Came: b.meetingTold(i.Item.From).Name}
	p := s.papers[i.Paper]
	if p == nil || i.Erased {
		return out
	}
	out.Report = p.title
	if p.fate == halfWritten {
		out.Report = printableTitle(p.title)
	}
	if !p.ok() || i.Fate == agenda.ToFollow {
		return out
	}
	out.Address = record.Way(s.meeting.Folder, p.place())
	for _, d := range p.attached {
		out.Documents = append(out.Documents, report.DraftItemDocument{Title: d.title, Address: path.Join(out.Address, d.name)})
	}
	return out
}

// missingReports reports items whose reports can't be published with them, unless they are to follow.
func (b *builder) missingReports(s *sheet, list *diag.List) {
	for _, i := range s.items {
		p := s.papers[i.Paper]
		if p == nil || i.Fate != agenda.Considered || !b.options.Purpose.finishedOnly() || !p.draft {
			continue
		}
		hint, fate := "finish it; or say to_follow = true here, and publish it later", "is a draft"
		if cancelled(p.meeting) && p.meeting != s.meeting {
			hint, fate = "take that meeting out there", "goes first to the meeting of "+p.meeting.Date.String()+", which is cancelled"
		}
		list.Errorf(i.Item.Item.Item.Paper.Span, "item-draft", hint, "the report of this item, %s, %s", b.CaseFile(i.Paper), fate)
	}
}
