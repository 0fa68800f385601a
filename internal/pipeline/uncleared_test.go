package pipeline

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// freezeCleared freezes the meeting, and gives what was frozen and what was found, a line each.
func (p tree) freezeCleared(o FreezeOptions) (frozen, told string) {
	p.Helper()
	o.Meeting, o.Today = clearedMeeting, "2025-06-02"
	all, findings, err := Freeze(p.Context(), p.open(), o)
	if err != nil {
		p.Fatal(err)
	}
	var names, lines []string
	for _, f := range all {
		names = append(names, f.Paper)
	}
	for _, d := range findings {
		lines = append(lines, d.Severity.String()+" "+d.Rule+" "+d.Message)
	}
	return strings.Join(names, " "), strings.Join(lines, "\n")
}

// Freezing refuses where the profile says so, and warns where it says no more. What is frozen needs no clearance, until it
// is published anew.
func TestFreezeUncleared(t *testing.T) {
	t.Parallel()
	p := newCleared(t)
	const refused = "error not-cleared the Xylophonic Monitor has not cleared this paper"
	if frozen, told := p.freezeCleared(FreezeOptions{}); frozen != "" || told != refused {
		t.Fatalf("froze %q: %s", frozen, told)
	}
	p.clear("finance")
	p.clear("legal")
	p.change(clearedCase, "The money stands", "The money now stands")
	if frozen, told := p.freezeCleared(FreezeOptions{}); frozen != "" || told != "error not-cleared the Xylophonic Monitor cleared this paper on 20 May 2025 at 10:30, and since then: paragraph 3 is changed" {
		t.Fatalf("froze %q: %s", frozen, told)
	}
	p.clear("legal")
	if frozen, told := p.freezeCleared(FreezeOptions{}); frozen != "hall" ||
		told != "warning frozen-uncleared the Keeper of the Quixotic Purse cleared this paper on 20 May 2025 at 10:30, and since then: paragraph 3 is changed; freezing does not wait for that" {
		t.Fatalf("froze %q: %s", frozen, told)
	}
	p.change(clearedCase, "The money now stands", "The money stands")
	if got := p.standing(); got != "" {
		t.Errorf("what is frozen is told: %s", got)
	}
	if !p.exists(financeRecord) {
		t.Error("a clearance is gone")
	}
	anew := FreezeOptions{Replace: []string{"hall"}, Changed: map[string]string{"hall": "A word is gone."}}
	if frozen, told := p.freezeCleared(anew); frozen != "" || !strings.HasPrefix(told, "error not-cleared the Xylophonic Monitor cleared") {
		t.Errorf("froze %q: %s", frozen, told)
	}
	p.clear("legal")
	if frozen, told := p.freezeCleared(anew); frozen != "hall" || told != "" {
		t.Errorf("froze %q: %s", frozen, told)
	}
}

// A paper that is to follow waits for its clearance, and its meeting is published without it.
func TestUnclearedFollows(t *testing.T) {
	t.Parallel()
	p := newCleared(t)
	p.change(clearedCouncil, "[body.cabinet]", "[agenda]\nform = \"agenda\"\n[body.cabinet]")
	p.file(clearedMeeting, p.read(clearedMeeting)+"[[item]]\npaper = \"hall\"\nto_follow = true\n")
	if frozen, told := p.freezeCleared(FreezeOptions{}); frozen != "agenda" || told != "" {
		t.Errorf("froze %q: %s", frozen, told)
	}
}

