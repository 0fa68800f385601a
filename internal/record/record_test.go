package record

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"
)

var sample = Meeting{
	ID: ID("cabinet"), Address: "cabinet/2025-02-07", Name: "Cabinet – 7 February 2025", Council: "Wychwood & Co", Body: "Cabinet", Date: "2025-02-07", Day: "7 February 2025",
	Papers: []Paper{
		{ID: ID("waste"), Address: "cabinet/2025-02-07/waste", Title: "Waste <costs>", ShortTitle: "Waste", Byline: "Report of the Clerk", Version: 3,
			Publication: Publication{Published: "2025-02-05", PublishedDay: "5 February 2025", Changed: "A table is added", Late: "The tenders came late"},
			Documents:   []Document{{Name: "waste.pdf", Format: "PDF", Pages: 4, Bytes: 8, SHA256: Sum([]byte("waste.v2"))}},
			Earlier: []Version{
				{Version: 1, Address: "cabinet/2025-02-07/waste/v1", Withdrawn: &Withdrawal{On: "2025-02-06", Day: "6 February 2025", Reason: "It named a person"}},
				{Version: 2, Address: "cabinet/2025-02-07/waste/v2", Publication: Publication{Published: "2025-02-04", PublishedDay: "4 February 2025", Changed: "A word"}},
			}},
		{Address: "cabinet/2025-02-07/buses", Title: "Buses", Withdrawn: &Withdrawal{On: "2025-03-03", Day: "3 March 2025", Reason: "It named a person"}},
	},
}

// published is a site with one meeting, as it stands on the disk.
func published() fstest.MapFS {
	files := fstest.MapFS{
		"index.html":                            {Data: []byte("home")},
		"cabinet/2025-02-07/index.html":         {Data: []byte("meeting")},
		"cabinet/2025-02-07/meeting.json":       {Data: sample.Write()},
		"cabinet/2025-02-07/waste/index.html":   {Data: []byte("page")},
		"cabinet/2025-02-07/waste/waste.pdf":    {Data: []byte("waste.v2")},
		"cabinet/2025-02-07-special/index.html": {Data: []byte("another meeting")},
	}
	var m Manifest
	for name, f := range files {
		m.Add(name, f.Data)
	}
	files["manifest.json"] = &fstest.MapFile{Data: m.Write()}
	files[".cabinet"] = &fstest.MapFile{}
	files["robots.txt"] = &fstest.MapFile{Data: []byte("of others")}
	return files
}

func TestRecordComesBack(t *testing.T) {
	site, err := Read(published())
	if err != nil || site.Damaged != nil {
		t.Fatal(err, site.Damaged)
	}
	want := sample
	want.Format = Format
	if got := site.Meetings["cabinet/2025-02-07"]; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if !slices.Equal(site.Others, []string{"robots.txt"}) {
		t.Errorf("others: %q", site.Others)
	}
	if got, want := site.In("cabinet/2025-02-07"), []string{"cabinet/2025-02-07/index.html", "cabinet/2025-02-07/meeting.json",
		"cabinet/2025-02-07/waste/index.html", "cabinet/2025-02-07/waste/waste.pdf"}; !slices.Equal(got, want) {
		t.Errorf("in the meeting: %q", got)
	}
	if p, ok := site.Meetings["cabinet/2025-02-07"].Own(ID("waste")); !ok || p.Version != 3 || site.Papers() != 1 || !site.Has(ID("waste")) || site.Has(ID("buses")) {
		t.Errorf("%+v, %v, %d papers", p, ok, site.Papers())
	}
	moved, ok := site.Meeting(ID("cabinet"), "cabinet/2025-02-14")
	if !ok || moved.Address != "cabinet/2025-02-07" {
		t.Errorf("a meeting that has moved is %+v, %v", moved, ok)
	}
	if _, ok := site.Meeting(ID("another"), "cabinet/2025-02-07"); ok {
		t.Error("a meeting is taken for another that stood at its address")
	}
	if !bytes.Contains(sample.Write(), []byte("Waste <costs>")) {
		t.Error("characters are escaped")
	}
}

