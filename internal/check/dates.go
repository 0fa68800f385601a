package check

// dates are the rules on days, notice and the order of things.
var dates = []rule{}
