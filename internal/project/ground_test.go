package project

import (
	"fmt"
	"strings"
	"testing"
)

// TestGroundsThatAreOffered shows that a new case offers the grounds that fit what the meeting is asked and the type of the
// contract, and takes others only by their names.
func TestGroundsThatAreOffered(t *testing.T) {
	p := newProject(t)
	for _, c := range []struct{ asks, contract, has, hasNot string }{
		{"approve", "services", "PA23 Sch 5 para 13", "PA23 Sch 5 para 15"},
		{"approve", "light touch", "PA23 Sch 5 para 15", "PCR15 reg 32(5)(b)"},
		{"approve an extension", "services", "PA23 Sch 8 para 4", "PA23 s45(4)"},
	} {
		facts := map[string]string{"contract.type": c.contract, "contract.ground": ""}
		questions, text, err := asked(t, p, NewOptions{Kind: "exception", Name: "x", Asks: c.asks, Meeting: "cabinet-2025-02-07", Facts: facts})
		if err != nil {
			t.Fatal(err)
		}
		names := strings.Join(questions[len(questions)-1].names(), "\n") + "\n"
		if !strings.Contains(names, c.has+"\n") || strings.Contains(names, c.hasNot+"\n") {
			t.Errorf("%s, %s: asked to choose among\n%s", c.asks, c.contract, names)
		}
		if !strings.Contains(text, "#   "+c.has+" ") || strings.Contains(text, "#   "+c.hasNot+" ") {
			t.Errorf("%s, %s: the case lists others\n%s", c.asks, c.contract, text)
		}
	}
	facts := map[string]string{"contract.type": "services", "contract.ground": "PA23 Sch 5 para 6"}
	_, text, _, err := NewCase(p.open(), NewOptions{Kind: "exception", Name: "x", Asks: "approve", Facts: facts})
	if err != nil || !strings.Contains(string(text), "ground = \"PA23 Sch 5 para 6\"\n") {
		t.Errorf("%v\n%s", err, text)
	}
	for typed, want := range map[string]string{
		"Schedule 5, paragraph 13":                   `ground = "PA23 Sch 5 para 13"`,
		"PA23 Sch 5 para 15":                         `ground = "PA23 Sch 5 para 15"`, // check says that it is for light touch contracts alone
		"PA23 Sch 5 para 14":                         `there is no ground "PA23 Sch 5 para 14"; cabinet explain grounds lists them`,
		"extreme and unavoidable urgency":            `ground = "PA23 Sch 5 para 13"`,
		"unique work of art or artistic performance": `there are several grounds called "unique work of art or artistic performance": PA23 Sch 5 para 4, PCR15 reg 32(2)(b)(i)`,
		"because time ran out":                       `there is no ground "because time ran out"; cabinet explain grounds lists them`,
	} {
		facts["contract.ground"] = typed
		_, text, _, err := NewCase(p.open(), NewOptions{Kind: "exception", Name: "x", Asks: "approve", Facts: facts})
		if got := fmt.Sprint(string(text), err); !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
}
