package freeze

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// edits are changes by hand to the file of an amended paper. Each old is replaced, or where it is empty the new
// stands at the end; a finding says what is wrong, and leads to the entry in which at stands.
var edits = []struct{ name, old, new, want, at string }{
	{"deleted without a number", "", "\n[[number]]\nsection = \"one\"\ndeleted = true\n",
		"what the frozen paper has as an empty number is not there when the paper is made again", "deleted"},
	{"deleted without a number, first", "\n[[number]]\n", "\n[[number]]\nsection = \"one\"\ndeleted = true\n\n[[number]]\n",
		"what the frozen paper has as an empty number is made again as 1., with the words", "deleted"},
	{"deleted without a number, below another", "\n[[number]]\nlevel = 1\n", "\n[[number]]\nlevel = 1\nsection = \"one\"\ndeleted = true\n\n[[number]]\nlevel = 1\n",
		"what the frozen paper has as an empty number is made again as [Deleted]", "deleted"},
	{"a level that jumps", "level = 1\nsection = \"one\"\nmarker = \"b)\"", "level = 7\nsection = \"one\"\nmarker = \"b)\"",
		"what the frozen paper has as b) is made again as b), with the words \"[Deleted]\"", "b)"},
	{"a level below nothing", "\n[[number]]\nsection", "\n[[number]]\nlevel = 3\nsection",
		"what the frozen paper has as 1. is made again in another place", "1."},
	{"a level below zero", "\n[[number]]\nsection", "\n[[number]]\nlevel = -3\nsection",
		"what the frozen paper has as 1. is made again in another place", "1."},
	{"a section that is not there", "\n[[section]]\n", "\n[[section]]\nid = \"none\"\n\n[[section]]\n",
		"what the frozen paper has as none is made again as one", "none"},
	{"a number of a section that is not there", "", "\n[[number]]\nsection = \"none\"\nmarker = \"9.\"\nnumber = \"9\"\n",
		"what the frozen paper has as 9. is not there when the paper is made again", "none"},
	{"a section twice", "\n[[number]]\n", "\n[[section]]\nid = \"one\"\nmarker = \"2.\"\n\n[[number]]\n",
		"what the frozen paper has as 2. is not there when the paper is made again", "2."},
	{"an address twice", "anchor = \"para-3-b\"", "anchor = \"para-3-a\"",
		"what the frozen paper has as b) is made again as b), with the words \"tell the county.\"", "b)"},
	{"other words", "words = \"tell the county.\"", "words = \"x\"",
		"what the frozen paper has as b) is made again as b), with the words \"tell the county.\"", "b)"},
	{"a label", "words = \"tell the county.\"", "label = \"x\"\nwords = \"tell the county.\"",
		"what the frozen paper has as b) is made again in another place, or under another label", "b)"},
	{"a paragraph called deleted", "words = \"tell the county.\"", "words = \"tell the county.\"\ndeleted = true",
		"what the frozen paper has as b) is made again as b), with the words \"[Deleted]\"", "b)"},
	{"no number of a table", "noun = \"Table\"\nnumber = \"A1\"", "noun = \"Table\"\nnumber = \"first\"",
		"what the frozen paper has as Table first is made again as Table 1, with the words", "first"},
	{"a number of a table that is another's", "noun = \"Table\"\nnumber = \"A1\"", "noun = \"Table\"\nnumber = \"1\"",
		"the frozen paper has Table 1 twice", "each would cost"},
	{"a noun that is none", "noun = \"Figure\"\nnumber = \"A1\"", "noun = \"para\"\nnumber = \"A1\"",
		"what the frozen paper has as para A1 is made again as Figure 1", "para"},
	{"a note more", "", "\n[[serial]]\nnoun = \"note\"\nnumber = \"9\"\n",
		"what the frozen paper has as note 9 is not there when the paper is made again", "9"},
	{"a note without a trace", "\n[[serial]]\nnoun = \"note\"\nnumber = \"2\"\nwords = \"Three firms tendered.\"\n", "",
		"what the frozen paper has as Table A1 is made again as note 3, with the words", "A1"},
}

// edited is the file of an amended paper, changed by hand.
func edited(t testing.TB, old, new string) []byte {
	t.Helper()
	first := amendment(t, firstText(), 1, nil).Report.Ledger()
	written := string(Write(amendment(t, amendedText(), 2, first)))
	if old == "" {
		return []byte(written + new)
	}
	if !strings.Contains(written, old) {
		t.Fatalf("%q is not in\n%s", old, written)
	}
	return []byte(strings.Replace(written, old, new, 1))
}

// TestEditedByHand finds the first number that does not fit, at its entry in the file.
func TestEditedByHand(t *testing.T) {
	for _, c := range edits {
		t.Run(c.name, func(t *testing.T) {
			text := edited(t, c.old, c.new)
			_, _, _, list := made(t, 2, text)
			found := list.Sorted()
			i := slices.IndexFunc(found, func(d diag.Diagnostic) bool { return d.Rule == "frozen-mismatch" })
			if i < 0 || !strings.HasPrefix(found[i].Message, c.want) {
				t.Fatalf("got %v, want %q\n%s", found, c.want, text)
			}
			entry, _, _ := strings.Cut(string(text[found[i].Start:]), "\n\n")
			if !strings.Contains(entry, c.at) {
				t.Errorf("the finding is at\n%s", entry)
			}
		})
	}
}
