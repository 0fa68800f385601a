package check

// structure are the rules on how a paper is built.
var structure = []rule{}
