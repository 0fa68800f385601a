package casefile

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/slug"
)

// slugs matches what an address is made of.
var slugs = lazy.New(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// SlugHint says what an address is made of.
const SlugHint = "use small letters, figures and single hyphens"

// mostAddress is the most letters that a part of an address can have.
const mostAddress = 100

// reserved matches names that are no addresses: pages and folders that the site has, or will have, by
// itself, and what Windows keeps for devices and lets no file or folder be called.
var reserved = lazy.New(`^(all|decisions|register|search|static|supplement-\d+|con|prn|aux|nul|com\d|lpt\d)$`)

// reservedFirst is what no address of a meeting begins with: the folders of the site's accessibility statements and of the
// pages of matters. Papers and slugs, which stand further down, can be called so.
var reservedFirst = []string{"accessibility", "matters"}

// IsSlug tells whether s has the form of a part of an address, or of an id that becomes one.
func IsSlug(s string) bool { return slugs.MatchString(s) && len(s) <= mostAddress }

// IsAddress tells whether s can be part of an address that is not promised yet.
func IsAddress(s string) bool { return IsSlug(s) && !reserved.MatchString(s) }

// NameHint says what to do about a name that is no address, with one that is like it where there is one.
func NameHint(name string) string {
	switch like := slug.Of(name, mostAddress); {
	case reserved.MatchString(name):
		return keptHint
	case like != name && IsAddress(like):
		return SlugHint + ", such as " + like
	}
	return SlugHint
}

// checkSlug reports a text that is no slug, and tells whether it has done so.
func checkSlug(t Text, list *diag.List) (bad bool) {
	bad = t.Known() && !t.Bad && !IsSlug(t.Value)
	if bad {
		list.Errorf(t.Span, "address", NameHint(t.Value), "%q can't be part of an address", t.Value)
	}
	return bad
}

// checkAddress reports a text that is no address, and tells whether it has done so.
func checkAddress(t Text, list *diag.List) (bad bool) {
	return t.Known() && !t.Bad && checkName("", t.Value, t.Span, list)
}

// checkFirst reports a text that can't be what the address of a meeting begins with, and tells whether it has done so.
func checkFirst(t Text, list *diag.List) (bad bool) {
	return t.Known() && !t.Bad && checkFirstName("", t.Value, t.Span, list)
}

// checkFirstName reports a name with which no address of a meeting can begin, and tells whether it has done so.
func checkFirstName(what, name string, at diag.Span, list *diag.List) (bad bool) {
	if slices.Contains(reservedFirst, name) {
		list.Errorf(at, "address", keptHint, "%s%q can't be part of an address", what, name)
		return true
	}
	return checkName(what, name, at, list)
}

// keptHint is what to do about a name that is no address.
const keptHint = "choose another name: the site, or Windows, keeps this one for itself"

// copyHint is the same about a file's name such as "roads (conflicted copy)", as programs write it that keep a folder alike on
// several machines.
const copyHint = SlugHint + "; if two people have changed one file, and this is the copy of one of them, compare the two and keep one"

// checkName reports a name that is no address, and tells whether it has done so; what says whose name it is, for
// the message.
func checkName(what, name string, at diag.Span, list *diag.List) (bad bool) {
	if IsAddress(name) {
		return false
	}
	hint := NameHint(name)
	if what != "" && strings.Contains(name, "(") {
		hint = copyHint
	}
	list.Errorf(at, "address", hint, "%s%q can't be part of an address", what, name)
	return true
}
