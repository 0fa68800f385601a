package form

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
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
	group := &Group{ID: groupID(g.Name), Title: titles[g.Name].title, Hint: capital(g.Doc), table: g.Name}
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
	return "group-" + name
}

// tableOf is the path of a table of the case; of its top, none.
func tableOf(name string) tomlfile.Path {
	if name == "" {
		return nil
	}
	return tomlfile.Keys(name)
}

// field is the field of a key at a path.
func (b *builder) field(name string, path tomlfile.Path, table string, k casefile.Key) *Field {
	choices := b.choices(table, k)
	f := &Field{
		Name: name, Label: labelOf(table, k.Name), Required: k.Required, Choices: choices,
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

// list is the group of tables that a case can have several of.
func (b *builder) list(g casefile.Group) *Group {
	group := &Group{ID: groupID(g.Name), Title: titles[g.Name].title, Hint: capital(g.Doc), table: g.Name}
	l := &List{Name: g.Name, Noun: titles[g.Name].noun, Named: g.Named, path: tomlfile.Keys(g.Name), leaf: g.Leaf != nil}
	group.List = l
	n, _ := b.document.Look(l.path)
	var names []string
	if n != nil {
		l.Locked = n.Single() && g.Many
		l.have = len(n.Items)
		if names = n.Names(); g.Named {
			l.have = len(names)
		}
	}
	if l.Locked {
		l.have = 0
	}
	for _, id := range b.order(l) {
		var path tomlfile.Path
		if nth, err := strconv.Atoi(id); err == nil && g.Named {
			path = l.path.To(tomlfile.Step{Key: names[nth-1]})
		} else if err == nil {
			path = tomlfile.Path{{Key: g.Name, Nth: nth}}
		}
		l.Items = append(l.Items, b.item(g, l, id, path))
	}
	l.Blank = b.item(g, l, "NEW", nil)
	return group
}

// order are the items of a list as they were typed, or else as the file has them.
func (b *builder) order(l *List) []string {
	var all []string
	typed, ok := b.typed["order."+l.Name]
	if !ok {
		for nth := 1; nth <= l.have; nth++ {
			all = append(all, strconv.Itoa(nth))
		}
		return all
	}
	for _, id := range typed {
		if isItem(id, l.have) && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

// isItem tells whether an item can have that id where the file has so many.
func isItem(id string, have int) bool {
	number, isNew := strings.CutPrefix(id, "n")
	nth, err := strconv.Atoi(number)
	return err == nil && nth > 0 && strconv.Itoa(nth) == number && (isNew || nth <= have)
}

// item is one table of a list; path is nil for one that the file does not have.
func (b *builder) item(g casefile.Group, l *List, id string, path tomlfile.Path) *Item {
	i := &Item{ID: id, New: path == nil, path: path}
	b.fresh = i.New
	defer func() { b.fresh = false }()
	before := g.Name + "." + id
	if l.Named {
		i.Name = b.nameField(g, before+".~name", path)
	}
	if l.leaf {
		k := casefile.Key{Name: "value", Leaf: g.Leaf}
		f := &Field{Name: before, Label: "Value", Type: typeOf(g.Leaf, false, ""), path: path, leaf: g.Leaf}
		if f.Hint = hintOf(k, f.Type); f.Type == Fact {
			f.Hint = "Money, a day such as " + anyDay + ", or words"
		}
		b.fill(f)
		i.Fields = []*Field{f}
	}
	for _, k := range g.Keys {
		f := b.field(before+"."+k.Name, path.To(tomlfile.Step{Key: k.Name}), g.Name, k)
		i.Fields = append(i.Fields, f)
	}
	i.Title = i.title(l)
	return i
}

// nameField is the field of the name that an author gives to a table or a fact.
func (b *builder) nameField(g casefile.Group, name string, path tomlfile.Path) *Field {
	f := &Field{Name: name, Label: "Name", Type: Line, Required: true, Hint: "Its name in answers: letters, figures and _"}
	switch g.Name {
	case "contact_role":
		f.Label, f.Hint, f.Choices = "Officer", "", b.posts()
	case "considered":
		f.Label, f.Hint, f.Choices = "Section", "", b.sections(func(s casefile.Section) bool { return s.None.Given() })
	}
	if f.Choices != nil {
		f.Type = One
	}
	if path != nil {
		f.Was, f.Locked = []string{path[len(path)-1].Key}, true
		f.Value = f.Was
		return f
	}
	f.Value = b.typed[name]
	return f
}

// title is what tells an item from others: its name, or the first of its texts that there is.
func (i *Item) title(l *List) string {
	if i.Name != nil {
		return i.Name.Shown(i.Name.Value)
	}
	for _, f := range i.Fields {
		if !f.Empty() && (f.Type == Line || f.Type == One) {
			return f.Shown(f.Value)
		}
	}
	return ""
}

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
	f := &Field{Name: "prose." + name, Label: capital(question), Type: Answer, Required: required, path: tomlfile.Keys("prose", name), leaf: casefile.Text{}, prose: true}
	b.fill(f)
	return f
}

// ownComments is the group of the comments of an officer. Nothing of another comment stands in it.
func (b *builder) ownComments() *Group {
	o := b.setting.Officer
	var format casefile.Group
	for _, g := range casefile.Format() {
		if g.Name == "comment" {
			format = g
		}
	}
	format.Keys = slices.DeleteFunc(slices.Clone(format.Keys), func(k casefile.Key) bool { return k.Name == "by" })
	g := b.list(format)
	g.Title, g.Hint, g.List.Fixed = fmt.Sprintf("The comment of %s", o.Name), "", true
	g.List.Items = slices.DeleteFunc(g.List.Items, func(i *Item) bool {
		_, by := b.document.Look(i.path.To(tomlfile.Step{Key: "by"}))
		post, _ := by.(string)
		return i.New || !o.Owns(post)
	})
	if len(g.List.Items) == 0 && !g.List.Locked {
		g.List.Items = []*Item{b.item(format, g.List, "n1", nil)}
	}
	return g
}
