package picture

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
	"strings"
	"testing"
)

var (
	colours = []tag{{"desc", "desc\x00\x00\x00\x00Display"}, {"rXYZ", "XYZ \x00\x00\x00\x00redredredred"}, {"rTRC", "curv\x00\x00\x00\x00\x00\x00\x00\x00"}}
	device  = []tag{{"mmod", private}, {"dmnd", private}, {"meta", private + "!"}}
)

// impersonal is a profile without its time, maker, device and digest.
func impersonal(profile string) string {
	b := []byte(profile)
	clear(b[4:8])
	copy(b[24:], "\x07\xD0\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00")
	clear(b[40:64])
	clear(b[80:profileHeader])
	return string(b)
}

// TestProfile has colour profiles and what is left of them; nothing of what is no profile.
func TestProfile(t *testing.T) {
	whole := profileOf(colours...)
	lying := func(at, size string) string {
		b := []byte(whole)
		copy(b[profileTable+4:], at+size)
		return string(b)
	}
	for _, c := range []struct{ name, profile, want string }{
		{"colours", whole, impersonal(whole)},
		{"a device", profileOf(slices.Concat(device, colours, device)...), impersonal(whole)},
		{"more than its tags", profileOf(colours...) + private, impersonal(whole)},
		{"a tag twice", profileOf(append(slices.Clone(colours), tag{"desc", private})...), impersonal(whole)},
		{"cut short", whole[:len(whole)-1], ""},
		{"cut shorter", whole[:profileTable+5], ""},
		{"a tag in the header", lying("\x00\x00\x00\x00", "\x00\x00\x00\x20"), ""},
		{"a tag past the end", lying("\x00\x00\x00\xF0", "\xFF\xFF\xFF\xFF"), ""},
		{"a device alone", profileOf(device...), ""},
		{"no tags", profileOf(), ""},
		{"too many tags", profileOf(slices.Repeat(device, maxTags)...), ""},
		{"no profile", private, ""},
		{"nothing", "", ""},
	} {
		got := string(cleanProfile([]byte(c.profile)))
		if got != c.want {
			t.Errorf("%s: left is\n%q, not\n%q", c.name, got, c.want)
		}
		if again := string(cleanProfile([]byte(got))); again != got {
			t.Errorf("%s: to clean it again changes it to %q", c.name, again)
		}
	}
}

// Tags may share their data; a few that claim all of a large profile make no giant of it.
func TestSharedProfile(t *testing.T) {
	big := strings.Repeat("curv", 500_000)
	shared := []byte(profileOf(tag{"rTRC", big}, tag{"gTRC", ""}, tag{"bTRC", ""}))
	first := shared[profileTable+4 : profileTable+profileEntry]
	copy(shared[profileTable+profileEntry+4:], first)
	copy(shared[profileTable+2*profileEntry+4:], first)
	if got := string(cleanProfile(shared)); got != impersonal(string(shared)) {
		t.Errorf("%d bytes are left of %d", len(got), len(shared))
	}
	shared[profileTable+2*profileEntry-1]--    // one byte less
	shared[profileTable+3*profileEntry-1] -= 2 // two
	if got := cleanProfile(shared); got != nil {
		t.Errorf("%d bytes are made of %d", len(got), len(shared))
	}
}

// A JPEG holds its profile in numbered segments, which stand in any order.
func TestProfileOfJPEG(t *testing.T) {
	jpg := plainJPEG(t)
	profile := profileOf(append(device, colours...)...)
	part := func(numbers, data string) string { return segment(app2, profileName+numbers+data) }
	want := string(within(jpg, part("\x01\x01", impersonal(profileOf(colours...)))))
	for _, c := range []struct{ name, segments, want string }{
		{"whole", part("\x01\x01", profile), want},
		{"in two", part("\x02\x02", profile[100:]) + segment(comment, private) + part("\x01\x02", profile[:100]), want},
		{"half", part("\x01\x02", profile), string(jpg)},
		{"twice the first", part("\x01\x02", profile[:100]) + part("\x01\x02", profile[100:]), string(jpg)},
		{"numbers that contradict", part("\x01\x02", profile[:100]) + part("\x02\x03", profile[100:]), string(jpg)},
		{"a number too high", part("\x01\x02", profile[:100]) + part("\x03\x02", profile[100:]), string(jpg)},
		{"no number", segment(app2, profileName+"\x01"), string(jpg)},
		{"none of none", part("\x00\x00", profile), string(jpg)},
		{"no profile", part("\x01\x01", private), string(jpg)},
	} {
		p := read(t, within(jpg, c.segments))
		if string(p.File) != c.want {
			t.Errorf("%s: left is\n%q, not\n%q", c.name, p.File, c.want)
		}
		if !bytes.Equal(p.Bare(), jpg) {
			t.Errorf("%s: bare is %q", c.name, p.Bare())
		}
	}
	large := profileOf(tag{"A2B0", strings.Repeat("a large table of colours. ", 6000)})
	p := read(t, within(jpg, part("\x01\x03", large[:60_000])+part("\x02\x03", large[60_000:120_000])+part("\x03\x03", large[120_000:])))
	if n := bytes.Count(p.File, []byte(profileName)); n != 3 || len(p.File) < len(large) {
		t.Errorf("the large profile stands in %d segments of %d bytes in all", n, len(p.File))
	}
}

func packed(profile string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	io.WriteString(w, profile)
	w.Close()
	return b.String()
}

// A PNG holds its profile compressed, with a name.
func TestProfileOfPNG(t *testing.T) {
	plain := plainPNG(t)
	clean := impersonal(profileOf(colours...))
	profile := packed(profileOf(append(device, colours...)...))
	want := behindHead(plain, chunk("iCCP", chunkName+packed(clean)))
	for _, c := range []struct {
		name, chunks string
		want         []byte
	}{
		{"a profile", chunk("iCCP", private+"\x00\x00"+profile), want},
		{"two", chunk("iCCP", private+"\x00\x00"+profile) + chunk("iCCP", "\x00\x00"+packed(private)), want},
		{"nothing to clean", chunk("iCCP", private+"\x00\x00"+packed(clean)), want},
		{"more than a profile", chunk("iCCP", private+"\x00\x00"+packed(clean)+private), want},
		{"cut short", chunk("iCCP", private+"\x00\x00"+profile[:len(profile)-1]), plain},
		{"not compressed", chunk("iCCP", private+"\x00\x00"+private), plain},
		{"compressed in another way", chunk("iCCP", private+"\x00\x01"+profile), plain},
		{"no name", chunk("iCCP", private), plain},
		{"a name alone", chunk("iCCP", private+"\x00"), plain},
		{"no profile", chunk("iCCP", private+"\x00\x00"+packed(private)), plain},
		{"a giant", chunk("iCCP", private+"\x00\x00"+packed(clean+strings.Repeat("\x00", maxProfile))), plain},
	} {
		if p := read(t, behindHead(plain, c.chunks)); !bytes.Equal(p.File, c.want) {
			t.Errorf("%s: left is\n%q, not\n%q", c.name, p.File, c.want)
		}
	}
}
