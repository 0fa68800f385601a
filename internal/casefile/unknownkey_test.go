package casefile

import (
	"testing"
	"testing/fstest"

	"cabinet/internal/diag"
)

// TestStrayMeetingKeys tells where a key of a meeting belongs that stands below a table, which TOML takes for the table's.
func TestStrayMeetingKeys(t *testing.T) {
	f := Folder{Name: "content", FS: fstest.MapFS{"meetings/spring.toml": {Data: []byte(`council = "rutbury"
body = "cabinet"
date = 2026-02-11
[[item]]
id = "visit"
[item.late]
reason = "It is urgent."
under = "school"
[[item]]
id = "school"
place = "Hall"
`)}}}
	want := []string{
		`there is no key "under" in item.late: it belongs to its [[item]]: write it above the line [item.late], under which it stands`,
		`there is no key "place" in item: ` + aboveAll,
	}
	var list diag.List
	f.Meeting("spring", &list)
	found := list.Sorted()
	for i, d := range found {
		if got := d.Message + ": " + d.Hint; i >= len(want) || got != want[i] {
			t.Errorf("finding %q", got)
		}
	}
	if len(found) != len(want) {
		t.Errorf("%d findings, of %d", len(found), len(want))
	}
}
