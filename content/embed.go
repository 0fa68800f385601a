// Package content holds the sample: a council's profile, a meeting and a published paper. It is what
// the program works on where there is no content of one's own, and what `cabinet init` copies.
package content

import "embed"

// FS is the folder as it was when the program was built.
//
//go:embed councils meetings cases
var FS embed.FS
