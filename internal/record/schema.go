package record

import (
	"embed"
	"slices"
	"strings"
)

//go:embed *.schema.json
var schemas embed.FS

// SchemaNames are the files that [Schema] knows.
func SchemaNames() []string { return []string{ManifestFile, MeetingFile} }

// Schema is the JSON Schema (2020-12) of a record, by the name of its file; nil for any other name. The
// schema tells what each key means.
func Schema(of string) []byte {
	if !slices.Contains(SchemaNames(), of) {
		return nil
	}
	text, _ := schemas.ReadFile(strings.TrimSuffix(of, ".json") + ".schema.json") // it is embedded
	return text
}
