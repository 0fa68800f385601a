package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/project"
)

// factsTopic is no command but a page of help: what can be named where words are written.
func factsTopic() *cobra.Command {
	return &cobra.Command{
		Use:   "facts",
		Short: "What answers, templates and headers can name",
		Long:  factsPage(),
	}
}

func factsPage() string {
	var b strings.Builder
	b.WriteString(`A fact is named between double braces: {{contract.value}}. Titles and answers,
cells, captions and comments of a case, its facts, "none" sentences, headings and
header fields of a profile, and templates can name:

`)
	for _, f := range project.FactNames() {
		fmt.Fprintf(&b, "  %-26s %s\n", f.Name, f.Doc)
	}
	b.WriteString(`
The profile's "none" sentences can also name considered.by, considered.name and
considered.on; [comments] and signed lines comment.name, comment.post,
comment.role and comment.date; [contacts] lines contact.name, contact.title, contact.email,
contact.phone and contact.role; [appendices] appendix.exempt,
appendix.public_interest and appendix.attached.

Templates also have these, beside Go's if, else, and, or, not:

  {{ask "name" "Question?"}}   the answer [prose] name, which must be given
  {{may "name" "Question?"}}   the same, and it can stay empty
  {{if asks "approve"}}        whether decision.asks is that
  {{if has "contract.ends"}}   whether a fact is given
  {{if is report.from "x"}}    whether a fact prints one of these words
  {{a terms.exception}}        the fact with "a" or "an" before it
  {{a x | capital}}            with a capital first letter
  {{plural report.from "has" "have"}}   the word for one or for several

Some sections print data of the case: contacts (report.contacts), appendices
([[appendix]]), background-papers ([[background]]), and comments and any other
section that a [[comment]] names.

Templates of agendas and supplements print items: {{items}} all of them,
{{items.open}} and {{items.exempt}} those of a part. The block "item" words each,
"item-minutes" the standing item minutes. They can name also:

`)
	for _, f := range project.ItemFactNames() {
		fmt.Fprintf(&b, "  %-26s %s\n", f.Name, f.Doc)
	}
	return b.String()
}
