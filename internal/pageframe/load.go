package pageframe

import (
	"slices"
	"strings"

	"cabinet/internal/policy"
)

// A use is what becomes of an address: the list of a policy that lets a page use it.
type use func(*policy.Policy) *[]string

// What addresses are for.
var (
	script   use = func(p *policy.Policy) *[]string { return &p.Scripts }
	style    use = func(p *policy.Policy) *[]string { return &p.Styles }
	font     use = func(p *policy.Policy) *[]string { return &p.Fonts }
	image    use = func(p *policy.Policy) *[]string { return &p.Images }
	media    use = func(p *policy.Policy) *[]string { return &p.Media }
	frame    use = func(p *policy.Policy) *[]string { return &p.Frames }
	manifest use = func(p *policy.Policy) *[]string { return &p.Manifests }
	form     use = func(p *policy.Policy) *[]string { return &p.Forms }

	link use // of what readers follow, for which there is no policy
)

// uses are the attributes that have an address, by the names of elements.
var uses = map[string]map[string]use{
	"a":      {"href": link},
	"area":   {"href": link},
	"script": {"src": script},
	"img":    {"src": image, "srcset": image},
	"source": {"src": media, "srcset": image},
	"video":  {"src": media, "poster": image},
	"audio":  {"src": media},
	"track":  {"src": media},
	"iframe": {"src": frame},
	"frame":  {"src": frame},
	"form":   {"action": form},
	"button": {"formaction": form},
	"input":  {"formaction": form, "src": image},
	"body":   {"background": image},
	"table":  {"background": image},
	"td":     {"background": image},
	"th":     {"background": image},
	"image":  {"href": image, "xlink:href": image},
	"use":    {"href": image, "xlink:href": image},
	"object": {"data": link},
	"embed":  {"src": link},
}

// rels are the relations of links that a page loads.
var rels = map[string]use{
	"stylesheet": style, "icon": image, "apple-touch-icon": image, "apple-touch-icon-precomposed": image, "mask-icon": image,
	"manifest": manifest, "modulepreload": script,
}

// preloads are what a page loads before it is asked for.
var preloads = map[string]use{"script": script, "style": style, "font": font, "image": image, "video": media, "audio": media, "track": media}

// load takes the addresses of an element.
func (r *reader) load(e element) {
	for _, a := range e.attributes {
		use, ok := uses[e.name][a.name]
		if e.name == "link" && (a.name == "href" || a.name == "imagesrcset") {
			use, ok = linked(e), true
		}
		if !ok {
			continue
		}
		if strings.HasSuffix(a.name, "srcset") {
			for _, address := range candidates(a.value) {
				r.address(address, use, a.start, a.end)
			}
			continue
		}
		r.address(a.value, use, a.start, a.end)
	}
}

// linked is what becomes of the address of a <link>.
func linked(e element) use {
	rel := strings.Fields(strings.ToLower(e.value("rel")))
	if slices.Contains(rel, "preload") {
		return preloads[strings.ToLower(e.value("as"))]
	}
	for _, word := range rel {
		if use, ok := rels[word]; ok {
			return use
		}
	}
	return link
}

// candidates are the addresses of a srcset, each with a comma or with words after it.
func candidates(srcset string) (all []string) {
	for rest := strings.TrimLeft(srcset, " \t\n\f\r,"); rest != ""; rest = strings.TrimLeft(rest, " \t\n\f\r,") {
		end := strings.IndexAny(rest, " \t\n\f\r")
		if end < 0 {
			end = len(rest)
		}
		address := rest[:end]
		rest = rest[end:]
		all = append(all, strings.TrimRight(address, ","))
		if !strings.HasSuffix(address, ",") {
			_, rest, _ = strings.Cut(rest, ",")
		}
	}
	return all
}
