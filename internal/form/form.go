// Package form makes of a case a form for those who do not touch TOML, and of what they typed changes of the same file.
//
// In: the case as a [tomlfile.Document], what its kind asks and its council offers ([Setting]), and perhaps what was
// typed ([url.Values]). Out: a [Form], groups of fields by the types of their keys. [Form.Write] gives the text of the
// file with every field in it that was typed otherwise than the file has it; a field that was left as it was is not
// written anew, and what the form does not know stays. A file that was changed underneath is told by [Rebase].
//
//	d := tomlfile.Open(name, text, &list)
//	f := form.New(d, setting, typed)
//	after, ok := f.Write(text) // of a form that is not ok, fields have problems
package form

import (
	"net/url"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/tomlfile"
)

// A Setting is what a case stands in.
type Setting struct {
	Kind    *compose.Kind     // nil where it is not known: then the form has no questions
	Council *casefile.Council // as it lays out papers of the kind, with the case's own sections; nil where it is not known

	Kinds, Councils, Meetings []Choice
	Grounds                   []Choice // in procurement law, those that fit the case

	// Officer is for whom the form is: it then has the officer's own comments, and nothing else. Nil for the author of
	// the paper.
	Officer *Officer
}

// An Officer is somebody who comments on papers, and does not write them.
type Officer struct {
	Name string                 // as people say it: "the Chief Finance Officer"
	Post string                 // whose a new comment is
	Owns func(post string) bool // tells whether the comments of a post are the officer's own
}

// A Choice is one of the things that a field can hold.
type Choice struct {
	Name  string // as the case has it
	Label string // for people; the name where it is empty
}

// Shown is what people read.
func (c Choice) Shown() string {
	if c.Label == "" {
		return c.Name
	}
	return c.Label
}

// A Form is a case as fields.
type Form struct {
	Groups []*Group
	Loose  []Finding // findings about the file that belong to no field

	document *tomlfile.Document
	setting  Setting
	typed    url.Values // nil where nothing was typed yet
}

// A Group is fields that stand together: those of a table, those of a section's questions, or a list.
type Group struct {
	ID       string
	Title    string
	Hint     string
	Fields   []*Field
	More     []*Field // what this paper has no use for, and the case does not have
	List     *List    // nil for none
	Findings []Finding

	table string // the table whose findings belong here, when they belong to no field; "" for none
}

// A List is tables of one kind, of which a case can have several.
type List struct {
	Name   string // "option"
	Noun   string // what one of them is called
	Items  []*Item
	Blank  *Item // one that is not there yet
	Named  bool  // each has a name in place of an order
	Locked bool  // it stands in the file in a way in which the form can't change it
	Fixed  bool  // none can be added, taken out or moved

	Problem string // why the file can't be made to have these items

	path tomlfile.Path
	leaf bool // each is one value
	have int  // how many the file has
}

// An Item is one table of a list.
type Item struct {
	ID       string // "2" of one that the file has, "n1" of a new one
	Title    string // by which people tell it from others
	Name     *Field // the author's own name of it; nil in a list of tables without
	Fields   []*Field
	More     []*Field
	Findings []Finding
	New      bool // the file does not have it
	Added    bool // the file has had it since the form was opened

	path tomlfile.Path // of one that the file has
}

// All are the fields of the item, without its name.
func (i *Item) All() []*Field { return slices.Concat(i.Fields, i.More) }

// named are all fields of the item, its name first where it has one.
func (i *Item) named() []*Field {
	if i.Name == nil {
		return i.All()
	}
	return append([]*Field{i.Name}, i.All()...)
}

// All are the fields of the group, without those of its list.
func (g *Group) All() []*Field { return slices.Concat(g.Fields, g.More) }

// Items are those of the group's list, without the blank one; none where it has no list.
func (g *Group) Items() []*Item {
	if g.List == nil {
		return nil
	}
	return g.List.Items
}

// Fields are all fields of the form in their order, those of a blank item left out.
func (f *Form) Fields() []*Field {
	var all []*Field
	for _, g := range f.Groups {
		all = append(all, g.All()...)
		for _, i := range g.Items() {
			all = append(all, i.named()...)
		}
	}
	return all
}

// Field is the field of a name; nil for none.
func (f *Form) Field(name string) *Field {
	for _, field := range f.Fields() {
		if field.Name == name {
			return field
		}
	}
	return nil
}

// Problems are the fields in which something was typed that the case can't hold.
func (f *Form) Problems() []*Field {
	var all []*Field
	for _, field := range f.Fields() {
		if field.Problem != "" {
			all = append(all, field)
		}
	}
	return all
}

// Open are the fields that the paper needs and that are still empty.
func (f *Form) Open() []*Field {
	var all []*Field
	for _, g := range f.Groups {
		all = append(all, g.Open()...)
	}
	return all
}

// Open are those of the group.
func (g *Group) Open() []*Field {
	fields := slices.Clone(g.Fields)
	for _, i := range g.Items() {
		fields = append(fields, i.Fields...)
	}
	return slices.DeleteFunc(fields, func(f *Field) bool { return !f.Required || !f.Empty() })
}

// Refused tells whether the case can't hold something of what the form has.
func (f *Form) Refused() bool {
	return len(f.Problems()) > 0 || slices.ContainsFunc(f.Groups, func(g *Group) bool { return g.List != nil && g.List.Problem != "" })
}
