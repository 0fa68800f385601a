package pipeline

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/project"
)

// What officers said, and the council keeps to itself, those see who clear the paper, and nobody else; when the file comes back,
// nobody has to be told of it.
func TestOfficersCommentsForClearing(t *testing.T) {
	p := newProject(t)
	p.change(council1, "governance = ", "comments.publish = false\ngovernance = ")
	p.file(case1, p.read(case1)+"\n[[comment]]\nby = \"director-corporate-resources\"\nsection = \"resources\"\ntext = \"The {{contract.value}} can be afforded.\"\n")
	if r := p.run(Options{Purpose: BuildingDrafts, Word: true, Clearing: true}); r.Errors > 0 || !r.Written {
		t.Fatal(found(r))
	}
	draft := "output-drafts/" + paper1
	file, err := docxread.Read([]byte(p.read(draft + ".docx")))
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, c := range file.Comments {
		if c.Author != Remarker {
			said = append(said, fmt.Sprintf("%s on %q: %s", c.Author, c.On, c.Text))
		}
	}
	if got, want := fmt.Sprint(said), `[Director of Corporate Resources on "Resource Implications": The £282,693.00 can be afforded.]`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, name := range []string{".md", ".pdf"} {
		if strings.Contains(p.read(draft+name), "can be afforded") {
			t.Errorf("%s has the comment", name)
		}
	}
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	c, err := ReportsOf(opened).Numbered(project.Subject{Name: "sena-tribunal-officers"}).Returned(nil, file)
	if err != nil || !c.Same() {
		t.Errorf("what came back is told as changed: %+v, %v", c, err)
	}
}
