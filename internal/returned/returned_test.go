package returned

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/docxread"
	"cabinet/internal/report"
)

const (
	finance = "Finance Officer"
	legal   = "Legal Officer"
	monday  = "2025-01-20"
	tuesday = "2025-01-21"
)

// edits are what officers do to a paper, and what is told of it.
var edits = []struct {
	says string
	do   func(*wordFile)
	want string
}{
	{"nothing was done", func(*wordFile) {}, ""},
	{"a figure, tracked letter by letter", func(f *wordFile) {
		f.instead("£282,693.00", run("£2", nil), run("8", f.change(docxread.Deleted, finance, monday, "8")), run("9", f.change(docxread.Inserted, finance, monday, "9")), run("2,693.00", nil))
	}, "paragraph 1, changed: The contract costs [-£282,693.00-]{+£292,693.00+} over four years, and begins on 1 April … {money} – Finance Officer 2025-01-20 – case.md:2:20\n"},
	{"words taken out", func(f *wordFile) {
		f.instead(" over four years,", run(" over four years,", f.change(docxread.Deleted, legal, tuesday, " over four years,")))
	}, "paragraph 1, changed: The contract costs £282,693.00[- over four years,-] and begins on 1 April 2025. – Legal Officer 2025-01-21 – case.md:2:32\n"},
	{"words put in", func(f *wordFile) {
		f.instead("in the south", run("in the south", nil), run(" of the county", f.change(docxread.Inserted, legal, tuesday, " of the county")))
	}, "a bullet of paragraph 3, changed: one in the south{+ of the county+}, where fewer came. – Legal Officer 2025-01-21 – case.md:12:19\n"},
	{"a figure, not tracked", func(f *wordFile) {
		f.instead("£2.8m", run("£2.7m", nil))
	}, "paragraph 6, changed: The service costs [-£2.8m-]{+£2.7m+} a year, which the budget has. {money} – untracked – case.md:19:19\n"},
	{"a paragraph taken out", func(f *wordFile) {
		p, _, _ := f.find("The consultation ran")
		gone := f.change(docxread.Deleted, legal, tuesday, p.Text())
		for i := range p.Runs {
			p.Runs[i].Change = gone
		}
		p.Mark = gone
	}, "paragraph 5, taken out: [-The consultation ran for six weeks, from 4 November 2024.-] – Legal Officer 2025-01-21 – case.md:16:1\n"},
	{"a paragraph taken out, not tracked", func(f *wordFile) {
		_, among, i := f.find("The consultation ran")
		*among = append((*among)[:i:i], (*among)[i+1:]...)
	}, "paragraph 5, taken out: [-The consultation ran for six weeks, from 4 November 2024.-] – untracked – case.md:16:1\n"},
	{"a paragraph put in by Enter", func(f *wordFile) {
		p, among, i := f.find("The consultation ran")
		added := f.change(docxread.Inserted, legal, tuesday, "\nThe Monitoring Officer has been consulted.")
		p.Mark = added
		*among = append((*among)[:i+1:i+1], append([]docxread.Block{&docxread.Paragraph{Runs: []docxread.Run{run("The Monitoring Officer has been consulted.", added)}}}, (*among)[i+1:]...)...)
	}, "after paragraph 5, put in: {+The Monitoring Officer has been consulted.+} – Legal Officer 2025-01-21 – case.md:16:1\n"},
	{"a paragraph put in, not tracked", func(f *wordFile) {
		_, among, i := f.find("The consultation ran")
		*among = append((*among)[:i+1:i+1], append([]docxread.Block{&docxread.Paragraph{Runs: []docxread.Run{run("The Monitoring Officer has been consulted.", nil)}}}, (*among)[i+1:]...)...)
	}, "after paragraph 5, put in: {+The Monitoring Officer has been consulted.+} – untracked – case.md:16:1\n"},
	{"a paragraph moved", func(f *wordFile) { move(f, true) },
		"paragraph 5, moved: The consultation ran for six weeks, from 4 … to after paragraph 1 – Legal Officer 2025-01-21 – case.md:16:1\n"},
	{"a paragraph moved, not tracked", func(f *wordFile) { move(f, false) },
		"paragraph 5, moved: The consultation ran for six weeks, from 4 … to after paragraph 1 – untracked – case.md:16:1\n"},
	{"a paragraph split", func(f *wordFile) { split(f, f.change(docxread.Inserted, legal, tuesday, "\n")) },
		"paragraph 4, split: The bins are small.{+¶+}Lorries are old, and the depot leaks when … – Legal Officer 2025-01-21 – case.md:14:1\n"},
	{"a paragraph split, not tracked", func(f *wordFile) { split(f, nil) },
		"paragraph 4, split: The bins are small.[- -]{+¶+}Lorries are old, and the depot leaks when … – untracked – case.md:14:1\n"},
	{"two paragraphs joined", func(f *wordFile) {
		q, _, _ := f.find("The bins are small")
		q.Mark = f.change(docxread.Deleted, legal, tuesday, "\n")
	}, "paragraph 4, merged: … old, and the depot leaks when it rains.[-¶-]The consultation ran for six weeks, from 4 … – Legal Officer 2025-01-21 – case.md:14:1\n"},
	{"the cell of a table", func(f *wordFile) {
		f.instead("940", run("94", f.change(docxread.Deleted, finance, monday, "94")), run("95", f.change(docxread.Inserted, finance, monday, "95")), run("0", nil))
	}, "Table 1, “Staff”, column “2026”, changed: [-940-]{+950+} {number} – Finance Officer 2025-01-20 – case.md:26:17\n"},
	{"the cell of a table, not tracked", func(f *wordFile) { f.instead("940", run("950", nil)) },
		"Table 1, “Staff”, column “2026”, changed: [-940-]{+950+} {number} – untracked – case.md:26:17\n"},
	{"a table taken out", func(f *wordFile) {
		i := slices.IndexFunc(f.blocks, func(b docxread.Block) bool { _, is := b.(*docxread.Table); return is })
		f.blocks = slices.Delete(f.blocks, i-1, i+1) // its caption too
	}, "Table 1, taken out: [-Costs by year¶Item | 2025 | 2026¶Lorries | 120 | 130¶Staff | 900 | 940¶Total | 1,020 | 1,070-] – untracked – case.md:23:1\n"},
	{"a table taken out, with its caption left where it was", func(f *wordFile) {
		f.blocks = slices.DeleteFunc(f.blocks, func(b docxread.Block) bool { _, is := b.(*docxread.Table); return is })
	}, "Table 1, taken out: [-Costs by year¶Item | 2025 | 2026¶Lorries | 120 | 130¶Staff | 900 | 940¶Total | 1,020 | 1,070-] – untracked – case.md:23:1\n"},
	{"a title typed anew, without its bookmark", func(f *wordFile) {
		_, among, i := f.find("Waste")
		(*among)[i] = &docxread.Paragraph{Runs: []docxread.Run{run("Rubbish", nil)}}
	}, "the title, changed: [-Waste-]{+Rubbish+} – untracked – \n"},
	{"a line put in above the first heading", func(f *wordFile) {
		_, among, i := f.find("Waste")
		*among = slices.Insert(*among, i+1, docxread.Block(&docxread.Paragraph{Runs: []docxread.Run{run("Version two, for comments.", nil)}}))
	}, "after the top of the paper, put in: {+Version two, for comments.+} – untracked – \n"},
	{"a row put in", func(f *wordFile) { f.row(nil) },
		"Table 1, a row, put in: {+Bins | 5 | 6+} – untracked – case.md:23:1\n"},
	{"a row put in, tracked", func(f *wordFile) { f.row(f.change(docxread.Inserted, finance, monday, "Bins 5 6")) },
		"Table 1, a row, put in: {+Bins | 5 | 6+} – Finance Officer 2025-01-20 – case.md:23:1\n"},
	{"a note", func(f *wordFile) { f.instead("Rule 6 (e)", run("Rule 7", nil)) },
		"note 1, changed: Rule [-6 (e)-]{+7+} of the Contract Procedure Rules. {number} – untracked – case.md:4:15\n"},
	{"a number typed anew", func(f *wordFile) { f.number(styled("6.", nil)) },
		"paragraph 5, changed: [-5.-]{+6.+} (its number) – untracked – case.md:16:1\n"},
	{"a number typed anew, tracked", func(f *wordFile) {
		f.number(styled("5.", f.change(docxread.Deleted, legal, tuesday, "5.")), styled("6.", f.change(docxread.Inserted, legal, tuesday, "6.")))
	}, "paragraph 5, changed: [-5.-]{+6.+} (its number) – Legal Officer 2025-01-21 – case.md:16:1\n"},
	{"two paragraphs joined, and the number of the second taken out", func(f *wordFile) {
		q, _, _ := f.find("The bins are small")
		q.Mark = f.change(docxread.Deleted, legal, tuesday, "\n")
		f.number(styled("5.", q.Mark))
	}, "paragraph 4, merged: … old, and the depot leaks when it rains.[-¶-]The consultation ran for six weeks, from 4 … – Legal Officer 2025-01-21 – case.md:14:1\n"},
	{"the title", func(f *wordFile) { f.instead("Waste", run("Waste and recycling", nil)) },
		"the title, changed: Waste{+ and recycling+} – untracked – \n"},
	{"looks alone", func(f *wordFile) {
		f.instead("six weeks", docxread.Run{Text: "six weeks", Bold: true, Change: f.change(docxread.Formatted, legal, tuesday, "six weeks")})
	}, ""},
	{"two officers in one paragraph", func(f *wordFile) {
		f.instead("£282,693.00", run("£282,693.00", f.change(docxread.Deleted, finance, monday, "x")), run("£292,693.00", f.change(docxread.Inserted, finance, monday, "y")))
		f.instead("four", run("four", f.change(docxread.Deleted, legal, tuesday, "four")), run("5", f.change(docxread.Inserted, legal, tuesday, "5")))
	}, "paragraph 1, changed: The contract costs [-£282,693.00-]{+£292,693.00+} over 5 years, and begins on 1 April … {money} – Finance Officer 2025-01-20 – case.md:2:20\n" +
		"paragraph 1, changed: The contract costs £292,693.00 over [-four-]{+5+} years, and begins on 1 April 2025. {number} – Legal Officer 2025-01-21 – case.md:2:37\n"},
	{"a comment", func(f *wordFile) {
		f.instead("The bins are", docxread.Run{Text: "The bins are", Comments: []string{"0"}})
		f.comments = append(f.comments, docxread.Comment{ID: "0", Author: legal, At: tuesday + "T10:00:00Z", Text: "Which bins?", On: "The bins are"})
	}, "paragraph 4, on \"The bins are\": Which bins? – Legal Officer 2025-01-21 – case.md:14:1\n"},
}

