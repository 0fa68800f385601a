package compose

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A template may take so many steps and write so many bytes, answers included, in one section.
const (
	maxSteps  = 10_000
	maxOutput = report.MaxSection
)

var (
	errSteps  = errors.New("it takes more than 10,000 steps; is there a loop without end?")
	errOutput = errors.New("it writes more than 256 KiB")
	errNil    = errors.New("it prints a value that is not there; name facts by their table and key, such as contract.value")
)

// A run makes the Markdown of one section.
type run struct {
	*composer
	section  casefile.Section
	user     string                    // what is being written, where it is no section
	profile  bool                      // words of the profile: what they lack is the case's to give
	inTable  bool                      // no table can stand in what is written
	inFact   bool                      // the words of a fact are written
	lined    bool                      // several authors stand below one another, and not in one line
	local    map[string]casefile.Value // facts of what is being written, such as comment.name
	list     *diag.List
	out      output
	tables   []report.DraftTable // that stand in it
	lists    []report.DraftItems // of an agenda, that stand in it
	missed   map[string]bool     // facts and answers reported as missing in this section
	steps    int
	listed   bool // data of the case stand in it
	asked    int  // slots met
	answered int  // slots that an answer filled
}

func newRun(c *composer, s casefile.Section) *run {
	return &run{composer: c, section: s, list: &diag.List{}, missed: map[string]bool{}}
}

// keep adds to the paper's findings what the run has found, as its words are kept.
func (r *run) keep() {
	r.composer.list.Add(r.list.Sorted()...)
	maps.Copy(r.absent, r.missed)
}

// Write implements io.Writer for text/template.
func (r *run) Write(p []byte) (int, error) {
	i, isSign := r.Kind.signOf(p)
	switch {
	case isSign:
		return len(p), r.at(i)
	case r.full(len(p)):
		return 0, errOutput
	case string(p) == "<no value>": // what text/template prints for nil
		return 0, errNil
	}
	if last := len(r.out.marks) - 1; last >= 0 && r.out.marks[last].template && r.out.marks[last].copy && r.quotes != anyQuotes {
		r.out.template(string(p), r.quotes)
		return len(p), nil
	}
	return r.out.Write(p)
}

// full tells whether n more bytes are too many.
func (r *run) full(n int) bool { return r.out.Len()+n > maxOutput }

// block runs a template block. What goes wrong is reported where the template was at the time.
func (r *run) block(name string) {
	err := r.Kind.execute(r, name)
	if err == nil {
		return
	}
	at := r.where(name)
	d := failure(at.Source, err)
	for _, bound := range []error{errSteps, errOutput, errNil} {
		if errors.Is(err, bound) {
			d.Span, d.Message = at, "this template can't be used: "+bound.Error()
		}
	}
	r.list.Add(d)
	r.broken = true
	r.out.made(at)
	r.out.WriteString("\n\n")
	r.gap(fmt.Sprintf(r.facts.words.Missing, r.facts.words.Rest), at)
}

// where is where the run is in the templates; it began with a block.
func (r *run) where(block string) diag.Span {
	for _, m := range slices.Backward(r.out.marks) {
		if m.template {
			return m.span
		}
	}
	return diag.NewSource(r.Kind.trees[block].ParseName, nil).Whole()
}

// at notes that the output goes on from a site.
func (r *run) at(i int) error {
	if r.steps++; r.steps > maxSteps {
		return errSteps
	}
	s := r.Kind.sites[i]
	r.out.marks = append(r.out.marks, mark{out: r.out.Len(), span: s.span, copy: s.text, template: true})
	return nil
}

// fact is the fact that a site names, or a placeholder and a finding.
func (r *run) fact(i int) fact {
	s := r.Kind.sites[i]
	if name, ok := strings.CutPrefix(s.fact, tablePrefix); ok {
		if !r.placed[name] {
			r.table(name, s.span, "")
		}
		return fact{}
	}
	if part, ok := strings.CutPrefix(s.fact, itemsPrefix); ok {
		r.writeItems(part, s.span)
		return fact{}
	}
	f := r.value(s.fact, s.span, true)
	if f.at.Known() {
		r.out.made(f.at)
	}
	return f
}

