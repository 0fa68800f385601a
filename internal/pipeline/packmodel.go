package pipeline

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/pack"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// packModel is what the pack of a meeting must say: the front as it was composed for these ranges, which is nil for none, and
// every document in its place.
func packModel(m pack.Meeting, front *report.Report, ranges pack.Ranges, o pack.Options) verify.Pack {
	words := language.Of(m.Meta.Language)
	p := &packModeller{Pack: verify.Pack{Page: words.PageNo, Even: o.RightHand}, meeting: m, ranges: ranges}
	if front != nil {
		p.front(front, o)
	}
	for i := range m.Documents {
		d := &m.Documents[i]
		if i == 0 || m.Documents[i-1].Item != d.Item {
			p.item(d)
		}
		p.document(i)
	}
	if first := p.first(); first != nil {
		first.Count = &verify.Count{First: ranges.Documents[0].First}
	}
	p.linkAcross()
	return p.Pack
}

// A packModeller makes the model of one pack.
type packModeller struct {
	verify.Pack
	meeting pack.Meeting
	ranges  pack.Ranges
	outward [][]verify.Reference // by document: its links that lead out of it, by their addresses
}

// frontName is the name of the first page of the front.
const frontName = "agenda"

func (p *packModeller) front(r *report.Report, o pack.Options) {
	d := verify.Document{Name: frontName, Prefix: frontName + "/", Title: "the agenda", Paper: modelOf(r), Count: &verify.Count{Roman: true, First: 1}}
	if d.Bookmark = p.meeting.Bookmark; d.Bookmark == "" {
		d.Bookmark = language.Of(p.meeting.Meta.Language).Agenda
	}
	if o.CountFront {
		d.Count = &verify.Count{First: max(o.Start, 1)}
	}
	p.Front = []verify.Document{d}
}

// item begins an item with its first document.
func (p *packModeller) item(d *pack.Document) {
	item := verify.PackItem{Name: "item-" + d.Item, Number: d.Number, Bookmark: strings.TrimSpace(d.Number + " " + d.ItemTitle)}
	if on, ok := p.ranges.Of(d.Item); ok {
		item.Pages = on.String()
	}
	if d.Number != "" {
		spoken := p.meeting.Meta.Language
		if d.Report != nil && d.Report.Language != "" {
			spoken = d.Report.Language
		}
		item.Stamp = fmt.Sprintf(language.Of(spoken).ItemStamp, d.Number)
	}
	p.Items = append(p.Items, item)
}

// document adds a document to the last item.
func (p *packModeller) document(i int) {
	d := &p.meeting.Documents[i]
	item := &p.Items[len(p.Items)-1]
	name := fmt.Sprintf("%s/d%d", item.Name, d.Nth)
	out := verify.Document{Name: name, Prefix: name + "/", Title: d.Title, Bookmark: d.Title, Counts: d.Counts}
	if on, ok := p.ranges.Document(d.Item, d.Nth); ok && d.Nth > 0 {
		out.Pages = on.String()
	}
	var outward []verify.Reference
	if d.Report != nil {
		m := modellerOf(d.Report)
		out.Paper, outward = m.Paper, m.outward
	} else {
		out.Kind, out.Sheets = verify.External, len(d.Foreign.Pages)
		out.Paper = verify.Paper{Items: []verify.Expected{{Where: "the title", Heading: true, Words: d.Foreign.Title}}}
	}
	item.Documents = append(item.Documents, out)
	p.outward = append(p.outward, outward)
}

// first is the first document of the items.
func (p *packModeller) first() *verify.Document {
	if len(p.Items) == 0 {
		return nil
	}
	return &p.Items[0].Documents[0]
}

// linkAcross gives each document its links to others of the pack, by the names that the pack has for their places. One item's only
// document has no bookmark beside the item's.
func (p *packModeller) linkAcross() {
	n := 0
	for i := range p.Items {
		documents := p.Items[i].Documents
		for j := range documents {
			for _, link := range p.outward[n] {
				if name, ok := p.placeOf(link.Address); ok {
					link.Address = name
					documents[j].Across = append(documents[j].Across, link)
				}
			}
			n++
		}
		if len(documents) == 1 {
			documents[0].Bookmark = ""
		}
	}
}

// placeOf is the name of the place of the pack to which an address leads.
func (p *packModeller) placeOf(address string) (string, bool) {
	base, place, _ := strings.Cut(address, "#")
	n := 0
	for _, item := range p.Items {
		for _, d := range item.Documents {
			if slices.ContainsFunc(p.meeting.Documents[n].Addresses, func(a string) bool { return samePage(a, base) }) {
				return placeIn(d, place), true
			}
			n++
		}
	}
	if len(p.Front) > 0 && slices.ContainsFunc(p.meeting.Addresses, func(a string) bool { return samePage(a, base) }) {
		return placeIn(p.Front[0], place), true
	}
	return "", false
}

// samePage tells that two addresses are of one page.
func samePage(a, b string) bool {
	bare := func(s string) string { return strings.TrimSuffix(strings.TrimSuffix(s, "index.html"), "/") }
	return bare(a) == bare(b)
}

// placeIn is the name of a place in a document, or of its first page where the document doesn't have the place.
func placeIn(d verify.Document, place string) string {
	has := func(e verify.Expected) bool { return e.Anchor == place || e.Label == place }
	if place != "" && slices.ContainsFunc(d.Paper.Items, has) {
		return d.Prefix + place
	}
	return d.Name
}
