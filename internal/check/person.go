package check

import (
	"slices"
	"strings"
	"unicode"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// A fit is how the part of an email address before the @ goes with the name of a person.
type fit uint8

const (
	fits         fit = iota // the address may be the person's, or that of an office
	mistyped                // the address has the person's last name, but for a slip
	somebodyElse            // the address has a first and a last name, both of somebody else
)

// fitOf tells how the local part of an address goes with a name. What offices and organisations are called, more words
// among them, is nobody's name.
func fitOf(name, local string, more ...text.Word) fit {
	names, parts := lettersOf(name), lettersOf(local)
	isOffice := func(word string) bool {
		return ofOffices[word] || slices.ContainsFunc(more, func(w text.Word) bool { return w.Lower == word })
	}
	if len(names) < 2 || len(names) > 5 || slices.ContainsFunc(names, isOffice) || slices.ContainsFunc(parts, isOffice) {
		return fits
	}
	strange := slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return partOfName(part, names, len(parts) == 1) })
	first, last := names[0], names[len(names)-1]
	for _, part := range strange {
		if nearName(part, last) || len(parts) == 2 && parts[0] == first && likeName(part, last) || len(parts) == 1 && part[0] == first[0] && nearName(part[1:], last) {
			return mistyped
		}
	}
	if len(parts) == 2 && len(strange) == 2 && len(first) > 1 {
		return somebodyElse
	}
	return fits
}

// lettersOf are the words of a name or an address in small letters, without titles, figures and apostrophes.
func lettersOf(name string) []string {
	name = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(name))
	words := strings.FieldsFunc(name, func(c rune) bool { return !unicode.IsLetter(c) })
	return slices.DeleteFunc(words, func(w string) bool { return titled[w] })
}

// partOfName tells whether a part of an address may be made of a name: one of its words, initials, or the beginning of
// a word, alone or beside initials. A name with letters that addresses can't have may be written in any way.
func partOfName(part string, names []string, alone bool) bool {
	if len(part) < 3 {
		return true
	}
	return slices.ContainsFunc(names, func(name string) bool {
		beside := len(name) > 2 && len(part) <= len(name)+2 || len(name) > 3
		return !isASCII(name) || strings.Contains(part, name) && beside || strings.HasPrefix(name, part) ||
			alone && len(part) < 9 && len(name) > 2 && strings.HasPrefix(part, name[:3]) && part[:len(part)-1] != name
	})
}

// nearName tells whether a word is a name but for a slip.
func nearName(word, name string) bool {
	if len(word) < 4 || len(name) < 4 || word[0] != name[0] || word == name || !isASCII(name) {
		return false
	}
	most := 1
	if len(name) > 8 {
		most = 2
	}
	return diag.Slips(word, name, most) <= most
}

// likeName tells whether a word after a person's own first name is the last name in another spelling, or with letters
// exchanged.
func likeName(word, name string) bool {
	if len(word) < 6 || len(name) < 6 || !isASCII(name) {
		return false
	}
	return swapped(word, name) || word[:4] == name[:4] && diag.Slips(word, name, 3) <= 3
}

var (
	titled = text.Set(strings.Fields("mr mrs ms miss mx dr cllr councillor sir dame prof professor rev obe mbe cbe cpfa phd"))

	// ofOffices are words with which offices and organisations are called, and nobody is.
	ofOffices = text.Set(strings.Fields(`
		academy accounts acting admin administration adult adults advice agenda agency appointed assistant association audit board building business cabinet care
		central centre chair chief children childrens church city clerk climate college commercial committee committees communications community
		company complaints confirmed constitution contact contracts control corporate council councillors county customer customers data deeds democracy
		democratic department deputy design development digital director district duty economic editor education electoral elections email emergency engagement
		enquiries enquiry environment environmental equality estates executive facilities family finance foundation freedom funding general governance
		grants group head health help helpdesk helpline highways hospital hotline housing hub human improvement inbox information insurance interim
		investment job joint land lead leader leisure legal libraries library licensing limited local ltd mail mailbox manager management market mayor mayors media
		meeting meetings member members monitoring network news noreply office officer open parish park partnership payments payroll pension pensions people
		performance place planning police policy post press principal procurement programme project projects property protection public recovery
		recruitment reception records register registration regeneration report reports research resources revenue revenues risk road safeguarding school schools scrutiny
		secretary section security send senior service services share shared social society solicitor south spatial staff standards statutory strategic strategy street
		support systems tax team technical tenders trading traffic training transformation transport treasury trust trustees vacant waste water web webmaster
		welfare works youth`))
)
