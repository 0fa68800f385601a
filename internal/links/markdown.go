package links

import (
	"io/fs"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// checkMarkdown follows the links and pictures of a Markdown file. Places in it are those that a reader of Markdown makes of
// headings, each in its own way, and are not looked for.
func (s *site) checkMarkdown(name string) error {
	source, err := fs.ReadFile(s, name)
	if err != nil {
		return err
	}
	tree := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	return ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		to := ""
		switch n := n.(type) {
		case *ast.Link:
			to = string(n.Destination)
		case *ast.Image:
			to = string(n.Destination)
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL {
				to = string(n.URL(source))
			}
		}
		if !entering || to == "" || to[0] == '#' {
			return ast.WalkContinue, nil
		}
		if why, _ := s.follow(name, to, follows); why != "" {
			s.finds(name, "the link %q: %s", to, why)
		}
		return ast.WalkContinue, nil
	})
}
