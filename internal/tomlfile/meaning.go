package tomlfile

import (
	"fmt"
	"maps"
	"strings"
	"time"
)

// A meaning is what a file says: each value by its path, and how long each list is. Tables in which
// nothing stands say nothing.
type meaning map[string]string

// add adds a value as the decoder gives it.
func (m meaning) add(path string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for key, kid := range v {
			m.add(strings.TrimPrefix(path+"."+Key(key), "."), kid)
		}
	case []map[string]any:
		addList(m, path, v)
	case []any:
		addList(m, path, v)
	case string:
		m[path] = "text " + unixLines(v)
	case Date:
		m[path] = "day " + string(v)
	case time.Time:
		if zone := v.Location().String(); zone != "date-local" { // as the decoder has a day without a time
			m[path] = "time " + v.Format(time.RFC3339Nano) + " " + zone
			return
		}
		m.add(path, Date(v.Format(time.DateOnly)))
	default:
		m[path] = fmt.Sprintf("%T %v", v, v)
	}
}

func addList[T any](m meaning, path string, list []T) {
	m[path] = listOf(len(list))
	for i, v := range list {
		m.add(fmt.Sprintf("%s[%d]", path, i+1), v)
	}
}

// listOf is what is said of a list itself.
func listOf(n int) string { return fmt.Sprintf("%d in a list", n) }

// without takes out a value, and a list with what is in it.
func (m meaning) without(path string) meaning {
	maps.DeleteFunc(m, func(p, _ string) bool {
		rest, below := strings.CutPrefix(p, path)
		return below && (rest == "" || rest[0] == '[' || rest[0] == '.')
	})
	return m
}
