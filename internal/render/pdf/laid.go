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
	for _, page := range l.pages {
		for _, b := range page.boxes {
			if b.from > 0 || b.repeat {
				continue
			}
			names = append(names, b.anchors...)
			for _, c := range b.columns {
				for _, run := range c.runs {
					if run.Anchor != "" {
						names = append(names, run.Anchor)
					}
				}
			}
		}
	}
	return names
}

var errDrawnTwice = errors.New("a report that was laid out once is drawn twice")
