package text

import (
	"strings"
	"testing"
)

// TestSaidIn shows what stands around the money and the days of passages, each in its own sentence.
func TestSaidIn(t *testing.T) {
	passages := []*Passage{
		{Text: "On 1 May 2024 ABC Ltd. had £5 of İ£6. Then £7 came."},
		{Text: "It was £8 then.", Quoted: true},
	}
	var got []string
	said := SaidIn(passages)
	for _, a := range said.Amounts {
		before, after := a.Around()
		got = append(got, before+"<"+a.Words()+">"+after)
	}
	for _, d := range said.Days {
		before, after := d.Around()
		got = append(got, before+"<"+d.Words()+">"+after)
	}
	want := []string{
		"on 1 may 2024 abc ltd. had <£5> of İ£6.",
		"on 1 may 2024 abc ltd. had £5 of İ<£6>.",
		" then <£7> came.",
		"on <1 May 2024> abc ltd. had £5 of İ£6.",
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%q, want %q", got, want)
	}
	if before, after := Around("One. Two THREE four. Five", 9, 14); before != " two " || after != " four." {
		t.Errorf("%q and %q", before, after)
	}
}
