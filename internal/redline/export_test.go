package redline

import "testing"

// EachEdit calls f for the comparison that each of the edits makes, with what a person would say of it.
func EachEdit(t *testing.T, f func(says string, c *Comparison)) {
	was := base(t)
	for _, e := range edits {
		f(e.says, compare(was, e.of(was)))
	}
}
