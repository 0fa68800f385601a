package pipeline

import (
	"encoding/json"
	"os"
	"path"
	"strings"
	"testing"

	"cabinet/internal/record"
)

// finds tells whether the search of the output finds a word, and lists a paper.
func (p tree) finds(word, address string) bool {
	p.Helper()
	return strings.Contains("\n"+withinIndex(p.output("search/w/30-.txt"))+"\n", "\n"+word+"\n") && strings.Contains(p.output("search/d/0.txt"), "\n"+address+"\t")
}

// A paper is found by its own words, of which its record tells, and not by those that every paper of its kind has.
func TestSearch(t *testing.T) {
	p := newTwo(t)
	p.change(case2, "The SENA team", "The zeppelin team")
	p.build(2, 0)
	words := p.output(path.Dir(paper2) + "/words.txt")
	for _, own := range []string{"para-10\tparagraph 10\tThe zeppelin team has worked", "para-23-a\tparagraph 23(a)\tA review of processes", "£282,693.00"} {
		if !strings.Contains(words, own) {
			t.Errorf("without %q:\n%s", own, words)
		}
	}
	if text := p.output(paper2 + ".md"); !strings.Contains(text, "no equalities implications") || strings.Contains(words, "equalities") {
		t.Error("standard wording is listed")
	}
	var m record.Meeting
	if err := json.Unmarshal([]byte(p.output(address2+"/meeting.json")), &m); err != nil || m.Papers[0].Listing.Words != "words.txt" || m.Papers[0].Listing.Kind != "exception" {
		t.Errorf("%+v, %v", m.Papers[0].Listing, err)
	}
	if !p.finds("zeppelin", path.Dir(paper2)) || !p.finds("tribunals", path.Dir(paper1)) || p.finds("zebra", path.Dir(paper2)) {
		t.Error("what is found is not what is there")
	}
}

// A paper is found as long as it is published: frozen, and when its meeting is held back; and not once it is withdrawn.
func TestSearchLasts(t *testing.T) {
	p := newTwo(t)
	p.change(case1, "The SENA team", "The zeppelin team")
	p.build(2, 0)
	before := p.output(path.Dir(paper1) + "/words.txt")
	p.freeze()
	p.change(case1, "The zeppelin team", "The airship team")
	p.change(council1, `heading = "Background"`, `heading = "History"`)
	p.build(2, 0)
	if p.output(path.Dir(paper1)+"/words.txt") != before || !p.finds("zeppelin", path.Dir(paper1)) || p.finds("airship", path.Dir(paper1)) {
		t.Error("the words of a frozen paper have changed")
	}
	p.change(case2, "£282,693.00", "lots")
	p.run(Options{Purpose: Building})
	if !p.finds("tribunal", path.Dir(paper2)) {
		t.Error("a paper that was held back is not found")
	}
	p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"sena-tribunal-officers\"\non = 2025-03-03\nreason = \"x\"\n")
	p.run(Options{Purpose: Building})
	if p.finds("zeppelin", path.Dir(paper1)) || p.exists("output/"+path.Dir(paper1)+"/words.txt") {
		t.Error("a paper that was withdrawn is found")
	}
}

// A paper whose words an earlier version of the program did not keep is found by all of them.
func TestSearchOfOldPapers(t *testing.T) {
	p := newProject(t)
	p.freeze()
	kept := "content/meetings/cabinet-2025-02-07/sena-tribunal-officers.1.toml"
	text, rest, _ := strings.Cut(p.read(kept), "\n[[file]]\nname = \"words.txt\"")
	_, rest, _ = strings.Cut(rest, "\n\n")
	p.file(kept, text+"\n"+rest)
	p.reseal(kept)
	p.run(Options{Purpose: Building})
	if words := p.output(path.Dir(paper1) + "/words.txt"); !strings.Contains(words, "para-10\tparagraph 10\tThe SENA team has worked") || !strings.Contains(words, "equalities") {
		t.Errorf("it is found by\n%s", words)
	}
	if !p.finds("sena", path.Dir(paper1)) {
		t.Error("it is not found")
	}
}

// The index of a site that has fewer papers has fewer files, of which nobody needs to be told.
func TestSearchShrinks(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	p.file("output/search/w/30-61.txt", "x")
	var m struct {
		Format int           `json:"format"`
		Files  []record.File `json:"files"`
	}
	if err := json.Unmarshal([]byte(p.output(record.ManifestFile)), &m); err != nil {
		t.Fatal(err)
	}
	m.Files = append(m.Files, record.File{Name: "search/w/30-61.txt", SHA256: record.Sum([]byte("x"))})
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	p.file("output/"+record.ManifestFile, string(text))
	r := p.run(Options{Purpose: Building})
	if p.exists("output/search/w/30-61.txt") || strings.Contains(rules(r.Findings), "address-gone") {
		t.Errorf("the file stays, or it is told: %s", found(r))
	}
}

// A file of the index that holds nothing of what has changed stays the file that it was.
func TestSearchStays(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	of := func(name string) os.FileInfo {
		info, err := os.Stat(p.path("output/search/" + name))
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	index, facets, words := of("index.json"), of("facets.txt"), of("w/30-.txt")
	p.change(case2, "The SENA team", "The zeppelin team")
	p.build(2, 0)
	if !p.finds("zeppelin", path.Dir(paper2)) {
		t.Error("the new word is not found")
	}
	if !os.SameFile(index, of("index.json")) || !os.SameFile(facets, of("facets.txt")) || os.SameFile(words, of("w/30-.txt")) {
		t.Error("files are made anew where nothing has changed, or are not where something has")
	}
}
