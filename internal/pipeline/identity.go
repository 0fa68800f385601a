package pipeline

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/report"
	"cabinet/internal/shade"
	"cabinet/internal/site"
)

// councilsFolder has what pages of one council need beside what all pages do: files whose names begin with the
// council's.
const councilsFolder = "static/councils"

// identity is how a page says whose it is that was published under a council's name, which is that of the profile unless
// it is given. Where the profile has another name now, or is gone, nothing but that name is known.
func (b *builder) identity(c *project.Council, name string) site.Identity {
	of := b.identityOfSite()
	of.Name = report.Composed(name)
	if c == nil || c.Source == nil {
		return of
	}
	if today := report.Composed(c.Name.Value); of.Name == "" {
		of.Name = today
	} else if of.Name != today {
		return of
	}
	given := c.Identity
	of.Website, _ = report.Address(given.Website.Value) // "" for one that is not given
	of.URL = siteURL(c.Site.URL)
	of.Statement = b.statementOf(c.ID)
	of.Email, of.Phone = given.Email.Value, given.Phone.Value
	of.Frame = b.frameOf(c)
	if !casefile.IsAddress(c.ID) {
		return of // that the files below are named so is an error of the profile's
	}
	if _, ok := shade.Parse(given.Accent.Value); ok {
		of.Style = path.Join(councilsFolder, c.ID+".css")
	}
	if l := c.Logo; l != nil {
		of.Logo = site.Logo{File: path.Join(councilsFolder, c.ID+strings.ToLower(path.Ext(l.Name))), Words: cmp.Or(given.LogoWords.Value, of.Name), Width: l.Width, Height: l.Height}
	}
	return of
}

// identityOfSite is what pages of all councils say alike.
func (b *builder) identityOfSite() site.Identity {
	return site.Identity{Unlisted: b.options.Purpose.unlisted(), Register: b.hasRegister()}
}

// councilFiles are the files that pages of a council need, by their paths from the home page's folder on.
func (b *builder) councilFiles(c *project.Council) map[string][]byte {
	files := map[string][]byte{}
	of := b.identity(c, "")
	if accent, ok := shade.Parse(c.Identity.Accent.Value); ok && of.Style != "" {
		files[of.Style] = site.Style(accent)
	}
	if of.Logo.File != "" {
		files[of.Logo.File] = c.Logo.File
	}
	return files
}

// councilOf is the council of a meeting that has a record; nil where no file of content/ tells which.
func (b *builder) councilOf(m record.Meeting) *project.Council {
	return b.library.Councils[b.publishers[m.ID]]
}

// identityOf is how the pages of a meeting that has a record say whose they are.
func (b *builder) identityOf(m record.Meeting) site.Identity {
	return b.identity(b.councilOf(m), m.Council)
}

// identityOfHome is how the home page says whose it is: as the pages of the council whose meetings it lists do. Before
// there are any, it is of the only council that there is.
func (b *builder) identityOfHome(shown []record.Meeting) site.Identity {
	if len(shown) == 0 {
		return b.identityOfNoMeetings()
	}
	var known *project.Council
	for _, m := range shown {
		if m.Council != shown[0].Council {
			of := b.identityOfSite()
			of.Statement = b.statementOfAll(shown)
			return of
		}
		known = cmp.Or(known, b.councilOf(m))
	}
	return b.identity(known, shown[0].Council)
}

func (b *builder) identityOfNoMeetings() site.Identity {
	of := b.identityOfSite()
	if len(b.library.Councils) > 1 {
		return of
	}
	for _, c := range b.library.Councils {
		of = b.identity(c, "")
		of.Statement = b.ownStatement(c.ID) // another is written for meetings alone
	}
	return of
}

// keepLists brings over from the last output what goes through all meetings, where no meeting is made and the same are there, with
// the same papers: it stays as it was, whatever error has the profile that it was made of. Earlier
// versions of the program made no search: what they made leads to less than there is now.
func (b *builder) keepLists(o *output, shown []record.Meeting, lists []string) error {
	if _, was := o.last.Digest(path.Join(record.SearchFolder, "index.html")); !was || b.makesAny(shown) || b.lessened || len(o.last.Meetings) != len(shown) {
		return nil
	}
	if _, tested := o.last.Digest(evidenceFile); !tested {
		if err := o.drop(evidencePage); err != nil { // keepStatements brings the last one over
			return err
		}
	}
	for _, name := range append(lists, record.SitemapFile) { // which is not made without the address of the site
		if _, was := o.last.Digest(name); !was || ofRegister(name) || ofIndex(name) || strings.HasPrefix(name, "static/") || strings.HasPrefix(name, record.StatementFolder+"/") {
			continue
		}
		if _, err := o.carry(name); err != nil {
			return err
		}
	}
	return nil
}

// makesAny tells whether a meeting that the site shows is made in this run.
func (b *builder) makesAny(shown []record.Meeting) bool {
	return slices.ContainsFunc(b.library.Ordered(), func(m *project.Meeting) bool { return b.fates[m] == made && shows(shown, m.Folder) })
}

// carryCouncils brings over what pages need that came from the last output, and that no profile gives any more.
func (b *builder) carryCouncils(o *output) error {
	for _, name := range append(o.last.In(councilsFolder), o.last.In(site.FramedFolder)...) {
		if !b.carries || o.manifest.Has(name) {
			continue
		}
		if _, err := o.carry(name); err != nil {
			return err
		}
	}
	return nil
}

// ofCouncils tells whether a file of the site is one that pages of a council need, and no address that readers know.
func ofCouncils(name string) bool {
	return strings.HasPrefix(name, councilsFolder+"/") || strings.HasPrefix(name, site.FramedFolder+"/")
}
