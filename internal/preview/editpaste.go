package preview

import (
	"encoding/json"
	"io"
	"net/http"

	"cabinet/internal/paste"
)

// pasting is the route by which the script of a form has Markdown made of a clipping. It changes nothing, but is refused
// to strangers as what changes something is.
var pasting = route{path: "paste", post: (*Preview).pasteClipping, takes: []string{"text/html"}, most: paste.MaxHTML}

// pasteClipping answers with a clipping as the Markdown of an answer, and with what is told of it.
func (*Preview) pasteClipping(w http.ResponseWriter, r *http.Request, _ string) {
	html, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "what is sent is too long", http.StatusRequestEntityTooLarge)
		return
	}
	answer, err := json.Marshal(paste.Read(string(html)))
	if err != nil {
		panic(err) // it is texts alone
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(answer)
}
