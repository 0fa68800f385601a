package main

import (
	"io"
	"net"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"cabinet/internal/preview"
)

// A second preview finds a port of its own, unless it was to have the first one's.
func TestPortIsTaken(t *testing.T) {
	t.Parallel()
	first, err := listen(preview.Loopback, 0, true)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	taken := uint16(first.Addr().(*net.TCPAddr).Port)
	second, err := listen(preview.Loopback, taken, false)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if third, err := listen(preview.Loopback, taken, true); err == nil {
		t.Errorf("%s is listened on twice", third.Addr())
	}
}

// port NAME puts the number of a free port into a variable.
func port(ts *testscript.TestScript, neg bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Check(l.Close())
	ts.Setenv(args[0], strconv.Itoa(l.Addr().(*net.TCPAddr).Port))
}

// browse NAME waits for a preview to start its browser, which writes the address that it is given into the
// file opened; OPENED becomes that address, and NAME the one to which it leads.
func browse(ts *testscript.TestScript, neg bool, args []string) {
	file := ts.MkAbs("opened")
	var address string
	for end := time.Now().Add(30 * time.Second); !strings.HasSuffix(address, "\n"); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			ts.Fatalf("no browser was started")
		}
		text, _ := os.ReadFile(file) // there in a moment
		address = string(text)
	}
	ts.Check(os.Remove(file))
	address = strings.TrimSpace(address)
	answer, err := http.Get(address)
	ts.Check(err)
	ts.Check(answer.Body.Close())
	ts.Setenv("OPENED", address)
	ts.Setenv(args[0], answer.Request.URL.String())
}

// get ADDRESS PATTERN waits until a page matches.
func get(ts *testscript.TestScript, neg bool, args []string) {
	want := regexp.MustCompile(args[1])
	text := ""
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		answer, err := http.Get(args[0])
		if err != nil {
			continue // it has not begun to listen
		}
		page, err := io.ReadAll(answer.Body)
		ts.Check(err)
		ts.Check(answer.Body.Close())
		if text = string(page); want.MatchString(text) {
			return
		}
	}
	ts.Fatalf("%s does not match: %s", args[0], text)
}
