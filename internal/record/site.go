package record

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"cabinet/internal/lazy"
)

// A Site is what an output folder has in it, as its records tell. The zero Site has nothing.
type Site struct {
	Files    []string           // every file that is the site's own, sorted, some of which may have been removed since
	Others   []string           // every file that somebody else has put there, sorted
	Meetings map[string]Meeting // by address

	Redirects []Redirect // the addresses that have moved

	Damaged error // says which record could not be read; nil for none

	digests map[string]File
	leadOn  map[string]bool // the pages that lead on from addresses that have moved
}

// Read reads the records of an output folder. Output of versions that kept no records, or whose records
// are damaged, is told by its pages' places; all of its files then count as the site's own. The error says
// why the folder itself can't be read.
func Read(fsys fs.FS) (Site, error) {
	s := Site{Meetings: map[string]Meeting{}, Redirects: readRedirects(fsys), leadOn: map[string]bool{}}
	for _, r := range s.Redirects {
		s.leadOn[r.Page] = true
	}
	var manifest sync.WaitGroup
	manifest.Go(func() { s.digests, s.Damaged = readManifest(fsys) })
	all, err := walk(fsys)
	manifest.Wait()
	if err != nil {
		return Site{}, err
	}
	s.sort(all)
	if s.digests != nil && s.Damaged == nil {
		s.Damaged = s.readMeetings(fsys)
	}
	if s.digests == nil || s.Damaged != nil {
		s.digests, s.Meetings = nil, map[string]Meeting{}
		s.sort(all)
		s.readPlaces(fsys)
	}
	return s, nil
}

// sort tells the site's own files from those of others. The files that the manifest lists are the site's own, even if
// somebody has changed or removed them. Where there is no manifest, every file in the folder counts as the site's own.
func (s *Site) sort(all []string) {
	s.Files, s.Others = all, nil
	if s.digests == nil {
		return
	}
	s.Files = slices.Sorted(maps.Keys(s.digests))
	for _, name := range all {
		if _, own := s.digests[name]; !own {
			s.Others = append(s.Others, name)
		}
	}
}

// walk lists the files of a folder, apart from those that every site has for itself. A folder that is not
// there has none.
func walk(fsys fs.FS) (all []string, err error) {
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case name == "." && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll
		case err != nil:
			return err
		case !d.IsDir() && name != ManifestFile && name != ownerFile:
			all = append(all, name)
		}
		return nil
	})
	slices.Sort(all)
	return all, err
}

// ownerFile tells a site from other folders; it is no part of the site.
const ownerFile = ".cabinet"

// readManifest is the manifest's files by their names; nil where there is no manifest.
func readManifest(fsys fs.FS) (map[string]File, error) {
	text, err := readFile(fsys, ManifestFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var m struct {
		Format int
		Files  []File
	}
	files := map[string]File{}
	if err == nil && json.Unmarshal(text, &m) == nil && m.Format <= Format {
		for _, f := range m.Files {
			if fs.ValidPath(f.Name) {
				files[f.Name] = f
			}
		}
	}
	if _, home := files["index.html"]; !home {
		return nil, unreadable(ManifestFile)
	}
	return files, nil
}

// readFile reads a plain file and refuses anything else, since reading a pipe could wait for ever.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is no plain file")
	}
	if err != nil {
		return nil, err
	}
	return fs.ReadFile(fsys, name)
}

func unreadable(name string) error {
	return fmt.Errorf("%s of the last output can't be read: it was changed by hand, or written by a later version", name)
}

// readMeetings reads the records of meetings, several at a time.
func (s *Site) readMeetings(fsys fs.FS) error {
	var files []string
	for _, name := range s.Files {
		if path.Base(name) == MeetingFile {
			files = append(files, name)
		}
	}
	meetings, errs := make([]Meeting, len(files)), make([]error, len(files))
	var next atomic.Int64
	var work sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				meetings[i], errs[i] = readMeeting(fsys, files[i])
			}
		})
	}
	work.Wait()
	for _, m := range meetings {
		if m.Address != "" {
			s.Meetings[m.Address] = m
		}
	}
	return cmp.Or(errs...)
}

