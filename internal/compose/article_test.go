package compose

import "testing"

func TestArticle(t *testing.T) {
	for text, want := range map[string]string{
		"exception": "an", "waiver": "a", "exemption": "an", "unit": "a", "uninsured loss": "an", "unimportant": "an", "European": "a", "one-off": "a", "hour": "an",
		"NHS trust": "an", "HR matter": "an", "MP": "an", "PCSO": "a", "UK": "a", "SEND officer": "a", "8-week": "an", "11": "an", "12": "a", "umbrella": "an", "": "a",
	} {
		if got := article(fact{text: text}); got != want+" "+(fact{text: text}).String() {
			t.Errorf("article of %q is %q", text, got)
		}
	}
}
