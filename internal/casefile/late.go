package casefile

// Late is what is said of a paper that is published after the others of its meeting.
type Late struct {
	Place     `toml:"-"`
	Published Date `toml:"published,required" doc:"the day on which this paper is published, which dates its PDFs"`
	Reason    Text `toml:"reason" doc:"why it could not be published in time, and is urgent; it is printed"`
}

// PublishedWith is the day on which the case's paper is published with a meeting: its own, or that of the meeting's
// papers. The caller asks whether the day is given and can be used.
func (c *Case) PublishedWith(m *Meeting) Date {
	if own := c.Late.Published; own.Known() {
		return own
	}
	return m.Published
}

// Issued is the date that the documents of the case's paper carry: the day of publication, or the meeting's day as
// long as that is not known.
func (c *Case) Issued(m *Meeting) Date {
	if day := c.PublishedWith(m); day.Known() && !day.Bad {
		return day
	}
	return m.Date
}
