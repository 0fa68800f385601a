package check

// value are the rules on money: values, thresholds and grounds.
var value = []rule{}
