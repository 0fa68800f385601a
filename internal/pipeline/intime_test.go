package pipeline

import "testing"

// late is how often a run finds that something was published too late.
func late(p tree) (n int) {
	p.Helper()
	for _, d := range p.run(Options{Purpose: Checking}).Findings {
		if d.Rule == "published-late" {
			n++
		}
	}
	return n
}

// An agenda is published in time too, whether or not it has papers, and is told of once. What was published can't be helped.
func TestAgendaInTime(t *testing.T) {
	const tooLate = "published = 2025-02-05"
	t.Run("without papers", func(t *testing.T) {
		p := withAgenda(t)
		p.remove(case1)
		if late(p) != 0 {
			t.Error("an agenda that was published in time is found")
		}
		p.change(meeting1, "published = 2025-01-30", tooLate)
		if got := late(p); got != 1 {
			t.Errorf("it is told %d times", got)
		}
		p.file(meeting1, p.read(meeting1)+"\nshort_notice = true\n")
		if late(p) != 0 {
			t.Error("a meeting at shorter notice is found")
		}
	})
	t.Run("with papers", func(t *testing.T) {
		p := withAgenda(t)
		p.file("content/cases/another.toml", p.read(case1))
		p.change(meeting1, "published = 2025-01-30", tooLate)
		if got := late(p); got != 1 {
			t.Errorf("it is told %d times", got)
		}
		p.freeze()
		if got := late(p); got != 0 {
			t.Errorf("it is told %d times of a meeting that is published", got)
		}
	})
}
