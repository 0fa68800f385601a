package compose

import (
	"testing"

	"cabinet/internal/casefile"
)

// Paragraphs 12 to 18 of Schedule 12A stand in Part 4, that of Wales.
func TestPartOfSchedule(t *testing.T) {
	for paragraph, want := range map[string]string{"": "", "1": "1", "7": "1", "12": "4", "18": "4", "x": "1"} {
		var paragraphs casefile.Names
		if paragraph != "" {
			paragraphs.Values = []casefile.Text{{Value: paragraph}}
		}
		if got := partOf(paragraphs).Value; got != want {
			t.Errorf("paragraph %q is of part %q, want %q", paragraph, got, want)
		}
	}
}
