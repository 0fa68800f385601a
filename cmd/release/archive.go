package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
)

// pack adds the archive of a target to files: a .zip for Windows, which opens it by itself, and a .tar.gz elsewhere. All that is
// in it stands in one folder, whose name is the archive's.
func pack(files map[string][]byte, name string, t target, common map[string][]byte, program string, when time.Time) error {
	text, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	within := map[string][]byte{name + "/" + t.program(): text}
	for file, text := range common {
		within[name+"/"+file] = text
	}
	if t.system == "windows" {
		files[name+".zip"], err = zipped(within, when)
	} else {
		files[name+".tar.gz"], err = tarred(within, when)
	}
	return err
}

// mode is that of a file in an archive: programs, and hooks that run as such, can be run.
func mode(name string) fs.FileMode {
	if strings.HasSuffix(name, "/cabinet") || strings.HasSuffix(name, "/pre-commit") {
		return 0o755
	}
	return 0o644
}

func tarred(files map[string][]byte, when time.Time) ([]byte, error) {
	var out bytes.Buffer
	packed, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w := tar.NewWriter(packed)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := w.WriteHeader(&tar.Header{Name: name, Mode: int64(mode(name)), Size: int64(len(files[name])), ModTime: when, Format: tar.FormatPAX}); err != nil {
			return nil, err
		}
		if _, err := w.Write(files[name]); err != nil {
			return nil, err
		}
	}
	err = errors.Join(w.Close(), packed.Close())
	return out.Bytes(), err
}

func zipped(files map[string][]byte, when time.Time) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	w.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) { return flate.NewWriter(to, flate.BestCompression) })
	for _, name := range slices.Sorted(maps.Keys(files)) {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: when}
		h.SetMode(mode(name))
		f, err := w.CreateHeader(h)
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(files[name]); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}

// walk gives each file of a tree.
func walk(files fs.FS, do func(name string, text []byte)) error {
	return fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(files, name)
		if err == nil {
			do(name, text)
		}
		return err
	})
}