// styled is a run of a number.
func styled(text string, c *docxread.Change) docxread.Run {
	return docxread.Run{Text: text, Style: numberStyle, Change: c}
}

// number puts runs in the place of the number of paragraph 5.
func (f *wordFile) number(runs ...docxread.Run) {
	p, _, _ := f.find("The consultation ran")
	p.Runs = append(runs, p.Runs[1:]...)
}

// row puts a row below the head of the table.
func (f *wordFile) row(change *docxread.Change) {
	for _, b := range f.blocks {
		if t, ok := b.(*docxread.Table); ok {
			row := docxread.Row{Change: change}
			for _, text := range []string{"Bins", "5", "6"} {
				row.Cells = append(row.Cells, docxread.Cell{Span: 1, Blocks: []docxread.Block{&docxread.Paragraph{Runs: []docxread.Run{run(text, change)}}}})
			}
			t.Rows = slices.Insert(t.Rows, 1, row)
		}
	}
}

// move puts a paragraph elsewhere.
func move(f *wordFile, tracked bool) {
	p, among, i := f.find("The consultation ran")
	again := *p
	again.Runs = append([]docxread.Run{}, p.Runs...)
	if tracked {
		from, to := f.change(docxread.MovedFrom, legal, tuesday, p.Text()), f.change(docxread.MovedTo, legal, tuesday, p.Text())
		for k := range p.Runs {
			p.Runs[k].Change, again.Runs[k].Change = from, to
		}
		p.Mark, again.Mark, again.Bookmarks = from, to, nil
	} else {
		*among = append((*among)[:i:i], (*among)[i+1:]...)
	}
	_, among, i = f.find("The contract costs")
	*among = append((*among)[:i+1:i+1], append([]docxread.Block{&again}, (*among)[i+1:]...)...)
}

