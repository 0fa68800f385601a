package casefile

// Contract is what the exception is about.
type Contract struct {
	Value      Money `toml:"value" doc:"the most that the contract can cost, such as £282,693.00"`
	Starts     Date  `toml:"starts" doc:"the contract's first day"`
	Ends       Date  `toml:"ends" doc:"the contract's last day"`
	Type       Text  `toml:"type,goods|services|works|light touch|concession|light touch concession" doc:"goods, services, works, light touch (care, education and other services to people), concession or light touch concession"`
	Department Text  `toml:"department" doc:"the department that it is for"`
	Supplier   Text  `toml:"supplier" doc:"who supplies"`
	VAT        Text  `toml:"vat,including|excluding|none" doc:"whether the value is including or excluding VAT; none where none is payable, as on what is exempt"`
	Ground     Text  `toml:"ground" doc:"the ground in procurement law for an award without competition or for a change, such as PA23 Sch 5 para 13: PA23 is the Procurement Act 2023, PCR15 the Public Contracts Regulations 2015, PSR the Provider Selection Regime; cabinet explain grounds lists all"`
	Begun      Date  `toml:"begun" doc:"the day on which the procurement commenced: that of its tender or transparency notice, or where it has none on which tenders were invited"`
	Awarded    Date  `toml:"awarded" doc:"the day on which the contract was awarded"`
	Title      Text  `toml:"title" doc:"what the contract is for"`
	NewEnd     Date  `toml:"new_end" doc:"the contract's last day after the extension"`
	NewValue   Money `toml:"new_value" doc:"the most that the contract can cost after the extension or variation"`

	GroundReason Text `toml:"ground_reason" doc:"why the ground applies, in words"`
	FirstContact Date `toml:"first_contact" doc:"the day on which the supplier was first contacted to begin the award"`
	EnteredInto  Date `toml:"entered_into" doc:"the day on which the contract was entered into"`

	OptionsValue Money `toml:"options_value" doc:"the most that options of the contract, to extend it or to buy more, would add to the value; £0 where it has none, or the value has them already"`
	SpentBefore  Money `toml:"spent_before" doc:"what other contracts for the same need cost that could reasonably have been one with this one"`
	Related      Names `toml:"related" doc:"these other contracts, by their references"`

	ConflictsAssessed Date `toml:"conflicts_assessed" doc:"of a direct award, the day of the conflicts assessment"`
	ExclusionChecked  Date `toml:"exclusion_checked" doc:"of a direct award, the day on which it was checked whether the supplier is excluded or excludable"`

	Framework Framework `toml:"framework" doc:"of a call-off, the framework or dynamic purchasing system that it is made under"`
	Original  Original  `toml:"original" doc:"of an extension or a variation, the contract as it was first awarded"`
	Notices   Notices   `toml:"notices" doc:"the days on which procurement notices were published"`

	Reference        Text  `toml:"reference" doc:"its number in the council's register of contracts"`
	Description      Text  `toml:"description" doc:"what is bought, in a sentence, for the register of exceptions"`
	SupplierDetails  Text  `toml:"supplier_details" doc:"the supplier's address, or its company number, for the register; no private person's home"`
	AnnualValue      Money `toml:"annual_value" doc:"what is spent in a year, where no sum over the whole contract is known"`
	IrrecoverableVAT Money `toml:"irrecoverable_vat" doc:"how much of the VAT the council can't recover; £0 for none"`
	Review           Date  `toml:"review" doc:"the day on which the contract is reviewed"`
	Process          Text  `toml:"process,quotation|tender|direct award" doc:"what the contract results from: an invitation to quote, an invitation to tender, or neither, a direct award"`
	SME              Flag  `toml:"sme" doc:"whether the supplier is a small or medium-sized enterprise"`
	Voluntary        Flag  `toml:"voluntary" doc:"whether the supplier is a voluntary or community organisation"`
	Registration     Text  `toml:"registration" doc:"the registration number of a supplier that is either, such as that of a charity"`
}

// A Framework is what a call-off contract is made under: it stays under the law that governs the framework.
type Framework struct {
	Name      Text `toml:"name" doc:"its name and number"`
	Begun     Date `toml:"begun" doc:"the day of the notice that began its procurement"`
	Concluded Date `toml:"concluded" doc:"the day on which it was concluded, or the dynamic purchasing system established"`
}

// An Original is a contract as it stood before an extension or a variation.
type Original struct {
	Begun      Date  `toml:"begun" doc:"the day on which its procurement commenced"`
	Awarded    Date  `toml:"awarded" doc:"the day on which it was awarded"`
	Value      Money `toml:"value" doc:"its value when it was awarded"`
	Ends       Date  `toml:"ends" doc:"its last day as it was awarded"`
	LongestEnd Date  `toml:"longest_end" doc:"its last day with every extension that it provided for"`
}

// Notices are the days on which the notices of a procurement were published.
type Notices struct {
	Tender       Date `toml:"tender" doc:"the tender notice; under the former law the contract notice, on the day it was sent"`
	Transparency Date `toml:"transparency" doc:"the transparency notice of a direct award"`
	Award        Date `toml:"award" doc:"the contract award notice"`
	Details      Date `toml:"details" doc:"the contract details notice"`
	Change       Date `toml:"change" doc:"the contract change notice"`
	Voluntary    Date `toml:"voluntary_transparency" doc:"the voluntary transparency notice, under the former law"`
}
