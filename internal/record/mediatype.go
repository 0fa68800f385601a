package record

import (
	"path"
	"strings"
)

// MediaType is the document's type as the web has it.
func (d Document) MediaType() string {
	switch strings.ToLower(path.Ext(d.Name)) {
	case ".pdf":
		return "application/pdf"
	case ".md":
		return "text/markdown"
	case ".csv":
		return "text/csv"
	case ".json":
		return "application/json"
	}
	return "application/octet-stream"
}
