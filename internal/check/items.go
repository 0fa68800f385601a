package check

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
	"cabinet/internal/number"
	"cabinet/internal/tagpdf"
)

// numberForm is what a number given by hand can be: "7A", "5(a)", "88/24".
var numberForm = lazy.New(`^[0-9A-Za-z](?:[0-9A-Za-z./()-]{0,14}[0-9A-Za-z)])?$`)

// items reports what is wrong with the items of a meeting by themselves: what a schema can't tell, without the papers.
func items(m *casefile.Meeting, c *casefile.Council, f finder) {
	unusedItems(m, c, f)
	itemPosts(m, c, f)
	firstItem(m, f)
	twice(m, f)
	law := accessOf(m, c)
	for i := range m.Items {
		item := &m.Items[i]
		if !item.Known() {
			continue // what is no table is reported already
		}
		itemSubject(item, f)
		itemNumber(item, f)
		itemFate(item, m.Name, f)
		itemGround(item.Exempt, c, f)
		lateItem(item.Late, law, f)
		itemDocuments(item.Documents, f)
	}
}

// unusedItems reports items of a meeting whose page is a list of its papers.
func unusedItems(m *casefile.Meeting, c *casefile.Council, f finder) {
	if len(m.Items) > 0 && c.Lists(m) {
		f.find(m.Items[0].Span, "unused-items", `say form = "agenda" under [agenda] in the profile, or agenda = "agenda" at the body; or take the items out`,
			"nothing is made of the items of this meeting: by %s its page is a list of its papers", c.Source.Name)
	}
}

// itemPosts reports posts that the profile does not have.
func itemPosts(m *casefile.Meeting, c *casefile.Council, f finder) {
	named := []casefile.Post{m.Contact, m.Signed}
	for _, i := range m.Items {
		named = append(named, i.Presents)
	}
	for _, post := range named {
		knownPost(post.Text, c, f)
	}
}

// firstItem reports a number from which no series can begin.
func firstItem(m *casefile.Meeting, f finder) {
	if !m.First.Given() || m.First.Bad {
		return
	}
	if _, _, ok := number.ParseSeries(m.First.Value, m.Date.Year); !ok {
		f.find(m.First.Span, "item-number", `write the number of the first item, such as "88/24" or "76"`, "%q is no number that items can be counted from", m.First.Value)
	}
}

// itemSubject reports an item that is nothing, or two things, or that nothing tells from others.
func itemSubject(i *casefile.Item, f finder) {
	switch {
	case i.Paper.Given() && i.Standing.Given():
		f.find(i.Standing.Span, "item-subject", "make two items of them", "an item can't be a paper and a standing item at once")
	case !i.Paper.Given() && !i.Standing.Given() && !i.Title.Given():
		f.find(i.Span, "item-subject", `give it paper = "…", the name of a case; or standing = "…"; or title = "…"`, "nothing says what this item is")
	case i.Name() == "" && !i.ID.Bad:
		f.find(i.Span, "item-id", `give it one, such as id = "visit", which never changes`, "an item that is neither a paper nor a standing item needs an id")
	case !i.ID.Known() && i.Paper.Given() && !i.Paper.Bad && !casefile.IsSlug(i.Paper.Value):
		f.find(i.Paper.Span, "item-id", "give the item an id of its own: "+casefile.SlugHint, "%q can't be the id of an item", i.Paper.Value)
	}
}

// itemNumber reports a number that could not be cited.
func itemNumber(i *casefile.Item, f finder) {
	if n := i.Number; n.Given() && !n.Bad && !numberForm.MatchString(n.Value) {
		f.find(n.Span, "item-number", `write figures and letters, such as "7A", "5(a)" or "88/24", or take the line out`, "%q can't be the number of an item", n.Value)
	}
}

