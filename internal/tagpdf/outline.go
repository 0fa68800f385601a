package tagpdf

// bookmark is an entry of the outline.
type bookmark struct {
	element Element
	level   int
	title   string
	spot
}

// Outline adds an entry to the outline that viewers show beside the pages. It leads to y on the current page and to the element,
// which is usually a heading. Level 1 is the outermost; an entry belongs to the last one before it of a lower level.
func (d *Document) Outline(e Element, level int, title string, y Length) {
	if !d.usable() || !d.known(e) {
		return
	}
	if level < 1 || level > 100 || d.page == 0 || y < -maxLength || y > maxLength {
		d.fail("an outline entry of level %d at %v", level, y)
	}
	if err := checkText(title); err != nil {
		d.fail("an outline entry: %w", err)
	}
	d.bookmarks = append(d.bookmarks, bookmark{e, level, title, d.spotHere(y)})
}

// FoldOutline has viewers show the first level of the outline alone until they are asked for more, as suits a file of many
// documents.
func (d *Document) FoldOutline() {
	if d.usable() {
		d.folded = true
	}
}

// pageLabel says how the pages from one on are counted.
type pageLabel struct {
	page   int
	prefix string
	first  int
	style  string // of the number: D for Arabic digits, r for small Roman ones
}

// PageLabel says what viewers call the current page and those after it: the prefix, then a number that counts up from first. If
// first is 0 there is no number, so that PageLabel("", 0) leaves a page without a name. Without any call pages are counted from 1.
func (d *Document) PageLabel(prefix string, first int) { d.label(prefix, first, "D") }

// PageLabelRoman says that viewers count the current page and those after it in small Roman numbers, from first on, which is at
// least 1: i, ii, iii.
func (d *Document) PageLabelRoman(first int) {
	if d.usable() && first < 1 {
		d.fail("a Roman page label counting from %d", first)
	}
	d.label("", first, "r")
}

func (d *Document) label(prefix string, first int, style string) {
	if !d.usable() {
		return
	}
	if prefix != "" {
		if err := checkText(prefix); err != nil {
			d.fail("a page label: %w", err)
		}
	}
	if d.page == 0 || first < 0 || first > 1_000_000 {
		d.fail("a page label before the first page, or counting from %d", first)
	}
	if n := len(d.labels); n > 0 && d.labels[n-1].page == d.page {
		d.labels = d.labels[:n-1]
	}
	d.labels = append(d.labels, pageLabel{d.page, prefix, first, style})
}

// branch is where a bookmark is in the tree; the numbers are those of bookmarks, counted from 1, and 0 is the outline itself.
type branch struct{ up, previous, next, first, last, kids, below int }

// count is how many bookmarks below one are shown: those of all levels or, where the outline is folded, those that stand straight
// below it. A number below nought says that they are shown when the bookmark is opened; the outline itself is open.
func (n branch) count(outline, folded bool) int {
	switch {
	case !folded:
		return n.below
	case outline:
		return n.kids
	}
	return -n.kids
}

// branches makes a tree of bookmarks out of their levels.
func branches(marks []bookmark) []branch {
	tree := make([]branch, len(marks)+1)
	path := []int{0} // from the root to the last bookmark
	for i := range marks {
		n := i + 1
		for len(path) > 1 && marks[path[len(path)-1]-1].level >= marks[i].level {
			path = path[:len(path)-1]
		}
		up := path[len(path)-1]
		tree[n].up, tree[n].previous = up, tree[up].last
		if tree[up].last == 0 {
			tree[up].first = n
		} else {
			tree[tree[up].last].next = n
		}
		tree[up].last = n
		tree[up].kids++
		for _, above := range path {
			tree[above].below++
		}
		path = append(path, n)
	}
	return tree
}
