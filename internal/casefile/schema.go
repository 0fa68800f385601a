package casefile

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"

	"cabinet/internal/language"
)

// schemas are the formats that have a JSON Schema, with what an editor calls them.
var schemas = map[string]struct {
	file  reflect.Type
	title string
	doc   string
}{
	"case":    {reflect.TypeFor[Case](), "Case", "one paper, as its author describes it: content/cases/NAME.toml"},
	"council": {reflect.TypeFor[Council](), "Council", "a council's profile: content/councils/NAME.toml"},
	"meeting": {reflect.TypeFor[Meeting](), "Meeting", "one sitting of a body: content/meetings/NAME.toml"},
}

// SchemaNames lists the formats that [Schema] knows, sorted.
func SchemaNames() []string { return slices.Sorted(maps.Keys(schemas)) }

// Schema is the JSON Schema (draft-04, which TOML editors read) of a case, a council or a meeting; nil
// for any other name. It refuses unknown and missing keys, wrong types and wrong words, as reading the
// file does. It can't tell a date from a text that looks like one, since JSON has no dates: TOML editors
// take a date for a text of the format "date".
func Schema(of string) []byte {
	s, known := schemas[of]
	if !known {
		return nil
	}
	root := tableSchema(s.file)
	root.Schema, root.ID = "http://json-schema.org/draft-04/schema#", "urn:cabinet:"+of
	root.Title, root.Description = s.title, s.doc
	return encode(root, "  ")
}

// A schema is one of JSON Schema's: what a value may be. The order of its fields is that of the output.
type schema struct {
	Schema      string `json:"$schema,omitempty"`
	ID          string `json:"id,omitempty"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`

	Type      any      `json:"type"` // one type's name, or several
	Enum      []string `json:"enum,omitempty"`
	Format    string   `json:"format,omitempty"`
	Pattern   string   `json:"pattern,omitempty"`
	MaxLength int      `json:"maxLength,omitempty"`
	Minimum   *int     `json:"minimum,omitempty"`
	Maximum   *int     `json:"maximum,omitempty"`
	MinItems  int      `json:"minItems,omitempty"`
	Items     *schema  `json:"items,omitempty"`

	Properties properties         `json:"properties,omitempty"`
	Patterns   map[string]*schema `json:"patternProperties,omitempty"`
	Additional any                `json:"additionalProperties,omitempty"` // false, or a schema
	Required   []string           `json:"required,omitempty"`
}

// A property is a key of a table and what its value may be.
type property struct {
	key    string
	schema *schema
}

// properties keep the order of the format, which JSON's own objects of Go would not.
type properties []property

// MarshalJSON implements [json.Marshaler].
func (p properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	for i, property := range p {
		out.WriteByte("{,"[min(i, 1)])
		out.Write(encode(property.key, ""))
		out.WriteByte(':')
		out.Write(encode(property.schema, ""))
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// encode is v as JSON, with <, > and & as they are.
func encode(v any, indent string) []byte {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		panic(err) // nothing in a schema can fail to be written
	}
	return out.Bytes()
}

// tableSchema is the schema of a table that is read into a struct.
func tableSchema(t reflect.Type) *schema {
	s := &schema{Type: "object", Additional: false}
	fields := keysOf(t)
	for _, key := range inOrder(fields) {
		f := fields[key]
		s.Properties = append(s.Properties, property{key, fieldSchema(f)})
		if f.options == "required" {
			s.Required = append(s.Required, key)
		}
	}
	return s
}

// fieldSchema is the schema of a key's value.
func fieldSchema(f field) *schema {
	s := typeSchema(f.kind, f)
	s.Description = f.doc
	if d, isDate := reflect.New(f.kind).Interface().(*Date); isDate {
		s.Description += "; " + d.want() // an editor would offer quotes
	}
	return s
}

func typeSchema(t reflect.Type, f field) *schema {
	if l, ok := reflect.New(t).Interface().(leaf); ok {
		return leafSchema(l, f)
	}
	switch t.Kind() {
	case reflect.Slice:
		return &schema{Type: "array", Items: tableSchema(t.Elem())}
	case reflect.Map:
		return namedSchema(typeSchema(t.Elem(), field{}), f.form)
	}
	return tableSchema(t)
}

// namedSchema is the schema of a table whose keys are names of the user's own, in a form or any.
func namedSchema(item *schema, form string) *schema {
	if form == "address" {
		return &schema{Type: "object", Patterns: map[string]*schema{slugs.String(): item}, Additional: false}
	}
	return &schema{Type: "object", Additional: item}
}

// given matches a text that is not empty.
const given = `\S`

// amount matches what [Pence] reads with a pound sign.
const amount = `^\s*([-−]?` + poundsPattern + `|\(` + poundsPattern + `\))\s*$`

// poundsPattern matches what hundredths reads after a sign: at most 15 figures and commas before the point.
const poundsPattern = `£([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,3})([.][0-9]{2})?`

// noAmount matches an amount that is not given yet.
const noAmount = `|^\s*$`

// leafSchema is the schema of a value that is not a table, as its set reads it.
func leafSchema(l leaf, f field) *schema {
	required := f.options == "required"
	switch l.(type) {
	case *Flag:
		return &schema{Type: "boolean"}
	case *Number:
		least, most := 0, mostNumber
		return &schema{Type: "integer", Minimum: &least, Maximum: &most}
	case *Date:
		return &schema{Type: "string", Format: "date", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}
	case *Money:
		if required {
			return &schema{Type: "string", Pattern: amount}
		}
		return &schema{Type: "string", Pattern: amount + noAmount}
	case *Matrix:
		return &schema{Type: "array", Items: &schema{Type: "array", Items: &schema{Type: "string"}}}
	case *Cells:
		return &schema{Type: "array", Items: &schema{Type: "string"}}
	case *Markers:
		return &schema{Type: []string{"string", "array"}, Items: &schema{Type: "string"}}
	case *Names, *Posts, *Lines:
		s := &schema{Type: []string{"string", "array"}, Items: &schema{Type: "string", Pattern: given}}
		if required {
			s.Pattern, s.MinItems = given, 1
		}
		return s
	}
	return textSchema(f, required)
}

// textSchema is the schema of a text: any, one of some words or nothing, or one in a form.
func textSchema(f field, required bool) *schema {
	s := &schema{Type: "string"}
	switch {
	case f.form == "address":
		s.Pattern, s.MaxLength = slugs.String(), mostAddress
	case f.form == "day":
		s.Pattern = language.DayPattern + `|^\s*$`
	case f.form == "draft":
		s.Enum = []string{"draft", ""}
	case wordsOf(f.options) != nil:
		s.Enum = append(wordsOf(f.options), "")
	case required:
		s.Pattern = given
	}
	return s
}
