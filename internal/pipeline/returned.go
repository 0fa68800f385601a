package pipeline

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"cabinet/internal/docxread"
	"cabinet/internal/render/docx"
	"cabinet/internal/returned"
)

// Returned says what was done to the paper of a case that came back as a Word file; sent is the file as it was sent, or nil.
// The paper is held as the file that is made of it now, so that one that nobody has changed differs in nothing.
func (n Numbered) Returned(sent, back *docxread.File) (*returned.Comparison, error) {
	now, err := n.InWord()
	if err != nil {
		return nil, err
	}
	side := n.Side("as it was sent")
	p := returned.Paper{Report: n.Report, File: now, Facts: side.Facts, Case: n.File, Remarks: Remarker}
	for _, name := range slices.Sorted(maps.Keys(n.answers)) {
		p.Answers = append(p.Answers, returned.Answer{Name: name, Value: n.answers[name].Value, Place: n.answers[name].Part})
	}
	for _, f := range side.Facts {
		if f.Name == "report.title" {
			p.Title = f.At
		}
	}
	return returned.Compare(p, sent, back), nil
}

// ErrUnmade says that there is no paper that something could be held against.
var ErrUnmade = errors.New("the paper can’t be made as it is now; its findings tell why")

// InWord is the Word file that is made of the paper of a case now, as a reader has it.
func (n Numbered) InWord() (*docxread.File, error) {
	if n.Report == nil {
		return nil, ErrUnmade
	}
	written, err := docx.Render(n.Report, docx.Options{Case: n.Name, Comments: saidBy(n.withheld)})
	if err != nil {
		return nil, fmt.Errorf("no Word file can be made of %s: %w", n.File, err)
	}
	file, err := docxread.Read(written)
	if err != nil {
		return nil, fmt.Errorf("the Word file that is made of %s can't be read back: %w", n.File, err)
	}
	return file, nil
}
