package text

import "testing"

// TestExplained shows which acronyms are explained where they stand.
func TestExplained(t *testing.T) {
	for _, text := range []string{
		"Special Educational Needs Assessment (SENA) officers",
		"the Transformation of Inclusion and SEND in Leicestershire Programme (TSIL);",
		"Education, Health and Care Plans (“EHCPs”) are",
		"the county council's plan (the CCP)",
		"the ICB (integrated care board) and",
		"the ICB – Integrated Care Board – and",
		"the Integrated Care Board, or ICB, and",
		"the CYP (children and young people)",
	} {
		if _, ok := explanation(text); !ok {
			t.Errorf("%s is not explained", text)
		}
	}
	for _, text := range []string{"the ICB and its board", "in care by an (ICBX", "the children and parents of CP schools", "EHCP: it is for every child"} {
		if name, ok := explanation(text); ok || name == "" {
			t.Errorf("%s is explained", text)
		}
	}
}

// explanation is the last acronym of a text, and whether it is explained.
func explanation(text string) (name string, ok bool) {
	in := Prose{Passage: &Passage{Text: text}, Words: Words(text)}
	for i := range in.Words {
		if a := in.Acronym(i); a != "" && a != "SEND" {
			name, ok = a, in.Explains(i, a)
		}
	}
	return name, ok
}
