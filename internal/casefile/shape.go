package casefile

import (
	"maps"
	"reflect"
	"slices"
)

// A Shape is how papers look and count. A profile says it of all its papers, and may say it anew of those of one
// kind.
type Shape struct {
	Language   Text        `toml:"language,en-GB|cy" doc:"the language of papers, in which the program prints its own words and days: en-GB (English) or cy (Welsh); English unless given"`
	Numbering  Numbering   `toml:"numbering" doc:"how paragraphs are counted"`
	Header     HeaderBlock `toml:"header" doc:"what stands above the first section"`
	Page       Page        `toml:"page" doc:"how PDFs are made up"`
	Tables     Tables      `toml:"tables" doc:"how tables are printed"`
	Captions   Captions    `toml:"captions" doc:"where captions stand"`
	Dates      Dates       `toml:"dates" doc:"how days are printed"`
	Comments   Comments    `toml:"comments" doc:"what becomes of officers' comments"`
	Contacts   Contacts    `toml:"contacts" doc:"how officers to contact are printed"`
	Appendices Appendices  `toml:"appendices" doc:"how appendices are marked"`

	OwnSections Flag `toml:"own_sections" doc:"whether a case may bring sections of its own; true unless given"`
}

// A Layout is what a profile says of the papers of one kind alone.
type Layout struct {
	Place `toml:"-"`
	Like  Text `toml:"like" doc:"the kind that these papers are like: they have its templates, and its sections and all else that is not said here"`
	Shape
	Parts []Part `toml:"part" doc:"a part of these papers, where their parts are not those of the others"`
}

// Sections lists the sections of a layout in their order, without those that papers never have.
func (l Layout) Sections() []Section { return sections(l.Parts) }

// Layouts are what the profile says of all papers, and after it what it says of single kinds, by their names; each
// as it is written, without the others.
func (c *Council) Layouts() []Layout {
	all := []Layout{{Shape: c.Shape, Parts: c.Parts}}
	for _, kind := range slices.Sorted(maps.Keys(c.Kinds)) {
		all = append(all, c.Kinds[kind])
	}
	return all
}

// For is the profile as papers of a kind have it: what it says of all papers, over that what it says of the kinds
// that this one is like, and of the kind itself. Tables are merged key by key; numbering and lists are those of one
// layout as a whole. The result must not be changed.
func (c *Council) For(kind string) *Council {
	if own := c.ofKinds[kind]; own != nil {
		return own
	}
	return c
}

// layOut makes what For gives, once for all papers of the council.
func (c *Council) layOut() {
	c.sections, c.inWales = sections(c.Parts), c.saysWales()
	c.ofKinds = map[string]*Council{}
	for kind := range c.under {
		c.ofKinds[kind] = c.laidOver(kind)
	}
	for kind := range c.Kinds {
		c.ofKinds[kind] = c.laidOver(kind)
	}
}

// LayUnder lets papers of a kind have a layout in all that the profile does not say of them itself.
func (c *Council) LayUnder(kind string, l Layout) {
	if c.under == nil {
		c.under = map[string]Layout{}
	}
	c.under[kind] = l
	c.layOut()
}

// laidOver is the profile with what it says of a kind laid over what it says of all papers.
func (c *Council) laidOver(kind string) *Council {
	own := *c
	if under, given := c.under[kind]; given {
		over(reflect.ValueOf(&own.Shape).Elem(), reflect.ValueOf(under.Shape))
		own.Parts = under.Parts
	}
	for _, name := range slices.Backward(c.Likes(kind)) {
		l := c.Kinds[name]
		over(reflect.ValueOf(&own.Shape).Elem(), reflect.ValueOf(l.Shape))
		if l.Parts != nil {
			own.Parts = l.Parts
		}
	}
	own.sections, own.inWales = sections(own.Parts), own.saysWales()
	return &own
}

// mostLikes is how many kinds can be like one another in a row.
const mostLikes = 10

// Likes are a kind and those that it is like, each like the next one. Papers have the templates of all of them, those
// of the first over the others'. Where the kinds are like one another in a circle, or too many, which is reported,
// the list breaks off.
func (c *Council) Likes(kind string) []string {
	names := []string{kind}
	for like := c.Kinds[kind].Like; like.Given() && !like.Bad; like = c.Kinds[like.Value].Like {
		if slices.Contains(names, like.Value) || len(names) == mostLikes {
			break
		}
		names = append(names, like.Value)
	}
	return names
}

// over lays what one shape gives over another.
func over(under, above reflect.Value) {
	for _, f := range keysOf(above.Type()) {
		under, above := under.FieldByIndex(f.index), above.FieldByIndex(f.index)
		switch given := above.Interface().(type) {
		case Value:
			if given.At().Known() { // also where it is empty
				under.Set(above)
			}
		case Numbering:
			if given.Known() {
				under.Set(above)
			}
		default:
			if above.Kind() == reflect.Struct {
				over(under, above)
			} else if !above.IsNil() {
				under.Set(above)
			}
		}
	}
}
