package pipeline

import (
	"strings"
	"testing"
)

// withAgenda is the sample with an agenda.
func withAgenda(t testing.TB) tree {
	t.Helper()
	p := newProject(t)
	p.agendas()
	return p
}

// The agenda of a meeting and its pack are read back as they were meant; those of another day, of another meeting, or none differ.
func TestVerifyMeeting(t *testing.T) {
	const agenda, pack = "output/" + address1 + "/agenda.pdf", "output/" + address1 + "/pack.pdf"
	p := withAgenda(t)
	p.build(1, 0)
	if got := table(t, p.verify()); got != "" {
		t.Fatalf("as it was built it differs:\n%s", got)
	}
	goodAgenda, goodPack := p.read(agenda), p.read(pack)
	for what, test := range map[string]struct {
		name, text string
		want       []string
	}{
		"no pack":           {pack, "", []string{address1 + "/pack.pdf\n", "missing"}},
		"half a pack":       {pack, goodPack[:len(goodPack)/2], []string{"no startxref"}},
		"the agenda alone":  {pack, goodAgenda, []string{"a document of the pack", "called i", "Agenda"}},
		"a pack as agenda":  {agenda, goodPack, []string{address1 + "\n", "PDF"}},
		"no PDF of the one": {agenda, "", []string{"agenda.pdf", "missing"}},
	} {
		p.remove(test.name)
		if test.text != "" {
			p.file(test.name, test.text)
		}
		got := table(t, p.verify())
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s gives\n%s\nwithout %q", what, got, want)
			}
		}
		p.file(agenda, goodAgenda)
		p.file(pack, goodPack)
	}
	p.change(council1, "id    = \"urgent\"", "id = \"apologies\"\n[[body.cabinet.standing]]\nid = \"urgent\"")
	if got := table(t, p.verify()); !strings.Contains(got, "Agenda Item 5") {
		t.Errorf("with one standing item more, the pack's stamps give\n%s", got)
	}
}
