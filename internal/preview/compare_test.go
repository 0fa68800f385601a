package preview

import (
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

const (
	compare1 = "/-/compare/sena-tribunal-officers"
	meeting1 = "cabinet-2025-02-07"
	council1 = "councils/leicestershire.toml"
)

// git runs git in the project's folder.
func (s site) git(args ...string) {
	s.Helper()
	s.Setenv("GIT_CONFIG_GLOBAL", os.DevNull) // in which somebody may ask that commits be signed
	cmd := exec.Command("git", append([]string{"-c", "user.name=A", "-c", "user.email=a@example.org"}, args...)...)
	cmd.Dir = filepath.Dir(s.dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		s.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// project is the project as it is now.
func (s site) project() *project.Project {
	s.Helper()
	p, err := project.Open(s.dir)
	if err != nil {
		s.Fatal(err)
	}
	return p
}

// A paper is compared with what was frozen of it, as an officer cleared it, and with a revision of git, and each save shows.
func TestCompare(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	s := newSite(t)
	contains(t, s.get(paper1), `<a href="`+s.at(compare1)+`">Compare with an earlier version</a>`)
	contains(t, s.get(compare1), "<title>Compare: SENA Tribunal Officers</title>", "No version of this paper is frozen yet", `data-from=""`)

	s.git("init", "--quiet")
	s.git("add", "--all")
	s.git("commit", "--quiet", "--message", "first")
	s.edit(case1, "£282,693.00", "£290,000.00")
	s.edit(council1, "# How long before", "[[clearance]]\nrole = \"finance\"\nname = \"the Chief Finance Officer\"\n# How long before")
	if _, findings, err := pipeline.Clear(t.Context(), s.project(), pipeline.ClearOptions{Paper: "sena-tribunal-officers", Role: "finance", By: "A", When: "2025-01-20T10:30:00+00:00"}); err != nil {
		t.Fatal(err, findings)
	}
	s.edit(case1, "£290,000.00", "£295,000.00")
	if _, findings, err := pipeline.Freeze(t.Context(), s.project(), pipeline.FreezeOptions{Meeting: meeting1, Today: "2025-01-30"}); err != nil {
		t.Fatal(err, findings)
	}
	s.edit(case1, "£295,000.00", "£300,000.00")

	for with, want := range map[string][2]string{
		"":                   {"£295,000.00", `<a href="` + s.at(compare1) + `/published" aria-current="true">version 1, as frozen for ` + meeting1 + `</a>`},
		"/published":         {"£295,000.00", `<dd>version 1, as frozen for ` + meeting1 + `</dd>`},
		"/cleared/finance":   {"£290,000.00", `aria-current="true">as the Chief Finance Officer cleared it on 20 January 2025 at 10:30</a>`},
		"/git/HEAD":          {"£282,693.00", `<input id="revision" name="git" value="HEAD" required`},
		"/git/HEAD^{/first}": {"£282,693.00", `name="git" value="HEAD^{/first}"`},
	} {
		page := s.get(compare1 + with)
		contains(t, page, "<title>Changes: SENA Tribunal Officers</title>", `href="`+s.at("-/compare.css")+`"`)
		contains(t, page, want[1], `<del><span class="unseen">deleted: </span>`+want[0], `<ins><span class="unseen">inserted: </span>£300,000.00`, `<aside id="findings"`)
		if strings.Count(page, "<main") != 1 || strings.Contains(page, "<style") || strings.Contains(page, " style=") {
			t.Errorf("with %q the page is\n%s", with, page)
		}
	}
	s.edit(case1, "£300,000.00", "£310,000.00")
	contains(t, s.get(compare1+"/git/HEAD"), "£310,000.00")
	contains(t, s.get("/-/compare.css"), ".redline ins")

	file := s.get("/-/compare.pdf/sena-tribunal-officers/git/HEAD")
	p, err := pdfread.Read([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	contains(t, p.Tree(), `Alt="deleted: £282,693.00; end of deletion"`, `Alt="inserted: £310,000.00; end of insertion"`)
}

// What can't be compared is told in words, and nothing that is typed is more than the name of a revision.
func TestNothingToCompare(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	s := newSite(t)
	contains(t, s.get(compare1+"/git/HEAD"), "<title>Nothing to show: SENA Tribunal Officers</title>", `aria-invalid="true" aria-describedby="trouble"`, `<p id="trouble">Git says: not a git repository`)
	s.git("init", "--quiet")
	s.git("add", "--all")
	s.git("commit", "--quiet", "--message", "first")
	for with, want := range map[string]string{
		"/git/nowhere":          `Git knows no revision &#34;nowhere&#34; here.`,
		"/git/--output=x":       `Git knows no revision &#34;--output=x&#34; here.`,
		"/git/<script>alert(1)": `Git knows no revision &#34;&lt;script&gt;alert(1)&#34; here.`,
		"/published":            "No version of this paper is frozen.",
		"/cleared/finance":      "Nobody with the role &#34;finance&#34; has cleared sena-tribunal-officers.",
		"/elsewhere":            "Choose above what the paper is to be compared with.",
	} {
		page := s.ask(s.at(compare1 + with)).Body.String()
		contains(t, page, "There is nothing to show", want, `<aside id="findings"`)
		if strings.Contains(page, "<script>") {
			t.Errorf("with %q the page is\n%s", with, page)
		}
	}
	if answer := s.do(http.MethodGet, "/-/compare/nobody", nil); answer.StatusCode != http.StatusNotFound {
		t.Errorf("a case that is not there: %s", answer.Status)
	}
	if answer := s.do(http.MethodGet, "/-/compare.pdf/sena-tribunal-officers/git/nowhere", nil); answer.StatusCode != http.StatusNotFound {
		t.Errorf("a PDF of nothing: %s", answer.Status)
	}
	s.edit(case1, "[report]", "[report")
	contains(t, s.get(compare1+"/git/HEAD"), "The paper can’t be made as it is now; its findings tell why.")
}

// What the form asks for, and what links ask for in a query, is led to its own address.
func TestAskedToCompare(t *testing.T) {
	s := newSite(t)
	for query, want := range map[string]string{
		"git=HEAD~1":             compare1 + "/git/HEAD~1",
		"git=+origin%2Fmain+":    compare1 + "/git/origin/main",
		"git=a+%3Fb%23c%25":      compare1 + "/git/a%20%3Fb%23c%25",
		"with=published":         compare1 + "/published",
		"with=cleared%2Ffinance": compare1 + "/cleared/finance",
		"git=&with=published":    compare1 + "/published",
	} {
		answer := s.do(http.MethodGet, compare1, func(r *http.Request) { r.URL.RawQuery = query })
		if to := answer.Header.Get("Location"); answer.StatusCode != http.StatusFound || to != s.at(want) {
			t.Errorf("%s is led to %q", query, to)
		}
		if _, err := url.Parse(answer.Header.Get("Location")); err != nil {
			t.Error(err)
		}
	}
}

// The sample that the program carries has no revisions, so that nothing asks for one.
func TestSampleHasNoRevisions(t *testing.T) {
	p, err := project.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s := site{TB: t, preview: New(t.Context(), p)}
	page := s.preview.comparison(t.Context(), s.preview.now.Load(), &s.preview.now.Load().Papers[0], "git/HEAD")
	if page.Git != "" || page.Main != "" || page.Trouble != "The sample that the program carries has no revisions." {
		t.Errorf("%+v", page)
	}
}
