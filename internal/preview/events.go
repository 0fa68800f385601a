package preview

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
)

// maxStreams is how many pages are told of changes at once.
const maxStreams = 32

// beat is how often a stream without news shows that it is alive; less than writeTime.
const beat = 20 * time.Second

// streams are the pages that are told of changes. Each is woken by every new state, and looks itself whether that shows it otherwise.
type streams struct {
	mu   sync.Mutex
	open map[chan bool]bool
}

// join opens a stream; nil where there are too many.
func (s *streams) join() chan bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.open) >= maxStreams {
		return nil
	}
	if s.open == nil {
		s.open = map[chan bool]bool{}
	}
	c := make(chan bool, 1)
	s.open[c] = true
	return c
}

func (s *streams) leave(c chan bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.open, c)
}

// wake wakes every stream; one that is awake looks once more.
func (s *streams) wake() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.open {
		select {
		case c <- true:
		default:
		}
	}
}

// events sends versions of a page as Server-Sent Events: the one that is shown, and every new one.
func (p *Preview) events(w http.ResponseWriter, r *http.Request, _ string) {
	if r.Method == http.MethodHead {
		return
	}
	news := p.streams.join()
	if news == nil {
		http.Error(w, "too many pages of the preview are open", http.StatusServiceUnavailable)
		return
	}
	defer p.streams.leave(news)
	w.Header().Set("Content-Type", "text/event-stream")
	alive := time.NewTicker(beat)
	defer alive.Stop()
	page, told := r.URL.Query().Get("page"), ""
	for message := ""; ; {
		if version := p.version(page); version != told {
			message, told = "data: "+version, version
		}
		if message != "" && send(w, message) != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-news:
			message = ""
		case <-alive.C:
			message = ":"
		}
	}
}

// version tells what is shown at a path from what was shown there before. Of what is not known by its path, every state is another.
func (p *Preview) version(path string) string {
	s := p.now.Load()
	every := strconv.Itoa(s.number)
	at, err := url.Parse(path) // it is escaped as a browser has it
	if err != nil {
		return every
	}
	name, ok := p.gate.admit(at.Path)
	if !ok {
		return every
	}
	below, isOwn := strings.CutPrefix(name, own)
	if !isOwn {
		return s.page(name).version
	}
	if route, rest := p.routeOf(below); route.version != nil {
		return route.version(s, rest)
	}
	return every
}

// send sends a message of a stream, and gives it time for the next.
func send(w http.ResponseWriter, message string) error {
	c := http.NewResponseController(w)
	_ = c.SetWriteDeadline(time.Now().Add(writeTime)) // not every writer has one
	if _, err := fmt.Fprintf(w, "%s\n\n", message); err != nil {
		return err
	}
	return c.Flush()
}
