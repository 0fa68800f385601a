package text

// Parts of addresses, as //server/path/ has them in small letters: what stands after a ? is no part.
var (
	// privatePlaces can be opened by a council's own staff alone, or by the people with whom something was shared.
	privatePlaces = []string{
		"sharepoint.com/", "sharepoint-df.com/", "outlook.office.com/", "outlook.office365.com/", "outlook.live.com/", "outlook.cloud.microsoft/", "//mail.google.com/", "//mail.yahoo.com/",
		"teams.microsoft.com/", "teams.cloud.microsoft/", "teams.live.com/", "loop.microsoft.com/", "loop.cloud.microsoft/", "-edit.officeapps.live.com/", "//app.powerbi.com/groups/", ".dynamics.com/",
		"//staff.", "//webmail.", "//owa.", "//vpn.", "//citrix.",
	}

	// sharedPlaces share a document with those who have the link, often to be changed.
	sharedPlaces = []string{
		"onedrive.live.com/", "//1drv.ms/", "//drive.google.com/", "//docs.google.com/", "dropbox.com/", "//app.box.com/", "//we.tl/", "wetransfer.com/", "icloud.com/", "canva.com/design/",
		"forms.office.com/pages/designpage",
	}

	// openPlaces are those among these that anybody can open: what is published, forms to fill in, meetings to join.
	openPlaces = []string{
		"//docs.google.com/forms/d/e/", "/d/e/2pacx-", "/pub/", "/pubhtml/", "teams.microsoft.com/l/meetup-join/", "teams.microsoft.com/meet/", "teams.live.com/meet/", "teams.microsoft.com/convene/",
	}

	// detours only lead on to others. A filter of emails makes such addresses, and some tell whose mailbox they came from.
	detours = []string{
		"safelinks.protection.outlook.com/", "safelinks.protection.office365.us/", "/evergreen-assets/safelinks/", "//urldefense.com/", "//urldefense.us/", "//urldefense.proofpoint.com/", "mimecast.com/s/",
		"mimecastprotect.com/", "//linkprotect.cudasvc.com/", "//secure-web.cisco.com/", "protection.sophos.com/", "//clicktime.symantec.com/", "//url.emailprotection.link/", "//protect.checkpoint.com/",
		"//www.google.com/url/", "//www.google.co.uk/url/", "//google.com/url/", "//www.bing.com/ck/a/", "//l.facebook.com/l.php/", "govdelivery.com/cl0/", "govdelivery.com/track/", "list-manage.com/track/",
		".sendgrid.net/ls/", "mandrillapp.com/track/", ".awstrack.me/", ".hubspotlinks.com/",
	}

	// shortLinks are services for short addresses.
	shortLinks = []string{
		"//bit.ly/", "//tinyurl.com/", "//t.co/", "//goo.gl/", "//ow.ly/", "//buff.ly/", "//is.gd/", "//rebrand.ly/", "//lnks.gd/", "//lnkd.in/", "//tiny.cc/", "//cutt.ly/", "//rb.gy/", "//shorturl.at/",
		"//orlo.uk/", "//j.mp/", "//dlvr.it/",
	}
)
