package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"cabinet/internal/pipeline"
	"cabinet/internal/returned"
)

// errMoved says that a page shows a case that is no longer so.
var errMoved = errors.New("the case has been changed since this page was shown; look again, and take it then")

// takeReturned takes an edit into the case, if that is still the one that the page was made of.
func (p *Preview) takeReturned(w http.ResponseWriter, r *http.Request, name string) {
	values, status := typed(r)
	if status != 0 {
		http.Error(w, unreadable, status)
		return
	}
	if !p.takes() {
		http.Error(w, "an author takes edits into a case, and not an officer who clears it", http.StatusForbidden)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), savingTime)
	defer cancel()
	switch err := p.take(ctx, name, values.Get("digest"), values.Get("edit")); {
	case errors.Is(err, errMoved):
		p.answerReturned(w, ctx, http.StatusConflict, name, err.Error())
		return
	case err != nil:
		p.answerReturned(w, ctx, http.StatusUnprocessableEntity, name, "nothing was taken: "+err.Error())
		return
	}
	p.makePapers(r.Context(), untorn)
	http.Redirect(w, r, returnedAt(p.gate.root, name)+"#edit-"+values.Get("edit"), http.StatusSeeOther)
}

// take writes the change of the case that an edit comes to.
func (p *Preview) take(ctx context.Context, name, digest, key string) error {
	target, err := p.project.Reopen()
	if err != nil {
		return err
	}
	text, err := pipeline.ReadCase(target, name)
	if err != nil {
		return err
	}
	o, c, err := p.held(name)
	switch {
	case err != nil:
		return err
	case c == nil:
		return errors.New("no file of this paper is open")
	case sumOf(text) != digest:
		return errMoved
	}
	taken := takeOf(c, key)
	if taken == nil || p.returns.has(o, key) {
		return errors.New("this edit has no one place in the case")
	}
	if !bytes.Equal(taken.At.Source.Text, bytes.TrimPrefix(text, []byte("\uFEFF"))) {
		return errMoved // what is shown lags behind the file
	}
	after, err := taken.Apply(text)
	if err != nil {
		return err
	}
	if err := pipeline.WriteCase(ctx, target, name, text, after); err != nil {
		return fmt.Errorf("the case can’t be written: %w", err)
	}
	p.returns.note(o, key)
	return nil
}

// takeOf is what an edit comes to by its key; nil for nothing.
func takeOf(c *returned.Comparison, key string) *returned.Take {
	if i := slices.Index(keysOf(c.Edits), key); i >= 0 {
		return c.Edits[i].Take
	}
	return nil
}
