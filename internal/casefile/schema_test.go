package casefile

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// everything has a key of each type.
type everything struct {
	Place    `toml:"-"`
	Text     Text            `toml:"text,required" doc:"words <such as> these"`
	Word     Text            `toml:"word,including|excluding" doc:"one of two"`
	Address  Text            `toml:"address" form:"address" doc:"a part of an address"`
	Draft    Text            `toml:"draft" form:"draft" doc:"one word"`
	Post     Post            `toml:"post" doc:"a post"`
	Posts    Posts           `toml:"posts" doc:"posts"`
	Names    Names           `toml:"names,required" doc:"names"`
	Markers  Markers         `toml:"markers" doc:"markers, of which one can be empty"`
	Flag     Flag            `toml:"flag" doc:"yes or no"`
	Number   Number          `toml:"number" doc:"how many"`
	Date     Date            `toml:"date,required" doc:"the day"`
	Money    Money           `toml:"money" doc:"how much"`
	Price    Money           `toml:"price,required" doc:"how much it is"`
	Fact     Fact            `toml:"fact" doc:"a fact"`
	Rows     Matrix          `toml:"rows" doc:"rows"`
	Bodies   map[string]Body `toml:"body" form:"address" doc:"by address"`
	Any      map[string]Fact `toml:"facts" doc:"by any name"`
	Terms    Terms           `toml:"terms,required" doc:"a table"`
	Sections []Considered    `toml:"section,required" doc:"tables"`
}

func TestSchemaOfEachType(t *testing.T) {
	got := encode(tableSchema(reflect.TypeFor[everything]()), "  ")
	want, err := os.ReadFile("testdata/everything.schema.json")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%v\n%s", err, got)
	}
}

// An editor shows what each key means.
func TestEveryKeyIsExplained(t *testing.T) {
	for _, of := range SchemaNames() {
		eachKey(schemas[of].file, of, func(path string, f field) {
			if f.doc == "" {
				t.Errorf("%s has no doc tag", path)
			}
			if strings.HasPrefix(f.options, " ") || strings.HasSuffix(f.doc, ".") {
				t.Errorf("%s: %q, %q", path, f.options, f.doc)
			}
		})
	}
	if Schema("paper") != nil {
		t.Error("there is a schema of nothing")
	}
}

// eachKey calls f for every key below a type.
func eachKey(t reflect.Type, path string, f func(path string, of field)) {
	for key, of := range keysOf(t) {
		f(path+"."+key, of)
		switch kind := of.kind; {
		case reflect.PointerTo(kind).Implements(reflect.TypeFor[leaf]()):
		case kind.Kind() == reflect.Struct:
			eachKey(kind, path+"."+key, f)
		case reflect.PointerTo(kind.Elem()).Implements(reflect.TypeFor[leaf]()):
		default:
			eachKey(kind.Elem(), path+"."+key, f)
		}
	}
}

// The sample and the golden papers are what the schemas say, according to another's validator.
func TestSchemasTakeThePapers(t *testing.T) {
	patterns := map[string][]string{
		"case":    {"../../content/cases/*.toml", "../golden/testdata/*/case.toml"},
		"council": {"../../content/councils/*.toml", "../../templates/councils/*.toml", "../golden/testdata/councils/*.toml", "../golden/testdata/*/council.toml"},
		"meeting": {"../../content/meetings/*.toml", "../golden/testdata/meetings/*.toml"},
	}
	for of, patterns := range patterns {
		valid := validator(t, of)
		for _, pattern := range patterns {
			files, err := filepath.Glob(pattern)
			if err != nil || len(files) == 0 {
				t.Fatalf("nothing in %s: %v", pattern, err)
			}
			for _, name := range files {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if err := valid.Validate(asJSON(t, text)); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		}
	}
}

// validator reads a schema as an editor does; one that is no schema of draft-04 fails.
func validator(t *testing.T, of string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema(of)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(of+".schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(of + ".schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON is a TOML file as editors have it validated: dates are texts.
func asJSON(t *testing.T, text []byte) any {
	t.Helper()
	var values map[string]any
	if _, err := toml.Decode(string(text), &values); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	encoded, err := json.Marshal(texted(values))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestAmountPattern holds what an editor takes for an amount and what a case may have together.
func TestAmountPattern(t *testing.T) {
	pattern := regexp.MustCompile(amount)
	for s := range goodAmounts {
		if !pattern.MatchString(s) {
			t.Errorf("the pattern refuses %q", s)
		}
	}
	for _, s := range badAmounts {
		if pattern.MatchString(s) {
			t.Errorf("the pattern takes %q", s)
		}
	}
}

func FuzzAmountPattern(f *testing.F) {
	pattern := regexp.MustCompile(amount)
	for s := range goodAmounts {
		f.Add(s)
	}
	for _, s := range badAmounts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range s {
			if unicode.IsSpace(r) && !strings.ContainsRune(" \t\r\n\f", r) {
				t.Skip() // which spaces \s matches differs between validators
			}
		}
		if _, ok := pence(s); pattern.MatchString(s) != ok {
			t.Errorf("pence(%q): %v; the pattern says otherwise", s, ok)
		}
	})
}
