package project

import (
	"fmt"

	"cabinet/internal/casefile"
	"cabinet/internal/law"
)

// The keys of a contract that procurement law asks of, though no template names them.
const (
	contractType   = "contract.type"
	contractGround = "contract.ground"
)

// groundQuestion asks for the ground of an award without competition, or of a change: one of those that fit what the meeting
// is asked and the type of the contract.
func (n *newCase) groundQuestion(key casefile.Key) Question {
	q := Question{Text: "the ground in procurement law, where there is no competition (" + key.Name + ")", noun: "ground"}
	for _, g := range law.Known().Fitting(n.Asks, n.Facts[contractType]) {
		q.Choices = append(q.Choices, Choice{g.ID.Value, g.Title.Value})
	}
	return q
}

// groundOffers are the grounds that fit, as a new case lists them above the key that names one.
func (n *newCase) groundOffers() map[string][]string {
	var lines []string
	for _, g := range law.Known().Fitting(n.Asks, n.Facts[contractType]) {
		lines = append(lines, fmt.Sprintf("%-21s %s", g.ID.Value, g.Title.Value))
	}
	return map[string][]string{contractType: nil, contractGround: lines}
}