// itemFate reports an item that is said to have two fates, or one that can't be.
func itemFate(i *casefile.Item, meeting string, f finder) {
	switch to := i.Postponed.To; {
	case i.Withdrawn.Known() && i.Postponed.Known():
		f.find(i.Withdrawn.Span, "item-fate", "keep postponed where another meeting has the item, or else withdrawn", "an item can't be both withdrawn and postponed")
	case to.Given() && to.Value == meeting:
		f.find(to.Span, "item-fate", "name the meeting to which it goes, or leave that out where it is not known", "an item can't be postponed to its own meeting")
	case i.From.Given() && i.From.Value == meeting:
		f.find(i.From.Span, "item-fate", "name the meeting from which it was postponed", "an item can't come from its own meeting")
	}
}

// itemGround reports an exempt item without a ground that the law knows.
func itemGround(e casefile.Exempt, c *casefile.Council, f finder) {
	if !e.Known() || e.Bad {
		return
	}
	if !e.Paragraphs.Given() && !e.Confidential.Or(false) {
		f.find(e.Span, "item-ground", `name them, such as paragraphs = ["3"]; or say confidential = true`, "nothing says under which paragraphs of Schedule 12A this item is exempt")
	}
	if inPartOne(e.Paragraphs) && !e.Paragraphs.Bad && !e.Reason.Known() && !e.Confidential.Or(false) && !c.InWales() {
		f.find(e.Paragraphs.Span, "public-interest", `say it in reason = "…"; it is exempt only as long as that is so (Schedule 12A, paragraph 10)`,
			"nothing says why the public interest in keeping this item exempt outweighs that in disclosing it")
	}
	wales := language.Of(c.Language.Value) == language.Welsh || c.Appendices.Exempt.Given()
	for _, p := range e.Paragraphs.Values {
		if !p.Bad && !casefile.ExemptUnder(p.Value, wales) {
			f.find(p.Span, "item-ground", `write the number of a paragraph of Part 1, 1 to 7, such as paragraphs = ["3"]; in Wales one of Part 4, 12 to 18, where the profile cites the law under [appendices]`,
				"Schedule 12A has no paragraph %q to exempt an item under", p.Value)
		}
	}
}

// itemDocuments reports documents that can't be any by their names; whether they are there is told when they are read.
func itemDocuments(documents []casefile.ItemDocument, f finder) {
	for _, d := range documents {
		if d.File.Given() && !d.File.Bad && !strings.HasSuffix(strings.ToLower(d.File.Value), ".pdf") {
			f.find(d.File.Span, "item-document", "save it as a PDF, and name that", "%q can't be a document of an item", d.File.Value)
		}
	}
}

// twice reports a paper or a standing item that stands on the agenda twice.
func twice(m *casefile.Meeting, f finder) {
	first := map[string]casefile.Text{}
	once := func(what string, t casefile.Text) {
		if !t.Given() || t.Bad {
			return
		}
		key := what + " " + strconv.Quote(t.Value)
		if other, twice := first[key]; twice {
			f.find(t.Span, "item-twice", "take one of the two items out", "the %s has an item already, in line %d", key, other.Line())
			return
		}
		first[key] = t
	}
	for _, i := range m.Items {
		once("paper", i.Paper)
		once("standing item", i.Standing)
	}
}

// agendas reports what is wrong with what a profile says of agendas, and of the standing items of its bodies.
func agendas(c *casefile.Council, l glyphs) {
	for _, m := range c.Agenda.Markers.Values {
		l.text(m, tagpdf.Regular)
		if _, ok := agenda.ParseMarker(m.Value); !ok {
			l.find(m.Span, "marker", `a marker has one of 1, a, A, i or I in it that counts, such as "1.", "1.1", "1a" or "a)"`, "the marker %q can't count", m.Value)
		}
	}
	for _, pack := range c.Agenda.Pack.Values {
		if !pack.Bad && !slices.Contains(packs, pack.Value) {
			l.find(pack.Span, "unknown-word", diag.DidYouMean(pack.Value, packs, "it can be: "+strings.Join(packs, ", ")), "agenda.pack can't have %q", pack.Value)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(c.Bodies)) {
		b := c.Bodies[name]
		knownPost(b.Contact.Text, c, l.finder)
		knownPost(b.Signed.Text, c, l.finder)
	}
}

// packs are the packs that a profile can ask for.
var packs = []string{"whole", "reports", "page"}
