package pipeline

import (
	"cabinet/internal/freeze"
	"cabinet/internal/pack"
)

// onePageArticle is the name under which the article is kept of the page that has all papers of a meeting, and onePageAddress
// where the page stands, from the meeting's on.
const (
	onePageArticle = "all.html"
	onePageAddress = "all/index.html"
)

func (s *sheet) onePage(documents []pack.Document) freeze.File {
	return freeze.File{Name: onePageArticle, Role: freeze.Article}
}

func (b *builder) onePageAnew(s *sheet) ([]freeze.File, error) { return nil, nil }
