package project

import (
	"strings"
	"testing"
)

// TestGroundsThatAreOffered shows that a new case offers the grounds that fit what the meeting is asked and the type of the
// contract, and takes no other.
func TestGroundsThatAreOffered(t *testing.T) {
	p := newProject(t)
	for _, c := range []struct{ asks, contract, has, hasNot string }{
		{"approve", "services", "PA23 Sch 5 para 13", "PA23 Sch 5 para 15"},
		{"approve", "light touch", "PA23 Sch 5 para 15", "PCR15 reg 32(5)(b)"},
		{"approve an extension", "services", "PA23 Sch 8 para 4", "PA23 Sch 5 para 13"},
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
	facts["contract.ground"] = "because time ran out"
	if _, _, _, err := NewCase(p.open(), NewOptions{Kind: "exception", Name: "x", Asks: "approve", Facts: facts}); err == nil || !strings.Contains(err.Error(), "there is no ground") {
		t.Errorf("%v", err)
	}
}
