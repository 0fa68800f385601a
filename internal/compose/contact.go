package compose

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// standardContact is how an officer to contact is printed unless the profile has lines of its own.
func standardContact(l *language.Language) []string {
	return []string{"**{{contact.name}}**", "{{contact.title}}", l.Email + ": {{contact.email}}", l.Phone + ": {{contact.phone}}"}
}

// emailFact prints as a link.
const emailFact = "contact.email"

// contactsFact begins the names of the facts that print officers to contact.
const contactsFact = "report.contact"

// contacts are the officers to contact, as the case names them.
func (c *composer) contacts() []report.DraftContact {
	var out []report.DraftContact
	for _, post := range c.Case.Report.Contacts.Values {
		if _, ok := c.Council.Posts[post.Value]; ok { // check reports the unknown post
			out = append(out, c.contact(post))
		}
	}
	return out
}

// contact is a post and who holds it. A line that names what is not given is left out.
func (c *composer) contact(post casefile.Text) report.DraftContact {
	d := c.contactIn(c.contactLines(post), post)
	if len(d.Lines) == 0 { // nobody holds the post
		d = c.contactIn(words(post.Span, "{{contact.title}}"), post)
	}
	return d
}

func (c *composer) contactIn(lines []casefile.Text, post casefile.Text) report.DraftContact {
	var d report.DraftContact
	for _, line := range lines {
		run := c.profileRun("the contacts")
		run.local = c.contactFacts(post.Value)
		run.prose(line)
		if len(run.missed) > 0 {
			continue
		}
		run.keep()
		d.Lines = append(d.Lines, run.out.markdown())
	}
	return d
}

func (c *composer) contactLines(post casefile.Text) []casefile.Text {
	if own := c.Council.Contacts.Lines; own.Given() {
		return own.Values
	}
	return words(post.Span, standardContact(c.facts.words)...)
}

// contactFacts are what lines of contacts can name.
func (c *composer) contactFacts(post string) map[string]casefile.Value {
	h := c.Council.Posts[post]
	return map[string]casefile.Value{
		"contact.name": h.Name, "contact.title": h.Title, emailFact: h.Email, "contact.phone": h.Phone, "contact.role": c.Case.Roles[post],
	}
}

// contactsName is the fact that prints the posts of the officers to contact, and in a field of the header the lines
// that the profile has for each.
const contactsName = "report.contacts"

// contactDetails are the officers to contact with their posts, numbers and addresses, a line each.
type contactDetails struct{ casefile.Posts }

func (c *composer) contactDetails(v contactDetails) (text, markdown string) {
	var plain, marked []string
	for _, post := range v.Values {
		var marks []string
		for _, line := range c.contact(post).Lines {
			marks = append(marks, strings.ReplaceAll(line.Text, "**", ""))
		}
		plain, marked = append(plain, post.Value), append(marked, oneLine(strings.Join(marks, ", ")))
	}
	return strings.Join(plain, "\n"), strings.Join(marked, "\n")
}

// linesOf are the lines of officers to contact, one after the other.
func (c *composer) linesOf(posts casefile.Posts) (lines []string) {
	for _, post := range posts.Values {
		for _, line := range c.contact(post).Lines {
			lines = append(lines, oneLine(line.Text))
		}
	}
	return lines
}
