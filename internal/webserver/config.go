package webserver

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"net/url"
	"strings"

	"cabinet/internal/record"
)

// A config is what the templates see.
type config struct {
	Base            string // the path of the home page's folder
	Folder          string // its name on the server, without slashes; "" where the site is all that the server has
	Policy          string
	Types           []record.MediaType
	Asked, Kept     string
	Sniff, Referrer string
	Rules           []rule // all
	Inside, Outside []rule // those of addresses in the site's folder, and of others
	Buckets, Bucket int    // for nginx: how many keys, and how long a key, it must be made ready for; 0 where it is so by itself
}

// config is what is to be written of a site.
func (s Site) config() config {
	c := config{Base: s.Base, Policy: s.Policy, Types: record.MediaTypes, Asked: Asked, Kept: Kept, Sniff: Sniff, Referrer: Referrer, Rules: rules(s)}
	c.Folder = strings.Trim(c.Base, "/")
	longest := 0
	for _, r := range c.Rules {
		longest = max(longest, len(r.Path)+1+len(r.Query))
		if strings.HasPrefix(strings.ToLower(r.Path), strings.ToLower(c.Base)) {
			c.Inside = append(c.Inside, r)
		} else {
			c.Outside = append(c.Outside, r)
		}
	}
	if longest > 40 { // nginx has room for so much by itself
		c.Bucket = max(128, powerAbove(longest+32))
	}
	if len(c.Rules) > 1000 {
		c.Buckets, c.Bucket = powerAbove(2*len(c.Rules)), max(512, c.Bucket)
	}
	return c
}

// powerAbove is the least power of two that is not less than n.
func powerAbove(n int) int {
	p := 1
	for p < n {
		p *= 2
	}
	return p
}

// list is the list of all redirects for whoever has no server of these, with whole paths.
func (c config) list() []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.Write([]string{"old", "new"})
	for _, r := range c.Rules {
		old := (&url.URL{Path: r.Path}).EscapedPath()
		if r.Query != "" {
			old += "?" + r.Query
		}
		w.Write([]string{old, r.To})
	}
	w.Flush() // a buffer takes everything
	return out.Bytes()
}

// Queries are the rules of addresses with a query.
func (c config) Queries(rules []rule) []rule { return some(rules, true) }

// Paths are the rules of addresses without a query.
func (c config) Paths(rules []rule) []rule { return some(rules, false) }

func some(rules []rule, query bool) (out []rule) {
	for _, r := range rules {
		if (r.Query != "") == query {
			out = append(out, r)
		}
	}
	return out
}

// Media are the media types of texts, without that of pages, which nginx takes for a text by itself.
func (c config) Media() string {
	var out []string
	for _, t := range c.Types {
		if t.Text && t.Ending != "html" {
			out = append(out, t.Name)
		}
	}
	return strings.Join(out, " ")
}

// Endings are those of texts: " .css .csv".
func (c config) Endings() (out string) {
	for _, t := range c.Types {
		if t.Text {
			out += " ." + t.Ending
		}
	}
	return out
}

// In names where the site stands, for comments.
func (c config) In() string {
	return cmp.Or(c.Folder, "its root")
}
