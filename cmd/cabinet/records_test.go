package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/record"
)

// A described is what a schema says of a value, as far as its keys go.
type described struct {
	Properties map[string]described
	Items      *described
	Ref        string               `json:"$ref"`
	Defs       map[string]described `json:"$defs"`
}

// TestRecordsPage shows keys that there are.
func TestRecordsPage(t *testing.T) {
	var schema described
	if err := json.Unmarshal(record.Schema(record.MeetingFile), &schema); err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, line := range regexp.MustCompile(`(?m)^  ([a-z0-9_., ]+?) {2,}[A-Z]\w+\.\w`).FindAllStringSubmatch(recordsPage, -1) {
		for _, path := range strings.Split(line[1], ", ") {
			shown++
			at := schema
			for _, key := range strings.Split(path, ".") {
				next, ok := at.Properties[key]
				if !ok {
					t.Errorf("the page shows a key that there is not: %s", path)
				}
				at = schema.resolve(next)
			}
		}
	}
	if shown < 20 {
		t.Errorf("the page shows %d keys", shown)
	}
}

// resolve is what a value's own object says, or that of the values of its list.
func (d described) resolve(at described) described {
	if at.Items != nil {
		at = *at.Items
	}
	if name, ok := strings.CutPrefix(at.Ref, "#/$defs/"); ok {
		at = d.Defs[name]
	}
	return at
}
