package casefile

// PaperOf makes a case of the meeting's own file, of which a paper about the meeting, such as its agenda, is composed. Its
// answers are those of the file, name is the paper's address below the meeting's, and contact is the post to ask about it.
func (m *Meeting) PaperOf(name, kind, title string, contact Post) *Case {
	c := &Case{
		Source: m.Source, Name: name, tables: m.tables, of: m,
		Kind: Text{Value: kind}, Council: m.Council, Meeting: Names{Values: []Text{{Value: m.Name}}}, Prose: m.Prose,
	}
	c.Report.Title = Text{Place: m.Date.Place, Value: title}
	if contact.Given() {
		c.Report.Contacts = Posts{Names{Place: contact.Place, Values: []Text{contact.Text}}}
	}
	return c
}

// OfMeeting is the meeting that the case's paper is about; nil for a paper about a matter.
func (c *Case) OfMeeting() *Meeting { return c.of }

// ContactOf is the post to ask about a meeting: the meeting's own, or that of its body.
func (c *Council) ContactOf(m *Meeting) Post {
	if m.Contact.Given() {
		return m.Contact
	}
	return c.Bodies[m.Body.Value].Contact
}

// SignedOf is the post that signs a meeting's agenda: the meeting's own, or that of its body.
func (c *Council) SignedOf(m *Meeting) Post {
	if m.Signed.Given() {
		return m.Signed
	}
	return c.Bodies[m.Body.Value].Signed
}

// Lists tells whether the page of a meeting is a list of its papers, and not an agenda.
func (c *Council) Lists(m *Meeting) bool { return c.AgendaForm(m) == "list" }

// AgendaForm is the form of a meeting's agenda, "list", "agenda" or "summons": the body's, or else the council's. What single
// members and officers decide has no agenda.
func (c *Council) AgendaForm(m *Meeting) string {
	switch own := c.Bodies[m.Body.Value].Agenda; {
	case m.Decisions():
		return "list"
	case own.Given():
		return own.Value
	case c.Agenda.Form.Given():
		return c.Agenda.Form.Value
	}
	return "list"
}
