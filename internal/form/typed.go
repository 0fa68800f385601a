package form

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/tomlfile"
)

// value is what was typed, as the case is to have it; nil where the key is to be taken out. The error says in words what
// the case can't hold.
func (f *Field) value() (tomlfile.Value, error) {
	text := strings.Join(sent(f.Type, f.Value), "\n")
	if strings.ContainsFunc(text, tomlfile.IsControl) {
		return nil, errors.New("a control character stands here, which can't be seen: type the text again")
	}
	switch f.Type {
	case Several, Any, Lines:
		return f.texts(text), nil
	case Rows:
		return rowsOf(text), nil
	}
	if strings.TrimSpace(text) == "" {
		return f.emptied(), nil
	}
	return f.single(text)
}

// single is the value of a field that holds one text, in which something stands.
func (f *Field) single(text string) (tomlfile.Value, error) {
	switch f.Type {
	case Date:
		return dayOf(text)
	case Money:
		return amountOf(text)
	case Number:
		return numberOf(text)
	case Flag:
		return tomlfile.Flag(text == "true"), nil
	case Fact:
		if day, isDay := tomlfile.TypedDay(text); isDay {
			return day, nil
		}
	case Row:
		return tomlfile.Texts(cellsOf(text)), nil
	case Answer:
		return f.answer(text), nil
	case Line:
		return tomlfile.Text(strings.ReplaceAll(text, "\n", " ")), nil
	}
	return tomlfile.Text(text), nil
}

// numberOf is a whole number as it was typed.
func numberOf(typed string) (tomlfile.Value, error) {
	n, err := strconv.ParseUint(strings.TrimSpace(typed), 10, 31)
	if err != nil {
		return nil, fmt.Errorf("%q is not a whole number, such as 2", typed)
	}
	return tomlfile.Number(int64(n)), nil
}

// emptied is the value of a field in which nothing stands any more; nil where the case does without the key.
func (f *Field) emptied() tomlfile.Value {
	switch f.leaf.(type) {
	case casefile.Date, casefile.Flag, casefile.Number, casefile.Cells:
		return nil
	}
	if f.Type == One && !f.needed || f.form == "address" || f.form == "draft" {
		return nil
	}
	return tomlfile.Text("")
}

// texts is a list; one text stands without brackets where the file has it so.
func (f *Field) texts(text string) tomlfile.Value {
	all := tomlfile.Texts{}
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	if single := strings.HasPrefix(f.written, `"`) || strings.HasPrefix(f.written, "'"); single && len(all) == 1 {
		return tomlfile.Text(all[0])
	}
	return all
}

// answer is a text of paragraphs, whose closing quotes stand in a line of their own.
func (f *Field) answer(text string) tomlfile.Value {
	lines := strings.HasPrefix(f.written, "'''") || strings.HasPrefix(f.written, `"""`)
	if (f.prose || lines || strings.Contains(text, "\n")) && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return tomlfile.Text(text)
}

// rowsOf are the rows that were typed in a line each; nil for none.
func rowsOf(text string) tomlfile.Value {
	rows := tomlfile.Rows{}
	for _, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) != "" {
			rows = append(rows, cellsOf(line))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return rows
}

// dayOf is a day as it was typed.
func dayOf(typed string) (tomlfile.Value, error) {
	day, ok := tomlfile.TypedDay(typed)
	if !ok {
		return nil, fmt.Errorf("%q is not a date: write the day, the month and the year, such as %s", strings.TrimSpace(typed), anyDay)
	}
	return day, nil
}

// amountOf is an amount of money as it was typed, with the pound sign that the case wants and commas between thousands.
func amountOf(typed string) (tomlfile.Value, error) {
	amount := strings.Join(strings.Fields(typed), "")
	if !strings.Contains(amount, "£") {
		sign := len(amount) - len(strings.TrimLeft(amount, "(-−"))
		amount = amount[:sign] + "£" + amount[sign:]
	}
	if _, ok := casefile.Pence(amount); !ok || strings.Count(amount, "£") != 1 {
		return nil, fmt.Errorf("%q is not an amount: write it in pounds, such as £12,500 or £282,693.00", strings.TrimSpace(typed))
	}
	return tomlfile.Text(withCommas(amount)), nil
}

// withCommas puts commas between the thousands of an amount that has none.
func withCommas(amount string) string {
	before, rest, _ := strings.Cut(amount, "£")
	end := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(rest)
	}
	pounds, rest := rest[:end], rest[end:]
	if strings.HasPrefix(rest, ",") {
		return amount
	}
	for at := len(pounds) - 3; at > 0; at -= 3 {
		pounds = pounds[:at] + "," + pounds[at:]
	}
	return before + "£" + pounds + rest
}

// nameOf is the name that was typed for a table or a fact. The error says what is wrong with it.
func nameOf(typed string) (string, error) {
	name := strings.TrimSpace(typed)
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") != "" || name == "" {
		return "", fmt.Errorf("%q can't be a name: use letters, figures, _ and -", cmp.Or(name, " "))
	}
	return name, nil
}
