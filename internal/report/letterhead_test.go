package report

import "testing"

func TestLetterhead(t *testing.T) {
	const council = "Wychwood Borough Council"
	field := func(label, line string, title bool) Field {
		return Field{Label: label, Lines: [][]Run{{{Text: line}}}, Title: title}
	}
	for _, c := range []struct {
		header Header
		want   string
	}{
		{Header{Lead: "Cabinet – 7 February 2025"}, council},
		{Header{Lead: "WYCHWOOD  BOROUGH COUNCIL: Cabinet"}, ""},
		{Header{Lead: "Cabinet of Wychwood Borough Council"}, ""},
		{Header{Lead: "Cabinet of Wychwood Borough Councillors"}, council},
		{Header{Lead: "Cabinet", Fields: []Field{field("", council, false)}}, council},
		{Header{Fields: []Field{field("", council+", Cabinet", false)}}, ""},
		{Header{Fields: []Field{field(council, "Cabinet", false)}}, ""},
		{Header{Fields: []Field{field("To:", "Cabinet, "+council, false)}}, council},
		{Header{Fields: []Field{field("To:", council, false)}}, ""},
		{Header{Fields: []Field{field("Subject:", council+" pay policy", true)}}, council},
		{Header{Fields: []Field{{Label: "Item:"}}}, council},
	} {
		c.header.Council = council
		if got := c.header.Letterhead(); got != c.want {
			t.Errorf("%+v: %q stands above the paper, not %q", c.header, got, c.want)
		}
	}
	if got := (Header{Lead: "Cabinet"}).Letterhead(); got != "" {
		t.Errorf("%q stands for no council", got)
	}
}

func TestHost(t *testing.T) {
	for _, c := range [][4]string{
		{"Wychwood Borough Council", "Cabinet", "Wychwood Borough Council", "Cabinet"},
		{"Wychwood Borough Council", "Wychwood borough council", "Wychwood borough council", ""},
		{"Kent", "Cabinet of Kent", "Cabinet of Kent", ""},
		{"Kent", "Kentish Cabinet", "Kent", "Kentish Cabinet"},
		{"", "Cabinet", "", "Cabinet"},
	} {
		if council, body := (Header{Council: c[0], Body: c[1]}).Host(); council != c[2] || body != c[3] {
			t.Errorf("%q and %q are %q and %q", c[0], c[1], council, body)
		}
	}
}
