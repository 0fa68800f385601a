package preview

import (
	"fmt"
	"net/http"
	"sync"
	"time"
)

// maxStreams is how many pages are told of changes at once.
const maxStreams = 32

// beat is how often a stream without news shows that it is alive; less than writeTime.
const beat = 20 * time.Second

// streams are the pages that are told of changes.
type streams struct {
	mu   sync.Mutex
	open map[chan string]bool
}

// join opens a stream; nil where there are too many.
func (s *streams) join() chan string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.open) >= maxStreams {
		return nil
	}
	if s.open == nil {
		s.open = map[chan string]bool{}
	}
	c := make(chan string, 1)
	s.open[c] = true
	return c
}

func (s *streams) leave(c chan string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.open, c)
}

// tell gives every stream a version; one that has not sent the last yet gets this instead.
func (s *streams) tell(version string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.open {
		select {
		case <-c:
		default:
		}
		c <- version
	}
}

// events sends versions as Server-Sent Events: the one that is shown, and every new one.
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
	for message := "data: " + p.now.Load().version; ; {
		if send(w, message) != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case version := <-news:
			message = "data: " + version
		case <-alive.C:
			message = ":"
		}
	}
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
