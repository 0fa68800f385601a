package pipeline

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"cabinet/internal/record"
)

// extracts are those of the only paper of a record.
func (p tree) extracts() []record.Extract {
	p.Helper()
	var m record.Meeting
	if err := json.Unmarshal([]byte(p.output(address1+"/meeting.json")), &m); err != nil || len(m.Papers) != 1 {
		p.Fatalf("%v: %+v", err, m)
	}
	return m.Papers[0].Extracts
}

// The record has the words that other systems print beside a paper's title, and has the same of the frozen paper, whatever
// becomes of its case.
func TestExtracts(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	all := p.extracts()
	if len(all) != 2 || all[0].Of != record.Purpose || all[1].Of != record.Recommendations || all[1].Heading != "Recommendation" {
		t.Fatalf("%+v", all)
	}
	line := all[1].Lines[0]
	if len(all[1].Lines) != 1 || line.Marker != "2." || !strings.HasPrefix(line.Text, "It is recommended that the action") || !strings.HasSuffix(line.Text, "£282,693.00 be noted.") {
		t.Errorf("%+v", line)
	}
	p.freeze()
	p.change(case1, "£282,693.00", "£300,000.00")
	p.build(1, 0)
	if kept := p.extracts(); !reflect.DeepEqual(kept, all) {
		t.Errorf("frozen: %+v, want %+v", kept, all)
	}
}

// Of a paper that is withdrawn the record has no words.
func TestExtractsOfAWithdrawnPaper(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"sena-tribunal-officers\"\non = 2025-03-03\nreason = \"Published in error.\"\n")
	p.build(0, 0)
	if kept := p.extracts(); kept != nil || strings.Contains(p.output(address1+"/meeting.json"), "It is recommended") {
		t.Errorf("%+v", kept)
	}
}
