package project

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
)

// NewOptions are what is known of a new case. What is empty is asked for, where somebody can be asked;
// otherwise only the kind and the name are needed.
type NewOptions struct {
	Kind, Name, Council, Meeting, Asks string
	Facts                              map[string]string // by the names of their keys, such as "contract.value"

	// Ask asks a question, and gives an answer that its Read has taken, its default, or "" where it is
	// left open. [ErrBack] asks the question before once more; any other error ends everything. Nil where
	// nobody can be asked.
	Ask func(Question) (string, error)
}

// ErrBack is the answer of somebody who wants to answer the question before otherwise.
var ErrBack = errors.New("back to the question before")

// NewCase makes the questionnaire of a new case, and says which file it is for.
func NewCase(p *Project, o NewOptions) (file string, text []byte, findings []diag.Diagnostic, err error) {
	if p.Sample {
		return "", nil, nil, ErrNoContent
	}
	var list diag.List
	n := newCase{Library: p.Load(&list)}
	err = asking(o.Ask, func(ask asker) (err error) {
		n.NewOptions, n.Ask = o, ask
		text, err = n.write()
		return err
	})
	return n.file(n.Name), text, list.Sorted(), err
}

// An asker asks a question, as [NewOptions] has it.
type asker = func(Question) (string, error)

// asking makes an attempt that asks, and another one, with the answers that stay, each time that somebody goes back.
func asking(from asker, attempt func(asker) error) error {
	said, next := answers{ask: from}, from
	if from != nil {
		next = said.next
	}
	for {
		if err := attempt(next); !errors.Is(err, ErrBack) {
			return err
		}
		said.back()
	}
}

// Answers are what was answered so far. To go back is to ask anew with all answers but the last: the questions
// that follow an answer depend on it.
type answers struct {
	ask   func(Question) (string, error)
	given []string
	at    int // how many of them have been given again
}

// next is the answer to the next question.
func (a *answers) next(q Question) (string, error) {
	if a.at == len(a.given) {
		answer, err := a.ask(q)
		if err != nil {
			return "", err
		}
		a.given = append(a.given, answer)
	}
	a.at++
	return a.given[a.at-1], nil
}

// back forgets the last answer, and begins again.
func (a *answers) back() { a.given, a.at = a.given[:max(0, len(a.given)-1)], 0 }

// A newCase is the work on a new case: its options are filled in one after the other.
type newCase struct {
	*Library
	NewOptions
}

// file is the file of a case of that name, as the user would write it.
func (n *newCase) file(name string) string {
	return Display(filepath.Join(n.Folder, "content", "cases", name+".toml"))
}

func (n *newCase) write() (text []byte, err error) {
	if n.Kind, err = n.answer(n.Kind, n.kindQuestion()); err != nil {
		return nil, err
	}
	if n.Name, err = n.answer(n.Name, n.nameQuestion()); err != nil {
		return nil, err
	}
	c, err := n.chooseCouncil()
	if err != nil {
		return nil, err
	}
	if kinds := n.KindsOf(c); !slices.Contains(kinds, n.Kind) {
		return nil, fmt.Errorf("%s: %w", c.Name.Value, unknown("kind of paper", n.Kind, kinds))
	}
	k := n.KindOf(n.Kind, c)
	if k.Bad {
		return nil, fmt.Errorf("the templates of %q have errors", n.Kind)
	}
	if err := n.chooseDecision(k.Kind); err != nil {
		return nil, err
	}
	if err := n.chooseMeeting(c.ID); err != nil {
		return nil, err
	}
	profile := c.For(n.Kind)
	given, err := n.facts(k.Kind, profile)
	if err != nil {
		return nil, err
	}
	o := compose.Opening{Meeting: n.Meeting, Asks: n.Asks, Given: given}
	if ofContract(usedBy(k.Kind, profile, n.Asks)) {
		o.Offers = n.groundOffers()
	}
	return compose.Questionnaire(k.Kind, profile, o), nil
}

func (n *newCase) kindQuestion() Question {
	q := Question{Text: "kind of paper", noun: "kind of paper", Needed: true}
	for _, name := range n.allKinds() {
		q.Choices = append(q.Choices, Choice{Name: name})
	}
	if len(q.Choices) == 1 {
		q.Default = q.Choices[0].Name
	}
	return q
}

