package check_test

import (
	"strings"
	"testing"
)

func TestStatuteNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"the Public Contract Regulations 2015 apply", `"Public Contract Regulations 2015" write "Public Contracts Regulations 2015"`},
		{"the Public Contract Regulations 2006 applied", `"Public Contract Regulations 2006" write "Public Contracts Regulations 2006"`},
		{"the Public Contract Regulations apply", `"Public Contract Regulations" write "Public Contracts Regulations"`},
		{"the Children’s Act 1989", `"Children’s Act 1989" write "Children Act 1989"`},
		{"**Equalities** Act 2010", `"Equalities Act 2010" write "Equality Act 2010"`},
		{"the Public Services Social Value Act 2012", `"Public Services Social Value Act 2012" write "Public Services (Social Value) Act 2012"`},
		{"the Human Rights' Act 1998", `"Human Rights' Act 1998" write "Human Rights Act 1998"`},

		// years
		{"(the Localism Act 2012)", `"Localism Act 2012" write "Localism Act 2011"`},
		{"Under Localism Act 2012.", `"Localism Act 2012" write "Localism Act 2011"`},
		{"Care Act 2013", `"Care Act 2013" write "Care Act 2014"`},
		{"the Care Act (2015) applies", `"Care Act (2015)" write "Care Act 2014"`},
		{"the Care Act, 2013.", `"Care Act, 2013" write "Care Act 2014"`},
		{"the Data Protection Act 2108", `"Data Protection Act 2108" those called "Data Protection Act" are of 1984, 1998 and 2018`},
		{"the Local Government Act 1792", `"Local Government Act 1792" check the year of the Local Government Act`},
		{"the Housing Act 2196", `"Housing Act 2196" check the year of the Housing Act`},
		{`s.17 of Crime \& Disorder Act 1989`, `"Crime & Disorder Act 1989" write "Crime and Disorder Act 1998"`},
		{"the Health and Social Care Act 2022", `"Health and Social Care Act 2022" those called "Health and Social Care Act" are of 2001, 2008 and 2012`},
		{"LOCALISM ACT 2012 POWERS", `"LOCALISM ACT 2012" write "Localism Act 2011"`},

		// small letters
		{"under the housing Act 1996", `"housing Act 1996" write "Housing Act 1996"`},
		{"the localism act 2011 and the local government act 1972", `"localism act 2011" write "Localism Act 2011""local government act 1972" write "Local Government Act 1972"`},
		{"section 1 of the localism act.", `"localism act" write "Localism Act"`},
		{"duties under the care act are met", `"care act" write "Care Act"`},
		{"the Care act 2014", `"Care act 2014" write "Care Act 2014"`},
		{"the public contracts regulations 2015", `"public contracts regulations 2015" write "Public Contracts Regulations 2015"`},
		{"the equalities act 2010", `"equalities act 2010" write "Equality Act 2010"`},

		// words mistyped, too many and left out
		{"the Local Goverment Act 1972", `"Local Goverment Act 1972" write "Local Government Act 1972"`},
		{"the local goverment act 1972", `"local goverment act 1972" write "Local Government Act 1972"`},
		{"the Heath and Social Care Act 2012", `"Heath and Social Care Act 2012" write "Health and Social Care Act 2012"`},
		{"the Local Authority Government Act 1972", `"Local Authority Government Act 1972" write "Local Government Act 1972"`},
		{"the Planning and Purchase Act 2004", `"Planning and Purchase Act 2004" write "Planning and Compulsory Purchase Act 2004"`},
		{"the Freedom for Information Act 2000", `"Freedom for Information Act 2000" write "Freedom of Information Act 2000"`},
		{"the Equalty Act", `"Equalty Act" write "Equality Act"`},
		{"the Procurment Act 2022", `"Procurment Act 2022" write "Procurement Act 2023"`},
		{"the Highway Act 1980", `"Highway Act 1980" write "Highways Act 1980"`},
		{"the Public Contracts Regulation 2015", `"Public Contracts Regulation 2015" write "Public Contracts Regulations 2015"`},
		{"the Homeless Reduction Act 2017", `"Homeless Reduction Act 2017" write "Homelessness Reduction Act 2017"`},

		// right as they are
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
		{`the Health \& Social Care Act 2012, s.17 Crime \& Disorder Act 1998`, ""},
		{"the Freedom of Information Act, the 1972 Act and the Act 1972", ""},
		{"the Care Act, 2014 and the Care Act (2014)", ""},
		{"Since the Care Act, 2013 people have asked.", ""},
		{"the Local Government Act 1972 (as amended), the Health and Safety at Work Act 1974", ""},
		{"the Anti-Social Behaviour Crime and Policing Act 2014", ""},
		{"the Environmental Information Regulations 1992 and the Local Government Finance Act 1987", ""},
		{"the Highway Act 1835, the Housing Associations Act 1985, the Road Traffic Act 1991", ""},
		{"the Environment (Wales) Act 2016, the Environmental Information (Scotland) Regulations 2004", ""},
		{"the Health and Social Care (Community Health and Standards) Act 2003", ""},
		{"the Defence and Security Public Contracts Regulations 2011 and the Equality Act 2010 (Specific Duties) Regulations 2017", ""},
		{"the General Data Protection Regulation (EU) 2016/679, and Regulation 84 of 2015", ""},
		{"Parents and the children act as partners, and highways act on it in 2015.", ""},
		{"The building regulations and procurement regulations are met.", ""},
		{"The Environment Act Board and the Planning Act team, and the acts of 2011.", ""},
		{"LOCALISM ACT 2011 POWERS OF THE COUNCIL", ""},
		{"the Elections Act 2022, the Charities Act 2011, the Care Homes Act 2014 and the Ombudsman Regulations", ""},
	} {
		got := ""
		found, _ := settled(t, with(map[string]string{"case": "background = '''\nHere stands:\n\n" + c.text + "\n'''\n"}))
		for _, d := range found {
			if d.Rule != "statute-name" {
				continue
			}
			words, _, _ := strings.Cut(d.Message, " is not")
			words, _, _ = strings.Cut(words, " lacks")
			got += words + " " + d.Hint
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// TestBillsThatArePassed shows that a Bill is told once it has become an Act, and not before.
func TestBillsThatArePassed(t *testing.T) {
	for text, want := range map[string]bool{
		"The Procurement Bill will change this.":                                true,
		"The Employment Rights Bill will change this.":                          false,
		"The Procurement Bill, now the Procurement Act 2023, has changed this.": false,
		"The bill for procurement came to £5.":                                  false,
	} {
		found, _ := settled(t, with(map[string]string{"case": "background = \"" + text + "\"\n"}))
		if has(found, "statute-ended") != want {
			t.Errorf("%s: %v", text, found)
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
