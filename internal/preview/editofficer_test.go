package preview

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

const finance = `
[post.finance-director]
title = "Director of Finance"
name  = "Ann Other"

[[clearance]]
role = "finance"
name = "the Director of Finance"
post = "finance-director"
`

const twoComments = `
[[comment]]
by   = "leader" # not theirs
text = "Yes."
section = "resources"

[[comment]]
by   = "finance-director"
section = "resources"
text = '''
It can be afforded.
'''
`

// newOfficer is a preview for the officer who has the role finance, of the sample with some comments.
func newOfficer(t *testing.T, comments string) site {
	t.Helper()
	s := newEditor(t, "finance")
	s.edit("councils/leicestershire.toml", "[post.leader]", strings.TrimSpace(finance)+"\n\n[post.leader]")
	s.edit(case1, "[prose]", strings.TrimSpace(comments)+"\n\n[prose]")
	return s
}

// An officer changes the comment that is the officer's own, and is offered nothing else.
func TestOfficerComments(t *testing.T) {
	s := newOfficer(t, twoComments)
	contains(t, s.get(paper1), form1+`" target="_top">Comment on this paper</a>`)
	page := s.get(form1)
	contains(t, page, "Comment on: SENA", "Warning in paragraph 6: &#34;exemption&#34; is called", "The comment of the Director of Finance", `name="order.comment" value="2"`, "It can be afforded.</textarea>", "Clear this paper")
	for _, other := range []string{"Yes.", "contract.value", `name="comment.1.`, `name="comment.2.by"`, "Add ", "Remove"} {
		if strings.Contains(page, other) {
			t.Errorf("the officer is offered %s", other)
		}
	}
	before := s.file(case1)
	answer := s.send(form1, s.typing(page, "order.comment", "2", "comment.2.text", "It is affordable."), nil)
	if want := strings.Replace(before, "It can be afforded.", "It is affordable.", 1); answer.StatusCode != http.StatusSeeOther || s.file(case1) != want {
		t.Errorf("%s\n%s", answer.Status, s.file(case1))
	}
}

// The first comment of an officer is the officer's post's.
func TestOfficerFirstComment(t *testing.T) {
	s := newOfficer(t, "")
	page := s.get(form1)
	answer := s.send(form1, s.typing(page, "order.comment", "n1", "comment.n1.text", "It is affordable.", "comment.n1.on", "3 February 2025"), nil)
	if answer.StatusCode != http.StatusSeeOther {
		t.Fatalf("%s: %s", answer.Status, body(t, answer))
	}
	contains(t, s.file(case1), "[[comment]]\nby   = \"finance-director\"\non   = 2025-02-03\ntext = \"It is affordable.\"\n")
	contains(t, s.get(form1), `name="order.comment" value="1"`)
}

// Nothing but the officer's own comment can be changed, whatever is sent.
func TestOfficerCannot(t *testing.T) {
	s := newOfficer(t, twoComments)
	page := s.get(form1)
	before := s.file(case1)
	for name, typed := range map[string][]string{
		"a fact":                {"contract.value", "£1"},
		"an answer":             {"prose.balance", "x"},
		"another's comment":     {"comment.1.text", "No."},
		"whose the comment is":  {"comment.2.by", "leader"},
		"another's, in order":   {"order.comment", "1", "comment.1.text", "No."},
		"a new one beside it":   {"order.comment", "2", "order.comment", "n1", "comment.n1.text", "No."},
		"an option":             {"order.option", "n1", "option.n1.title", "x"},
		"the order of options":  {"order.option", ""},
		"what is no field":      {"x", "y"},
		"a section of the case": {"order.section", "n1", "section.n1.heading", "x"},
	} {
		if answer := s.send(form1, s.typing(page, typed...), nil); answer.StatusCode != http.StatusForbidden {
			t.Errorf("%s: %s", name, answer.Status)
		}
	}
	for name, typed := range map[string][]string{"no comment": {"order.comment", ""}, "their order": {"order.comment", "2", "order.comment", "1"}} {
		if answer := s.send(form1, s.typing(page, typed...), nil); answer.StatusCode != http.StatusSeeOther {
			t.Errorf("%s: %s", name, answer.Status)
		}
	}
	if s.file(case1) != before {
		t.Errorf("the case has changed:\n%s", s.file(case1))
	}
	for _, path := range []string{"/-/new"} {
		if answer := s.do("GET", path, nil); answer.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s", path, answer.Status)
		}
	}
	if answer := s.send("/-/new", url.Values{"kind": {"exception"}, "name": {"x"}}, nil); answer.StatusCode == http.StatusSeeOther {
		t.Error("a new paper is made")
	}
}

// A role that nobody has comments on nothing.
func TestUnknownRole(t *testing.T) {
	s := newEditor(t, "wizard")
	if answer := s.do("GET", form1, nil); answer.StatusCode != http.StatusForbidden || !strings.Contains(body(t, answer), "nobody clears papers of this kind as wizard") {
		t.Error(answer.Status)
	}
}

// An officer clears the paper that the page was made of, and no later one.
func TestOfficerClears(t *testing.T) {
	s := newOfficer(t, twoComments)
	page := s.get(form1)
	const clear1 = "/-/clear/sena-tribunal-officers"
	s.edit(case1, "£282,693.00", "£282,694.00")
	answer := s.send(clear1, s.typing(page), nil)
	if text := body(t, answer); answer.StatusCode != http.StatusConflict || !strings.Contains(text, "read it again before you clear it") {
		t.Errorf("%s: %s", answer.Status, text)
	}
	answer = s.send(clear1, s.typing(s.get(form1), "by", "A. N. Other"), nil)
	if answer.StatusCode != http.StatusSeeOther || !strings.HasSuffix(answer.Header.Get("Location"), "?cleared") {
		t.Fatalf("%s: %s", answer.Status, body(t, answer))
	}
	contains(t, s.file("clearance/sena-tribunal-officers/finance.toml"), "A. N. Other")
	contains(t, s.get(form1+"?cleared"), "You have cleared this paper as it is now.")
	if answer := newEditor(t, "").send(clear1, s.typing(page), nil); answer.StatusCode == http.StatusSeeOther {
		t.Error("an author clears a paper")
	}
	since := "/-/compare/sena-tribunal-officers/cleared/finance"
	if strings.Contains(s.get(form1), since) {
		t.Error("nothing has changed since, and the officer is led there")
	}
	s.edit(case1, "£282,694.00", "£282,695.00")
	contains(t, s.get(form1), since+`" target="changes">What has changed`)
	contains(t, s.get(since), "£282,694.00", "£282,695.00")
	s.edit(case1, "£282,695.00", "lots")
	answer = s.send(clear1, s.typing(s.get(form1)), nil)
	if text := body(t, answer); answer.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(text, "The paper was not cleared") {
		t.Errorf("%s: %s", answer.Status, text)
	}
}
