//go:build conformance

package conformance

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// othersPDF is a PDF that is as accessible as one can be, which stands for one of somebody else's.
const othersPDF = "../../output/cabinet/2025-02-07/sena-tribunal-officers/sena-tribunal-officers.pdf"

// othersItem is an item with it, whose pages the pack has.
const othersItem = `
[[item]]
id    = "map"
title = "The map"
[[item.document]]
title = "A map of the town"
file  = "documents/map.pdf"
pack  = "pages"
`

// TestPacksOfOthers holds a pack with pages of somebody else's against both profiles: it claims neither, as nobody here can tell
// what those pages are, and lacks nothing else.
func TestPacksOfOthers(t *testing.T) {
	dir := t.TempDir()
	content := filepath.Join(dir, "content")
	if err := errors.Join(
		os.CopyFS(filepath.Join(content, "councils"), os.DirFS(filepath.Join(papersFolder, "councils"))),
		os.CopyFS(filepath.Join(content, "meetings"), os.DirFS(filepath.Join(papersFolder, "meetings"))),
		os.Mkdir(filepath.Join(content, "documents"), 0o777), goldenCases(content, "approve"),
	); err != nil {
		t.Fatal(err)
	}
	pdf, err := os.ReadFile(othersPDF)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(
		os.WriteFile(filepath.Join(content, "documents", "map.pdf"), pdf, 0o666),
		addTo(filepath.Join(content, "councils", "wychwood.toml"), agendaProfile),
		addTo(filepath.Join(content, "meetings", agendaMeeting+".toml"), othersItem),
		buildProject(dir),
	); err != nil {
		t.Fatal(err)
	}
	pack := filepath.Join(dir, "output-drafts", "cabinet", "2025-09-16", "pack.pdf")
	for profile, claim := range map[string]string{"ua1": "5", "2a": "6.6.4"} {
		if broken := brokenClauses(t, profile, pack); !slices.Equal(broken, []string{claim}) {
			t.Errorf("against %s the pack breaks %q, and should lack only what %q asks for: the claim", profile, broken, claim)
		}
	}
	if out, err := exec.Command("qpdf", "--check", pack).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}

// brokenClauses are the clauses of a profile that a file breaks, as veraPDF has them.
func brokenClauses(t *testing.T, profile, file string) (broken []string) {
	t.Helper()
	out, _ := exec.Command("java", "-jar", os.Getenv("VERAPDF"), "-f", profile, "--format", "json", "--maxfailuresdisplayed", "1", "--loglevel", "0", file).Output() // fails where a rule is broken
	var r struct {
		Report struct {
			Jobs []struct {
				ValidationResult []struct {
					Details struct {
						RuleSummaries []struct{ Clause string }
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
			for _, rule := range v.Details.RuleSummaries {
				broken = append(broken, rule.Clause)
			}
		}
	}
	return broken
}
