package paste

import (
	"strconv"
	"strings"

	"cabinet/internal/lazy"
)

var rgb = lazy.New(`rgba?\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})(?:[, /]+([\d.]+))?\)|#([0-9a-f]{6})\b|#([0-9a-f]{3})\b`)

// ordinary are the names of colours that say nothing.
var ordinary = set("black white windowtext auto inherit initial unset currentcolor transparent none text")

// named is what a colour is called; "" for one that says nothing, as black, white and the greys.
func named(colour string) string {
	m := rgb.FindStringSubmatch(colour)
	if m == nil {
		name, _, _ := strings.Cut(colour, " ")
		if ordinary[name] || strings.HasPrefix(name, "gray") || strings.HasPrefix(name, "grey") || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" {
			return ""
		}
		return name
	}
	if m[4] == "0" {
		return ""
	}
	hex := m[5]
	if m[6] != "" {
		hex = string([]byte{m[6][0], m[6][0], m[6][1], m[6][1], m[6][2], m[6][2]})
	}
	var c [3]int
	for i := range c {
		if hex != "" {
			n, _ := strconv.ParseInt(hex[2*i:2*i+2], 16, 0)
			c[i] = int(n)
		} else {
			c[i], _ = strconv.Atoi(m[i+1])
		}
	}
	return hue(c[0], c[1], c[2])
}

// hue is what a colour is called; "" for a grey.
func hue(red, green, blue int) string {
	high, low := max(red, green, blue), min(red, green, blue)
	switch {
	case high-low < 32:
		return ""
	case blue == high && green < 3*blue/4 && red > green+blue/5:
		return "purple"
	case blue == high:
		return "blue"
	case green == high && red < 7*green/8:
		return "green"
	case red == high && green > 5*red/6, green == high:
		return "yellow"
	case red == high && green > red/2 && blue < green:
		return "amber"
	}
	return "red"
}
