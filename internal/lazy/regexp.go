// Package lazy has regular expressions that are compiled when they are first asked. The program has some four
// hundred of them, and a run asks few: to compile all of them takes longer than to make a paper.
package lazy

import (
	"regexp"
	"sync"
)

// A Regexp is a regular expression. Several goroutines may ask it at once; its methods are those of [regexp.Regexp].
type Regexp struct {
	expr     string
	once     sync.Once
	compiled *regexp.Regexp
}

// New is a regular expression, which must be well formed: TestExpressions holds that of all that are constants.
func New(expr string) *Regexp { return &Regexp{expr: expr} }

// regexp compiles the expression, unless that is done.
func (r *Regexp) regexp() *regexp.Regexp {
	r.once.Do(r.compile)
	return r.compiled
}

func (r *Regexp) compile() { r.compiled = regexp.MustCompile(r.expr) }

// String is the expression.
func (r *Regexp) String() string { return r.expr }

// MatchString is as [regexp.Regexp.MatchString].
func (r *Regexp) MatchString(s string) bool { return r.regexp().MatchString(s) }

// Match is as [regexp.Regexp.Match].
func (r *Regexp) Match(b []byte) bool { return r.regexp().Match(b) }

// FindString is as [regexp.Regexp.FindString].
func (r *Regexp) FindString(s string) string { return r.regexp().FindString(s) }

// FindStringIndex is as [regexp.Regexp.FindStringIndex].
func (r *Regexp) FindStringIndex(s string) []int { return r.regexp().FindStringIndex(s) }

// FindStringSubmatch is as [regexp.Regexp.FindStringSubmatch].
func (r *Regexp) FindStringSubmatch(s string) []string { return r.regexp().FindStringSubmatch(s) }

// FindStringSubmatchIndex is as [regexp.Regexp.FindStringSubmatchIndex].
func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	return r.regexp().FindStringSubmatchIndex(s)
}

// FindAllString is as [regexp.Regexp.FindAllString].
func (r *Regexp) FindAllString(s string, n int) []string { return r.regexp().FindAllString(s, n) }

// FindAllStringIndex is as [regexp.Regexp.FindAllStringIndex].
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return r.regexp().FindAllStringIndex(s, n)
}

// FindAllStringSubmatch is as [regexp.Regexp.FindAllStringSubmatch].
func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return r.regexp().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is as [regexp.Regexp.FindAllStringSubmatchIndex].
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return r.regexp().FindAllStringSubmatchIndex(s, n)
}

// FindIndex is as [regexp.Regexp.FindIndex].
func (r *Regexp) FindIndex(b []byte) []int { return r.regexp().FindIndex(b) }

// FindSubmatch is as [regexp.Regexp.FindSubmatch].
func (r *Regexp) FindSubmatch(b []byte) [][]byte { return r.regexp().FindSubmatch(b) }

// FindSubmatchIndex is as [regexp.Regexp.FindSubmatchIndex].
func (r *Regexp) FindSubmatchIndex(b []byte) []int { return r.regexp().FindSubmatchIndex(b) }

// FindAllSubmatch is as [regexp.Regexp.FindAllSubmatch].
func (r *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte { return r.regexp().FindAllSubmatch(b, n) }

// FindAllSubmatchIndex is as [regexp.Regexp.FindAllSubmatchIndex].
func (r *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return r.regexp().FindAllSubmatchIndex(b, n)
}

// ReplaceAllString is as [regexp.Regexp.ReplaceAllString].
func (r *Regexp) ReplaceAllString(s, with string) string { return r.regexp().ReplaceAllString(s, with) }

// ReplaceAllLiteralString is as [regexp.Regexp.ReplaceAllLiteralString].
func (r *Regexp) ReplaceAllLiteralString(s, with string) string {
	return r.regexp().ReplaceAllLiteralString(s, with)
}

// ReplaceAllStringFunc is as [regexp.Regexp.ReplaceAllStringFunc].
func (r *Regexp) ReplaceAllStringFunc(s string, with func(string) string) string {
	return r.regexp().ReplaceAllStringFunc(s, with)
}

// Split is as [regexp.Regexp.Split].
func (r *Regexp) Split(s string, n int) []string { return r.regexp().Split(s, n) }

// ReplaceAll is as [regexp.Regexp.ReplaceAll].
func (r *Regexp) ReplaceAll(b, with []byte) []byte { return r.regexp().ReplaceAll(b, with) }
