package project

import (
	"maps"
	"slices"
	"sync"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
)

// A Kind is a kind of paper as one council words it.
type Kind struct {
	*compose.Kind
	Bad bool // its templates have an error
}

// kinds are those that have been read so far, by their names and their councils', and what was found in profiles and in them.
type kinds struct {
	mu     sync.Mutex
	loaded map[[2]string]*Kind
	found  []diag.Diagnostic
}

// findShared adds what was found in what papers share. While kinds are read, the lock is held.
func (l *Library) findShared(found []diag.Diagnostic) {
	l.list.Add(found...)
	l.kinds.found = append(l.kinds.found, found...)
}

// checkKinds reports kinds of a profile for which there are no templates.
func (l *Library) checkKinds(c *Council, list *diag.List) {
	for _, kind := range slices.Sorted(maps.Keys(c.Kinds)) {
		likes := c.Likes(kind)
		last := likes[len(likes)-1]
		switch like := c.Kinds[kind].Like; {
		case c.Kinds[last].Like.Given() || slices.Contains(l.Kinds, last) || slices.Contains(l.OfMeetings, last): // what goes round in a circle is reported
		case !like.Given():
			list.Errorf(c.Kinds[kind].Span, "unknown-kind", diag.DidYouMean(kind, l.Kinds, `name a kind whose templates it has: like = "report"`),
				"there are no templates for papers of the kind %q", kind)
		case len(likes) == 2:
			list.Misnamed(like.Span, "unknown-kind", last, l.Kinds, "", "there are no templates for papers of the kind %q", last)
		}
	}
}

// checkClearers reports kinds of paper that somebody must clear, and that the council does not have.
func (l *Library) checkClearers(c *Council, list *diag.List) {
	kinds := l.KindsOf(c)
	for _, o := range c.Clearers {
		for _, kind := range o.Kinds.Values {
			if kind.Given() && !kind.Bad && !slices.Contains(kinds, kind.Value) {
				list.Misnamed(kind.Span, "unknown-kind", kind.Value, kinds, "", "there are no templates for papers of the kind %q", kind.Value)
			}
		}
	}
}

// layUnder gives papers about meetings the layouts that come with their templates, which hold where the profile says nothing.
func (l *Library) layUnder(c *casefile.Council, list *diag.List) {
	folder := casefile.Folder{FS: l.Templates, Name: l.TemplatesName}
	for _, kind := range l.OfMeetings {
		for _, from := range []string{"meetings/" + kind, "meetings/" + kind + "/languages/" + c.For(kind).Language.Value} {
			if layout := folder.Layout(from, list); layout != nil {
				c.LayUnder(kind, *layout)
			}
		}
	}
}

// KindsOf are the kinds of paper that a council has: those with templates, and those of its profile that are like
// one of them.
func (l *Library) KindsOf(c *Council) []string {
	all := slices.Clone(l.Kinds)
	for kind := range c.Kinds {
		likes := c.Likes(kind)
		if !slices.Contains(all, kind) && slices.Contains(l.Kinds, likes[len(likes)-1]) {
			all = append(all, kind)
		}
	}
	slices.Sort(all)
	return all
}

// KindNamed is the kind of paper that a case names, as the case's council words it. A kind that the council does not
// have is a finding, unless there is one about the profile already, and the result is nil then. Of a council that is
// not known nothing can be told.
func (l *Library) KindNamed(name casefile.Text, c *Council, list *diag.List) *Kind {
	if c == nil || c.Source == nil {
		return nil
	}
	if kinds := l.KindsOf(c); !slices.Contains(kinds, name.Value) {
		if _, told := c.Kinds[name.Value]; !told && name.Given() && !name.Bad {
			list.Misnamed(name.Span, "unknown-kind", name.Value, kinds, "", "there are no templates for papers of the kind %q", name.Value)
		}
		return nil
	}
	return l.KindOf(name.Value, c)
}

// KindOf is a kind of paper as a council words it, read once. What is wrong with its templates goes to the
// library's findings, since every paper of the kind shares them.
func (l *Library) KindOf(name string, c *Council) *Kind {
	l.kinds.mu.Lock()
	defer l.kinds.mu.Unlock()
	key := [2]string{name, c.ID}
	if k := l.kinds.loaded[key]; k != nil {
		return k
	}
	var list diag.List
	k := &Kind{Kind: compose.Load(l.Templates, l.TemplatesName, name, c.ID, c.For(name).Language.Value, &list, c.Likes(name)[1:]...)}
	k.Bad = list.Errors() > 0
	l.findShared(list.Sorted())
	l.kinds.loaded[key] = k
	return k
}
