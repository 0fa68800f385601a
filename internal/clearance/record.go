package clearance

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/tomlfile"
)

// A Record is that an officer clears a paper.
type Record struct {
	Paper   string
	Who     casefile.Clearer
	By      string // the officer's name
	When    string // the day and the time, as [When] has them
	Case    string // a digest of the case's file
	Seen    int    // the number of the paper as they saw it
	Content Content
	Last    *casefile.Cleared // the record that this one takes the place of; nil for none
}

// heading are the first lines of a record.
const heading = "# A record that an officer has cleared a paper, as cabinet clear wrote it. It is no signature: whoever can write\n" +
	"# this file could have written it. It is never published. Do not change it by hand: clear the paper again.\n\n"

// When reads a day and a time with their offset, such as "2025-01-20T10:30:00+00:00".
func When(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return t, fmt.Errorf("%q is no day and time with an offset: write them like 2025-01-20T10:30:00+00:00", s)
	}
	return t, nil
}

// Said is such a day and time as officers read it: "20 January 2025 at 10:30".
func Said(when string) string {
	t, err := When(when)
	if err != nil {
		return when
	}
	return t.Format("2 January 2006 at 15:04")
}

// Write makes the file of a record, sealed.
func Write(r Record) []byte {
	var w writer
	w.WriteString(heading + "format = " + strconv.Itoa(casefile.ClearedForm) + "\n")
	w.pairs("paper", r.Paper, "role", r.Who.Role.Value, "name", r.Who.Name.Value, "by", r.By, "when", r.When, "case", r.Case)
	w.WriteString("seen = " + strconv.Itoa(r.Seen) + "\n")
	w.list("sections", r.Content.Scope.Sections)
	w.list("facts", r.Content.Scope.Facts)
	for _, f := range r.Content.Facts {
		w.table("fact", "name", f.Name, "value", f.Value)
	}
	for _, s := range r.Content.Sections {
		w.table("section", "id", s.ID, "name", s.Name, "digest", s.digest())
		for _, p := range s.Parts {
			w.table("paragraph", "section", s.ID, "cited", p.Cited, "label", p.Label, "words", p.Words, "digest", p.Digest)
		}
	}
	if z := r.Last; z != nil {
		for _, b := range append(slices.Clone(z.Before), casefile.ClearedBefore{By: z.By, When: z.When, Withdrawn: z.Withdrawn, TakenBy: z.TakenBy}) {
			w.table("before", "by", b.By.Value, "when", b.When.Value, "withdrawn", b.Withdrawn.Value, "withdrawn_by", b.TakenBy.Value)
		}
	}
	return sealed([]byte(w.String()))
}

// TakeBack is the file of a record that says that its officer has taken the clearance back.
func TakeBack(z *casefile.Cleared, by, when string) ([]byte, error) {
	var list diag.List
	text := z.Source.Text
	for _, pair := range [][2]string{{"withdrawn", when}, {"withdrawn_by", by}} {
		d := tomlfile.Open(z.Source.Name, text, &list)
		if d == nil {
			return nil, errors.New(list.Sorted()[0].String())
		}
		splice, err := d.Set(tomlfile.Keys(pair[0]), tomlfile.Text(pair[1]))
		if err != nil {
			return nil, err
		}
		if text, err = splice.Apply(text); err != nil {
			return nil, err
		}
	}
	return sealed(text), nil
}

// sealed is a record with the seal that it has to have.
func sealed(text []byte) []byte {
	line := []byte("seal = " + tomlfile.Quote(freeze.Seal(text)) + "\n")
	before, after, _ := bytes.Cut(text, []byte("\npaper = "))
	if at := bytes.Index(before, []byte("\nseal = ")); at >= 0 {
		before = before[:at]
	}
	return slices.Concat(before, []byte("\n"), line, []byte("paper = "), after)
}

// A writer writes TOML. Keys without a value are left out.
type writer struct{ strings.Builder }

// pairs writes keys, each before its value.
func (w *writer) pairs(all ...string) {
	for i := 0; i < len(all); i += 2 {
		if all[i+1] != "" {
			w.WriteString(all[i] + " = " + tomlfile.Quote(all[i+1]) + "\n")
		}
	}
}

func (w *writer) table(name string, all ...string) {
	w.WriteString("\n[[" + name + "]]\n")
	w.pairs(all...)
}

func (w *writer) list(key string, values []string) {
	if len(values) == 0 {
		return
	}
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = tomlfile.Quote(v)
	}
	w.WriteString(key + " = [" + strings.Join(quoted, ", ") + "]\n")
}

const mendHint = "put the file back as cabinet clear wrote it, or have the paper cleared again"

// Read reads the record that a role has cleared a paper, and tells whether there is one that can be relied on. What is
// wrong with it is a warning at its place.
func Read(files casefile.Folder, paper, role string, list *diag.List) (*casefile.Cleared, State) {
	var own diag.List
	z, there := files.Cleared(paper, role, &own)
	if !there {
		return nil, Missing
	}
	at, why := diag.Span{}, ""
	if own.Errors() > 0 {
		first := own.Sorted()[0]
		at, why = first.Span, first.Message
	} else {
		at, why = fault(z, paper, role)
	}
	switch {
	case why != "":
		list.Warnf(at, "clearance-damaged", mendHint, "this record of a clearance can't be relied on: %s", why)
		return nil, Damaged
	case z.Withdrawn.Given():
		return z, Withdrawn
	}
	return z, Cleared
}

// fault is what a record says that cabinet clear would not have written, and where; "" for nothing.
func fault(z *casefile.Cleared, paper, role string) (at diag.Span, why string) {
	switch _, err := When(z.When.Value); {
	case z.Format.Value != casefile.ClearedForm:
		return z.Format.Span, fmt.Sprintf("it has the form %d, which this version of cabinet does not know", z.Format.Value)
	case z.Paper.Value != paper:
		return z.Paper.Span, fmt.Sprintf("it is that of the paper %q, under another name", z.Paper.Value)
	case z.Role.Value != role:
		return z.Role.Span, fmt.Sprintf("it is that of the role %q, under another name", z.Role.Value)
	case freeze.Seal(z.Source.Text) != z.Seal.Value:
		return z.Seal.Span, "it was changed by hand"
	case err != nil:
		return z.When.Span, err.Error()
	}
	return diag.Span{}, ""
}
