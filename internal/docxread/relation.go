package docxread

import (
	"path"
	"strings"
)

// A relation is what one part says of another, or of something outside the file.
type relation struct {
	kind     string // such as "styles"
	target   string // the path of a part, or an address outside
	external bool
}

// relations are those of a part, by their ids, and in the order in which the file lists them.
type relations struct {
	byID map[string]relation
	list []relation
}

// relationsOf reads what a part says of others. The part "" is the file as a whole.
func (c *container) relationsOf(part string) (*relations, error) {
	folder, name := path.Split(part)
	root, err := c.part(folder + "_rels/" + name + ".rels")
	if err != nil {
		return nil, err
	}
	all := &relations{byID: map[string]relation{}}
	for _, e := range root.child("rel:Relationships").children() {
		if len(all.list) == maxNames {
			return nil, errTooLarge
		}
		r := relation{path.Base(e.attr("Type")), e.attr("Target"), e.attr("TargetMode") == "External"}
		if !r.external {
			r.target = within(folder, r.target)
		}
		all.byID[e.attr("Id")] = r
		all.list = append(all.list, r)
	}
	return all, nil
}

// within is the path of a part that another names.
func within(folder, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		folder = ""
	}
	return path.Join("/", folder, target)[1:]
}

// part is the path of the first part of a kind; "" for none.
func (r *relations) part(kind string) string {
	for _, one := range r.list {
		if one.kind == kind && !one.external {
			return one.target
		}
	}
	return ""
}
