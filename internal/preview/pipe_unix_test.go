//go:build unix

package preview

import (
	"net/http"
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe among the cases holds up neither the pages nor its own form: opening one would wait for its other end.
func TestPipeAmongCases(t *testing.T) {
	s := newEditor(t, "")
	if err := syscall.Mkfifo(filepath.Join(s.dir, "cases", "pipe.toml"), 0o666); err != nil {
		t.Skip(err)
	}
	s.edit(case1, "there is a national shortage", "there is a lasting shortage")
	contains(t, s.get(paper1), "there is a lasting shortage")
	contains(t, s.get("/"), ">pipe</a>: 1 error")
	if answer := s.do(http.MethodGet, "/-/edit/pipe", nil); answer.StatusCode != http.StatusInternalServerError {
		t.Error(answer.Status)
	}
}
