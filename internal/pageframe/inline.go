package pageframe

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"

	"cabinet/internal/policy"
)

// lines are the ends of lines as a browser reads them before anything else, and of which it makes digests.
var lines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// digest is the source of a policy for what stands in a page itself.
func digest(text string) string {
	sum := sha256.Sum256([]byte(lines.Replace(text)))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// scriptTypes are the types of scripts that browsers run, or read as instructions for those; other scripts are data.
var scriptTypes = map[string]bool{
	"": true, "module": true, "importmap": true, "speculationrules": true,
	"text/javascript": true, "application/javascript": true, "application/x-javascript": true, "text/ecmascript": true, "application/ecmascript": true,
	"text/x-javascript": true, "text/jscript": true, "text/livescript": true,
}

// script lets the page run a script that stands in it.
func (r *reader) script(text string) {
	kind, _, _ := strings.Cut(r.last.value("type"), ";")
	if _, elsewhere := r.last.attribute("src"); elsewhere || !scriptTypes[strings.ToLower(strings.TrimSpace(kind))] {
		return
	}
	add(&r.frame.Policy.Scripts, digest(text))
	r.scripts = append(r.scripts, "the page itself")
}

// style lets the page use a style sheet that stands in it.
func (r *reader) style(text string, start int) {
	add(&r.frame.Policy.Styles, digest(text))
	r.sheet(text, func(from, to int) (int, int) { return start + from, start + to })
}

// inline lets the page use the scripts and styles in the attributes of an element.
func (r *reader) inline(e element) {
	for _, a := range e.attributes {
		switch {
		case strings.HasPrefix(a.name, "on") && len(a.name) > 2:
			add(&r.frame.Policy.Scripts, policy.UnsafeHashes)
			add(&r.frame.Policy.Scripts, digest(a.value))
		case a.name == "style":
			add(&r.frame.Policy.Styles, policy.UnsafeHashes)
			add(&r.frame.Policy.Styles, digest(a.value))
			r.sheet(a.value, func(int, int) (int, int) { return a.start, a.end })
		}
	}
}

// sheet takes the addresses of a style sheet; at gives the bytes of the file at which some of its bytes stand.
func (r *reader) sheet(text string, at func(from, to int) (int, int)) {
	lexer := css.NewLexer(parse.NewInputString(text))
	rule, from := "", 0
	for {
		kind, data := lexer.Next()
		if kind == css.ErrorToken {
			return
		}
		to := from + len(data)
		start, end := at(from, to)
		from = to
		switch kind {
		case css.AtKeywordToken:
			rule = strings.ToLower(string(data))
		case css.RightBraceToken, css.SemicolonToken:
			if kind == css.RightBraceToken || rule == "@import" {
				rule = ""
			}
		case css.URLToken:
			r.address(written(data), sheetUse(rule), start, end)
		case css.StringToken:
			if rule == "@import" {
				r.address(strings.Trim(string(data), `"'`), style, start, end)
			}
		}
	}
}

// sheetUse is what a style sheet uses an address for, within an at-rule.
func sheetUse(rule string) use {
	switch rule {
	case "@import":
		return style
	case "@font-face":
		return font
	}
	return image
}

// written is the address that url(…) has.
func written(token []byte) string {
	inner := strings.TrimSuffix(string(token[len("url("):]), ")")
	return strings.Trim(strings.TrimSpace(inner), `"'`)
}
