//go:build conformance

package conformance

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// readFeeds has two other parsers read the files that it is given, and print what they find wrong.
const readFeeds = `
import sys, feedparser, icalendar
entries = events = 0
for name in sys.argv[1:]:
    if name.endswith(".atom"):
        feed = feedparser.parse(name)
        if feed.bozo or feed.version != "atom10":
            print(name, feed.get("bozo_exception", feed.version))
        entries += len(feed.entries)
        for e in feed.entries:
            if not (e.id and e.title and e.link and e.author and e.updated_parsed):
                print(name, "has no whole entry", e)
    else:
        with open(name, "rb") as f:
            calendar = icalendar.Calendar.from_ical(f.read())
        for e in calendar.walk("vevent"):
            events += 1
            if e.errors or not (e["summary"] and e["uid"] and e.decoded("dtstart")):
                print(name, e, e.errors)
if not entries or not events:
    print(entries, "entries and", events, "events were read")
`

// TestFeeds has every feed and every calendar read by other people's parsers.
func TestFeeds(t *testing.T) {
	dir := madeUp(t)
	names := slices.Concat(files(t, dir, ".atom"), files(t, dir, ".ics"))
	out, err := exec.Command("/usr/bin/python3", append([]string{"-c", readFeeds}, names...)...).CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

// madeUp is the folder of the made-up sites, which are not of drafts.
func madeUp(t *testing.T) string {
	t.Helper()
	dir, err := made()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// A class is one of schema.org's, as a package has all of them.
type class struct {
	AllOf []struct {
		Ref string `json:"$ref"`
	}
	Properties map[string]any
}

// schemaOrg reads a class of schema.org, whose schemas a package has in a folder of its own.
func schemaOrg(t *testing.T, name string) (c class) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(os.Getenv("SCHEMAORG"), name+".schema.json"))
	if err == nil {
		err = json.Unmarshal(text, &c)
	}
	if err != nil {
		t.Fatalf("schema.org: %v", err)
	}
	return c
}

// has tells whether a class of schema.org, or one above it, has a property.
func has(t *testing.T, name, property string) bool {
	c := schemaOrg(t, name)
	if _, own := c.Properties[property]; own {
		return true
	}
	return slices.ContainsFunc(c.AllOf, func(above struct {
		Ref string `json:"$ref"`
	}) bool {
		return has(t, strings.TrimPrefix(above.Ref, "schema:"), property)
	})
}

// TestLinkedData finds in what pages tell programs only classes of schema.org, with properties that they have there.
func TestLinkedData(t *testing.T) {
	known, told := map[string]bool{}, map[string]int{}
	var check func(page string, v any)
	check = func(page string, v any) {
		switch v := v.(type) {
		case []any:
			for _, v := range v {
				check(page, v)
			}
		case map[string]any:
			of, _ := v["@type"].(string)
			told[of]++
			for name, v := range v {
				pair := of + "." + name
				if is, looked := known[pair]; of != "" && name[0] != '@' && !looked {
					is = has(t, of, name)
					if known[pair] = is; !is {
						t.Errorf("%s: %s has no %s", page, of, name)
					}
				}
				check(page, v)
			}
		}
	}
	for _, page := range files(t, madeUp(t), ".html") {
		if data := linkedData(t, page); data != "" {
			var v any
			if err := json.Unmarshal([]byte(data), &v); err != nil {
				t.Fatalf("%s: %v", page, err)
			}
			check(page, v)
		}
	}
	for _, of := range []string{"WebSite", "Event", "Report", "GovernmentOrganization", "BreadcrumbList", "MediaObject"} {
		if told[of] == 0 {
			t.Errorf("no page tells of a %s", of)
		}
	}
}

// linkedData is what a page tells programs; "" for nothing.
func linkedData(t *testing.T, page string) string {
	t.Helper()
	file, err := os.Open(page)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	doc, err := html.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Data == "script" && slices.Contains(n.Attr, html.Attribute{Key: "type", Val: "application/ld+json"}) {
			return n.FirstChild.Data
		}
	}
	return ""
}
