package pipeline

// A Purpose is what a run is for. Everything in which one run differs from another is asked of it.
type Purpose int

// What a run can be for.
const (
	Checking       Purpose = iota // every paper is looked at, drafts too, and nothing is made
	Building                      // output/ is made of the finished papers
	BuildingDrafts                // output-drafts/ is made of all papers, of which drafts are marked

	previewing // pages are made in memory of the cases as they are now
	verifying  // the finished papers are compared with the files in output/
	freezing   // the finished papers are looked at before they are kept; a draft holds none of them up
)

// writes tells whether a run makes a folder of files. What is written is whole meetings.
func (p Purpose) writes() bool { return p == Building || p == BuildingDrafts }

// makesFiles tells whether the files of papers are made, in a folder or in memory.
func (p Purpose) makesFiles() bool { return p.writes() || p == previewing }

// finishedOnly tells whether drafts are left out, as they are of what is published.
func (p Purpose) finishedOnly() bool { return p == Building || p == verifying || p == freezing }

// showsGaps tells whether a paper with errors is made all the same, as a draft in which what is missing can be
// seen: those who are to give what is missing must read the paper first.
func (p Purpose) showsGaps() bool { return p == BuildingDrafts || p == previewing }

// unlisted tells whether search engines are asked not to list what is made, and nothing is made that programs follow. A preview,
// which shows the pages as a build makes them, says so of its own.
func (p Purpose) unlisted() bool { return p == BuildingDrafts }

// ofCases tells whether cases are worked on even where a frozen paper stands for them. What was published or
// withdrawn is of no account then.
func (p Purpose) ofCases() bool { return p == previewing }