// allKinds are the kinds of paper of all councils.
func (n *newCase) allKinds() []string {
	all := slices.Clone(n.Kinds)
	for _, c := range n.Councils {
		all = append(all, n.KindsOf(c)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (n *newCase) nameQuestion() Question {
	return Question{Text: "name of the file, which becomes the paper's address, such as school-meals", Needed: true, refuse: func(name string) error {
		if !casefile.IsAddress(name) {
			return fmt.Errorf("%q can't be an address: %s", name, casefile.NameHint(name))
		}
		if _, err := fs.Stat(n.Content.FS, "cases/"+name+".toml"); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("there is a case %s already", n.file(name))
		}
		return nil
	}}
}

// meeters are the names of the councils that have meetings.
func (l *Library) meeters() []string {
	names := map[string]bool{}
	for _, m := range l.Meetings {
		if l.Councils[m.Council.Value] != nil {
			names[m.Council.Value] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// chooseCouncil is the council that was named, or the only one that has meetings.
func (n *newCase) chooseCouncil() (*Council, error) {
	if meeters := n.meeters(); n.Council == "" && len(meeters) == 1 {
		n.Council = meeters[0]
	}
	q := Question{Text: "council", noun: "council", Needed: true}
	for _, name := range n.councilNames() {
		q.Choices = append(q.Choices, Choice{name, n.Councils[name].Name.Value})
	}
	switch len(q.Choices) {
	case 0:
		return nil, errors.New("there is no council yet; write its profile in content/councils")
	case 1:
		q.Default = q.Choices[0].Name
	}
	name, err := n.answer(n.Council, q)
	switch {
	case err != nil:
		return nil, err
	case name == "":
		return nil, fmt.Errorf("say which council with --council; there are: %s", strings.Join(q.names(), ", "))
	}
	if n.Councils[name].Bad {
		return nil, fmt.Errorf("the profile of %s has errors", name)
	}
	return n.Councils[name], nil
}

// chooseDecision settles what the meeting is asked to do: where nobody can be asked, the first thing that the
// templates have words for.
func (n *newCase) chooseDecision(k *compose.Kind) (err error) {
	q := Question{Text: "what the meeting is asked to do", noun: "decision"}
	for _, name := range k.Decisions() {
		q.Choices = append(q.Choices, Choice{Name: name})
	}
	if len(q.Choices) == 0 {
		if n.Asks != "" {
			return fmt.Errorf("papers of the kind %q ask for no decision, so it can't be %q", k.Name, n.Asks)
		}
		return nil
	}
	if n.Ask == nil {
		q.Default = q.Choices[0].Name
	}
	n.Asks, err = n.answer(n.Asks, q)
	return err
}

// alone tells whether the case is to record what one person decided, which needs no meeting.
func (n *newCase) alone() bool {
	return n.Meeting == "" && n.Facts["decision.taken_by"] != "" && n.Facts["decision.taken_on"] != "" && !casefile.LookedBackOn(n.Asks)
}

// chooseMeeting settles the meeting: unless it is said, the council's last one.
func (n *newCase) chooseMeeting(council string) (err error) {
	if n.alone() {
		return nil
	}
	if m := n.Meetings[n.Meeting]; m != nil && m.Council.Value != council {
		return fmt.Errorf("the meeting %s is of %s, and the paper of %s", n.Meeting, m.Council.Value, council)
	}
	q := Question{Text: "meeting", noun: "meeting", Needed: true}
	meetings := slices.DeleteFunc(n.Ordered(), func(m *Meeting) bool { return m.Council.Value != council })
	slices.SortStableFunc(meetings, func(a, b *Meeting) int { return -cmp.Compare(a.Date.ISO(), b.Date.ISO()) })
	for _, m := range meetings {
		label := ""
		if !m.Bad {
			label = m.Record().Name
		}
		if q.Choices = append(q.Choices, Choice{m.Name, label}); q.Default == "" && !m.Bad {
			q.Default = m.Name
		}
	}
	if len(q.Choices) == 0 || n.Meeting == "" && q.Default == "" {
		return errors.New("there is no meeting yet; write one in content/meetings, or for what one person decided say who and when with --taken-by and --taken-on")
	}
	n.Meeting, err = n.answer(n.Meeting, q)
	return err
}

// facts are the facts that the command line or the answers give, as TOML. Only what the paper has a use
// for is asked.
func (n *newCase) facts(k *compose.Kind, council *casefile.Council) (map[string]string, error) {
	used := usedBy(k, council, n.Asks)
	used[contractGround] = ofContract(used) && n.Facts[contractType] != "" // most papers need none; the new case lists them
	given := map[string]string{}
	for _, key := range casefile.Keys() {
		typed, wanted := n.Facts[key.Name]
		if !wanted || typed == "" && !used[key.Name] {
			continue
		}
		q := factQuestion(key, council)
		if key.Name == contractGround {
			q = n.groundQuestion(key)
		}
		if typed == "" && q.noun != "" && len(q.Choices) == 0 {
			continue // there is nothing to choose from
		}
		typed, err := n.answer(typed, q)
		if err != nil {
			return nil, n.ofKey(key, err)
		}
		if typed == "" {
			continue
		}
		if given[key.Name], err = key.TOML(typed); err != nil {
			return nil, n.ofKey(key, err)
		}
	}
	return given, nil
}

// usedBy are the keys that a paper has a use for, by their names.
func usedBy(k *compose.Kind, council *casefile.Council, asks string) map[string]bool {
	used := map[string]bool{}
	for _, b := range compose.Blanks(k, council, asks) {
		used[b.Name] = true
	}
	return used
}

// ofKey says of a refused fact whose it is; what ends the asking is no fact's.
func (n *newCase) ofKey(key casefile.Key, err error) error {
	if n.Ask != nil {
		return err
	}
	return fmt.Errorf("%s: %w", key.Name, err)
}

// FactNames lists every fact that answers, templates and headers can name, with what it says.
func FactNames() []compose.Named { return compose.FactNames() }

// ItemFactNames lists every fact that the wording of an item of an agenda can name besides, with what it says.
func ItemFactNames() []compose.Named { return compose.ItemFactNames() }
