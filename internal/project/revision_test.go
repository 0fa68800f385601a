package project

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// committed commits all files of a project.
func (p tree) committed(message string) {
	p.Helper()
	p.Setenv("GIT_CONFIG_GLOBAL", os.DevNull) // in which somebody may ask that commits be signed
	for _, args := range [][]string{{"init", "--quiet"}, {"add", "--all"}, {"-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", message}} {
		cmd := exec.Command("git", args...)
		cmd.Dir = p.dir
		if out, err := cmd.CombinedOutput(); err != nil {
			p.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
}

// The files of a revision are those that were committed, also where the project stands deeper in its repository, and
// none that its folder has now.
func TestAt(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	p := newProject(t)
	p.committed("first")
	was := p.read(council1)
	if err := os.WriteFile(p.path(council1), []byte("changed"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(p.path("templates/councils"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p.path("templates/councils/leicestershire.md.tmpl"), []byte("own"), 0o666); err != nil {
		t.Fatal(err)
	}
	p.committed("second")
	project, err := Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	for revision, want := range map[string]string{"HEAD": "changed", "HEAD~1": was} {
		at, err := project.At(t.Context(), revision)
		if err != nil {
			t.Fatal(err)
		}
		text, err := fs.ReadFile(at.Content.FS, strings.TrimPrefix(council1, "content/"))
		if err != nil || string(text) != want || len(at.Commit) < 40 {
			t.Errorf("at %s, commit %s: %v\n%.200s", revision, at.Commit, err, text)
		}
		own, _ := fs.ReadFile(at.Templates, "councils/leicestershire.md.tmpl")
		if isOwn := string(own) == "own"; isOwn != (revision == "HEAD") {
			t.Errorf("at %s the template is %.20q", revision, own)
		}
		at.Close()
		if _, err := os.Stat(at.file.Name()); err == nil {
			t.Error("a revision leaves a file behind")
		}
	}
}

// What is no revision is told in words, and is never taken for an option of git.
func TestNoRevision(t *testing.T) {
	t.Setenv("GIT_DISCOVERY_ACROSS_FILESYSTEM", "1") // without it git has other words where temporary folders are a disk of their own
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	bare, empty := newProject(t), newProject(t)
	empty.committed("with content")
	other := tree{t, t.TempDir()}
	if err := os.WriteFile(filepath.Join(other.dir, "x"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	other.committed("without")
	if err := os.Mkdir(other.path("content"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		dir, revision, want string
	}{
		{empty.dir, "nowhere", `git knows no revision "nowhere" here`},
		{empty.dir, "", `git knows no revision "" here`},
		{empty.dir, "--output=x", `git knows no revision "--output=x" here`},
		{empty.dir, "HEAD\x00", `git knows no revision "HEAD\x00" here`},
		{empty.dir, "HEAD:content", `git knows no revision "HEAD:content" here`},
		{empty.dir, "HEAD; touch x", `git knows no revision "HEAD; touch x" here`},
		{other.dir, "HEAD", "at the revision HEAD there is no content/"},
		{bare.dir, "HEAD", "git says: not a git repository (or any of the parent directories): .git"},
	} {
		p, err := Open(tt.dir)
		if err != nil {
			t.Fatal(err)
		}
		if at, err := p.At(t.Context(), tt.revision); err == nil || err.Error() != tt.want {
			t.Errorf("%q gives %v, %v", tt.revision, at, err)
		}
		if _, err := os.Stat(filepath.Join(tt.dir, "x")); err == nil && tt.dir != other.dir {
			t.Errorf("%q wrote a file", tt.revision)
		}
	}
}

// The files of a revision have the bytes that were committed: nothing is run that the repository asks for, no line end is
// changed, and no link is followed. The project may stand deeper in its repository.
func TestCommittedBytes(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	above := t.TempDir()
	p := newProject(t)
	deep := tree{t, filepath.Join(above, "papers")}
	if err := os.CopyFS(deep.dir, os.DirFS(p.dir)); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{".gitattributes": "*.toml filter=x eol=crlf\n*.txt export-ignore\n", "content/a.txt": "a\n", "content/empty.txt": ""} {
		if err := os.WriteFile(deep.path(name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("a.txt", deep.path("content/link.txt")); err != nil {
		t.Skip("there are no links here")
	}
	was := deep.read(council1)
	tree{t, above}.committed("deep")
	config := exec.Command("git", "config", "filter.x.smudge", "touch ran; cat")
	config.Dir = above
	if err := config.Run(); err != nil {
		t.Fatal(err)
	}
	project, err := Open(deep.dir)
	if err != nil {
		t.Fatal(err)
	}
	at, err := project.At(t.Context(), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	defer at.Close()
	for name, want := range map[string]string{strings.TrimPrefix(council1, "content/"): was, "a.txt": "a\n", "empty.txt": ""} {
		if text, err := fs.ReadFile(at.Content.FS, name); err != nil || string(text) != want {
			t.Errorf("%s: %v\n%.100q", name, err, text)
		}
	}
	if _, err := fs.Stat(at.Content.FS, "link.txt"); err == nil {
		t.Error("a link is read")
	}
	for _, dir := range []string{above, deep.dir} {
		if _, err := os.Stat(filepath.Join(dir, "ran")); err == nil {
			t.Error("a filter was run")
		}
	}
}
