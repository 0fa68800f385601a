package pipeline

import (
	"path"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/record"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
)

// A Spot is where a paragraph of a page, or something else that has an address in it, was written and is printed.
type Spot struct {
	At    diag.Span      // in a file that a person edits; the zero Span where no such file has it
	Pages map[string]int // of the PDFs in the page's folder, by their names; counted from 1 through the file, whatever is printed on them
}

// spots are those of the pages that were asked for.
type spots struct {
	*builder
	mu   sync.Mutex
	read map[string]map[string]Spot // by the addresses of pages
}

// Spots are those of the paper or the agenda whose page stands in a folder, by their addresses within the page, such as "para-12". The
// paper is made once more for it, so there are none of what could not be made as its case is now.
func (r *Rendering) Spots(folder string) map[string]Spot {
	if r.spots == nil {
		return nil
	}
	r.spots.mu.Lock() // nobody looks at two pages at once
	defer r.spots.mu.Unlock()
	found, known := r.spots.read[folder]
	if !known {
		found = r.spots.find(folder, r)
		r.spots.read[folder] = found
	}
	return found
}

// find finds the spots of a page that is there; nil where it is none of a paper or an agenda.
func (s *spots) find(folder string, r *Rendering) (found map[string]Spot) {
	defer func() {
		if recover() != nil { // which is told with the paper's findings
			found = nil
		}
	}()
	for _, p := range r.Papers {
		if p.Address == folder && p.Current {
			return s.ofPaper(p.key)
		}
	}
	for m, sheet := range s.sheets {
		if m.Folder == folder && sheet.printable != nil {
			return s.ofAgenda(sheet)
		}
	}
	return nil
}

// ofPaper are the spots of a paper by the key of its subject.
func (s *spots) ofPaper(key string) map[string]Spot {
	for i := range s.done {
		p := &s.done[i]
		if p.Key() != key {
			continue
		}
		r := s.again(p)
		if r == nil {
			return nil
		}
		file := path.Base(p.place()) + suffixOfPDF
		found := spotsOf(r, file)
		for anchor, spot := range found {
			if p.Frozen() { // nobody edits the file that keeps it
				spot.At = diag.Span{}
				found[anchor] = spot
			}
		}
		return found
	}
	return nil
}

// ofAgenda are the spots of an agenda, which stands before the papers in packs too.
func (s *spots) ofAgenda(of *sheet) map[string]Spot {
	found := spotsOf(of.printable, agendaName+suffixOfPDF)
	issue := s.issueOf(of.meeting)
	if issue == nil {
		return found
	}
	for _, d := range issue.entry.Documents {
		if d.Name != packFile {
			continue
		}
		last := lastPrinted(issue.entry)
		for _, i := range issue.entry.Items {
			if spot, there := found["item-"+i.ID]; there && i.Pages != nil {
				spot.Pages[packFile] = d.Pages - last + i.Pages.First // numbers are counted up to the last page
			}
		}
	}
	return found
}

// lastPrinted is the number of the last page of the pack of an agenda.
func lastPrinted(a *record.Agenda) (last int) {
	for _, i := range a.Items {
		if i.Pages != nil {
			last = max(last, i.Pages.Last)
		}
	}
	return last
}

// suffixOfPDF is what the name of a paper's PDF ends with.
const suffixOfPDF = ".pdf"

// spotsOf are the spots of a report whose PDF has a name.
func spotsOf(r *printable, file string) map[string]Spot {
	laid, err := pdf.LayOut(r.Report, pdf.Options{Family: r.typeface, Pictures: r.images})
	if err != nil {
		return nil
	}
	found := map[string]Spot{}
	for anchor, page := range laid.On() {
		found[anchor] = Spot{Pages: map[string]int{file: page}}
	}
	r.placed(func(anchor string, at diag.Span) {
		if spot, there := found[anchor]; there && at.Known() && !spot.At.Known() {
			spot.At = at
			found[anchor] = spot
		}
	})
	return found
}

// placed gives each address of the report that has a place where it was written. A section begins where its first block does.
func (r *printable) placed(f func(anchor string, at diag.Span)) {
	for _, p := range r.Parts {
		for _, s := range p.Sections {
			if len(s.Blocks) > 0 {
				_, at := report.Written(s.Blocks[0])
				f(s.ID, at)
			}
		}
	}
	r.Blocks(func(b report.Block) { f(report.Written(b)) })
}
