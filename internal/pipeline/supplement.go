package pipeline

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// supplement makes what is published of a meeting after its agenda: a letter, and the reports that are new or have been
// replaced, whose pages go on from what was published before unless the profile says otherwise. It is nil where there are none.
func (b *builder) supplement(s *sheet) (*frozenFile, error) {
	s.enclosing = slices.Clone(s.before.Agenda.Supplements)
	for {
		number := len(s.enclosing) + 1
		left, there := b.library.FrozenAbout(s.meeting.Name, supplementName(number))
		if there { // a run was cut short before it kept the agenda
			z, _ := b.GlanceFrozen(left)
			s.edition.on = z.Header.Published
		}
		made, err := b.supplementOf(s, b.letter(s, number))
		if err != nil || made == nil || !there {
			return made, err
		}
		if text, err := b.Content.File(made.name); err == nil && bytes.Equal(text, made.text) {
			made.Same = true
			return made, nil
		}
		s.enclosing = append(s.enclosing[:number-1], record.Supplement{Number: number}) // what it has is not known
	}
}

// supplementName is the name of the letter of a supplement.
func supplementName(number int) string { return fmt.Sprintf("supplement-%d", number) }

// supplementOf makes the supplement of a letter; nil where the letter has no items.
func (b *builder) supplementOf(s, letter *sheet) (*frozenFile, error) {
	if len(letter.items) == 0 {
		return nil, nil
	}
	var told diag.List
	b.wordSheet(letter, &told)
	if !letter.paper.ok() {
		b.list.Add(letter.paper.findings...)
		return nil, fmt.Errorf("the letter of %s has errors", letter.title)
	}
	packs, err := b.boundFrom(letter, s.nextPage())
	if err != nil {
		return nil, err
	}
	if !letter.paper.ok() { // a file's pages can't be shown
		b.list.Add(letter.paper.findings...)
		return nil, fmt.Errorf("the pack of %s has errors", letter.title)
	}
	files, err := letter.printable.files(letter.paper.Name, ofAgenda(letter.printable.kept))
	if err != nil {
		return nil, err
	}
	b.encloses(s, letter)
	kept := b.keptSheet(letter, append(files, packs...))
	return &kept, nil
}

// letter is the letter of a supplement of that number, with the items of which it has a report.
func (b *builder) letter(s *sheet, number int) *sheet {
	letter := b.newSheet(s.meeting)
	letter.kind, letter.paper.Name = letterKind, supplementName(number)
	letter.title, letter.number = fmt.Sprintf(s.paper.language.SupplementN, number), number
	letter.edition, letter.papers, letter.kept = edition{version: 1, on: s.edition.on}, s.papers, s.kept
	for _, i := range s.items {
		if !enclosed(i.Change) || i.Address == "" && len(i.files) == 0 || !considered(i) {
			continue
		}
		i.Documents = slices.Clone(i.Documents) // from the page of the letter
		if i.Address != "" {
			i.Address = path.Join("..", i.Address)
		}
		for n := range i.Documents {
			i.Documents[n].Address = path.Join("..", i.Documents[n].Address)
		}
		letter.items = append(letter.items, i)
	}
	return letter
}

// encloses lets an agenda tell what stands in the supplement that it is published with.
func (b *builder) encloses(s, letter *sheet) {
	entry := record.Supplement{Number: letter.number, Reason: letter.reason()}
	for n := range s.items {
		i := &s.items[n]
		at := slices.IndexFunc(letter.items, func(l sheetItem) bool { return l.ID == i.ID })
		if at < 0 {
			continue
		}
		entry.Items = append(entry.Items, i.Anchor())
		i.Supplement, i.In = letter.number, letter.title
		if on := letter.items[at].On; on != nil {
			s.tell(i, on.First, on.Last)
			s.tellDocuments(i, letter.items[at].further)
		}
	}
	s.enclosing = append(s.enclosing, entry)
	b.reword(s)
}

// reason is why a supplement is published, in one line: what its letter says first below the title of its item, or of each
// of its items after its number.
func (s *sheet) reason() string {
	var all []string
	several := len(s.items) > 1
	s.printable.Blocks(func(block report.Block) {
		items, ok := block.(*report.Items)
		if !ok {
			return
		}
		for _, i := range items.Items {
			why := firstWords(i)
			if several && why != "" {
				why = i.Marker + " " + why
			}
			all = append(all, why)
		}
	})
	return oneLine(strings.Join(all, " "))
}

// firstWords are the words of the first paragraph below an item's title.
func firstWords(i *report.Item) string {
	for _, block := range i.Blocks {
		if p, ok := block.(*report.Paragraph); ok {
			return report.Text(p.Runs)
		}
	}
	return ""
}

// nextPage is the number of the page after the last that was ever published with a meeting; 1 where supplements start again.
func (s *sheet) nextPage() (next int) {
	next = 1
	if s.meeting.Profile.Agenda.Supplements.Value == "restart" {
		return next
	}
	for _, a := range s.published {
		for _, i := range a.record.Agenda.Items {
			if i.Pages != nil {
				next = max(next, i.Pages.Last+1)
			}
		}
	}
	return next
}
