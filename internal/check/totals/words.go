package totals

import (
	"strings"

	"cabinet/internal/figure"
	"cabinet/internal/lazy"
)

// A line is what a row, or a column, of a table is to the sums among them.
type line struct {
	text   string
	label  figure.Label
	role   role
	starts bool // a group begins with it
	said   bool // its author says with more than its label that it is a sum
	bold   bool
	income bool // its money comes in
	taking bool // its money may come in, where the sum is a net one
}

// A role is what becomes of a line that is no sum.
type role uint8

const (
	adds    role = iota // it is added up
	unsure              // it is added up, but perhaps should not
	apart               // it is not added up, but perhaps should
	heading             // it heads those after it
)

// A cross is a column, as a row of sums runs through it; or a row, for a column of sums.
type cross struct {
	skip  bool // its figures are not added up
	doubt bool // they may be no sum though others are
	money bool
}

var (
	// asides match what labels lines that add nothing, or are sums of a kind of their own.
	asides = lazy.New(`\b(?:of which|o/w|average|mean|median|per|ratio|closing|carried forward|c/f|memo|memorandum|cumulative|running (?:total|balance)|gap|of (?:the )?total|proportion of|net(?:$| [^z]))\b|\brate$|%|^\(?(?:surplus|deficit|shortfall|including|includes|incl|target|variance|balance|rate)\b`)
	// unsures match what labels lines that may be taken away, or are of another kind than those they stand among.
	unsures = lazy.New(`^[-–—•>]|^(?:gross|opening)\b|\b(?:less|opening balance|brought forward|b/f|unit (?:cost|price)|quantity|qty|number of|no\. of|hours|days|weeks|months|each|including|includes|incl|inc)\b`)
	// qualified match what labels sums of something else than what stands above them.
	qualified = lazy.New(`\b(?:including|includes|incl|inc|excluding|excl|exc|before|after|vat|of which|less|remaining|available|previous|prior|last year|average|per|cumulative|running|all|minimum|maximum|population)\b`)
	// counted match what totals are called in budgets and counts.
	counted = lazy.New(`\bfor\b|\b(?:costs?|spend|spending|expenditure|income|budgets?|loans?|debt|investments?|contracts?|value|funding|savings?|pressures?|growth|resources|revenue|reserves?|grants?|payments?|receipts|fees|amount|programme|requirement|allocations?|financing|borrowing|fund|schemes?|ftes?|posts|staff|pupils|places|homes|properties|households|votes)\b`)
	// income and takings match what labels money that comes in, or may, and incomings the total of such money.
	income    = lazy.New(`\b(?:income|receipts?|less)\b`)
	takings   = lazy.New(`\b(?:income|receipts?|less|fees|charges|grants?|contributions?|sales|rents?|recharges?|funding|credits?|savings?)\b`)
	incomings = lazy.New(`\b(?:income|receipts|funding|resources|financing|grants)\b`)
	netSum    = lazy.New(`\bnet\b`)
	grand     = lazy.New(`\b(?:grand|overall)\b`)

	// rates match what heads figures that are not added up.
	rates = lazy.New(`\b(?:average|mean|median|rate|per|unit|percent|percentage|ratio|score|price|cumulative|running (?:total|balance)|index|rank|band|limit|ceiling|minimum|maximum|age|each|hourly|tariff|weighting|ref|reference)\b|%`)
	// balances match what heads figures that need not add up, and changes what heads those that do where they are money.
	balances = lazy.New(`\b(?:balance|opening|closing)\b`)
	changes  = lazy.New(`\b(?:change|increase|decrease|movement|difference|target)\b`)
	// monies match what heads amounts of money.
	monies = lazy.New(`[£$€]|\b(?:budget|actual|outturn|forecast|variance|spend|expenditure|income|costs?|savings?|grants?|funding|estimate)\b`)
)

func isMoney(text string) bool { return monies.MatchString(strings.ToLower(text)) }

func lineOf(text string) line {
	l := line{text: strings.ToLower(strings.TrimSpace(text)), label: figure.LabelOf(text)}
	l.income, l.taking = income.MatchString(l.text), takings.MatchString(l.text)
	switch {
	case l.label != figure.Plain:
		l.said = l.label != figure.Named || counted.MatchString(l.text)
	case asides.MatchString(l.text):
		l.role = apart
	case unsures.MatchString(l.text):
		l.role = unsure
	}
	return l
}

func crossOf(head string) cross {
	words := strings.ToLower(head)
	money := isMoney(words)
	return cross{
		skip:  rates.MatchString(words),
		doubt: balances.MatchString(words) || changes.MatchString(words) && !money,
		money: money,
	}
}
