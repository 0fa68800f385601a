package pipeline

import (
	"fmt"
	"path"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/language"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/site"
	"cabinet/internal/tagpdf"
)

// published works on a paper that is frozen: its case has no part in it any more.
func (b *builder) published(p *paper, to shelf) error {
	var list diag.List
	p.meeting, p.address = b.library.Meetings[p.Subject.Meeting], p.Name // the name is its address where its file tells none
	p.asked = b.only.has(p.Name, p.Subject.Meeting, b.options.Purpose)
	if p.stoodFor = b.options.Purpose.ofCases() && b.library.Cases[p.Name]; p.stoodFor {
		p.fate = b.fateOf(p)
		return nil
	}
	c, same := b.library.CaseOf(p.Subject)
	z := b.Content.Frozen(p.Subject.Meeting, p.Name, p.Version, &list)
	if z != nil {
		b.describe(p, z)
	}
	if z != nil && same {
		b.changedSince(c, z, &list)
	}
	if z != nil && z.Paper.Given() && (z.Paper.Value != p.Name || z.Version.Value != p.Version) {
		list.Errorf(z.Source.Whole(), "frozen-mismatch", "give the file and its folder their old names", "this is version %d of %s, under another name", z.Version.Value, z.Paper.Value)
	}
	if !b.begins(p) {
		return nil
	}
	b.translated(p)
	k := b.kept(z, &list)
	earlier := b.earlier(p, &list)
	if c != nil {
		b.closedSince(p, c, append(earlier[:len(earlier):len(earlier)], k), &list)
	}
	p.unmade = p.meeting == nil
	p.attached = attachedFiles(k.files)
	b.settle(p, &check.Paper{}, &list)
	b.rereadKept(k, p)
	b.rereadEarlier(earlier, p)
	p.listing = b.keptListing(p, k)
	if !b.puts(p, to) {
		return nil
	}
	return b.putVersions(p, k, earlier, to)
}

// describe takes from a frozen paper's file what lists say of it.
func (b *builder) describe(p *paper, z *casefile.Frozen) {
	p.address, p.sum = strings.Clone(z.Address.Value), strings.Clone(z.Case.Value)
	if z.Meeting.Given() && z.Address.Given() {
		p.fixed = path.Join(z.Meeting.Value, z.Address.Value)
	}
	p.title, p.short, p.language = strings.Clone(z.Header.Title.Value), strings.Clone(z.Header.ShortTitle.Value), language.Of(z.Header.Language.Value)
	for _, also := range z.Also.Values {
		if other := b.library.Meetings[also.Value]; other != nil {
			p.others = append(p.others, other)
		}
	}
}

// A keptPaper is a version of a frozen paper with its files.
type keptPaper struct {
	*casefile.Frozen
	files []freeze.File
	again *printable // the paper made again, where that is asked for

	led map[string]string // of a paper about a meeting: the addresses that its page has in the place of others

	withdrawn *record.Withdrawal // of an earlier version that is published no more, of which nothing is read
}

// kept reads what content/ keeps of a frozen paper. In the first form of its file the paper is made
// again, since nothing else was kept of it.
func (b *builder) kept(z *casefile.Frozen, list *diag.List) keptPaper {
	k := keptPaper{Frozen: z}
	if z == nil || list.Errors() > 0 {
		return k
	}
	if z.Format.Value < casefile.FrozenForm {
		if k.again = b.thawed(z, list); list.Errors() == 0 && b.options.Purpose.makesFiles() {
			k.files = b.firstForm(k, list)
		}
		return k
	}
	if sealed := freeze.Sealed(z); !sealed || b.options.Purpose == verifying {
		var found diag.List
		if k.again = b.thawed(z, &found); !sealed { // a sealed file is as it was published, whatever is found in it today
			list.Add(found.Sorted()...)
		}
	}
	k.files = freeze.Read(z, b.Content, list)
	return k
}

// firstForm makes the files of a paper whose file has the first form.
func (b *builder) firstForm(k keptPaper, list *diag.List) []freeze.File {
	files, err := k.again.files(k.Address.Value, k.again.published(b.options.Large))
	if err != nil {
		list.Add(unprintable{err}.finding(k.Source.Whole()))
	}
	return files
}

