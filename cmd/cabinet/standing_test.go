package main

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"cabinet/templates"
)

// TestStandingItems holds that the page about agendas names each standing item that the templates word, and no other.
func TestStandingItems(t *testing.T) {
	wording, err := fs.ReadFile(templates.FS, "meetings/agenda/sections.md.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	_, named, _ := strings.Cut(agendaPage, "The templates word the standing items ")
	named, _, _ = strings.Cut(named, ";")
	var worded []string
	for _, m := range regexp.MustCompile(`\{\{define "item-([a-z-]+)"`).FindAllStringSubmatch(string(wording), -1) {
		worded = append(worded, m[1])
	}
	listed := strings.FieldsFunc(strings.ReplaceAll(named, " and ", ","), func(r rune) bool { return r == ',' || r == ' ' || r == '\n' })
	if strings.Join(listed, " ") != strings.Join(worded, " ") {
		t.Errorf("the page names %q, and the templates word %q", listed, worded)
	}
}
