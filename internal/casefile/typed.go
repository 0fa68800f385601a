package casefile

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"cabinet/internal/tomlfile"
)

// TOML is what someone typed for a key, as a case gives it: text in quotes, names between brackets, a
// date as it is. Text that nobody could read is none, as it is when a case is read. The error says in
// words why the key can't have what was typed.
func (k Key) TOML(typed string) (string, error) {
	typed = strings.TrimFunc(typed, unseen)
	switch l := k.Leaf.(type) {
	case Date:
		return TypedDay(typed)
	case Money:
		if _, ok := pence(typed); !ok {
			return "", fmt.Errorf("%q is not an amount: write it in pounds, such as £282,693.00", typed)
		}
	case Flag:
		if typed != "true" && typed != "false" {
			return "", fmt.Errorf("%q is not %s", typed, l.want())
		}
		return typed, nil
	case Names, Posts, Lines:
		return quoteAll(strings.Split(typed, ","))
	}
	return Quote(typed)
}

// TypedDay is a day that someone typed, as TOML has it: 2025-02-07. The error says how to write it.
func TypedDay(typed string) (string, error) {
	typed = strings.TrimFunc(typed, unseen)
	if _, ok := tomlfile.ParseDay(typed); !ok {
		return "", fmt.Errorf("%q is not a date: %s", typed, cmp.Or(tomlfile.DayHint(typed), "write it as year-month-day, such as 2025-02-07"))
	}
	return typed, nil
}

// quoteAll is a list of texts as TOML.
func quoteAll(texts []string) (string, error) {
	for i, t := range texts {
		quoted, err := Quote(strings.TrimFunc(t, unseen))
		if err != nil {
			return "", err
		}
		if quoted == `""` {
			return "", errors.New("between commas stands nothing")
		}
		texts[i] = quoted
	}
	return "[" + strings.Join(texts, ", ") + "]", nil
}

// Quote is a text of one line as TOML: in double quotes, or where it has such or backslashes itself, in
// single ones. The error says in words what TOML can't hold.
func Quote(s string) (string, error) {
	switch {
	case !utf8.ValidString(s):
		return "", errors.New("this is not UTF-8 text")
	case strings.ContainsAny(s, "\r\n"):
		return "", errors.New("this must stand in one line")
	case strings.ContainsFunc(s, tomlfile.IsControl):
		return "", errors.New("a control character stands here, which can't be seen: type the text again")
	}
	return tomlfile.Quote(s), nil
}
