package check_test

import (
	"strings"
	"testing"
)

func TestStatuteNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"the Public Contract Regulations 2015 apply", `"Public Contract Regulations 2015" write "Public Contracts Regulations 2015"`},
		{"the Public Contract Regulations 2015 apply", `"Public Contract Regulations 2015" write "Public Contracts Regulations 2015"`},
		{"the Public Contract Regulations 2006 applied", `"Public Contract Regulations 2006" write "Public Contracts Regulations 2006"`},
		{"the Public Contract Regulations apply", `"Public Contract Regulations" write "Public Contracts Regulations"`},
		{"(the Localism Act 2012)", `"Localism Act 2012" write "Localism Act 2011"`},
		{"Under Localism Act 2012.", `"Localism Act 2012" write "Localism Act 2011"`},
		{"Care Act 2013", `"Care Act 2013" write "Care Act 2014"`},
		{"the Children’s Act 1989", `"Children’s Act 1989" write "Children Act 1989"`},
		{"**Equalities** Act 2010", `"Equalities Act 2010" write "Equality Act 2010"`},
		{`the Crime \& Disorder Act 1998`, `"Crime & Disorder Act 1998" write "Crime and Disorder Act 1998"`},
		{"> The Localism Act 2012.", ""},
		{"the Public Contracts Regulations 2015, the Localism Act 2011 and the Care Act 2014", ""},
		{"the Health and Social Care Act 2012 and the Health and Care Act 2022", ""},
		{"the Procurement Act 2023 and the Procurement Regulations 2024", ""},
		{"the Local Government Act 1986 and the Housing Act 2023", ""},
		{"the Data Protection Acts 1998 and 2018", ""},
		{"the Localism Act, section 1 of the Localism Act 20115", ""},
		{"Public Contract Regulationsx", ""},
		{"the Public Services (Social Value) Act 2012", ""},
		{"the Social Value Act", ""},
	} {
		got := ""
		found, _ := settled(t, with(map[string]string{"case": "background = '''\nHere stands:\n\n" + c.text + "\n'''\n"}))
		for _, d := range found {
			words, _, _ := strings.Cut(d.Message, " is not")
			got += words + " " + d.Hint
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// TestProfilesStatute shows that a profile adds statutes of its own.
func TestProfilesStatute(t *testing.T) {
	const own = "[[statute]]\nname = \"Leicestershire Act 1985\"\nwrong = [\"Leicester Act\"]\nsole = true\n[[holiday]]\ndate = 2025-02-06\n"
	got := settledLines(t, map[string]string{"council": own, "case": "background = \"Under the Leicester Act 1985 and the Leicestershire Act 1958.\"\n"})
	if strings.Count(got, "[statute-name]") != 2 {
		t.Error(got)
	}
}
