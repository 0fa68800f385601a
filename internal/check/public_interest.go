package check

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
)

// publicInterest looks at the reasons for which appendices are exempt. The rule is that of Part 1 of Schedule 12A, for England.
func publicInterest(p *Paper, f finder) {
	for _, a := range p.Case.Appendices {
		reason := a.PublicInterest
		switch exempt := a.Exempt.Known() && !a.Exempt.Bad; {
		case a.Exempt.Bad || a.Confidential.Bad || reason.Bad:
		case reason.Given() && a.Secret() && !exempt:
			f.find(reason.Span, "public-interest", "take the line out", "a confidential appendix is withheld whatever the public interest")
		case reason.Given() && !a.Withheld():
			f.find(reason.Span, "public-interest", `say exempt = ["…"] where it is exempt, or take the line out`, "this appendix is not exempt, so this reason is printed nowhere")
		case exempt && !reason.Given() && inPartOne(a.Exempt):
			f.find(a.Exempt.Span, "public-interest", `say it in public_interest = "…"; it is exempt only as long as that is so (Schedule 12A, paragraph 10)`,
				"nothing says why the public interest in keeping this appendix exempt outweighs that in disclosing it")
		}
		registered(a, f)
	}
}

// inPartOne tells whether paragraphs are some of Part 1 of Schedule 12A, as far as they can be told.
func inPartOne(paragraphs casefile.Names) bool {
	return slices.ContainsFunc(paragraphs.Strings(), func(p string) bool { return casefile.ExemptUnder(p, false) })
}

// registrable are documents of companies and societies that are registered by law, as titles name them.
var registrable = []string{"articles of association", "memorandum of association", "certificate of incorporation", "annual return", "confirmation statement", "register of members", "register of charges", "filed accounts", "statutory accounts"}

// registered asks about an appendix that seems to be a document which is registered, and open to all.
func registered(a casefile.Appendix, f finder) {
	if slices.Contains(a.Exempt.Strings(), "3") && text.HasAny(strings.ToLower(a.Title.Value), registrable) {
		f.find(a.Exempt.Span, "public-interest", "check whether it has to be registered, as documents of companies, societies and charities are (Schedule 12A, paragraph 8)",
			"information that has to be registered is not exempt under paragraph 3, and by its title this may be some")
	}
}
