package check

// legality are the rules on what a solicitor asks of a paper beside its dates and values: who looked at what, and where it is
// recorded.
var legality = []rule{officerRecord, equalityNil, admitted, aggregated, awardChecks, legalPower, callInReason}
