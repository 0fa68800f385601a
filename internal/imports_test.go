package internal_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the layering: what each package may import of ours. ARCHITECTURE.md draws it.
var mayImport = map[string]string{
	"content":                  "",
	"templates":                "",
	"internal/diag":            "",
	"internal/picture":         "",
	"internal/tagpdf":          "picture",
	"internal/pdfread":         "picture",
	"internal/docxread":        "",
	"internal/verify":          "docxread pdfread",
	"internal/conformance":     "",
	"internal/corpus":          "",
	"internal/links":           "",
	"internal/schematest":      "",
	"internal/wordtest":        "",
	"internal/testrun":         "",
	"internal/tomlfile":        "diag",
	"internal/numfmt":          "",
	"internal/sheet":           "diag numfmt",
	"internal/casefile":        "diag language pdfread sheet slug tomlfile",
	"internal/calendar":        "casefile",
	"internal/law":             "calendar casefile diag",
	"internal/number":          "",
	"internal/language":        "",
	"internal/slug":            "",
	"internal/figure":          "",
	"internal/align":           "",
	"internal/lazy":            "",
	"internal/amend":           "align number",
	"internal/redirect":        "diag",
	"internal/report":          "amend diag figure language number picture slug",
	"internal/redline":         "align diag language report",
	"internal/returned":        "align diag docxread language redline report tomlfile",
	"internal/compose":         "agenda casefile diag figure language report",
	"internal/agenda":          "casefile diag number",
	"internal/check/text":      "casefile diag language report",
	"internal/check/totals":    "diag figure report",
	"internal/check/cites":     "check/text language",
	"internal/check":           "agenda calendar casefile check/cites check/text check/totals diag language law number report shade tagpdf",
	"internal/render/markdown": "language report",
	"internal/render/html":     "figure language report",
	"internal/render/words":    "diag language report",
	"internal/render/pdf":      "figure language report tagpdf",
	"internal/render/docx":     "language report",
	"internal/redline/paper":   "diag redline render/html render/pdf report tagpdf templates",
	"internal/pack":            "language pdfread render/pdf report tagpdf",
	"internal/record":          "",
	"internal/stage":           "",
	"internal/recall":          "",
	"internal/ical":            "",
	"internal/feed":            "ical language record",
	"internal/status":          "calendar diag ical",
	"internal/freeze":          "amend casefile diag number record report tomlfile",
	"internal/clearance":       "casefile diag freeze report tomlfile",
	"internal/handover":        "language record stage verify",
	"internal/shade":           "",
	"internal/register":        "language record",
	"internal/webserver":       "record redirect",
	"internal/policy":          "",
	"internal/search":          "",
	"internal/search/corpus":   "search",
	"internal/pageframe":       "diag policy",
	"internal/site":            "ical language pageframe record register shade",
	"internal/evidence":        "record",
	"internal/mend":            "diag tomlfile",
	"internal/project":         "casefile check compose diag freeze language law pageframe record report tagpdf tomlfile content templates",
	"internal/pipeline":        "agenda amend calendar casefile check clearance compose diag docxread evidence feed freeze handover language pack pageframe policy project recall record redirect redline register render/docx render/html render/markdown render/pdf render/words report returned search shade site slug stage status tagpdf tomlfile verify webserver templates",
	"internal/preview":         "casefile clearance diag docxread form paste pipeline project redline redline/paper returned tomlfile templates",
	"cmd/cabinet":              "casefile check clearance diag docxread fromword law mend pipeline preview project record redline redline/paper register returned status tomlfile content templates",
	"cmd/release":              "",
	"internal/form":            "casefile compose diag tomlfile",
	"internal/paste":           "answer number report",
	"internal/answer":          "",
	"internal/fromword":        "answer casefile diag docxread language number report slug tomlfile",
}

// forAll is the package that any other may import.
const forAll = "lazy"

