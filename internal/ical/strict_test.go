package ical

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"
)

// A component is what stands between BEGIN and END in a calendar.
type component struct {
	name  string
	props []property
	kids  []*component
}

// A property is a line of a calendar, unfolded.
type property struct{ name, params, value string }

// only is the value of the one property of a name.
func (c *component) only(name string) (property, error) {
	var found []property
	for _, p := range c.props {
		if p.name == name {
			found = append(found, p)
		}
	}
	if len(found) != 1 {
		return property{}, fmt.Errorf("%s has %d of %s", c.name, len(found), name)
	}
	return found[0], nil
}

var (
	contentLine = regexp.MustCompile(`^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z/]+)*):([^\x00-\x08\x0a-\x1f\x7f]*)$`)
	textValue   = regexp.MustCompile(`^(?:[^\\;,]|\\[\\;,nN])*$`)
	utcStamp    = regexp.MustCompile(`^\d{8}T\d{6}Z$`)
	dateValue   = regexp.MustCompile(`^\d{8}$`)
	localTime   = regexp.MustCompile(`^\d{8}T\d{6}$`)
)

// readStrictly reads a calendar as RFC 5545 has it, and refuses what that does not allow or what this package does not write.
func readStrictly(text string) (*component, error) {
	lines, err := unfolded(text)
	if err != nil {
		return nil, err
	}
	root := &component{}
	open := []*component{root}
	for _, line := range lines {
		m := contentLine.FindStringSubmatch(line)
		if m == nil {
			return nil, fmt.Errorf("no content line: %q", line)
		}
		in := open[len(open)-1]
		switch m[1] {
		case "BEGIN":
			kid := &component{name: m[3]}
			in.kids, open = append(in.kids, kid), append(open, kid)
		case "END":
			if in.name != m[3] {
				return nil, fmt.Errorf("%s ends %s", m[3], in.name)
			}
			open = open[:len(open)-1]
		default:
			in.props = append(in.props, property{m[1], m[2], m[3]})
		}
	}
	if len(open) != 1 || len(root.kids) != 1 || len(root.props) > 0 || root.kids[0].name != "VCALENDAR" {
		return nil, fmt.Errorf("it is not one calendar")
	}
	return root.kids[0], checkCalendar(root.kids[0])
}

// unfolded are the lines of a calendar, each of which must be short, end in CRLF and hold whole characters.
func unfolded(text string) ([]string, error) {
	var lines []string
	for text != "" {
		line, rest, ok := strings.Cut(text, "\r\n")
		text = rest
		switch {
		case !ok || strings.ContainsAny(line, "\r\n"):
			return nil, fmt.Errorf("%q does not end in CRLF", line)
		case len(line) > 75:
			return nil, fmt.Errorf("a line of %d octets: %q", len(line), line)
		case !utf8.ValidString(line):
			return nil, fmt.Errorf("a character is cut in %q", line)
		case line == "":
			return nil, fmt.Errorf("an empty line")
		case line[0] == ' ' && len(lines) > 0:
			lines[len(lines)-1] += line[1:]
		default:
			lines = append(lines, line)
		}
	}
	return lines, nil
}

func checkCalendar(c *component) error {
	if v, err := c.only("VERSION"); err != nil || v.value != "2.0" {
		return fmt.Errorf("version %q: %v", v.value, err)
	}
	if _, err := c.only("PRODID"); err != nil {
		return err
	}
	for _, p := range c.props {
		switch p.name {
		case "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME":
		default:
			return fmt.Errorf("what is %s?", p.name)
		}
	}
	zones, uids := map[string]bool{}, map[string]bool{}
	for _, kid := range c.kids {
		switch kid.name {
		case "VTIMEZONE":
			id, err := kid.only("TZID")
			if err != nil {
				return err
			}
			zones[id.value] = true
		case "VEVENT":
			if err := checkEvent(kid, zones, uids); err != nil {
				return err
			}
		default:
			return fmt.Errorf("what is %s?", kid.name)
		}
	}
	if len(c.kids) == 0 {
		return fmt.Errorf("it has no component")
	}
	return nil
}

func checkEvent(e *component, zones, uids map[string]bool) error {
	uid, err := e.only("UID")
	if err != nil || uids[uid.value] {
		return fmt.Errorf("the event %q is not the only one: %v", uid.value, err)
	}
	uids[uid.value] = true
	if stamp, err := e.only("DTSTAMP"); err != nil || !utcStamp.MatchString(stamp.value) {
		return fmt.Errorf("stamp %q: %v", stamp.value, err)
	}
	start, err := e.only("DTSTART")
	if err == nil {
		err = checkTime(start, zones)
	}
	for _, p := range e.props {
		switch p.name {
		case "UID", "SUMMARY", "DESCRIPTION", "LOCATION":
			if p.params != "" || !textValue.MatchString(p.value) {
				return fmt.Errorf("%s is no text: %q", p.name, p.value)
			}
		case "DTEND":
			if p.params != start.params || p.value <= start.value {
				return fmt.Errorf("it ends %s, and begins %s", p.value, start.value)
			}
		case "URL":
			if u, err := url.Parse(p.value); err != nil || !u.IsAbs() {
				return fmt.Errorf("no address: %q", p.value)
			}
		case "STATUS", "SEQUENCE", "LAST-MODIFIED":
			if want := map[string]string{"STATUS": "CANCELLED", "SEQUENCE": "1"}[p.name]; p.params != "" || want != "" && p.value != want || want == "" && !utcStamp.MatchString(p.value) {
				return fmt.Errorf("%s%s: %q", p.name, p.params, p.value)
			}
		case "DTSTAMP", "DTSTART", "TRANSP":
		default:
			return fmt.Errorf("what is %s?", p.name)
		}
		if _, twice := e.only(p.name); twice != nil {
			return twice
		}
	}
	return err
}

// checkTime holds a time to be a day, or a local time of a zone that the calendar has.
func checkTime(p property, zones map[string]bool) error {
	zone, local := strings.CutPrefix(p.params, ";TZID=")
	switch {
	case p.params == ";VALUE=DATE" && dateValue.MatchString(p.value):
	case local && zones[zone] && localTime.MatchString(p.value):
	default:
		return fmt.Errorf("no time: %s%s", p.params, p.value)
	}
	return nil
}

// meant is a value as a reader shows it.
func meant(value string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n").Replace(value)
}
