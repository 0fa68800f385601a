package form

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// choices are what a key can be; nil for whatever is typed.
func (b *builder) choices(table string, k casefile.Key) []Choice {
	var words []Choice
	for _, w := range k.Words {
		words = append(words, Choice{Name: w, Label: languages[w]})
	}
	switch name := strings.TrimPrefix(table+"."+k.Name, "."); name {
	case "kind":
		return b.setting.Kinds
	case "council":
		return b.setting.Councils
	case "meeting":
		return b.setting.Meetings
	case "contract.ground":
		return b.setting.Grounds
	case "status":
		return []Choice{{"draft", "Draft: it holds nobody up, and is not published"}}
	case "decision.asks":
		if b.setting.Kind != nil {
			for _, asks := range b.setting.Kind.Decisions() {
				words = append(words, Choice{Name: asks})
			}
		}
	case "report.none":
		return b.sections(func(s casefile.Section) bool { return s.None.Given() })
	case "section.after", "comment.section":
		return b.sections(func(casefile.Section) bool { return true })
	}
	switch k.Leaf.(type) {
	case casefile.Post, casefile.Posts:
		return b.posts()
	case casefile.Rule:
		return b.rules()
	}
	return words
}

// languages are words of the format that are no words for people.
var languages = map[string]string{"en-GB": "English", "cy": "Welsh"}

func (b *builder) posts() []Choice {
	var out []Choice
	if c := b.setting.Council; c != nil {
		for name, post := range c.Posts {
			out = append(out, Choice{name, named(post.Title.Value, post.Name.Value)})
		}
	}
	return sorted(out)
}

// named is a post by its title, and who holds it.
func named(title, name string) string {
	if name == "" {
		return title
	}
	return title + " – " + name
}

func (b *builder) rules() []Choice {
	var out []Choice
	if c := b.setting.Council; c != nil {
		for name, rule := range c.Rules.Exceptions {
			out = append(out, Choice{name, rule.Title.Value})
		}
	}
	return sorted(out)
}

func (b *builder) sections(which func(casefile.Section) bool) []Choice {
	var out []Choice
	if c := b.setting.Council; c != nil {
		for _, s := range c.Sections() {
			if which(s) {
				out = append(out, Choice{s.ID.Value, s.Name()})
			}
		}
	}
	return out
}

func sorted(all []Choice) []Choice {
	slices.SortFunc(all, func(a, b Choice) int { return strings.Compare(a.Name, b.Name) })
	return all
}
