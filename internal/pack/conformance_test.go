package pack

import (
	"os"
	"path/filepath"
	"testing"
)

// TestConformance makes packs for veraPDF, qpdf and others to look at, as internal/conformance has them do, and writes
// them if PACK_OUT names a folder for them:
//
//	PACK_OUT=/tmp/out go test -run Conformance ./internal/pack
func TestConformance(t *testing.T) {
	own := owned()
	welsh := *own
	welsh.Meta.Language = "cy"
	for name, p := range map[string]struct {
		m *Meeting
		o Options
	}{
		"pack":       {own, Options{RightHand: true}},
		"pack-large": {own, Options{RightHand: true, LargePrint: true, CountFront: true}},
		"pack-welsh": {&welsh, Options{Start: 101}},
		"pack-long":  {long(), Options{RightHand: true}},
	} {
		made, _ := made(t, p.m, p.o)
		t.Logf("%s: %d pages, %d bytes", name, made.Pages, len(made.Bytes))
		if dir := os.Getenv("PACK_OUT"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, name+".pdf"), made.Bytes, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
