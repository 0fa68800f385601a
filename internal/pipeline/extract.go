package pipeline

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// extracted are the sections of which a record has the words, by their ids. A paper has one of each at most: the first.
var extracted = map[string]string{
	"purpose":           record.Purpose,
	"recommendation":    record.Recommendations,
	"recommendations":   record.Recommendations,
	"summary":           record.Summary,
	"executive-summary": record.Summary,
}

// extractsOf are the words of a report that other systems print beside its title. All words are copies, not to hold the
// file of its case in memory.
func extractsOf(r *report.Report) (out []record.Extract) {
	has := map[string]bool{}
	for _, part := range r.Parts {
		for _, s := range part.Sections {
			of := extracted[s.ID]
			if of == "" || has[of] {
				continue
			}
			if lines := linesOf(s); len(lines) > 0 {
				has[of] = true
				out = append(out, record.Extract{Of: of, Heading: strings.Clone(s.Heading), Lines: lines})
			}
		}
	}
	return out
}

// linesOf are the paragraphs and items of a section in the words that every file of the paper has, which verify looks for too.
func linesOf(s report.Section) (out []record.Line) {
	var m modeller
	m.blocks(s.Blocks)
	for _, item := range m.Paper.Items {
		if !item.Optional && item.Words != "" {
			out = append(out, record.Line{Marker: strings.Clone(item.Marker), Text: strings.Clone(item.Words)})
		}
	}
	return out
}

// keptExtracts are the extracts of a frozen paper, as its file has them. Files of earlier versions of the program have none.
func keptExtracts(z *casefile.Frozen) (out []record.Extract) {
	for _, e := range z.Extracts {
		kept := record.Extract{Of: strings.Clone(e.Of.Value), Heading: strings.Clone(e.Heading.Value)}
		markers := e.Markers.Strings()
		for i, line := range e.Lines.Strings() {
			marker := ""
			if i < len(markers) {
				marker = markers[i]
			}
			kept.Lines = append(kept.Lines, record.Line{Marker: strings.Clone(marker), Text: strings.Clone(line)})
		}
		out = append(out, kept)
	}
	return out
}
