package agenda

import (
	"cmp"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// collect lists the items of a meeting in their order, parts of items among them where the file has them.
func collect(m *casefile.Meeting, body casefile.Body, papers []Paper, list *diag.List) []Item {
	named := map[string]bool{} // the standing items that the file names
	for _, i := range m.Items {
		named[i.Standing.Value] = true
	}
	items, off := standing(body, false, named), withdrawals(m, papers)
	for _, i := range m.Items {
		items = append(items, ofFile(body, i, off, list))
	}
	items = append(items, unnamed(m, papers, off, list)...)
	return once(append(items, standing(body, true, named)...), list)
}

// standing lists the standing items of a body that stand before the reports or after, but for those that the file names.
func standing(body casefile.Body, after bool, named map[string]bool) []Item {
	var items []Item
	for i := range body.Standing {
		s := &body.Standing[i]
		if s.ID.Value != "" && s.After.Or(false) == after && !s.Hidden.Or(false) && !named[s.ID.Value] {
			items = append(items, Item{ID: s.ID.Value}.with(s))
		}
	}
	return items
}

// with is the item as a standing one has it, where the file does not say otherwise.
func (i Item) with(s *casefile.Standing) Item {
	i.Standing = s
	for _, t := range []struct{ own, other *casefile.Text }{{&i.Title, &s.Title}, {&i.Purpose, &s.Purpose}, {&i.Note, &s.Note}} {
		if !t.own.Given() {
			*t.own = *t.other
		}
	}
	return i
}

// ofFile is an item of the meeting's file.
func ofFile(body casefile.Body, i casefile.Item, off map[string]casefile.Withdrawn, list *diag.List) Item {
	item := Item{Item: i, ID: i.Name(), Paper: i.Paper.Value, Under: i.Under.Value, Fate: fate(i), Hidden: i.Hidden.Or(false)}
	if i.Exempt.Known() {
		item.Part = Exempt
	}
	if at := slices.IndexFunc(body.Standing, func(s casefile.Standing) bool { return s.ID.Value == i.Standing.Value }); i.Standing.Given() && at >= 0 {
		item = item.with(&body.Standing[at])
	} else if i.Standing.Given() && !i.Standing.Bad {
		unknownStanding(i.Standing, body, list)
	}
	return item.withdrawnWith(off)
}

func unknownStanding(name casefile.Text, body casefile.Body, list *diag.List) {
	var ids []string
	for _, s := range body.Standing {
		ids = append(ids, s.ID.Value)
	}
	list.Misnamed(name.Span, "unknown-standing", name.Value, ids, "", "the body has no standing item %q", name.Value)
}

// fate is what the file says that becomes of an item; of several, what takes it further from the meeting.
func fate(i casefile.Item) Fate {
	switch {
	case i.Withdrawn.Known():
		return Withdrawn
	case i.Postponed.Known():
		return Postponed
	case i.ToFollow.Or(false):
		return ToFollow
	}
	return Considered
}

// withdrawals are the papers that are withdrawn, by their names: from the meeting, or from the one that they are papers of.
func withdrawals(m *casefile.Meeting, papers []Paper) map[string]casefile.Withdrawn {
	off := map[string]casefile.Withdrawn{}
	for _, p := range papers {
		if p.Withdrawn != nil {
			off[p.Name] = *p.Withdrawn
		}
	}
	for _, w := range m.Withdrawn {
		if is, whole := m.Withdrawal(w.Paper.Value); whole && w.Paper.Given() && !w.Paper.Bad {
			off[w.Paper.Value] = is
		}
	}
	return off
}

// withdrawnWith is the item with the fate of its paper, which was withdrawn: it keeps its line.
func (i Item) withdrawnWith(off map[string]casefile.Withdrawn) Item {
	w, withdrawn := off[i.Paper]
	if i.Paper == "" || !withdrawn {
		return i
	}
	i.Erased = w.Erase.Or(false)
	if i.Fate != Postponed && i.Fate != Withdrawn {
		i.Fate = Withdrawn
		i.Item.Withdrawn = casefile.ItemFate{Place: w.Place, On: w.On, Reason: w.Reason}
	}
	return i
}

// unnamed lists the papers that no item of the file names, in the order of their names; those that are new since an agenda was
// published follow those that it had. One that was withdrawn leaves its line.
// A meeting whose file has no items is meant to have them so.
func unnamed(m *casefile.Meeting, papers []Paper, off map[string]casefile.Withdrawn, list *diag.List) []Item {
	names := map[string]Paper{}
	for name := range off {
		names[name] = Paper{Name: name}
	}
	for _, p := range papers {
		names[p.Name] = p
	}
	for _, i := range m.Items {
		delete(names, i.Paper.Value)
	}
	var items []Item
	for _, p := range names {
		items = append(items, Item{ID: p.Name, Paper: p.Name}.withdrawnWith(off))
		if len(m.Items) > 0 && p.At.Known() {
			list.Add(diag.Diagnostic{Span: p.At, Severity: diag.Info, Rule: "paper-no-item", Hint: `give it one with paper = "` + p.Name + `", where another place is meant`,
				Message: "no item of " + m.Source.Name + " names this paper, which so stands after the last one"})
		}
	}
	slices.SortFunc(items, func(a, b Item) int {
		return cmp.Or(names[a.ID].Place-names[b.ID].Place, cmp.Compare(a.ID, b.ID))
	})
	return items
}

// once reports items that have the id of another, and leaves these out: two items with one address could not be told apart.
func once(items []Item, list *diag.List) []Item {
	first := map[string]Item{}
	return slices.DeleteFunc(items, func(i Item) bool {
		other, twice := first[i.ID]
		if !twice {
			first[i.ID] = i
		}
		if twice && i.ID != "" {
			doubled(other, i, list)
		}
		return twice || i.ID == ""
	})
}

// doubled reports that two items have one id, at one that the file names.
func doubled(a, b Item, list *diag.List) {
	if !b.at().Known() || b.Standing != nil && !b.Place.Known() {
		a, b = b, a
	}
	list.Errorf(b.at(), "doubled-item", "give it an id of its own", "the id %q is that of %s too", b.ID, a.named())
}
