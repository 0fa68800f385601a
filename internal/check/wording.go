package check

// wording are the rules on words and names.
var wording = []rule{statuteNames}
