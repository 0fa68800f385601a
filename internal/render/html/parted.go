package html

import "bytes"

// Parted parts an article into what stands up to the end of its header and the rest, so that a page can say below the
// title what it has to say of the paper. Articles that earlier versions of this package wrote are parted alike; one
// without a header has nothing before the rest.
func Parted(article []byte) (head, body []byte) {
	const end = "</header>" // text is escaped, so that no words of a paper end the header
	if at := bytes.Index(article, []byte(end)); at >= 0 {
		return article[:at+len(end)], article[at+len(end):]
	}
	return nil, article
}
