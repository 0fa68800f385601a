// Package feed makes of a site's records what other programs follow: an Atom feed (RFC 4287) and a calendar of each body, of
// the whole site and of the register of exceptions, and the sitemap that search engines read.
//
// In: the records, the newest meeting first. Out: files by their paths from the home page's folder on. What is said of the
// papers is what their records say, and every day comes from there: there is no clock. Links are whole addresses where the
// site's is known, and relative to the file otherwise, as Atom allows; readers find those from the address of the feed.
package feed

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Site is the records of a site.
type Site struct {
	URL      string           // the public address of the home page, with a slash at its end; "" where it is not known
	Meetings []record.Meeting // the newest first

	Register bool             // there is a register of exceptions
	Listed   []record.Meeting // those whose papers it lists
}

// Files are the feeds and the calendars. Every body has both, and so has the whole site; meetings that stand in the home
// page's folder are in those of the site alone.
func (s Site) Files() map[string][]byte {
	files := map[string][]byte{}
	s.put(files, "", s.Meetings)
	for folder, meetings := range record.ByBody(s.Meetings) {
		if folder != "" {
			s.put(files, folder, meetings)
		}
	}
	if s.Register {
		title := ending(language.Of(record.CommonLanguage(s.Listed)).Feeds.NewExceptions, s.Listed)
		exceptions := slices.DeleteFunc(s.leads(s.Listed), func(l lead) bool { return !l.exception })
		files[path.Join(record.RegisterFolder, record.FeedFile)] = s.write(about{record.RegisterFolder, title, s.Meetings}, exceptions)
	}
	return files
}

// put adds the feed and the calendar of the meetings of a folder.
func (s Site) put(files map[string][]byte, folder string, meetings []record.Meeting) {
	words := language.Of(record.CommonLanguage(meetings))
	title, name := named(meetings), named(meetings)
	if folder == "" {
		title, name = ending(words.Home, meetings), ending(words.Feeds.Meetings, meetings)
	}
	files[path.Join(folder, record.FeedFile)] = s.write(about{folder, title, meetings}, s.leads(meetings))
	files[path.Join(folder, record.CalendarFile)] = s.calendar(name, meetings)
}

// named are the bodies of meetings, each with its council.
func named(meetings []record.Meeting) string {
	var names []string
	for _, m := range meetings {
		if name := strings.Trim(inOneLine(m.Body+" – "+m.Council), " –"); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return cmp.Or(strings.Join(names, "; "), meetings[0].BodyAddress())
}

// councils are the names of the meetings' councils, as far as their records tell.
func councils(meetings []record.Meeting) (names []string) {
	for _, m := range meetings {
		if name := inOneLine(m.Council); name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// ending is a title with the council's name at its end, if all meetings are of one.
func ending(title string, meetings []record.Meeting) string {
	if names := councils(meetings); len(names) == 1 {
		return title + " – " + names[0]
	}
	return title
}

// link is the address of a file of the site as a file in a folder has it.
func (s Site) link(folder, file string) string {
	if s.URL != "" {
		return record.Public(s.URL, file)
	}
	return (&url.URL{Path: record.Way(folder, file)}).String()
}

// day is the first of some days that is one, such as "2025-01-30"; "" for none.
func day(all ...string) string {
	for _, d := range all {
		if _, err := time.Parse(time.DateOnly, d); err == nil {
			return d
		}
	}
	return ""
}

// dayOf is the day of a meeting: of one without a record, the last part of its address.
func dayOf(m record.Meeting) string { return day(m.Date, path.Base(m.Address)) }

// newest is the last day on which something of a meeting was published or withdrawn, or the meeting cancelled; "" where none is known.
func newest(m record.Meeting) (last string) {
	for _, p := range m.Papers {
		last = max(last, day(p.Published))
		if p.Withdrawn != nil {
			last = max(last, day(p.Withdrawn.On))
		}
	}
	if c := m.Cancelled; c != nil {
		last = max(last, day(c.On))
	}
	if a := m.Agenda; a != nil {
		last = max(last, day(a.Published))
		for _, s := range a.Supplements {
			last = max(last, day(s.Published))
		}
	}
	return last
}
