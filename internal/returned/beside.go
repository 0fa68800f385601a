package returned

import (
	"cabinet/internal/lazy"
	"cabinet/internal/redline"
)

// beside adds what differs beside the words between the file that was sent and the side of the one that came back on which
// nothing was tracked: numbers that were typed anew, and where links lead.
func (c *comparer) beside(sent, back []line) {
	was := map[any]*passage{}
	for _, l := range sent {
		if l.first != nil && l.of != nil {
			was[l.of] = l.first
		}
	}
	for _, l := range back {
		p := was[l.of]
		if p == nil || l.rows != nil || p.rows != nil {
			continue
		}
		where := c.where(l.first, Where{})
		if old, now := p.number.was, l.first.number.was; old != "" && now != "" && old != now {
			e := Edit{How: redline.Changed, Where: where}
			e.renumber(old, now)
			c.edits = append(c.edits, e)
		}
		c.linked(p.links, l.first.links, where)
	}
}

// renumber says that an edit is one of a number before words.
func (e *Edit) renumber(old, now string) {
	e.Also, e.Old, e.New, e.Words = "its number", old, now, pieces("", old, now, "")
}

// scheme matches the beginning of an address that leads to the same place from anywhere. Others depend on where the file is
// saved, and programs write them anew.
var scheme = lazy.New(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// linked adds the links that lead elsewhere. The nth time that words are a link in one file is held against the nth time in the
// other.
func (c *comparer) linked(was, is []link, where Where) {
	left := map[string][]string{}
	for _, l := range was {
		left[l.words] = append(left[l.words], l.to)
	}
	for _, l := range is {
		before := left[l.words]
		if len(before) == 0 {
			continue // its words are new, or became a link, which changes nothing that is said
		}
		left[l.words] = before[1:]
		if before[0] != l.to && scheme.MatchString(before[0]) {
			c.edits = append(c.edits, Edit{How: redline.Changed, Where: where, Also: "where “" + l.words + "” leads", Old: before[0], New: l.to, Words: pieces("", before[0], l.to, "")})
		}
	}
}
