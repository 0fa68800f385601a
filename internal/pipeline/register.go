package pipeline

import (
	"path"
	"slices"

	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/register"
)

// register is the register of exceptions: its page, a spreadsheet and data. Where every council leaves its papers out, there is
// none, unless pages come over from the last output that may lead to it: then it is empty.
func (b *builder) register(p published) (pages, error) {
	if !b.showsRegister() {
		return nil, nil
	}
	shown := b.registered(p.meetings)
	words, of := language.Of(record.CommonLanguage(shown)), p.of
	all := register.Of(shown)
	files := map[string][]byte{}
	var documents []record.Document
	for _, f := range []struct {
		name, form string
		text       []byte
	}{{register.CSVFile, "CSV", all.CSV(words, of.URL)}, {register.JSONFile, "JSON", all.Write()}} {
		files[path.Join(record.RegisterFolder, f.name)] = f.text
		documents = append(documents, record.Document{Name: f.name, Format: f.form, Bytes: int64(len(f.text)), SHA256: record.Sum(f.text)})
	}
	out := ready(files)
	out[path.Join(record.RegisterFolder, "index.html")] = func() ([]byte, error) { return b.site.Register(all, documents, shown, of) }
	return out, nil
}

// showsRegister tells whether the site has the page of a register.
func (b *builder) showsRegister() bool { return b.hasRegister() || b.carries && b.hadRegister() }

// registered are the meetings whose papers are in the register of exceptions.
func (b *builder) registered(shown []record.Meeting) []record.Meeting {
	return slices.DeleteFunc(slices.Clone(shown), func(m record.Meeting) bool { return !registers(b.councilOf(m)) })
}

// registers tells whether the papers of a council are in the register of exceptions. Those of a council whose profile can't be
// read stay there.
func registers(c *project.Council) bool {
	return c == nil || c.Source == nil || c.Site.Register.Or(true)
}

// hasRegister tells whether the site has a register of exceptions. As long as a profile can't be read, it has the one of the
// last output.
func (b *builder) hasRegister() bool {
	for _, c := range b.library.Councils {
		if c.Source != nil && c.Site.Register.Or(true) || c.Source == nil && b.hadRegister() {
			return true
		}
	}
	return false
}

// hadRegister tells whether the last output has a register of exceptions.
func (b *builder) hadRegister() bool {
	if b.output == nil {
		return false
	}
	_, had := b.output.last.Digest(path.Join(record.RegisterFolder, register.JSONFile))
	return had
}

// keepRegister brings the register of the last output over where no meeting is made and it says the same: its page stays as it
// was, whatever error has the profile that it was made of.
func (b *builder) keepRegister(o *output, shown []record.Meeting) error {
	data := path.Join(record.RegisterFolder, register.JSONFile)
	if was, had := o.last.Digest(data); !had || !o.manifest.Lists(was) || b.makesAny(shown) {
		return nil
	}
	for _, name := range o.last.In(record.RegisterFolder) {
		if _, err := o.carry(name); err != nil {
			return err
		}
	}
	return nil
}

// ofRegister tells whether a file of the site is the register of exceptions, which goes when the profiles say so.
func ofRegister(name string) bool { return path.Dir(name) == record.RegisterFolder }
