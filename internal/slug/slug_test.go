package slug

import "testing"

func TestOf(t *testing.T) {
	for _, c := range []struct {
		words string
		most  int
		want  string
	}{
		{"Next steps", 60, "next-steps"},
		{"  Next – steps! ", 60, "next-steps"},
		{"Children’s services", 60, "childrens-services"},
		{"Tŷ a chŵn", 60, "ty-a-chwn"},
		{"Cafe\u0301 at £1,200", 60, "cafe-at-1-200"},
		{"Plan v2 (final)", 60, "plan-v2-final"},
		{"one two three", 7, "one-two"},
		{"one two three", 8, "one-two"},
		{"one two three", 9, "one-two"},
		{"one two three", 6, "one"},
		{"unbreakable", 5, "unbre"},
		{"–", 60, ""},
		{"", 60, ""},
		{"市议会", 60, ""},
	} {
		if got := Of(c.words, c.most); got != c.want {
			t.Errorf("Of(%q, %d) is %q, not %q", c.words, c.most, got, c.want)
		}
	}
}
