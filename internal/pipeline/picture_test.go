package pipeline

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/project"
)

// private is what each part of a picture holds that must not be published.
const private = "PRIVATE 52.6369 N, 2026:01:05 10:11:12"

// photograph is a JPEG with what cameras and editors add to one.
func photograph(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 30)), nil); err != nil {
		t.Fatal(err)
	}
	plain, added := b.String(), ""
	for _, s := range []struct {
		marker byte
		data   string
	}{
		{0xE0, "JFIF\x00\x01\x02\x01\x00\x48\x00\x48\x04\x04" + private + private[:48-len(private)]}, // a thumbnail of 4 by 4
		{0xE0, "JFXX\x00\x10" + private},
		{0xE1, "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00" + private},
		{0xE1, "http://ns.adobe.com/xap/1.0/\x00" + private},
		{0xE2, "MPF\x00" + private}, {0xE2, "ICC_PROFILE\x00\x01\x01" + private}, {0xED, private}, {0xEF, private}, {0xFE, private},
	} {
		added += "\xFF" + string([]byte{s.marker, 0, byte(len(s.data) + 2)}) + s.data
	}
	return plain[:2] + added + plain[2:] + private + plain
}

// screenshot is a PNG with what editors add to one.
func screenshot(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	plain, added := b.String(), ""
	for _, kind := range []string{"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "prVt"} {
		c := append(binary.BigEndian.AppendUint32(nil, uint32(len(private))), kind+private...)
		added += string(binary.BigEndian.AppendUint32(c, crc32.ChecksumIEEE(c[4:])))
	}
	const head = 33 // the end of the first chunk
	return plain[:head] + added + plain[head:] + private
}

// TestPicturesKeepNoSecrets searches everything that is published, and kept of what is published, for
// what a photograph holds beside the picture.
func TestPicturesKeepNoSecrets(t *testing.T) {
	p := newProject(t)
	p.file("content/images/photo.jpg", photograph(t))
	p.file("content/images/screen.png", screenshot(t))
	const words = "recruitment and agency arrangements.\n"
	p.change(case1, words, words+"\n![The street](images/photo.jpg)\n\n![The form](images/screen.png)\n")
	p.build(1, 0)
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	if frozen, findings, err := Freeze(context.Background(), opened, FreezeOptions{Meeting: p.path(meeting1)}); len(frozen) != 1 || err != nil {
		t.Fatal(findings, err)
	}
	p.noSecrets("output", 2)
	p.noSecrets("content/meetings", 2)
	p.build(1, 0) // of the frozen paper
	p.noSecrets("output", 2)
}

// noSecrets searches all files of a folder, and the streams of its PDFs; it must hold as many pictures.
func (p tree) noSecrets(folder string, pictures int) {
	p.Helper()
	found := 0
	err := fs.WalkDir(os.DirFS(p.dir), folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text := p.read(name)
		if strings.HasSuffix(name, ".jpg") || strings.HasSuffix(name, ".png") {
			found++
		}
		for _, stream := range slices.Concat([]string{text}, unpacked(text)) {
			if strings.Contains(stream, private[:7]) {
				p.Errorf("%s holds what was in a picture's file beside the picture", name)
			}
		}
		return nil
	})
	if err != nil || found != pictures {
		p.Errorf("%s holds %d pictures: %v", folder, found, err)
	}
}

// unpacked are the compressed streams of a PDF.
func unpacked(file string) (streams []string) {
	for _, s := range strings.Split(file, "stream\n") {
		if r, err := zlib.NewReader(strings.NewReader(s)); err == nil {
			data, _ := io.ReadAll(r) // as far as it goes
			streams = append(streams, string(data))
		}
	}
	return streams
}