// Nothing of a clearance is published: no name, no post, no role and no word of its records stands in any byte of output/,
// of output-drafts/, of what is frozen, or of what is handed over.
func TestClearancesStayInside(t *testing.T) {
	t.Parallel()
	p := newCleared(t)
	p.change(clearedCouncil, `role = "finance"`, `role = "pursekeeping"`)
	p.change(clearedCouncil, `role = "legal"`, `role = "lawkeeping"`)
	p.change(clearedCouncil, "[body.cabinet]", "[agenda]\nform = \"agenda\"\n[body.cabinet]")
	p.clear("pursekeeping")
	p.clear("lawkeeping")
	p.run(Options{Purpose: BuildingDrafts})
	p.build(1, 0)
	p.searchClearances("output", "output-drafts")
	if frozen, told := p.freezeCleared(FreezeOptions{}); frozen != "hall agenda" || told != "" {
		t.Fatal(frozen, told)
	}
	p.build(1, 0)
	if _, err := Handover(t.Context(), p.open(), HandoverOptions{Meeting: clearedMeeting, Folder: p.path("handed")}); err != nil {
		t.Fatal(err)
	}
	p.searchClearances("output", "handed", "content/meetings")
}

// searchClearances looks in every byte of some folders, and in every word of their PDFs, for what clearances are made of.
func (p tree) searchClearances(folders ...string) {
	p.Helper()
	secrets := []string{"pursekeeping", "lawkeeping", "quixotic", "xylophonic", "araminta", "vexford", "clearance", "10:30:00", "is no signature"}
	files := 0
	for _, folder := range folders {
		err := fs.WalkDir(os.DirFS(p.dir), folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			files++
			text := p.read(name)
			switch path.Ext(name) {
			case ".pdf":
				text += withinPDF(p, text)
			case ".tsv", ".txt":
				text += withinIndex(text)
			}
			text = strings.ToLower(name + "\n" + text)
			if i := slices.IndexFunc(secrets, func(s string) bool { return strings.Contains(text, s) }); i >= 0 {
				p.Errorf("%s has %q", name, secrets[i])
			}
			return nil
		})
		if err != nil {
			p.Fatal(err)
		}
	}
	if files < 20 {
		p.Errorf("%d files were searched", files)
	}
}

// Records that nobody clears by are told at their places, and neither stop a build nor count.
func TestDamagedClearances(t *testing.T) {
	t.Parallel()
	set := func(old, new string) func(string) string {
		return func(text string) string { return strings.Replace(text, old, new, 1) }
	}
	tests := []struct {
		name  string
		edit  func(string) string
		want  string
		place string // the words at which the finding is; "" for the file as such
	}{
		{"a digest", set("digest = \"", "digest = \"0"), "it was changed by hand", ""},
		{"who", set("Araminta", "Aramintha"), "it was changed by hand", ""},
		{"a comment", set("# A record", "# The record"), "it was changed by hand", ""},
		{"a key more", set("paper = ", "colour = \"red\"\npaper = "), `there is no key "colour"`, ""},
		{"no seal", set("seal = ", "#seal = "), "seal is missing", ""},
		{"a later form", set("format = 1", "format = 2"), "it has the form 2, which this version of cabinet does not know", "2"},
		{"an earlier form", set("format = 1", "format = 0"), "it has the form 0, which this version of cabinet does not know", "0"},
		{"no form", set("format = 1\n", ""), "format is missing", ""},
		{"another paper's", set(`paper = "hall"`, `paper = "barn"`), `it is that of the paper "barn", under another name`, `"barn"`},
		{"another role's", set(`role = "finance"`, `role = "legal"`), `it is that of the role "legal", under another name`, `"legal"`},
		{"a wrong type", set("seen = 1", "seen = \"1\""), "seen must be a whole number", `"1"`},
		{"cut off", func(text string) string { return text[:len(text)/2] }, "", ""},
		{"empty", func(string) string { return "" }, "is missing", ""},
		{"no TOML", func(string) string { return "<html>" }, "", ""},
		{"no UTF-8", func(string) string { return "format = 1 # \xff" }, "", ""},
		{"huge", func(string) string { return strings.Repeat("#", 5<<20) }, "larger than 4 MiB", ""},
		{"deep", func(string) string { return "a = " + strings.Repeat("[", 10_000) }, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := newCleared(t)
			p.clear("finance")
			p.clear("legal")
			p.file(financeRecord, tt.edit(p.read(financeRecord)))
			r := p.run(Options{Purpose: Building})
			if r.Errors > 0 || !r.Written {
				t.Fatal(found(r))
			}
			var damaged []diag.Diagnostic
			missing := 0
			for _, d := range r.Findings {
				switch d.Rule {
				case "clearance-damaged":
					damaged = append(damaged, d)
				case "clearance-missing":
					missing++
				}
			}
			if len(damaged) != 1 || missing != 1 {
				t.Fatalf("%d are missing, and damaged are %v", missing, damaged)
			}
			d := damaged[0]
			if !strings.Contains(d.Message, tt.want) || !strings.HasSuffix(d.File(), financeRecord) || d.Line() < 1 || d.Column() < 1 || d.Severity != diag.Warning {
				t.Errorf("%s", d)
			}
			if tt.place != "" && d.Text() != tt.place {
				t.Errorf("%s is at %q", d, d.Text())
			}
			_, told, err := Clear(t.Context(), p.open(), ClearOptions{Paper: "hall", Role: "finance", By: "A", When: "2025-05-21T10:30:00Z"})
			if err != nil || len(told) != 1 || p.standing() != "" {
				t.Error(told, err, p.standing())
			}
		})
	}
}