// TestDamagedSite reads what is left by its places where a record can't be read.
func TestDamagedSite(t *testing.T) {
	for name, text := range map[string]string{
		"manifest.json": "{}", "cabinet/2025-02-07/meeting.json": "[]",
	} {
		files := published()
		files[name] = &fstest.MapFile{Data: []byte(text)}
		site, err := Read(files)
		if err != nil || site.Damaged == nil {
			t.Errorf("%s: %v, %v", name, err, site.Damaged)
		}
		m := site.Meetings["cabinet/2025-02-07"]
		if len(m.Papers) != 1 || m.Papers[0].Address != "cabinet/2025-02-07/waste" || m.Papers[0].Documents[0].Bytes != 8 {
			t.Errorf("%s: %+v", name, m)
		}
		if len(site.Others) > 0 {
			t.Errorf("%s: others are %q", name, site.Others)
		}
	}
}

// A record says nothing that counts where a version stands outside its paper's folder: a page is written there once
// the version is withdrawn.
func TestVersionElsewhere(t *testing.T) {
	for _, address := range []string{"", ".", "../x", "cabinet/2025-02-07/waste", "cabinet/2025-02-07/v1", "cabinet/2025-02-07/waste/../v1"} {
		files, m := published(), sample
		m.Papers = []Paper{{Address: "cabinet/2025-02-07/waste", Version: 2, Earlier: []Version{{Version: 1, Address: address}}}}
		files["cabinet/2025-02-07/meeting.json"] = &fstest.MapFile{Data: m.Write()}
		if site, err := Read(files); err != nil || site.Damaged == nil {
			t.Errorf("%q counts: %v", address, err)
		}
	}
}

func TestNoSite(t *testing.T) {
	site, err := Read(fstest.MapFS{})
	if err != nil || site.Damaged != nil || len(site.Files) > 0 || len(site.Meetings) > 0 {
		t.Errorf("%+v, %v", site, err)
	}
}

func TestManifest(t *testing.T) {
	var m Manifest
	m.Add("b/x.txt", []byte("x"))
	m.Add("a.txt", []byte("a"))
	m.Add("bb/y.txt", nil)
	m.Drop("b")
	if !m.Has("a.txt") || m.Has("b/x.txt") || !m.Has("bb/y.txt") {
		t.Errorf("%+v", m.Files())
	}
	const want = `{
  "format": 1,
  "files": [
    {
      "name": "a.txt",
      "bytes": 1,
      "sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    },
    {
      "name": "bb/y.txt",
      "bytes": 0,
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    }
  ]
}
`
	if got := string(m.Write()); got != want {
		t.Errorf("%s", got)
	}
}

// FuzzRead reads records that anybody may have written: none ends the program, and no meeting is found
// outside the folder.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"files":[{"name":"../../x/meeting.json"}]}`), []byte(`{"address":"../..","papers":[{"address":"../x","version":9}]}`))
	f.Add(published()["manifest.json"].Data, sample.Write())
	f.Fuzz(func(t *testing.T, manifest, meeting []byte) {
		files := published()
		files["manifest.json"] = &fstest.MapFile{Data: manifest}
		files["cabinet/2025-02-07/meeting.json"] = &fstest.MapFile{Data: meeting}
		site, err := Read(files)
		if err != nil {
			t.Fatal(err)
		}
		for address, m := range site.Meetings {
			if !fs.ValidPath(address) || m.Address != address {
				t.Errorf("a meeting at %q, which calls itself %q", address, m.Address)
			}
			if _, err := json.Marshal(m); err != nil {
				t.Error(err)
			}
		}
	})
}

// The text of a manifest is the one that JSON gives, whatever names its files have.
func TestManifestIsJSON(t *testing.T) {
	var m Manifest
	for _, names := range [][]string{nil, {"index.html"}, {"a/b.pdf", `c"d\e`, "é – ü", "<&>", "tab\there", "line\u2028 end", "\x7f", "\xff", ""}} {
		for _, name := range names {
			m.Add(name, []byte(name))
		}
		files := m.Files()
		if files == nil {
			files = []File{}
		}
		want := JSON(struct {
			Format int    `json:"format"`
			Files  []File `json:"files"`
		}{Format, files})
		if got := m.Write(); string(got) != string(want) {
			t.Errorf("the manifest is\n%s\nand JSON gives\n%s", got, want)
		}
	}
}
