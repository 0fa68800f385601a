package record

import (
	"regexp"
	"testing"
)

// TestURN has a value that Python's uuid.uuid5 gives too, so that the names are those of the standard.
func TestURN(t *testing.T) {
	const want = "urn:uuid:af020c59-8445-51d4-8379-2703014924e0"
	m := Meeting{ID: "6aefc74b7350fdd9", Council: "Leicestershire County Council", Address: "cabinet/2025-02-07"}
	p := Paper{ID: "4e1c507fd7703e54", Address: "cabinet/2025-02-07/waste"}
	if got := m.PaperURN(p); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	form := regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	moved, other, old := m, m, m
	moved.Address = "meetings/cabinet/2025-02-07"
	other.Council = "Oxfordshire County Council"
	old.ID = ""
	names := map[string]string{}
	for what, urn := range map[string]string{"meeting": m.URN(), "agenda": m.URN("agenda"), "paper": m.PaperURN(p), "other": other.URN(), "without id": old.URN(), "erased": m.PaperURN(Paper{})} {
		if names[urn] != "" || !form.MatchString(urn) {
			t.Errorf("%s has the name %s, as has %q", what, urn, names[urn])
		}
		names[urn] = what
	}
	if moved.URN() != m.URN() {
		t.Error("a meeting at another address has another name")
	}
}
