package check

import (
	"cmp"
	"embed"
	"slices"
	"sync"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

//go:embed rules
var data embed.FS

// A Rule is what the catalogue says of all findings that bear one name.
type Rule struct {
	ID          string
	Family      string // the file of the catalogue that describes the rule, such as "wording"
	Severity    diag.Severity
	Explanation string
	Source      string // the law or guidance that the rule comes from
	Read        string // when the law was read, as [law.ReadOn] takes it; "" where the rule rests on none, or nobody has noted it
	Mends       string // how check --fix mends a finding; "" where a person has to judge
	Bad, Good   string // examples; "" where the finding is of another stage than checking
}

// Rules is the catalogue: every rule of the whole program, by family and name.
func Rules() []Rule { return catalogue().rules }

// Find is the rule of that name; ok is false where there is none.
func Find(id string) (r Rule, ok bool) {
	i, ok := catalogue().index[id]
	if !ok {
		return Rule{}, false
	}
	return catalogue().rules[i], true
}

// IDs are the names of all rules, sorted.
func IDs() []string {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	return ids
}

// allRules is the catalogue by family and name, with the place of each rule by its name.
type allRules struct {
	rules []Rule
	index map[string]int
}

// catalogue reads the catalogue when it is first asked for. A test reads the same files and holds that nothing is wrong with
// them.
var catalogue = sync.OnceValue(func() allRules {
	var ignored diag.List
	return rulesIn(casefile.Folder{FS: data}, &ignored)
})

func rulesIn(folder casefile.Folder, list *diag.List) allRules {
	all := allRules{index: map[string]int{}}
	for _, family := range folder.Names("rules", list) {
		for id, e := range folder.Rules(family, list) {
			severity, _ := diag.ParseSeverity(e.Severity.Value)
			all.rules = append(all.rules, Rule{
				ID: id, Family: family, Severity: severity, Explanation: e.Explanation.Value, Source: e.Source.Value, Read: e.Read.Value, Mends: e.Mends.Value,
				Bad: e.Bad.Value, Good: e.Good.Value,
			})
		}
	}
	slices.SortFunc(all.rules, func(a, b Rule) int { return cmp.Or(cmp.Compare(a.Family, b.Family), cmp.Compare(a.ID, b.ID)) })
	for i, r := range all.rules {
		all.index[r.ID] = i
	}
	return all
}
