package compose

import (
	"strings"
	"testing"
)

// section is one more section of the council's profile.
func section(lines string) change {
	const last = "heading = \"Purpose\"\n"
	return change{"council", last, last + "\n[[part.section]]\n" + lines}
}

// block is one more block of the templates.
func block(text string) change {
	return change{"templates", `{{define "purpose"`, text + `{{define "purpose"`}
}

// purpose is another text of the block.
func purpose(text string) change {
	return change{"templates", "The contract costs {{contract.value}}.", text}
}

// answer is another answer to the question.
func answer(text string) change { return change{"case", "Because of {{facts.spend}}.", text} }

// TestFindings has for each finding of composing a paper that fails and one near it that passes.
func TestFindings(t *testing.T) {
	const (
		extra     = "id = \"extra\"\nheading = \"Extra\"\n"
		noneGiven = `from = "head"` + "\nnone = \"extra\""
		braces    = "between {{ and }} stands the name of a fact, such as {{contract.value}}"
	)
	from := `from = "head"`
	tests := []struct {
		name   string
		fails  []change
		want   string
		passes []change
	}{
		{"missing fact", []change{{"case", `value = "£5,000"`, ""}},
			"content/cases/c.toml:12:2 missing-fact: contract.value is missing; the section \"Purpose\" uses it (t/papers/k/sections.md.tmpl:2:22) (give it under [contract]: value = …)", nil},
		{"missing fact, empty", []change{{"case", `value = "£5,000"`, `value = ""`}},
			"content/cases/c.toml:13:9 missing-fact: contract.value is missing; the section \"Purpose\" uses it (t/papers/k/sections.md.tmpl:2:22) (give it under [contract]: value = …)", nil},
		{"missing fact, without its table", []change{purpose("{{exception.to}}")},
			"content/cases/c.toml:1:1 missing-fact: exception.to is missing; the section \"Purpose\" uses it (t/papers/k/sections.md.tmpl:2:3) (give it under [exception]: to = …)", nil},
		{"an unknown post", []change{answer("{{post.hed.name}} {{post.head.titel}}")},
			"content/cases/c.toml:21:1 unknown-fact: there is no fact post.hed.name (did you mean \"post.head.name\"?)\ncontent/cases/c.toml:21:19 unknown-fact: there is no fact post.head.titel (did you mean \"post.head.title\"?)", []change{answer("{{post.head.title}}")}},
		{"a post that nobody holds", []change{answer("{{post.head.name}}")},
			"content/cases/c.toml:21:1 missing-fact: post.head.name is used here, but not given (give it in content/councils/town.toml, under [post.head])", nil},
		{"facts that go round in a circle", []change{{"case", `"about £2.8m_*"`, `"more than {{facts.spend}}"`}},
			"content/cases/c.toml:17:9 braces: a fact that another fact names can't name facts itself (write the words themselves)", []change{{"case", `"about £2.8m_*"`, `"more than {{contract.value}}"`}}},
		{"a title with a fact that there is not", []change{{"case", `"A paper"`, `"A paper on {{contract.valu}}"`}},
			`content/cases/c.toml:6:21 unknown-fact: there is no fact contract.valu (did you mean "contract.value"?)`, []change{{"case", `"A paper"`, `"A paper on {{contract.value}}"`}}},
		{"an answer where there is standard wording", []change{section(extra), block(`{{define "extra"}}Standard.{{end}}`), {"case", "why =", "extra = 'Own.'\nwhy ="}},
			`content/cases/c.toml:20:9 own-words: the section "Extra" has standard wording, so this answer would be lost (take the answer out; or let the council's papers have words of their own there, with own_words = true in the section extra of content/councils/town.toml)`,
			[]change{section(extra + "own_words = true"), block(`{{define "extra"}}Standard {{contract.supplier}} {{ask "more" "More?"}}{{end}}`), {"case", "why =", "extra = 'Own.'\nwhy ="}}},
		{"an answer where a section without a heading has standard wording", []change{section("id = \"box\""), block(`{{define "box"}}Standard.{{end}}`), {"case", "why =", "box = 'Own.'\nwhy ="}},
			`content/cases/c.toml:20:7 own-words: the section "box" has standard wording, so this answer would be lost (take the answer out; or let the council's papers have words of their own there, with own_words = true in the section box of content/councils/town.toml)`, nil},
		{"words of one's own in place of a question's", []change{section(extra + "own_words = true"), block(`{{define "extra"}}Standard {{may "extra" "More?"}}{{end}}`)},
			`content/councils/town.toml:24:13 own-words: the wording of "extra" asks a question of that name, so no answer can stand in its place (take own_words out, or give the question another name in the templates)`, nil},
		{"a missing section of comments", []change{section("id = \"extra\"\nheading = \"Comments of the Clerk\"\n")},
			`content/cases/c.toml:19:2 missing-section: the section "Comments of the Clerk" (extra) is missing (give it as [[comment]] section = "extra"; or answer it under [prose], as extra = '''…''')`, nil},
		{"a missing section of background papers", []change{section("id = \"background-papers\"\nheading = \"Background papers\"\n")},
			`content/cases/c.toml:19:2 missing-section: the section "Background papers" (background-papers) is missing (answer it under [prose], as background-papers = '''…'''; or list it as [[background]])`, nil},
		{"a comment that belongs nowhere", []change{{"case", "[prose]", "[[comment]]\nby = \"clerk\"\ntext = \"x\"\n[prose]"}},
			`content/cases/c.toml:19:3 unused-data: this comment would be lost: content/councils/town.toml has no section "comments" for it (say where it belongs, with section = "…"; the sections are: purpose)`,
			[]change{{"case", "[prose]", "[[comment]]\nby = \"clerk\"\nsection = \"purpose\"\ntext = \"x\"\n[prose]"}}},
		{"missing fact, twice", []change{purpose("{{contract.supplier}} {{contract.supplier}}"), answer("{{contract.supplier}}")},
			"content/cases/c.toml:12:2 missing-fact: contract.supplier is missing; the section \"Purpose\" uses it (t/papers/k/sections.md.tmpl:2:3) (give it under [contract]: supplier = …)", nil},
		{"missing fact of prose", []change{answer("é {{contract.supplier}}")},
			"content/cases/c.toml:21:3 missing-fact: contract.supplier is used here, but not given (give it under [contract]: supplier = …)", nil},
		{"missing fact of the profile", []change{purpose("{{terms.rules}}")},
			"content/councils/town.toml:1:1 missing-fact: terms.rules is missing; the section \"Purpose\" uses it (t/papers/k/sections.md.tmpl:2:3) (give it in content/councils/town.toml)", []change{purpose("{{terms.exception}}")}},
		{"missing fact of the meeting", []change{purpose("{{meeting.time}}")},
			"content/meetings/m.toml:1:1 missing-fact: meeting.time is missing; the section \"Purpose\" uses it (t/papers/k/sections.md.tmpl:2:3) (give it in content/meetings/m.toml)", []change{purpose("{{meeting.date}}")}},
		{"missing threshold", []change{purpose("{{rules.threshold}}")},
			"content/councils/town.toml:1:1 missing-fact: a threshold in force on 7 February 2025 is missing; the section \"Purpose\" uses it (t/papers/k/sections.md.tmpl:2:3) (add a [[rules.threshold]] of = \"tender\" that begins by then)",
			[]change{purpose("{{rules.threshold}}"), {"council", "[[part]]", "[[rules.threshold]]\nof = \"tender\"\nfrom = 2024-01-01\nmore_than = \"£1\"\n\n[[part]]"}}},
		{"unknown fact of a template", []change{purpose("{{contract.valu}}")},
			`t/papers/k/sections.md.tmpl:2:3 unknown-fact: there is no fact contract.valu (did you mean "contract.value"?)`, nil},
		{"a section with a line for who signs its comments", []change{section("id = \"legal\"\nheading = \"Legal\"\nsigned = \"{{comment.name}}\"\n")},
			`content/cases/c.toml:19:2 missing-section: the section "Legal" (legal) is missing (give it as [[comment]] section = "legal"; or answer it under [prose], as legal = '''…''')`, nil},
		{"a title that is too long with its facts", []change{{"case", "A paper", strings.Repeat("{{facts.spend}}", 30)}, {"case", "about £2.8m_*", strings.Repeat("x", 10000)}},
			"content/cases/c.toml:6:9 too-much: with the facts that it names this would be longer than 256 KiB (shorten it, or the facts that it names)", nil},
		{"boxes whose answer is missing, told once", []change{{"council", "[body.cabinet]", "[[header.field]]\nlabel = \"Key:\"\nvalue = \"{{decision.key}}\"\nboxes = true\n[body.cabinet]"}},
			"content/cases/c.toml:9:2 missing-fact: decision.key is missing; the header field “Key:” uses it (content/councils/town.toml:8:10) (give it under [decision]: key = …)", nil},
		{"a comment in a section that repeats another", []change{section("id = \"again\"\nheading = \"Again\"\nsame = \"purpose\"\n"), {"case", "[prose]", "[[comment]]\nsection = \"again\"\nby = \"clerk\"\ntext = \"Fine.\"\n[prose]"}},
			`content/cases/c.toml:20:11 unused-data: this comment would be lost: the section "again" prints another's text (name the section whose text it repeats: section = "purpose")`, nil},
		{"boxes without an answer", []change{{"council", "[body.cabinet]", "[[header.field]]\nlabel = \"Key:\"\nvalue = \"{{contract.value}}\"\nboxes = true\n[body.cabinet]"}},
			"content/councils/town.toml:8:9 boxes: this field prints boxes, but says neither Yes nor No (leave boxes out, or name a fact that is true or false, such as {{decision.key}})", nil},
		{"unknown fact of prose", []change{answer("{{contract.valu}}")},
			`content/cases/c.toml:21:1 unknown-fact: there is no fact contract.valu (did you mean "contract.value"?)`, nil},
		{"unknown fact of the case's own", []change{answer("{{facts.spent}}")},
			"content/cases/c.toml:21:1 unknown-fact: there is no fact facts.spent (did you mean \"facts.spend\"?)", nil},
		{"unknown fact for has", []change{purpose(`{{if has "contract.valu"}}x{{end}}`)},
			`t/papers/k/sections.md.tmpl:2:6 unknown-fact: there is no fact contract.valu (did you mean "contract.value"?)`, []change{purpose(`{{if has "contract.value"}}x{{end}}`)}},
		{"braces with a template's words", []change{answer("{{if x}}y{{end}}")},
			"content/cases/c.toml:21:1 prose-braces: {{if x}} is not the name of a fact (" + braces + ")\ncontent/cases/c.toml:21:10 prose-braces: {{end}} is not the name of a fact (" + braces + ")", []change{answer("{if x} y {end}")}},
		{"braces with a dot", []change{answer("x {{.contract.value}}")},
			"content/cases/c.toml:21:3 prose-braces: {{.contract.value}} is not the name of a fact (" + braces + ")", []change{answer("x {{ contract.value }}")}},
		{"braces left open", []change{answer("x {{contract.value\ny")},
			"content/cases/c.toml:21:3 prose-braces: these braces are not closed in their line (" + braces + ")", nil},
		{"unanswered", []change{{"case", "why = '''\nBecause of {{facts.spend}}.\n'''", ""}},
			"content/cases/c.toml:19:2 unanswered: why: Why this? (answer it under [prose], as why = '''…''')", nil},
		{"unanswered, empty", []change{answer("")},
			"content/cases/c.toml:20:7 unanswered: why: Why this? (answer it under [prose], as why = '''…''')", nil},
		{"unused answer", []change{purpose(`{{if asks "note"}}{{ask "when" "When?"}}{{else if asks "approve"}}x{{end}}`), {"case", "why =", "when = 'Now.'\nwhy ="}},
			`content/cases/c.toml:20:8 unused-answer: nothing in this paper asks "when", so the answer would be lost (leave it out, or ask for the decision that it belongs to)`, []change{purpose(`{{may "when" "When?"}}`), {"case", "why =", "when = 'Now.'\nwhy ="}}},
		{"unknown question", []change{{"case", "why =", "hwy = 'Now.'\nwhy ="}},
			`content/cases/c.toml:20:7 unknown-question: there is no question or section "hwy" (did you mean "why"?)`, nil},
		{"unknown question where a block that others include asks", []change{purpose(`{{template "part"}}{{end}}{{define "part"}}{{may "when" "When?"}}`), {"case", "why =", "zzzzzz = 'Now.'\nwhy ="}},
			`content/cases/c.toml:20:10 unknown-question: there is no question or section "zzzzzz" (the questions are: when, why)`, nil},
		{"unknown decision", []change{purpose(`{{if asks "approval"}}x{{end}}`)},
			`content/cases/c.toml:10:8 unknown-word: there is no wording for a decision that asks to "approve" (did you mean "approval"?)`, []change{purpose(`{{if asks "approve"}}x{{end}}`)}},
		{"no decision", []change{purpose(`{{if asks "approve"}}x{{end}}`), {"case", `asks = "approve"`, ""}},
			"content/cases/c.toml:9:2 missing-key: decision.asks is missing: what is the meeting asked to do? (it can be: approve)", []change{{"case", `asks = "approve"`, ""}}},
		{"missing section", []change{section(extra)},
			`content/cases/c.toml:19:2 missing-section: the section "Extra" (extra) is missing (answer it under [prose], as extra = '''…''')`, []change{section(extra), {"case", "why =", "extra = 'More.'\nwhy ="}}},
		{"missing section that can be none", []change{section(extra + `none = "None."`)},
			`content/cases/c.toml:19:2 missing-section: the section "Extra" (extra) is missing (answer it under [prose], as extra = '''…'''; or where it was considered and there is nothing to report, add "extra" to report.none)`,
			[]change{section(extra + `none = "None."`), {"case", from, noneGiven}}},
		{"missing section of a block without words", []change{section(extra), block(`{{define "extra"}} {{end}}`)},
			`content/cases/c.toml:19:2 missing-section: the section "Extra" (extra) is missing (the templates have no words for it in this paper)`, []change{section(extra + "optional = true"), block(`{{define "extra"}}{{may "more" "More?"}}{{end}}`)}},
		{"missing contacts", []change{section("id = \"contacts\"\nheading = \"Contacts\"\n")},
			`content/cases/c.toml:5:2 missing-section: the section "Contacts" (contacts) is missing (name them in report.contacts)`,
			[]change{section("id = \"contacts\"\nheading = \"Contacts\"\n"), {"case", from, from + "\ncontacts = \"clerk\""}}},
		{"no sentence for none", []change{section(extra), {"case", from, noneGiven}},
			`content/cases/c.toml:8:8 no-none-sentence: content/councils/town.toml has no sentence for a section "extra" with nothing to report (answer the section, or give it a sentence: none = "…")`,
			[]change{section(extra + `none = "None."`), {"case", from, noneGiven}}},
		{"none and an answer", []change{section(extra + `none = "None."`), {"case", from, noneGiven}, {"case", "why =", "extra = 'More.'\nwhy ="}},
			`content/cases/c.toml:21:9 none-and-answer: "extra" is answered here, but declared to have nothing to report in line 8 (take it out of report.none, or leave the answer out)`, nil},
		{"unknown section in none", []change{section(extra + `none = "None."`), {"case", from, from + "\nnone = [\"extra\", \"purpos\"]"}},
			`content/cases/c.toml:8:18 unknown-section: content/councils/town.toml has no section "purpos" (did you mean "purpose"?)`, nil},
		{"too much prose", []change{answer("{{facts.spend}} {{facts.spend}}"), {"case", "about £2.8m_*", strings.Repeat("x", maxOutput/2)}},
			"content/cases/c.toml:21:17 too-much: with this fact the section would be longer than 256 KiB (shorten the answer, or the facts that it names)", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, list := compose(t, test.fails...)
			equal(t, "findings", findings(list), test.want+"\n")
			if _, list := compose(t, test.passes...); list.Len() > 0 {
				t.Errorf("findings where none belong:\n%s", findings(list))
			}
		})
	}
}
