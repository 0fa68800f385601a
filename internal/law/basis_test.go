package law

import (
	"reflect"
	"regexp"
	"testing"
)

// readForm is what a datum can say of when it was read: a day, a month where the day was not noted, or that it was not.
var readForm = regexp.MustCompile(`^(20[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|not read)$`)

// TestEveryDatumHasItsBasis holds that each datum of the law says where it was read, and when or that it was not.
func TestEveryDatumHasItsBasis(t *testing.T) {
	lists := reflect.ValueOf(*Known())
	for i := range lists.NumField() {
		list, name := lists.Field(i), lists.Type().Field(i).Name
		if list.Len() == 0 {
			t.Errorf("there are no %s", name)
		}
		for n := range list.Len() {
			source := list.Index(n).FieldByName("Source").String()
			read := list.Index(n).FieldByName("Read").String()
			if source == "" || !readForm.MatchString(read) {
				t.Errorf("%s %d says %q under source and %q under read", name, n+1, source, read)
			}
		}
	}
}

func TestReadOn(t *testing.T) {
	for read, want := range map[string]string{
		"2026-11":    "read in November 2026",
		"2026-11-29": "read on 29 November 2026",
		NotRead:      "not read in the text of the law",
		"":           "not read in the text of the law",
	} {
		if got := ReadOn(read); got != want {
			t.Errorf("%q: %s, want %s", read, got, want)
		}
	}
}
