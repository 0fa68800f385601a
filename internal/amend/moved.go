package amend

import "slices"

// A matching tells what each of a series was in the paper before.
type matching struct {
	was, is []Known
	of      []int // by the place in is: the place in was, or -1
	left    []bool
}

// alignMoved finds for each of a series the one that it was. What has moved past others is known again too:
// nothing would stand in its old place to tell where its number went. So what is surely the same is found
// first, wherever it stands, and then among the others what is alike.
func alignMoved(was, is []Known) []pair {
	m := matching{was, is, slices.Repeat([]int{-1}, len(is)), slices.Repeat([]bool{true}, len(was))}
	m.align(alignSurely)
	m.moved()
	m.align(alignLike)
	return m.pairs()
}

// align matches what is not matched yet, in the order of both.
func (m *matching) align(by aligner) {
	var was, is []Known
	var wasAt, isAt []int
	for i, left := range m.left {
		if left {
			was, wasAt = append(was, m.was[i]), append(wasAt, i)
		}
	}
	for i, of := range m.of {
		if of < 0 {
			is, isAt = append(is, m.is[i]), append(isAt, i)
		}
	}
	for _, p := range by(was, is) {
		if p.Was >= 0 && p.Is >= 0 {
			m.match(wasAt[p.Was], isAt[p.Is])
		}
	}
}

func (m *matching) match(was, is int) { m.of[is], m.left[was] = was, false }

// moved matches what has the same label, or the same words and no label, out of order.
func (m *matching) moved() {
	places := map[string][]int{} // in was
	for i, left := range m.left {
		if left && !m.was[i].Deleted {
			places[m.was[i].sign()] = append(places[m.was[i].sign()], i)
		}
	}
	for i, of := range m.of {
		sign := m.is[i].sign()
		if of < 0 && sign != "" && len(places[sign]) > 0 {
			m.match(places[sign][0], i)
			places[sign] = places[sign][1:]
		}
	}
}

// sign is what surely tells something from others: its label, else its words; "" for nothing.
func (k Known) sign() string {
	if k.Label != "" {
		return "{#" + k.Label + "}"
	}
	return k.Words
}

// pairs are the matches in the order of the later paper. What is gone stands after what was before it, and
// before what is new in its place.
func (m *matching) pairs() []pair {
	var out []pair
	next := 0
	gone := func(to int) {
		for ; next < to; next++ {
			if m.left[next] {
				out = append(out, pair{Was: next, Is: -1})
			}
		}
	}
	for is, was := range m.of {
		gone(was)
		for was < 0 && next < len(m.left) && m.left[next] {
			gone(next + 1)
		}
		next = max(next, was+1)
		out = append(out, pair{Was: was, Is: is})
	}
	gone(len(m.left))
	return out
}

// Addresses gives for each heading of a paper the address that it had in the version before, by its label or its
// words; "" for one that is new.
func Addresses(was, is []Known) []string {
	out := make([]string, len(is))
	for _, p := range alignMoved(anchored(was), anchored(is)) {
		if p.Was >= 0 && p.Is >= 0 {
			out[p.Is] = was[p.Was].Anchor
		}
	}
	return out
}

// anchored are headings of which none counts as one that can't be cited.
func anchored(all []Known) []Known {
	out := slices.Clone(all)
	for i := range out {
		out[i].Anchor = "heading"
	}
	return out
}
