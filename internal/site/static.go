package site

// The style sheets and scripts of pages, by their paths from the home page's folder on: the sheet that every page has, and what
// some pages need beside it.
const (
	MainStyle = "static/cabinet.css"

	homeScript     = "static/home.js"
	registerStyle  = "static/register.css"
	registerScript = "static/register.js"
	searchStyle    = "static/search.css"
	searchScript   = "static/search.js"
)

// Static are the files that pages need, which the templates have under the same paths.
var Static = []string{MainStyle, homeScript, registerStyle, registerScript, searchStyle, searchScript}
