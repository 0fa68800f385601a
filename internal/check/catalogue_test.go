package check_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
)

// A reported is a place in the program that reports findings of a rule.
type reported struct {
	rule, pkg string
	how       string // "Errorf", "Warnf", "find", "in", "Diagnostic" for a finding made by hand, or "rule" of a table
	severity  string // the word of the severity that is given where the finding is made; "" for that of the catalogue
}

// TestCatalogueIsWhole holds the catalogue against the sources: every rule that something reports is in
// it, each entry is reported by something, and what is reported with a severity has that severity there.
func TestCatalogueIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range reports(t) {
		seen[r.rule] = true
		rule, ok := check.Find(r.rule)
		if !ok {
			t.Errorf("%s reports %q, which is not in the catalogue: describe it in internal/check/rules", r.pkg, r.rule)
			continue
		}
		if r.severity != "" && r.severity != rule.Severity.String() {
			t.Errorf("%s reports %q with %s as %s, but the catalogue says that it is %s", r.pkg, r.rule, r.how, r.severity, rule.Severity)
		}
		if r.pkg == "internal/check" && (rule.Bad == "" || rule.Good == "") {
			t.Errorf("the rule %q has no bad or no good example", r.rule)
		}
	}
	for _, r := range check.Rules() {
		if !seen[r.ID] {
			t.Errorf("nothing reports %q of rules/%s.toml", r.ID, r.Family)
		}
	}
}

// TestCatalogueFiles reads the catalogue's files as the program does, and looks for what the format
// can't ask for.
func TestCatalogueFiles(t *testing.T) {
	var list diag.List
	folder := casefile.Folder{FS: os.DirFS(".")}
	home := map[string]string{}
	for _, family := range folder.Names("rules", &list) {
		for id, e := range folder.Rules(family, &list) {
			if home[id] != "" {
				t.Errorf("%s is in rules/%s.toml and in rules/%s.toml", id, home[id], family)
			}
			home[id] = family
			if !e.Severity.Given() || !casefile.IsSlug(id) || !strings.HasSuffix(e.Explanation.Value, ".") {
				t.Errorf("%s: a rule has a severity, a name of small letters and an explanation that ends in a full stop", id)
			}
		}
	}
	for _, d := range list.Sorted() {
		t.Error(d)
	}
}

// reports lists every place of the program that reports findings.
func reports(t *testing.T) []reported {
	t.Helper()
	var all []reported
	module := os.DirFS("../..")
	err := fs.WalkDir(module, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(module, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if r, ok := reportOf(t, n, name); ok {
				r.pkg = path.Dir(name)
				all = append(all, r)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// ruleArgument is which argument of a reporting call names the rule.
var ruleArgument = map[string]int{"Errorf": 1, "Warnf": 1, "Misnamed": 1, "find": 1, "misnamed": 1, "in": 3}

// reportOf reads a call that reports, or the rule of a finding made by hand.
func reportOf(t *testing.T, n ast.Node, file string) (reported, bool) {
	t.Helper()
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && key.Name == "rule" {
			rule, ok := literal(n.Value)
			return reported{rule: rule, how: "rule"}, ok
		}
	case *ast.CompositeLit:
		return byHand(n)
	case *ast.CallExpr:
		f, ok := n.Fun.(*ast.SelectorExpr)
		if !ok || len(n.Args) < 4 {
			break
		}
		at, ok := ruleArgument[f.Sel.Name]
		if x, isName := f.X.(*ast.Ident); !ok || isName && x.Name == "fmt" {
			break
		}
		rule, ok := literal(n.Args[at])
		if !ok {
			if name, ok := n.Args[at].(*ast.SelectorExpr); ok && name.Sel.Name == "rule" {
				break // of a table, whose entries are read as keys
			}
			if f.Sel.Name == "Errorf" || f.Sel.Name == "Warnf" || path.Dir(file) == "internal/check" {
				t.Errorf("%s: the rule of a finding must be written where it is reported", file)
			}
			break
		}
		return reported{rule: rule, how: f.Sel.Name, severity: severityOf[f.Sel.Name]}, true
	}
	return reported{}, false
}

// severityOf is the severity that a reporting call gives to its finding.
var severityOf = map[string]string{"Errorf": "error", "Misnamed": "error", "Warnf": "warning"}

// byHand reads a finding that is made without a call. The severity that stands for nothing is error.
func byHand(n *ast.CompositeLit) (r reported, ok bool) {
	r = reported{how: "Diagnostic", severity: "error"}
	for _, e := range n.Elts {
		field, isField := e.(*ast.KeyValueExpr)
		if !isField {
			continue
		}
		key, isName := field.Key.(*ast.Ident)
		switch {
		case isName && key.Name == "Rule":
			r.rule, ok = literal(field.Value)
		case isName && key.Name == "Severity":
			if word, isWord := field.Value.(*ast.SelectorExpr); isWord {
				r.severity = strings.ToLower(word.Sel.Name)
			}
		}
	}
	return r, ok
}

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}
