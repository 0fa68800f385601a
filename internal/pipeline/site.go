package pipeline

import (
	"cabinet/internal/diag"
	"io/fs"
	"path"
	"regexp"
	"strconv"
)

// position matches what html/template puts before its messages.
var position = regexp.MustCompile(`template: ([^:/]+\.tmpl):(\d+)(?::\d+)?: `)

// siteTemplate is the finding for a template of the pages that can't be used.
func (b *builder) siteTemplate(err error) diag.Diagnostic {
	message := err.Error()
	d := diag.Diagnostic{Rule: "template", Message: "the " + message}
	at := position.FindStringSubmatchIndex(message)
	if at == nil {
		return d
	}
	name := path.Join("site", message[at[2]:at[3]])
	line, _ := strconv.Atoi(message[at[4]:at[5]]) // figures by the pattern; too many of them are line 0
	text, _ := fs.ReadFile(b.Templates, name)     // read just now; without it the file's name stays
	d.Span = diag.NewSource(path.Join(b.TemplatesName, name), text).At(line, 0)
	d.Message = "this template can't be used: " + message[at[1]:]
	return d
}
