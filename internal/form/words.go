package form

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/casefile"
)

// titles are the groups of a form as it heads them, and what one of a list is called.
var titles = map[string]struct{ title, noun string }{
	"":          {"The paper", ""},
	"report":    {"About the report", ""},
	"decision":  {"The decision", ""},
	"exception": {"The exception", ""},
	"contract":  {"The contract", ""},
	"facts":     {"Other facts", "fact"},

	"contract.framework": {"The framework of a call-off", ""},
	"contract.original":  {"The contract before the change", ""},
	"contract.notices":   {"Procurement notices", ""},

	"late":         {"Late publication", ""},
	"option":       {"Options", "option"},
	"cost":         {"Costs", "cost"},
	"risk":         {"Risks", "risk"},
	"section":      {"Sections of this paper alone", "section"},
	"comment":      {"Comments of officers", "comment"},
	"appendix":     {"Appendices", "appendix"},
	"background":   {"Background papers", "background paper"},
	"table":        {"Tables", "table"},
	"contact_role": {"What contacts are for this report", "contact’s role"},
	"considered":   {"Who found that there is nothing to report", "finding"},
	"ignore":       {"Findings that are right as they are", "ignored finding"},
}

// labels are the keys whose names are no words for people.
var labels = map[string]string{
	"report.from": "Report of", "report.none": "Sections with nothing to report", "report.contacts": "Officers to contact", "report.consulted": "Officers consulted on the report",
	"decision.asks": "What the meeting is asked to do", "decision.consulted": "Officers consulted on the decision", "decision.key": "Key decision", "decision.call_in": "Call-in", "decision.notice": "Notice published on",
	"exception.to": "An exception to …", "exception.enables": "To enable …",
	"contract.vat": "VAT", "contract.ground_reason": "Why the ground applies", "contract.irrecoverable_vat": "Irrecoverable VAT", "contract.sme": "Small or medium-sized enterprise", "contract.new_end": "New end",
	"slug": "Address", "translation_of": "Translation of",
	"comment.by": "Whose comment", "comment.on": "Given on", "considered.by": "Found by", "considered.on": "Found on", "table.table": "File",
}

// sentences are the keys whose texts are long, though they stand in one line of the paper.
var sentences = []string{
	"report.title", "decision.key_reason", "decision.call_in", "decision.record", "decision.conflicts", "exception.to", "exception.enables", "contract.ground_reason", "contract.title", "contract.description",
	"contract.supplier_details", "late.reason", "option.title", "option.cost", "option.advantages", "option.disadvantages", "option.rejected", "risk.title", "risk.mitigation",
	"comment.role", "appendix.title", "background.title", "table.caption", "ignore.words", "ignore.reason",
}

// Capital is a text that begins with a capital letter.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// labelOf is what a field is called.
func labelOf(table, key string) string {
	name := strings.TrimPrefix(table+"."+key, ".")
	if label := labels[name]; label != "" {
		return label
	}
	return Capital(strings.ReplaceAll(key, "_", " "))
}

// hintOf is what helps with a field: what its key means, and how it is typed.
func hintOf(k casefile.Key, t Type) string {
	hint := Capital(k.Doc)
	switch t {
	case Date:
		hint += ", such as " + anyDay
	case Lines:
		hint += ". Write each in a line of its own"
	case Row:
		hint += ". Write | between the cells"
	case Rows:
		hint = "The rows, where there is no file: each in a line of its own, with | between the cells, or copied from a spreadsheet"
	}
	return hint
}
