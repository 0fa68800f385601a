package docxread

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// refuse tells what a file is that is no .docx by its first bytes, and whether it is too large to be looked at.
func refuse(data []byte) error {
	switch {
	case len(data) > MaxFile:
		return fmt.Errorf("it is larger than %d MB; make its pictures smaller (in Word: Picture Format, Compress Pictures)", MaxFile>>20)
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00")) {
			return errLocked
		}
		return errors.New("it is a file of an older Word (.doc); save it as .docx")
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return errors.New("it is Rich Text (.rtf); open it in Word and save it as .docx")
	case bytes.HasPrefix(data, []byte("%PDF")):
		return errors.New("it is a PDF, and no Word document")
	case !bytes.HasPrefix(data, []byte("PK")):
		return errors.New("it is no Word document (.docx)")
	case bytes.Count(data, []byte("PK\x01\x02")) > 2*maxParts: // before the list of parts is read
		return errTooLarge
	}
	return nil
}

// refuseMacros tells that a file holds programs. They are never run, but those who are sent it next might run them.
func (c *container) refuseMacros(types *element) error {
	for _, t := range types.child("ct:Types").children() {
		kind := strings.ToLower(t.attr("ContentType"))
		if strings.Contains(kind, "macroenabled") || strings.Contains(kind, "vbaproject") {
			return errMacros
		}
	}
	for name := range c.parts {
		if strings.HasSuffix(name, "vbaproject.bin") {
			return errMacros
		}
	}
	return nil
}

var errMacros = errors.New("it holds macros, which are programs; save it as a Word document without macros (.docx)")

// shortened is a text of at most so many bytes.
func shortened(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most] + "…"
}
