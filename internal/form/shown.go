package form

import (
	"fmt"
	"strings"
	"time"

	"cabinet/internal/tomlfile"
)

// shown is a value of the file as people type it in a field of a type. ok is false where the field can't show it so that
// the same would come back: the value is then as the file has it.
func shown(t Type, n *tomlfile.Node, v any) (values []string, ok bool) {
	switch v := v.(type) {
	case string:
		return shownText(t, v)
	case bool:
		return []string{fmt.Sprint(v)}, t == Flag
	case int64:
		return []string{fmt.Sprint(v)}, t == Number
	case []any:
		return shownList(t, v)
	}
	text := n.Value.Text()
	if day, isDay := tomlfile.ParseDay(text); isDay {
		return []string{day.Format("2 January 2006")}, t == Date || t == Fact
	}
	return []string{text}, false
}

func shownText(t Type, s string) ([]string, bool) {
	switch t {
	case Several, Any, Lines:
		return []string{s}, !strings.ContainsAny(s, "\r\n")
	case Answer:
		return []string{strings.TrimSuffix(lineEnds.Replace(s), "\n")}, true
	case Fact:
		if _, isDay := tomlfile.TypedDay(s); isDay { // typed anew it would be a day
			return []string{s}, true
		}
	case Date, Number, Flag, Row, Rows:
		return []string{s}, false
	}
	return []string{s}, true
}

func shownList(t Type, list []any) ([]string, bool) {
	var out []string
	for _, v := range list {
		switch v := v.(type) {
		case string:
			out = append(out, v)
		case []any:
			cells, ok := shownList(Row, v)
			if t != Rows || !ok {
				return []string{fmt.Sprint(list)}, false
			}
			out = append(out, strings.Join(cells, ""))
		default:
			return []string{fmt.Sprint(list)}, false
		}
	}
	switch t {
	case Several, Any:
		return out, true
	case Lines:
		return []string{strings.Join(out, "\n")}, !strings.ContainsAny(strings.Join(out, ""), "\r\n")
	case Row:
		for i, cell := range out {
			out[i] = inCell.Replace(cell)
		}
		return []string{strings.Join(out, " | ")}, true
	case Rows:
		return []string{strings.Join(out, "\n")}, true
	}
	return []string{fmt.Sprint(list)}, false
}

// inCell writes the cell of a row so that it can be told from its neighbours, and from the next row.
var inCell = strings.NewReplacer(`\`, `\\`, "|", `\|`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// cellsOf are the cells of a row that was typed with | between them, or was copied from a spreadsheet, which has tabs.
func cellsOf(line string) []string {
	var cells []string
	var cell strings.Builder
	end := func() { cells = append(cells, strings.TrimSpace(cell.String())); cell.Reset() }
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\' && i+1 < len(line):
			i++
			cell.WriteString(unescaped(line[i]))
		case c == '|', c == '\t':
			end()
		default:
			cell.WriteByte(c)
		}
	}
	end()
	return cells
}

// unescaped is what a letter behind a backslash stands for in a cell.
func unescaped(c byte) string {
	switch c {
	case 'n':
		return "\n"
	case 'r':
		return "\r"
	case 't':
		return "\t"
	case '\\', '|':
		return string(c)
	}
	return `\` + string(c)
}

// today is how days are typed, for hints.
var anyDay = time.Date(2026, 3, 27, 0, 0, 0, 0, time.UTC).Format("2 January 2006")
