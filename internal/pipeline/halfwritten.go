package pipeline

import (
	"fmt"
	"strings"
	"unicode"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/site"
	"cabinet/internal/tagpdf"
)

// sharedFault is said of a paper whose council, meeting or templates have an error, which is found apart from the
// paper.
const sharedFault = "the council's profile, the meeting's file or the templates have errors"

// toMend is how many errors keep a paper from being published.
func (p *paper) toMend() int {
	n := p.tally[diag.Error]
	if p.flawed {
		n++
	}
	return n
}

// halfWritten makes a draft of a paper with errors, which says so. What no page could print is named instead.
func (r *printable) halfWritten(toMend int) {
	r.Draft, r.ToMend = true, toMend
	family := r.typeface
	if family == nil {
		family = tagpdf.Liberation()
	}
	r.Respell(func(c rune) string {
		for _, s := range []tagpdf.Style{tagpdf.Regular, tagpdf.Bold, tagpdf.Italic, tagpdf.Bold | tagpdf.Italic} {
			if c != '\n' && !family.Has(s, c) {
				return fmt.Sprintf("[%U]", c)
			}
		}
		return ""
	})
}

// printableTitle is the title of a draft with errors as an agenda can print it: without signs for machines, which are named instead.
func printableTitle(title string) string {
	var out strings.Builder
	for _, c := range title {
		if unicode.IsControl(c) {
			fmt.Fprintf(&out, "[%U]", c)
			continue
		}
		out.WriteRune(c)
	}
	return out.String()
}

// mend lists the errors of a draft for the readers of its page. Files have the names there that they have within the
// project, so that the page is the same wherever the run was started.
func (b *builder) mend(p *paper) []site.Fault {
	within := strings.NewReplacer(b.Content.Name+"/", "content/", b.TemplatesName+"/", "templates/")
	var out []site.Fault
	for _, d := range p.findings {
		if !d.IsError() {
			continue
		}
		f := site.Fault{Cited: d.Cited, Anchor: d.Anchor, Message: within.Replace(d.Message), Hint: within.Replace(d.Hint)}
		if d.Known() {
			f.Place = within.Replace(d.Span.String())
		}
		out = append(out, f)
	}
	if p.flawed {
		out = append(out, site.Fault{Message: sharedFault})
	}
	return out
}

// olderDrafts brings over the last drafts of a meeting's papers that can't be made as they are now, such as one
// whose case is no TOML: who reads a draft should not lose it for a slip in its file.
func (b *builder) olderDrafts(m *project.Meeting, o *output) ([]record.Paper, error) {
	if !b.options.Purpose.showsGaps() {
		return nil, nil
	}
	last, _ := o.last.Meeting(record.ID(m.Name), m.Folder)
	var out []record.Paper
	for i := range b.done {
		p := &b.done[i]
		if p.fate != failed || p.Frozen() {
			continue
		}
		for _, was := range last.Papers {
			if was.ID != record.ID(p.Name) || was.Withdrawn != nil {
				continue
			}
			was.Draft, was.Older = true, true
			out = append(out, was)
			if !last.Owns(was) {
				continue // its own meeting brings it over
			}
			p.older = true
			b.list.Warnf(diag.NewSource(b.CaseFile(p.Name), nil).Whole(), "older-draft", "mend its errors, and build again",
				"this paper can't be made now, so %s keeps its last draft, which is older", b.folder())
			for _, name := range o.last.In(was.Address) {
				if _, err := o.carry(name); err != nil {
					return nil, err
				}
			}
		}
	}
	return out, nil
}

// awaited tells whether an address is that of drafts whose meeting was still to be named, which goes as soon as it is.
func (b *builder) awaited(address string) bool {
	return b.options.Purpose.showsGaps() && strings.HasPrefix(address, project.AwaitedFolder+"/")
}

// madeWith is what the paper of a case is made with, each nil where it is not known or can't be read.
type madeWith struct {
	council *project.Council
	meeting *project.Meeting
	kind    *project.Kind
	items   []compose.Item // of a meeting's agenda
	before  casefile.Date  // the day of the agenda before that
	moved   bool           // the meeting has another day, time or place than that says

	elsewhere func(question string) bool // whether another paper of the same file asks a question; nil where there is none
}

// whole tells whether nothing is lacking.
func (w madeWith) whole() bool {
	return w.council != nil && w.council.Source != nil && w.meeting != nil && w.meeting.Source != nil && w.kind != nil && w.kind.Kind != nil
}

// stoodIn is what a draft is made with where its case names what is not there: the council of its meeting, and a
// kind of paper without templates.
func (b *builder) stoodIn(c *casefile.Case, w madeWith) madeWith {
	if (w.council == nil || w.council.Source == nil) && w.meeting != nil {
		w.council = w.meeting.Profile
		w.kind = b.library.KindNamed(c.Kind, w.council, &diag.List{})
	}
	if w.kind == nil || w.kind.Kind == nil {
		w.kind = &project.Kind{Kind: compose.Bare(c.Kind.Value), Bad: w.kind != nil}
	}
	return w
}
