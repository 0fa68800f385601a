package internal_test

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// nothing imports no package: constants of a package are known without.
type nothing struct{}

func (nothing) Import(string) (*types.Package, error) { return nil, errors.New("left out") }

// TestExpressions compiles every regular expression that is a constant, since a process does so only when it first asks one, and finds those that
// are not compiled lazily.
func TestExpressions(t *testing.T) {
	compiled := 0
	for pkg := range importsOf(t) {
		if slices.Contains(forTests, pkg) || pkg == "internal/lazy" {
			continue
		}
		calls, values := constants(t, pkg)
		for _, call := range calls {
			switch value := values[call.Args[0]].Value; {
			case called(call, "regexp", "MustCompile"):
				t.Errorf("%s compiles %s as it begins: lazy.New does so when it is asked", pkg, value)
			case value != nil && called(call, "lazy", "New"):
				compiled++
				if _, err := regexp.Compile(constant.StringVal(value)); err != nil {
					t.Errorf("%s: %v", pkg, err)
				}
			}
		}
	}
	if compiled < 300 {
		t.Errorf("only %d are known", compiled)
	}
}

// constants are the calls with arguments in a package, and the values of what is a constant in it.
func constants(t *testing.T, pkg string) ([]*ast.CallExpr, map[ast.Expr]types.TypeAndValue) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", pkg, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	var calls []*ast.CallExpr
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && len(call.Args) > 0 {
				calls = append(calls, call)
			}
			return true
		})
	}
	known := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	tolerant := types.Config{Importer: nothing{}, Error: func(error) {}}
	_, _ = tolerant.Check(path.Base(pkg), set, files, known) // what is imported is not known, and tells of no constant
	return calls, known.Types
}

// called tells whether a call is one of a function of a package.
func called(call *ast.CallExpr, pkg, name string) bool {
	of, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || of.Sel.Name != name {
		return false
	}
	from, ok := of.X.(*ast.Ident)
	return ok && from.Name == pkg
}
