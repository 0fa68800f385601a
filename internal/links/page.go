package links

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// A page is what a page has.
type page struct {
	addresses []address
	count     map[string]int  // how often each id stands in it
	names     map[string]bool // old anchors
	ids       []address       // what must be the id of an element of the page
	wrong     []string        // what needs no other page to be told
	canonical string
	moved     bool

	leads []string // the pages to which it leads, once it is checked
}

// An address is one that an attribute gives.
type address struct {
	what string // "a href"
	to   string
	as   use
}

// folder is the public address of the folder in which the page stands; "" where it does not tell.
func (p *page) folder() string {
	if p.canonical == "" {
		return ""
	}
	return strings.TrimSuffix(p.canonical, home)
}

func (s *site) readPage(name string) (*page, error) {
	text, err := s.Open(name)
	if err != nil {
		return nil, err
	}
	defer text.Close()
	tree, err := html.Parse(text)
	if err != nil {
		return nil, err
	}
	p := &page{count: map[string]int{}, names: map[string]bool{}}
	for n := range tree.Descendants() {
		if n.Type == html.ElementNode {
			p.element(n)
		}
	}
	return p, nil
}

// element takes what an element has.
func (p *page) element(n *html.Node) {
	of := map[string]string{}
	for _, a := range n.Attr {
		of[a.Key] = a.Val
		p.attribute(n, a)
	}
	switch {
	case n.Data == "script" && of["src"] == "" && of["type"] != "application/ld+json":
		p.wrong = append(p.wrong, "a script stands in it")
	case n.Data == "style":
		p.wrong = append(p.wrong, "a style sheet stands in it")
	case n.Data == "base":
		p.wrong = append(p.wrong, "a base changes where its addresses lead")
	case n.Data == "a" && of["name"] != "":
		p.names[of["name"]] = true
	case n.Data == "link" && of["rel"] == "canonical":
		p.canonical = of["href"]
	case n.Data == "meta" && strings.EqualFold(of["http-equiv"], "refresh"):
		p.refresh(of["content"])
	case n.Data == "meta" && strings.Contains(of["content"], "://"):
		p.addresses = append(p.addresses, address{"meta", of["content"], told})
	}
}

// refresh takes the address to which a page leads by itself.
func (p *page) refresh(content string) {
	_, to, ok := strings.Cut(content, ";")
	if key, value, is := strings.Cut(strings.TrimSpace(to), "="); ok && is && strings.EqualFold(key, "url") {
		p.moved = true
		p.addresses = append(p.addresses, address{"meta refresh", value, follows})
		return
	}
	p.wrong = append(p.wrong, "it is loaded again by itself")
}

// references are the attributes that name ids of the page, some of them several.
var references = map[string]bool{
	"for": true, "form": true, "list": true, "headers": true, "aria-labelledby": true, "aria-describedby": true, "aria-controls": true,
	"aria-details": true, "aria-owns": true, "aria-activedescendant": true, "aria-flowto": true, "popovertarget": true, "commandfor": true,
}

// dataFile matches a value of an attribute of data that names a file.
var dataFile = regexp.MustCompile(`^[^\s:]+\.(?:json|txt|html|csv|js|css|xml|ics|pdf|md)(?:[?#].*)?$`)

// attribute takes the addresses and the ids that an attribute has.
func (p *page) attribute(n *html.Node, a html.Attribute) {
	what := n.Data + " " + a.Key
	switch {
	case a.Key == "id":
		p.count[a.Val]++
	case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
		p.wrong = append(p.wrong, what+" is a style or a script of its own")
	case references[a.Key]:
		for _, id := range strings.Fields(a.Val) {
			p.ids = append(p.ids, address{what: what, to: id})
		}
	case a.Key == "srcset" || a.Key == "imagesrcset":
		for candidate := range strings.SplitSeq(a.Val, ",") {
			if words := strings.Fields(candidate); len(words) > 0 {
				p.addresses = append(p.addresses, address{what, words[0], loads})
			}
		}
	case a.Key == "href":
		p.addresses = append(p.addresses, address{what, a.Val, hrefOf(n)})
	case a.Key == "action" || a.Key == "formaction" || a.Key == "src" || a.Key == "poster" || a.Key == "data" && n.Data == "object":
		p.addresses = append(p.addresses, address{what, a.Val, loads})
	case strings.HasPrefix(a.Key, "data-") && dataFile.MatchString(a.Val) && a.Key != "data-address": // which prints an address elsewhere
		p.addresses = append(p.addresses, address{what, a.Val, loads})
	}
}

// hrefOf says what the href of an element is there for.
func hrefOf(n *html.Node) use {
	if n.Data == "a" || n.Data == "area" {
		return follows
	}
	for _, a := range n.Attr {
		if n.Data == "link" && a.Key == "rel" && !strings.Contains(a.Val, "stylesheet") && !strings.Contains(a.Val, "icon") && !strings.Contains(a.Val, "load") {
			return told
		}
	}
	return loads
}

// checkPage follows what a page has.
func (s *site) checkPage(name string) {
	p := s.pages[name]
	for _, why := range p.wrong {
		s.finds(name, "%s", why)
	}
	for id, n := range p.count {
		if n > 1 || id == "" || strings.ContainsAny(id, " \t\n") {
			s.finds(name, "the id %q stands in it %d times", id, n)
		}
	}
	for _, r := range p.ids {
		if p.count[r.to] == 0 {
			s.finds(name, "%s names %q, and there is no such id", r.what, r.to)
		}
	}
	for _, a := range p.addresses {
		why, to := s.follow(name, a.to, a.as)
		if why != "" {
			s.finds(name, "%s %q: %s", a.what, a.to, why)
		} else if a.as == follows && to != "" {
			p.leads = append(p.leads, to)
		}
	}
	if own := s.base + name; s.base != "" && p.canonical != own && p.canonical != strings.TrimSuffix(own, home) && name != missing && !p.moved {
		s.finds(name, "it says that its address is %q", p.canonical)
	}
}
