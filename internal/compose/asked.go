package compose

import "cabinet/internal/casefile"

// A Section is a section of a paper, and what its author is asked for it.
type Section struct {
	casefile.Section
	Questions []Question
	OwnWords  bool // an answer of the section's own name may stand in place of the standard wording
	Plain     bool // there is no standard wording: its one question is its heading
}

// Asked lists the sections of a council's papers of a kind in their order, with what they ask for a decision. A question
// that several sections ask stands with the first of them.
func Asked(k *Kind, council *casefile.Council, asks string) []Section {
	var all []Section
	seen := map[string]bool{}
	for _, s := range council.Sections() {
		section := Section{Section: s, OwnWords: k.lets(s), Plain: !k.words(s)}
		for _, q := range questionsOf(k, s, asks) {
			if !seen[q.Name] {
				seen[q.Name] = true
				section.Questions = append(section.Questions, q)
			}
		}
		all = append(all, section)
	}
	return all
}

// questionsOf are those of a section: its block's, or its heading alone; none where another section's text is printed.
func questionsOf(k *Kind, s casefile.Section, asks string) []Question {
	switch id := s.ID.Value; {
	case id == contactsSection, s.Same.Given():
		return nil
	case k.words(s):
		return k.Questions(id, asks)
	default:
		return []Question{{Name: id, Text: s.Name(), Optional: s.Optional.Or(false)}}
	}
}
