package project

import (
	"fmt"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/law"
)

// The keys of a contract that procurement law asks of, though no template names them.
const (
	contractType   = "contract.type"
	contractGround = "contract.ground"
)

// ofContract tells whether a paper that has a use for some keys is about a contract.
func ofContract(used map[string]bool) bool {
	for name, is := range used {
		if is && strings.HasPrefix(name, "contract.") {
			return true
		}
	}
	return false
}

// GroundChoices are the grounds in procurement law that fit what a meeting is asked and the type of the contract.
func GroundChoices(asks, contract string) []Choice {
	var choices []Choice
	for _, g := range law.Known().Fitting(asks, contract) {
		choices = append(choices, Choice{g.ID, g.Title})
	}
	return choices
}

// groundQuestion asks for the ground of an award without competition, or of a change.
func (n *newCase) groundQuestion(key casefile.Key) Question {
	return Question{
		Text: "the ground in procurement law, where there is no competition (" + key.Name + ")", noun: "ground",
		Choices: GroundChoices(n.Asks, n.Facts[contractType]), named: groundNamed,
	}
}

// groundNamed is the ground that an officer has typed, in whatever form. One that is not offered is taken too, since a check says
// why it does not fit, and none is guessed: another number is another ground.
func groundNamed(typed string) (name string, err error) {
	if g, ok := law.Known().Named(typed); ok {
		return g.ID, nil
	}
	return "", fmt.Errorf("there is no ground %q; cabinet explain grounds lists them", typed)
}

// groundOffers are the grounds that fit, as a new case lists them above the key that names one.
func (n *newCase) groundOffers() map[string][]string {
	var lines []string
	for _, c := range GroundChoices(n.Asks, n.Facts[contractType]) {
		lines = append(lines, fmt.Sprintf("%-21s %s", c.Name, c.Label))
	}
	return map[string][]string{contractType: nil, contractGround: lines}
}
