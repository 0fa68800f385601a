package pageframe_test

import (
	"testing"

	"cabinet/internal/pageframe"
)

// What a style sheet says of a page is said, in a frame, of what is put there alone.
func TestScoped(t *testing.T) {
	const in = ":is(.cabinet-page, #_#_#_) "
	for _, c := range []struct{ name, sheet, want string }{
		{"an element", "h1 { color: red; }", in + "h1 { color: red; }\n"},
		{"several", "h1, a:is(b, c) > d { color: red }", in + "h1, " + in + "a:is(b, c) > d { color: red }\n"},
		{"the page's root", ":root { --a: 1px; } :root:lang(cy) { --b: 2px }", ":where(.cabinet-page) { --a: 1px; }\n:where(.cabinet-page):lang(cy) { --b: 2px }\n"},
		{"the page itself", "html { color: red } body { margin: 0 }", ""},
		{"main, of which a frame has its own", "main, .main > main { margin: 0 }", in + ":is(main, div):where(#cabinet-main), " + in + ".main > :is(main, div):where(#cabinet-main) { margin: 0 }\n"},
		{"sizes of the root's letters", "p { margin: -.5rem 1.25rem calc(2rem + 1px); }", in + "p { margin: calc(-.5 * var(--rem)) calc(1.25 * var(--rem)) calc(calc(2 * var(--rem)) + 1px); }\n"},
		{"comments and strings", "/* } */ p::after { content: \"} rem, main\"; }", in + "p::after { content: \"} rem, main\"; }\n"},
		{"the width of a window", "@media (min-width: 48rem) { p { margin: 0 } }", "@container cabinet-frame (min-width: 42.667em) {\n  " + in + "p { margin: 0 }\n}\n"},
		{"a width on paper or elsewhere", "@media print, (min-width: 36rem) { p { margin: 0 } }", "@media print {\n  " + in + "p { margin: 0 }\n}\n@container cabinet-frame (min-width: 32em) {\n  " + in + "p { margin: 0 }\n}\n"},
		{"a width of screens alone", "@media screen and (max-width: 36rem) { p { margin: 0 } }", "@media screen {\n  @container cabinet-frame (max-width: 32em) {\n    " + in + "p { margin: 0 }\n  }\n}\n"},
		{"dark colours", "@media screen and (prefers-color-scheme: dark) { p { margin: 0 } } @media (hover: hover) { p { margin: 0 } }", "@media (hover: hover) {\n  " + in + "p { margin: 0 }\n}\n"},
		{"a container of its own", "@container (max-width: 30rem) { p { margin: 0 } }", "@container (max-width: 30em) {\n  " + in + "p { margin: 0 }\n}\n"},
		{"what a browser can", "@supports selector(::x) { p { margin: 0 } }", "@supports selector(::x) {\n  " + in + "p { margin: 0 }\n}\n"},
		{"paper", "@page wide { size: A4 landscape; @bottom-right { content: \"x\"; } }", "@page wide { size: A4 landscape; @bottom-right { content: \"x\"; } }\n"},
		{"statements", "@import \"a.css\"; p { margin: 0 }", "@import \"a.css\";\n" + in + "p { margin: 0 }\n"},
		{"a rule without an end", "p { margin: 0", in + "p { margin: 0 }\n"},
		{"no style sheet", "}}{;", in + "}} { ; }\n"},
	} {
		if got := string(pageframe.Scoped([]byte(c.sheet))); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}
