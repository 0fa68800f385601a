package preview

import (
	"cmp"
	"fmt"

	"cabinet/internal/casefile"
	"cabinet/internal/form"
)

// officerOf is the officer whom a council's profile gives a role in the clearance of papers of a kind. The words say that
// there is none.
func officerOf(c *casefile.Council, kind, role string) (o *form.Officer, why string) {
	if c != nil {
		for _, clearer := range c.ClearersOf(kind) {
			if clearer.Role.Value == role {
				return &form.Officer{Name: clearer.Name.Value, Post: cmp.Or(clearer.Post.Value, role), Owns: clearer.Owns}, ""
			}
		}
	}
	return nil, fmt.Sprintf("nobody clears papers of this kind as %s: the council's profile has no [[clearance]] of that role for it", role)
}
