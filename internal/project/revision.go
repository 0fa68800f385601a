package project

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"cabinet/templates"
)

// A Revision is a project as it was at a revision of git. Its files are those that were committed, in a file of its own for as
// long as it is open; nothing is written where the project stands.
type Revision struct {
	*Project
	Commit string // the whole name of the commit

	file *os.File
}

// mostGit is how long git may take: less than a browser waits for a page of a preview.
const mostGit = 25 * time.Second

// At gives the project as it was at a revision, which is anything by which git knows a commit: "HEAD~1", "v2", "main@{yesterday}".
// The error says in words why there is none.
func (p *Project) At(ctx context.Context, revision string) (*Revision, error) {
	ctx, cancel := context.WithTimeout(ctx, mostGit)
	defer cancel()
	commit, err := p.CommitOf(ctx, revision)
	if err != nil {
		return nil, err
	}
	listed, err := p.git(ctx, "ls-tree", "-z", "--name-only", commit, "--", "content", "templates")
	folders := strings.Split(strings.TrimRight(listed, "\x00"), "\x00")
	if err == nil && !slices.Contains(folders, "content") {
		err = fmt.Errorf("at the revision %s there is no content/", revision)
	}
	if err != nil {
		return nil, err
	}
	r := &Revision{Commit: commit}
	if err := p.archive(ctx, r, folders); err != nil {
		r.Close()
		return nil, err
	}
	return r, nil
}

// Close ends the use of a revision: what was not read of it can't be read any more.
func (r *Revision) Close() {
	if r.file != nil {
		r.file.Close()
		os.Remove(r.file.Name())
	}
}

// CommitOf is the whole name of the commit that a revision is now. The error says in words why there is none.
func (p *Project) CommitOf(ctx context.Context, revision string) (string, error) {
	if p.Sample {
		return "", errors.New("the sample that the program carries has no revisions")
	}
	if _, err := p.git(ctx, "rev-parse", "--git-dir"); err != nil {
		return "", err
	}
	name, err := p.git(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return "", fmt.Errorf("git knows no revision %q here", revision)
	}
	return strings.TrimSpace(name), nil
}

// archive copies the files of a commit's folders to a file, and makes a project of them.
func (p *Project) archive(ctx context.Context, r *Revision, folders []string) (err error) {
	if r.file, err = os.CreateTemp("", "cabinet-*.zip"); err != nil {
		return err
	}
	listed, err := p.git(ctx, append([]string{"ls-tree", "-r", "-z", r.Commit, "--"}, folders...)...)
	if err != nil {
		return err
	}
	if err := p.copyFiles(ctx, filesIn(listed), r.file); err != nil {
		return err
	}
	info, err := r.file.Stat()
	if err != nil {
		return err
	}
	files, err := zip.NewReader(r.file, info.Size())
	if err != nil {
		return fmt.Errorf("what git gives of the commit %s can't be read: %w", r.Commit, err)
	}
	r.Project, err = p.of(files, slices.Contains(folders, "templates"))
	return err
}

// A gitFile is a file of a commit.
type gitFile struct{ hash, name string }

// filesIn are the files that ls-tree lists. A link is none, since nothing is read through links.
func filesIn(listed string) (out []gitFile) {
	for entry := range strings.SplitSeq(listed, "\x00") {
		what, name, _ := strings.Cut(entry, "\t")
		if mode, rest, _ := strings.Cut(what, " blob "); rest != "" && strings.HasPrefix(mode, "100") {
			out = append(out, gitFile{rest, name})
		}
	}
	return out
}

// copyFiles copies files as they were committed. git archive would run the filters that the repository asks for, which are
// programs, and write line ends as this machine has them.
func (p *Project) copyFiles(ctx context.Context, files []gitFile, to io.Writer) error {
	var hashes strings.Builder
	for _, f := range files {
		hashes.WriteString(f.hash + "\n")
	}
	cmd := p.gitCommand(ctx, "cat-file", "--batch")
	cmd.Stdin = strings.NewReader(hashes.String())
	from, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return err
	}
	err = zipped(files, bufio.NewReader(from), to)
	if err != nil {
		cmd.Cancel()
	}
	return errors.Join(err, cmd.Wait())
}

// zipped writes an archive of files, of which cat-file gives one after the other: a line that ends with the size, the file,
// and a line end.
func zipped(files []gitFile, from *bufio.Reader, to io.Writer) error {
	archive := zip.NewWriter(to)
	for _, f := range files {
		line, err := from.ReadString('\n')
		if err != nil {
			return err
		}
		size, err := strconv.ParseInt(line[strings.LastIndexByte(line, ' ')+1:len(line)-1], 10, 64)
		if err != nil {
			return fmt.Errorf("git says of %s: %s", f.name, strings.TrimSpace(line))
		}
		w, err := archive.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Store})
		if err == nil {
			_, err = io.CopyN(w, from, size)
		}
		if err == nil {
			_, err = from.Discard(1)
		}
		if err != nil {
			return err
		}
	}
	return archive.Close()
}

// of is the project with the files of another folder, which may have templates of its own.
func (p *Project) of(files fs.FS, own bool) (*Project, error) {
	at := *p
	var err error
	if at.Content.FS, err = fs.Sub(files, "content"); err != nil {
		return nil, err
	}
	at.Templates = templates.FS
	if own {
		upper, err := fs.Sub(files, "templates")
		if err != nil {
			return nil, err
		}
		at.Templates = overlay{upper: upper, lower: templates.FS}
	}
	return &at, nil
}

// git runs git in the project's folder, and gives what it prints. The error is what git says, in one line.
func (p *Project) git(ctx context.Context, args ...string) (string, error) {
	cmd := p.gitCommand(ctx, args...)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return "", errors.New("git is not installed")
	case ctx.Err() != nil:
		return "", fmt.Errorf("git was waited for in vain: %w", ctx.Err())
	case err != nil:
		line, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		return "", fmt.Errorf("git says: %s", strings.TrimPrefix(line, "fatal: "))
	}
	return out.String(), nil
}

// gitCommand is git in the project's folder. It asks nobody, reaches no other machine and changes nothing.
func (p *Project) gitCommand(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = p.Folder
	cmd.Env = append(os.Environ(), "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "LC_ALL=C")
	return cmd
}
