package language

import (
	"strconv"
	"strings"
)

var english = Language{
	Tag: "en-GB", Name: "English", Said: "English",

	Nouns: Nouns{
		Paragraph: Noun{"paragraph", "paragraphs"}, Section: Noun{"section", "sections"}, Table: Noun{"Table", "Tables"},
		Figure: Noun{"Figure", "Figures"}, Appendix: Noun{"Appendix", "Appendices"}, Note: Noun{"note", "notes"}, Item: Noun{"item", "items"},
	},
	Calendar: Calendar{
		Months:   [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		Weekdays: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	},
	Header: Header{
		Draft: "Draft", ReportOf: "Report of", Yes: "Yes", No: "No", Email: "Email address", Phone: "Telephone",
		Notes: "Notes", Deleted: "[Deleted]",
		CommentsOf: "Comments of the {{comment.post}}", OfSection: "of “%s”", OfAppendix: "of %s", Attached: "attached: {{appendix.attached}}",
		Exempt: "exempt under {{appendix.exempt}} of Part 1 of Schedule 12A to the Local Government Act 1972",

		Confidential: "confidential information, which may not be disclosed to the public",
	},
	Drafts: Drafts{
		OneToMend: "Draft: 1 thing to mend", ManyToMend: "Draft: %d things to mend", Missing: "missing: %s", ToWrite: "to be written: %s",
		Rest:     "the rest of this section, whose template can’t be used",
		MendList: "To mend in this draft", NoMeeting: "No meeting yet", Older: "An older draft: the paper can’t be made as it is now",
	},
	Tables: Tables{
		Total: "Total", TotalOf: "Total %s",
		Options: "Options considered", Option: "Option", Cost: "Cost", Advantages: "Advantages", Disadvantages: "Disadvantages",
		WhyNotChosen: "Why not recommended", Recommended: "Recommended",
		Risks: "Risks", Risk: "Risk", Likelihood: "Likelihood", Impact: "Impact", Mitigation: "Mitigation",
		Costs: "Costs", Item: "Item",
	},
	Documents: Documents{
		PageOf: "Page %d of %d", Continued: "(continued)", Blank: "This page is intentionally left blank",
		ItemStamp: "Agenda Item %s", PageNo: "Page %s", PagesNo: "Pages %s",
		Cited: "recommendation recommendations part rule rules article articles schedule regulation regulations page pages annex option item no. number",
		Units: "% per million billion thousand m bn k km metres miles mm cm kg tonnes g ha hectares sq GB MB KB kW kWh MW MWh " +
			"am pm a.m p.m hours days weeks months years FTE",
	},
	Spoken: Spoken{
		BackFrom: "Back from note %s to the text", TableOf: "Table of %s",
		PictureOf: "A picture without words: page %d of %d of %s", BlankOf: "A blank page: page %d of %d of %s",
		EmailTo: "Send an email to %s", GoTo: "Go to %s", OnPage: "page %s", Through: "to",
		Ticked: "ticked", NotTicked: "not ticked", Tick: "tick", Cross: "cross",
		RightArrow: "right arrow", LeftArrow: "left arrow", UpArrow: "up arrow", DownArrow: "down arrow",
		Struck: "deleted: %s; end of deletion", Inserted: "inserted: %s; end of insertion",
	},
	Feeds: englishFeeds,
	Site: Site{
		Home: "Council papers", Skip: "Skip to main content", Breadcrumb: "Breadcrumb", Places: "Council papers", NoMeetings: "No meetings yet.",
		Council: "Council", Meeting: "Meeting", Date: "Date", Time: "Time", Place: "Place", Reports: "Reports",
		OfMeeting: "Documents by item", Supplements: "Supplements", Postponed: "Postponed", PagesOf: "pages %s",
		ByOthers:  "some pages are as others made them, and may not be accessible",
		Decisions: "Decisions of members and officers", Agenda: "Agenda", Summons: "Summons", Pack: "Agenda pack", PackReports: "Agenda pack without attached documents", AllPapers: "All papers on one page", SupplementN: "Supplement %d", SupplementPack: "Supplement pack", Erased: "A paper of this meeting", Withdrawn: "Withdrawn", ThisWithdrawn: "This paper was withdrawn", ThisPostponed: "This paper was postponed", OnDay: "on", ToMeeting: "to the meeting",
		Cancelled: "Cancelled", MeetingCancelled: "The meeting was cancelled", InPlace: "In its place:",
		Contents: "Contents", Published: "Published", Version: "Version", Downloads: "Documents", OtherLanguage: "Other language",
		Accessibility: "Accessibility statement", TestResults: "Test results",
		VersionN: "Version %d", Earlier: "earlier: version %d", Replaced: "replaced by version %d",
		Large: "PDF in large print", OnePage: "1 page", ManyPages: "%d pages", DownloadOf: "%s, %s",
		ToCite: "To cite a paragraph, add its number to the address of this page:",
	},
	Search: englishSearch,
	Moved:  englishMoved,
	Lists:  englishLists,
	Versions: Versions{
		VersionOn: "Version %d, published on %s.", VersionOnly: "Version %d.", WhatChanged: "What changed: %s", EarlierAt: "The earlier version is at %s.",
		Late: "Published late, on %s. Reason: %s", WasLate: "This paper was published late. Reason: %s",
		ReplacedOn:   "This is version %d of the paper. Version %d has replaced it, published on %s.",
		ReplacedOnly: "This is version %d of the paper. Version %d has replaced it.",
		EarlierOn:    "earlier: version %d, %s", EarlierOff: "earlier: version %d, withdrawn", ThisOff: "Version %d of this paper was withdrawn",
	},
	Register: englishRegister,
	Slips: Slips{
		SlipFile: "File", SlipAddress: "Address",
		SlipBeside:  "This document is published beside the pack, as the file that its author made, and is not part of the pack.",
		SlipCounted: "The pack counts its %d pages: the numbers of its own pages go on after them.",
		SlipAsk:     "If you need it in another form, such as one that a screen reader can read or in large print, ask the council.",
		SlipAskThem: "If you need it in another form, such as one that a screen reader can read or in large print, ask:",
	},
	grammar: grammar{
		plural:  englishPlural,
		after:   func(_, noun string) string { return noun },
		forms:   func(string) []string { return nil },
		joins:   words(",", "and", "or", "to", ", and", "and to", "–"),
		and:     englishAnd,
		authors: func(titles []string) string { return series(each(titles, the), englishAnd) },
		ordinal: englishOrdinal,
	},
}

func englishAnd(string) string { return " and " }

func the(string) string { return "the " }

func englishPlural(one string) string {
	switch {
	case strings.HasSuffix(one, "ppendix"):
		return strings.TrimSuffix(one, "ix") + "ices"
	case strings.HasSuffix(one, "x"):
		return one + "es"
	}
	return one + "s"
}

func englishOrdinal(n int) string {
	end := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return strconv.Itoa(n) + end
}
