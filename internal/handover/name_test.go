package handover

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"cabinet/internal/record"
)

func TestFileName(t *testing.T) {
	for words, want := range map[string]string{
		"Review of waste":                 "07 Review of waste.pdf",
		"Appendix A: Charges & fees":      "07 Appendix A Charges and fees.pdf",
		`a/b\c|d`:                         "07 a-b-c-d.pdf",
		"Works by Smith Ltd.":             "07 Works by Smith Ltd.pdf",
		"What…? ":                         "07 What….pdf",
		"One... two":                      "07 One. two.pdf",
		"“Curly” – it’s 50% #1 ~x {y}":    "07 Curly - it's 50 1 x y.pdf",
		"hidden\u202Efdp.exe\u200B\u00AD": "07 hiddenfdp.exe.pdf",
		"tab\tline\nnull\x00":             "07 tab line null.pdf",
		"_VTI_cnf":                        "07 vticnf.pdf",
		"Ystyried yr Ŵyl":                 "07 Ystyried yr Ŵyl.pdf",
		"":                                "07.pdf",
		"...":                             "07.pdf",
		strings.Repeat("word ", 40):       "07 " + strings.TrimSpace(strings.Repeat("word ", 18)) + ".pdf",
		strings.Repeat("x", 200):          "07 " + strings.Repeat("x", 93) + ".pdf",
		"broken \xff UTF-8":               "07 broken UTF-8.pdf",
	} {
		if got := fileName("07", words, ".pdf"); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}

// FuzzFileName makes names of whatever a title may be: each is one that Windows and SharePoint can have.
func FuzzFileName(f *testing.F) {
	f.Add("Review of waste")
	f.Add("CON.")
	f.Add(strings.Repeat("𝒳 ", 200))
	f.Fuzz(func(t *testing.T, words string) {
		if name := fileName("07a", words, ".pdf"); !fit(name) || !strings.HasPrefix(name, "07a") {
			t.Errorf("%q is %q", words, name)
		}
	})
}

// fit tells whether Windows and SharePoint can have a name.
func fit(name string) bool {
	stem := strings.TrimSuffix(name, ".pdf")
	return utf8.ValidString(name) && utf8.RuneCountInString(name) <= longestName && len(name) <= longestBytes &&
		!strings.ContainsAny(name, "\"*:<>?/\\|#%~{}&\t\n\r\x00") && strings.TrimRight(stem, " .") == stem && strings.TrimSpace(name) == name &&
		!strings.Contains(name, "..") && !strings.Contains(strings.ToLower(name), "_vti_")
}

// TestNamesSort gives meetings of any number of items, documents and manners of numbering: the names of all files differ
// even without regard to capitals, and sort in reading order.
func TestNamesSort(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		m := anyMeeting(r)
		plan, err := Of(m, nil, false)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, e := range plan.Entries {
			if e.File != "" {
				names = append(names, strings.ToLower(e.File))
			}
			if e.File != "" && !fit(e.File) {
				t.Errorf("%q", e.File)
			}
		}
		if len(slices.Compact(slices.Clone(names))) != len(names) || !slices.IsSorted(names) {
			t.Fatalf("%q", names)
		}
		made := map[string]bool{}
		for _, text := range plan.texts {
			if name := strings.ToLower(text.name); made[name] {
				t.Errorf("%s is made twice", name)
			} else {
				made[name] = true
			}
		}
	}
}

// anyMeeting is a meeting with an agenda of some manner.
func anyMeeting(r *rand.Rand) record.Meeting {
	documents := func(most int) (out []record.Document) {
		for i := range r.IntN(most) {
			out = append(out, record.Document{Name: fmt.Sprintf("%d.pdf", i), Title: []string{"", "A", "a", "Appendix: x"}[r.IntN(4)]})
		}
		return out
	}
	m := record.Meeting{Address: at, Agenda: &record.Agenda{Title: "Agenda", Documents: documents(4)}}
	numbers := []string{"%d", "%d", "%da", "%d/24", "7", "-%d"}[r.IntN(6)]
	for i := range r.IntN(150) {
		id := fmt.Sprintf("%d", i)
		if r.IntN(4) > 0 {
			m.Papers = append(m.Papers, record.Paper{ID: id, Address: at + "/" + id, Title: "x", Documents: documents([]int{4, 60}[r.IntN(2)])})
		}
		m.Agenda.Items = append(m.Agenda.Items, record.Item{ID: id, Number: fmt.Sprintf(strings.ReplaceAll(numbers, "7", "7%.0d"), i+1), Title: "x", Papers: []string{id}, Documents: documents(3)})
	}
	for i := range r.IntN(30) {
		m.Papers = append(m.Papers, record.Paper{ID: fmt.Sprintf("p%d", i), Title: "x", Documents: documents(4)})
	}
	for i := range r.IntN(13) {
		m.Agenda.Supplements = append(m.Agenda.Supplements, record.Supplement{Number: i + 1, Title: "Supplement", Documents: documents(5)})
	}
	return m
}

// FuzzOf hands over meetings of records that anybody may have written: whatever they say, files have names that every
// system can have, and that differ.
func FuzzOf(f *testing.F) {
	p := example()
	f.Add(p.Write())
	f.Add([]byte(`{"papers":[{}],"agenda":{"title":"\u202e","items":[{"number":"../..","title":"CON","withdrawn":{}},{"papers":[""]}],"documents":[{"name":".pdf"},{"name":"é.pdf"}]}}`))
	f.Add([]byte(`{"agenda":{"items":[{"number":"1","title":"` + strings.Repeat("and ", 30) + `"}]}}`)) // a page with a long name
	f.Fuzz(func(t *testing.T, text []byte) {
		var m record.Meeting
		if json.Unmarshal(text, &m) != nil {
			return
		}
		plan, err := Of(m, p.files, true)
		if err != nil {
			return
		}
		made := map[string]bool{}
		for _, s := range plan.sources {
			if name := strings.ToLower(s.to); made[name] || !fit(s.to) {
				t.Errorf("%q", s.to)
			} else {
				made[name] = true
			}
		}
		for _, s := range plan.texts {
			if name := strings.ToLower(s.name); made[name] || !fs.ValidPath(s.name) || !fit(path.Base(s.name)) {
				t.Errorf("%q", s.name)
			} else {
				made[name] = true
			}
		}
	})
}
