package fromword

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/lazy"
	"cabinet/internal/tomlfile"
)

// factIn matches a fact in a form.
var factIn = lazy.New(`\{\{\s*([a-z_]+\.[A-Za-z0-9_.-]+)\s*\}\}`)

// parted are the facts that a form names, and what words have in their places; none where the words were not printed by the form.
func parted(form, words string) (names, values []string) {
	if !strings.Contains(form, "{{") {
		return nil, nil
	}
	pattern, at := `(?is)^\s*`, 0
	for _, m := range factIn.FindAllStringSubmatchIndex(form, -1) {
		pattern += regexp.QuoteMeta(form[at:m[0]]) + `(.+?)`
		names, at = append(names, form[m[2]:m[3]]), m[1]
	}
	re, err := regexp.Compile(pattern + regexp.QuoteMeta(form[at:]) + `\s*$`)
	if err != nil {
		return nil, nil
	}
	found := re.FindStringSubmatch(words)
	if found == nil {
		return nil, nil
	}
	return names, found[1:]
}

// boxes takes boxes to tick, as they are typed, out of words.
var boxes = strings.NewReplacer("[x]", "", "[ ]", "")

// match puts into the case what words have in the places of facts; false where they were not printed by the form.
func (im *importer) match(form, label, words string) bool {
	names, values := parted(form, words)
	for i, name := range names {
		if !im.fact(name, label, strings.TrimSpace(values[i])) {
			im.leaveField(label, values[i])
		}
	}
	return len(names) > 0 || fold(boxes.Replace(form)) == fold(words)
}

// fact puts what a fact prints into the case; false where it can't be put there.
func (im *importer) fact(name, label, words string) bool {
	switch table, _, _ := strings.Cut(name, "."); {
	case name == "report.title":
		im.title = oneLine(words)
	case name == "report.authors", name == "report.from":
		im.from = im.posts(label, words)
		return len(im.from) > 0
	case strings.HasPrefix(name, "report.contact"):
		im.contacts = im.posts(label, words)
		return len(im.contacts) > 0
	case name == "decision.key":
		answer, reason := im.reasoned(words)
		return im.give(name, answer) && (reason == "" || im.give("decision.key_reason", reason))
	case table == "considered":
		return im.consider(label, strings.TrimPrefix(name, "considered."), words)
	case table == "facts":
		im.facts[name] = tomlfile.Quote(oneLine(strings.ReplaceAll(words, "\n", "; ")))
	case table == "report", table == "decision", table == "contract", table == "exception":
		return im.give(name, words)
	default:
		return im.known(words) || table != "meeting" && table != "council"
	}
	return true
}

// reasoned parts an answer from the reason behind it, which many papers have in one line: "Yes – over £500,000".
func (im *importer) reasoned(words string) (answer, reason string) {
	for _, is := range []bool{true, false} {
		answer := im.words.YesOrNo(is)
		if len(words) < len(answer) || !strings.EqualFold(words[:len(answer)], answer) {
			continue
		}
		rest := words[len(answer):]
		reason := strings.TrimLeft(rest, " \n–—-:;,.(")
		sign := rest[:len(rest)-len(reason)]
		if strings.Contains(sign, "(") {
			reason = strings.TrimSuffix(reason, ")")
		}
		if strings.Trim(sign, " ") != "" {
			return answer, reason
		}
	}
	return words, ""
}

// give gives a key of the case a value, as TOML; false where the words can't be one.
func (im *importer) give(name, words string) bool {
	i := slices.IndexFunc(casefile.Keys(), func(k casefile.Key) bool { return k.Name == name })
	if i < 0 {
		return false
	}
	value, err := im.valueOf(casefile.Keys()[i], words)
	if err != nil {
		return false
	}
	im.facts[name] = value
	return true
}

// valueOf is what was printed of a key, as TOML.
func (im *importer) valueOf(key casefile.Key, words string) (string, error) {
	switch key.Leaf.(type) {
	case casefile.Flag:
		for _, is := range []bool{true, false} {
			if strings.EqualFold(oneLine(words), im.words.YesOrNo(is)) {
				words = fmt.Sprint(is)
			}
		}
	case casefile.Date:
		words = cmp.Or(dayIn(words), words)
	case casefile.Posts, casefile.Post:
		words = strings.Join(im.posts(key.Name, words), ",")
	case casefile.Lines, casefile.Names:
		var lines []string
		for line := range strings.SplitSeq(words, "\n") {
			lines = append(lines, tomlfile.Quote(oneLine(line)))
		}
		return listOf(lines), nil
	}
	return key.TOML(oneLine(words))
}

// listOf is a list as TOML, of values that are; one alone needs no brackets.
func listOf(values []string) string {
	if len(values) == 1 {
		return values[0]
	}
	return "[" + strings.Join(values, ", ") + "]"
}
