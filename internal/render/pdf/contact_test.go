package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// contactsOf are contacts of some lines, which are parted by strokes.
func contactsOf(all ...string) (out []report.Contact) {
	for _, one := range all {
		var c report.Contact
		for _, line := range strings.Split(one, "/") {
			c.Lines = append(c.Lines, words(line))
		}
		out = append(out, c)
	}
	return out
}

// withContacts is a paper of one section that ends with contacts.
func withContacts(contacts ...report.Contact) *report.Report {
	r := reportOf(&report.Paragraph{Runs: words("Ask them.")})
	r.Parts[0].Sections[0].Contacts = contacts
	return r
}

const threeContacts, otherContact, thirdContact = "Jo Smith/Head of Works/jo@example.org", "Ann Lee/Clerk", "Sam Roe"

func TestContactsAreHeardLineByLine(t *testing.T) {
	p := readOf(t, withContacts(contactsOf(threeContacts, otherContact, thirdContact)...), Options{})
	const want = `
      Div
        P Jo Smith
        P Head of Works
        P jo@example.org
      Div
        P Ann Lee
        P Clerk
      P Sam Roe
`
	if _, got, _ := strings.Cut(p.Tree(), "P Ask them."); got != want {
		t.Errorf("the contacts are heard as%s", got)
	}
	var drawn []string
	for _, s := range p.Pages[0].Spans[3:] {
		drawn = append(drawn, strings.TrimSpace(s.Text))
	}
	if got := strings.Join(drawn, "/"); got != threeContacts+"/"+otherContact+"/"+thirdContact {
		t.Errorf("they are drawn as %s", got)
	}
}

// TestContactsBeside puts two contacts beside one another where each has room for its addresses, which are not broken there.
func TestContactsBeside(t *testing.T) {
	const mail, long = "bartholomew.featherstone@wychwood.example", "bartholomew.featherstone-haugh@severnside-and-wychwood.example"
	for _, c := range []struct {
		name     string
		sheet    sheet
		contacts []report.Contact
		want     int // boxes
	}{
		{"one", testSheet, contactsOf("A/B"), 1},
		{"two", testSheet, contactsOf("A/B", "C"), 1},
		{"three", testSheet, contactsOf("A/B", "C", "D"), 2},
		{"an address of more than half", testSheet, contactsOf("A/"+mail, "C"), 1},
		{"the same at the right", testSheet, contactsOf("C", "A/"+mail), 1},
		{"two of them", testSheet, contactsOf("A/"+mail, "B/"+mail), 2},
		{"one that leaves no room", testSheet, contactsOf("A/"+long, "Commissioning"), 2},
		{"large print", largePrint(tagpdf.Liberation(), 18*point), contactsOf("A", "C"), 2},
	} {
		boxes, err := flow(withContacts(c.contacts...), c.sheet, Options{})
		if err != nil {
			t.Fatal(err)
		}
		boxes = boxes[3:]
		if len(boxes) != c.want {
			t.Errorf("%s: %d boxes, want %d", c.name, len(boxes), c.want)
		}
		for _, b := range boxes {
			for i, col := range b.columns {
				right := c.sheet.right()
				if n := len(b.columns); b.columns[n-1].x > col.x {
					right = b.columns[n-1].x - c.sheet.contactGap
				}
				if len(col.lines) != 1 {
					t.Errorf("%s: line %d is broken", c.name, i)
				}
				for _, l := range col.lines {
					if col.x+l.width > right {
						t.Errorf("%s: line %d is too wide for its column", c.name, i)
					}
				}
			}
		}
	}
}

// TestFieldLinesAreHeardApart gives each line of a field an element of its own.
func TestFieldLinesAreHeardApart(t *testing.T) {
	r := reportOf()
	r.Fields = []report.Field{
		{Label: "From:", Lines: [][]report.Run{words("Jo Smith"), words("Ann Lee")}},
		{Label: "Subject:", Title: true, Lines: [][]report.Run{nil, words("A second line")}},
		{Label: "Ward:", Lines: [][]report.Run{words("All")}},
		{Lines: [][]report.Run{words("Open"), words("Not for publication")}},
	}
	p := readOf(t, r, Options{})
	const want = `Document
  Table
    TBody
      TR
        TH Scope=Row
          Strong From:
        TD
          P Jo Smith
          P Ann Lee
      TR
        TH Scope=Row
          Strong Subject:
        TD
          H1
            Strong Title
          P A second line
      TR
        TH Scope=Row
          Strong Ward:
        TD All
  P Open
  P Not for publication
  Part
`
	if got := p.Tree(); !strings.HasPrefix(got, want) {
		t.Errorf("the fields are heard as\n%s", got)
	}
}
