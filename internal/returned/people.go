package returned

import (
	"slices"
	"strings"
	"time"
)

// parted are edits of figures, and of words by who made them.
func parted(all []Edit) (figures []Edit, words map[person][]Edit) {
	words = map[person][]Edit{}
	for _, e := range all {
		if e.Figure != "" {
			figures = append(figures, e)
		} else {
			words[personOf(e)] = append(words[personOf(e)], e)
		}
	}
	return figures, words
}

// A person is who did something, and on which day.
type person struct {
	name, day string
	tracked   bool
}

// untrackedName is what those are called whose edits were not tracked, and whose names nobody knows.
const untrackedName = "Not tracked"

// String is the person with the day: "Legal Officer, 21 January 2025".
func (p person) String() string {
	name := p.name
	switch {
	case !p.tracked:
		return untrackedName
	case name == "":
		name = "Somebody without a name"
	}
	if p.day == "" {
		return name
	}
	return name + ", " + longDay(p.day)
}

// longDay is a day as people write it; as it is where it is none.
func longDay(day string) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return at.Format("2 January 2006")
}

func personOf(e Edit) person { return person{e.Author, e.Day, e.Tracked} }

// peopleOf are all who did something: those who are known by their names and days, then those whose edits were not tracked.
func peopleOf(c *Comparison) (out []person) {
	for _, e := range c.Edits {
		out = append(out, personOf(e))
	}
	for _, k := range c.Comments {
		out = append(out, person{k.Author, k.Day, true})
	}
	slices.SortFunc(out, func(a, b person) int {
		if a.tracked != b.tracked {
			if a.tracked {
				return -1
			}
			return 1
		}
		return strings.Compare(a.name+"\x00"+a.day, b.name+"\x00"+b.day)
	})
	return slices.Compact(out)
}

// By is who made the edit, and when: "Legal Officer, 21 January 2025", or "Not tracked".
func (e Edit) By() string { return personOf(e).String() }

// By is who made the comment, and when.
func (k Comment) By() string { return person{k.Author, k.Day, true}.String() }
