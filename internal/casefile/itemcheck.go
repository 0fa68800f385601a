package casefile

import "cabinet/internal/diag"

// checkItems reports items of a meeting that have no address. What items say of each other, and of papers, is a matter of check.
func (m *Meeting) checkItems(list *diag.List) {
	for i := range m.Items {
		item := &m.Items[i]
		for _, name := range []*Text{&item.ID, &item.Standing, &item.Under} {
			name.Bad = checkSlug(*name, list) || name.Bad
		}
	}
}

// checkStanding reports standing items of a body that could not be told apart, or that have no address.
func (b Body) checkStanding(list *diag.List) {
	first := map[string]Text{}
	for i := range b.Standing {
		id := &b.Standing[i].ID // shared with the profile
		if id.Bad = checkSlug(*id, list) || id.Bad; id.Bad || !id.Given() {
			continue
		}
		if other, twice := first[id.Value]; twice {
			list.Errorf(id.Span, "doubled-item", "give each standing item an id of its own", "the id %q is that of the standing item in line %d too", id.Value, other.Line())
			continue
		}
		first[id.Value] = *id
	}
}
