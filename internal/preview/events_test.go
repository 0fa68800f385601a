package preview

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
)

// contextOf is the context of a request that came to a server.
func contextOf(s *httptest.Server) context.Context {
	return context.WithValue(context.Background(), http.LocalAddrContextKey, s.Listener.Addr())
}

// A stream tells the version that is shown, and every new one; a page has it in it.
func TestEvents(t *testing.T) {
	s := newSite(t)
	answer := s.do("GET", "/-/events?page="+s.at(paper1), nil)
	if got := answer.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Fatalf("a stream is %s", got)
	}
	next := lines(answer)
	first := next()
	contains(t, s.get(paper1), `data-version="`+first[len("data: "):]+`"`)
	next() // events end with an empty line

	s.edit(case1, `"£282,693.00"`, `"lots"`)
	second := next()
	if second == first {
		t.Error("the same version with a finding")
	}
	contains(t, s.get(paper1), `data-version="`+second[len("data: "):]+`"`)
	next()
	s.edit(case1, "# Urgent", "# Most urgent") // a comment: nobody is told
	s.edit(case1, `"lots"`, `"£282,693.00"`)
	if third := next(); third != first {
		t.Errorf("%s and %s for the same content", third, first)
	}
}

// Streams are few, and room is made when one ends.
func TestStreamsAreBounded(t *testing.T) {
	var s streams
	var open []chan bool
	for range maxStreams {
		open = append(open, s.join())
	}
	if s.join() != nil {
		t.Error("one too many")
	}
	for range 2 { // nobody looks, and nobody is waited for
		s.wake()
	}
	if <-open[0]; len(open[0]) > 0 {
		t.Error("woken twice for one look")
	}
	s.leave(open[0])
	if s.join() == nil {
		t.Error("no room is made")
	}
}

// A page that is closed makes room for another.
func TestClosedPageLeaves(t *testing.T) {
	s := newSite(t)
	ctx, leave := context.WithCancel(contextOf(s.server))
	ended := make(chan bool)
	go func() {
		s.preview.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, "GET", s.server.URL+s.at(own+"events"), nil))
		close(ended)
	}()
	leave()
	<-ended
	if n := len(s.preview.streams.open); n != 0 {
		t.Errorf("%d streams are left", n)
	}
}

func TestTooManyStreams(t *testing.T) {
	s := newSite(t)
	for range maxStreams {
		s.preview.streams.join()
	}
	if answer := s.do("GET", "/-/events", nil); answer.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("%s", answer.Status)
	}
}
