package pdfread

import (
	"bytes"
	"compress/zlib"
	"maps"
	"slices"
)

// A Foreign is somebody else's PDF, whose pages can be shown in another file: each page is a form, a picture by itself,
// and what it needs is taken along. A form holds what a page draws, and neither links, tags, comments, scripts nor files;
// [TakeIn] refuses a file of which a reader would see another thing than its author meant.
//
// It holds on to the bytes that it was made of, may be used in any number of files, and is safe for use by many goroutines.
type Foreign struct {
	Pages  []ForeignPage
	Mended bool // the table of the file's objects is wrong
	Links  int  // that are left behind

	objects []object
}

// A ForeignPage is a page as a form. Lengths are in thousandths of a point.
type ForeignPage struct {
	Object        int    // the form among the file's objects; see [Foreign.Append]
	Width, Height int    // as viewers show the page: cropped and turned
	Matrix        [6]int // puts the form on a page of that size: four whole numbers, and where its origin comes to stand
	Words         bool   // it draws letters, even if only those that a scanner has made out; otherwise it is a picture alone
}

// takeLimits are those of [TakeIn]: a file is read once, and what its pages draw is looked through once.
var takeLimits = limits{values: 8_000_000, bytes: 256 << 20}

// TakeIn makes forms of the pages of a PDF, whoever made it. The error is a [Refusal] where they can't be shown as they
// are, [ErrNoPDF], [ErrEncrypted], or says what is damaged.
func TakeIn(src []byte) (*Foreign, error) {
	var out *Foreign
	mended, err := anyones(src, takeLimits, func(d *document) error {
		t := taker{document: d, out: &Foreign{}, numbers: map[role]int{}, drawings: map[int]drawing{}, fonts: map[int]drawing{}, changed: map[int]stream{}}
		t.take()
		out = t.out
		return t.err
	})
	if err != nil {
		return nil, err
	}
	out.Mended = mended
	return out, nil
}

// Len is how many objects the pages need.
func (f *Foreign) Len() int { return len(f.objects) }

// IsStream says whether an object is a stream, which must stand in a file by itself.
func (f *Foreign) IsStream(i int) bool { return f.objects[i].raw != nil }

// Append writes an object as it stands in a file in which the first object has the given number, and those after it the
// next ones.
func (f *Foreign) Append(b []byte, i, first int) []byte { return f.objects[i].append(b, first) }

// A taker makes forms of pages.
type taker struct {
	*document
	out      *Foreign
	numbers  map[role]int // of the objects that are written, or are going to be
	todo     []role
	drawings map[int]drawing // of streams, by their numbers
	fonts    map[int]drawing // of all letters of a font
	changed  map[int]stream  // forms that are drawn, without their marks
	zip      *zlib.Writer
}

func (t *taker) take() {
	catalog := t.dict(t.trailer["Root"])
	if t.err == nil && catalog == nil {
		t.fail("no catalogue")
	}
	t.refuseHidden(catalog)
	t.eachPage(catalog["Pages"], t.page)
	for len(t.todo) > 0 && t.err == nil {
		next := t.todo[0]
		t.todo = t.todo[1:]
		v := t.object(next.num)
		if s, ok := t.changed[next.num]; ok {
			v = s
		}
		t.out.objects[t.numbers[next]] = t.write(v, next.as)
	}
}

// page makes a form of a page.
func (t *taker) page(page dict, from bequest) {
	number := len(t.out.Pages) + 1
	t.refuseAnnotations(page, number)
	made, box := t.place(page, from, number)
	resources, _ := t.resolve(from.resources).(dict)
	head, content := t.contents(page, number)
	drawn := t.draws(content, resources, nil)
	head = t.unmarked(head, content, resources)
	switch {
	case drawn.endless:
		t.refuse(Endless, number, "")
	case drawn.cost > maxDrawn:
		t.refuse(Unbound, number, "")
	}
	made.Words = drawn.words
	for key, v := range map[name]any{
		"Type": name("XObject"), "Subtype": name("Form"), "BBox": box, "Resources": from.resources, "Group": page["Group"],
	} {
		if v != nil {
			head.dict[key] = v
		}
	}
	if from.resources == nil {
		head.dict["Resources"] = dict{}
	}
	if t.err != nil {
		return
	}
	made.Object = len(t.out.objects)
	t.out.objects = append(t.out.objects, object{})
	t.out.objects[made.Object] = t.write(head, plain)
	t.out.Pages = append(t.out.Pages, made)
}

// maxDrawn bounds what a page draws, with each form as often as it is drawn, in bytes before compression.
const maxDrawn = 32 << 20

// contents gives what a page draws: as it stands in the file, and as it was before compression. Several streams are
// joined, and then not compressed.
func (t *taker) contents(page dict, number int) (stream, []byte) {
	var all []byte
	streams := t.list(page["Contents"])
	for _, v := range streams {
		s := as[stream](t.document, v)
		data := t.unpack(s, number)
		if len(streams) == 1 && s.dict != nil {
			return stream{dict{"Filter": s.dict["Filter"], "DecodeParms": s.dict["DecodeParms"]}, s.raw}, data
		}
		if all = append(append(all, data...), '\n'); len(all) > maxDrawn {
			t.refuse(Unbound, number, "")
		}
		if t.err != nil {
			break
		}
	}
	return stream{dict{"Filter": name("FlateDecode")}, t.deflate(all)}, all
}

// unmarked is a stream without its marks; content is what it holds, and resources are what that names.
func (t *taker) unmarked(s stream, content []byte, resources dict) stream {
	out := unmark(content, func(operand []byte) bool {
		list, _ := t.resolve(t.named(resources, "Properties", operand)).(dict)
		return slices.ContainsFunc(said, func(key name) bool { return list[key] != nil })
	})
	if bytes.Equal(out, content) {
		return s
	}
	head := maps.Clone(s.dict)
	delete(head, "DecodeParms")
	head["Filter"] = name("FlateDecode")
	return stream{head, t.deflate(out)}
}

// unpack gives the bytes of a stream that a page draws; number is that of the page. A stream of whatever size is
// unpacked no further than a page may go.
func (t *taker) unpack(s stream, number int) []byte {
	if s.dict["F"] != nil {
		t.fail("a stream whose bytes are in another file")
	}
	left := t.left.bytes
	most := min(left, maxDrawn)
	t.left.bytes = most
	data := t.data(s)
	if t.left.bytes < 0 && most == maxDrawn {
		t.err = nil
		t.refuse(Unbound, number, "")
		return nil
	}
	t.left.bytes += left - most
	return data
}
