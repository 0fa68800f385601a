package pipeline

import (
	"maps"
	"path"
	"slices"

	"cabinet/internal/pageframe"
	"cabinet/internal/policy"
	"cabinet/internal/project"
	"cabinet/internal/site"
)

// inFrames tells whether a run makes pages that stand in the frames of their councils. Drafts don't: the scripts of a frame
// are often those of others, who would learn of them.
func (p Purpose) inFrames() bool { return p == Building }

// frameOf is the frame of a council's pages; nil for none.
func (b *builder) frameOf(c *project.Council) *pageframe.Frame {
	if !b.options.Purpose.inFrames() {
		return nil
	}
	return c.Frame
}

// framed tells whether any page stands in a frame.
func (b *builder) framed() bool {
	return slices.ContainsFunc(slices.Collect(maps.Values(b.library.Councils)), func(c *project.Council) bool { return b.frameOf(c) != nil })
}

// Policy is the policy that a server has to send with the pages of all councils.
func Policy(l *project.Library) policy.Policy {
	p := policy.Own()
	for _, name := range slices.Sorted(maps.Keys(l.Councils)) {
		if f := l.Councils[name].Frame; f != nil {
			p = p.With(f.Policy)
		}
	}
	return p
}

// framedSheets are the style sheets of pages in frames, made of those of whole pages.
func framedSheets(files map[string][]byte) map[string][]byte {
	out := map[string][]byte{}
	for name, text := range files {
		switch {
		case name == site.MainStyle:
			out[site.FramedSheet(name)] = pageframe.Styles(text)
		case path.Ext(name) == ".css":
			out[site.FramedSheet(name)] = pageframe.Scoped(text)
		}
	}
	return out
}
