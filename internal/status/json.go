package status

import (
	_ "embed"
	"io"

	"cabinet/internal/diag"
)

// Schema is the JSON Schema (2020-12) of what [Report.JSON] writes. It tells what each key means.
//
//go:embed status.schema.json
var Schema []byte

// JSON writes the report for other programs. The error is that of writing.
func (r Report) JSON(w io.Writer) error { return diag.Encode(w, r) }
