package form

import (
	"net/url"
	"strings"
	"testing"
)

// Two windows have one file open; the first saves, and the second then. What each did to the lists is kept.
func TestRebase(t *testing.T) {
	s := sample(t)
	tests := []struct {
		name   string
		change [2]string // in the file, underneath
		type_  func(url.Values)
		theirs string // the fields in which both differ
		added  string // the items that the file has got
		want   []string
		gone   []string
	}{
		{"another field", [2]string{`"£2m"`, `"£3m"`}, set("report.title", "Mine"), "", "", []string{`"£3m"`, `"Mine"`}, nil},
		{"the same field", [2]string{`'Buses, "late"'`, `"Theirs"`}, set("report.title", "Mine"), "report.title: Theirs", "", []string{`"Mine"`}, []string{"Theirs"}},
		{"the same, to the same", [2]string{`'Buses, "late"'`, `"Mine"`}, set("report.title", "Mine"), "", "", []string{`"Mine"`}, nil},
		{"taken away", [2]string{"ends  = 2025-03-31 # or later\n", ""}, set("contract.ends", "1 April 2025"), "contract.ends: ", "", []string{`ends = 2025-04-01`}, nil},
		{"an item has come before", [2]string{"# The first.\n", "[[option]]\ntitle = \"Theirs\"\n\n# The first.\n"}, set("option.2.title", "Mine"), "", "option.1", []string{`"Theirs"`, `"Nothing"`, `"Mine"`}, []string{`"All"`}},
		{"an item has gone", [2]string{"# The first.\n[[option]]\ntitle = \"Nothing\"\n# cost = \"\"\n\n", ""}, set("option.2.title", "Mine"), "", "", []string{`"Mine"`}, []string{"Nothing", `"All"`}},
		{"the item typed in has gone", [2]string{"[[option]]\ntitle = \"All\"\nrecommended = true\n", ""}, set("option.2.title", "Mine"), "", "", []string{"Nothing", `"Mine"`, "recommended = true"}, nil},
		{"an item is another", [2]string{`title = "All"`, `title = "Theirs"`}, set("option.1.title", "Mine"), "", "", []string{`"Mine"`, `"Theirs"`}, []string{"Nothing", `"All"`}},
		{"the same item", [2]string{`title = "All"`, `title = "Theirs"`}, set("option.2.title", "Mine"), "option.2.title: Theirs", "", []string{`"Mine"`, "Nothing"}, []string{"Theirs"}},
		{"one comes on each side", [2]string{"[table.costs]", "[[option]]\ntitle = \"Theirs\"\n\n[table.costs]"}, all(set("order.option", "", "1", "2", "n1"), set("option.n1.title", "Mine")), "", "option.3", []string{`"Theirs"`, `"Mine"`, "Nothing", `"All"`}, nil},
		{"taken out here, and nothing there", [2]string{`"£2m"`, `"£3m"`}, set("order.option", "", "2"), "", "", []string{`"All"`, `"£3m"`}, []string{"Nothing"}},
		{"a fact has come", [2]string{"spend = ", "more = \"£1\"\nspend = "}, set("facts.1", "£9"), "", "facts.1", []string{`spend = "£9"`, `more = "£1"`}, []string{"£2m"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			now := strings.Replace(small, tt.change[0], tt.change[1], 1)
			v := post(New(open([]byte(small)), s, nil))
			tt.type_(v)
			f := Rebase(open([]byte(small)), open([]byte(now)), s, v)
			var theirs, added []string
			for _, field := range f.Fields() {
				if field.Theirs != nil {
					theirs = append(theirs, field.Name+": "+strings.Join(field.Theirs, ","))
				}
			}
			for _, g := range f.Groups {
				for _, i := range g.Items() {
					if i.Added {
						added = append(added, g.List.Name+"."+i.ID)
					}
				}
			}
			if got := strings.Join(theirs, "|"); got != tt.theirs {
				t.Errorf("both differ in %q, want %q", got, tt.theirs)
			}
			if got := strings.Join(added, "|"); got != tt.added {
				t.Errorf("the file has got %q, want %q", got, tt.added)
			}
			again := New(open([]byte(now)), s, post(f)) // sent as it was shown
			after, ok := again.Write([]byte(now))
			for _, want := range tt.want {
				if !ok || !strings.Contains(string(after), want) {
					t.Errorf("no %s in\n%s", want, after)
				}
			}
			for _, gone := range tt.gone {
				if strings.Contains(string(after), gone) {
					t.Errorf("still %s in\n%s", gone, after)
				}
			}
		})
	}
}

// Where it is no longer known what the form was made of, every field that differs is told, and nothing is lost.
func TestRebaseWithoutBase(t *testing.T) {
	s := sample(t)
	v := post(New(open([]byte(small)), s, nil))
	v["report.title"] = []string{"Mine"}
	now := strings.Replace(small, `"£2m"`, `"£3m"`, 1)
	f := Rebase(nil, open([]byte(now)), s, v)
	if spend := f.Field("facts.1"); spend.Text() != "£2m" || strings.Join(spend.Theirs, "") != "£3m" {
		t.Errorf("%q, and the file has %q", spend.Value, spend.Theirs)
	}
	if title := f.Field("report.title"); title.Text() != "Mine" || title.Theirs == nil {
		t.Errorf("%q, and the file has %q", title.Value, title.Theirs)
	}
}

// What the buttons say is done in what was typed.
func TestAct(t *testing.T) {
	typed := url.Values{"order.option": {"", "1", "n1", "2"}, "report.from": {"a", "", "b"}, "x": {"y"}}
	tests := map[string]string{
		"add option": "order.option= 1 n1 2 n2", "remove option n1": "order.option= 1 2", "up option n1": "order.option= n1 1 2", "up option 1": "order.option= 1 n1 2",
		"down option n1": "order.option= 1 2 n1", "down option 2": "order.option= 1 n1 2", "remove option 7": "order.option= 1 n1 2", "add cost": "order.cost= n1",
		"add report.from": "report.from=a  b ", "remove report.from 0": "report.from= b", "up report.from 2": "report.from=a b ", "down report.from 0": "report.from= a b",
		"up report.from 9": "report.from=a  b", "up report.from -1": "report.from=a  b", "up": "x=y", "": "x=y", "add": "x=y",
	}
	for do, want := range tests {
		name, _, _ := strings.Cut(want, "=")
		if got := name + "=" + strings.Join(Act(typed, do)[name], " "); got != want {
			t.Errorf("%s: %q, want %q", do, got, want)
		}
	}
	if strings.Join(typed["order.option"], " ") != " 1 n1 2" {
		t.Error("what was typed has changed")
	}
}
