package mend

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// accept makes as many of the offers as prove right together. At least one of them is made or refused.
func (m *maker) accept(offers []offer) error {
	for len(offers) > 0 {
		texts, made := m.apply(offers)
		if len(made) == 0 { // each is refused
			return nil
		}
		files := m.files.with(texts)
		found, err := m.check(files)
		if err != nil {
			return err
		}
		bad := trouble(m.found, found, made)
		if len(bad) == 0 {
			m.take(made)
			m.files, m.found = files, found
			return nil
		}
		var refused []offer
		offers, refused = narrower(made, bad)
		for _, o := range refused {
			m.refused[keyOf(o.Diagnostic)] = true
			if bad[o.File()].voids() {
				m.plan.Voiding = append(m.plan.Voiding, o.Diagnostic)
			}
		}
	}
	return nil
}

// take notes the offers that prove right.
func (m *maker) take(made []offer) {
	for _, o := range made {
		m.plan.Mended = append(m.plan.Mended, o.Diagnostic)
		if _, mended := m.files.texts[o.file]; !mended {
			m.proven[placed(o.Diagnostic)] = true
		}
	}
}

// A same is what tells a finding from others before and after a change: no mending adds a line or takes one
// away. Numbers in a message are left out, since they may count what is mended.
type same struct {
	file, rule, message string
	line                int
}

func sameOf(d diag.Diagnostic) same {
	words := strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return -1
		}
		return c
	}, d.Message)
	return same{d.File(), d.Rule, words, d.Line()}
}

// troubles are findings of a file that are left and should be gone, or have come.
type troubles []diag.Diagnostic

// voids tells whether one of them is that what an officer has cleared is another text now.
func (t troubles) voids() bool {
	return slices.ContainsFunc(t, func(d diag.Diagnostic) bool { return d.Rule == "clearance-void" })
}

// trouble is what mending has brought, by files.
func trouble(before, after []diag.Diagnostic, made []offer) map[string]troubles {
	left := map[same]int{}
	for _, d := range before {
		left[sameOf(d)]++
	}
	for _, o := range made {
		left[sameOf(o.Diagnostic)]--
	}
	bad := map[string]troubles{}
	for _, d := range after {
		if left[sameOf(d)]--; left[sameOf(d)] < 0 {
			bad[d.File()] = append(bad[d.File()], d)
		}
	}
	return bad
}

// narrower are the offers to try next of those that together have made trouble in files: those of other files;
// or else the first half of those of each file. An offer that is the only one of its file is refused.
func narrower(made []offer, bad map[string]troubles) (next, refused []offer) {
	of := map[string][]offer{}
	for _, o := range made {
		if len(bad[o.File()]) == 0 {
			next = append(next, o)
		}
		of[o.file] = append(of[o.file], o)
	}
	switch {
	case len(made) == 1:
		return nil, made
	case len(next) == len(made): // the trouble is in a file of which nothing was mended
		return made[:len(made)/2], nil
	case len(next) > 0:
		return next, nil
	}
	taken := map[string]int{}
	for _, o := range made {
		all := len(of[o.file])
		if taken[o.file]++; all == 1 {
			refused = append(refused, o)
		} else if taken[o.file] <= all/2 {
			next = append(next, o)
		}
	}
	return next, refused
}
