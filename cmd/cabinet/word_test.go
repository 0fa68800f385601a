package main

import (
	"os"

	"github.com/rogpeppe/go-internal/testscript"

	"cabinet/internal/wordtest"
)

// word FILE WHO DOES WORDS [OTHERS] does to a Word file what somebody does in Word: finance or legal, who track what they do, or
// nobody, who does not. DOES is change (OTHERS in the place of words), add (OTHERS after them), remove (their paragraph),
// insert (a paragraph OTHERS below it), move (it below that of OTHERS), split (it before the words), say (OTHERS of them),
// rename (OTHERS in the place of words in what the file says of itself) or forget (all of that).
func word(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 3 {
		ts.Fatalf("usage: word FILE WHO DOES WORDS [OTHERS]")
	}
	who := map[string]wordtest.Officer{"finance": wordtest.Finance, "legal": wordtest.Legal}[args[1]]
	p := wordtest.Open(script{ts}, []byte(ts.ReadFile(args[0])))
	args = append(args, "", "")
	switch words, others := args[3], args[4]; args[2] {
	case "change":
		p.Track(who, words, others)
	case "add":
		p.Add(who, words, others)
	case "remove":
		p.Remove(who, words)
	case "insert":
		p.Insert(who, words, others)
	case "move":
		p.Move(who, words, others)
	case "split":
		p.Split(who, words)
	case "say":
		p.Comment(who, words, others)
	case "rename":
		p.Rename(words, others)
	case "forget":
		p.Forget()
	default:
		ts.Fatalf("nobody can %q", args[2])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), p.Bytes(), 0o666))
}

// A script is a script as a test that can be ended.
type script struct{ *testscript.TestScript }

// Helper implements [wordtest.TB].
func (script) Helper() {}