// readMeeting reads the record of a meeting; the zero Meeting where the meeting was removed.
func readMeeting(fsys fs.FS, name string) (m Meeting, err error) {
	text, err := readFile(fsys, name)
	_, page := fs.Stat(fsys, path.Join(path.Dir(name), "index.html"))
	if errors.Is(err, fs.ErrNotExist) && page != nil {
		return Meeting{}, nil
	}
	if err != nil || json.Unmarshal(text, &m) != nil || m.Format > Format {
		return Meeting{}, unreadable(name)
	}
	m.Address = path.Dir(name)
	if !m.stands() {
		return Meeting{}, unreadable(name)
	}
	return m.clipped(), nil
}

// clipped is a record that was read, without the room that its long lists had to grow.
func (m Meeting) clipped() Meeting {
	m.Papers = slices.Clone(m.Papers)
	if m.Agenda != nil {
		m.Agenda.Items = slices.Clone(m.Agenda.Items)
	}
	return m
}

// placeOfMeeting matches the page of a meeting of versions that kept no records, and placeOfPaper that of
// a paper.
var (
	placeOfMeeting = lazy.New(`^((?:[a-z0-9-]+/){1,2}\d{4}-\d\d-\d\d)/index\.html$`)
	placeOfPaper   = lazy.New(`^((?:[a-z0-9-]+/){1,2}\d{4}-\d\d-\d\d)/([a-z0-9-]+)/index\.html$`)
)

// readPlaces makes records of meetings as far as the places of pages tell. The places do not tell titles, so the
// addresses stand in for them.
func (s *Site) readPlaces(fsys fs.FS) {
	for _, name := range s.Files {
		if m := placeOfPaper.FindStringSubmatch(name); m != nil && s.has(m[1]+"/index.html") {
			meeting := s.Meetings[m[1]]
			meeting.Address, meeting.Name = m[1], m[1]
			meeting.Papers = append(meeting.Papers, s.paperAt(fsys, m[1], m[2]))
			s.Meetings[m[1]] = meeting
		}
	}
	for _, name := range s.Files { // meetings that list only papers of others
		m := placeOfMeeting.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		_, known := s.Meetings[m[1]]
		_, inMeeting := s.Meetings[path.Dir(m[1])] // a paper whose address is a day
		if !known && !inMeeting {
			s.Meetings[m[1]] = Meeting{Address: m[1], Name: m[1]}
		}
	}
}

func (s *Site) has(name string) bool {
	_, there := slices.BinarySearch(s.Files, name)
	return there
}

// paperAt is a paper of a version that kept no records, with the documents that such versions had.
func (s *Site) paperAt(fsys fs.FS, meeting, slug string) Paper {
	p := Paper{Address: path.Join(meeting, slug), Title: slug}
	for _, d := range []Document{{Name: slug + ".pdf", Format: "PDF"}, {Name: slug + "-large-print.pdf", Format: "PDF in large print"}, {Name: slug + ".md", Format: "Markdown"}} {
		if text, err := readFile(fsys, path.Join(p.Address, d.Name)); err == nil {
			d.Bytes, d.SHA256 = int64(len(text)), Sum(text)
			p.Documents = append(p.Documents, d)
		}
	}
	return p
}

// Digest gives what the manifest says of a file, and false where the manifest does not list the file.
func (s Site) Digest(name string) (File, bool) {
	f, ok := s.digests[name]
	return f, ok
}

// Meeting finds a meeting by its id, wherever it stands, or one without an id by its address.
func (s Site) Meeting(id, address string) (Meeting, bool) {
	if m, ok := s.Meetings[address]; ok && (m.ID == id || m.ID == "") {
		return m, true
	}
	for _, m := range s.Meetings {
		if m.ID == id {
			return m, true
		}
	}
	return Meeting{}, false
}

// Has tells whether a meeting of the site has a paper of that id.
func (s Site) Has(id string) bool {
	for _, m := range s.Meetings {
		if slices.ContainsFunc(m.Papers, func(p Paper) bool { return p.ID == id }) {
			return true
		}
	}
	return false
}

// In lists the files of the site in a folder and below it.
func (s Site) In(folder string) []string {
	var out []string
	start, _ := slices.BinarySearch(s.Files, folder+"/")
	for _, name := range s.Files[start:] {
		if !strings.HasPrefix(name, folder+"/") {
			break
		}
		out = append(out, name)
	}
	return out
}

// Papers are the number of papers that the site has, withdrawn ones left out.
func (s Site) Papers() int {
	n := 0
	for _, m := range s.Meetings {
		for _, p := range m.Papers {
			if p.Withdrawn == nil {
				n++
			}
		}
	}
	return n
}
