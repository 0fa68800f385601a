package site

import (
	"encoding/json"

	"cabinet/internal/record"
)

// SearchPage is the page of the search, and SearchStyle and SearchScript are what it needs, by their paths from the home page's
// folder on.
const (
	SearchPage   = record.SearchFolder + "/index.html"
	SearchStyle  = "static/search.css"
	SearchScript = "static/search.js"
)

// Search makes the page of the search through those meetings, which stands beside its index. Without the script of the page, it
// leads to the pages that go through the whole site.
func (s *Site) Search(meetings []record.Meeting, of Identity) ([]byte, error) {
	words := Language(meetings)
	says, err := json.Marshal(words.Search.Said)
	if err != nil {
		return nil, err
	}
	f := frame(words, words.Search.Search, record.SearchFolder, of, Step{words.Search.Search, ""})
	f.Foot.update(meetings, words)
	f.hide()
	f.Styles, f.Scripts = []string{SearchStyle}, []string{SearchScript}
	return execute(s.search, len(f.Places), 0, struct {
		Frame
		Says string // what the script says
	}{f, string(says)})
}
