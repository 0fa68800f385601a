package pipeline

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
	wordlist "cabinet/internal/render/words"
	"cabinet/internal/report"
)

// wordsFile is the name of the file in a paper's folder that has its own words, for search.
const wordsFile = "words.txt"

// ownWords is the file with the words of the paper of a case that are its own: those of the case, and of the files of data and
// appendices that it names. What templates and the council's profile say is the same in many papers.
func ownWords(p *project.Project, r *report.Report) freeze.File {
	shared := []string{p.TemplatesName + "/", p.Content.Name + "/councils/", p.Content.Name + "/meetings/"}
	own := func(at diag.Span) bool {
		return at.Known() && !slices.ContainsFunc(shared, func(folder string) bool { return strings.HasPrefix(at.Source.Name, folder) })
	}
	return freeze.File{Name: wordsFile, Role: freeze.Words, Text: wordlist.Render(r, own)}
}

// keptWords are the kept files of the newest version of a frozen paper with the one that has its words: where an earlier version
// of the program froze it, all of its words, since nothing tells any more which were standard.
func (b *builder) keptWords(k keptPaper) []freeze.File {
	if slices.ContainsFunc(k.files, func(f freeze.File) bool { return f.Role == freeze.Words }) {
		return k.files
	}
	made := k.again
	if made == nil {
		var found diag.List // whether it can be made again is no matter of search
		made = &printable{Report: report.Build(freeze.Draft(k.Frozen, b.Content), &found)}
	}
	return append(slices.Clone(k.files), freeze.File{Name: wordsFile, Role: freeze.Words, Text: wordlist.Render(made.Report, nil)})
}

// withWords is what lists tell of a paper, with the name of the file that has its words; "" for none.
func withWords(l *record.Listing, words string) *record.Listing {
	if words == "" {
		return l
	}
	with := record.Listing{}
	if l != nil {
		with = *l
	}
	with.Words = words
	return &with
}
