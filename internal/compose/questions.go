package compose

import (
	"maps"
	"slices"
	"text/template/parse"
)

// A Question is a slot of a template: what the officer is asked, and under which name the answer goes.
type Question struct {
	Name     string
	Text     string
	Optional bool // it can stay unanswered
}

// Decisions are the things that a decision can ask, in the order in which the templates name them.
func (k *Kind) Decisions() []string { return slices.Clone(k.decisions) }

func (k *Kind) findDecisions() []string {
	var found []string
	for _, block := range slices.Sorted(maps.Keys(k.trees)) {
		k.calls(k.trees[block].Root, "", nil, func(function string, words []string) {
			if function == "asks" && !slices.Contains(found, words[0]) {
				found = append(found, words[0])
			}
		})
	}
	return found
}

// Questions lists what a block asks for a decision, in its order; for "" whatever is asked.
func (k *Kind) Questions(block, asks string) []Question {
	var found []Question
	if !k.has(block) {
		return nil
	}
	k.calls(k.trees[block].Root, asks, nil, func(function string, words []string) {
		if function != "ask" && function != "may" {
			return
		}
		q := Question{Name: words[0], Text: words[1], Optional: function == "may"}
		if !slices.ContainsFunc(found, func(f Question) bool { return f.Name == q.Name }) {
			found = append(found, q)
		}
	})
	return found
}

// Facts lists the facts that a block names for a decision, in its order; for "" all of them. Those
// that it only asks for with has can be left out of a case.
func (k *Kind) Facts(block, asks string) (required, optional []string) {
	if !k.has(block) {
		return nil, nil
	}
	k.calls(k.trees[block].Root, asks, nil, func(function string, words []string) {
		switch {
		case function == "_fact" && !slices.Contains(required, words[0]):
			required = append(required, words[0])
		case function == "has" && !slices.Contains(optional, words[0]):
			optional = append(optional, words[0])
		}
	})
	required = slices.DeleteFunc(required, func(name string) bool { return slices.Contains(optional, name) })
	return required, optional
}

// findAnswers are the names of every question of the kind.
func (k *Kind) findAnswers() []string {
	var names []string
	for _, block := range slices.Sorted(maps.Keys(k.trees)) {
		for _, q := range k.Questions(block, "") {
			names = append(names, q.Name)
		}
	}
	return names
}

// calls goes through a list of nodes in order, and through the blocks that it includes, and calls f
// for each call of asks, has, ask and may with its words, and for each fact with its name as "_fact".
// Branches for another decision than asks are passed over.
func (k *Kind) calls(list *parse.ListNode, asks string, inside []string, f func(string, []string)) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			k.pipeCalls(n.Pipe, f)
		case *parse.TemplateNode:
			if tree := k.trees[n.Name]; tree != nil && !slices.Contains(inside, n.Name) {
				k.calls(tree.Root, asks, append(inside, n.Name), f)
			}
		case *parse.IfNode:
			k.branchCalls(&n.BranchNode, asks, inside, f)
		case *parse.WithNode:
			k.branchCalls(&n.BranchNode, asks, inside, f)
		case *parse.RangeNode:
			k.branchCalls(&n.BranchNode, asks, inside, f)
		}
	}
}

func (k *Kind) branchCalls(n *parse.BranchNode, asks string, inside []string, f func(string, []string)) {
	k.pipeCalls(n.Pipe, f)
	decision := decisionOf(n.Pipe)
	if decision == "" || asks == "" || decision == asks {
		k.calls(n.List, asks, inside, f)
	}
	if decision == "" || asks == "" || decision != asks {
		k.calls(n.ElseList, asks, inside, f)
	}
}

// decisionOf is the decision that a condition of the form {{if asks "…"}} tests; "" for any other.
func decisionOf(p *parse.PipeNode) string {
	if p == nil || len(p.Cmds) != 1 || len(p.Cmds[0].Args) != 2 {
		return ""
	}
	function, ok := p.Cmds[0].Args[0].(*parse.IdentifierNode)
	if !ok || function.Ident != "asks" {
		return ""
	}
	words := literalArgs(p.Cmds[0])
	if len(words) != 1 {
		return ""
	}
	return words[0]
}

func (k *Kind) pipeCalls(p *parse.PipeNode, f func(string, []string)) {
	if p == nil {
		return
	}
	for _, cmd := range p.Cmds {
		for _, arg := range cmd.Args {
			switch arg := arg.(type) {
			case *parse.PipeNode:
				k.pipeCalls(arg, f)
			case *parse.IdentifierNode:
				k.call(cmd, arg.Ident, f)
			}
		}
	}
}

// call passes one call on to f.
func (k *Kind) call(cmd *parse.CommandNode, function string, f func(string, []string)) {
	if function == "_fact" {
		site := cmd.Args[1].(*parse.NumberNode)
		f(function, []string{k.sites[site.Int64].fact})
		return
	}
	if words := literalArgs(cmd); literals[function] > 0 && len(words) == literals[function] {
		f(function, words)
	}
}
