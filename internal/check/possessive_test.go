package check_test

import "testing"

// TestPossessives is which genitives are wrong beyond doubt. The council is Wychwood District Council.
func TestPossessives(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Each service has it's own budget.", "it's own"},
		{"It is one of Wychwoods roads.", "Wychwoods"},
		{"This is the Councils decision. It follows the Councils policy.", "Councils"},
		{"It accords with the Governments strategy.", "Governments"},
		{"The childrens homes are run by the Clerk.", "childrens"},
		{"Childrens Services has grown. Children’s Services is large.", "Childrens"},
		{"It is given for Members information.", "Members"},
		{"The Councils own land is let.", "Councils"},
		{"The Councils have land. The Councils own it.", ""},
		{"It is the Authoritys plan, and the Leaders decision.", "AuthoritysLeaders"},
		{"The Leaders of both groups wrote. It was the Leaders decision.", ""},
		{"We asked for young peoples views.", "young peoples"},
		{"The Councils financial position is sound, and our Councils website says so.", "Councils"},

		{"So is the Wychwoods Health and Wellbeing Strategy, and Wychwood’s Local Plan.", "Wychwoods"},
		{"The Wychwoods Park estate is old.", ""},

		{"It’s a plan of its own. It's right.", ""},
		{"The Councils have agreed. The Councils policies are joined.", ""},
		{"Both Councils agree with the Councils decision.", ""},
		{"The Wychwoods Hill road, and the Wychwoods, are old.", ""},
		{"Childrens Services Limited was appointed.", ""},
		{"The rights of indigenous peoples are kept.", ""},
		{"The Council’s decision, the Cabinet’s policy and Wychwood’s roads.", ""},
		{"The councils in the county, and the Governments of four nations.", ""},
		{"He wrote “the Councils decision” in the margin.", ""},
	} {
		got := ""
		found, _ := settled(t, with(map[string]string{"case": "background = \"" + c.text + "\"\n"}))
		for _, d := range ofRules(found, "possessive") {
			got += d.Text()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
