package preview

import (
	"cabinet/internal/casefile"
	"cabinet/internal/form"
)

// officerOf is the officer whom a council's profile gives a role in the clearance of papers of a kind. The words say that
// there is none.
func officerOf(c *casefile.Council, kind, role string) (o *form.Officer, why string) {
	return nil, "nobody has the role " + role + " for papers of this kind"
}
