package check

// facts are the rules on figures and dates that are said more than once.
var facts = []rule{}