// thawed is a frozen paper made again from its file, and held against the numbers that it had.
func (b *builder) thawed(z *casefile.Frozen, list *diag.List) *printable {
	typeface := b.typefaceOf(z, list)
	draft := freeze.Draft(z, b.Content)
	r := report.Build(draft, list)
	freeze.Check(z, r, list)
	check.Letters(r, typeface, list)
	images := pdf.Pictures{}
	checkImages(r, images, list)
	return &printable{Report: r, images: images, typeface: typeface, draft: draft, name: z.Paper.Value, word: keepsWord(z)}
}

// typefaceOf is the typeface in which a frozen paper is set.
func (b *builder) typefaceOf(z *casefile.Frozen, list *diag.List) *tagpdf.Family {
	if !z.Font.Known() {
		return tagpdf.Liberation()
	}
	return b.Typeface(z.Font, freeze.FilesFolder(z.File)+"/", list)
}

// earlier are the versions of a frozen paper before its newest, the first one first. All of them stay
// published but those that are withdrawn by themselves, whose files may be gone.
func (b *builder) earlier(p *paper, list *diag.List) []keptPaper {
	s := p.Subject
	var out []keptPaper
	for v := 1; v < s.Version; v++ {
		old := project.Subject{Name: s.Name, Meeting: s.Meeting, Version: v}
		if w, off := b.versionWithdrawal(old); off {
			out = append(out, keptPaper{withdrawn: b.withdrawalOf(w, p.meeting, p.language)})
			continue
		}
		if !b.Content.Has(casefile.FrozenPath(s.Meeting, s.Name, v)) {
			list.Errorf(diag.NewSource(b.FileOf(s), nil).Whole(), "frozen-lost", "put it back, since what was published stays published", "the file of version %d of this paper, %s, is gone", v, b.FileOf(old))
			return out // a finding about the first that is lost is enough
		}
		var own diag.List // each version has its own findings, so that it is read whatever is wrong with another
		out = append(out, b.earlierVersion(old, &own))
		list.Add(own.Sorted()...)
	}
	return out
}

// earlierVersion reads what is kept of a version that another has replaced. As long as its published files
// are as they were, a change to its own file holds nothing up.
func (b *builder) earlierVersion(s project.Subject, list *diag.List) keptPaper {
	z := b.Content.Frozen(s.Meeting, s.Name, s.Version, list)
	if z == nil || z.Format.Value < casefile.FrozenForm || freeze.Sealed(z) || list.Errors() > 0 {
		return b.kept(z, list)
	}
	list.Warnf(z.Source.Whole(), "earlier-changed", "put it back as cabinet freeze wrote it", "the file of this earlier version was changed after it was frozen; its documents are as they were published")
	return keptPaper{Frozen: z, files: freeze.Read(z, b.Content, list)}
}

// putVersions puts a frozen paper on the shelf with all its earlier versions. One that is withdrawn by itself leaves
// a page that is made of the record.
func (b *builder) putVersions(p *paper, k keptPaper, earlier []keptPaper, to shelf) error {
	page := k.page(p.meeting)
	for i, old := range earlier {
		was := record.Version{Version: i + 1, Address: versionFolder(p.place(), i+1), Withdrawn: old.withdrawn}
		if was.Withdrawn == nil {
			before := old.page(p.meeting)
			before.Latest, before.Since, before.Address = p.Version, page.Publication, was.Address
			entry, err := b.put(p, before, old.files, to)
			if err != nil {
				return err
			}
			was.Publication, was.Documents = before.Publication, entry.Documents
		}
		page.Earlier = append(page.Earlier, was)
	}
	var err error
	p.entry, err = b.put(p, page, b.keptWords(k), to)
	p.entry.Extracts = k.extracts()
	return err
}

// extracts are the words that the record has of the version.
func (k keptPaper) extracts() []record.Extract {
	if k.Format.Value >= casefile.FrozenForm || k.again == nil {
		return keptExtracts(k.Frozen)
	}
	return extractsOf(k.again.Report)
}

// page is what the frame of the version's page says of it.
func (k keptPaper) page(m *project.Meeting) (page site.Report) {
	if k.Format.Value >= casefile.FrozenForm {
		return keptPage(m, k.Frozen)
	}
	page = k.again.page()
	page.Identity.Name = k.Header.Council.Value
	page.Publication = keptPublication(m, k.Frozen)
	page.Version = k.Version.Value
	return page
}

