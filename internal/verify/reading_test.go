package verify

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	_ "cabinet/internal/testrun"
)

// show writes a reading, a line for each item: "#" before a heading, its addresses before it and its links
// after it.
func show(r Reading) string {
	var b strings.Builder
	for _, item := range r.Items {
		if item.Heading {
			b.WriteString("# ")
		}
		for _, id := range item.Addresses {
			b.WriteString("{" + id + "} ")
		}
		b.WriteString(item.Text + jumps(item.Jumps) + "\n")
	}
	if len(r.Contents) > 0 {
		b.WriteString("contents" + jumps(r.Contents) + "\n")
	}
	return b.String()
}

func jumps(js []Jump) string {
	out := ""
	for _, j := range js {
		out += fmt.Sprintf(" [%s%s -> %s %d]", j.Words, j.Label, j.Address, j.To)
	}
	return out
}

const markdownSample = `Cabinet – 16 September 2025

# Costs \& more

## 1. Costs

1.1 See paragraphs 1.2 and 1.2(a), **bold**, in**side**, _it_ and [a page](https://example.org/\(a_b\)),\
<https://example.org/c_d> &#65;\*.\[1\]

Table 1: What it costs

| Item | £ \| p |
| --- | ---: |
| Rent | - |
| - | - |

![Bar chart: it rose](images/chart.png)

12\. Said:

> (a) quoted
>
> more
> of it

- one
- two

  - below two

    \- no bullet

Appendix A Words
`

const markdownItems = `Cabinet – 16 September 2025
# Costs & more
# 1. Costs
1.1 See paragraphs 1.2 and 1.2(a), bold, inside, it and a page, https://example.org/c_d A*.[1]
Table 1: What it costs
Item £ | p
Rent -
- -
12. Said:
(a) quoted
more of it
• one
• two
• below two
- no bullet
Appendix A Words
`

func TestReadMarkdown(t *testing.T) {
	r, err := ReadMarkdown([]byte(markdownSample))
	if err != nil || r.Addresses != nil {
		t.Fatal(r.Addresses, err)
	}
	compareText(t, "ReadMarkdown", show(r), markdownItems)
	if _, err := ReadMarkdown([]byte("1\\. caf\xe9")); err == nil {
		t.Error("what is not UTF-8 is read")
	}
}

// What begins and doesn't end is words.
func TestHalfMarkup(t *testing.T) {
	for source, want := range map[string]string{
		"a <b": "a <b", "a ](b": "a ](b", "![a": "![a", "a & b;": "a & b;", "&lt;": "<", `a \`: `a \`, "a [b] c": "a [b] c", "<>": "",
	} {
		r, err := ReadMarkdown([]byte(source))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(show(r), "\n"); got != want {
			t.Errorf("%q is read as %q, not %q", source, got, want)
		}
	}
}

const pageSample = `<!DOCTYPE html><title>Costs</title><a href="#main">Skip</a>
<nav><ol><li><a href="#costs">1. Costs</a></li><li><a href="#gone">Gone</a></li><li><a href="../index.html">Up</a></li></ol></nav>
<main id="main"><p>Published</p><article><header><p>Cabinet</p></header>
<section><h2 id="costs">1. Costs</h2>
<div id="para-1"><p><span id="own"></span><span class="number">1.</span> See <a href="#para-1-a">paragraphs
1(<em>a</em>)</a><sup><a id="note-1-from" href="#note-1">[1]</a></sup> &amp; <a href="https://example.org/">a page</a>.<br>More
<a class="here" href="#para-1" aria-label="Link to paragraph 1"></a></p>
<ul class="sub" role="list"><li id="para-1-a"><p><span class="number">(a)</span> one</p><ul><li><p><b>bullet</b></p></li></ul><p>goes on</p></li><li><p>without a marker</p></li></ul>
<ol><li>counted</li></ol>
<table id="table-1"><caption>Table 1: Costs</caption><tr><th>Item</th><td>£5</td><td></td></tr><tr><td><p>Two:</p><ul><li><p>one</p></li><li>two<br>more</li></ul><ul class="sub"><li><p><span class="number">a)</span> deep</p></li></ul><p>End</p></td><td>£6</td></tr></table>
<figure id="figure-1"><figcaption>Figure 1: Course</figcaption><img alt="no words of the text" src="x.png"></figure></div>
<script>var words = "none"</script></section>
<section><h2 id="notes">Notes</h2><div id="note-1"><a class="number" href="#note-1-from">[1]</a>
<p>A note, see <a href="#costs">section</a><a href="#costs"> 1</a>.</p><p>Its end.</p></div></section></article></main>`

const pageItems = `Cabinet
# {costs} 1. Costs
{para-1} {own} {note-1-from} 1. See paragraphs 1(a)[1] & a page. More [paragraphs 1(a) -> para-1-a 3] [[1] -> note-1 13] [Link to paragraph 1 -> para-1 2]
{para-1-a} (a) one
• bullet
goes on
without a marker
(counted by the browser) counted
{table-1} Table 1: Costs
Item £5
Two: • one • two more a) deep End £6
{figure-1} Figure 1: Course
# {notes} Notes
{note-1} [1] A note, see section 1. [[1] -> note-1-from 2] [section 1 -> costs 1]
Its end.
contents [1. Costs -> costs 1] [Gone -> gone -1]
`

func TestReadHTML(t *testing.T) {
	r, err := ReadHTML([]byte(pageSample))
	if err != nil {
		t.Fatal(err)
	}
	compareText(t, "ReadHTML", show(r), pageItems)
	if to, ok := r.Addresses["main"]; !ok || to != nowhere {
		t.Errorf("the address of the page's main part leads to %d", to)
	}
	for _, bad := range []string{"", "<p>no article</p>", "<article>\xff</article>", strings.Repeat("<b><div>", 1000)} {
		if _, err := ReadHTML([]byte(bad)); err == nil {
			t.Errorf("%.20q is read without an error", bad)
		}
	}
}

// What a page says of the paper below its title is none of the paper's items, wherever it stands.
func TestReadBetween(t *testing.T) {
	const list = `<div class="frame"><dl><div><dt>Published</dt><dd>today</dd></div></dl>
