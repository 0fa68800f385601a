package preview

import (
	"crypto/rand"
	"crypto/subtle"
	"sync"
)

// A gate keeps the other users of this machine out, who reach its ports as well as its owner: everything
// of a preview stands below a path that can't be guessed. The path is better than a cookie, which a
// browser would send to every other port of the machine too.
type gate struct {
	root string // "/TOKEN/"

	mu     sync.Mutex
	ticket string // opens the preview once; "" when it has
	leads  string // the path to which the ticket leads
}

func newGate() gate { return gate{root: "/" + rand.Text() + "/"} }

// admit tells that a path is below the gate's own, and gives what is left of it.
func (g *gate) admit(path string) (name string, ok bool) {
	if len(path) < len(g.root) || !same(path[:len(g.root)], g.root) {
		return "", false
	}
	return path[len(g.root):], true
}

// issue gives a path that leads to another once.
func (g *gate) issue(to string) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.ticket, g.leads = "/"+rand.Text(), to
	return g.ticket
}

// redeem gives the path to which a ticket leads, for the first who asks.
func (g *gate) redeem(path string) (to string, ok bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.ticket == "" || !same(path, g.ticket) {
		return "", false
	}
	g.ticket = ""
	return g.leads, true
}

// same compares without telling, by the time it takes, how far two texts agree.
func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// Home is the path of the home page. It and what stands below it is shown to everybody who knows it, and
// is another for each preview.
func (p *Preview) Home() string { return p.gate.root }

// Case is the path of the paper of a case, wherever its page may stand.
func (p *Preview) Case(name string) string { return casePath(p.gate.root, name) }

// Once gives a path that leads to one of the preview's own for the first browser that asks for it. With it
// a browser can be started: the command line of a program can be read by every user of some machines, for
// as long as the program runs. What was given before leads nowhere any more.
func (p *Preview) Once(path string) string { return p.gate.issue(path) }
