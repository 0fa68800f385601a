package check_test

import (
	"strings"
	"testing"
)

// TestLeaks has links that must not be published as they are, each with a part of what is said of it.
func TestLeaks(t *testing.T) {
	for link, want := range map[string]string{
		"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk%2Fa%3Fb%3D1&data=05%7C01%7Cjo%40x.gov.uk&reserved=0": "private-link link to https://www.gov.uk/a?b=1",
		"https://urldefense.proofpoint.com/v2/url?u=https-3A__www.gov.uk_a-2Db&d=DwMF":                                                     "private-link link to https://www.gov.uk/a-b",
		"https://urldefense.com/v3/__https://www.gov.uk/a__;!!CVb4j_0G!x$":                                                                 "private-link link to https://www.gov.uk/a",
		"https://urldefense.com/v3/__https://www.gov.uk/a*b__;Iw!!CVb4j_0G!x$":                                                             "private-link follow the link",
		"https://protect-eu.mimecast.com/s/AbC1?domain=gov.uk":                                                                             "private-link follow the link",
		"https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.gov.uk&c=E":                                                               "private-link link to https://www.gov.uk",
		"https://secure-web.cisco.com/1x2y/https%3A%2F%2Fwww.gov.uk%2Fa":                                                                   "private-link link to https://www.gov.uk/a",
		"https://links-2.govdelivery.com/CL0/https:%2F%2Fwww.gov.uk%2Fa/1/01":                                                              "private-link link to https://www.gov.uk/a",
		"https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.gov.uk%2Fa&usg=x":                                                           "private-link link to https://www.gov.uk/a",
		"https://www.google.co.uk/url?q=https://www.gov.uk/a":                                                                              "private-link link to https://www.gov.uk/a",
		"https://eur01.safelinks.protection.outlook.com/?url=javascript:x":                                                                 "private-link follow the link",
		"https://docs.google.com/document/d/1AbC/edit?usp=sharing":                                                                         "private-link",
		"https://wychwood-my.sharepoint.com/:w:/g/personal/jo/EaBc?e=1":                                                                    "private-link",
		"https://www.dropbox.com/s/abc/report.pdf?dl=0":                                                                                    "private-link",
		"https://teams.microsoft.com/l/file/1AB":                                                                                           "private-link",
		"https://outlook.office.com/mail/id/AAQk":                                                                                          "private-link",
		"http://intranet/policies":                                                                                                         "private-link",
		"http://moderngov/ieListMeetings.aspx":                                                                                             "private-link",
		"https://intranet.wychwood.gov.uk/a":                                                                                               "private-link",
		"https://ourintranet.wychwood.gov.uk/a":                                                                                            "private-link",
		"http://srv01.wychwood.local/a":                                                                                                    "private-link",
		"http://192.168.4.2:8080/a":                                                                                                        "private-link",
		"http://10.1.2.3/a":                                                                                                                "private-link",
		"http://[::1]/a":                                                                                                                   "private-link",
		"https://www.wychwood.gov.uk/a?token=4f5c9e2a7b81":                                                                                 "private-link",
		"https://www.wychwood.gov.uk/a;jsessionid=4F5C9E2A":                                                                                "private-link",
		"https://www.wychwood.gov.uk/a?user=jo&password=x":                                                                                 "private-link",
		"https://store.example.org/a.pdf?sv=2022&sig=aB3%2Fcdefgh":                                                                         "private-link",
		"https://jo:secret@www.wychwood.gov.uk/a":                                                                                          "link take the name and the password out",
		"https://bit.ly/3xYzAb":                                                                                                            "short-link",
		"https:///a":                                                                                                                       "link",
		"https://https://www.gov.uk":                                                                                                       "link",
		"http://[":                                                                                                                         "link",
		"https://www.gov.uk/%e2%8":                                                                                                         "link",
		"https://www.gov.uk/find?q=50%":                                                                                                    "link",
		"https://www..gov.uk/a":                                                                                                            "link",
		"https://www.gov,uk/a":                                                                                                             "link",
		"https://www.gov.uk:port/a":                                                                                                        "link",
		`https://www.gov.uk/a\\b`:                                                                                                          "link",
		"mailto:clerk":                                                                                                                     "link",
		"tel:none":                                                                                                                         "link",
	} {
		found := play(t, "See [this page]("+link+") for more.")
		said := ""
		for _, d := range ofRules(found, "link", "private-link", "short-link", "link-words") {
			said += d.Rule + " " + d.Hint + "\n"
			if strings.Contains(d.Message+d.Hint, "secret@") {
				t.Errorf("%s: the message has the password in it", link)
			}
		}
		if !strings.HasPrefix(said, want) || strings.Count(said, "\n") != 1 {
			t.Errorf("%s: %q, want %q", link, said, want)
		}
	}
}

