// Package recall keeps what came of a run, so that the next one over the same files need not be made again: the files that a
// run read and wrote go in as they stood on the disk, with whatever the run has to say, and come out as long as the disk
// has them so.
//
//	Look   lists the files below some folders, with what the system tells of each
//	Sums   adds a digest of what each holds, read anew where the system may not tell of a change
//	Still  tells, without reading any file, that nothing has changed
//	Same   tells that every file holds what it held, whatever its times are now
//	Keep   puts a memory into a folder, and Find gives it back
//
// A memory is never needed: one that is lost, damaged or of another version is as if there were none.
package recall

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A Memory is what is kept of a run.
type Memory struct {
	Key  string // tells what was run, and by which program
	Read Files  // what the run was made of, with digests
	Made Files  // what it wrote
	Told []byte // what it said, as its owner writes that
}

// begins is what a memory's file begins with. Another form of the file gets another.
const begins = "cabinet recall 1\n"

// Keep puts a memory into a folder, under a name. The folder is made, and tells version control and backups to leave it out.
func Keep(folder, name string, m Memory) error {
	if err := ready(folder); err != nil {
		return err
	}
	f, err := os.CreateTemp(folder, name+"-*.tmp")
	if err != nil {
		return err
	}
	if err = errors.Join(write(f, m), f.Close()); err == nil {
		err = os.Rename(f.Name(), filepath.Join(folder, name))
	}
	if err != nil {
		os.Remove(f.Name()) // whatever it has is no memory
	}
	return err
}

// write writes the memory's file, which ends with a sum of all that stands before it.
func write(f io.Writer, m Memory) error {
	sum := crc32.NewIEEE()
	to := writer{bufio.NewWriter(io.MultiWriter(f, sum))}
	to.WriteString(begins)
	to.memory(m)
	if err := to.Flush(); err != nil {
		return err
	}
	return binary.Write(f, binary.LittleEndian, sum.Sum32())
}

// marks are the files that tell other programs what a folder of memories is.
var marks = map[string]string{
	".gitignore":   "*\n",
	"CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Written by cabinet; may be deleted at any time.\n",
}

func ready(folder string) error {
	if info, err := os.Lstat(folder); err == nil {
		if !info.IsDir() { // such as a link, which may lead anywhere
			return fs.ErrInvalid
		}
		return nil
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	for name, text := range marks {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// Find gives the memory of a name and a key; ok is false where there is none that can be used.
func Find(folder, name, key string) (m Memory, ok bool) {
	text, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil || len(text) < len(begins)+4 || !bytes.HasPrefix(text, []byte(begins)) {
		return m, false
	}
	body, sum := text[:len(text)-4], text[len(text)-4:]
	if crc32.ChecksumIEEE(body) != binary.LittleEndian.Uint32(sum) {
		return m, false
	}
	r := reader{text: body[len(begins):]}
	if m.Key = r.words(); m.Key != key {
		return m, false
	}
	m.Read, m.Made = r.files(), r.files()
	m.Told = bytes.Clone(r.bytes()) // which does not hold the rest of the text
	return m, !r.bad && len(r.text) == 0
}
