package build

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A frozenPaper is where a published paper is kept.
type frozenPaper struct {
	meeting string
	version int
}

// loadFrozen lists the papers that are frozen, by the names of their cases.
func (b *builder) loadFrozen() {
	b.library.frozen = map[string]frozenPaper{}
	for _, meeting := range b.library.meetingNames() {
		for name, version := range b.Content.FrozenNames(meeting) {
			b.library.frozen[name] = frozenPaper{meeting, version}
		}
	}
}

// frozenAddress is the address that a meeting had when its papers were frozen: it never changes.
func (b *builder) frozenAddress(meeting string) (address string, ok bool) {
	papers := b.Content.FrozenNames(meeting)
	for _, name := range slices.Sorted(maps.Keys(papers)) {
		var ignored diag.List // found when the paper is made again
		if z := b.Content.Frozen(meeting, name, papers[name], &ignored); z != nil && ignored.Errors() == 0 {
			return z.Meeting.Value, true
		}
	}
	return "", false
}

// allNames are the names of the cases, and of papers that are frozen and whose case is gone.
func (b *builder) allNames() []string {
	names := b.names("cases")
	for name := range b.library.frozen {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// thawed is a published paper made again from its file; nil where that can't be done.
func (b *builder) thawed(name string, at frozenPaper, list *diag.List) (*casefile.Frozen, *printable) {
	z := b.Content.Frozen(at.meeting, name, at.version, list)
	if z == nil || list.Errors() > 0 {
		return z, nil
	}
	typeface := tagpdf.Liberation()
	if z.Font.Known() {
		typeface = b.readTypeface(z.Font, freeze.FilesFolder(z.File)+"/", list)
	}
	r := report.Build(freeze.Draft(z, b.Content), list)
	freeze.Check(z, r, list)
	check.Letters(r, typeface, list)
	return z, &printable{Report: r, images: checkImages(r, list), typeface: typeface}
}

// published works on a paper that is frozen: its case has no part in it any more.
func (b *builder) published(name string, at frozenPaper, to shelf) (p paper, err error) {
	var list diag.List
	m := b.library.meetings[at.meeting]
	p = paper{name: name, meeting: m, frozen: true}
	z, r := b.thawed(name, at, &list)
	var source *diag.Source
	if z != nil {
		source, p.published = z.Source, z.Header.Published
		p.address, p.title = strings.Clone(z.Address.Value), strings.Clone(z.Header.Title.Value)
		p.short = strings.Clone(z.Header.ShortTitle.Value)
		for _, also := range z.Also.Values {
			if other := b.library.meetings[also.Value]; other != nil {
				p.others = append(p.others, other)
			}
		}
		b.changedSince(name, z, &list)
	}
	if b.only.skips(name, at.meeting, b.options.Write) {
		p.skipped = true
		return p, nil
	}
	p.findings, p.ignored = (&check.Paper{}).Settle(list.Sorted())
	return b.printed(p, r, source, to)
}

// changedSince says where a case has been changed since its paper was frozen: the change is not
// published.
func (b *builder) changedSince(name string, z *casefile.Frozen, list *diag.List) {
	if !b.known(name) {
		return
	}
	var ignored diag.List // what is wrong with the case is no business of its published paper
	c, whole := b.Content.Case(name, &ignored)
	if whole && freeze.Sum(c.Source.Text) != z.Case.Value {
		list.Warnf(c.Source.Whole(), "frozen-changed", "cabinet freeze --replace "+name+" publishes it with numbers of its own, --amend with the old ones kept",
			"this case has been changed since its paper was frozen, and the paper stays as %s has it", z.Source.Name)
	}
}
