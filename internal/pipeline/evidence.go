package pipeline

import (
	"context"
	"path"
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/evidence"
	"cabinet/internal/record"
)

// evidenceFile and evidencePage are what other programs said of the site's files, as data and as a page.
const (
	evidenceFile = record.StatementFolder + "/" + record.EvidenceFile
	evidencePage = record.StatementFolder + "/" + record.EvidencePage
)

// gather has other programs look at the site as it is about to be published, if that is asked for. No file changes but
// the two that tell of it. A build that does not ask has no evidence, so that what is published of it is always about
// the files beside it.
func (b *builder) gather(ctx context.Context, o *output, shown []record.Meeting) error {
	if !b.options.Evidence {
		return nil
	}
	files := slices.DeleteFunc(o.manifest.Files(), func(f record.File) bool { return f.Name == evidencePage }) // it is about to change
	e, err := evidence.Gather(ctx, o.stage.Files(), files)
	if err != nil {
		return err
	}
	for _, t := range e.Tests {
		if failed := t.Failed(); t.NotRun != "" {
			b.list.Warnf(diag.Span{}, "test-not-run", "put it on the PATH if readers should have its results", "%s has not tested against %s: %s", t.Tool, t.Against, t.NotRun)
		} else if len(failed) > 0 {
			b.list.Warnf(diag.Span{}, "test-failed", "read "+path.Join(b.folder(), evidencePage)+"; a document that is attached is for its author to mend", "%s finds faults against %s in %s, the first in %s", t.Tool, t.Against, diag.Plural(len(failed), "file"), failed[0].Name)
		}
	}
	page, err := b.site.Evidence(e, shown, b.identityOfHome(shown))
	if err != nil {
		return err
	}
	return o.writeAll(map[string][]byte{evidenceFile: e.Write(), evidencePage: page})
}

// evidenceGone says that the evidence of the last output is not in this one, and gives the addresses that go of others
// than the pages beside it: a statement goes where its council has one of its own, to which all pages lead then.
func (b *builder) evidenceGone(going []string) []string {
	if slices.Contains(going, evidenceFile) {
		b.list.Warnf(diag.Span{}, "address-gone", "build with --evidence to test the files as they are now",
			"the last output had the results of other programs' tests, which were about its files and are not in this one")
	}
	return slices.DeleteFunc(going, func(at string) bool { return at == record.StatementFolder || path.Dir(at) == record.StatementFolder })
}
