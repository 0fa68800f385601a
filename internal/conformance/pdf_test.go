//go:build conformance

package conformance

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestVeraPDF holds every PDF against both profiles that it claims.
func TestVeraPDF(t *testing.T) {
	files := pdfs(t)
	for _, profile := range []string{"ua1", "2a"} {
		t.Run(profile, func(t *testing.T) {
			args := append([]string{"-jar", os.Getenv("VERAPDF"), "-f", profile, "--format", "json", "--maxfailuresdisplayed", "1", "--loglevel", "0"}, files...)
			out, err := exec.Command("java", args...).Output()
			if err != nil {
				t.Errorf("veraPDF: %v", err)
			}
			checked := veraResults(t, out)
			if checked != len(files) {
				t.Errorf("veraPDF checked %d of %d files", checked, len(files))
			}
			t.Logf("%d files pass %s", checked, profile)
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
	for _, file := range pdfs(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
				t.Errorf("qpdf: %v\n%s", err, out)
			}
			if out, err := exec.Command(os.Getenv("PDFCPU"), "validate", "-mode", "strict", file).CombinedOutput(); err != nil {
				t.Errorf("pdfcpu: %v\n%s", err, out)
			}
		})
	}
}

// TestWords compares the words that three other readers find in each PDF, as drawn and as tagged, with
// those of the report's Markdown: the same, in the same order.
func TestWords(t *testing.T) {
	for _, file := range pdfs(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			want := markdownWords(t, file)
			for reader, got := range map[string][]string{
				"pdftotext":            drawnWords(t, file),
				"pdfinfo -struct-text": structWords(t, file),
				"mutool":               mutoolWords(t, file),
			} {
				sameWords(t, reader, want, got)
			}
		})
	}
}

// drawnWords are the words between running head and foot. Lengths are in points.
func drawnWords(t *testing.T, file string) []string {
	t.Helper()
	out := command(t, "pdftotext", "-enc", "UTF-8", "-nopgbrk", "-x", "0", "-y", "67", "-W", "596", "-H", "720", file, "-")
	return strings.Fields(withoutBlankPage(out))
}

func structWords(t *testing.T, file string) []string {
	t.Helper()
	var words []string
	for line := range strings.Lines(command(t, "pdfinfo", "-struct-text", file)) {
		if text, ok := strings.CutPrefix(strings.TrimSpace(line), `"`); ok { // others name elements
			words = append(words, strings.TrimSuffix(text, `"`))
		}
	}
	return strings.Fields(withoutBlankPage(strings.Join(words, "")))
}

func mutoolWords(t *testing.T, file string) []string {
	t.Helper()
	return strings.Fields(withoutBlankPage(command(t, "mutool", "draw", "-q", "-F", "txt", file)))
}

func withoutBlankPage(text string) string {
	return strings.Replace(text, "This page is intentionally left blank", "", 1)
}

func command(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(out)
}
