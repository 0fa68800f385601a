package pdf

import (
	"errors"

	"cabinet/internal/report"
)

// A Laid is a report on its pages, of which everything is known but where they stand in a file. It is drawn once: what
// was drawn of it belongs to that file.
type Laid struct {
	report *report.Report
	sheet  sheet
	pages  []page
	drawn  bool
}

// LayOut puts a report on pages. An error is one of this program, not of the report: what a report can't print is found
// before. Reports may be laid out at the same time, but not with the same Pictures.
func LayOut(r *report.Report, o Options) (*Laid, error) {
	l := &Laid{report: r, sheet: o.sheet(r)}
	if o.Pictures == nil {
		o.Pictures = Pictures{}
	}
	boxes, err := flow(r, l.sheet, o)
	if err != nil {
		return nil, err
	}
	l.pages = layOut(boxes, l.sheet, r.Words())
	return l, nil
}

// Pages is how many pages the report takes, without a blank one at the end.
func (l *Laid) Pages() int { return len(l.pages) }

// Names are those of all places in the report to which a link can lead, in the order in which they stand.
func (l *Laid) Names() []string {
	var names []string
	l.eachName(func(name string, _ int) { names = append(names, name) })
	return names
}

// On are the pages, counted from 1, on which the places in the report begin to which a link can lead, by their names.
func (l *Laid) On() map[string]int {
	on := map[string]int{}
	l.eachName(func(name string, page int) { on[name] = page })
	return on
}

// eachName gives each place to which a link can lead, and the page on which it begins, counted from 1.
func (l *Laid) eachName(f func(name string, page int)) {
	for n, page := range l.pages {
		for _, b := range page.boxes {
			if b.from > 0 || b.repeat {
				continue
			}
			for _, name := range b.anchors {
				f(name, n+1)
			}
			for _, c := range b.columns {
				for _, run := range c.runs {
					if run.Anchor != "" {
						f(run.Anchor, n+1)
					}
				}
			}
		}
	}
}

var errDrawnTwice = errors.New("a report that was laid out once is drawn twice")
