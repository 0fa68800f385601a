package pipeline

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/check"
	"cabinet/internal/corpus"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/render/pdf"
)

// BenchmarkReport takes one report, the sample, all the way: read, composed, numbered, checked, set as
// Markdown, HTML and PDF, and written with its pages.
func BenchmarkReport(b *testing.B) {
	p := newProject(b)
	b.ReportAllocs()
	for b.Loop() {
		p.remove("output")
		p.bench(1)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkPDF sets the sample's report, numbered already, as a PDF.
func BenchmarkPDF(b *testing.B) {
	r := benchReport(b)
	benchFile(b, func() ([]byte, error) {
		file, err := pdf.Render(r.Report, pdf.Options{})
		return file.Bytes, err
	})
}

// BenchmarkWord writes the sample's report as a Word file.
func BenchmarkWord(b *testing.B) {
	r := benchReport(b)
	benchFile(b, func() ([]byte, error) {
		text, _, err := r.inWord()
		return text, err
	})
}

// benchFile makes a file as often as is asked for.
func benchFile(b *testing.B, render func() ([]byte, error)) {
	b.ReportAllocs()
	size := 0
	for b.Loop() {
		file, err := render()
		if err != nil {
			b.Fatal(err)
		}
		size = len(file)
	}
	b.ReportMetric(float64(size), "bytes")
}

// benchReport is the sample's report, numbered.
func benchReport(b *testing.B) *printable {
	p, err := project.Open(newProject(b).dir)
	if err != nil {
		b.Fatal(err)
	}
	w := newBuilder(p, Options{})
	w.load()
	var list diag.List
	c, _ := p.Content.Case("sena-tribunal-officers", &list)
	r := w.numbered(&check.Paper{Case: c}, w.library.Meetings[c.FirstMeeting().Value], edition{}, &list)
	if r == nil || list.Errors() > 0 {
		b.Fatal(list.Sorted())
	}
	return r
}

// BenchmarkThousand does so with 1,000 reports of 20 meetings.
func BenchmarkThousand(b *testing.B) {
	const papers = 1000
	p := newProject(b)
	p.corpus(papers)
	b.ReportAllocs()
	for b.Loop() {
		p.remove("output")
		p.bench(papers)
	}
	b.ReportMetric(float64(papers*b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkAgendas does so with 400 reports of 20 meetings that have agendas and packs.
func BenchmarkAgendas(b *testing.B) {
	const papers = 400
	p := withAgenda(b)
	p.corpus(papers)
	b.ReportAllocs()
	for b.Loop() {
		p.remove("output")
		p.bench(papers)
	}
	b.ReportMetric(float64(papers*b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkPages makes the pages of 60 meetings with 1,000 papers, and those that go through all of them, of the meetings'
// records. BenchmarkSite builds the same site, of which this is a part.
func BenchmarkPages(b *testing.B) {
	w, records, files := madeUp(b, corpus.Thousand)
	b.ReportAllocs()
	for b.Loop() {
		for _, m := range records {
			if err := w.meetingPages(m, nil).put(unwritten); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := w.frame(b.Context(), w.publishedAs(records, func(name string) ([]byte, error) { return fs.ReadFile(files, name) }), unwritten); err != nil {
			b.Fatal(err)
		}
	}
}

// unwritten takes a page that nobody asks for.
func unwritten(string, []byte) error { return nil }

// BenchmarkSite builds the site of 1,000 papers whose pages BenchmarkPages makes.
func BenchmarkSite(b *testing.B) {
	p := tree{b, b.TempDir()}
	p.madeUp(corpus.Thousand)
	b.ReportAllocs()
	for b.Loop() {
		p.remove("output")
		p.run(Options{Purpose: Building})
	}
}

// madeUp is a builder for a made-up site that is built, with its records, the newest first, and its files.
func madeUp(t testing.TB, o corpus.Options) (*builder, []record.Meeting, fs.FS) {
	t.Helper()
	p := tree{t, t.TempDir()}
	p.madeUp(o)
	p.run(Options{Purpose: Building})
	files := os.DirFS(p.path("output"))
	site, err := record.Read(files)
	if err != nil || len(site.Meetings) != o.Meetings {
		t.Fatalf("%d meetings, %v", len(site.Meetings), err)
	}
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	w := newBuilder(opened, Options{Purpose: Building})
	w.load()
	return w, slices.SortedFunc(maps.Values(site.Meetings), newestFirst), files
}

// madeUp writes the content of a made-up site.
func (p tree) madeUp(o corpus.Options) {
	p.Helper()
	if _, err := corpus.Write(p.dir, o); err != nil {
		p.Fatal(err)
	}
}

// BenchmarkCheck checks 1,000 reports, and writes nothing.
func BenchmarkCheck(b *testing.B) {
	const papers = 1000
	p := newProject(b)
	p.corpus(papers)
	b.ReportAllocs()
	for b.Loop() {
		p.built(p.run(Options{}), papers)
	}
	b.ReportMetric(float64(papers*b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkMemory shows that memory does not grow with the number of papers: the heap in use after 200
// and after 1,000 is about the same, what is kept of each being a line of a list.
func BenchmarkMemory(b *testing.B) {
	for _, papers := range []int{200, 1000} {
		b.Run(fmt.Sprintf("papers=%d", papers), func(b *testing.B) {
			p := newProject(b)
			p.corpus(papers)
			var most uint64
			for b.Loop() {
				most = max(most, p.heapInUse(papers))
			}
			b.ReportMetric(float64(most)/1024, "heap-KB")
		})
	}
}

// heapInUse is the heap that a run holds when its last paper is done, above what it was before.
func (p tree) heapInUse(papers int) uint64 {
	p.remove("output")
	before := heap()
	var after uint64
	r := p.run(Options{Purpose: Building, Workers: 1, Progress: func(done, of int) {
		if done == of {
			after = heap()
		}
	}})
	p.built(r, papers)
	return after - min(before, after)
}

// heap is the heap that garbage collection leaves.
func heap() uint64 {
	runtime.GC()
	runtime.GC() // what the first has freed for good
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func (p tree) bench(papers int) { p.built(p.run(Options{Purpose: Building}), papers) }

func (p tree) built(r Result, papers int) {
	p.Helper()
	if r.Papers != papers || r.Errors != 0 {
		p.Fatalf("%d papers and %d errors, want %d and none:\n%s", r.Papers, r.Errors, papers, found(r))
	}
}

// corpus adds papers to the project, until there are that many: the sample with other facts, and one to
// four times its background.
func (p tree) corpus(papers int) {
	p.Helper()
	text, sitting := p.read(case1), p.read(meeting1)
	p.remove(case1)
	p.remove(meeting1)
	for i := range 20 {
		day := fmt.Sprintf("2025-%02d-%02d", 1+i%12, 5+i)
		p.file("content/meetings/m-"+fmt.Sprint(i)+".toml", strings.Replace(sitting, "2025-02-07", day, 1))
	}
	head, rest, ok := strings.Cut(text, "background = '''\n")
	background, tail, ok2 := strings.Cut(rest, "'''")
	if !ok || !ok2 {
		p.Fatal("the sample has no background")
	}
	for i := range papers {
		paper := head + "background = '''\n" + strings.Repeat(background+"\n", 1+i%4) + "'''" + tail
		p.file(fmt.Sprintf("content/cases/paper-%04d.toml", i), strings.NewReplacer(
			"cabinet-2025-02-07", fmt.Sprintf("m-%d", i%20),
			"£282,693.00", fmt.Sprintf("£%d,%03d.00", 180+i%700, i%1000),
			"SENA Tribunal Officers\"", fmt.Sprintf("Officers, paper %d\"", i),
			"12 agency", fmt.Sprintf("%d agency", 2+i%90),
			"21.2%", fmt.Sprintf("%d.%d%%", i%100, i%10),
		).Replace(paper))
	}
}

// Memory is also looked at by a test, with room to spare: what is kept are a paper's findings, each with
// its excerpt, and not the paper.
func TestLittleIsKeptOfAPaper(t *testing.T) {
	const papers = 60
	p := newProject(t)
	p.corpus(papers)
	few := newProject(t)
	few.corpus(10)
	few.heapInUse(10) // what is made once, such as the fonts
	first := few.heapInUse(10)
	each := (int64(p.heapInUse(papers)) - int64(first)) / (papers - 10)
	findings := int64(len(p.run(Options{}).Findings) / papers)
	if most := 2000 + 1500*findings; each > most {
		t.Errorf("%d bytes are kept of each paper with %d findings, want at most %d", each, findings, most)
	}
}
