package check_test

import (
	"testing"

	"cabinet/content"
	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
	"cabinet/templates"
)

// BenchmarkSample takes the sample's report, numbered already, through every rule.
func BenchmarkSample(b *testing.B) {
	var list diag.List
	folder := casefile.Folder{FS: content.FS}
	council, meeting := folder.Council("leicestershire", &list), folder.Meeting("cabinet-2025-02-07", &list)
	c, _ := folder.Case("sena-tribunal-officers", &list)
	kind := compose.Load(templates.FS, "templates", "exception", "leicestershire", "", &list)
	draft := compose.Paper{Case: c, Council: council, Meeting: meeting, Kind: kind}.Draft(&list)
	numbered, law := report.Build(draft, &list), check.NewLaw(council)
	if list.Errors() > 0 {
		b.Fatal(list.Sorted())
	}
	b.ReportAllocs()
	for b.Loop() {
		var found diag.List
		p := check.Paper{Case: c, Council: council, Meeting: meeting, Law: law, Report: numbered, Typeface: tagpdf.Liberation()}
		p.Check(&found)
	}
}
