package check

import "cabinet/internal/casefile"

// statement reports that the accessibility statement which is written for a council's papers would not say whom to ask.
func statement(c *casefile.Council, f finder) {
	id, at := c.Identity, c.Source.Whole()
	if id.Known() {
		at = id.Span
	}
	if !id.Statement.Given() && !id.Email.Given() && !id.Phone.Given() && !id.Website.Given() {
		f.find(at, "statement-contact", "give email or phone under [identity], such as those of democratic services", "the accessibility statement does not say whom to ask for a paper in another format")
	}
}
