//go:build conformance

package conformance

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// drawnPDFs are those that the tests of tagpdf draw, with all that it can draw, the packs that the tests of packs make, of papers
// of any shape, and the comparisons that those of redlines make.
func drawnPDFs(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	draw := exec.Command("go", "test", "-count=1", "-run", "^TestConformance$", "cabinet/internal/tagpdf", "cabinet/internal/pack", "cabinet/internal/render/pdf", "cabinet/internal/redline/paper")
	draw.Env = append(os.Environ(), "TAGPDF_OUT="+dir, "PACK_OUT="+dir, "REDLINE_OUT="+dir)
	if out, err := draw.CombinedOutput(); err != nil {
		t.Fatalf("drawing PDFs: %v\n%s", err, out)
	}
	return files(t, dir, ".pdf")
}

// TestVeraPDF holds every PDF against both profiles that it claims.
func TestVeraPDF(t *testing.T) {
	files := append(allPDFs(t), drawnPDFs(t)...)
	for _, profile := range []string{"ua1", "2a"} {
		t.Run(profile, func(t *testing.T) {
			args := append([]string{"-jar", os.Getenv("VERAPDF"), "-f", profile, "--format", "json", "--maxfailuresdisplayed", "1", "--loglevel", "0"}, files...)
			out, err := exec.Command("java", args...).Output()
			if err != nil {
				t.Errorf("veraPDF: %v", err)
			}
			if checked := veraResults(t, out); checked != len(files) {
				t.Errorf("veraPDF checked %d of %d files", checked, len(files))
			} else {
				t.Logf("%d files were held against %s", checked, profile)
			}
		})
	}
}

// veraResults reports the rules that files break, and gives how many files were checked.
func veraResults(t *testing.T, out []byte) (checked int) {
	t.Helper()
	var r struct {
		Report struct {
			Jobs []struct {
				ItemDetails      struct{ Name string }
				ValidationResult []struct {
					Compliant bool
					Details   struct {
						FailedRules   int
						RuleSummaries []struct{ Clause, Description string }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatalf("veraPDF's answer: %v\n%.500s", err, out)
	}
	for _, job := range r.Report.Jobs {
		for _, v := range job.ValidationResult {
			checked++
			if !v.Compliant {
				t.Errorf("%s breaks %d rules: %+v", job.ItemDetails.Name, v.Details.FailedRules, v.Details.RuleSummaries)
			}
		}
	}
	return checked
}

// TestOtherReaders asks tools that read PDFs whether these are sound.
func TestOtherReaders(t *testing.T) {
	for _, file := range append(allPDFs(t), drawnPDFs(t)...) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
				t.Errorf("qpdf: %v\n%s", err, out)
			}
			if out, err := exec.Command(os.Getenv("PDFCPU"), "validate", "-m", "strict", file).CombinedOutput(); err != nil {
				t.Errorf("pdfcpu: %v\n%s", err, out)
			}
		})
	}
}
