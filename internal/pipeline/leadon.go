package pipeline

import (
	"bytes"
	"cmp"
	"path"
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/record"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// leadOn lets what stays of a meeting lead on from documents of its items that are published no more, since an item or a paper
// was withdrawn or postponed, or a version of a paper has fewer appendices: to the page of the paper, or of the meeting.
// Pages are made anew at each build; what else was published keeps its bytes.
func (b *builder) leadOn(s *sheet, stay *staying) {
	gone := b.goneDocuments(s, stay.newest)
	if stay.gone = gone; len(gone) == 0 {
		return
	}
	leadPage(&stay.newest, gone)
	for n := range stay.older {
		leadPage(&stay.older[n], gone)
	}
	for n := range stay.letters {
		above := map[string]string{}
		for from, to := range gone {
			above[path.Join("..", from)] = path.Join("..", to)
		}
		leadPage(&stay.letters[n], above)
	}
}

// goneDocuments are the addresses of such documents from the folder of the meeting on, as what was published told them, and of
// what stands in the place of each.
func (b *builder) goneDocuments(s *sheet, newest keptPaper) map[string]string {
	gone, withheld := map[string]string{}, s.withheld()
	for _, a := range s.published {
		for _, p := range a.record.Papers {
			at := record.Way(s.meeting.Folder, p.Address)
			b.noteFormer(s, p.Address)
			for _, d := range p.Documents {
				if d.Title != "" && b.goneFrom(p.Address, d.Name) {
					gone[path.Join(at, d.Name)] = path.Join(at, "index.html")
				}
			}
		}
		for _, i := range a.record.Agenda.Items {
			for _, d := range i.Documents {
				kept := slices.ContainsFunc(newest.files, func(f freeze.File) bool { return f.Name == d.Name })
				if !kept || withheld[d.Name] {
					gone[d.Name] = "index.html"
				}
			}
		}
	}
	return gone
}

// goneFrom tells whether the paper at an address has a document no more.
func (b *builder) goneFrom(address, document string) bool {
	has, known := b.attachedAt(address)
	return known && !slices.Contains(has, document)
}

// attachedAt are the names of the documents of the paper at an address; none of one that is withdrawn. Of one that has errors they
// are not known.
func (b *builder) attachedAt(address string) (names []string, known bool) {
	for i := range b.done { // of which there may be many, and no copies are made
		p := &b.done[i]
		if p.place() != address || !p.ok() && p.withdrawal == nil {
			continue
		}
		if p.withdrawal == nil {
			for _, a := range p.attached {
				names = append(names, a.name)
			}
		}
		return names, true
	}
	return nil, false
}

// noteFormer notes a paper of which what was published of a meeting tells, and that does not go to the meeting any more.
func (b *builder) noteFormer(s *sheet, address string) {
	goes := slices.ContainsFunc(b.goingTo(s.meeting), func(p *paper) bool { return p.place() == address })
	if !goes && !slices.Contains(s.paper.former, address) {
		s.paper.former = append(s.paper.former, address)
	}
}

// ledModel is what the page of a kept paper about a meeting is to say, with the links of leadOn.
func (k keptPaper) ledModel(draft report.Draft) verify.Paper {
	draft.EachItem(func(i *report.DraftItem) {
		i.Documents = slices.Clone(i.Documents)
		for n := range i.Documents {
			d := &i.Documents[n]
			d.Address = cmp.Or(k.led[d.Address], d.Address)
		}
	})
	var told diag.List
	return asKept(modelOf(report.Build(draft, &told)))
}

// leadPage changes the addresses of links in the page of a kept paper about a meeting.
func leadPage(k *keptPaper, gone map[string]string) {
	k.files, k.led = slices.Clone(k.files), gone
	for n, f := range k.files {
		if f.Role != freeze.Article {
			continue
		}
		way := report.Beside
		if f.Name == onePageArticle {
			way = "../" // since it stands in a folder of its own
		}
		for from, to := range gone {
			f.Text = bytes.ReplaceAll(f.Text, []byte(`href="`+way+from+`"`), []byte(`href="`+way+to+`"`))
		}
		k.files[n].Text = f.Text
	}
}
