// Package corpus makes up the content of a council's site, as large as it is asked for: meetings of several bodies over some
// years, and papers of every kind that a site has to show. It is for tests and benchmarks alone. The same options give the same
// files, and all names and figures in them are invented.
package corpus

import (
	_ "embed"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// Options say what is made up.
type Options struct {
	Seed     uint64
	Papers   int
	Meetings int
	Bodies   int  // at most [MostBodies]
	Years    int  // over which the meetings are spread, from 2022 on
	Plain    bool // no paper is a draft, withdrawn or to be frozen, so that all of them are built
	Hostile  bool // titles, names and tables are those that somebody would think of who wants to break pages
}

// Thousand is the site of a county council of some years.
var Thousand = Options{Seed: 17, Papers: 1000, Meetings: 60, Bodies: 5, Years: 4}

// Small is a site with the same shapes, which is built in a second or two.
var Small = Options{Seed: 17, Papers: 60, Meetings: 12, Bodies: 5, Years: 4}

// A Freezing is a meeting that is published: before it is frozen, files are written.
type Freezing struct {
	Files   map[string]string // by their paths below content/
	Meeting string
	Amend   []string          // papers that are published anew
	Changed map[string]string // by those papers: what has changed
	On      string            // the day of what is published anew
	Today   string            // the day on which it is frozen
}

// Write writes the files below a project's folder, and gives what is to be frozen, in its order. A project whose meetings are
// not frozen is a site too.
func Write(project string, o Options) ([]Freezing, error) {
	c := made(o)
	for name, text := range c.files {
		if err := WriteFile(project, name, text); err != nil {
			return nil, err
		}
	}
	return c.freezings, nil
}

// WriteFile writes a file by its path below content/.
func WriteFile(project, name, text string) error {
	file := filepath.Join(project, "content", filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o666)
}

// council is the profile of the council that there is not.
//
//go:embed council.toml
var council string

// A corpus is what has been made up so far.
type corpus struct {
	Options
	*rand.Rand
	files     map[string]string
	meetings  []*meeting
	names     map[string]bool // of cases
	matters   []matter
	freezings []Freezing
}

func made(o Options) *corpus {
	c := &corpus{Options: o, Rand: rand.New(rand.NewPCG(o.Seed, 0)), files: map[string]string{}, names: map[string]bool{}}
	c.files["councils/wychwood.toml"] = council
	c.sit()
	c.beginMatters()
	for n := 0; n < o.Papers; {
		n += c.paper(n)
	}
	for _, m := range c.meetings {
		c.files["meetings/"+m.name+".toml"] = m.text(c)
	}
	if !o.Plain {
		c.freeze()
	}
	return c
}

// one is true once in n times.
func (c *corpus) one(n int) bool { return c.IntN(n) == 0 }

// of is one of some words.
func (c *corpus) of(words []string) string { return words[c.IntN(len(words))] }
