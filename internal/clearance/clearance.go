// Package clearance is what officers have cleared before a paper is published, and whether it is still so: a numbered
// paper and a profile's [casefile.Clearer] come in, and out goes what that officer answers for in it ([Of]), as digests by
// paragraph and as facts with their values. [Write] makes a record of these, and [Hold] holds the paper as it is now
// against the record: cleared, void because of these paragraphs and figures, or missing.
//
// A clearance is a record, and no signature: whoever can write its file could have written it. Nothing of it is ever
// published. What voids it is what a reader of the paper would find changed in what the officer answers for:
//
//   - words, figures, headings, tables, images, notes and attached files; and facts, printed or not;
//   - not a number that moved: an officer answers for what stands in paragraph 12, wherever that is counted;
//   - not the comments of other officers, nor the sentence that stands where there are none;
//   - not the meeting: a paper that is postponed takes its clearances with it.
package clearance

import (
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A State is whether an officer has cleared a paper. Its name is a promise to other programs.
type State string

// The states of a clearance.
const (
	Missing   State = "missing"   // there is none
	Cleared   State = "cleared"   // the paper is as it was when it was cleared
	Void      State = "void"      // what was cleared has changed since
	Withdrawn State = "withdrawn" // the officer has taken it back
	Damaged   State = "damaged"   // its file can't be relied on, of which a finding tells
)

// A Standing is how an officer's clearance of a paper stands.
type Standing struct {
	State   State
	Who     casefile.Clearer
	Record  *casefile.Cleared // nil where there is none to read
	Changes Changes           // of a void one: what has changed since
}

// A Subject is a paper as officers clear it.
type Subject struct {
	Case    *casefile.Case
	Council *casefile.Council // as papers of the case's kind have it
	Report  *report.Report
	Files   casefile.Folder // where the records are
}

// Hold holds a paper against the record that an officer has cleared it. What is wrong with the record is a warning: it
// stops no paper.
func Hold(s Subject, who casefile.Clearer, list *diag.List) Standing {
	z, state := Read(s.Files, s.Case.Name, who.Role.Value, list)
	standing := Standing{State: state, Who: who, Record: z}
	if state != Cleared {
		return standing
	}
	if standing.Changes = Compare(z, Of(s, who)); standing.Changes.Any() {
		standing.State = Void
	}
	return standing
}