<nav><h2 id="contents">Contents</h2><ol><li><a href="#costs">1. Costs</a></li></ol></nav></div>`
	const page = `<main>%s<article><header><h1>Title</h1></header>%s<section><h2 id="costs">1. Costs</h2></section></article></main>`
	before, err := ReadHTML(fmt.Appendf(nil, page, list, ""))
	if err != nil {
		t.Fatal(err)
	}
	within, err := ReadHTML(fmt.Appendf(nil, page, "", list))
	if err != nil {
		t.Fatal(err)
	}
	compareText(t, "ReadHTML", show(within), show(before))
	compareText(t, "ReadHTML", show(within), "# Title\n# {costs} 1. Costs\ncontents [1. Costs -> costs 1]\n")
	if to, ok := within.Addresses["contents"]; !ok || to != nowhere {
		t.Errorf("the address of the contents leads to %d", to)
	}
}

func TestReadDoubledAddress(t *testing.T) {
	r, err := ReadHTML([]byte(`<p id="a">x</p><article><p id="a">one</p><p id="b"><i id="b">two</i></p></article>`))
	if err != nil || !slices.Equal(r.Doubled, []string{"a", "b"}) {
		t.Errorf("doubled are %q: %v", r.Doubled, err)
	}
}

// What begins a million times and never ends costs no more than its length: else this test would not end.
func TestBoundsReading(t *testing.T) {
	const size = 1 << 20
	for _, source := range []string{"[", "<", "![", "&", "](", ">", "- a\n", "# a\n"} {
		if _, err := ReadMarkdown([]byte(strings.Repeat(source, size/len(source)))); err != nil {
			t.Errorf("%q: %v", source, err)
		}
	}
	for _, source := range []string{"<p>a", "<li>a", "<b id=x>a</b>", "<a href=#x>a</a>", "<a href=#x>a"} {
		r, err := ReadHTML([]byte("<article>" + strings.Repeat(source, size/len(source))))
		if err != nil {
			t.Errorf("%q: %v", source, err)
		}
		Compare(costs, inHTML, r)
	}
}

func FuzzReadMarkdown(f *testing.F) {
	f.Add(markdownSample)
	f.Add("> | a \\| b |\n>|:-|\n- ![x](\n# <\n**_](&#0;&amp")
	f.Fuzz(func(t *testing.T, src string) {
		if r, err := ReadMarkdown([]byte(src)); err == nil {
			checkReading(t, r)
		}
	})
}

func FuzzReadHTML(f *testing.F) {
	f.Add(pageSample)
	f.Add(`<article id=a><a href=#a><table><a href=#b><li class=number id=a>1<h1><nav><a href=#></article><article>`)
	f.Fuzz(func(t *testing.T, src string) {
		if r, err := ReadHTML([]byte(src)); err == nil {
			checkReading(t, r)
		}
	})
}

// checkReading holds a reading against what comparing relies on: its own model finds nothing to tell but
// what is wrong with the file by itself.
func checkReading(t *testing.T, r Reading) {
	t.Helper()
	var p Paper
	for _, item := range r.Items {
		if item.Text == "" || item.Text != fold(item.Text) {
			t.Fatalf("an item of the text %q", item.Text)
		}
		p.Items = append(p.Items, Expected{Words: item.Text, Heading: item.Heading, Leaves: item.Leaves})
	}
	for _, d := range Compare(p, inHTML, r) {
		if d.What != Leads && d.What != Address && d.What != Contents {
			t.Fatalf("a reading differs from itself: %+v", d)
		}
	}
}
