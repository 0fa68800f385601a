package pipeline

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// A mixture is a project whose meetings and papers change in ways that concern what was published of them, each on and off again.
type mixture struct {
	tree
	*rand.Rand
	plain map[string]string // the files that are changed, as they are without any change
	on    [len(mixed)]bool
}

// mixed are the changes: words of a file and those in their place, or words at its end where there are none to replace.
var mixed = [...]struct{ file, old, new string }{
	{meeting1, "id = \"visit\"\n", "id = \"visit\"\nexempt = { paragraphs = [\"3\"], reason = \"It has prices.\" }\n"},
	{meeting1, "id = \"visit\"\n", "id = \"visit\"\npostponed = { reason = \"It is not ready.\" }\n"},
	{meeting1, "id = \"visit\"\n", "id = \"visit\"\nlate = { reason = \"It came late.\", opinion = true }\n"},
	{meeting1, "[[item.document]]\ntitle = \"Letter of the depot\"\nfile = \"letter.pdf\"\npack = \"slip\"\n", ""},
	{meeting1, "", "\n[[withdrawn]]\npaper = \"telltale\"\non = 2025-03-03\nreason = \"x\"\n"},
	{meeting1, "", "\n[[withdrawn]]\npaper = \"telltale\"\non = 2025-03-03\nreason = \"x\"\nerase = true\n"},
	{meeting1, "", "\n[cancelled]\non = 2025-02-03\nto = \"cabinet-2025-03-18\"\n"},
	{meeting2, "", "\n[cancelled]\non = 2025-03-03\n"},
	{council1, "", "# Nothing else.\n"},
	{council1, "", "\nx =\n"},
	{case1, "file = \"map.pdf\"", "exempt = \"3\""},
	{case1, "The decision followed", "The DECISION followed"},
	{case1, "meeting = \"cabinet-2025-02-07\"", "meeting = [\"cabinet-2025-02-07\", \"cabinet-2025-03-18\"]"},
	{telltale, "meeting = \"cabinet-2025-02-07\"", "meeting = [\"cabinet-2025-02-07\", \"cabinet-2025-03-18\"]"},
	{telltale, "[report]", "status = \"draft\"\n[report]"},
	{case2, "£282,693.00", "lots"},
}

const telltale = "content/cases/telltale.toml"

func newMixture(t *testing.T, seed uint64) *mixture {
	p := withOthers(t, "pack = [\"whole\", \"page\"]\n")
	p.shorten()
	p.file(telltale, strings.NewReplacer("The decision followed", "The telltale team followed", "SENA Tribunal", "Telltale Tribunal").Replace(p.read(case1)))
	p.file(meeting2, "council = \"leicestershire\"\nbody = \"cabinet\"\ndate = 2025-03-18\npublished = 2025-03-10\n")
	p.file(case2, strings.ReplaceAll(p.read(case1), "cabinet-2025-02-07", "cabinet-2025-03-18"))
	m := &mixture{tree: p, Rand: rand.New(rand.NewPCG(seed, 0)), plain: map[string]string{}}
	for _, c := range mixed {
		m.plain[c.file] = p.read(c.file)
	}
	return m
}

// step freezes a meeting where that can be, or makes a change, or takes one back, and tells what.
func (m *mixture) step() string {
	if m.IntN(4) == 0 {
		o := FreezeOptions{Meeting: []string{meeting1, meeting2}[m.IntN(2)], On: "2025-03-20", Today: "2025-03-20"}
		if m.IntN(2) == 0 {
			o.Amend, o.Changed = []string{"sena-tribunal-officers"}, map[string]string{"sena-tribunal-officers": "A word is added."}
		}
		_, _, err := Freeze(m.Context(), m.opened(), o)
		return fmt.Sprint("freezing ", o.Meeting, o.Amend, " ", err)
	}
	n := m.IntN(len(mixed))
	m.on[n] = !m.on[n]
	for file, text := range m.plain {
		for n, c := range mixed {
			switch {
			case !m.on[n] || c.file != file:
			case c.old == "":
				text += c.new
			default:
				text = strings.Replace(text, c.old, c.new, 1)
			}
		}
		m.file(file, text)
	}
	return fmt.Sprintf("%q is %t", mixed[n].new, m.on[n])
}

// TestKnownMixture publishes, withdraws, closes, cancels and holds back what it may, and holds each run against one without a
// memory.
func TestKnownMixture(t *testing.T) {
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			m, forgetful := newMixture(t, seed), tree{t, t.TempDir()}
			for range 16 {
				what := m.step()
				forgetful.becomes(m.tree)
				for _, paths := range [][]string{{case1}, nil}[m.IntN(2):] {
					a, b := m.run(over(m.tree, paths)), forgetful.run(over(forgetful, paths))
					if err := os.RemoveAll(forgetful.path(memoryFolder)); err != nil {
						t.Fatal(err)
					}
					if a.Recalled = false; m.told(a) != forgetful.told(b) {
						t.Fatalf("after %s a run with a memory says\n%s\nand one without it\n%s", what, m.told(a), forgetful.told(b))
					}
					m.sameOutput(forgetful, what)
				}
				if closed := m.on[0] && m.exists("output/"+address1+"/letter.pdf"); closed {
					t.Errorf("after %s the letter of an exempt item is published", what)
				}
			}
		})
	}
}

// over are the options of a build over files of a project; of all where none is named.
func over(p tree, files []string) Options {
	o := Options{Purpose: Building}
	for _, name := range files {
		o.Paths = append(o.Paths, p.path(name))
	}
	return o
}
