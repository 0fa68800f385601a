package record

const (
	// StatementFolder is the folder of a site's accessibility statements, which no meeting stands in.
	StatementFolder = "accessibility"
	// EvidenceFile is the name of the evidence in [StatementFolder], and EvidencePage that of its page, which every
	// site with a statement has. Neither can be a council's folder, which has no stop in its name.
	EvidenceFile = "evidence.json"
	EvidencePage = "evidence.html"
)

// Evidence is what other people's programs said of the files of a site. It is about these very bytes, so that a site
// made anew has none until its files are tested again.
type Evidence struct {
	Format int    `json:"format"`
	Tests  []Test `json:"tests"`
}

// A Test is what one program said of all files that it reads.
type Test struct {
	Tool    string   `json:"tool"`              // "veraPDF"
	Version string   `json:"version,omitempty"` // as the program itself tells it
	Against string   `json:"against"`           // the standard, "PDF/UA-1"
	NotRun  string   `json:"not_run,omitempty"` // why there is no result; "" where there is one
	Files   []Tested `json:"files,omitempty"`   // by their names
}

// A Tested is what a program said of a file.
type Tested struct {
	Name   string   `json:"name"`   // the path from the site's folder on
	SHA256 string   `json:"sha256"` // of the bytes that were tested, in hexadecimal
	Passed bool     `json:"passed"`
	Says   []string `json:"says,omitempty"` // of a file that did not pass, in the program's own words
}

// Failed are the files that did not pass.
func (t Test) Failed() (out []Tested) {
	for _, f := range t.Files {
		if !f.Passed {
			out = append(out, f)
		}
	}
	return out
}

// Passed is how many files passed.
func (t Test) Passed() int { return len(t.Files) - len(t.Failed()) }

// Write is the evidence as its file has it.
func (e Evidence) Write() []byte {
	e.Format = Format
	return JSON(e)
}
