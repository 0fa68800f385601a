package check_test

import (
	"strings"
	"testing"
)

// TestTypedPasted shows that a number which a pasted text cites is that which its author typed before a paragraph, whatever number
// the paper gives it, and whether or not another paragraph has it now.
func TestTypedPasted(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"4.4 Four suppliers were asked.\n\nOne could (see paragraph 4.4 above).", "which begins “4.4 Four suppliers were asked.”"},
		{"1.1 Four suppliers were asked.\n\nOne could (see paragraph 1.1 above).", "which begins “1.1 Four suppliers were asked.”"},
		{"1.1 Four suppliers were asked. {#asked}\n\nOne could (see paragraph 1.1 above).", "write [](#asked), which prints the number"},
		{"4.4 Four were asked.\n\n4.4 Five were told.\n\nOne could (see paragraph 4.4 above).", "end the paragraph that is meant"},
		{"4.4 million were asked.\n\nOne could (see paragraph 4.4 above).", "end the paragraph that is meant"},
		{"Four were asked.\n\nOne could (see paragraph 1.1 above).", "which begins “To ask for a decision.”"},
	} {
		found := typed(t, "decimal", c.text)
		if len(found) != 1 || !strings.Contains(found[0].Hint, c.want) {
			t.Errorf("%s\n%v\nwant %s", c.text, found, c.want)
		}
	}
}
