package docx

import "strconv"

// relations are what a part leads to: parts of the file, and addresses elsewhere.
type relations struct {
	all []relation
	ids map[string]string
}

type relation struct {
	id, kind, target string
	outside          bool
}

// to is the id of a relation of a kind, which is made once for each target.
func (r *relations) to(kind, target string, outside bool) string {
	if r.ids == nil {
		r.ids = map[string]string{}
	}
	key := kind + " " + target
	if id, ok := r.ids[key]; ok {
		return id
	}
	id := "link" + strconv.Itoa(len(r.all)+1)
	r.ids[key] = id
	r.all = append(r.all, relation{id, kind, target, outside})
	return id
}

// named is a relation that has an id of its own.
func (r *relations) named(id, kind, target string) {
	r.all = append(r.all, relation{id, kind, target, false})
}

// bytes is the part in which relations stand.
func (r *relations) bytes() []byte {
	out := []byte(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + "\n")
	for _, l := range r.all {
		out = append(out, `<Relationship Id="`+l.id+`" Type="`+typeOf(l.kind)+`" Target="`...)
		out = appendText(out, l.target)
		out = append(out, '"')
		if l.outside {
			out = append(out, ` TargetMode="External"`...)
		}
		out = append(out, "/>\n"...)
	}
	return append(out, `</Relationships>`...)
}

// typeOf is the type of a relation of a kind.
func typeOf(kind string) string {
	if kind == "core-properties" {
		return "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	}
	return "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
}
