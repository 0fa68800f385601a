package project

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/tomlfile"
)

// NewCouncil makes the profile of a new council, and says which file it is for. It is another profile's, an
// example's or that of a council of the project, without the names and addresses of people. Ask is as in
// [NewOptions].
func NewCouncil(p *Project, name, like string, ask func(Question) (string, error)) (file string, text []byte, err error) {
	if p.Sample {
		return "", nil, ErrNoContent
	}
	file = Display(filepath.Join(p.Folder, "content", "councils", name+".toml"))
	switch {
	case !casefile.IsAddress(name):
		return "", nil, fmt.Errorf("%q can't be an address: %s", name, casefile.NameHint(name))
	case p.Content.Has("councils/" + name + ".toml"):
		return "", nil, fmt.Errorf("there is a council %s already", file)
	}
	q := Question{Text: "which profile it is like", noun: "profile", Needed: true}
	for _, known := range p.profiles() {
		q.Choices = append(q.Choices, Choice{Name: known})
	}
	n := newCase{NewOptions: NewOptions{Ask: ask}}
	if like, err = n.answer(like, q); err != nil {
		return "", nil, err
	}
	if like == "" {
		return "", nil, fmt.Errorf("say which profile it is like with --like; there are: %s", strings.Join(q.names(), ", "))
	}
	text, err = p.blankProfile(like)
	return file, text, err
}

// profiles are the names of the profiles that another can be begun like: examples first.
func (p *Project) profiles() []string {
	var list diag.List // what can't be read is told by check
	names := casefile.Folder{FS: p.Templates, Name: p.TemplatesName}.Names("councils", &list)
	for _, own := range p.Content.Names("councils", &list) {
		if !slices.Contains(names, own) {
			names = append(names, own)
		}
	}
	return names
}

// profileFolder is where the profile of a name is: in content/, or among the examples.
func (p *Project) profileFolder(name string) casefile.Folder {
	if p.Content.Has("councils/" + name + ".toml") {
		return p.Content
	}
	return casefile.Folder{FS: p.Templates, Name: p.TemplatesName}
}

// profileHead stands above a new profile.
const profileHead = `# The profile of a council: everything in which its papers differ from others', as data.
# It began as a copy of %s. Fill in what stands between empty quotes, and change what differs: the sections and their
# headings, the numbering, the posts and who holds them, the rules and the amounts in them. cabinet check says what is wrong.

`

// openingComment matches what an example says of itself.
var openingComment = lazy.New(`^(#[^\n]*\n)+\n*`)

// blankProfile is a profile without the council's name, its identity, and the people who hold its posts.
func (p *Project) blankProfile(like string) ([]byte, error) {
	var list diag.List
	folder := p.profileFolder(like)
	c := folder.Council(like, &list)
	if c == nil || list.Errors() > 0 {
		return nil, fmt.Errorf("the profile of %s has errors", like)
	}
	text, err := folder.File("councils/" + like + ".toml")
	for _, key := range personal(c) {
		if err != nil {
			return nil, err
		}
		text, err = changed(like, text, func(d *tomlfile.Document) (tomlfile.Splice, error) { return d.Set(key, tomlfile.Text("")) })
	}
	if err == nil && c.Identity.Prepared.Known() {
		text, err = changed(like, text, func(d *tomlfile.Document) (tomlfile.Splice, error) {
			return d.Remove(tomlfile.Keys("identity", "prepared"))
		})
	}
	return append(fmt.Appendf(nil, profileHead, like), openingComment.ReplaceAll(text, nil)...), err
}

// personal are the keys of a profile whose words are nobody else's: the council's name and identity, and who holds
// which post.
func personal(c *casefile.Council) []tomlfile.Path {
	keys := []tomlfile.Path{tomlfile.Keys("name")}
	add := func(words map[string]casefile.Text, table ...string) {
		for _, key := range slices.Sorted(maps.Keys(words)) {
			if words[key].Known() {
				keys = append(keys, tomlfile.Keys(append(slices.Clone(table), key)...))
			}
		}
	}
	id := c.Identity
	add(map[string]casefile.Text{
		"accent": id.Accent, "logo": id.Logo, "logo_words": id.LogoWords, "website": id.Website, "email": id.Email, "phone": id.Phone, "statement": id.Statement,
	}, "identity")
	for _, post := range slices.Sorted(maps.Keys(c.Posts)) {
		holder := c.Posts[post]
		add(map[string]casefile.Text{"name": holder.Name, "email": holder.Email, "phone": holder.Phone}, "post", post)
	}
	return keys
}

// changed is a profile after one change.
func changed(name string, text []byte, change func(*tomlfile.Document) (tomlfile.Splice, error)) ([]byte, error) {
	var list diag.List
	d := tomlfile.Open(name, text, &list)
	if d == nil {
		return nil, fmt.Errorf("the profile of %s has errors", name)
	}
	splice, err := change(d)
	if err != nil {
		return nil, err
	}
	return splice.Apply(text)
}
