package paste

import (
	"strconv"
	"strings"
)

// declarations are what a style says, by property, both in small letters.
type declarations map[string]string

// declared reads "font-weight:bold; margin-left:36.0pt".
func declared(style string) declarations {
	if style == "" {
		return nil
	}
	all := declarations{}
	for d := range strings.SplitSeq(strings.ToLower(style), ";") {
		if property, value, ok := strings.Cut(d, ":"); ok && len(all) < 100 {
			all[strings.TrimSpace(property)] = strings.TrimSpace(value)
		}
	}
	return all
}

// wanted are the properties of classes that tell anything.
var wanted = set("font-weight font-style color background background-color mso-highlight margin-left vertical-align text-decoration display mso-hide mso-list")

// mostClasses is how many classes of a clipping are known.
const mostClasses = 2000

// classes reads the style sheets of a clipping: what is said of each class, whatever element it belongs to.
func classes(document *node) map[string]declarations {
	all := map[string]declarations{}
	document.each(func(n *node) {
		for rule := range strings.SplitSeq(strings.NewReplacer("<!--", "", "-->", "").Replace(n.words()), "}") {
			selectors, body, ok := strings.Cut(rule, "{")
			if !ok || len(all) > mostClasses {
				continue
			}
			addClasses(all, selectors, body)
		}
	}, func(n *node) bool { return n.tag == "style" })
	return all
}

// addClasses notes what a rule says of the classes that it selects.
func addClasses(all map[string]declarations, selectors, body string) {
	said := declared(body)
	for property := range said {
		if !wanted[property] {
			delete(said, property)
		}
	}
	if len(said) == 0 {
		return
	}
	if at := strings.LastIndex(selectors, "*/"); at >= 0 {
		selectors = selectors[at+2:]
	}
	for selector := range strings.SplitSeq(selectors, ",") {
		_, class, ok := strings.Cut(strings.TrimSpace(selector), ".")
		if ok && !strings.ContainsAny(class, " :.>+@[") {
			all[strings.ToLower(class)] = said
		}
	}
}

// points is a length in points; false for one in another unit, or none.
func points(length string) (float64, bool) {
	for unit, size := range map[string]float64{"pt": 1, "in": 72, "cm": 28.35, "mm": 2.835, "px": 0.75, "em": 12} {
		if number, ok := strings.CutSuffix(length, unit); ok {
			n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
			return n * size, err == nil
		}
	}
	return 0, length == "0"
}
