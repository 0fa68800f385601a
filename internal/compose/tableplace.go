package compose

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// A printing is where a table is printed: by what, and in which section.
type printing struct {
	by      diag.Span
	section string
}

// checkPrinted reports a table that is printed already. A section that stands in two places is one.
func (r *run) checkPrinted(name string, used diag.Span) (doubled bool) {
	here := printing{used, r.section.ID.Value}
	first, twice := r.printed[name]
	if !twice {
		r.printed[name] = here
	} else if first != here {
		r.list.Errorf(used, "doubled-table", "refer to it instead, as [](#"+tablePrefix+name+")", "the table %s is printed already (%s)", name, first.by)
	}
	return twice && first != here
}

// placeForm matches what an officer writes where a table is to stand.
var placeForm = lazy.New(`\{\{\s*table\.([A-Za-z0-9_.-]+)\s*\}\}`)

// placedTables are the tables that the case's own answers, comments and appendices put in their place, so that no template does.
func placedTables(c *casefile.Case) map[string]bool {
	placed := map[string]bool{}
	note := func(t casefile.Text) {
		for _, m := range placeForm.FindAllStringSubmatch(t.Value, -1) {
			placed[m[1]] = true
		}
	}
	for _, answer := range c.Prose {
		note(answer)
	}
	for _, comment := range c.Comments {
		note(comment.Text)
	}
	for _, appendix := range c.Appendices {
		note(appendix.Text)
	}
	return placed
}

// tableInProse writes a table that an answer names, which stands in a line of its own.
func (r *run) tableInProse(name string, t casefile.Text, from, to int) {
	before := t.Value[:from]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after, _, _ := strings.Cut(t.Value[to:], "\n")
	if strings.Trim(before, " \t>") != "" || !blank(after) || r.inTable {
		r.list.Errorf(t.Part(from, to), "table-place", "put it in a line of its own, with empty lines around it", "a table can't stand within a sentence")
		return
	}
	r.table(name, t.Part(from, to), before)
}

// table puts a table of data where it is named: a line that stands for it, after the white space or the signs of a
// quotation that its place begins with.
func (r *run) table(name string, used diag.Span, indent string) {
	r.used[tablePrefix+name], r.listed = true, true
	doubled := r.checkPrinted(name, used)
	t, ok := r.findTable(name, used)
	if !ok {
		t = table{caption: r.Case.Tables[name].Caption, label: r.tableLabel(name), at: used}
		if !t.caption.Given() {
			t.caption = words(used, name)[0] // so that it can be cited
		}
	} else {
		r.addSums(&t)
	}
	d := r.drafted(name, t)
	d.Missing = !ok
	if doubled {
		d.Label = "" // which is the first one's
	}
	r.tables = append(r.tables, d)
	above, below := "\n\n", "\n"
	if strings.Contains(indent, ">") { // an empty line would end the quotation
		above, below = "\n", strings.TrimRight(indent, " \t")
	}
	r.out.made(t.at)
	r.out.WriteString(above + indent + d.Place() + "\n")
	r.out.made(t.at)
	r.out.WriteString(below)
}
