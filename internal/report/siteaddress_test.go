package report

import "testing"

// What is typed for the address of a site is that of a folder, or none.
func TestSiteAddress(t *testing.T) {
	for typed, want := range map[string]string{
		"https://papers.example.gov.uk":                "https://papers.example.gov.uk/",
		"http://www.example.gov.uk/papers":             "http://www.example.gov.uk/papers/",
		"https://www.example.gov.uk/papers//":          "https://www.example.gov.uk/papers/",
		"https://www.llŷr.gov.uk:8443/papurau newydd/": "https://www.xn--llr-k2a.gov.uk:8443/papurau%20newydd/",
		"https://www.example.gov.uk/?id=1":             "",
		"https://www.example.gov.uk/papers?":           "",
		"https://www.example.gov.uk/#papers":           "",
		"https://jo:secret@www.example.gov.uk/":        "",
		"https:///papers/":                             "",
		"mailto:papers@example.gov.uk":                 "",
		"www.example.gov.uk":                           "",
		"":                                             "",
	} {
		got, bad := SiteAddress(typed)
		if got != want || (bad == nil) != (want != "") {
			t.Errorf("%q is %q, want %q (%v)", typed, got, want, bad)
		}
	}
}
