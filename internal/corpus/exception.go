package corpus

import (
	"fmt"
	"time"
)

// exception begins a paper about an exception to the rules on contracts.
func (w *writer) exception(asks string) {
	title := fmt.Sprintf("Exception to Contract Procedure Rules for %s at %s", w.about.subject, w.about.place)
	if w.Hostile {
		title = w.title
	}
	w.begin("exception", title)
	fmt.Fprintf(w, "short_title = %s\n", quoted(capital(w.about.subject)+", "+w.about.place))
	fmt.Fprint(w, "none     = [\"equality\", \"human-rights\", \"background-papers\"]\n")
	fmt.Fprintf(w, "\n[decision]\nasks   = %q\nrule   = %q\nnumber = \"%02d/%05d\"\n", asks, map[bool]string{true: "6(e)", false: "6(b)"}[asks == "note urgent action"], w.of.day.Year()%100, w.IntN(100_000))
}

// taken says who took the decision before the meeting.
func (w *writer) taken() {
	fmt.Fprintf(w, "taken_by  = \"chief-executive\"\ntaken_on  = %s\nconsulted = [\"leader\"]\n", iso(w.of.day.AddDate(0, 0, -20)))
}

// contract is what the exception is about.
func (w *writer) contract(more ...string) {
	begins := w.of.day.AddDate(0, 1, 0)
	fmt.Fprintf(w, "\n[exception]\nto      = %s\nenables = %s\n", quoted("use a supplier of "+w.about.subject+" at "+w.about.place+" without competition"), quoted("the direct award of a contract for "+w.about.subject))
	fmt.Fprintf(w, "\n[contract]\ntitle      = %s\nvalue      = \"%s.00\"\nstarts     = %s\nends       = %s\ntype       = %q\ndepartment = %q\nsupplier   = %s\n",
		quoted(w.about.subject), pound(180_000+w.IntN(2_000_000)), iso(begins), iso(begins.AddDate(1+w.IntN(3), 0, -1)),
		w.corpus.of([]string{"services", "goods", "works"}), w.department.name, quoted(w.cell(w.supplier())))
	for _, key := range more {
		fmt.Fprintln(w, key)
	}
	fmt.Fprint(w, "\n[prose]\n")
}

func (w *writer) approve() {
	w.exception("approve")
	w.contract()
	w.answers(1, "why_not_existing", "balance", "timetable", "resources", "alternatives", "procurement_risk")
	w.answers(6, "background")
	w.end()
}

func (w *writer) urgent() {
	w.exception("note urgent action")
	w.taken()
	w.contract()
	w.answers(1, "why_not_existing", "balance", "resources", "procurement_risk", "learning")
	w.answers(5, "background")
	w.end()
}

func (w *writer) retrospective() {
	w.exception("approve retrospectively")
	w.taken()
	w.contract()
	w.answers(1, "why_not_existing", "balance", "timetable", "resources", "procurement_risk", "learning")
	w.answers(3, "background")
	w.end()
}

// changed are an extension and a variation, which say what the contract was before.
func (w *writer) changed(asks string, keys ...string) {
	w.exception(asks)
	w.contract(keys...)
	w.answers(1, "why_not_existing", "balance", "timetable", "resources", "alternatives", "procurement_risk")
	w.answers(3, "background")
	w.end()
}

func (w *writer) extension() {
	end := w.of.day.AddDate(5, 0, 0).Format(time.DateOnly)
	w.changed("approve an extension", "new_end    = "+end, `new_value  = "£2,900,000.00"`)
}

func (w *writer) variation() { w.changed("approve a variation", `new_value  = "£2,900,000.00"`) }
