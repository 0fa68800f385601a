//go:build conformance

package returned

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"cabinet/internal/render/docx"
	"cabinet/internal/wordtest"
)

// TestLibreOffice has LibreOffice save each file that officers have changed: what is told of it stays the same.
func TestLibreOffice(t *testing.T) {
	r := sample(t)
	sent, err := docx.Render(r, docx.Options{Case: "waste"})
	if err != nil {
		t.Fatal(err)
	}
	in, out := t.TempDir(), t.TempDir()
	args := []string{"-env:UserInstallation=file://" + t.TempDir(), "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", out}
	for i, e := range clearing {
		p := wordtest.Open(t, sent)
		e.do(p)
		name := filepath.Join(in, fmt.Sprintf("%d.docx", i))
		if err := os.WriteFile(name, p.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	if said, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	now := read(t, sent)
	for i, e := range clearing {
		t.Run(e.says, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(out, fmt.Sprintf("%d.docx", i)))
			if err != nil {
				t.Fatal(err)
			}
			c := Compare(Paper{Report: r, File: now}, nil, read(t, data))
			if got := told(c); got != e.want {
				t.Errorf("told is\n%s\nnot\n%s", got, e.want)
			}
			if !c.Sent {
				t.Error("it does not say what was sent")
			}
		})
	}
}
