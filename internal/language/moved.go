package language

// Moved is what is said where an address leads to nothing, or no more to what stood there.
type Moved struct {
	HasMoved    string // the heading of a page from which readers are led on
	NotFound    string // the heading of the page for addresses at which there is nothing
	NotFoundWhy string // what may be wrong, and what to do
}

var englishMoved = Moved{
	HasMoved: "This page has moved",
	NotFound: "Page not found",
	NotFoundWhy: "There is no page at this address. It may be typed wrongly, or part of it may be missing. " +
		"From here you can find every paper that is published:",
}

var welshMoved = Moved{
	HasMoved: "Mae’r dudalen hon wedi symud",
	NotFound: "Heb ddod o hyd i’r dudalen",
	NotFoundWhy: "Nid oes tudalen yn y cyfeiriad hwn. Efallai ei fod wedi’i deipio’n anghywir, neu fod rhan ohono ar goll. " +
		"O’r fan hon gallwch ddod o hyd i bob papur a gyhoeddwyd:",
}
