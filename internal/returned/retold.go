package returned

import (
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// retold are runs with the words of a line: those that are the same keep their links, their looks and their notes.
func retold(runs []report.Run, now string) []report.Run {
	was := bare(runs)
	var out []report.Run
	at := 0
	for _, piece := range redline.Between(was.String(), now) {
		switch old := len(piece.Old()); piece.Op {
		case redline.In:
			out = append(out, report.Run{Text: piece.Text})
		case redline.Keep:
			out = append(out, withNotes(runs, was, at, at+old)...)
			at += old
		case redline.Out:
			at += old
		}
	}
	return out
}

// isNote tells whether a run is the mark of a note, which a Word file has as such and not as words.
func isNote(r report.Run) bool { return r.Raised && r.Internal() }

// bare are the words of runs without the marks of notes.
func bare(runs []report.Run) report.Words {
	var out []report.Run
	for _, r := range runs {
		if !isNote(r) && !r.Aside {
			out = append(out, r)
		}
	}
	return report.WordsOf(out)
}

// withNotes are the runs of some bytes of bare words, and the notes that stand at their ends or between them.
func withNotes(runs []report.Run, was report.Words, from, to int) (out []report.Run) {
	at, done := 0, from
	for _, r := range runs {
		if isNote(r) && at > from && at <= to {
			out = append(out, was.Part(done, at).Runs()...)
			out, done = append(out, r), at
		}
		if !isNote(r) && !r.Aside {
			at += len(r.Text)
		}
	}
	return append(out, was.Part(done, to).Runs()...)
}
