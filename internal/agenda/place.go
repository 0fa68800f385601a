package agenda

import (
	"fmt"

	"cabinet/internal/diag"
)

// at is where the item is named: in the meeting's file, or else in the profile. It is no place for a paper that no item names.
func (i Item) at() diag.Span {
	switch {
	case i.Item.ID.Known():
		return i.Item.ID.Span
	case i.Place.Known():
		return i.Place.Span
	case i.Standing != nil:
		return i.Standing.ID.Span
	}
	return diag.Span{}
}

// named says which item it is, for the finding of another.
func (i Item) named() string {
	switch at := i.at(); {
	case !at.Known():
		return fmt.Sprintf("the paper %q", i.Paper)
	case i.Standing != nil && !i.Place.Known():
		return fmt.Sprintf("the standing item in %s:%d", at.File(), at.Line())
	default:
		return fmt.Sprintf("the item in line %d", at.Line())
	}
}
