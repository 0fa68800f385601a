package check

// publication are the rules on what must not be published.
var publication = []rule{}