// split makes two paragraphs of one.
func split(f *wordFile, mark *docxread.Change) {
	p, among, i := f.find("The bins are small. ")
	text := p.Runs[len(p.Runs)-1].Text
	first, second, _ := strings.Cut(text, "Lorries")
	p.Runs[len(p.Runs)-1].Text, p.Mark = first, mark
	*among = append((*among)[:i+1:i+1], append([]docxread.Block{&docxread.Paragraph{Runs: []docxread.Run{{Text: "Lorries" + second}}}}, (*among)[i+1:]...)...)
}

// TestEdits has each edit told once, at its place.
func TestEdits(t *testing.T) {
	for _, e := range edits {
		t.Run(e.says, func(t *testing.T) {
			r := sample(t)
			now, back := file(t, r), file(t, r)
			e.do(back)
			c := compare(Paper{Report: r}, now.taken(), nil, back.taken())
			if got := told(c); got != e.want {
				t.Errorf("told is\n%s\nnot\n%s", got, e.want)
			}
		})
	}
}

// TestTwicePrinted has a section whose text is printed in two places: an edit of both is one, and edits that differ are two.
func TestTwicePrinted(t *testing.T) {
	text := "That the bins be bought.\n\nThat the lorries be sold.\n"
	source := diag.NewSource("case.md", []byte(text))
	d := report.Draft{Header: report.Header{Title: "Waste", Language: "en-GB"}, Parts: []report.DraftPart{{}}}
	for _, id := range []string{"first", "last"} {
		d.Parts[0].Sections = append(d.Parts[0].Sections, report.DraftSection{ID: id, Heading: strings.ToUpper(id), Numbered: true, Text: report.Markdown{Text: text, Origin: source.Span}})
	}
	r := report.Build(d, &diag.List{})
	for _, e := range []struct{ says, first, last, want string }{
		{"both alike", "hired", "hired", "paragraph 1, changed: That the bins be [-bought-]{+hired+}. – Legal Officer 2025-01-21 – case.md:1:18\n"},
		{"each otherwise", "hired", "lent", "paragraph 1, changed: That the bins be [-bought-]{+hired+}. – Legal Officer 2025-01-21 – case.md:1:18\n" +
			"paragraph 3, changed: That the bins be [-bought-]{+lent+}. – Legal Officer 2025-01-21 – case.md:1:18\n"},
	} {
		back := file(t, r)
		for _, word := range []string{e.first, e.last} {
			back.instead("bought", run("b0ught", back.change(docxread.Deleted, legal, tuesday, "bought")), run(word, back.change(docxread.Inserted, legal, tuesday, word)))
		}
		for _, b := range back.blocks {
			if p, ok := b.(*docxread.Paragraph); ok {
				for i := range p.Runs {
					p.Runs[i].Text = strings.Replace(p.Runs[i].Text, "b0ught", "bought", 1)
				}
			}
		}
		if got := told(compare(Paper{Report: r}, file(t, r).taken(), nil, back.taken())); got != e.want {
			t.Errorf("%s: told is\n%s\nnot\n%s", e.says, got, e.want)
		}
	}
}

