package corpus

import (
	"fmt"
	"strings"
)

// A matter is what papers are about. One with a name goes through several meetings.
type matter struct{ name, subject, place string }

func (c *corpus) beginMatters() {
	for range c.Papers/30 + 1 {
		subject, place := c.of(subjects), c.place()
		c.matters = append(c.matters, matter{capital(subject) + " in " + place, subject, place})
	}
}

func capital(words string) string { return strings.ToUpper(words[:1]) + words[1:] }

// A writer writes the case of a paper.
type writer struct {
	*corpus
	strings.Builder
	about       matter
	of          *meeting
	department  department
	title, name string
	fate        string
	draft       bool
}

// shapes are what papers are made as, in turn.
var shapes = []func(*writer){
	(*writer).report, (*writer).approve, (*writer).report, (*writer).urgent, (*writer).report, (*writer).withTables, (*writer).approve, (*writer).report, (*writer).retrospective, (*writer).withAppendices,
	(*writer).report, (*writer).extension, (*writer).long, (*writer).variation, (*writer).bilingual, (*writer).urgent, (*writer).withTables, (*writer).approve, (*writer).report, (*writer).report,
}

// paper makes up the nth paper, and says how many papers it is: one in two languages is two.
func (c *corpus) paper(n int) int {
	m := c.meetings[n*len(c.meetings)/c.Papers]
	if c.one(9) {
		m = c.meetings[c.IntN(len(c.meetings))] // so that agendas are of many lengths
	}
	w := &writer{corpus: c, of: m, department: departments[c.IntN(len(departments))], about: matter{"", c.of(subjects), c.place()}}
	if c.one(6) {
		w.about = c.matters[c.IntN(len(c.matters))]
	}
	w.title = c.of(actions) + " " + w.about.subject + ", " + w.about.place
	if !c.Plain {
		w.draft = n%29 == 28
		w.fate = map[int]string{37: "withdrawn", 83: "erased"}[n%100]
	}
	if c.Hostile {
		w.title = hostileTitles[n%len(hostileTitles)](w.title)
	}
	before := len(m.papers)
	shapes[n%len(shapes)](w)
	return len(m.papers) - before
}

// begin begins the case of a paper of a kind, with the keys that every case has.
func (w *writer) begin(kind, title string, keys ...string) {
	w.name = slug(title)
	for n := 2; w.names[w.name]; n++ {
		w.name = fmt.Sprintf("%s-%d", slug(title), n)
	}
	w.names[w.name] = true
	w.of.papers = append(w.of.papers, paper{w.name, w.department.post, w.draft, w.fate})
	fmt.Fprintf(w, "kind    = %q\ncouncil = \"wychwood\"\nmeeting = %s\n", kind, w.meetings())
	if w.about.name != "" {
		fmt.Fprintf(w, "matter  = %s\n", quoted(w.about.name))
	}
	if w.draft {
		fmt.Fprintln(w, `status  = "draft"`)
	}
	for _, key := range keys {
		fmt.Fprintln(w, key)
	}
	fmt.Fprintf(w, "\n[report]\ntitle    = %s\nfrom     = %q\ncontacts = [%q]\n", quoted(title), w.department.post, w.department.post)
}

// meetings are those of the paper: now and then a later one of another body too.
func (w *writer) meetings() string {
	names := []string{fmt.Sprintf("%q", w.of.name)}
	for _, m := range w.corpus.meetings {
		if w.fate == "" && len(names) == 1 && m.body != w.of.body && m.day.After(w.of.day) && w.one(30) {
			names = append(names, fmt.Sprintf("%q", m.name))
		}
	}
	return "[" + strings.Join(names, ", ") + "]"
}

// end writes the file of the case.
func (w *writer) end() {
	w.files["cases/"+w.name+".toml"] = w.String()
	w.Reset()
}

// answer is an answer of the case, below the line [prose].
func (w *writer) answer(id, text string) { fmt.Fprintf(w, "%s = '''\n%s\n'''\n", id, text) }

// answers are some about the subject, each of so many paragraphs at most.
func (w *writer) answers(most int, ids ...string) {
	for _, id := range ids {
		w.answer(id, w.paragraphs(1+w.IntN(most), w.about.subject))
	}
}

// report is a report that is no exception.
func (w *writer) report() { w.reportOf(1 + w.IntN(8)) }

// long is a report that takes an evening to read.
func (w *writer) long() { w.reportOf(40 + w.IntN(40)) }

