package casefile

import (
	"slices"
	"testing"
)

func TestLookup(t *testing.T) {
	c := goodCase(t, head+"[contract]\nvalue = '£5'\n[facts]\nspend = '£2.8m'\nsince = 2024-04-01\n")
	profile, _ := readCouncil(council + "[terms]\nrules = 'Rules'\n")
	sitting, _ := readMeeting(meeting)
	tests := []struct {
		file  any
		name  string
		known bool
		given bool
	}{
		{c, "contract.value", true, true},
		{c, "contract.starts", true, false},
		{c, "report.from", true, true},
		{c, "kind", true, true},
		{c, "facts.spend", true, true},
		{c, "facts.since", true, true},
		{c, "facts.other", true, false}, // it could be given
		{c, "contract", false, false},
		{c, "contract.valu", false, false},
		{c, "contract.value.pence", false, false},
		{c, "facts", false, false},
		{c, "facts.spend.x", false, false},
		{c, "Source", false, false},
		{c, "tables", false, false},
		{c, "-", false, false},
		{c, "", false, false},
		{c, ".", false, false},
		{profile, "terms.rules", true, true},
		{profile, "terms.exception", true, false},
		{profile, "part.title", false, false},
		{profile, "post.x.title", true, false},
		{sitting, "date", true, true},
		{sitting, "place", true, false},
	}
	for _, tt := range tests {
		v, ok := Lookup(tt.file, tt.name)
		if ok != tt.known || ok && v.Given() != tt.given {
			t.Errorf("%s of a %T: known %v, value %v; want known %v, given %v", tt.name, tt.file, ok, v, tt.known, tt.given)
		}
	}
}

func TestKeys(t *testing.T) {
	var names []string
	for _, key := range Keys() {
		names = append(names, key.Name)
		if key.Doc == "" || key.Leaf == nil {
			t.Errorf("%s: %q, %v", key.Name, key.Doc, key.Leaf)
		}
		if _, ok := Lookup(&Case{}, key.Name); !ok {
			t.Errorf("%s is no name of a fact", key.Name)
		}
	}
	for _, want := range []string{"report.title", "decision.taken_on", "exception.to", "contract.ground"} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is not among %q", want, names)
		}
	}
	if slices.Contains(names, "kind.value") || slices.Contains(names, "prose.") {
		t.Errorf("%q", names)
	}
}

func TestFactNames(t *testing.T) {
	names := goodCase(t, head+"[facts]\nb = 'x'\na = 'x'\n").FactNames()
	if !slices.IsSorted(names) || !slices.Contains(names, "facts.a") || !slices.Contains(names, "contract.value") {
		t.Errorf("%q", names)
	}
}

func TestSections(t *testing.T) {
	c, _ := readCouncil(council + "[[part]]\n[[part.section]]\nid = 'b'\nheading = 'B'\n[[part.section]]\nid = 'a'\nheading = 'A'\n")
	var ids []string
	for _, s := range c.Sections() {
		ids = append(ids, s.ID.Value)
	}
	if want := []string{"purpose", "b", "a"}; !slices.Equal(ids, want) {
		t.Errorf("%q, want %q", ids, want)
	}
}
