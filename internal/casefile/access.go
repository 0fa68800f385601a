package casefile

// AccessLaw is the law by which the public has access to the meetings of a body and to their papers.
type AccessLaw int

// The laws of access, in England.
const (
	ExecutiveLaw AccessLaw = iota // of a cabinet and its committees: SI 2012/2089
	CommitteeLaw                  // of the council itself and of its other committees: LGA 1972 Part VA
	CombinedLaw                   // of a combined authority: LGA 1972 Part VA, and SI 2017/68 on key decisions
)

// LawOf is the law by which a body of the council meets: as the body says, or else as the council is governed.
func (c *Council) LawOf(body string) AccessLaw {
	switch {
	case c.Governance.Value == "committee" || c.Bodies[body].Law.Value == "committee":
		return CommitteeLaw
	case c.Governance.Value == "combined authority":
		return CombinedLaw
	}
	return ExecutiveLaw
}
