package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/tomlfile"
)

// list is the group of tables that a case can have several of.
func (b *builder) list(g casefile.Group) *Group {
	group := &Group{ID: groupID(g.Name), Title: titles[g.Name].title, Hint: Capital(g.Doc), table: g.Name}
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