// forTests are packages that tests alone import, which may have any library.
var forTests = []string{"internal/corpus", "internal/links", "internal/schematest", "internal/testrun", "internal/wordtest"}

// onlyIn is the one package that imports each library; of the tokeniser of HTML there are three, since verify shares no code
// with what makes pages, and neither with what reads clippings; and there are two of what takes letters apart, by which report and search compare words.
var onlyIn = map[string]string{
	"github.com/santhosh-tekuri/jsonschema/v6": "internal/schematest",
	"github.com/yuin/goldmark":                 "internal/report",
	"golang.org/x/text":                        "internal/report internal/search internal/slug",
	"github.com/blevesearch/snowballstem":      "internal/search",
	"codeberg.org/go-pdf/fpdf":                 "internal/tagpdf",
	"github.com/klauspost/compress":            "internal/tagpdf internal/render/docx cmd/release",
	"github.com/CycloneDX/cyclonedx-go":        "cmd/release",
	"github.com/go-fonts/liberation":           "internal/tagpdf",
	"golang.org/x/image":                       "internal/tagpdf",
	"github.com/BurntSushi/toml":               "internal/tomlfile",
	"github.com/pelletier/go-toml/v2":          "internal/tomlfile",
	"github.com/xuri/nfp":                      "internal/numfmt",
	"golang.org/x/net/html":                    "internal/verify internal/pageframe internal/paste",
	"github.com/tdewolff/parse/v2":             "internal/pageframe",
	"github.com/sergi/go-diff":                 "internal/redline",
	"golang.org/x/net/idna":                    "internal/report",
	"golang.org/x/net/netutil":                 "internal/preview",
	"golang.org/x/sys":                         "internal/stage",
	"github.com/rogpeppe/go-internal":          "internal/mend",
	"github.com/gofrs/flock":                   "internal/stage",
	"github.com/spf13/cobra":                   "cmd/cabinet",
	"github.com/spf13/pflag":                   "cmd/cabinet",
	"golang.org/x/term":                        "cmd/cabinet",
	"github.com/fsnotify/fsnotify":             "internal/preview",
}

func TestImports(t *testing.T) {
	imports := importsOf(t)
	for pkg, names := range imports {
		allowed, known := mayImport[pkg]
		if !known {
			t.Errorf("%s is not in the table of imports", pkg)
		}
		for _, name := range names {
			checkImport(t, pkg, name, strings.Fields(allowed))
		}
	}
	for pkg := range mayImport {
		if imports[pkg] == nil {
			t.Errorf("%s is in the table of imports, but there is no such package", pkg)
		}
	}
}

func checkImport(t *testing.T, pkg, name string, allowed []string) {
	t.Helper()
	if ours, ok := strings.CutPrefix(name, "cabinet/"); ok {
		if ours = strings.TrimPrefix(ours, "internal/"); ours != forAll && !slices.Contains(allowed, ours) {
			t.Errorf("%s must not import %s", pkg, ours)
		}
		return
	}
	if !strings.Contains(strings.Split(name, "/")[0], ".") {
		return // the standard library
	}
	for library, home := range onlyIn {
		if strings.HasPrefix(name, library) {
			if !slices.Contains(strings.Fields(home), pkg) && !slices.Contains(forTests, pkg) {
				t.Errorf("%s imports %s, which is for %s alone", pkg, name, home)
			}
			return
		}
	}
	t.Errorf("%s imports %s, which is not in the table of libraries", pkg, name)
}

// importsOf lists what each package of the module imports, tests left out.
func importsOf(t *testing.T) map[string][]string {
	t.Helper()
	module := os.DirFS("..")
	found := map[string][]string{}
	err := fs.WalkDir(module, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && strings.HasPrefix(d.Name(), ".") && name != "." {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := fs.ReadFile(module, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(name)
		if found[pkg] == nil {
			found[pkg] = []string{} // a package without imports is one too
		}
		for _, i := range file.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			found[pkg] = append(found[pkg], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
