package policy_test

import (
	"testing"

	"cabinet/internal/policy"
)

func TestString(t *testing.T) {
	framed := policy.Policy{
		Scripts: []string{"https://www.example.gov.uk", "'sha256-abc='", "https://www.example.gov.uk"},
		Fonts:   []string{"https://fonts.example.org"},
		Forms:   []string{"https://www.example.gov.uk"},
	}
	other := policy.Policy{Scripts: []string{"https://cdn.example.org"}, Images: []string{"data:"}}
	for _, c := range []struct {
		name string
		of   policy.Policy
		want string
	}{
		{"the program's own pages", policy.Own(), "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"},
		{"a frame", framed, "default-src 'self'; script-src 'self' 'sha256-abc=' https://www.example.gov.uk; font-src 'self' https://fonts.example.org; object-src 'none'; base-uri 'none'; form-action 'self' https://www.example.gov.uk; frame-ancestors 'self'"},
		{"two frames", framed.With(other), "default-src 'self'; script-src 'self' 'sha256-abc=' https://cdn.example.org https://www.example.gov.uk; font-src 'self' https://fonts.example.org; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self' https://www.example.gov.uk; frame-ancestors 'self'"},
	} {
		if got := c.of.String(); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	if framed.With(other); len(framed.Images) > 0 || len(framed.Scripts) != 3 {
		t.Error("With changes the policy that it is called on")
	}
}
