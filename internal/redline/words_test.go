package redline

import (
	"strings"
	"testing"

	"cabinet/internal/report"
	_ "cabinet/internal/testrun"
)

// marked is words as wdiff writes them: [-taken out-] and {+put in+}. A number that alone differs stands as "13(12)".
func marked(words []Piece) string {
	var b strings.Builder
	for _, p := range words {
		switch {
		case p.Op == Out:
			b.WriteString("[-" + p.Text + "-]")
		case p.Op == In:
			b.WriteString("{+" + p.Text + "+}")
		case p.Was != "":
			b.WriteString(p.Text + "(" + p.Was + ")")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func plain(text string) []token { return tokensOf([]report.Run{{Text: text}}) }

// TestWords has changes as a person would mark them.
func TestWords(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"", "", ""},
		{"The lease ends.", "The lease ends.", "The lease ends."},
		{"", "New words.", "{+New words.+}"},
		{"The lease ends.", "", "[-The lease ends.-]"},
		{"The lease ends soon.", "The lease ends.", "The lease ends[- soon-]."},
		{"The cost is £282,693.00 in all.", "The cost is £300,000.00 in all.", "The cost is [-£282,693.00-]{+£300,000.00+} in all."},
		{"It costs £2.8m a year.", "It costs £2.9m a year.", "It costs [-£2.8m-]{+£2.9m+} a year."},
		{"It costs £1.2 million.", "It costs £1.3 million.", "It costs [-£1.2 million-]{+£1.3 million+}."},
		{"From 62,000 homes.", "From 62 thousand homes.", "From [-62,000-]{+62 thousand+} homes."},
		{"From 62 million homes.", "From 63 million homes.", "From [-62 million-]{+63 million+} homes."},
		{"It rose by 5.5%.", "It rose by 6%.", "It rose by [-5.5%-]{+6%+}."},
		{"It is 470, or £5,000, or more.", "It is 480, or £6,000, or more.", "It is [-470-]{+480+}, or [-£5,000-]{+£6,000+}, or more."},
		{"It costs £1.2M, or £3 Million.", "It costs £1.3M, or £4 Million.", "It costs [-£1.2M-]{+£1.3M+}, or [-£3 Million-]{+£4 Million+}."},
		{"Aged 20-24, it is £5m–£10m.", "Aged 20-25, it is £5m–£12m.", "Aged 20-[-24-]{+25+}, it is £5m–[-£10m-]{+£12m+}."},
		{"It fell by -5% (–£300).", "It fell by -6% (–£400).", "It fell by [--5%-]{+-6%+} ([-–£300-]{+–£400+})."},
		{"From 14:30 to 2.30 p.m. there.", "From 15:30 to 3.30 p.m. there.", "From [-14:30-]{+15:30+} to [-2.30 p.m.-]{+3.30 p.m.+} there."},
		{"Until 31 March 2025, or later.", "Until 30 June 2025, or later.", "Until [-31 March 2025-]{+30 June 2025+}, or later."},
		{"Cyfarfod 7 Chwefror 2025.", "Cyfarfod 8 Chwefror 2025.", "Cyfarfod [-7 Chwefror 2025-]{+8 Chwefror 2025+}."},
		{"The Council's short-term plan", "The Council’s long-term plan", "The [-Council's short-term-]{+Council’s long-term+} plan"},
		{"See https://a.uk/x.", "See https://a.uk/y.", "See [-https://a.uk/x-]{+https://a.uk/y+}."},
		{"One. Three.", "One. Two. Three.", "One.{+ Two.+} Three."},
		{"We buy land. We sell land.", "We buy land. We lease land. We sell land.", "We buy land.{+ We lease land.+} We sell land."},
		{"red, old and big", "red and big", "red[-, old-] and big"},
		{"The old red bus of the town came late", "A brand new tram of every county came late", "[-The old red bus of the town-]{+A brand new tram of every county+} came late"},
		{"We have considered the needs of all who live in the ward.", "Officers will consider the wishes of all of those in it.", "[-We have considered-]{+Officers will consider+} the [-needs-]{+wishes+} of all [-who live in the ward-]{+of those in it+}."},
		{"The lease of the hall ends in the spring of this year.", "Nobody can tell what a tram would cost the county, or when.", "[-The lease of the hall ends in the spring of this year.-]{+Nobody can tell what a tram would cost the county, or when.+}"},
		{"Town Hall,\nHigh Street", "Town Hall, High Street", "Town Hall,[-\n-]{+ +}High Street"},
	} {
		words := compareWords(plain(c.was), plain(c.is))
		if got := marked(words); got != c.want {
			t.Errorf("%q, %q:\n got %s\nwant %s", c.was, c.is, got, c.want)
		}
		wholly(t, words, c.was, c.is)
	}
}

// wholly demands that words are exactly those of both texts.
func wholly(t *testing.T, words []Piece, was, is string) {
	t.Helper()
	var old, now strings.Builder
	for _, p := range words {
		if p.Text == "" {
			t.Errorf("a piece without words in %v", words)
		}
		old.WriteString(p.Old())
		now.WriteString(p.New())
	}
	if old.String() != was || now.String() != is {
		t.Errorf("words of %q and %q are %q and %q", was, is, old.String(), now.String())
	}
}

// FuzzWords demands that the words of any two texts are exactly theirs, and that nothing differs in one from itself.
func FuzzWords(f *testing.F) {
	f.Add("The cost is £282,693.00 in all.", "The cost is £1.2 million.\nNo more.")
	f.Add("a b c a b b a", "c b a b a c \u00a0")
	f.Fuzz(func(t *testing.T, was, is string) {
		was, is = strings.ToValidUTF8(was, ""), strings.ToValidUTF8(is, "")
		wholly(t, compareWords(plain(was), plain(is)), was, is)
		if changed(compareWords(plain(was), plain(was))) {
			t.Errorf("%q differs from itself", was)
		}
	})
}
