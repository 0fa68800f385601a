package project

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// A Question is one thing that a new case is made with: it is given at the command line, or asked in one
// line.
type Question struct {
	Text    string   // what is asked, in small letters: "its last day"
	Choices []Choice // what it can be; none where anything can be typed that Read takes
	Several bool     // several choices can be made, with commas between them
	Default string   // the choice that an empty answer means; "" where it leaves the question open
	Needed  bool     // it can't be left open
	Problem string   // what is wrong with the answer that the command line gave

	noun   string                                      // what the choices are: "post"
	named  func(typed string) (name string, err error) // what names one of more than are offered; nil where there are no more
	refuse func(typed string) error
}

// A Choice is one of the things that an answer can be.
type Choice struct {
	Name  string // as the case names it
	Label string // what it is, for people; can be empty
}

// Read is the answer that was typed, choices by the names that the case has for them: they can be typed
// by their labels too. The error says in words what is wrong with it.
func (q Question) Read(typed string) (string, error) {
	typed = strings.TrimSpace(typed)
	if len(q.Choices) > 0 {
		parts := []string{typed}
		if q.Several {
			parts = strings.Split(typed, ",")
		}
		for i, part := range parts {
			name, err := q.choice(strings.TrimSpace(part))
			if err != nil {
				return "", err
			}
			parts[i] = name
		}
		typed = strings.Join(parts, ", ")
	}
	if q.refuse != nil {
		if err := q.refuse(typed); err != nil {
			return "", err
		}
	}
	return typed, nil
}

// choice is the name of the choice that was typed.
func (q Question) choice(typed string) (string, error) {
	var labelled []string
	for _, c := range q.Choices {
		if c.Name == typed {
			return c.Name, nil
		}
		if strings.EqualFold(c.Label, typed) && typed != "" {
			labelled = append(labelled, c.Name)
		}
	}
	switch {
	case len(labelled) == 1:
		return labelled[0], nil
	case len(labelled) > 1:
		return "", fmt.Errorf("there are several %ss called %q: %s", q.noun, typed, strings.Join(labelled, ", "))
	}
	if q.named != nil {
		return q.named(typed)
	}
	return "", unknown(q.noun, typed, q.names())
}

// names lists the choices by their names.
func (q Question) names() []string {
	names := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		names[i] = c.Name
	}
	return names
}

func unknown(what, name string, known []string) error {
	return fmt.Errorf("there is no %s %q; %s", what, name, diag.Choose(name, known))
}

// answer is what the command line gave for a question, or else the answer to it. Where nobody can be
// asked, or nothing can be chosen, it is the question's default.
func (n *newCase) answer(given string, q Question) (string, error) {
	if given = strings.TrimSpace(given); given != "" {
		read, err := q.Read(given)
		if err == nil || n.Ask == nil {
			return read, err
		}
		q.Problem = err.Error()
	} else if n.Ask == nil || len(q.Choices) == 1 && q.Default != "" {
		return q.Default, nil
	}
	return n.Ask(q)
}

// factQuestion asks for a key of the case: posts and rules are chosen among the council's, words among the key's own, and
// everything else is typed.
func factQuestion(key casefile.Key, council *casefile.Council) Question {
	q := Question{Text: fmt.Sprintf("%s (%s)", key.Doc, key.Name)}
	q.refuse = func(typed string) error {
		_, err := key.TOML(typed)
		return err
	}
	switch key.Leaf.(type) {
	case casefile.Post:
		q.noun, q.Choices = "post", postChoices(council)
	case casefile.Posts:
		q.noun, q.Choices, q.Several = "post", postChoices(council), true
	case casefile.Rule:
		q.noun = "rule"
		for name, rule := range council.Rules.Exceptions {
			q.Choices = append(q.Choices, Choice{name, rule.Title.Value})
		}
		slices.SortFunc(q.Choices, byName)
	}
	if len(key.Words) > 0 {
		_, q.noun, _ = strings.Cut(key.Name, ".")
		for _, word := range key.Words {
			q.Choices = append(q.Choices, Choice{Name: word})
		}
	}
	if q.noun != "" && len(q.Choices) == 0 {
		q.refuse = func(string) error { return errors.New("the council's profile has no " + q.noun + "s yet") }
	}
	return q
}

func postChoices(council *casefile.Council) []Choice {
	var choices []Choice
	for name, holder := range council.Posts {
		choices = append(choices, Choice{name, holder.Title.Value})
	}
	slices.SortFunc(choices, byName)
	return choices
}

func byName(a, b Choice) int { return strings.Compare(a.Name, b.Name) }
