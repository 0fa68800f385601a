package pdfread_test

import (
	"bytes"
	"compress/lzw"
	"encoding/ascii85"
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
)

// TestFilters undoes the filters of old files, alone and one after the other.
func TestFilters(t *testing.T) {
	words := strings.Repeat("0 0 9 9 re f (Words) Tj ", 3)
	in85 := func(s string) string {
		b := make([]byte, ascii85.MaxEncodedLen(len(s)))
		return string(b[:ascii85.Encode(b, []byte(s))]) + "~>"
	}
	for filter, data := range map[string]string{
		"/ASCII85Decode":                    in85(words),
		"/ASCIIHexDecode":                   fmt.Sprintf("%X\n>", words),
		"[/ASCIIHexDecode/ASCII85Decode]":   fmt.Sprintf("%x>", in85(words)),
		"[/ASCII85Decode /RunLengthDecode]": in85("\x47" + words + "\x80rest"),
	} {
		got, err := pdfread.Inflate(classic([]string{streamObject("/Filter"+filter, data)}), 1, 1<<20)
		if err != nil || string(got) != words {
			t.Errorf("%s: %q, %v", filter, got, err)
		}
	}
	got, err := pdfread.Inflate(classic([]string{streamObject("/Filter/RunLengthDecode", "\x01ab\xfec\xffd\x05ef")}), 1, 1<<20)
	if err != nil || string(got) != "abcccddef" {
		t.Errorf("%q, %v", got, err)
	}
}

// TestLZW undoes the example of ISO 32000-1, 7.4.4.2, and what fills the table more than once. Codes of PDFs get longer
// one code too soon, unless the stream says otherwise.
func TestLZW(t *testing.T) {
	got, err := pdfread.Inflate(classic([]string{streamObject("/Filter/LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")}), 1, 1<<20)
	if want := "-----A---B"; err != nil || string(got) != want {
		t.Errorf("%q, %v", got, err)
	}
	var long, packed bytes.Buffer
	for i := range 20_000 {
		fmt.Fprintf(&long, "%d %d re ", i*i, i%7)
	}
	w := lzw.NewWriter(&packed, lzw.MSB, 8)
	w.Write(long.Bytes())
	w.Close()
	got, err = pdfread.Inflate(classic([]string{streamObject("/Filter/LZWDecode/DecodeParms<</EarlyChange 0>>", packed.String())}), 1, 1<<20)
	if err != nil || !bytes.Equal(got, long.Bytes()) {
		t.Errorf("%d bytes, not %d: %v", len(got), long.Len(), err)
	}
	if _, err := pdfread.Inflate(classic([]string{streamObject("/Filter/LZWDecode", "\x80\x7f\xff\xff")}), 1, 1<<20); err == nil {
		t.Error("codes of nothing are read")
	}
}
