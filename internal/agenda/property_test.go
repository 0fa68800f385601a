package agenda

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// A drawn is a sitting that was drawn at random, with its items apart, so that one can be changed, added or taken out.
type drawn struct {
	profile, first string
	items          []string
	papers         []string
}

// draw makes a sitting without faults, of up to twelve items.
func draw(r *rand.Rand) drawn {
	markers := []string{"", "markers = [\"1.\", \"1.1\"]", "markers = [\"1\", \"1a\"]", "markers = [\"A.\", \"i)\"]", "markers = [\"(1)\", \"(a)\"]"}
	d := drawn{profile: "[agenda]\n" + markers[r.IntN(len(markers))] + "\n" + standingItems}
	d.first = []string{"", "first_item = \"88/24\"\n", "first_item = \"2024/7\"\n", "first_item = \"76\"\n", "first_item = \"C9\"\n"}[r.IntN(5)]
	for n := range r.IntN(12) {
		d.items = append(d.items, d.item(r, n))
	}
	for n := range r.IntN(6) {
		d.papers = append(d.papers, fmt.Sprintf("paper-%d", n))
	}
	return d
}

// item draws an item; what it says beside its subject is drawn too.
func (d drawn) item(r *rand.Rand, n int) string {
	subjects := []string{fmt.Sprintf("paper = \"paper-%d\"\n", n), fmt.Sprintf("id = \"words-%d\"\ntitle = \"Words\"\n", n)}
	if n < 3 {
		subjects = append(subjects, fmt.Sprintf("standing = %q\n", []string{"minutes", "petitions", "urgent"}[n]))
	}
	item := subjects[r.IntN(len(subjects))]
	for _, more := range []string{"hidden = true\n", "exempt = { paragraphs = [\"3\"] }\n", "withdrawn = { reason = \"x\" }\n", "to_follow = true\n"} {
		if r.IntN(6) == 0 {
			item += more
		}
	}
	if r.IntN(3) == 0 && n > 0 && !strings.Contains(item, "exempt") {
		item += "under = \"apologies\"\n"
	}
	return item
}

func (d drawn) sitting() sitting {
	meeting := d.first
	for _, i := range d.items {
		meeting += "[[item]]\n" + i
	}
	return sitting{profile: d.profile, meeting: meeting, papers: strings.Join(d.papers, " ")}
}

// each draws sittings and gives the items of each, which have no faults.
func each(t *testing.T, look func(t *testing.T, r *rand.Rand, d drawn, items []Item)) {
	t.Helper()
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := draw(r)
		look(t, r, d, faultless(t, d))
		if t.Failed() {
			t.Fatalf("seed %d:\n%s\n%s", seed, d.sitting().meeting, agenda(faultless(t, d)))
		}
	}
}

// faultless is the items of a sitting in which nothing worse than a note is found.
func faultless(t *testing.T, d drawn) []Item {
	t.Helper()
	var list diag.List
	items := d.sitting().of(&list)
	if list.Errors() > 0 {
		t.Fatalf("%s\n%s", told(&list), d.sitting().meeting)
	}
	return items
}

// numbers are how items are cited, by their ids.
func numbers(items []Item) map[string]string {
	out := map[string]string{}
	for _, i := range items {
		out[i.ID] = i.Marker + " " + i.Number
	}
	return out
}

// TestNumbersTellItems holds that what is cited is one item, that what is left out takes no number, and that each number is one more
// than the last.
func TestNumbersTellItems(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, _ drawn, items []Item) {
		seen := map[string]bool{}
		for _, i := range items {
			switch {
			case i.Hidden && i.Number+i.Marker != "":
				t.Errorf("the hidden item %s has the number %q", i.ID, i.Number)
			case !i.Hidden && (i.Number == "" || seen[i.Number]):
				t.Errorf("%s has the number %q", i.ID, i.Number)
			}
			seen[i.Number] = true
		}
	})
}

// TestOrderIsTheFiles holds that items stand as the file has them, the open ones first, and parts below what they are parts of.
func TestOrderIsTheFiles(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, _ drawn, items []Item) {
		last := map[string]int{} // by part and what they stand under
		above := ""
		for k, i := range items {
			if k > 0 && i.Part < items[k-1].Part {
				t.Errorf("%s stands after exempt items", i.ID)
			}
			if i.Level == 0 {
				above = i.ID
			} else if i.Under != above {
				t.Errorf("%s stands below %s, not below %s", i.ID, above, i.Under)
			}
			if i.Place.Known() && i.Standing == nil {
				key := fmt.Sprint(i.Part, i.Under)
				if i.Line() < last[key] {
					t.Errorf("%s stands after what the file has after it", i.ID)
				}
				last[key] = i.Line()
			}
		}
	})
}

