package webserver

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
)

// A served is what a server answers to a path, decoded, and a query: where it leads to, or "".
type served func(path, query string) string

// ofNginx is what nginx makes of its redirects, by a small model of it.
func ofNginx(text []byte) (served, error) {
	if text == nil {
		return func(string, string) string { return "" }, nil
	}
	words, err := nginxWords(string(text))
	if err != nil {
		return nil, err
	}
	maps := map[string]map[string]string{}
	for len(words) > 0 {
		switch {
		case len(words) >= 3 && strings.HasPrefix(words[0], "map_hash_") && words[2] == ";":
			words = words[3:]
		case len(words) >= 4 && words[0] == "map" && words[3] == "{":
			lines := map[string]string{}
			maps[words[1]+" "+words[2]] = lines
			for words = words[4:]; words[0] != "}"; words = words[3:] {
				key := strings.ToLower(words[0])
				if _, doubled := lines[key]; doubled || words[2] != ";" || words[0] != "default" && !strings.HasPrefix(words[0], "/") {
					return nil, fmt.Errorf("a map has the line %q", words[:3])
				}
				if strings.Contains(words[1], "$") && words[0] != "default" {
					return nil, fmt.Errorf("a variable is put into %q", words[1])
				}
				lines[key] = words[1]
			}
			words = words[1:]
		default:
			return nil, fmt.Errorf("nginx knows no %q", words[0])
		}
	}
	paths, queries := maps["$uri $cabinet_moved_path"], maps["$uri?$args $cabinet_moved"]
	if len(maps) != 2 || paths == nil || queries == nil {
		return nil, fmt.Errorf("the maps are %v", maps)
	}
	return func(path, query string) string {
		if to, ok := queries[strings.ToLower(path+"?"+query)]; ok {
			return to
		}
		return paths[strings.ToLower(path)]
	}, nil
}

// nginxWords are the words of a configuration, as nginx parts them.
func nginxWords(text string) (words []string, err error) {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case strings.IndexByte(" \t\r\n", c) >= 0:
			i++
		case c == '#':
			for i < len(text) && text[i] != '\n' {
				i++
			}
		case c == '{' || c == '}' || c == ';':
			words = append(words, text[i:i+1])
			i++
		case c == '"':
			word := ""
			for i++; text[i] != '"'; i++ {
				if text[i] == '\\' && strings.IndexByte(`"'\`, text[i+1]) >= 0 {
					i++
				}
				word += text[i : i+1]
			}
			words = append(words, word)
			if i++; i < len(text) && strings.IndexByte(" \t\r\n;{", text[i]) < 0 {
				return nil, fmt.Errorf("after %q stands %q", word, text[i:i+1])
			}
		default:
			start := i
			for i < len(text) && strings.IndexByte(" \t\r\n;{", text[i]) < 0 {
				i++
			}
			words = append(words, text[start:i])
		}
	}
	return words, nil
}

// ofApache is what Apache makes of its rules, by a small model of it.
func ofApache(texts ...[]byte) (served, error) {
	type ruled struct {
		path, query *regexp.Regexp
		to          string
	}
	var rules []ruled
	var next ruled
	for _, line := range strings.Split(string(joined(texts)), "\n") {
		if !strings.HasPrefix(line, "Rewrite") {
			continue
		}
		words, err := apacheWords(line)
		if err != nil {
			return nil, err
		}
		switch words[0] + " " + words[1] {
		case "RewriteEngine On", `RewriteRule (^|/)\.cabinet$`:
			continue
		case "RewriteCond %{REQUEST_URI}", "RewriteCond %{QUERY_STRING}":
			pattern, err := regexp.Compile("(?i)" + words[2])
			if err != nil || len(words) != 4 || words[3] != "[NC]" {
				return nil, fmt.Errorf("a condition is %q: %v", words, err)
			}
			if words[1] == "%{REQUEST_URI}" {
				next.path = pattern
			} else {
				next.query = pattern
			}
		case "RewriteRule ^":
			if len(words) != 4 || words[3] != "[R=301,L,NE,QSD]" || next.path == nil || strings.Contains(words[2], "$") {
				return nil, fmt.Errorf("a rule is %q", words)
			}
			if strings.Count(words[2], "%") != strings.Count(words[2], `\%`) {
				return nil, fmt.Errorf("a rule puts what it has matched into %q", words[2])
			}
			next.to = strings.ReplaceAll(words[2], `\%`, "%")
			rules = append(rules, next)
			next = ruled{}
		default:
			return nil, fmt.Errorf("a line is %q", words)
		}
	}
	return func(path, query string) string {
		for _, r := range rules {
			if r.path.MatchString(byBytes(path)) && (r.query == nil || r.query.MatchString(byBytes(query))) {
				return r.to
			}
		}
		return ""
	}, nil
}

// byBytes is a text whose characters are the bytes of another, as Apache's expressions see it.
func byBytes(text string) string {
	var out strings.Builder
	for _, b := range []byte(text) {
		out.WriteRune(rune(b))
	}
	return out.String()
}

// apacheWords are the words of a line.
func apacheWords(line string) (words []string, err error) {
	for line = strings.TrimLeft(line, " "); line != ""; line = strings.TrimLeft(line, " ") {
		if line[0] != '"' {
			word, rest, _ := strings.Cut(line, " ")
			words, line = append(words, word), rest
			continue
		}
		word, i := "", 1
		for ; i < len(line) && line[i] != '"'; i++ {
			if line[i] == '\\' && i+1 < len(line) && (line[i+1] == '\\' || line[i+1] == '"') {
				i++
			}
			word += line[i : i+1]
		}
		if i == len(line) || strings.Contains(word, "${") {
			return nil, fmt.Errorf("the line %q has half a quote or a variable", line)
		}
		words, line = append(words, word), line[i+1:]
	}
	return words, nil
}

// ofIIS is what IIS makes of its maps, by a small model of it.
func ofIIS(texts ...[]byte) (served, error) {
	maps := map[string]map[string]string{"cabinet-queries": {}, "cabinet-paths": {}}
	for _, text := range texts {
		if text == nil {
			continue
		}
		var config struct {
			Maps []struct {
				Name string `xml:"name,attr"`
				Add  []struct {
					Key   string `xml:"key,attr"`
					Value string `xml:"value,attr"`
				} `xml:"add"`
			} `xml:"system.webServer>rewrite>rewriteMaps>rewriteMap"`
		}
		if err := xml.Unmarshal(text, &config); err != nil {
			return nil, err
		}
		for _, m := range config.Maps {
			for _, a := range m.Add {
				key := strings.ToLower(a.Key)
				if _, doubled := maps[m.Name][key]; doubled {
					return nil, fmt.Errorf("%q is there twice", a.Key)
				}
				maps[m.Name][key] = a.Value
			}
		}
	}
	return func(path, query string) string {
		if to, ok := maps["cabinet-queries"][strings.ToLower(path+"?"+query)]; ok {
			return to
		}
		return maps["cabinet-paths"][strings.ToLower(path)]
	}, nil
}

func joined(texts [][]byte) (out []byte) {
	for _, text := range texts {
		out = append(append(out, text...), '\n')
	}
	return out
}
