package pipeline

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/freeze"
	"cabinet/internal/render/markdown"
	"cabinet/internal/verify"
)

// TestFurtherOutput adds plain text to the list of outputs. That is all that a further output takes: it is
// written, recorded, linked, read back, kept by freezing, and served with its type.
func TestFurtherOutput(t *testing.T) {
	was := outputs
	t.Cleanup(func() { outputs = was })
	outputs = append(slices.Clone(was), form{
		Format: verify.Format{Name: "Plain text", Plain: true}, suffix: ".txt", media: "text/plain; charset=utf-8",
		listed: 5, role: freeze.Document, most: maxText, read: verify.ReadMarkdown,
		render: func(r *printable) ([]byte, int, error) {
			return []byte(strings.ReplaceAll(string(markdown.Render(r.Report)), `\`, "")), 0, nil
		},
	})
	p := newProject(t)
	p.build(1, 0)
	const text = "output/" + paper1 + ".txt"
	if got := p.read(text); !strings.Contains(got, "\n12. ") || strings.Contains(got, `\`) {
		t.Errorf("%.200s", got)
	}
	for name, want := range map[string]string{
		address1 + "/meeting.json": `"format": "Plain text"`, "manifest.json": paper1 + ".txt",
		address1 + "/sena-tribunal-officers/index.html": `href="sena-tribunal-officers.txt"`, address1 + "/index.html": "Plain text",
	} {
		if !strings.Contains(p.output(name), want) {
			t.Errorf("%s has no %s", name, want)
		}
	}
	if got := Formats(); got != "Markdown, HTML, PDF and Plain text" {
		t.Errorf("messages name %s", got)
	}
	if got := MediaType("x/y.txt"); got != "text/plain; charset=utf-8" {
		t.Errorf("it is served as %q", got)
	}
	p.file(text, strings.Replace(p.read(text), "\n12. ", "\n13. ", 1))
	if v := p.verify(); len(v.Differing) != 1 || v.Differing[0].Differences[0].Format.Name != "Plain text" {
		t.Errorf("a number that was changed in it is told as %v", v.Differing)
	}
	p.freeze()
	p.build(1, 0)
	if got := p.read(text); !strings.Contains(got, "\n12. ") {
		t.Error("it is not kept by freezing")
	}
}

// TestFrozenBeforeOutput adds an output after a paper was frozen: the paper has what was published of it.
func TestFrozenBeforeOutput(t *testing.T) {
	was := outputs
	t.Cleanup(func() { outputs = was })
	p := newProject(t)
	p.build(1, 0)
	p.freeze()
	further := was[0]
	further.Name, further.suffix = "Plain text", ".txt"
	outputs = append(slices.Clone(was), further)
	p.build(1, 0)
	if v := p.verify(); v.Papers != 1 || len(v.Differing) > 0 || p.exists("output/"+paper1+".txt") {
		t.Errorf("%d papers are read back, and this differs: %v", v.Papers, v.Differing)
	}
}
