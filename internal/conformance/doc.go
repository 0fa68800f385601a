// Package conformance holds the checks that need other people's tools: veraPDF, qpdf, pdfcpu, poppler,
// mupdf, vnu, Chromium with axe in it, LibreOffice, python-docx and openxml-audit, nginx and Apache, and Wine for
// the Windows program. They run with
//
//	.ci/conformance
//
// which installs the tools first, and not in `go test ./...`, which has only Go.
package conformance
