package pipeline

import (
	"strings"
	"testing"

	"cabinet/templates"
)

// TestHeldMeetingKeepsItsName holds back a meeting whose page is made by a template of the project's own. Its
// name comes from its record, and not from the page.
func TestHeldMeetingKeepsItsName(t *testing.T) {
	p := newProject(t)
	page, err := templates.FS.ReadFile("site/meeting.html.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	p.file("templates/site/meeting.html.tmpl", strings.Replace(string(page), "<h1>{{.Name}}</h1>", "<h1 class=\"council-title\"><b>Meeting</b></h1>", 1))
	p.build(1, 0)
	p.change(case1, `value      = "£282,693.00"`, `value      = ""`)
	p.build(0, 1)
	if home := p.output("index.html"); !strings.Contains(home, ">Cabinet – 7 February 2025<") {
		t.Errorf("the home page calls the meeting otherwise:\n%s", home)
	}
	if kept := p.output(address1 + "/index.html"); !strings.Contains(kept, "council-title") {
		t.Errorf("the meeting's page is another one:\n%s", kept)
	}
}
