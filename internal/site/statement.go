package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Statement is what the accessibility statement for the papers of a council says of them. What is not known is "".
type Statement struct {
	Address  string // of its page's folder, from the home page's folder on
	Language string // the tag of its language

	Prepared, PreparedISO string // the day on which it was prepared
	Last, LastISO         string // the day of the latest publication that it covers
	Attached              bool   // documents by others are attached to papers
	Large                 bool   // there are PDFs in large print
	Kept                  bool   // there are papers that stay as they were published

	latest lastDay
}

// Covers takes in what is to be said of a meeting's papers.
func (s *Statement) Covers(m record.Meeting) {
	for _, p := range m.Papers {
		s.publication(p)
		s.documents(p.Documents)
		s.Kept = s.Kept || p.Version > 0 && p.Withdrawn == nil
		for _, v := range p.Earlier {
			s.documents(v.Documents)
		}
	}
}

func (s *Statement) publication(p record.Paper) {
	words := language.Of(s.Language)
	s.latest.tell(p.Publication, p.Language, words)
	s.Last, s.LastISO = s.latest.in(words), s.latest.iso
}

func (s *Statement) documents(all []record.Document) {
	for _, d := range all {
		s.Attached = s.Attached || d.Title != "" // the paper itself has none
		s.Large = s.Large || d.Format == language.LargePrint
	}
}

// accessibility holds the templates of the pages that tell how accessible the site is. The prose of these pages is a
// template for each language.
type accessibility struct {
	statement, evidence map[*language.Language]*page
	list                *page
}

func (s *Site) takeAccessibility() {
	a := accessibility{statement: map[*language.Language]*page{}, evidence: map[*language.Language]*page{}}
	for _, l := range language.All {
		name := strings.TrimSuffix("."+l.Recorded(), ".")
		a.statement[l], a.evidence[l] = s.page("statement"+name), s.page("evidence"+name)
	}
	a.list = s.page("statements")
	s.accessibility = a
}

// tryAccessibility makes each of these pages, with everything that it can say and with nothing.
func (s *Site) tryAccessibility() error {
	of := Identity{Name: "x", Website: "x", Email: "x", Phone: "x"}
	full := Statement{Address: record.StatementFolder, Prepared: "x", Last: "x", Attached: true, Large: true, Kept: true}
	tests := record.Evidence{Tests: []record.Test{{NotRun: "x"}, {Version: "x", Files: []record.Tested{{Says: []string{"x"}}}}}}
	var failed error
	for _, l := range language.All {
		full.Language = l.Tag
		_, said := s.Statement(full, of)
		_, bare := s.Statement(Statement{Address: record.StatementFolder, Language: l.Tag}, Identity{})
		_, tested := s.Evidence(tests, []record.Meeting{{Language: l.Recorded()}}, of)
		failed = cmp.Or(failed, said, bare, tested)
	}
	_, list := s.Statements([]Step{{"x", "x"}}, nil, of)
	return cmp.Or(failed, list)
}

// Statement makes the accessibility statement for the papers of a council. One of several stands in a folder of its own, and the
// page that leads to all of them is on the way back.
func (s *Site) Statement(said Statement, of Identity) ([]byte, error) {
	words := language.Of(said.Language)
	steps := []Step{{words.Accessibility, ""}}
	if said.Address != record.StatementFolder {
		steps = []Step{{words.Accessibility, "../index.html"}, {of.Name, ""}}
	}
	return execute(s.accessibility.statement[words], 0, 0, struct {
		Frame
		Statement
		Evidence string // the way to the page of test results
	}{frame(words, words.Accessibility, said.Address, of, steps...), said, record.Root(said.Address) + path.Join(record.StatementFolder, record.EvidencePage)})
}

// Statements makes the page that leads to the statements of several councils with those meetings: to pages of the site,
// whose addresses are from the home page's folder on, or of the councils' own sites.
func (s *Site) Statements(all []Step, meetings []record.Meeting, of Identity) ([]byte, error) {
	words := language.Of(record.CommonLanguage(meetings))
	links := slices.Clone(all)
	for i, to := range links {
		links[i].Address = from(record.Root(record.StatementFolder), to.Address)
	}
	return execute(s.accessibility.list, len(all), 0, struct {
		Frame
		Statements []Step
	}{frame(words, words.Accessibility, record.StatementFolder, of, Step{words.Accessibility, ""}), links})
}

// Evidence makes the page of what other programs said of the files of a site with those meetings. Without tests it says
// that there are none.
func (s *Site) Evidence(e record.Evidence, meetings []record.Meeting, of Identity) ([]byte, error) {
	words, faults := language.Of(record.CommonLanguage(meetings)), 0
	for _, t := range e.Tests {
		for _, f := range t.Files {
			faults += 1 + len(f.Says)
		}
	}
	f := frame(words, words.TestResults, record.StatementFolder, of, Step{words.TestResults, ""})
	f.Canonical = of.page(path.Join(record.StatementFolder, record.EvidencePage))
	return execute(s.accessibility.evidence[words], len(e.Tests)+faults, 0, struct {
		Frame
		record.Evidence
		Data string
	}{f, e, record.EvidenceFile})
}
