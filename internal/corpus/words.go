package corpus

import (
	"strings"
)

// MostBodies is how many bodies the council has that meet.
const MostBodies = 7

// The words of which titles and sentences are made.
var (
	bodies = []string{"cabinet", "health-scrutiny", "audit", "planning", "full-council", "children-scrutiny", "pension"}

	starts    = strings.Split("Ash Ber Bright Carl Corn Dal Eld Fen Glen Har Holm Kent Kirk Lang Mar Mer Nor Oak Pem Quin Ram Rose Sal Sel Stan Tem Thorn Tul Vern Wal Whit Win Wood Yar", " ")
	ends      = strings.Split("ton ley ham ford worth by well field more bury den ridge stone wick", " ")
	kinds     = []string{"Road", "Street", "Lane", "Close", "Primary School", "Library", "Park", "Depot", "Bridge", "Leisure Centre"}
	firsts    = strings.Split("Jane John Mary David Susan Ahmed Priya Claire Michael Sarah Paul Helen Wei Fatima James Emma Robert Ruth Olga Ian Lucy Mark Peter Joan", " ")
	companies = []string{"Care Limited", "Construction plc", "Education Trust", "Highways Limited", "Catering LLP", "Transport Limited", "Consulting Limited", "Community Interest Company"}

	// departments and the posts of those who lead them.
	departments = []department{
		{"Children and Family Services", "director-children"}, {"Adults and Communities", "director-adults"}, {"Environment and Transport", "director-environment"},
		{"Corporate Resources", "director-resources"}, {"Public Health", "director-health"},
	}

	actions  = []string{"Review of", "Consultation on", "Proposed changes to", "Annual report on", "Capital programme for", "Performance of", "Strategy for", "Future of", "Award of a contract for", "Budget for"}
	subjects = []string{
		"home care", "library services", "highway maintenance", "school meals", "special educational needs transport", "leisure centres", "waste collection", "public health nursing", "flood defences", "cycle routes",
		"supported living", "adult learning", "foster care", "street lighting", "parking", "housing repairs", "electric vehicle charging", "bus services", "winter gritting", "youth work",
	}

	// sentences have facts in braces: a place, a person, a supplier, a sum, a percentage, a number, a year, the subject.
	sentences = []string{
		"The service at {place} is used by {number} residents each week, of whom {percent} live outside the county.",
		"A survey in {year} found that {percent} of those who answered were satisfied with {subject}.",
		"Spending on {subject} was {sum} in {year}, against a budget of {sum}.",
		"The contract with {supplier} was let in {year} for {sum} and has been extended once.",
		"{person} of {place} told the committee that the changes would fall hardest on families without a car.",
		"Officers have met {supplier} on {number} occasions to agree how the work at {place} is to be paid for.",
		"The condition survey of {place} found defects in the roof, the heating and the drains, which would cost {sum} to put right.",
		"Demand for {subject} has risen by {percent} since {year}, faster than in neighbouring counties.",
		"The consultation drew {number} responses, of which {percent} supported the proposal for {place}.",
		"No other supplier was able to begin before the end of the school year, and two declined to quote.",
		"The saving of {sum} in the medium term financial strategy depends upon the new arrangements at {place}.",
		"An equality impact assessment was carried out in {year} and has been brought up to date for this report.",
		"The grant of {sum} must be spent by the end of {year} or be returned to the department that gave it.",
		"Parish councils along {place} asked for a lower speed limit and for a crossing near the school.",
		"{supplier} gave notice in {year} that it would not carry on with {subject} at the present price.",
		"The risk register records the loss of {subject} at {place} as likely, and its impact as high.",
		"Recruitment has been difficult: {number} posts were advertised and {percent} of them were filled.",
		"The works are to be carried out by {supplier} during the summer so that disruption is kept low.",
		"Residents of {place} will keep the service that they have now until the new one has been tested.",
		"A members’ panel chaired by {person} looked at the evidence and made {number} recommendations.",
		"The ombudsman upheld {number} complaints about {subject} in {year}, and asked for better records.",
		"Carbon emissions from {subject} are expected to fall by {percent} once the vehicles have been replaced.",
		"The lease of {place} ends in {year}; its owner has offered a further ten years at {sum} a year.",
		"Costs have been compared with those of six other authorities, and are {percent} below their average.",
		"The framework agreement does not cover {subject}, and a new one will not be ready before {year}.",
		"Internal audit gave limited assurance for {subject} and made {number} recommendations of high importance.",
		"The project board, chaired by {person}, meets each month and reports to the corporate management team.",
		"Volunteers at {place} gave {number} hours in {year}, which would have cost {sum} in wages.",
		"It is proposed to bring {subject} at {place} and elsewhere together under one manager.",
		"Heavy rain in {year} damaged the culvert at {place}, and {number} homes were flooded.",
	}

	// cymraeg are sentences of papers in Welsh, one for each paragraph of their English versions.
	cymraeg = []string{
		"Mae’r gwasanaeth yn cael ei ddefnyddio gan drigolion o bob rhan o’r sir.",
		"Bydd y gwaith yn cael ei wneud yn ystod yr haf, pan fydd yr ysgolion ar gau.",
		"Cafwyd llawer o ymatebion i’r ymgynghoriad, a’r rhan fwyaf ohonynt o blaid.",
		"Mae’r costau wedi codi’n gyflymach na’r disgwyl ers i’r contract ddechrau.",
	}
)

// A department is one of the council's, with the post of who leads it.
type department struct{ name, post string }
