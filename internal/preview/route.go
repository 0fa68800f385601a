package preview

import (
	"cmp"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// A route is what the preview answers below a path of its own.
type route struct {
	path string  // below [own]; one that ends in a slash is of all paths below it
	get  handler // answers GET and HEAD; nil refuses them
	post handler // answers POST, which changes something; nil refuses it

	// version tells what a page shows in a state from what it showed before, so that the page is told of changes of that
	// alone; with nil it is told of every new state. A page of the route names itself as events?page=PATH.
	version func(s *state, rest string) string

	takes []string // the media types of what is posted; none for a post without a body
	most  int64    // how many bytes can be posted; 0 for [mostPosted]
}

// A handler answers a request that was let in; rest is what is left of its path behind the route's. What is
// posted can be read from the request's body, which fails where it is too long.
type handler func(p *Preview, w http.ResponseWriter, r *http.Request, rest string)

// mostPosted is how many bytes a request may bring, unless its route says otherwise.
const mostPosted = 1 << 20

// reading are the routes of every preview. [New] adds those of its options.
var reading = []route{
	{path: "events", get: (*Preview).events},
	{path: "case/", get: (*Preview).serveCase, version: (*state).caseVersion},
	{path: "preview.js", get: serveStatic},
	{path: "preview.css", get: serveStatic},
	{path: "places.js", get: serveStatic},
	{path: "places/", get: (*Preview).servePlaces},
	{path: "beside.js", get: serveStatic},
	{path: "beside.css", get: serveStatic},
	{path: "beside/", get: (*Preview).serveBeside, version: (*state).besideVersion},
}

// routeOf finds the route of a path below [own], and what is left of it: the longest that fits.
func (p *Preview) routeOf(name string) (found route, rest string) {
	for _, r := range p.routes {
		if left, ok := r.fits(name); ok && len(r.path) >= len(found.path) {
			found, rest = r, left
		}
	}
	return found, rest
}

func (r route) fits(name string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(name, r.path)
	return rest, ok && (rest == "" || strings.HasSuffix(r.path, "/"))
}

// methods are those that a route answers.
func (r route) methods() string {
	var names []string
	if r.get != nil {
		names = append(names, "GET", "HEAD")
	}
	if r.post != nil {
		names = append(names, "POST")
	}
	return strings.Join(names, ", ")
}

// serveRoute answers a request for a path below [own].
func (p *Preview) serveRoute(w http.ResponseWriter, r *http.Request, name string) {
	route, rest := p.routeOf(name)
	serve := route.get
	switch {
	case route.path == "":
		route.get, serve = serveNothing, serveNothing
	case r.Method == http.MethodPost && route.post != nil:
		if status, why := route.refusal(r); status != 0 {
			http.Error(w, why, status)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, cmp.Or(route.most, mostPosted))
		route.post(p, w, r, rest)
		return
	}
	if serve == nil || !reads(r.Method) {
		refuseMethod(w, route.methods())
		return
	}
	serve(p, w, r, rest)
}

// refusal is why a post is not taken, as a status and in words; 0 for one that is. Only a page of the
// preview's own may post: a browser says of every post from where it comes, and what is no browser has to.
func (route route) refusal(r *http.Request) (status int, why string) {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case r.Header.Get("Origin") != "http://"+r.Host || r.Header.Get("Sec-Fetch-Site") != "same-origin":
		return http.StatusForbidden, "only a page of this preview can change anything"
	case route.takes == nil && r.ContentLength != 0:
		return http.StatusRequestEntityTooLarge, "nothing can be sent here"
	case route.takes != nil && (err != nil || !slices.Contains(route.takes, media)):
		return http.StatusUnsupportedMediaType, "what is sent must be " + strings.Join(route.takes, " or ")
	case r.ContentLength > cmp.Or(route.most, mostPosted):
		return http.StatusRequestEntityTooLarge, "what is sent is too long"
	}
	return 0, ""
}

func reads(method string) bool { return method == http.MethodGet || method == http.MethodHead }

// refuseMethod refuses a request for its method; allowed are those that are answered.
func refuseMethod(w http.ResponseWriter, allowed string) {
	w.Header().Set("Allow", allowed)
	http.Error(w, "the preview can't do that with this address", http.StatusMethodNotAllowed)
}

// serveStatic answers with a file of the preview's own. Its name is the route's, whose rest is empty.
func serveStatic(_ *Preview, w http.ResponseWriter, r *http.Request, _ string) {
	name := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
	text, err := static.ReadFile(name)
	if err != nil {
		panic(err) // the program carries every file that has a route
	}
	answer(w, r, name, text)
}

// serveNothing answers a request for a path that has no route.
func serveNothing(p *Preview, w http.ResponseWriter, r *http.Request, _ string) {
	p.now.Load().serveNothing(w, r)
}

// casePath is the path of the paper of a case.
func casePath(root, name string) string { return root + own + "case/" + url.PathEscape(name) }
