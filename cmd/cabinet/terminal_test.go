//go:build unix

package main

import (
	"io"
	"os/exec"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// onPTY runs the program on a terminal on which keys are pressed, each line of them after its prompt,
// and gives all that stands there at the end.
func onPTY(t *testing.T, dir string, keys []string, args ...string) (screen string, code int) {
	t.Helper()
	cmd := exec.Command("cabinet", args...)
	cmd.Dir = dir
	terminal, err := pty.Start(cmd)
	if err != nil {
		t.Skipf("there is no terminal here: %v", err)
	}
	defer terminal.Close()
	var seen strings.Builder
	b := make([]byte, 4096)
	for prompts := 0; ; {
		n, err := terminal.Read(b)
		seen.Write(b[:n])
		for ; prompts < strings.Count(seen.String(), "\n> "); prompts++ {
			press := "\x04" // nothing is left to press: the program must not wait for ever
			if prompts < len(keys) {
				press = keys[prompts]
			}
			if _, err := io.WriteString(terminal, press); err != nil {
				t.Fatal(err)
			}
		}
		if err != nil { // the program has ended, and its end of the terminal with it
			break
		}
	}
	_ = cmd.Wait() // its exit code says all
	return strings.ReplaceAll(seen.String(), "\r\n", "\n"), cmd.ProcessState.ExitCode()
}

func TestNewOnATerminal(t *testing.T) {
	p := newProject(t)
	keys := []string{"school-meals\n", "2\n", "School meals\n", "\n", "\n", "£1,200\n", "\n", "2025-03-31\n"}
	screen, code := onPTY(t, p.Folder, keys, "new", "exception")
	if code != exitFine || !strings.Contains(screen, "\nThe most that the contract can cost, such as £282,693.00 (contract.value)\n> £1,200\n") ||
		!strings.HasSuffix(screen, "\nwrote content/cases/school-meals.toml; fill it in, then: cabinet check\n") {
		t.Errorf("exit code %d\n%s", code, screen)
	}
}

// A new meeting is asked for in the same way: its day, its name, and the one that it is like.
func TestNewMeetingOnATerminal(t *testing.T) {
	p := newProject(t)
	screen, code := onPTY(t, p.Folder, []string{"11 March\n", "2025-03-11\n", "\n", "1\n"}, "new", "meeting")
	if code != exitFine || !strings.Contains(screen, "is not a date") ||
		!strings.HasSuffix(screen, "\nwrote content/meetings/cabinet-2025-03-11.toml; fill it in, then: cabinet check\n") {
		t.Errorf("exit code %d\n%s", code, screen)
	}
}

// Ctrl-C and Ctrl-D end the questions, and nothing is written. What is said last of Ctrl-C can be lost:
// the terminal throws away what is on its way when the key is pressed.
func TestNewIsLeft(t *testing.T) {
	p := newProject(t)
	for key, want := range map[string]string{
		"\x03": "",
		"\x04": "\ncabinet: the answers ended before the questions; nothing was written\n",
	} {
		screen, code := onPTY(t, p.Folder, []string{"school-meals\n", key}, "new", "exception")
		if code != exitError || !strings.HasSuffix(screen, want) {
			t.Errorf("%q: exit code %d\n%s", key, code, screen)
		}
		if names := p.Content.Names("cases", nil); len(names) != 1 {
			t.Errorf("%q: there are the cases %v", key, names)
		}
	}
}
