package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"cabinet/internal/law"
)

// groundsPage is the word for which explain lists the grounds.
const groundsPage = "grounds"

// listGrounds lists the grounds that contract.ground can name, by their law and what they are for.
func listGrounds(out io.Writer) {
	fmt.Fprintln(out, wrap("What contract.ground of a case can name: why a contract is awarded without competition, or changed. England only."))
	group := ""
	for _, g := range law.Known().Grounds {
		if of := g.Regime + ", " + g.Kind; of != group {
			group = of
			fmt.Fprintf(out, "\n%s\n", of)
		}
		fmt.Fprintf(out, "  %-21s %s\n", g.ID, strings.Join(fold(g.Title, 53), "\n"+strings.Repeat(" ", 24)))
	}
}

// explainGround says what a ground is, what it needs, which notices its award asks for, and where it was read.
func explainGround(out io.Writer, g law.Ground) {
	fmt.Fprintf(out, "%s (%s, %s)\n\n%s.\n", g.ID, g.Regime, g.Kind, upper(g.Title))
	if g.Needs != "" {
		fmt.Fprintln(out, wrap("It needs: "+g.Needs+"."))
	}
	if len(g.Types) > 0 {
		fmt.Fprintf(out, "It is offered for: %s.\n", strings.Join(g.Types, ", "))
	}
	switch {
	case g.From.Year != 0:
		fmt.Fprintf(out, "It is for what began on or after %s.\n", g.From)
	case g.Until.Year != 0:
		fmt.Fprintf(out, "It is for what began on or before %s, and for changes to that and\ncall-offs under it.\n", g.Until)
	}
	explainRoute(out, g)
	fmt.Fprintf(out, "\nProvision: %s\n%s\n", g.Provision, sourceOf(g.Basis))
}

// explainRoute says which notices an award on a ground asks for.
func explainRoute(out io.Writer, g law.Ground) {
	if c, ok := law.Known().Change(g.Regime); ok && g.Kind == law.Modification {
		fmt.Fprintf(out, "\n%s\n%s\n", wrap(noticeOfChange(c, g)), sourceOf(c.Basis))
		return
	}
	r, ok := law.Known().Route(g, strings.Join(g.Types, " ")) // of more types than one, that of all
	if !ok {
		return
	}
	fmt.Fprintf(out, "\nNotices:%s\n%s\n", noticesOf(r), sourceOf(r.Basis))
	if other, ok := law.Known().Route(g, "light touch"); ok && g.For("light touch") && other.ID != r.ID {
		fmt.Fprintf(out, "\nOf a light touch contract:%s\n%s\n", noticesOf(other), sourceOf(other.Basis))
	}
}

// noticeOfChange says which notice a change on a ground asks for.
func noticeOfChange(c law.Change, g law.Ground) string {
	excepted := len(g.Types) > 0
	for _, contract := range g.Types {
		excepted = excepted && slices.Contains(c.Types, contract)
	}
	switch {
	case excepted, len(c.Grounds) > 0 && !slices.Contains(c.Grounds, g.ID):
		return "Notice: none."
	case c.When == "after":
		return "Notice: one of the change, sent for publication after it."
	case slices.Contains(c.Always, g.ID):
		return "Notice: a contract change notice before the change."
	}
	return fmt.Sprintf("Notice: a contract change notice before the change, unless the value changes by no more than %d%% (works: %d%%), or the term by no more than %d%% of the longest one provided for on award; of a light touch contract none.",
		c.Value, c.Works, c.Term)
}

// sourceOf says where something was read, and when.
func sourceOf(b law.Basis) string {
	return wrap("Source: " + b.Source + ", " + law.ReadOn(b.Read))
}

// noticesOf says which notices a route asks for, in one line for each.
func noticesOf(r law.Route) string {
	var all []string
	if r.Transparency {
		all = append(all, "transparency notice before the award")
	}
	if r.Award {
		all = append(all, "contract award notice before the contract is entered into")
	}
	switch days := r.Standstill; {
	case days > 0:
		all = append(all, fmt.Sprintf("standstill of %d working days, which begins with its publication", days))
	case r.Award:
		all = append(all, "no standstill, unless that notice sets one, of 8 working days or more")
	}
	switch {
	case r.Details > 0:
		all = append(all, fmt.Sprintf("contract details notice within %d days, the day of entering into it included", r.Details))
	case r.Soon:
		all = append(all, "contract details notice as soon as reasonably practicable, from £30,000;\n  none of a concession")
	}
	if len(all) == 0 {
		return " none"
	}
	return "\n  " + strings.Join(all, "\n  ")
}

// upper is a text that begins with a capital letter.
func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
