package pipeline

import (
	"fmt"
	"path"

	"cabinet/internal/casefile"
	"cabinet/internal/clearance"
	"cabinet/internal/diag"
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

// Cleared is the numbered report of a case as an officer with a role last cleared it. Its images are those of then. The
// error says why there is none.
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
	var found diag.List // what is found in it today is no matter
	n.Title, n.Report = seen.Header.Title.Value, r.b.thawed(seen, &found).Report
	return n, nil
}
