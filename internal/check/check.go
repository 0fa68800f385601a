// Package check holds the rules: what a careful committee officer would find in a paper. A [Paper] comes
// in, its facts with their places and the report numbered; findings go out, each with its place in the
// case file and the number of its paragraph. What a finding means stands in the catalogue ([Rules]),
// which has the findings of the other stages too.
//
// What makes a single file unusable is found where it is read, in casefile; what a template lacks, in
// compose; what a report can't hold or cite, in report.
//
// # How to write a rule
//
//  1. Describe it in rules/FAMILY.toml: its name, its severity, a plain explanation, the source, and an
//     example that it finds and one that it passes. An example is a sentence, or keys of a case; after a
//     line "# council" or "# meeting" they are keys of those. Tests play both, and hold that each
//     rule is in the catalogue and each entry is reported by something.
//  2. Write a function func(p *Paper, f finder) in a file named by its notion, and add it to the list of the
//     family that it belongs to: families, below, has all lists. A rule looks at p: the case, its council and meeting,
//     the law, the report. A rule on the profile alone is called in council.go.
//  3. Report with f.find(place, "rule-name", hint, message …), or, about words, with
//     f.in(passage, start, end, "rule-name", hint, message …). The severity comes from the catalogue. The message
//     says what is wrong, the hint what to do; both in small letters, without a full stop.
//     Where one thing alone puts a finding right, f.mends(mending) reports it: instead, in mending.go, makes one. The
//     catalogue says how, under mends, and mending_test.go shows it. What changes the sense is for a person.
//  4. Words are read off p.own(): paragraphs, cells, captions, headings and the title, as they are printed, parted
//     into words. Those of p.english() are in English alone; those of p.Passages() have quotations too, for what must
//     not be published even there. p.ours tells whether an officer typed the words, so that a template's are passed,
//     and text.InQuotes whether they stand in quotation marks.
//  5. Facts may be Bad or not given: ask. What is missing is found by compose; say nothing about it.
//  6. Look for something cheap (t.Has, t.HasAny) before anything dear (regexp): a paper has two
//     milliseconds for all rules together.
//  7. The profile decides what differs between councils: p.Council; what the law says is data: p.Law. So are the
//     words that a profile can add to: the tables of check/text, put together in p.Law.words.
//  8. Let somebody else write testdata/sentences/RULE.toml: what the rule must find, and ordinary prose like it
//     that the rule must pass. Then read what changes in testdata/corpus/findings.txt.
//
// [Paper.Settle] does the rest once every stage has reported: paragraphs, the profile's severities, and
// the findings that the case ignores.
package check

import (
	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A Paper is what rules look at.
type Paper struct {
	Case     *casefile.Case
	Council  *casefile.Council // as papers of the case's kind have it
	Meeting  *casefile.Meeting
	Others   []*casefile.Meeting // the further meetings that the paper goes to
	Law      *Law
	Report   *report.Report
	Typeface *tagpdf.Family // the typeface in which the PDF is set
	Flawed   bool           // the profile or the templates have an error, from which much may follow that is no fault of the case

	passages []*text.Passage  // the words of the paper, read when a rule first asks for them
	given    []casefile.Value // what the case says in its tables, read likewise
	said     *text.Said       // the money and the days of which the passages speak, read likewise
	prose    []text.Prose     // the passages that are no quotations, parted into words
	signs    noteSigns        // how asterisks are used for notes, read likewise
	labelled map[string]bool  // the labels of the passages, read likewise
	change   *bool            // whether it is about the change of a contract, told likewise
	governed *governed        // which law governs the contract, told likewise
}

// A rule looks at a paper and reports what it finds.
type rule func(p *Paper, f finder)

// families are the rules on papers. Each family is listed at the top of the file of its name, and stray signs in
// signs.go: these come last, since others tell more of some.
var families = [][]rule{names, letters, facts, dates, value, legality, procurement, wording, structure, publication, stray}

// aboutMeetings are the families for papers about meetings, such as agendas: the others are about the matter of a case, and an
// agenda may well say that an item is exempt.
var aboutMeetings = [][]rule{names, letters, wording, structure, stray}

// Check adds what the rules find in a paper to list. A paper in which other stages have found errors
// is checked too: there may be placeholders in it.
func (p *Paper) Check(list *diag.List) {
	f := finder{list: list, told: map[string]int{}}
	all := families
	if p.Case.OfMeeting() != nil {
		all = aboutMeetings
	}
	for _, family := range all {
		for _, look := range family {
			look(p, f)
		}
	}
}
