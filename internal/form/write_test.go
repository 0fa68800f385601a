package form

import (
	"bytes"
	"fmt"
	"maps"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

const small = `# A case.
kind    = "exception" # the kind
council = "leicestershire"
meeting = "cabinet-2025-02-07"
colour  = "green" # no key of a case

[report]
title    = 'Buses, "late"' # as the agenda has it
from     = "director-cfs"
contacts = ["director-cfs"]
none     = ["equality"]

[contract]
value = "£1"  # net
ends  = 2025-03-31 # or later

[facts]
spend = "£2m"
# old = "£1m"
since = 2024-04-01

# Why?
[prose]
learning = '''
One.
'''

# The first.
[[option]]
title = "Nothing"
# cost = ""

[[option]]
title = "All"
recommended = true

[table.costs]
columns = ["Item", "Cost"]
rows = [["Bus", "£5"]]
`

// typing is a change of what is typed in a form, and the change that is then made in the file.
var typings = []struct {
	name  string
	type_ func(v url.Values)
	want  string // lines of a diff: - what goes, + what comes
}{
	{"nothing", func(url.Values) {}, ""},
	{"a text", set("report.title", "It's"), `-title    = 'Buses, "late"' # as the agenda has it|+title    = "It's" # as the agenda has it`},
	{"a text in two lines", set("report.title", "Buses\r\nand trams"), `-title    = 'Buses, "late"' # as the agenda has it|+title    = "Buses and trams" # as the agenda has it`},
	{"money without a pound sign", set("contract.value", "12500"), `-value = "£1"  # net|+value = "£12,500"  # net`},
	{"money with pence", set("contract.value", " £ 12,500.50 "), `-value = "£1"  # net|+value = "£12,500.50"  # net`},
	{"money that is negative", set("contract.value", "(1234)"), `-value = "£1"  # net|+value = "(£1,234)"  # net`},
	{"money taken away", set("contract.value", ""), `-value = "£1"  # net|+value = ""  # net`},
	{"a day in words", set("contract.ends", "3 March 2026"), `-ends  = 2025-03-31 # or later|+ends  = 2026-03-03 # or later`},
	{"a day in figures", set("contract.starts", "3/3/2026"), `+starts = 2026-03-03`},
	{"a day taken away", set("contract.ends", ""), `-ends  = 2025-03-31 # or later`},
	{"yes", set("contract.sme", "true"), `+sme   = true`},
	{"one post for another", set("report.from", "director-law-governance"), `-from     = "director-cfs"|+from     = "director-law-governance"`},
	{"two posts for one", set("report.from", "director-cfs", "", "director-law-governance"), `-from     = "director-cfs"|+from     = ["director-cfs", "director-law-governance"]`},
	{"no post", set("report.contacts", ""), `-contacts = ["director-cfs"]|+contacts = []`},
	{"a box ticked", set("report.none", "", "equality", "human-rights"), `-none     = ["equality"]|+none     = ["equality", "human-rights"]`},
	{"a choice", set("contract.type", "works"), `+type  = "works"`},
	{"a choice taken back", set("meeting", ""), `-meeting = "cabinet-2025-02-07"|+meeting = []`},
	{"an answer", set("prose.learning", "One.\r\n\r\na) Two."), `-One.|+One.|+|+a) Two.`},
	{"a new answer", set("prose.balance", "It is right."), `+balance = '''|+It is right.|+'''`},
	{"an answer taken away", set("prose.learning", "\r\n"), `-One.`},
	{"a new table", set("decision.asks", "approve"), `+|+[decision]|+asks = "approve"`},
	{"a new table within another", set("contract.framework.concluded", "1 May 2023"), `+|+[contract.framework]|+concluded = 2023-05-01`},
	{"lines", set("acronyms", "TSIL\r\n\r\nSEND "), `+acronyms = ["TSIL", "SEND"]`},
	{"a fact in words", set("facts.1", "£3m"), `-spend = "£2m"|+spend = "£3m"`},
	{"a fact that is a day", set("facts.2", "2 April 2024"), `-since = 2024-04-01|+since = 2024-04-02`},
	{"a new fact", all(set("order.facts", "", "1", "2", "n1"), set("facts.n1.~name", "buses"), set("facts.n1", "12")), `+buses = "12"`},
	{"a fact taken out", set("order.facts", "", "2"), `-spend = "£2m"`},
	{"an item's text", set("option.2.title", "Most"), `-title = "All"|+title = "Most"`},
	{"items turned round", set("order.option", "", "2", "1"), `-# The first.|-[[option]]|-title = "Nothing"|-# cost = ""|-|+# The first.|+[[option]]|+title = "Nothing"|+# cost = ""|+`},
	{"an item taken out", set("order.option", "", "2"), `-# The first.|-[[option]]|-title = "Nothing"|-# cost = ""|-`},
	{"all items taken out", set("order.option", ""), `-# The first.|-[[option]]|-title = "Nothing"|-# cost = ""|-|-[[option]]|-title = "All"|-recommended = true|-`},
	{"an item added first", all(set("order.option", "", "n1", "1", "2"), set("option.n1.title", "Some"), set("option.n1.recommended", "false")), `+[[option]]|+title       = "Some"|+recommended = false|+`},
	{"an empty item added", set("order.option", "", "1", "2", "n1"), ``},
	{"a new list", all(set("order.comment", "", "n3"), set("comment.n3.by", "leader"), set("comment.n3.on", "1 May 2025"), set("comment.n3.text", "Yes.\r\n\r\nNo.")), `+|+[[comment]]|+by   = "leader"|+on   = 2025-05-01|+text = '''|+Yes.|+|+No.|+'''`},
	{"rows", set("table.1.rows", "Bus | £5\r\nTram\t£6\r\n"), `-rows = [["Bus", "£5"]]|+rows = [|+  ["Bus", "£5"],|+  ["Tram", "£6"],|+]`},
	{"columns", set("table.1.columns", "Item | Cost | "), `-columns = ["Item", "Cost"]|+columns = ["Item", "Cost", ""]`},
	{"a new named table", all(set("order.table", "", "1", "n1"), set("table.n1.~name", "b"), set("table.n1.caption", "C")), `+|+[table.b]|+caption = "C"`},
	{"a named table taken out", set("order.table", ""), `-|-[table.costs]|-columns = ["Item", "Cost"]|-rows = [["Bus", "£5"]]`},
	{"what is no field", all(set("colour", "red"), set("order.colour", "n1"), set("option.7.title", "x"), set("prose.none", "x")), ``},
}

func set(name string, values ...string) func(url.Values) {
	return func(v url.Values) { v[name] = values }
}

func all(changes ...func(url.Values)) func(url.Values) {
	return func(v url.Values) {
		for _, change := range changes {
			change(v)
		}
	}
}

// What is typed changes the lines that it is about, and no other byte.
// TestCapital gives letters of any alphabet a capital: questions are asked in Welsh too.
func TestCapital(t *testing.T) {
	for words, want := range map[string]string{"": "", "what is asked?": "What is asked?", "ŵyn a gwlân?": "Ŵyn a gwlân?", "Âr?": "Âr?", "“so” it is": "“so” it is", "£5": "£5"} {
		if got := Capital(words); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}

func TestTyped(t *testing.T) {
	s := sample(t)
	for _, ends := range []string{"\n", "\r\n"} {
		text := []byte(strings.ReplaceAll(small, "\n", ends))
		for _, tt := range typings {
			t.Run(tt.name, func(t *testing.T) {
				v := post(New(open(text), s, nil))
				tt.type_(v)
				f := New(open(text), s, v)
				after, ok := f.Write(text)
				for _, field := range f.Problems() {
					t.Errorf("%s: %s", field.Name, field.Problem)
				}
				if ends == "\r\n" && strings.Count(string(after), "\n") != strings.Count(string(after), ends) {
					t.Errorf("lines end in two ways: %q", after)
				}
				if got := diff(small, strings.ReplaceAll(string(after), "\r\n", "\n")); !ok || got != sortedDiff(tt.want) {
					t.Errorf("%s\nwant\n%s\n%s", got, sortedDiff(tt.want), after)
				}
				if again := New(open(after), s, post(New(open(after), s, nil))); ok {
					if same, _ := again.Write(after); !bytes.Equal(same, after) {
						t.Errorf("sent again, it is written as\n%s", same)
					}
				}
			})
		}
	}
}

// diff lists the lines that one text has and the other has not, as often as it has them more often, sorted.
func diff(a, b string) string {
	count := map[string]int{}
	for line := range strings.SplitSeq(a, "\n") {
		count[line]--
	}
	for line := range strings.SplitSeq(b, "\n") {
		count[line]++
	}
	var out []string
	delete(count, "") // a table that comes or goes has one beside it
	for line, n := range count {
		for range max(n, -n) {
			out = append(out, map[bool]string{true: "+", false: "-"}[n > 0]+line)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "|")
}

// sortedDiff is a diff as diff gives it: lines that go and come again are no change.
func sortedDiff(s string) string {
	var a, b []string
	for line := range strings.SplitSeq(s, "|") {
		if after, ok := strings.CutPrefix(line, "-"); ok {
			a = append(a, after)
		} else if after, ok := strings.CutPrefix(line, "+"); ok {
			b = append(b, after)
		}
	}
	return diff(strings.Join(a, "\n"), strings.Join(b, "\n"))
}

// What the case can't hold is told at its field, and then nothing is to be saved.
func TestProblems(t *testing.T) {
	s := sample(t)
	tests := []struct {
		type_      func(url.Values)
		name, want string
	}{
		{set("contract.ends", "30 February 2026"), "contract.ends", `"30 February 2026" is not a date: write the day, the month and the year, such as 27 March 2026`},
		{set("contract.value", "a lot"), "contract.value", `"a lot" is not an amount: write it in pounds, such as £12,500 or £282,693.00`},
		{set("contract.value", "£2.8m"), "contract.value", `"£2.8m" is not an amount: write it in pounds, such as £12,500 or £282,693.00`},
		{set("report.title", "a\x01b"), "report.title", "a control character stands here, which can't be seen: type the text again"},
		{all(set("order.facts", "", "1", "2", "n1"), set("facts.n1.~name", "spend"), set("facts.n1", "1")), "facts.n1.~name", `there is one with the name "spend" already`},
		{all(set("order.facts", "", "1", "2", "n1"), set("facts.n1.~name", "so much"), set("facts.n1", "1")), "facts.n1.~name", `"so much" can't be a name: use letters, figures, _ and -`},
		{all(set("order.table", "", "1", "n1"), set("table.n1.~name", "b")), "table.n1.~name", "nothing stands in this table yet"},
		{all(set("order.option", "", "1", "n1"), set("option.n1.recommended", "x"), set("order.cost", "n2"), set("cost.n2.amount", "much")), "cost.n2.amount", `"much" is not an amount: write it in pounds, such as £12,500 or £282,693.00`},
	}
	for _, tt := range tests {
		v := post(New(open([]byte(small)), s, nil))
		tt.type_(v)
		f := New(open([]byte(small)), s, v)
		if _, ok := f.Write([]byte(small)); ok || !f.Refused() {
			t.Errorf("%s is written", tt.name)
		}
		if got := f.Field(tt.name).Problem; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestCommentNeedsSection asks for the section of a comment where the papers of a council have none that gathers comments.
func TestCommentNeedsSection(t *testing.T) {
	s := sample(t)
	required := func() bool {
		v := post(New(open([]byte(small)), s, nil))
		set("order.comment", "", "n1")(v)
		return New(open([]byte(small)), s, v).Field("comment.n1.section").Required
	}
	if !required() {
		t.Error("the section may stay open, and no paper has one for comments")
	}
	text, err := os.ReadFile("../../content/councils/leicestershire.toml")
	if err != nil {
		t.Fatal(err)
	}
	gathers := bytes.Replace(text, []byte(`"background"`), []byte(`"comments"`), 1)
	var list diag.List
	s.Council = casefile.Folder{FS: fstest.MapFS{"councils/gathers.toml": {Data: gathers}}}.Council("gathers", &list).For("exception")
	if required() {
		t.Error("the section has to be given where papers gather comments")
	}
}

// What the file has in a way in which the form can't change it is shown, and told where it is changed all the same.
func TestByHand(t *testing.T) {
	const text = "kind = 'exception'\nacronyms = [\n  'A', # why\n]\noption = [{ title = 'x' }]\n[report]\ntitle = 3\nnone = { a = 1 }\n[table.x]\nnote = ['a\\nb', \"c\\nd\"]\n"
	s := sample(t)
	f := New(open([]byte(text)), s, nil)
	if title := f.Field("report.title"); title.Text() != "3" || title.Locked {
		t.Errorf("a number as a title is %q", title.Value)
	}
	if !f.Field("report.none").Locked || !f.Field("table.1.note").Locked {
		t.Error("what the form can't show can be changed in it")
	}
	v := post(f)
	v["acronyms"] = []string{"B"}
	f = New(open([]byte(text)), s, v)
	after, ok := f.Write([]byte(text))
	if want := "case.toml:2:1: acronyms can't be changed: a comment would be lost; do it by hand"; ok || f.Field("acronyms").Problem != want {
		t.Errorf("%t, %s, want %s", ok, f.Field("acronyms").Problem, want)
	}
	if string(after) != text {
		t.Errorf("it is written as\n%s", after)
	}
}

// places matches which of the items of a list a field is of.
var places = regexp.MustCompile(`\d+`)

// standing tells how a field stands in a form: its name, its type, and whether it is empty and has several lines.
func standing(f *Field) string {
	text := f.Text()
	return fmt.Sprint(places.ReplaceAllString(f.Name, ""), f.Type, len(f.Value), text == "", strings.Contains(text, "\n"))
}

// Fields of every case are filled anew, each that stands otherwise than any before, and some of the others: the form of what is then
// in the file has just that, and nothing else has changed.
func TestEveryField(t *testing.T) {
	s := sample(t)
	n, shown := 0, map[string]bool{}
	for name, text := range cases(t) {
		d := open(text)
		if d == nil || !strings.Contains(name, "content") && len(text)%31 > 0 {
			continue // some show it
		}
		before := New(d, s, nil)
		for _, field := range before.Fields() {
			if field.Locked || field.Name == "decision.asks" || field.Name == "report.none" { // by these other questions are asked
				continue
			}
			if n++; shown[standing(field)] && n%10 > 0 {
				continue
			}
			shown[standing(field)] = true
			v := post(before)
			want := example(field)
			v[field.Name] = want
			f := New(d, s, v)
			after, ok := f.Write(text)
			if !ok {
				if strings.Contains(field.problemOf(f), "by hand") {
					continue
				}
				t.Errorf("%s: %s: %s", name, field.Name, field.problemOf(f))
				continue
			}
			got := held(New(open(after), s, nil))
			all := held(before)
			all[field.Name] = fmt.Sprint(want)
			if len(sent(field.Type, want)) == 0 {
				all[field.Name] = "[]"
			}
			if !maps.Equal(got, all) {
				t.Errorf("%s: with %s %q changes\n%s", name, field.Name, want, diffOf(all, got))
			}
		}
	}
	if len(shown) < 200 {
		t.Errorf("only %d fields stand otherwise than others", len(shown))
	}
}

func (f *Field) problemOf(in *Form) string { return in.Field(f.Name).Problem }

// example is something that can be typed in a field, other than what it has.
func example(f *Field) []string {
	text := map[Type]string{Date: "3 March 2026", Money: "£12,500", Fact: "4 May 2026", Number: "7", Flag: "true", Row: "a | b\\|c", Rows: "a | b\nc | ", Lines: "One\nTwo's \"it\"", Answer: "One.\n\na) It's \"two\".\n'''\nb) Three"}[f.Type]
	if f.Type == One || f.Type == Several || f.Type == Any {
		text = f.Choices[len(f.Choices)-1].Name
	}
	if text == "" {
		text = "It's \"a\" \\ line"
	}
	return []string{text}
}

// held is what the fields of a form hold.
func held(f *Form) map[string]string {
	all := map[string]string{}
	for _, field := range f.Fields() {
		all[field.Name] = fmt.Sprint(sent(field.Type, field.Value))
	}
	return all
}

func diffOf(want, got map[string]string) string {
	var out []string
	for name := range want {
		if want[name] != got[name] {
			out = append(out, fmt.Sprintf("%s: %q, want %q", name, got[name], want[name]))
		}
	}
	for name := range got {
		if _, there := want[name]; !there {
			out = append(out, name+" has come")
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}