// TestLinks has a link that leads elsewhere than in the file that was sent, though its words are the same.
func TestLinks(t *testing.T) {
	r := numbered(t, "# Rules\nSee [the rules](https://a.example/rules) and [the law](https://a.example/law).\n")
	back := file(t, r)
	p, _, _ := back.find("the rules")
	for i := range p.Runs {
		p.Runs[i].Link = strings.Replace(p.Runs[i].Link, "a.example/law", "b.example/law", 1)
	}
	c := compare(Paper{Report: r}, file(t, r).taken(), nil, back.taken())
	const want = "paragraph 1, changed: [-https://a.example/law-]{+https://b.example/law+} (where “the law” leads) – untracked – case.md:2:1\n"
	if got := told(c); got != want {
		t.Errorf("told is\n%s\nnot\n%s", got, want)
	}
}

// TestManyEdits has a paragraph with more edits than people make, each of which is told, with a few words around it.
func TestManyEdits(t *testing.T) {
	r := sample(t)
	now, back := file(t, r), file(t, r)
	p, _, _ := back.find("six weeks")
	const many = 20_000
	for range many {
		p.Runs = append(p.Runs, run("x ", back.change(docxread.Inserted, legal, tuesday, "x ")), run("y ", nil))
	}
	c := compare(Paper{Report: r}, now.taken(), nil, back.taken())
	tracked := 0
	for _, e := range c.Edits {
		if e.Tracked {
			tracked++
		}
		if e.Tracked && len(marked(e.Words)) > 200 {
			t.Fatalf("told is %s", marked(e.Words))
		}
	}
	if tracked != many {
		t.Errorf("%d of %d edits are told", tracked, many)
	}
}

// TestLines has lines above a paper, some of which are called as the program itself calls others.
func TestLines(t *testing.T) {
	for label, cited := range map[string]string{
		"Ward:": "the line “Ward” above the paper", "Meeting:": "the line “Meeting” above the paper", "Title:": "the line “Title” above the paper",
		"Byline:": "the line “Byline” above the paper", "Cyfarfod:": "the line “Cyfarfod” above the paper", "": "a line above the paper",
	} {
		r := sample(t)
		r.Fields = []report.Field{{Label: label, Lines: [][]report.Run{{{Text: "Wharf and Castle"}}}}}
		now, back := file(t, r), file(t, r)
		back.instead("Castle", run("Abbey", nil))
		c := compare(Paper{Report: r}, now.taken(), nil, back.taken())
		if got, want := told(c), cited+", changed: Wharf and [-Castle-]{+Abbey+} – untracked – \n"; got != want {
			t.Errorf("of %q told is\n%s\nnot\n%s", label, got, want)
		}
	}
}
