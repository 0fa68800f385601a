package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/law"
)

// statutesEnded reports Acts, Regulations and codes that something else had replaced by the day of the
// decision. What goes on for what was begun under it is left out, and so is a passage that names what
// has taken its place.
func statutesEnded(p *Paper, f finder) {
	day := p.Case.RulingDay(p.Meeting)
	if !usable(day) {
		return
	}
	for _, t := range p.own() {
		if !t.Cites {
			continue
		}
		for _, s := range p.Law.ended {
			if !day.Before(s.Ended) {
				s.in(p, t, f)
			}
		}
	}
}

// An ended is a statute that is no longer in force.
type ended struct {
	law.Statute
	name, year string
	now        string // the name of what has replaced the statute, without its year
}

// endedOf are the statutes that have ended and don't last.
func endedOf(statutes []law.Statute) []ended {
	var all []ended
	for _, s := range statutes {
		if s.Ended.Year != 0 && s.ReplacedBy != "" && !s.Lasting {
			name, year := yearOf(s.Name)
			now, _ := yearOf(s.ReplacedBy)
			all = append(all, ended{s, name, year, now})
		}
	}
	return all
}

func (s ended) in(p *Paper, t text.Prose, f finder) {
	if !t.Has(s.name) || t.Has(s.ReplacedBy) || s.now != s.name && t.Has(s.now) {
		return
	}
	start := strings.Index(t.Text, s.name)
	end, year := text.YearAfter(t.Text, start+len(s.name))
	if year == "" {
		end, year = bracketedYear(t.Text, start+len(s.name))
	}
	if year == s.year && text.WholeWords(t.Text, start, end) && p.ours(t, start, end) {
		f.in(t.Passage, start, end, "statute-ended", "say which applies, or that it was in force at the time", "%q was replaced on %s by the %s", t.Text[start:end], s.Ended, s.ReplacedBy)
	}
}

// bracketedYear is a year in brackets after a name, and where it ends.
func bracketedYear(text string, end int) (int, string) {
	rest, ok := strings.CutPrefix(text[end:], " (")
	if !ok || len(rest) < 5 || rest[4] != ')' || strings.Trim(rest[:4], "0123456789") != "" {
		return end, ""
	}
	return end + 7, rest[:4]
}
