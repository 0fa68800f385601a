package align

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// shown is pairs as a line: "a=a -b +c".
func shown(pairs []Pair, was, is []string) string {
	var out []string
	for _, p := range pairs {
		switch {
		case p.Is < 0:
			out = append(out, "-"+was[p.Was])
		case p.Was < 0:
			out = append(out, "+"+is[p.Is])
		default:
			out = append(out, was[p.Was]+"="+is[p.Is])
		}
	}
	return strings.Join(out, " ")
}

// first tells letters alike that are the same but for their case, and surely so that are the same.
func first(was, is []string) func(i, j int) int {
	return func(i, j int) int {
		switch {
		case was[i] == is[j]:
			return 10
		case strings.EqualFold(was[i], is[j]):
			return 5
		}
		return 0
	}
}

func TestPairs(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"", "", ""},
		{"a b c", "a b c", "a=a b=b c=c"},
		{"a b c", "a c", "a=a -b c=c"},
		{"a c", "a b c", "a=a +b c=c"},
		{"a b c", "a x c", "a=a -b +x c=c"},
		{"a b c", "a B c", "a=a b=B c=c"},
		{"a b c", "c a b", "+c a=a b=b -c"},
	} {
		was, is := strings.Fields(c.was), strings.Fields(c.is)
		if got := shown(Pairs(len(was), len(is), first(was, is)), was, is); got != c.want {
			t.Errorf("%s and %s: %s, and not %s", c.was, c.is, got, c.want)
		}
	}
}

func TestUnique(t *testing.T) {
	was, is := strings.Fields("a b b c d"), []string{"d", "b", "a", "", "e", "e"}
	if got := shown(Unique(was, is), was, is); got != "a=a d=d" {
		t.Error(got)
	}
}

// TestInOrder demands the heaviest pairs in the order of both, as trying all of them finds it.
func TestInOrder(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 2))
		order, weights := r.Perm(r.IntN(9)), make([]int, 9)
		pairs := make([]Pair, len(order))
		for i, j := range order {
			pairs[i], weights[i] = Pair{i, j}, 1+r.IntN(9)
		}
		weigh := func(p Pair) int { return weights[p.Was] }
		sum := func(pairs []Pair) (n int) {
			for _, p := range pairs {
				n += weigh(p)
			}
			return n
		}
		got, most := InOrder(pairs, weigh), 0
		for set := range 1 << len(pairs) {
			var some []Pair
			for i, p := range pairs {
				if set>>i&1 == 1 {
					some = append(some, p)
				}
			}
			if slices.IsSortedFunc(some, func(a, b Pair) int { return a.Is - b.Is }) {
				most = max(most, sum(some))
			}
		}
		if sum(got) != most || !slices.IsSortedFunc(got, func(a, b Pair) int { return a.Is - b.Is }) {
			t.Fatalf("of %v with %v: %v", pairs, weights, got)
		}
	}
}

// TestLists demands that lists that are too long to compare each with each are the same but where they differ.
func TestLists(t *testing.T) {
	var was, is []string
	for i := range 5000 {
		was = append(was, fmt.Sprintf("w%d", i))
		switch i {
		case 100:
			is = append(is, "new", "w100")
		case 2000:
		case 4000:
			is = append(is, "W4000")
		default:
			is = append(is, fmt.Sprintf("w%d", i))
		}
	}
	var differ []string
	for _, part := range strings.Fields(shown(Lists(was, is, first(was, is)), was, is)) {
		if a, b, same := strings.Cut(part, "="); !same || a != b {
			differ = append(differ, part)
		}
	}
	if got := strings.Join(differ, " "); got != "+new -w2000 w4000=W4000" {
		t.Error(got)
	}
	equal := slices.Repeat([]string{""}, 3000)
	if got := Lists(equal, equal[1:], func(int, int) int { return 1 }); len(got) < 3000 {
		t.Errorf("%d pairs of what has no name", len(got))
	}
}
