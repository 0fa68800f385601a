package compose

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"sync"
	"text/template/parse"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/language"
)

// A site is a text or an action of a template, or a fact that one names. Instrumented templates write a
// sign before each text and action, so that a run can note where its output comes from and count its
// steps, and call _fact in the place of each fact, so that a missing one is a finding of ours.
type site struct {
	span diag.Span
	text bool   // the output is a copy of the template
	fact string // the name of a fact
}

// instrument rewrites a list of nodes; it runs once for each tree, before any use.
func (l *loader) instrument(list *parse.ListNode) {
	if list == nil {
		return
	}
	nodes := []parse.Node{l.at(site{span: l.source.Span(int(list.Pos), int(list.Pos))})} // counts an empty loop's steps
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			start := int(n.Pos)
			nodes = append(nodes, l.at(site{span: l.source.Span(start, start+len(n.Text)), text: true}))
		case *parse.ActionNode:
			nodes = append(nodes, l.at(site{span: l.action(n.Pos)}))
			l.pipe(n.Pipe)
		case *parse.TemplateNode:
			l.pipe(n.Pipe)
		case *parse.IfNode:
			l.branch(&n.BranchNode)
		case *parse.WithNode:
			l.branch(&n.BranchNode)
		case *parse.RangeNode:
			l.branch(&n.BranchNode)
		}
		nodes = append(nodes, n)
	}
	list.Nodes = nodes
}

func (l *loader) branch(n *parse.BranchNode) {
	l.pipe(n.Pipe)
	l.instrument(n.List)
	l.instrument(n.ElseList)
}

// pipe puts calls in the place of facts, and reports functions that are none of ours.
func (l *loader) pipe(p *parse.PipeNode) {
	if p == nil {
		return
	}
	for _, cmd := range p.Cmds {
		for i, arg := range cmd.Args {
			switch arg := arg.(type) {
			case *parse.PipeNode:
				l.pipe(arg)
			case *parse.ChainNode:
				cmd.Args[i] = l.chain(arg)
			case *parse.StringNode:
				l.literal(arg)
			case *parse.IdentifierNode:
				l.function(cmd, arg)
			}
		}
	}
}

// literal reports a text in quotes that no paper can have, and which could pass for a sign.
func (l *loader) literal(n *parse.StringNode) {
	if !utf8.ValidString(n.Text) {
		span := l.source.Span(int(n.Pos), int(n.Pos)+len(n.Quoted))
		l.list.Errorf(span, "not-utf8", "write the letter or sign itself", "a text in the template has a byte that stands for no letter")
	}
}

// chain is what stands in the place of "contract.value".
func (l *loader) chain(n *parse.ChainNode) parse.Node {
	table, ok := n.Node.(*parse.IdentifierNode)
	if !ok {
		if inner, ok := n.Node.(*parse.PipeNode); ok {
			l.pipe(inner)
		}
		return n
	}
	name := table.Ident + "." + strings.Join(n.Field, ".")
	span := l.source.Span(int(table.Pos), int(table.Pos)+len(name))
	l.checkFact(name, span)
	return l.call(site{span: span, fact: name}).Pipe
}

// noFacts are the facts of a paper that gives none, by which it is known which names there are.
var noFacts = caseFacts{facts: facts{Paper: Paper{Case: &casefile.Case{}, Council: &casefile.Council{}, Meeting: &casefile.Meeting{}}, words: language.English}}

// checkFact reports a name that can never be a fact's. A paper's own [facts] are known when it runs.
func (l *loader) checkFact(name string, span diag.Span) {
	if l.inItem && slices.ContainsFunc(itemFacts, func(n Named) bool { return n.Name == name }) {
		return
	}
	if _, known := noFacts.find(name); known {
		return
	}
	l.list.Errorf(span, "unknown-fact", diag.DidYouMean(name, noFacts.names(), "a fact is named by its table and key, such as contract.value"),
		"there is no fact %s", name)
}

// literals are the functions whose arguments must stand in the template as text, since questions and
// decisions are read off it.
var literals = map[string]int{"asks": 1, "has": 1, "ask": 2, "may": 2}

func (l *loader) function(cmd *parse.CommandNode, n *parse.IdentifierNode) {
	span := l.source.Span(int(n.Pos), int(n.Pos)+len(n.Ident))
	if !slices.Contains(functionNames, n.Ident) {
		l.list.Errorf(span, "unknown-function", diag.DidYouMean(n.Ident, functionNames, "known: "+strings.Join(functionNames, ", ")),
			"templates have no function or fact %s", n.Ident)
		n.Ident = "_none" // reported; it must not run: text/template has functions of its own by that name
		return
	}
	want := literals[n.Ident]
	if want == 0 {
		return
	}
	words := literalArgs(cmd)
	if len(words) != want {
		l.list.Errorf(span, "template", "", "%s takes %s in double quotes", n.Ident, diag.Plural(want, "text"))
		return
	}
	if n.Ident == "has" {
		l.checkFact(words[0], span)
	}
}

// literalArgs are the arguments of a call that are texts; nil where one is not.
func literalArgs(cmd *parse.CommandNode) []string {
	var words []string
	for _, arg := range cmd.Args[1:] {
		s, ok := arg.(*parse.StringNode)
		if !ok {
			return nil
		}
		words = append(words, s.Text)
	}
	return words
}

// action is the span of the {{…}} that encloses pos.
func (l *loader) action(pos parse.Pos) diag.Span {
	text := l.source.Text
	start := bytes.LastIndex(text[:pos], []byte("{{"))
	end := bytes.Index(text[pos:], []byte("}}"))
	if start < 0 || end < 0 {
		return l.source.Span(int(pos), int(pos))
	}
	return l.source.Span(start, int(pos)+end+len("}}"))
}

// sign begins what a template writes before a site, whose number follows. No text that is UTF-8 has such a byte. It is a text
// of the template, since a call of a function takes many times as long.
const sign = "\xff"

// at is the sign for a new site.
func (l *loader) at(s site) parse.Node {
	return &parse.TextNode{NodeType: parse.NodeText, Text: []byte(sign + strconv.Itoa(l.add(s)))}
}

// signOf is the number of the site for which a template writes a sign; ok is false for all else that it writes.
func (k *Kind) signOf(text []byte) (i int, ok bool) {
	if !bytes.HasPrefix(text, []byte(sign)) {
		return 0, false
	}
	i, err := strconv.Atoi(string(text[len(sign):]))
	return i, err == nil && i >= 0 && i < len(k.sites)
}

// call is the action {{_fact N}} for a new site N.
func (l *loader) call(s site) *parse.ActionNode {
	n := l.add(s)
	action := factCall().Copy().(*parse.ActionNode)
	number := action.Pipe.Cmds[0].Args[1].(*parse.NumberNode)
	number.Text, number.Int64, number.Uint64, number.Float64 = strconv.Itoa(n), int64(n), uint64(n), float64(n)
	return action
}

// add adds a site, and gives its number.
func (l *loader) add(s site) int {
	l.kind.sites = append(l.kind.sites, s)
	return len(l.kind.sites) - 1
}

// factCall is the action {{_fact 0}}, of which each call is a copy.
var factCall = sync.OnceValue(func() *parse.ActionNode { return actionOf("{{_fact 0}}") })

func actionOf(text string) *parse.ActionNode {
	tree := parse.New("call")
	tree.Mode = parse.SkipFuncCheck
	if _, err := tree.Parse(text, "", "", map[string]*parse.Tree{}); err != nil {
		panic("compose: " + err.Error()) // the text is ours and well formed
	}
	return tree.Root.Nodes[0].(*parse.ActionNode)
}
