package pipeline

import (
	"os"
	"testing"

	"cabinet/internal/render/docx"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// TestWordReadsBack reads the Word file of each golden paper back, with code that shares nothing with what writes it.
func TestWordReadsBack(t *testing.T) {
	folders, err := os.ReadDir("../golden/testdata")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, folder := range folders {
		if _, err := os.Stat("../golden/testdata/" + folder.Name() + "/case.toml"); err != nil {
			continue
		}
		t.Run(folder.Name(), func(t *testing.T) {
			r := goldenReport(t, folder.Name())
			file, err := docx.Render(r, docx.Options{})
			if err != nil {
				t.Fatal(err)
			}
			reading, err := verify.ReadDocx(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range verify.Compare(modelOf(r).InWord(report.Bookmark), verify.Format{Name: "Word"}, reading) {
				t.Errorf("%s %s: %q, not %q", d.Where, d.What, d.Got, d.Want)
			}
		})
		read++
	}
	if read < 5 {
		t.Errorf("%d papers were read back, which shows little", read)
	}
}
