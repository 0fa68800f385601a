package check

import (
	"testing"

	"cabinet/internal/language"
)

// TestTypedNumbers reads the whole of a number that is typed, however many levels it has.
func TestTypedNumbers(t *testing.T) {
	for _, want := range []string{"paragraph 12", "paragraphs 2.1.1.1", "para. 17.105(a)(ii)", "section 3.2.10", "sections 1.2.3.4", "Appendix B", "Table 4"} {
		if got := references[language.English].typed.FindString("See " + want + ", and more."); got != want {
			t.Errorf("of %q it is %q that is read", want, got)
		}
	}
}
