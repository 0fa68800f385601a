package pipeline

import (
	"runtime"
	"testing"
	"time"
)

// The same content gives the same bytes, whatever the machine, its place and how busy it is.
func TestSameBytes(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	want := p.sums("output")
	tests := []struct {
		name    string
		set     func(t *testing.T)
		options Options
	}{
		{"again", func(*testing.T) {}, Options{}},
		{"one at a time", func(*testing.T) {}, Options{Workers: 1}},
		{"eight at a time", func(*testing.T) {}, Options{Workers: 8}},
		{"on one processor", func(t *testing.T) { processors(t, 1) }, Options{}},
		{"on many", func(t *testing.T) { processors(t, 16) }, Options{}},
		{"east of the date line", func(t *testing.T) { zone(t, 14) }, Options{}},
		{"west of it", func(t *testing.T) { zone(t, -12) }, Options{}},
		{"in another language", func(t *testing.T) { t.Setenv("LC_ALL", "tr_TR.UTF-8"); t.Setenv("LANG", "tr_TR.UTF-8") }, Options{}},
		{"from another folder", func(t *testing.T) { t.Chdir(t.TempDir()) }, Options{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.set(t)
			p.remove("output")
			tt.options.Purpose = Building
			p.run(tt.options)
			if got := p.sums("output"); got != want {
				t.Errorf("other bytes:\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func processors(t *testing.T, n int) {
	old := runtime.GOMAXPROCS(n)
	t.Cleanup(func() { runtime.GOMAXPROCS(old) })
}

// zone is for what reads the variable and for what reads the package's.
func zone(t *testing.T, hours int) {
	t.Setenv("TZ", "Pacific/Kiritimati")
	old := time.Local
	time.Local = time.FixedZone("here", hours*60*60)
	t.Cleanup(func() { time.Local = old })
}

// Nor does the place of the project matter.
func TestSameBytesElsewhere(t *testing.T) {
	a, b := newTwo(t), newTwo(t)
	a.build(2, 0)
	b.build(2, 0)
	if a.sums("output") != b.sums("output") {
		t.Errorf("%s\n%s", a.sums("output"), b.sums("output"))
	}
}