// TestPublicLinks has links as councils rightly publish them.
func TestPublicLinks(t *testing.T) {
	for _, link := range []string{
		"https://www.gov.uk/guidance/a#b", "https://democracy.wychwood.gov.uk/mgAi.aspx?ID=12345", "https://democracy.wychwood.gov.uk/ieListDocuments.aspx?CId=133&MId=5678&Ver=4", "https://documents.wychwood.gov.uk/a%20b.pdf",
		"https://www.wychwood.gov.uk/services/intranet-review", "https://www.wychwood.gov.uk/help/sharepoint.com-guide", "https://www.wychwood.gov.uk/a?utm_source=report&utm_medium=email", "https://www.wychwood.gov.uk/a?session=2025%2F2026&token=no",
		"https://www.wychwood.gov.uk/sign-in?next=https://wychwood.sharepoint.com/", "https://docs.google.com/forms/d/e/1FAIpQ/viewform", "https://docs.google.com/document/d/e/2PACX-1v/pub", "https://forms.office.com/e/AbC123", "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
		"https://www.youtube.com/watch?v=abc", "https://www.intranet.org/a", "https://view.officeapps.live.com/op/view.aspx?src=https%3A%2F%2Fwww.wychwood.gov.uk%2Fa.docx", "https://www.local.gov.uk/a", "https://internal-audit.example.org/", "http://localgov.example.org:8080/a", "http://8.8.8.8/a",
		"mailto:clerk@wychwood.gov.uk?subject=Item%205", "tel:+44-1632-960000", "https://xn--t-foa.cymru/t%C5%B7", "https://www.theyworkforyou.com/debate/?id=2025-01-01a.1.2", "https://medium.com/@council/a", "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
	} {
		for _, d := range ofRules(play(t, "See [this page]("+link+") for more."), "link", "private-link", "short-link", "link-words") {
			t.Errorf("%s: %s", link, d)
		}
	}
}

// TestAddressesInWords has addresses and paths that are printed and no links, with how often something is found.
func TestAddressesInWords(t *testing.T) {
	for words, times := range map[string]int{
		"It is at https://wychwood.sharepoint.com/sites/x, as agreed.": 1,
		"It is at file://srv/share/x.docx today.":                      1,
		`It is in H:\Finance\Budget.xlsx and \\srv01\share\x.docx.`:    2,
		`It is in "\\srv01.wychwood.local\share\x".`:                   1,
		"It is in S:/Finance/Budget.xlsx today.":                       1,
		"It is at https://www.wychwood.gov.uk/a, and so on.":           0,
		`The ratio A:B, the and/or \* sign, "Option A:/B" and 24/7 x.`: 0,
		`The file names a\b and C: drive stay.`:                        0,
		"See [https://intranet/a](https://intranet/a).":                1,
		"See [a](https://bit.ly/a) and [**b** c](https://bit.ly/b).":   2,
	} {
		n := len(ofRules(play(t, words), "private-link", "short-link"))
		if n != times {
			t.Errorf("%s: %d findings, want %d", words, n, times)
		}
	}
}

// TestLinkWords has the words of links, and whether they are another address than that of the link.
func TestLinkWords(t *testing.T) {
	const page = "https://www.wychwood.gov.uk/bins/collection?week=2"
	for words, wrong := range map[string]bool{
		"https://www.wychwood.gov.uk/council-tax": true, "www.wychwood.gov.uk/bins/collections": true, "wychwood.org.uk": true, "https://www.wychwood.gov.uk/bins/collection?week=3": true,
		page: false, "www.wychwood.gov.uk": false, "http://wychwood.gov.uk/bins/": false, "https://www.wychwood.gov.uk/bins/…": false, "the bins page": false, "gov.uk": false, "Node.js": false, "clerk@wychwood.gov.uk": false, "WYCHWOOD.GOV.UK": false,
	} {
		if found := has(play(t, "See ["+words+"]("+page+")."), "link-words"); found != wrong {
			t.Errorf("%s: found %v", words, found)
		}
	}
}

// TestMailWords has links to an email address, and whether their words are another.
func TestMailWords(t *testing.T) {
	for link, wrong := range map[string]bool{
		"[jo@wychwood.gov.uk](mailto:al@wychwood.gov.uk)": true, "[jo@wychwood.gov.uk](mailto:jo@wychwood.org.uk?subject=x)": true,
		"[Jo@wychwood.gov.uk](mailto:jo@wychwood.gov.uk?subject=x)": false, "[the clerk](mailto:al@wychwood.gov.uk)": false, "<jo@wychwood.gov.uk>": false, "[www.wychwood.gov.uk](mailto:al@wychwood.gov.uk)": false,
		"[01632 960000](tel:+44-1632-960000)": false,
	} {
		if found := has(play(t, "Write to "+link+" today."), "link-words"); found != wrong {
			t.Errorf("%s: found %v", link, found)
		}
	}
}

// TestLinkPlace has a link that a key gives: its finding stands there, and not at the title.
func TestLinkPlace(t *testing.T) {
	found := play(t, "[[background]]\ntitle = \"The policy, 2025\"\nlink = \"https://intranet/policy\"\n")
	for _, d := range found {
		if d.Rule == "private-link" && d.Text() == `"https://intranet/policy"` {
			return
		}
	}
	t.Errorf("%v", found)
}
