package compose

import (
	"testing"

	"cabinet/internal/report"
)

// TestCommentRole signs a comment with the role in which it was given, and misses a role that the profile's line names.
func TestCommentRole(t *testing.T) {
	comment := func(more string) change {
		return change{"case", "[prose]", "[[comment]]\nby = \"clerk\"\nsection = \"purpose\"\ntext = \"Fine.\"\n" + more + "[prose]"}
	}
	signed := change{"council", "heading = \"Purpose\"", "heading = \"Purpose\"\nsigned = \"{{comment.role}}: {{comment.post}}\""}
	named := change{"council", "heading = \"Purpose\"", "heading = \"Purpose\"\nsigned = \"{{comment.name}}\""}
	const role = "role = \"For the Section 151 Officer\"\n"
	for _, c := range []struct {
		name           string
		changes        []change
		want, findings string
	}{
		{"the standard line", []change{comment(role)}, "(Clerk, For the Section 151 Officer)", ""},
		{"the profile's line", []change{comment(role), signed}, "For the Section 151 Officer: Clerk", ""},
		{"without a role", []change{comment("")}, "(Clerk)", ""},
		{"without the role that the line names", []change{comment(""), signed}, "[missing: comment.role]: Clerk",
			"content/cases/c.toml:20:6 missing-fact: comment.role is missing; the section \"Purpose\" uses it (content/councils/town.toml:20:11) (give it, or leave it out of the profile's wording)\n"},
		{"with a name where nobody holds the post", []change{comment(""), named}, "[missing: comment.name]",
			"content/councils/town.toml:20:11 missing-fact: comment.name is missing; the section \"Purpose\" uses it (content/councils/town.toml:20:11) (give it under [post.clerk] of the profile: name = …, or leave it out of the profile's wording)\n"},
	} {
		d, list := compose(t, c.changes...)
		equal(t, c.name+", findings", findings(list), c.findings)
		blocks := report.Build(d, list).Parts[0].Sections[0].Blocks
		last := blocks[len(blocks)-1].(*report.Paragraph).Blocks[0].(*report.Paragraph)
		equal(t, c.name, report.Text(last.Runs), c.want)
	}
}
