package build

import (
	"cmp"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/site"
)

// finish completes the stage: what is held back or not asked for comes over from the last output, and
// the pages around the papers are made. Then it takes output/'s place.
func (b *builder) finish(s *stage) error {
	if !b.options.Write || b.stopped {
		return nil
	}
	var shown []site.Meeting
	for _, m := range b.library.ordered() {
		entry, ok, err := b.meetingPage(m, s)
		if err != nil {
			return err
		}
		if ok && !shows(shown, m.address) {
			shown = append(shown, entry)
		}
		b.keep = b.keep || m.held && !ok // its last output may have another address
	}
	lost, err := b.keepUnknown(s)
	if err != nil {
		return err
	}
	shown = append(shown, lost...)
	if len(shown) == 0 && b.anyHeld() {
		return nil // there is nothing good to show, now or before
	}
	b.warnOfGone(s, shown)
	slices.SortStableFunc(shown, newestFirst)
	files, err := b.frame(shown)
	if err != nil {
		return err
	}
	files[owner] = []byte("cabinet build writes this folder anew each time; keep nothing of your own here\n")
	if err := s.put("", "", files); err != nil {
		return err
	}
	return s.swap()
}

// warnOfGone says which meetings of the last output are in the new one no more: what is published should
// not go without a word.
func (b *builder) warnOfGone(s *stage, shown []site.Meeting) {
	for _, address := range s.lastMeetings() {
		if !shows(shown, address) {
			b.list.Warnf(diag.Span{}, "meeting-gone", "put its file and its cases back into content/ if they should stay",
				"%s of the last output (%s) is no longer there: content/ has no finished paper for it", s.lastName(address), address)
		}
	}
}

// newestFirst is the order in which a reader looks for meetings.
func newestFirst(a, b site.Meeting) int {
	return cmp.Or(cmp.Compare(filepath.Base(b.Address), filepath.Base(a.Address)), cmp.Compare(a.Address, b.Address))
}

func shows(meetings []site.Meeting, address string) bool {
	return slices.ContainsFunc(meetings, func(m site.Meeting) bool { return m.Address == address })
}

func (b *builder) anyHeld() bool {
	return b.keep || slices.ContainsFunc(b.library.ordered(), func(m *meeting) bool { return m.held })
}

// meetingPage makes the page of a meeting or, where it is not rebuilt, brings its last output over. ok
// is false for a meeting that has nothing to show.
func (b *builder) meetingPage(m *meeting, s *stage) (entry site.Meeting, ok bool, err error) {
	if m.address == "" {
		return entry, false, nil
	}
	if m.held || m.carried {
		if ok, err = s.carry(m.address); !ok || err != nil {
			return entry, false, err
		}
		return site.Meeting{Address: m.address, Name: s.lastName(m.address)}, true, nil
	}
	entry = m.siteMeeting()
	for _, p := range b.papersOf(m) {
		entry.Papers = append(entry.Papers, p.entry)
	}
	entry.Papers = append(entry.Papers, b.visitors(m)...)
	if len(entry.Papers) == 0 {
		return entry, false, nil
	}
	page, err := b.library.site.Meeting(entry)
	if err != nil {
		return entry, false, err
	}
	return entry, true, s.write(m.address+"/index.html", page)
}

// visitors are the papers of other meetings that go to m too. They stand at their first meeting's address,
// which is built with m or held with it.
func (b *builder) visitors(m *meeting) []site.Paper {
	var out []site.Paper
	for _, p := range b.done {
		if slices.Contains(p.others, m) && p.ok() && !b.leftOut(p) && p.meeting != nil && p.meeting != m {
			out = append(out, p.entry.From(wayTo(m.address, p.meeting.address)))
		}
	}
	return out
}

// wayTo is the way from the page of a meeting to the folder of another, with a slash at its end.
func wayTo(from, to string) string {
	return strings.Repeat("../", strings.Count(from, "/")+1) + to + "/"
}

// keepUnknown brings over the last output of meetings that no file tells of any more, where one of them
// may be a meeting whose file or paper has an error, or where the run is limited to others.
func (b *builder) keepUnknown(s *stage) ([]site.Meeting, error) {
	if !b.keep && !b.only.set {
		return nil, nil
	}
	told := map[string]bool{}
	for _, m := range b.library.meetings {
		told[m.address] = true
	}
	var kept []site.Meeting
	for _, address := range s.lastMeetings() {
		if told[address] {
			continue
		}
		if _, err := s.carry(address); err != nil {
			return nil, err
		}
		kept = append(kept, site.Meeting{Address: address, Name: s.lastName(address)})
	}
	return kept, nil
}

// frame is what every page needs, and the home page, by their names.
func (b *builder) frame(shown []site.Meeting) (map[string][]byte, error) {
	style, err := fs.ReadFile(b.Templates, "static/cabinet.css")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	page, err := b.library.site.Home(shown)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{"static/cabinet.css": style, "index.html": page}, nil
}

// heading matches the heading of a page of ours.
var heading = regexp.MustCompile(`<h1>([^<]*)</h1>`)

// lastName is what the last page of a meeting calls it.
func (s *stage) lastName(address string) string {
	page, err := os.ReadFile(filepath.Join(s.output, filepath.FromSlash(address), "index.html"))
	if m := heading.FindSubmatch(page); err == nil && m != nil {
		return html.UnescapeString(string(m[1]))
	}
	return address
}
