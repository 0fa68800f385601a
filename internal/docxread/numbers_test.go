package docxread_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

var update = flag.Bool("update", false, "write the .want files anew")

// TestNumbers holds what paragraphs are numbered against what Word shows. Each NAME.txt of testdata/numbers is lists, styles and
// paragraphs, as [crafted] says; NAME.want is the numbers, a tab and the words, and below "rejected" those of the other side
// where it has others.
func TestNumbers(t *testing.T) {
	names, err := filepath.Glob("testdata/numbers/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f := mustRead(t, crafted(t, string(text)).file())
		got := said(f.View(docxread.Accepted).Blocks)
		if other := said(f.View(docxread.Original).Blocks); other != got {
			got += "rejected\n" + other
		}
		want := strings.TrimSuffix(name, ".txt") + ".want"
		if *update {
			if err := os.WriteFile(want, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if text, err := os.ReadFile(want); err != nil || string(text) != got {
			t.Errorf("%s, %v:\n%s", name, err, got)
		}
	}
}

// crafted makes a file of lines:
//
//	list 1: decimal "%1." | lowerLetter "(%2)" start=3 restart=0 legal style=Sub
//	list 2 is 1: 0=5 1=1
//	list 3 links Outline
//	style Sub of Para: 1.1 name=heading 2
//
//	1.0 a paragraph at the first level of list 1
//	Sub a paragraph of a style
//	Sub 1.0 both
//	- a paragraph without a style or a list
//
// Lists that are another's say where levels start anew. A paragraph after "+" or "–" was inserted or deleted whole.
func crafted(t testing.TB, text string) parts {
	t.Helper()
	c := &craft{TB: t}
	head, body, _ := strings.Cut(text, "\n\n")
	for line := range strings.SplitSeq(strings.TrimSpace(head), "\n") {
		c.define(line)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(body), "\n") {
		c.paragraph(line)
	}
	return parts{"word/document.xml": c.body.String(), "word/numbering.xml": c.abstracts.String() + c.nums.String(), "word/styles.xml": c.styles.String()}
}

type craft struct {
	testing.TB
	abstracts, nums, styles, body strings.Builder
}

var (
	listLine  = regexp.MustCompile(`^list (\d+)(?: is (\d+))?(?: links (\w+))?(?: of (\w+))?:? ?(.*)$`)
	styleLine = regexp.MustCompile(`^style (\w+)(?: of (\w+))?:? ?(?:(\d+)(?:\.(\d))? ?)?(.*)$`)
	levelSpec = regexp.MustCompile(`^(\S+) "(.*)"(.*)$`)
	paraLine  = regexp.MustCompile(`^([+–] )?(?:(\p{Lu}\w*) )?(?:(\d+)\.(\d) )?(?:- )?(.*)$`)
)

func (c *craft) define(line string) {
	if m := listLine.FindStringSubmatch(line); m != nil {
		c.list(m[1], m[2], m[3], m[4], m[5])
	} else if m := styleLine.FindStringSubmatch(line); m != nil {
		c.style(m[1], m[2], m[3], m[4], m[5])
	} else {
		c.Fatalf("%q is not understood", line)
	}
}

func (c *craft) list(id, of, link, owner, spec string) {
	fmt.Fprintf(&c.nums, `<w:num w:numId="%s"><w:abstractNumId w:val="%s"/>`, id, cmp.Or(of, id))
	if of != "" {
		for word := range strings.FieldsSeq(spec) {
			level, start, _ := strings.Cut(word, "=")
			fmt.Fprintf(&c.nums, `<w:lvlOverride w:ilvl="%s"><w:startOverride w:val="%s"/></w:lvlOverride>`, level, start)
		}
	} else {
		fmt.Fprintf(&c.abstracts, `<w:abstractNum w:abstractNumId="%s"><w:multiLevelType w:val="multilevel"/>`, id)
		if link != "" {
			fmt.Fprintf(&c.abstracts, `<w:numStyleLink w:val="%s"/>`, link)
		} else {
			if owner != "" {
				fmt.Fprintf(&c.abstracts, `<w:styleLink w:val="%s"/>`, owner)
			}
			for i, level := range strings.Split(spec, " | ") {
				c.level(i, level)
			}
		}
		c.abstracts.WriteString(`</w:abstractNum>`)
	}
	c.nums.WriteString(`</w:num>`)
}

func (c *craft) level(i int, spec string) {
	m := levelSpec.FindStringSubmatch(strings.TrimSpace(spec))
	if m == nil {
		c.Fatalf("the level %q is not understood", spec)
	}
	options := map[string]string{"start": "1"}
	for word := range strings.FieldsSeq(m[3]) {
		name, value, _ := strings.Cut(word, "=")
		options[name] = value
	}
	fmt.Fprintf(&c.abstracts, `<w:lvl w:ilvl="%d"><w:start w:val="%s"/><w:numFmt w:val="%s"/>`, i, options["start"], m[1])
	if v, ok := options["restart"]; ok {
		fmt.Fprintf(&c.abstracts, `<w:lvlRestart w:val="%s"/>`, v)
	}
	if v, ok := options["style"]; ok {
		fmt.Fprintf(&c.abstracts, `<w:pStyle w:val="%s"/>`, v)
	}
	if _, ok := options["legal"]; ok {
		c.abstracts.WriteString(`<w:isLgl/>`)
	}
	fmt.Fprintf(&c.abstracts, `<w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="720"/></w:pPr>`, m[2], 720*(i+1))
	for option, element := range map[string]string{"hidden": "vanish", "capital": "caps"} {
		if _, ok := options[option]; ok {
			fmt.Fprintf(&c.abstracts, `<w:rPr><w:%s/></w:rPr>`, element)
		}
	}
	c.abstracts.WriteString(`</w:lvl>`)
}

func (c *craft) style(id, based, num, level, rest string) {
	kind := "paragraph"
	name := id
	if n, ok := strings.CutPrefix(rest, "name="); ok {
		name = n
	}
	if rest == "numbering" {
		kind = "numbering"
	}
	fmt.Fprintf(&c.styles, `<w:style w:type="%s" w:styleId="%s"><w:name w:val="%s"/>`, kind, id, name)
	if based != "" {
		fmt.Fprintf(&c.styles, `<w:basedOn w:val="%s"/>`, based)
	}
	c.styles.WriteString(`<w:pPr>` + place(num, level) + `</w:pPr></w:style>`)
}

// place is the place of a paragraph in a list.
func place(num, level string) string {
	if num == "" {
		return ""
	}
	if level != "" {
		level = `<w:ilvl w:val="` + level + `"/>`
	}
	return `<w:numPr>` + level + `<w:numId w:val="` + num + `"/></w:numPr>`
}

func (c *craft) paragraph(line string) {
	m := paraLine.FindStringSubmatch(line)
	if m == nil {
		c.Fatalf("the paragraph %q is not understood", line)
	}
	properties, words, mark := "", run(m[5]), ""
	if m[5] == "" {
		words = ""
	}
	if m[2] != "" {
		properties = `<w:pStyle w:val="` + m[2] + `"/>`
	}
	switch m[1] {
	case "+ ":
		words, mark = `<w:ins w:author="A">`+words+`</w:ins>`, `<w:ins w:author="A"/>`
	case "– ":
		words, mark = `<w:del w:author="A">`+strings.ReplaceAll(words, "w:t", "w:delText")+`</w:del>`, `<w:del w:author="A"/>`
	}
	c.body.WriteString(`<w:p><w:pPr>` + properties + place(m[3], m[4]) + `<w:rPr>` + mark + `</w:rPr></w:pPr>` + words + `</w:p>`)
}
