package site

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"
)

// stepFunction is known to instrumented templates alone: it is none where they are parsed.
const stepFunction = "_step"

const (
	// maxDepth is how deep templates may lead into one another, and loops and conditions may stand in one
	// another. An error ends a run level by level, which takes minutes at text/template's own 100,000.
	maxDepth = 100
	// maxLoops is how deep loops may stand in one another in one template: html/template looks at a loop
	// twice, and so at what stands in six of them 64 times.
	maxLoops = 6
)

// An instrumenter puts a call of stepFunction before everything that templates do, and refuses what could
// not be counted: what lies too deep, and a value with arguments, since a method could make any text.
type instrumenter struct {
	tree   *parse.Tree
	depth  int // of the list in others
	loops  int // of the list in loops
	places []place
	calls  map[string][]call // by the name of the template that makes them
	levels map[string]int    // below a template, itself included; 0 while they are counted
	err    error             // the first that was met
}

// A call is a {{template}} in a template.
type call struct {
	name string
	at   place
}

// A place is that of a node. Its line is counted when it is asked for, which takes as long as the template.
type place struct {
	tree *parse.Tree
	node parse.Node
}

// String is the file and the line: "frame.html.tmpl:3".
func (p place) String() string {
	at, _ := p.tree.ErrorContext(p.node)
	return at[:strings.LastIndex(at, ":")] // the byte of the line is that of a part of the action
}

// instrument rewrites a set of templates before its first use, and gives the places of its steps.
func instrument(t *template.Template) ([]place, error) {
	i := &instrumenter{calls: map[string][]call{}, levels: map[string]int{}}
	set := t.Templates()
	slices.SortFunc(set, func(a, b *template.Template) int { return cmp.Compare(a.Name(), b.Name()) })
	for _, t := range set {
		if t.Tree != nil {
			i.tree = t.Tree
			i.list(t.Tree.Root)
		}
	}
	for _, t := range set {
		i.measure(t.Name())
	}
	return i.places, i.err
}

func (i *instrumenter) list(list *parse.ListNode) {
	if list == nil {
		return
	}
	if i.depth++; i.depth > maxDepth {
		i.refuse(i.at(list), "loops and conditions stand in one another more than %d deep", maxDepth)
	}
	nodes := []parse.Node{i.step(list)} // counts an empty loop's steps
	for _, n := range list.Nodes {
		if n.Type() != parse.NodeText { // words take no step of their own, and a run counts the bytes that it writes
			nodes = append(nodes, i.step(n))
		}
		nodes = append(nodes, n)
		switch n := n.(type) {
		case *parse.ActionNode:
			i.pipe(n.Pipe)
		case *parse.TemplateNode:
			i.pipe(n.Pipe)
			i.calls[i.tree.Name] = append(i.calls[i.tree.Name], call{n.Name, i.at(n)})
		case *parse.IfNode:
			i.branch(&n.BranchNode)
		case *parse.WithNode:
			i.branch(&n.BranchNode)
		case *parse.RangeNode:
			i.loop(n)
		}
	}
	list.Nodes = nodes
	i.depth--
}

func (i *instrumenter) loop(n *parse.RangeNode) {
	if i.loops++; i.loops > maxLoops {
		i.refuse(i.at(n), "loops stand in one another more than %d deep; put the inner ones into a template of their own", maxLoops)
	}
	i.branch(&n.BranchNode)
	i.loops--
}

func (i *instrumenter) branch(n *parse.BranchNode) {
	i.pipe(n.Pipe)
	i.list(n.List)
	i.list(n.ElseList)
}

func (i *instrumenter) pipe(p *parse.PipeNode) {
	if p == nil {
		return
	}
	for at, c := range p.Cmds {
		for _, arg := range c.Args {
			switch arg := arg.(type) {
			case *parse.PipeNode:
				i.pipe(arg)
			case *parse.ChainNode:
				if inner, ok := arg.Node.(*parse.PipeNode); ok {
					i.pipe(inner)
				}
			}
		}
		if _, function := c.Args[0].(*parse.IdentifierNode); !function && (len(c.Args) > 1 || at > 0) {
			i.refuse(i.at(c), "%s is a value, and takes no arguments", c.Args[0])
		}
	}
}

// measure counts the levels below a template, and refuses one that leads back to itself.
func (i *instrumenter) measure(name string) int {
	if levels, begun := i.levels[name]; begun {
		return levels
	}
	i.levels[name] = 0
	most := 0
	for _, c := range i.calls[name] {
		below := i.measure(c.name)
		switch {
		case below == 0:
			i.refuse(c.at, "the template %q leads back to itself", c.name)
		case below == maxDepth:
			i.refuse(c.at, "templates lead into one another more than %d deep", maxDepth)
		}
		most = max(most, below)
	}
	i.levels[name] = min(most+1, maxDepth)
	return i.levels[name]
}

func (i *instrumenter) refuse(at place, format string, args ...any) {
	if i.err == nil {
		i.err = fmt.Errorf("template: %s: %s", at, fmt.Sprintf(format, args...))
	}
}

func (i *instrumenter) at(n parse.Node) place { return place{i.tree, n} }

// step is the action that notes a node's place.
func (i *instrumenter) step(n parse.Node) parse.Node {
	step := aStep.Copy().(*parse.ActionNode)
	number := step.Pipe.Cmds[0].Args[1].(*parse.NumberNode)
	number.Int64, number.Text = int64(len(i.places)), strconv.Itoa(len(i.places))
	i.places = append(i.places, i.at(n))
	return step
}

// aStep is the action of which every step is a copy. It assigns a value and prints none, so that html/template finds nothing
// to escape. Copies are much faster than steps that are parsed one by one.
var aStep = func() parse.Node {
	tree, err := parse.New("step").Parse("{{$_step := "+stepFunction+" 0}}", "", "", map[string]*parse.Tree{}, map[string]any{stepFunction: true})
	if err != nil {
		panic("site: " + err.Error()) // the text is ours and well formed
	}
	return tree.Root.Nodes[0]
}()
