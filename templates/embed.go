// Package templates holds the wording of papers (papers/; meetings/ of those about meetings), the profiles that a council's own can be begun
// like (councils/), the pages of the site (site/) and what they need (static/), as files that a project can
// lay its own over, one by one.
package templates

import "embed"

// FS is the folder as it was when the program was built.
//
//go:embed papers meetings councils site static
var FS embed.FS