// Records of papers without a case, and of those whom nobody asks, are told once; what is no record is passed.
func TestStrayClearances(t *testing.T) {
	t.Parallel()
	p := newCleared(t)
	p.clear("finance")
	p.move("content/clearance/hall", "content/clearance/barn")
	p.file("content/clearance/hall/finanse.toml", "format = 1\n")
	p.file("content/clearance/hall/notes.txt", "x")
	p.file("content/clearance/readme.toml", "x = 1\n")
	p.file("content/clearance/empty/.keep", "")
	r := p.run(Options{Purpose: Building})
	if r.Errors > 0 || !r.Written {
		t.Fatal(found(r))
	}
	var stray []string
	for _, d := range r.Findings {
		if d.Rule == "clearance-stray" {
			stray = append(stray, path.Base(path.Dir(d.File()))+"/"+path.Base(d.File())+" "+d.Message+": "+d.Hint)
		}
	}
	want := []string{
		`barn/finance.toml there is no case "barn" any more that this could be a clearance of: if it has another name now, a clearance does not follow it there: have it cleared again, and remove this folder`,
		`hall/finanse.toml the profile asks nobody with the role "finanse" to clear this paper: did you mean "finance"?`,
	}
	if !slices.Equal(stray, want) {
		t.Errorf("got\n%s", strings.Join(stray, "\n"))
	}
	p.remove("content/clearance/hall")
	p.file("content/clearance/hall", "no folder\n")
	if r := p.run(Options{Purpose: Building}); r.Errors > 0 {
		t.Error(found(r))
	}
	if _, _, err := Clear(t.Context(), p.open(), ClearOptions{Paper: "hall", Role: "finance", By: "A", When: "2025-05-20T10:30:00Z"}); err == nil {
		t.Error("cleared into a file")
	}
}

// A record that is a link, or whose folder leads out of content/, is not followed.
func TestLinkedClearances(t *testing.T) {
	t.Parallel()
	p := newCleared(t)
	p.clear("finance")
	out := t.TempDir()
	p.move("content/clearance/hall", "hall")
	if err := os.Symlink(p.path("hall"), p.path("content/clearance/hall")); err != nil {
		t.Skip(err)
	}
	if got := p.standing(); !strings.Contains(got, "clearance-damaged") && strings.Count(got, "clearance-missing") != 2 {
		t.Error(got)
	}
	p.remove("content/clearance/hall")
	if err := os.Symlink(out, p.path("content/clearance/hall")); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Clear(t.Context(), p.open(), ClearOptions{Paper: "hall", Role: "finance", By: "A", When: "2025-05-20T10:30:00Z"}); err == nil {
		t.Error("cleared out of content/")
	}
	if entries, err := os.ReadDir(out); err != nil || len(entries) > 0 {
		t.Error(entries, err)
	}
}
