package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manCommand writes manual pages, for those who pack the program. It is no part of an officer's day, so that no list has it.
func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "man DIR",
		Short:   "Write manual pages into a folder",
		Long:    `man writes a manual page for each command, and for each page of help.`,
		Example: "  cabinet man /usr/local/share/man",
		Hidden:  true,
		Args:    arguments(1, 1, "the folder in which man1 and man7 are to stand"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := writeManual(cmd.Root(), args[0]); err != nil {
				return failure{err}
			}
			return nil
		},
	}
}

// writeManual writes the page of a command and those of all below it, those of commands into man1 and those about other things
// into man7.
func writeManual(cmd *cobra.Command, dir string) error {
	p := manualOf(cmd)
	folder := filepath.Join(dir, "man"+p.section)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, p.name+"."+p.section), p.text(), 0o666); err != nil {
		return err
	}
	for _, c := range cmd.Commands() {
		if c.Hidden || c.Name() == "completion" {
			continue
		}
		if err := writeManual(c, dir); err != nil {
			return err
		}
	}
	return nil
}

// A manual is the page of a command.
type manual struct {
	*cobra.Command
	name    string // "cabinet-check"
	section string // "1" for a command, "7" for what is no command
}

func manualOf(cmd *cobra.Command) manual {
	m := manual{cmd, strings.ReplaceAll(cmd.CommandPath(), " ", "-"), "1"}
	if cmd.HasParent() && !cmd.Runnable() {
		m.section = "7"
	}
	return m
}

// text is the page in the language of man.
func (m manual) text() []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, ".TH %s %s \"\" \"cabinet %s\" \"Manual of cabinet\"\n", strings.ToUpper(m.name), m.section, version())
	fmt.Fprintf(&out, ".SH NAME\n%s \\- %s\n", plainText(m.name), plainText(lowered(m.Short)))
	if use := m.use(); use != "" {
		fmt.Fprintf(&out, ".SH SYNOPSIS\n.B %s\n", plainText(use))
	}
	out.WriteString(".SH DESCRIPTION\n")
	paragraphs(&out, m.Long)
	if flags := m.NonInheritedFlags(); flags.HasAvailableFlags() {
		out.WriteString(".SH OPTIONS\n")
		flags.VisitAll(func(f *pflag.Flag) { option(&out, f) })
	}
	if m.HasExample() {
		out.WriteString(".SH EXAMPLES\n")
		paragraphs(&out, m.Example)
	}
	m.related(&out)
	return out.Bytes()
}

// use is how a command is typed; "" for what is none.
func (m manual) use() string {
	switch {
	case !m.HasParent():
		return m.name + " COMMAND"
	case m.section == "1":
		return m.UseLine()
	}
	return ""
}

// related lists the pages above and below.
func (m manual) related(out *bytes.Buffer) {
	var all []string
	if m.HasParent() {
		all = append(all, fmt.Sprintf(".BR %s (1)", plainText(manualOf(m.Parent()).name)))
	}
	for _, c := range m.Commands() {
		if !c.Hidden && c.Name() != "completion" {
			p := manualOf(c)
			all = append(all, fmt.Sprintf(".BR %s (%s)", plainText(p.name), p.section))
		}
	}
	slices.Sort(all)
	if len(all) > 0 {
		fmt.Fprintf(out, ".SH SEE ALSO\n%s\n", strings.Join(all, ",\n"))
	}
}

// option writes a flag, and what it is for.
func option(out *bytes.Buffer, f *pflag.Flag) {
	kind, usage := pflag.UnquoteUsage(f)
	name := "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	if kind != "" {
		name += " " + kind
	}
	fmt.Fprintf(out, ".TP\n.B %s\n%s\n", plainText(name), plainText(usage))
}

// paragraphs writes a text as a help page has it: lines that are set in stand as they are, all others are filled.
func paragraphs(out *bytes.Buffer, text string) {
	for i, block := range blocksOf(text) {
		set := strings.HasPrefix(block[0], "  ")
		switch {
		case set:
			out.WriteString(".nf\n")
		case i > 0:
			out.WriteString(".PP\n")
		}
		for _, line := range block {
			out.WriteString(plainText(line) + "\n")
		}
		if set {
			out.WriteString(".fi\n")
		}
	}
}

// blocksOf parts a text into paragraphs, and into stretches of lines that are set in, which may have empty lines between them.
func blocksOf(text string) (all [][]string) {
	apart := true // no line belongs to the block before
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		in := strings.HasPrefix(line, "  ")
		switch n := len(all) - 1; {
		case line == "":
			apart = true
		case n >= 0 && in && strings.HasPrefix(all[n][0], "  "):
			if apart {
				all[n] = append(all[n], "")
			}
			all[n], apart = append(all[n], line), false
		case n >= 0 && !in && !apart && !strings.HasPrefix(all[n][0], "  "):
			all[n] = append(all[n], line)
		default:
			all, apart = append(all, []string{line}), false
		}
	}
	return all
}

// plainText is a line in which man reads nothing of its own.
func plainText(line string) string {
	line = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`).Replace(line)
	if strings.HasPrefix(line, ".") {
		line = `\&` + line
	}
	return line
}

// lowered is a text that begins with a small letter.
func lowered(text string) string {
	return strings.ToLower(text[:1]) + text[1:]
}
