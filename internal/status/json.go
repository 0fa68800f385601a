package status

import (
	_ "embed"
	"encoding/json"
	"io"
)

// Schema is the JSON Schema (2020-12) of what [Report.JSON] writes. It tells what each key means.
//
//go:embed status.schema.json
var Schema []byte

// JSON writes the report for other programs. The error is that of writing.
func (r Report) JSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(r)
}
