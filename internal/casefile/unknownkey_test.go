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

// TestNotHeld leads those who look for what is said of a meeting or an item that does not take place to what there is.
func TestNotHeld(t *testing.T) {
	for text, want := range map[string]string{
		"postponed = true":                       `there is no key "postponed": ` + ofMeeting,
		"[postponed]\non = 2026-02-03":           `there is no key "postponed": ` + ofMeeting,
		"adjourned = 2026-02-18":                 `there is no key "adjourned": ` + ofMeeting,
		"moved_to = \"later\"":                   `there is no key "moved_to": ` + ofMeeting,
		"status = \"cancelled\"":                 `there is no key "status": ` + ofMeeting,
		"[canceled]\non = 2026-02-03":            `there is no key "canceled": did you mean "cancelled"?`,
		"[[item]]\nid = \"x\"\ncancelled = true": `there is no key "cancelled" in item: ` + ofItem,
	} {
		f := Folder{Name: "content", FS: fstest.MapFS{"meetings/spring.toml": {Data: []byte("council = \"rutbury\"\nbody = \"cabinet\"\ndate = 2026-02-11\n" + text + "\n")}}}
		var list diag.List
		f.Meeting("spring", &list)
		if found := list.Sorted(); len(found) != 1 || found[0].Message+": "+found[0].Hint != want {
			t.Errorf("%s: %v", text, found)
		}
	}
}
