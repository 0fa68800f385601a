package form

import (
	"net/url"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/tomlfile"
)

// New makes the form of a case. What was typed stands in its fields in the place of what the file has; typed is nil where
// nothing was.
func New(d *tomlfile.Document, s Setting, typed url.Values) *Form {
	f := &Form{document: d, setting: s, typed: typed}
	b := builder{Form: f, used: map[string]bool{}, needed: map[string]bool{}}
	if s.Officer != nil {
		f.Groups = []*Group{b.ownComments()}
		return f
	}
	b.findUsed()
	var lists []*Group
	for _, g := range casefile.Format() {
		switch {
		case g.Name == "prose":
		case g.Many || g.Named && g.Name != "facts":
			lists = append(lists, b.list(g))
		case g.Named:
			f.Groups = append(f.Groups, b.list(g))
		case g.Name == "late":
			lists = append(lists, b.table(g))
		default:
			f.Groups = append(f.Groups, b.table(g))
		}
	}
	f.Groups = append(f.Groups, b.answers()...)
	f.Groups = append(f.Groups, lists...)
	return f
}

// A builder makes the groups of a form.
type builder struct {
	*Form
	used, needed map[string]bool // the keys that this paper has a use for, and those that it can't do without
	fresh        bool            // the fields are those of something that the file does not have
}

// asks is what the meeting is asked, as the form has it.
func (b *builder) asks() string {
	if typed, ok := b.typed["decision.asks"]; ok && len(typed) > 0 {
		return typed[0]
	}
	_, v := b.document.Look(tomlfile.Keys("decision", "asks"))
	asks, _ := v.(string)
	return asks
}

// alwaysShown are keys at the top of a case that most papers have.
var alwaysShown = []string{"kind", "council", "meeting", "status"}

// mayStayEmpty are keys that every paper has a use for, and can do without.
var mayStayEmpty = []string{"report.short_title", "report.consulted", "report.none", "report.contacts"}

func (b *builder) findUsed() {
	for _, name := range alwaysShown {
		b.used[name] = true
	}
	if b.setting.Kind == nil || b.setting.Council == nil {
		for _, k := range casefile.Keys() {
			b.used[k.Name] = true
		}
		return
	}
	for _, blank := range compose.Blanks(b.setting.Kind, b.setting.Council, b.asks()) {
		b.used[blank.Name] = true
		b.needed[blank.Name] = blank.Needed && !slices.Contains(mayStayEmpty, blank.Name)
	}
	for _, s := range b.setting.Council.Sections() {
		b.needed["report.contacts"] = b.needed["report.contacts"] || s.ID.Value == "contacts" && !s.Optional.Or(false)
	}
}

// table is the group of a table that a case has once.
func (b *builder) table(g casefile.Group) *Group {
	group := &Group{ID: groupID(g.Name), Title: titles[g.Name].title, Hint: Capital(g.Doc), table: g.Name}
	for _, k := range g.Keys {
		name := strings.TrimPrefix(g.Name+"."+k.Name, ".")
		f := b.field(name, append(tableOf(g.Name), tomlfile.Step{Key: k.Name}), g.Name, k)
		f.Required = f.Required || b.needed[name]
		if b.used[name] || f.Required && g.Name == "report" || len(f.Was) > 0 || !f.Empty() {
			group.Fields = append(group.Fields, f)
		} else {
			group.More = append(group.More, f)
		}
	}
	return group
}

func groupID(name string) string {
	if name == "" {
		name = "paper"
	}
	return "group-" + strings.ReplaceAll(name, ".", "-")
}

// tableOf is the path of a table of the case; of its top, none.
func tableOf(name string) tomlfile.Path {
	if name == "" {
		return nil
	}
	return tomlfile.Keys(strings.Split(name, ".")...)
}

// field is the field of a key at a path.
func (b *builder) field(name string, path tomlfile.Path, table string, k casefile.Key) *Field {
	choices := b.choices(table, k)
	f := &Field{
		Name: name, Label: labelOf(table, k.Name), Required: k.Required || table == "comment" && k.Name == "section" && !b.gathers(), Choices: choices,
		Type: typeOf(k.Leaf, choices != nil, k.Form), path: path, leaf: k.Leaf, form: k.Form, needed: k.Required,
	}
	if table == "report" && k.Name == "none" && f.Type == Several {
		f.Type = Any
	}
	plain := strings.TrimPrefix(table+"."+k.Name, ".")
	if f.Long = f.Type == Line && slices.Contains(sentences, plain); plain == "status" {
		f.None = "Finished: it is published with its meeting"
	}
	f.Hint = hintOf(k, f.Type)
	b.fill(f)
	return f
}

// gathers tells whether papers have a section in which comments stand that name none.
func (b *builder) gathers() bool {
	c := b.setting.Council
	return c != nil && slices.ContainsFunc(c.Sections(), func(s casefile.Section) bool { return s.ID.Value == "comments" })
}

// fill puts into a field what the file has, and what was typed.
func (b *builder) fill(f *Field) {
	f.fresh = b.fresh
	if n, v := b.document.Look(f.path); n != nil && !b.fresh {
		var ok bool
		f.Was, ok = shown(f.Type, n, v)
		f.written = b.document.Whole(n).Text()
		f.Locked = !ok && !single(f.Type)
		if !n.Single() {
			f.Was, f.Locked = []string{"a table"}, true
		}
	}
	f.Value = f.Was
	if typed, ok := b.typed[f.Name]; ok && !f.Locked {
		f.Value = typed
	}
	if f.Type == Line && strings.ContainsAny(strings.Join(f.Was, ""), "\r\n") {
		f.Type = Answer
	}
}

// single tells whether a field of the type can show any text, though the case could not use it.
func single(t Type) bool { return t != Several && t != Any && t != Lines && t != Row && t != Rows }
