package pipeline

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/register"
)

// registered are the rows of the register, each by its address and its value, or by the day on which it was withdrawn.
func (p tree) registered() string {
	p.Helper()
	var r register.Register
	if err := json.Unmarshal([]byte(p.output("register/register.json")), &r); err != nil {
		p.Fatal(err)
	}
	var out []string
	for _, row := range r.Exceptions {
		if row.Withdrawn != nil {
			out = append(out, "withdrawn on "+row.Withdrawn.On)
			continue
		}
		out = append(out, fmt.Sprintf("%s %d", row.Address, row.Value))
	}
	return strings.Join(out, ", ")
}

// The register has the papers of a meeting that is held back as they were published last, without those that are withdrawn
// since.
func TestRegisterOfHeldMeetings(t *testing.T) {
	const first, second = address1 + "/sena-tribunal-officers", address2 + "/school-meals"
	p := newTwo(t)
	p.build(2, 0)
	p.change(case1, `"£282,693.00"`, `"lots"`)
	p.change(case2, "£282,693.00", "£300,000.00")
	p.run(Options{Purpose: Building})
	if got, want := p.registered(), first+" 28269300, "+second+" 30000000"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	p.file(meeting1, p.read(meeting1)+"\n[[withdrawn]]\npaper = \"sena-tribunal-officers\"\non = 2025-03-03\nreason = \"x\"\n")
	p.file("content/cases/another.toml", p.read(case1)) // holds the meeting
	p.run(Options{Purpose: Building})
	if got, want := p.registered(), second+" 30000000, withdrawn on 2025-03-03"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// A site of several councils has the register of those that do not keep out of it, and every page leads there.
func TestRegisterOfSomeCouncils(t *testing.T) {
	p := newProject(t)
	p.file("content/councils/rutland.toml", "address = \"rutland\"\n"+strings.ReplaceAll(p.read(council1), "Leicestershire", "Rutland")+"\n[site]\nregister = false\n")
	p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "leicestershire", "rutland"))
	p.file(case2, strings.NewReplacer("leicestershire", "rutland", "cabinet-2025-02-07", "cabinet-2025-03-18").Replace(p.read(case1)))
	p.build(2, 0)
	if got, want := p.registered(), address1+"/sena-tribunal-officers 28269300"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if record := p.output("rutland/" + address1 + "/meeting.json"); strings.Contains(record, `"value"`) {
		t.Errorf("the record of a council that keeps out tells of its exceptions: %s", record)
	}
	for _, page := range []string{"index.html", "rutland/" + address1 + "/index.html"} {
		if !strings.Contains(p.output(page), `register/index.html">`) {
			t.Errorf("%s does not lead to the register", page)
		}
	}
	p.file(council1, p.read(council1)+"\n[site]\nregister = false\n")
	p.build(2, 0)
	if p.exists("output/register") || strings.Contains(p.output("index.html"), "register/index.html") {
		t.Error("a register of no council is there")
	}
}
