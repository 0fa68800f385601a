package pipeline

import (
	"fmt"
	"path"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/clearance"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// Clearings are the roles of those who have cleared the paper of a case, and when, in the order of the roles.
func (r *Reports) Clearings(paper string) []Clearing {
	var list diag.List
	var all []Clearing
	for _, role := range r.b.Content.ClearedRoles(paper, &list) {
		if z, state := clearance.Read(r.b.Content, paper, role, &list); state == clearance.Cleared {
			all = append(all, Clearing{Paper: paper, Role: role, Name: z.Name.Value, By: z.By.Value, Last: z.When.Value})
		}
	}
	return all
}

// Cleared is the numbered report of a case as an officer with a role last cleared it. Its images are those of then, and so are
// the facts that were cleared; of others nothing is known but what they are now. The error says why there is none.
func (r *Reports) Cleared(paper, role string) (n Numbered, err error) {
	var list diag.List
	z, state := clearance.Read(r.b.Content, paper, role, &list)
	switch state {
	case clearance.Missing:
		return n, fmt.Errorf("nobody with the role %q has cleared %s", role, paper)
	case clearance.Damaged:
		return n, fmt.Errorf("the record that the role %q has cleared %s can't be relied on; cabinet check tells why", role, paper)
	}
	n.Name = paper
	n.File = path.Join(r.b.Content.Name, casefile.SeenPath(paper, role, z.Seen.Value))
	seen := r.b.Content.Seen(paper, role, z.Seen.Value, &list)
	if seen == nil || list.Errors() > 0 {
		return n, fmt.Errorf("%s, the paper as it was cleared, can't be read", n.File)
	}
	var found diag.List // what is found in it and in the case today is no matter
	n.Title, n.Report = seen.Header.Title.Value, r.b.thawed(seen, &found).Report
	if c, whole := r.b.Content.Case(paper, &found); whole {
		n.Given = r.givenThen(paper, clearance.FactsSince(z, c))
	}
	return n, nil
}

// givenThen are the facts of a case before some of them changed; none where no fact has.
func (r *Reports) givenThen(paper string, changes []clearance.FactChange) []compose.Given {
	if len(changes) == 0 {
		return nil
	}
	given := slices.Clone(r.Numbered(project.Subject{Name: paper}).Given)
	for _, c := range changes {
		given = slices.DeleteFunc(given, func(g compose.Given) bool { return g.Name == c.Name })
		if c.Was != "" {
			given = append(given, compose.Given{Name: c.Name, Kind: "text", Value: c.Was})
		}
	}
	return given
}