func (w *writer) reportOf(paragraphs int) {
	w.begin("report", w.title)
	fmt.Fprintf(w, "none     = [\"equality\", \"human-rights\", \"background-papers\"]\n\n[decision]\nnumber = \"%02d/%05d\"\n\n[prose]\n", w.of.day.Year()%100, w.IntN(100_000))
	w.reportAnswers(paragraphs)
	w.end()
}

func (w *writer) reportAnswers(paragraphs int) {
	w.answer("purpose", "To report on "+w.about.subject+" at "+w.about.place+", and to ask for agreement to what is proposed.")
	w.answer("recommendation", fmt.Sprintf("It is recommended that:\n\na) the changes in [](#changes) be agreed;\nb) %s be spent in the first year; and\nc) a further report be made in %d.", w.sum(), w.of.day.Year()+1))
	w.answers(2, "reasons", "timetable", "policy", "resources")
	w.answer("background", w.sentence(w.about.subject)+" {#changes}\n\n### What has happened\n\n"+w.paragraphs(1+paragraphs/2, w.about.subject)+"\n\n### What is proposed\n\n"+w.paragraphs(1+paragraphs/2, w.about.subject))
}

// withTables is a report with tables of data.
func (w *writer) withTables() {
	w.begin("report", w.title)
	fmt.Fprint(w, "none     = [\"equality\", \"human-rights\", \"background-papers\"]\n")
	year := w.of.day.Year()
	for n := range 2 + w.IntN(9) {
		item := fmt.Sprintf("%s, phase %d", w.place(), n+1)
		for i := range 3 {
			fmt.Fprintf(w, "\n[[cost]]\nitem   = %s\nyear   = \"%d-%02d\"\namount = \"%s\"\n", quoted(w.cell(item)), year+i, (year+i+1)%100, pound(w.IntN(900_000)))
		}
	}
	fmt.Fprintf(w, "\n[table.sites]\ncaption = \"What has been found\"\ncolumns = [\"Site\", \"Use\", \"Cost\"]\nrows    = [\n")
	for range 3 + w.IntN(12) {
		fmt.Fprintf(w, "  [%s, %s, %q],\n", quoted(w.cell(w.place())), quoted(w.sentence(w.about.subject)), pound(w.IntN(90_000)))
	}
	fmt.Fprint(w, "]\n\n[prose]\n")
	w.reportAnswers(3)
	w.end()
	name := "cases/" + w.name + ".toml"
	w.files[name] = strings.Replace(w.files[name], "### What is proposed\n", "{{table.sites}}\n\n{{table.costs}}\n\n### What is proposed\n", 1)
}

// withAppendices is a report with what goes with it: a text, a document elsewhere, and one that is exempt.
func (w *writer) withAppendices() {
	w.begin("report", w.title)
	fmt.Fprintf(w, "none     = [\"equality\", \"human-rights\"]\n\n[[appendix]]\ntitle = \"Charges\"\ntext  = %s\n\n[[appendix]]\ntitle = \"Map of %s\"\nlink  = \"https://maps.wychwood.example/%s\"\n\n[[appendix]]\ntitle  = \"Prices\"\nexempt = [\"3\"]\npublic_interest = \"Others could use the prices when they bid.\"\n",
		quoted(w.paragraphs(3, w.about.subject)), w.about.place, slug(w.about.place))
	fmt.Fprintf(w, "\n[[background]]\ntitle = \"Report to the Cabinet on %s, 4 June 2019\"\nlink  = \"https://archive.wychwood.example/2019-06-04\"\n\n[prose]\n", w.about.subject)
	w.reportAnswers(4)
	w.end()
}

// bilingual is a report in English and in Welsh.
func (w *writer) bilingual() {
	w.begin("bilingual", w.title)
	fmt.Fprint(w, "\n[prose]\n")
	first := w.name
	n := 1 + w.IntN(3)
	w.answer("purpose", "To ask for agreement.")
	w.answer("recommendation", "The Cabinet is asked to agree.")
	w.answer("background", w.paragraphs(n, w.about.subject))
	w.end()
	w.begin("adroddiad", "Adroddiad: "+w.title, fmt.Sprintf("translation_of = %q", first))
	fmt.Fprint(w, "\n[prose]\n")
	w.answer("diben", "Gofyn am gytundeb.")
	w.answer("argymhelliad", "Gofynnir i’r Cabinet gytuno.")
	w.answer("cefndir", strings.Join(cymraeg[:n], "\n\n"))
	w.end()
}
