package site

import (
	"encoding/json"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// searchPath is the page of the search, by its path from the home page's folder on.
const searchPath = record.SearchFolder + "/index.html"

// Search makes the page of the search through those meetings, which stands beside its index. Without the script of the page, it
// leads to the pages that go through the whole site.
func (s *Site) Search(meetings []record.Meeting, of Identity) ([]byte, error) {
	words := language.Of(record.CommonLanguage(meetings))
	says, err := json.Marshal(words.Search.Said)
	if err != nil {
		return nil, err
	}
	f := frame(words, words.Search.Search, record.SearchFolder, of, Step{words.Search.Search, ""})
	f.Foot.update(meetings, words)
	f.hide()
	f.Styles, f.Scripts = []string{searchStyle}, []string{searchScript}
	return execute(s.search, len(f.Places), 0, struct {
		Frame
		Says string // what the script says
	}{f, string(says)})
}
