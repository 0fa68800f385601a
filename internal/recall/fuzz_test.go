package recall

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"testing"
)

// FuzzFind reads memories that somebody has made up, with a sum that is right.
func FuzzFind(f *testing.F) {
	f.Add([]byte("\x03key\x00\x01\x00\x01a\x00\x00\x00\x00\x00"))
	var text bytes.Buffer
	if err := write(&text, Memory{Key: "key", Read: Files{all: []entry{{name: "content/a"}, {name: "content/b", size: 4}}}, Told: []byte("x")}); err != nil {
		f.Fatal(err)
	}
	f.Add(text.Bytes()[len(begins) : text.Len()-4])
	f.Fuzz(func(t *testing.T, body []byte) {
		text := append([]byte(begins), body...)
		text = binary.LittleEndian.AppendUint32(text, crc32.ChecksumIEEE(text))
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "build"), text, 0o666); err != nil {
			t.Fatal(err)
		}
		m, ok := Find(folder, "build", "key")
		if !ok {
			return
		}
		if err := Keep(folder, "again", m); err != nil {
			t.Fatal(err)
		}
		if again, ok := Find(folder, "again", "key"); !ok || !again.Read.Alike(m.Read) || string(again.Told) != string(m.Told) {
			t.Error("it is not written as it was read")
		}
	})
}
