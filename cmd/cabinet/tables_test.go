package main

import (
	"encoding/json"
	"regexp"
	"testing"

	"cabinet/internal/casefile"
)

// TestTablesPage shows keys of tables that there are, and all of them.
func TestTablesPage(t *testing.T) {
	var schema struct {
		Properties struct {
			Table struct {
				Additional struct {
					Properties map[string]any `json:"properties"`
				} `json:"additionalProperties"`
			} `json:"table"`
		} `json:"properties"`
	}
	if err := json.Unmarshal(casefile.Schema("case"), &schema); err != nil {
		t.Fatal(err)
	}
	keys := schema.Properties.Table.Additional.Properties
	shown := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^  (\w+) += `).FindAllStringSubmatch(tablesPage, -1) {
		if shown[m[1]] = true; keys[m[1]] == nil {
			t.Errorf("the page shows a key %q that a table does not have", m[1])
		}
	}
	for key := range keys {
		if !shown[key] {
			t.Errorf("the page does not show the key %q", key)
		}
	}
}
