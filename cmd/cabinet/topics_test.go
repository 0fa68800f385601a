package main

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/casefile"
)

// TestTopics shows on each page of help keys that there are, and all of those that the page is about.
func TestTopics(t *testing.T) {
	for _, c := range []struct{ name, page, schema, about string }{
		{"agenda", agendaPage, "meeting", `^(previous|published|private|time|place|also|ends|purpose|contact|signed|first_item|item)\b`},
		{"tables", tablesPage, "case", `^table\.`},
		{"writing", writingPage, "case", `^(language|translation_of|acronyms|section|comment|appendix|background|considered|contact_role|late|option|cost|risk|ignore)\b`},
		{"frame", framePage, "council", `^site\.(url|frame)$`},
		{"profile", profilePage, "council", `^(name|governance|address|language|own_sections|outputs|terms|numbering|header|dates|comments|contacts|appendices|captions|tables|page|identity|font|body|agenda|post|part|rules|days|severity)\b|^site\.register$|^kind\.\*\.like`},
	} {
		var root keyed
		if err := json.Unmarshal(casefile.Schema(c.schema), &root); err != nil {
			t.Fatal(err)
		}
		all, shown := map[string]bool{}, map[string]bool{}
		root.add(all, "")
		for _, path := range keysOf(c.page) {
			key := root.generic(path)
			if shown[key] = true; !all[key] {
				t.Errorf("the page %s shows a key that there is not: %s", c.name, strings.Join(path, "."))
			}
		}
		about := regexp.MustCompile(c.about)
		for _, key := range slices.Sorted(maps.Keys(all)) {
			if about.MatchString(key) && !shown[key] {
				t.Errorf("the page %s does not show the key %s", c.name, key)
			}
		}
	}
}

// A keyed is what a schema says of the keys of a table or of a list of tables.
type keyed struct {
	Properties map[string]*keyed
	Patterns   map[string]*keyed `json:"patternProperties"`
	Additional json.RawMessage   `json:"additionalProperties"`
	Items      *keyed
}

// named is what a table says of all keys that are names of the author's own; nil where it has none.
func (k *keyed) named() *keyed {
	for _, own := range k.Patterns {
		return own
	}
	var own *keyed
	if json.Unmarshal(k.Additional, &own) != nil {
		return nil
	}
	return own
}

// add adds the keys that hold a value, with * for a name of the author's own.
func (k *keyed) add(all map[string]bool, path string) {
	if k.Items != nil {
		k.Items.add(all, path)
		return
	}
	own := k.named()
	if own == nil && len(k.Properties) == 0 {
		all[strings.TrimPrefix(path, ".")] = true
		return
	}
	if own != nil {
		own.add(all, path+".*")
	}
	for key, in := range k.Properties {
		in.add(all, path+"."+key)
	}
}

// generic is the path of a key with * for each name of the author's own.
func (k *keyed) generic(path []string) string {
	path = slices.Clone(path)
	for i, key := range path {
		for k != nil && k.Items != nil {
			k = k.Items
		}
		switch {
		case k == nil:
		case k.Properties[key] != nil:
			k = k.Properties[key]
		default:
			if k = k.named(); k != nil {
				path[i] = "*"
			}
		}
	}
	return strings.Join(path, ".")
}

var (
	headerLine = regexp.MustCompile(`^  \[+([\w.-]+(?:\."[^"]*")?)\]+(?: +#.*)?$`)
	keyLine    = regexp.MustCompile(`^  ([\w-]+) += (.*)`)
	inlineKey  = regexp.MustCompile(`[{,] (\w+) = `)
)

// keysOf are the paths of the keys that a page sets two columns in, as TOML.
func keysOf(page string) (paths [][]string) {
	var table []string
	for _, line := range strings.Split(page, "\n") {
		if m := headerLine.FindStringSubmatch(line); m != nil {
			name, quoted, _ := strings.Cut(m[1], `."`)
			if table = strings.Split(name, "."); quoted != "" {
				table = append(table, quoted)
			}
			continue
		}
		m := keyLine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		key := append(slices.Clone(table), m[1])
		if !strings.HasPrefix(m[2], "{") {
			paths = append(paths, key)
			continue
		}
		for _, in := range inlineKey.FindAllStringSubmatch(m[2], -1) {
			paths = append(paths, append(slices.Clone(key), in[1]))
		}
	}
	return paths
}
