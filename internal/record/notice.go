package record

import (
	"fmt"
	"strings"
)

// The words that papers and pages print of versions stand in this file alone.

// Notices are the sentences that a version of a paper prints below its title of its own publication, each a
// paragraph; none for a first version that is not late. The address is that of the version before, from the site's
// folder on, and "" where it is not to be told.
func (p Publication) Notices(version int, before string) []string {
	var out []string
	if version > 1 {
		out = append(out, p.versionNotice(version, before))
	}
	switch {
	case p.Late == "":
	case version > 1 || p.PublishedDay == "":
		out = append(out, "This paper was published late. Reason: "+ended(p.Late))
	default:
		out = append(out, "Published late, on "+p.PublishedDay+". Reason: "+ended(p.Late))
	}
	return out
}

// versionNotice says which version it is. Of versions that earlier versions of the program kept, it is not known
// what was changed.
func (p Publication) versionNotice(version int, before string) string {
	words := VersionName(version)
	if p.PublishedDay != "" {
		words += ", published on " + p.PublishedDay
	}
	words += "."
	if p.Changed != "" {
		words += " What changed: " + ended(p.Changed)
	}
	if before != "" {
		words += " The earlier version is at " + before + "/."
	}
	return words
}

// Replaced is what the page of an earlier version says of it: which version is newest, and since when.
func (p Publication) Replaced(version, newest int) string {
	words := fmt.Sprintf("This is version %d of the paper. Version %d has replaced it", version, newest)
	if p.PublishedDay != "" {
		words += ", published on " + p.PublishedDay
	}
	return words + "."
}

// ReplacedBy is how an earlier version calls the newest, in a link to it.
func ReplacedBy(newest int) string { return fmt.Sprintf("replaced by version %d", newest) }

// VersionName is how a version is called by itself: "Version 2".
func VersionName(version int) string { return fmt.Sprintf("Version %d", version) }

// ThisPaper begins a sentence about a paper, and OfThisPaper one about a version of it.
const ThisPaper = "This paper"

// OfThisPaper begins a sentence about the version: "Version 1 of this paper".
func (v Version) OfThisPaper() string { return VersionName(v.Version) + " of this paper" }

// Name is how a list calls an earlier version: "earlier: version 1, 3 February 2026".
func (v Version) Name() string {
	name := fmt.Sprintf("earlier: version %d", v.Version)
	switch {
	case v.Withdrawn != nil:
		return name + ", withdrawn"
	case v.PublishedDay != "":
		return name + ", " + v.PublishedDay
	}
	return name
}

// ended is a sentence with its full stop, which its author may have left out.
func ended(sentence string) string {
	if last := strings.TrimRight(sentence, `"'”’)`); last != "" && strings.ContainsAny(last[len(last)-1:], ".!?") {
		return sentence
	}
	return sentence + "."
}
