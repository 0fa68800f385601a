package casefile

import (
	"reflect"
	"strings"
	"testing"

	"cabinet/internal/language"
)

// TestLanguages holds that papers can have every language that there is a table for, and no other.
func TestLanguages(t *testing.T) {
	var tags []string
	for _, l := range language.All {
		tags = append(tags, l.Tag)
	}
	want := "language," + strings.Join(tags, "|")
	for _, of := range []any{Case{}, Shape{}, Part{}} {
		field, _ := reflect.TypeOf(of).FieldByName("Language")
		if got := field.Tag.Get("toml"); got != want {
			t.Errorf("%T has %q, and there are tables for %q", of, got, want)
		}
	}
}
