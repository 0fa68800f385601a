// Package policy says in a Content-Security-Policy what the pages of a site may load and do. A web server sends it with
// each page; a page can't say all of it of itself.
package policy

import (
	"slices"
	"strings"
)

// UnsafeHashes is the source that lets digests stand for scripts and styles in attributes too. Despite its name nothing is let in
// that is not digested.
const UnsafeHashes = "'unsafe-hashes'"

// self is the source of what stands on the site's own server.
const self = "'self'"

// A Policy lists what pages may load beside what stands on their own server: origins, such as
// "https://fonts.example.org", the digests of what stands in the pages themselves, such as "'sha256-…'", and schemes,
// such as "data:". The zero Policy lets nothing in from elsewhere.
type Policy struct {
	Scripts     []string
	Styles      []string
	Fonts       []string
	Images      []string
	Media       []string
	Connections []string // that scripts make
	Frames      []string // pages shown inside of a page
	Manifests   []string
	Forms       []string // to which forms are sent
}

// Own is the policy of pages that the program alone makes.
func Own() Policy { return Policy{} }

// With is a policy for pages of both kinds.
func (p Policy) With(q Policy) Policy {
	for i, sources := range q.all() {
		*p.all()[i] = slices.Concat(*p.all()[i], *sources)
	}
	return p
}

// all are the lists of the policy, in one order.
func (p *Policy) all() []*[]string {
	return []*[]string{&p.Scripts, &p.Styles, &p.Fonts, &p.Images, &p.Media, &p.Connections, &p.Frames, &p.Manifests, &p.Forms}
}

// String is the value of the header Content-Security-Policy. It does not depend on the order in which sources were found.
func (p Policy) String() string {
	directives := []string{"default-src " + self}
	for _, d := range []struct {
		name    string
		sources []string
	}{
		{"script-src", p.Scripts}, {"style-src", p.Styles}, {"font-src", p.Fonts}, {"img-src", p.Images}, {"media-src", p.Media},
		{"connect-src", p.Connections}, {"frame-src", p.Frames}, {"manifest-src", p.Manifests},
	} {
		if len(d.sources) > 0 {
			directives = append(directives, d.name+" "+sources(d.sources))
		}
	}
	return strings.Join(append(directives, "object-src 'none'", "base-uri 'none'", "form-action "+sources(p.Forms), "frame-ancestors "+self), "; ")
}

// sources is a list as a directive has it: the site's own server, and then each source once.
func sources(found []string) string {
	found = slices.Compact(slices.Sorted(slices.Values(found)))
	return strings.Join(append([]string{self}, found...), " ")
}
