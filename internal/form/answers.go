package form

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/tomlfile"
)

// answers are the groups of what the sections of the paper ask, and of other answers that the file has.
func (b *builder) answers() []*Group {
	var groups []*Group
	seen := map[string]bool{}
	if b.setting.Kind != nil && b.setting.Council != nil {
		for _, s := range compose.Asked(b.setting.Kind, b.setting.Council, b.asks()) {
			g := &Group{ID: groupID("section-" + s.ID.Value), Title: s.Name()}
			for _, q := range s.Questions {
				seen[q.Name] = true
				f := b.answer(q.Name, q.Text, !q.Optional && !b.nothingIn(s) && !b.listed(s))
				if s.Plain && s.None.Given() {
					f.Hint = "Where it was considered and there is nothing to report, leave it empty, and tick it above under " + labelOf("report", "none")
				}
				g.Fields = append(g.Fields, f)
			}
			if s.OwnWords && !seen[s.ID.Value] {
				seen[s.ID.Value] = true
				g.More = append(g.More, b.answer(s.ID.Value, s.Name()+", where the standard wording does not fit", false))
			}
			if len(g.Fields)+len(g.More) > 0 {
				groups = append(groups, g)
			}
		}
	}
	return append(groups, b.otherAnswers(seen)...)
}

// listsOf are the sections in which a list of the case stands.
var listsOf = map[string]string{"appendices": "appendix", "background-papers": "background", "comments": "comment"}

// listed tells whether a list of the case stands in a section.
func (b *builder) listed(s compose.Section) bool {
	name := listsOf[s.ID.Value]
	if typed, ok := b.typed["order."+name]; ok {
		return strings.Join(typed, "") != ""
	}
	n, _ := b.document.Look(tomlfile.Keys(name))
	return name != "" && n != nil && len(n.Items) > 0
}

// nothingIn tells whether a section is said to have nothing to report.
func (b *builder) nothingIn(s compose.Section) bool {
	if typed, ok := b.typed["report.none"]; ok {
		return slices.Contains(typed, s.ID.Value)
	}
	_, v := b.document.Look(tomlfile.Keys("report", "none"))
	list, _ := v.([]any)
	return slices.Contains(list, any(s.ID.Value)) || v == any(s.ID.Value)
}

// otherAnswers is the group of the answers that the file has and that nothing asks for.
func (b *builder) otherAnswers(seen map[string]bool) []*Group {
	g := &Group{ID: groupID("prose"), Title: "Other answers in the file", Hint: "No section of this paper asks for them", table: "prose"}
	if n, _ := b.document.Look(tomlfile.Keys("prose")); n != nil && !n.Single() {
		for _, name := range n.Names() {
			if !seen[name] {
				g.Fields = append(g.Fields, b.answer(name, name, false))
			}
		}
	}
	if len(g.Fields) == 0 {
		return nil
	}
	return []*Group{g}
}

// answer is the field of a question's answer.
func (b *builder) answer(name, question string, required bool) *Field {
	f := &Field{Name: "prose." + name, Label: Capital(question), Type: Answer, Required: required, path: tomlfile.Keys("prose", name), leaf: casefile.Text{}, prose: true}
	b.fill(f)
	return f
}
