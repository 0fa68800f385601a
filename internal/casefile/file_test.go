package casefile

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestFile(t *testing.T) {
	f := Folder{FS: fstest.MapFS{
		"images/chart.png": {Data: []byte("chart")},
		"images/big.png":   {Data: make([]byte, maxAttached+1)},
	}, Name: "content"}
	if text, err := f.File("images/chart.png"); string(text) != "chart" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	for name, want := range map[string]string{
		"images/none.png": "there is no file images/none.png in the content directory",
		"../x.png":        "there is no file ../x.png in the content directory",
		"images":          "images can't be read: it must be a file in the content directory itself",
		"images/big.png":  "images/big.png is larger than 32 MiB",
	} {
		if _, err := f.File(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}
