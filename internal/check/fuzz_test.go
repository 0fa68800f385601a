package check_test

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// FuzzCheck takes any answer and any fact through every rule: none may panic or hang, and each finding
// stands in a file.
func FuzzCheck(f *testing.F) {
	f.Add("The Localism Act 2010 was named, with £2.8m per annum.", "£5")
	f.Add("| a | b |\n|---|---|\n| Children & Families Act | 2 |\n\n> The Localism Act\n2010\n\na) Act\nb) Act\n\n![Act](x.png)\n\n[^1] {#x}\n\n[^1]: Act", "Act")
	f.Add("Public Contract Regulations \u00a02015", "\u00a0")
	f.Add("See paragraph 12 and Appendix B; TSIL (an acronym), AB 12 34 56 C, 07700 900123, [insert x], 01/02/2025 'x", "TBC")
	f.Add("**Background**\n\nAn exemption [](#x) above (b) I.B.M. NHS 943 476 5919 — THE END OF ALL {#x}", "H:\\x")
	f.Add(strings.Repeat("word ", 4200)+"as [](#x) above said. {#x}", "x")
	f.Add("The {{facts.x}} \u00a0 {{facts.x}} \u2003", "Localism Act 2010")
	f.Add("| £m | 2025 | Total |\n|---|---|---|\n| **Adults** | | |\n| Net | +£9.5m | (1) |\n| Sub-total: | -9.5* | £5k |\n| Total 2025/26 | 100% | 999999999999999999 |", "9.5")
	f.Fuzz(func(t *testing.T, answer, fact string) {
		if strings.Contains(answer, "'''") || strings.ContainsFunc(answer+fact, isControl) || strings.ContainsAny(fact, "'\n") {
			t.Skip()
		}
		text := "background = '''\n" + answer + "\n'''\n[facts]\nx = '" + fact + "'\n[[ignore]]\nrule = \"statute-name\"\nreason = \"x\"\n"
		found, ignored := settled(t, with(map[string]string{"case": strings.ToValidUTF8(text, "?")}))
		for _, d := range ignored {
			found = append(found, d.Diagnostic)
		}
		for _, d := range found {
			wellPlaced(t, d)
		}
	})
}

// wellPlaced demands of a finding that it says something of a stretch of a file that is there.
func wellPlaced(t *testing.T, d diag.Diagnostic) {
	t.Helper()
	if !d.Known() || d.Start < 0 || d.Start > d.End || d.End > len(d.Source.Text) || d.Severity > diag.Info || d.Message == "" {
		t.Errorf("a finding without its place: %+v", d)
	}
}

// isControl tells what TOML does not allow.
func isControl(c rune) bool { return c < ' ' && c != '\n' && c != '\t' || c == '\x7f' }
