package form

import (
	"bytes"
	"testing"
)

// FuzzTyped types anything in any field of any case: what is written is TOML that the form shows as it was typed, and sent
// again it is the same to the byte.
func FuzzTyped(f *testing.F) {
	for _, text := range []string{small, "", "\uFEFFkind = 'x'\r\n", "report.title = \"\"\"a\\nb\"\"\"\n", "option = [{ title = 'x' }]\n[[risk]]\n[prose]\nx.y = 1\n", "facts = { a = 1, b = 'c' }\n[report]\nfrom = 'x' # y\n"} {
		for _, name := range []string{"report.title", "contract.ends", "contract.value", "prose.balance", "facts.1", "option.1.title", "report.from", "table.1.rows", "acronyms"} {
			f.Add([]byte(text), name, "it's \"so\" \\ \r\n'''\n", "n1")
		}
	}
	s := sample(f)
	f.Fuzz(func(t *testing.T, text []byte, name, value, id string) {
		d := open(text)
		if d == nil {
			return
		}
		v := post(New(d, s, nil))
		v[name] = []string{value}
		v["order.option"] = append(v["order.option"], id)
		v["option."+id+".title"] = []string{value}
		checkTyped(t, s, text, New(d, s, v))
		checkTyped(t, s, text, New(d, s, Act(v, "up option "+id)))
		checkTyped(t, s, text, New(d, s, Act(v, value)))
		checkTyped(t, s, text, Rebase(open([]byte(small)), d, s, v))
	})
}

func checkTyped(t *testing.T, s Setting, text []byte, f *Form) {
	after, ok := f.Write(text)
	if !ok {
		return
	}
	d := open(after)
	if d == nil {
		t.Fatalf("%q is written, which is not TOML", after)
	}
	if same, ok := New(d, s, post(New(d, s, nil))).Write(after); !ok || !bytes.Equal(same, after) {
		t.Fatalf("%q is written as %q when it is sent again", after, same)
	}
}
