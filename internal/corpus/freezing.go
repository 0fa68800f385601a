package corpus

import (
	"strings"
)

// freeze publishes the first meetings of the site. A paper of the first of them is published anew.
func (c *corpus) freeze() {
	for _, m := range c.meetings[:min(3, len(c.meetings))] {
		c.freezings = append(c.freezings, Freezing{Meeting: m.name, Today: iso(m.day.AddDate(0, 0, -8))})
	}
	m := c.meetings[0]
	for _, p := range m.papers {
		name := "cases/" + p.name + ".toml"
		text := c.files[name]
		if p.draft || p.fate != "" || !strings.Contains(text, "\nbackground = '''\n") || strings.Contains(text, "translation_of") {
			continue
		}
		c.freezings = append(c.freezings, Freezing{
			Files:   map[string]string{name: strings.Replace(text, "\nbackground = '''\n", "\nbackground = '''\nThe figures have been looked at once more. ", 1)},
			Meeting: m.name, Amend: []string{p.name}, Changed: map[string]string{p.name: "The figures in the background are corrected."}, On: iso(m.day.AddDate(0, 0, -2)), Today: iso(m.day.AddDate(0, 0, -2)),
		})
		return
	}
}