// changedSince says where a case has been changed since its paper was frozen: the change is not
// published.
func (b *builder) changedSince(c *casefile.Case, z *casefile.Frozen, list *diag.List) {
	hint := fmt.Sprintf("cabinet freeze %s --replace %s --changed \"…\" publishes it with numbers of its own, --amend with the old ones kept", path.Base(path.Dir(z.File)), c.Name)
	switch {
	case c.Draft():
		list.Warnf(c.Status.Span, "frozen-changed", "cabinet withdraw "+c.Name+" takes the paper off the site",
			"this case has been made a draft since its paper was frozen, and the paper stays as %s has it", z.Source.Name)
	case z.Case.Value != freeze.CaseSum(c.Source.Text) && z.Case.Value != freeze.Sum(c.Source.Text):
		list.Warnf(c.Source.Whole(), "frozen-changed", hint,
			"this case has been changed since its paper was frozen, and the paper stays as %s has it", z.Source.Name)
	case z.Tables.Given() && z.Tables.Value != b.filesSum(c):
		at, what := c.Table("table"), "a table"
		if len(c.Tables) == 0 {
			at, what = c.Table("appendix"), "an appendix"
		} else if len(b.Content.AppendixFiles(c)) > 0 {
			what = "a table or an appendix"
		}
		list.Warnf(at, "frozen-changed", hint, "the file of %s has been changed since this paper was frozen, and the paper stays as %s has it", what, z.Source.Name)
	}
}

// filesSum is a digest of the files of a case's tables and appendices; "" where it has none.
func (b *builder) filesSum(c *casefile.Case) string {
	if text := append(b.Content.TableFiles(c), b.Content.AppendixFiles(c)...); len(text) > 0 {
		return freeze.CaseSum(text)
	}
	return ""
}

// casesGone says of which frozen papers there is no case any more, once a meeting: the papers stay. A case
// that was given another name would be published a second time.
func (b *builder) casesGone() {
	byCase := map[string]project.Subject{}  // frozen papers without a case, by the digests of the cases that they had
	gone := map[*project.Meeting][]string{} // their names
	for _, p := range b.done {
		if p.Frozen() && p.fate != withdrawn && !b.library.Cases[p.Name] && p.meeting != nil {
			byCase[p.sum] = p.Subject
			gone[p.meeting] = append(gone[p.meeting], p.Name)
		}
	}
	for _, m := range b.library.Ordered() {
		if names := gone[m]; len(names) > 0 {
			stay := "stays published without its case"
			if len(names) > 1 {
				stay = "stay published without their cases"
			}
			b.list.Warnf(m.Source.Whole(), "case-gone", "put them back if they should be there; cabinet withdraw takes a paper off the site",
				"%s of this meeting %s: %s", diag.Plural(len(names), "paper"), stay, strings.Join(names, ", "))
		}
	}
	for _, p := range b.done {
		if was, renamed := byCase[p.sum]; renamed && !p.Frozen() && p.sum != "" {
			b.list.Warnf(diag.NewSource(b.FileOf(p.Subject), nil).Whole(), "case-renamed", "give the file its old name, cases/"+was.Name+".toml",
				"this is the case of the paper %s, which was published with %s; under its new name it is published again", was.Name, was.Meeting)
		}
	}
}

// rereadEarlier compares the files of earlier versions with what content/ keeps, to the byte.
func (b *builder) rereadEarlier(earlier []keptPaper, p *paper) {
	for i, old := range earlier {
		if b.readBack != nil && p.ok() {
			p.differences = append(p.differences, b.otherBytes(old, p.place(), versionFolder("", i+1))...)
		}
	}
}

// rereadKept compares the files of a frozen paper with what content/ keeps to the byte, and with the paper that is made again.
func (b *builder) rereadKept(k keptPaper, p *paper) {
	if b.readBack == nil || !p.ok() || k.again == nil {
		return
	}
	b.reread(k.again, p, k.files)
	if len(p.differences) == 0 {
		p.differences = b.otherBytes(k, p.place(), "")
	}
}