// value is a fact by its name, as used at a place.
func (r *run) value(name string, used diag.Span, byTemplate bool) fact {
	v, known := r.local[name]
	if !known {
		v, known = r.subject.find(name)
	}
	if strings.HasPrefix(name, contactsFact) {
		r.used[contactsFact] = true
	}
	switch {
	case !known:
		r.list.Misnamed(used, "unknown-fact", name, r.subject.names(), "a fact is named by its table and key, such as contract.value",
			"there is no fact %s", name)
		return r.facts.missing(name, used)
	case v.At().Bad:
		return r.facts.missing(name, used)
	case !v.Given() && strings.HasPrefix(name, "facts.") && !v.At().Known() && !byTemplate:
		_, hint := r.home(name)
		r.list.Misnamed(used, "unknown-fact", name, r.subject.names(), hint, "there is no fact %s", name)
		return r.facts.missing(name, used)
	case !v.Given():
		r.missing(name, v.At().Span, used, byTemplate)
		return r.facts.missing(name, used)
	}
	f := r.print(name, v)
	if r.lined {
		return f
	}
	return f.inLine()
}

// print is a fact as it is printed here, with the facts that it names itself.
func (r *run) print(name string, v casefile.Value) fact {
	f := r.facts.print(v)
	switch v := v.(type) {
	case casefile.Posts:
		if name == "report.from" && r.lined && r.Council.Header.Authors.Given() { // in a field of the header
			f.text = r.facts.between(r.facts.titles(v))
		}
		if name == contactsName && r.lined {
			f.markdown = strings.Join(r.linesOf(v), "\n")
		}
	case casefile.Lines:
		f.text = strings.Join(r.inners(v.Names), "\n")
	case casefile.Names:
		f.text = r.facts.words.Series(r.inners(v))
	case contactDetails:
		f.text, f.markdown = r.contactDetails(v)
	case casefile.Fact:
		f.text = r.inner(v.Text, f.text)
	case templateWords:
		f.text, f.markdown, f.at = escaped.ReplaceAllString(v.Value, "$1"), v.Value, v.Span
	case casefile.Text:
		f.text = r.inner(v, f.text)
		if name == emailFact && !strings.ContainsAny(v.Value, "<> \t\n") { // else it is none, which check reports
			f.markdown = "<" + v.Value + ">"
		}
	}
	return f
}

// missing reports a fact that is used but not given: once a paper, and in the officer's own file.
func (r *run) missing(name string, at, used diag.Span, byTemplate bool) {
	if !r.first(name) {
		return
	}
	home, hint := r.home(name)
	if !byTemplate {
		r.list.Errorf(used, "missing-fact", hint, "%s is used here, but not given", name)
		return
	}
	if !at.Known() {
		at = home
	}
	if !at.Known() {
		at = used
	}
	if _, ok := thresholdOf(name); ok {
		name = fmt.Sprintf("a threshold in force on %s", r.Case.RulingDay(r.Meeting))
	}
	user := r.user
	if user == "" {
		user = fmt.Sprintf("the section %q", r.section.Name())
	}
	r.list.Errorf(at, "missing-fact", hint, "%s is missing; %s uses it (%s)", name, user, used)
}

// first tells whether it is the first time that a fact or answer is found to be missing.
func (r *run) first(name string) bool {
	twice := r.absent[name] || r.missed[name]
	r.missed[name] = true
	return !twice
}

// home is where a missing fact is to be given, and how.
func (r *run) home(name string) (at diag.Span, hint string) {
	if v := r.local[name]; v != nil {
		return v.At().Span, "give it" + r.holder(name) + ", or leave it out of the profile's wording"
	}
	return r.subject.home(name)
}

// holder says where the name of who holds a post is given, for a fact that is such a name; "" for any other.
func (r *run) holder(name string) string {
	of, isName := strings.CutSuffix(name, ".name")
	for _, key := range []string{of + ".post", of + ".by"} {
		if post, ok := r.local[key].(casefile.Post); ok && isName {
			return " under [post." + post.Value + "] of the profile: name = …"
		}
	}
	return ""
}

// answer puts the officer's answer in its slot; false where there is none.
func (r *run) answer(name string) bool {
	t := r.subject.answer(name)
	if !t.Given() {
		return false
	}
	r.used[name] = true
	if t.Bad {
		r.gap(fmt.Sprintf(r.facts.words.Missing, name), t.Span)
	} else {
		r.prose(t)
	}
	return true
}

// slot is {{ask …}} or {{may …}}. What it stands for is written straight to the output, with its
// origin.
func (r *run) slot(name, question string, required bool) (string, error) {
	r.asked++
	if r.answer(name) {
		r.answered++
		if r.full(0) {
			return "", errOutput
		}
		return "", nil
	}
	if required {
		r.gap(fmt.Sprintf(r.facts.words.ToWrite, question), r.place(r.subject.answer(name), "prose"))
	}
	if required && !r.quiet && r.first("prose."+name) {
		r.list.Errorf(r.place(r.subject.answer(name), "prose"), "unanswered", "answer it under [prose], as "+name+" = '''…'''", "%s: %s", name, question)
	}
	return "", nil
}
