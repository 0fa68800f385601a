package preview

import (
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/form"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/tomlfile"
)

// An edited is a case that is being edited: its text, and what its form is made with.
type edited struct {
	name     string
	text     []byte
	document *tomlfile.Document // nil for a file that is not TOML
	faults   []diag.Diagnostic
	setting  form.Setting
}

// edited reads a case to edit it. A status other than 0 says why it can't be edited.
func (p *Preview) edited(name string) (e edited, status int, why string) {
	project, err := p.project.Reopen()
	if err != nil {
		return e, http.StatusInternalServerError, err.Error()
	}
	text, err := pipeline.ReadCase(project, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return e, http.StatusNotFound, "there is no such case"
	case err != nil:
		return e, http.StatusInternalServerError, "the case can't be read"
	}
	e = edited{name: name, text: text}
	e.document = e.open(project, text)
	var list diag.List
	library := project.Load(&list)
	c, _ := project.Content.Case(name, &list)
	if e.setting, why = settingOf(library, c, p.writing.role); why != "" {
		return e, http.StatusForbidden, why
	}
	return e, 0, ""
}

// open opens a text of the case to change it.
func (e *edited) open(p *project.Project, text []byte) *tomlfile.Document {
	var list diag.List
	d := tomlfile.Open(path.Join(p.Content.Name, "cases", e.name+".toml"), text, &list)
	e.faults = list.Sorted()
	return d
}

// settingOf is what the form of a case is made with. The words say why the officer of a role can't comment on it; they
// are empty where the officer can.
func settingOf(l *project.Library, c *casefile.Case, role string) (s form.Setting, why string) {
	for _, choice := range l.CouncilChoices() {
		s.Councils = append(s.Councils, form.Choice(choice))
	}
	for _, choice := range l.MeetingChoices(c.Council.Value) {
		s.Meetings = append(s.Meetings, form.Choice(choice))
	}
	for _, choice := range project.GroundChoices(c.Decision.Asks.Value, c.Contract.Type.Value) {
		s.Grounds = append(s.Grounds, form.Choice{Name: choice.Name, Label: choice.Name + ": " + choice.Label}) // two laws have grounds of one title
	}
	var list diag.List // every run tells what is found here
	if council := l.CouncilNamed(c.Council, &list); council != nil && council.Source != nil {
		for _, kind := range l.KindsOf(council) {
			s.Kinds = append(s.Kinds, form.Choice{Name: kind})
		}
		s.Council = council.For(c.Kind.Value).With(c, &list)
		if kind := l.KindNamed(c.Kind, council, &list); kind != nil && !kind.Bad {
			s.Kind = kind.Kind
		}
	}
	if role != "" {
		s.Officer, why = officerOf(s.Council, c.Kind.Value, role)
	}
	return s, why
}

// openBase opens the text of which a form was made; nil where it is not known.
func (e *edited) openBase(text []byte) *tomlfile.Document {
	if text == nil {
		return nil
	}
	return tomlfile.Open(e.document.Source().Name, text, &diag.List{})
}

// refusal is why what was sent of a form is not looked at, as a status and in words; 0 for what is.
func (e *edited) refusal(values url.Values) (status int, why string) {
	if tooMuch(values) {
		return http.StatusRequestEntityTooLarge, "so many new tables can't be added at once"
	}
	if stray := e.stray(values); stray != "" {
		return http.StatusForbidden, "only your own comment can be changed here, and not " + stray
	}
	return 0, ""
}

// mostNew is how many new tables a form may bring.
const mostNew = 500

// tooMuch tells whether a form brings more new tables than anybody would add.
func tooMuch(values url.Values) bool {
	n := 0
	for name, ids := range values {
		if strings.HasPrefix(name, "order.") {
			n += len(slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !strings.HasPrefix(id, "n") }))
		}
	}
	return n > mostNew
}

// stray is the name of something that was sent and that an officer's form does not have; "" for none.
func (e *edited) stray(values url.Values) string {
	if e.setting.Officer == nil {
		return ""
	}
	f := form.New(e.document, e.setting, values)
	for name := range values {
		if !slices.Contains([]string{"digest", "do", "order.comment"}, name) && f.Field(name) == nil {
			return name
		}
	}
	return ""
}