// TestByHandMovesNoOther gives one item a number of its own: the others keep theirs.
func TestByHandMovesNoOther(t *testing.T) {
	each(t, func(t *testing.T, r *rand.Rand, d drawn, before []Item) {
		if len(d.items) == 0 {
			return
		}
		at := r.IntN(len(d.items))
		d.items = slices.Clone(d.items)
		d.items[at] += "number = \"99x\"\n"
		was := numbers(before)
		for _, i := range faultless(t, d) {
			changed := was[i.ID] != i.Marker+" "+i.Number
			if own := i.Item.Number.Given(); changed && !own || !changed && own && !i.Hidden {
				t.Errorf("%s had %s and has %s %s", i.ID, was[i.ID], i.Marker, i.Number)
			}
		}
	})
}

// published are items as a record has them.
func published(items []Item) (all []Known) {
	for _, i := range items {
		all = append(all, Known{ID: i.ID, Marker: i.Marker, Number: i.Number})
	}
	return all
}

// TestFixedNumbersStay publishes an agenda, and adds items anywhere, twice: what was published keeps its number, and what is new has
// one of its own; without new items nothing changes.
func TestFixedNumbersStay(t *testing.T) {
	each(t, func(t *testing.T, r *rand.Rand, d drawn, items []Item) {
		first := items
		for round := range 3 {
			p := d.sitting().read()
			var list diag.List
			fixed := Fix(p.meeting, p.form, Of(p.meeting, p.body, p.form, p.papers, &list), published(items), &list)
			if list.Errors() > 0 {
				t.Error(told(&list))
			}
			was, seen := numbers(items), map[string]string{}
			for _, i := range fixed {
				if before, known := was[i.ID]; known && before != i.Marker+" "+i.Number {
					t.Errorf("round %d: %s was published as %s and is %s %s", round, i.ID, before, i.Marker, i.Number)
				}
				if other, twice := seen[strings.ToLower(i.Number)]; !i.Hidden && (twice || i.Number == "") {
					t.Errorf("round %d: %s and %s have the number %q", round, i.ID, other, i.Number)
				}
				if !i.Hidden {
					seen[strings.ToLower(i.Number)] = i.ID
				}
			}
			if round == 0 && agenda(fixed) != agenda(first) {
				t.Errorf("nothing was added, and there is\n%s", agenda(fixed))
			}
			items = fixed
			d.items = slices.Insert(slices.Clone(d.items), r.IntN(len(d.items)+1), fmt.Sprintf("id = \"new-%d\"\ntitle = \"New\"\n", round))
			if r.IntN(2) == 0 {
				d.items = append(d.items, fmt.Sprintf("id = \"part-%d\"\ntitle = \"New\"\nunder = \"apologies\"\n", round))
			}
			if t.Failed() {
				t.Logf("%s\n%s", d.sitting().meeting, agenda(items))
			}
		}
	})
}

// FuzzOf reads anything as the items of a meeting and as the standing items of its body, and published numbers: it ends, no two items
// have one id, and each part stands below its item.
func FuzzOf(f *testing.F) {
	f.Add(standingItems, "[[item]]\npaper = \"waste\"\nunder = \"minutes\"\n[[item]]\nid = \"x\"\nnumber = \"7A\"\n", "waste bins", "1. waste\n2. bins\n2a. x")
	f.Add("[agenda]\nmarkers = [\"i)\", \"1a\"]\n", "first_item = \"88/24\"\n[[item]]\nid = \"a\"\nunder = \"b\"\n[[item]]\nid = \"b\"\nunder = \"a\"\n", "waste", "i) waste\nzz) a")
	f.Add("", "[[item]]\npaper = \"waste\"\nexempt = {}\n[[withdrawn]]\npaper = \"waste\"\non = 2024-01-01\nreason = \"x\"\nerase = true\n", "", "999999999. waste")
	f.Fuzz(func(t *testing.T, profile, meeting, papers, fixed string) {
		p := sitting{profile, meeting, papers}.read()
		if p.meeting == nil {
			return
		}
		var list diag.List
		items := Of(p.meeting, p.body, p.form, p.papers, &list)
		for _, all := range [][]Item{items, Fix(p.meeting, p.form, items, known(fixed), &list)} {
			wellFormed(t, all)
		}
		told(&list)
	})
}

// wellFormed demands what holds of items whatever was read.
func wellFormed(t *testing.T, items []Item) {
	t.Helper()
	ids, above := map[string]bool{}, ""
	for _, i := range items {
		if ids[i.ID] || i.ID == "" {
			t.Errorf("the id %q is there twice, or none", i.ID)
		}
		if ids[i.ID] = true; i.Level == 0 {
			above = i.ID
		}
		if i.Level > 0 && i.Under != above {
			t.Errorf("%q stands below %q, not below %q", i.ID, above, i.Under)
		}
		if i.Hidden && i.Number != "" {
			t.Errorf("%q is hidden, and has the number %q", i.ID, i.Number)
		}
		i.Anchor()
	}
}
