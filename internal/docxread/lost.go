package docxread

import "fmt"

// lose tells of what a document can't hold, when the file is first read.
func (r *reader) lose(format string, args ...any) {
	if r.gathering == nil {
		return
	}
	what := shortened(fmt.Sprintf(format, args...), maxTold)
	if len(r.lost) < maxLost && !r.told[what] {
		r.told[what] = true
		r.lost = append(r.lost, what)
	}
}
