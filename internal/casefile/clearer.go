package casefile

import (
	"slices"

	"cabinet/internal/diag"
)

// A Clearer is an officer who must have cleared papers before they are published: what they answer for in a paper is as
// they have seen it. A clearance is kept in a file of its own ([Cleared]), and is never published.
type Clearer struct {
	Place    `toml:"-"`
	Role     Text  `toml:"role,required" form:"address" doc:"what commands and files call the officer, such as finance"`
	Name     Text  `toml:"name,required" doc:"the post as people say it, such as the Chief Finance Officer"`
	Post     Post  `toml:"post" doc:"the same as a post, whose comments in a paper are its own; the role unless given"`
	Kinds    Names `toml:"kinds" doc:"the kinds of paper that need the clearance; all unless given"`
	Sections Names `toml:"sections" doc:"the ids of the sections that the officer answers for, appendices for what is attached; the whole paper unless sections or facts are given"`
	Facts    Names `toml:"facts" doc:"the facts that the officer answers for, such as contract.value"`
	Freeze   Text  `toml:"freeze,warn|refuse" doc:"what cabinet freeze does where the clearance is missing or void: warn or refuse; warn unless given"`
}

// Whole tells whether the officer answers for all of a paper.
func (c Clearer) Whole() bool { return len(c.Sections.Values)+len(c.Facts.Values) == 0 }

// Refuses tells whether a paper is not to be frozen without the clearance.
func (c Clearer) Refuses() bool { return c.Freeze.Value == "refuse" }

// Of tells whether papers of a kind need the clearance.
func (c Clearer) Of(kind string) bool {
	return len(c.Kinds.Values) == 0 || slices.Contains(c.Kinds.Strings(), kind)
}

// Owns tells whether the comments of a post are the officer's own.
func (c Clearer) Owns(post string) bool {
	if c.Post.Given() {
		return c.Post.Value == post
	}
	return c.Role.Value == post
}

// ClearersOf are those who must have cleared papers of a kind, in the order of the profile. What names no role that can
// be one is left out, which is reported.
func (c *Council) ClearersOf(kind string) []Clearer {
	return slices.DeleteFunc(slices.Clone(c.Clearers), func(o Clearer) bool {
		return o.Role.Bad || !o.Role.Given() || !o.Of(kind)
	})
}

// checkClearers reports roles that can be no names of files, or that are given twice.
func (c *Council) checkClearers(list *diag.List) {
	first := map[string]Text{}
	for i := range c.Clearers {
		role := &c.Clearers[i].Role
		if role.Bad = checkAddress(*role, list) || role.Bad; role.Bad || !role.Given() {
			continue
		}
		if other, twice := first[role.Value]; twice {
			role.Bad = true
			list.Errorf(role.Span, "doubled-role", "give each a role of its own", "there are two clearances %q; the first is in line %d", role.Value, other.Line())
			continue
		}
		first[role.Value] = *role
	}
}
