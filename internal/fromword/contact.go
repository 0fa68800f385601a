package fromword

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"cabinet/internal/docxread"
	"cabinet/internal/lazy"
)

// A sighting is a post that words name.
type sighting struct {
	post string
	at   int
}

// saying are the words beside names, posts and addresses that say no more.
var saying = map[string]bool{
	"the": true, "and": true, "of": true, "a": true, "report": true, "joint": true, "by": true, "mr": true, "mrs": true, "ms": true, "e": true, "mail": true, "email": true,
	"address": true, "telephone": true, "tel": true, "phone": true, "no": true, "number": true, "contact": true, "officer": true, "officers": true, "name": true, "title": true,
	"y": true, "yr": true, "r": true, "ar": true, "gan": true, "ac": true, // of Welsh
}

// posts are the posts of the profile that words name, in their order. A line that says more than that is left for the end of the case.
func (im *importer) posts(what, words string) (found []string) {
	for line := range strings.SplitSeq(words, "\n") {
		posts, rest := im.postsIn(line)
		for _, post := range posts {
			if !slices.Contains(found, post) {
				found = append(found, post)
			}
		}
		if rest {
			im.leave(oneLine(what), line)
		}
	}
	return found
}

// postsIn are the posts that a line names; rest tells whether it says more. A post is told by its title, and by who holds it; of two to
// which the same words could belong, it is the one of which the line says most.
func (im *importer) postsIn(line string) (posts []string, rest bool) {
	folded := " " + fold(line) + " "
	var seen []sighting
	for {
		best, at := im.most(folded)
		if best == "" {
			break
		}
		seen = append(seen, sighting{best, at})
		for _, n := range im.namings {
			if n.post == best {
				folded = blanked(folded, n.words)
			}
		}
	}
	slices.SortStableFunc(seen, func(a, b sighting) int { return cmp.Compare(a.at, b.at) })
	for _, s := range seen {
		if !slices.Contains(posts, s.post) {
			posts = append(posts, s.post)
		}
	}
	own := " " + fold(im.words.Email+" "+im.words.Phone+" "+im.words.ReportOf) + " "
	for w := range strings.FieldsSeq(folded) {
		rest = rest || !saying[w] && !strings.Contains(own, " "+w+" ")
	}
	return posts, rest
}

// blanked is a line with spaces in the place of some words, wherever they stand in it.
func blanked(line, words string) string {
	for strings.Contains(line, " "+words+" ") { // of two beside one another the space between belongs to one
		line = strings.ReplaceAll(line, " "+words+" ", strings.Repeat(" ", len(words)+2))
	}
	return line
}

// most is the post of which words say most, and where they begin to; "" where they name none.
func (im *importer) most(folded string) (best string, at int) {
	score, first := map[string]int{}, map[string]int{}
	for _, n := range im.namings {
		if i := strings.Index(folded, " "+n.words+" "); i >= 0 {
			if before, ok := first[n.post]; !ok || i < before {
				first[n.post] = i
			}
			score[n.post] += len(n.words)
		}
	}
	for _, post := range sortedKeys(score) {
		if best == "" || score[post] > score[best] {
			best = post
		}
	}
	return best, first[best]
}

// A naming is words by which a post can be told.
type naming struct{ post, words string }

// namingsOf are those of all posts, the longest first, so that a deputy's title is not taken for that of the head.
func (im *importer) namingsOf() (all []naming) {
	for post, holder := range im.Council.Posts {
		for _, words := range []string{holder.Title.Value, holder.Name.Value, holder.Email.Value, holder.Phone.Value} {
			if words = fold(words); words != "" {
				all = append(all, naming{post, words})
			}
		}
	}
	slices.SortFunc(all, func(a, b naming) int {
		return cmp.Or(cmp.Compare(len(b.words), len(a.words)), strings.Compare(a.words, b.words), strings.Compare(a.post, b.post))
	})
	return all
}

// authored tells whether a line begins as one that says whose report it is.
func (im *importer) authored(words string) bool {
	folded := fold(words)
	for _, lead := range []string{"report of", "joint report of", im.words.ReportOf, factIn.ReplaceAllString(im.Council.Header.Byline.Value, "")} {
		if lead = fold(lead); lead != "" && strings.HasPrefix(folded, lead+" ") {
			return true
		}
	}
	return false
}

// byline reads the line that says whose report it is, and tells whether a line is that.
func (im *importer) byline(words string) bool {
	if !im.authored(words) {
		return false
	}
	im.from = append(im.from, im.posts("whose report it is", words)...)
	return true
}

// readContacts takes the officers to contact from the blocks of their section.
func (im *importer) readContacts(s *section) {
	for _, b := range visible(s.blocks) {
		text := wordsOf([]docxread.Block{b})
		if p, ok := b.(*docxread.Paragraph); ok {
			text = textOf(newPara(p).runs)
		}
		for _, post := range im.posts("among the officers to contact", oneLine(text)) {
			if !slices.Contains(im.contacts, post) {
				im.contacts = append(im.contacts, post)
			}
		}
	}
}

var printedDay = lazy.New(`(?i)(\d{1,2})(?:st|nd|rd|th)? (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})`)

// dayIn is the day that words name, as TOML has it; "" for none.
func dayIn(words string) string {
	m := printedDay.FindStringSubmatch(oneLine(words))
	if m == nil {
		return ""
	}
	day, err := time.Parse("2 January 2006", strings.Join(m[1:], " "))
	if err != nil {
		return ""
	}
	return day.Format(time.DateOnly)
}
