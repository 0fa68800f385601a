package compose

import (
	"slices"
	"strings"
	"text/template"
)

// An executor runs the templates of a kind, one block after another.
type executor struct {
	set *template.Template // whose functions are those of run
	run *run
}

// execute makes a block's words in a run. A block may have another one executed within it.
func (k *Kind) execute(r *run, block string) error {
	x, idle := k.idle.Get().(*executor)
	if !idle {
		set, err := k.set.Clone()
		if err != nil {
			return err
		}
		x = &executor{}
		x.set = set.Funcs(x.functions())
	}
	x.run = r
	err := x.set.ExecuteTemplate(r, block, nil)
	x.run = nil
	k.idle.Put(x)
	return err
}

// functionNames are what templates may call, beside naming facts.
var functionNames = []string{"a", "and", "ask", "asks", "capital", "has", "is", "items", "may", "not", "or", "plural"}

// functions are those of the run that is being made.
func (x *executor) functions() template.FuncMap {
	return template.FuncMap{
		"_fact": func(i int) fact { return x.run.fact(i) },
		"ask":   func(name, question string) (string, error) { return x.run.slot(name, question, true) },
		"may":   func(name, question string) (string, error) { return x.run.slot(name, question, false) },
		"asks":  func(decision string) bool { return x.run.Case.Decision.Asks.Value == decision },
		"items": func() string { x.run.writeItems("", x.run.where("")); return "" },
		"_none": func(...any) string { return "" },
		"has":   func(name string) bool { return x.run.has(name) },
	}
}

// has tells whether a fact, or a table that stands nowhere yet, is given.
func (r *run) has(name string) bool {
	v, known := r.local[name]
	if !known {
		v, known = r.subject.find(name)
	}
	table, isTable := strings.CutPrefix(name, tablePrefix)
	return known && v.Given() && !(isTable && r.placed[table])
}

// placeholders are all functions that templates can name, for a set that is not being run.
func placeholders() template.FuncMap {
	m := template.FuncMap{
		"a":       article,
		"capital": capital,
		"is":      func(f fact, words ...string) bool { return slices.Contains(words, f.text) },
		"plural":  plural,
	}
	for name, f := range (&executor{}).functions() {
		m[name] = f
	}
	return m
}

// plural is the word for one or for more than one.
func plural(f fact, one, more string) string {
	if f.plural {
		return more
	}
	return one
}

// capital is the text with a capital first letter.
func capital(s string) string {
	for i, c := range s {
		return strings.ToUpper(string(c)) + s[i+len(string(c)):]
	}
	return s
}
