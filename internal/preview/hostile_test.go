package preview

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// Requests that no browser of the preview's owner sends are refused or bounded, whatever they say.
func TestHostileRequests(t *testing.T) {
	s, _ := serve(t)
	host := strings.TrimPrefix(s.server.URL, "http://")
	_, port, _ := net.SplitHostPort(host)
	home := s.preview.Home()
	tests := []struct{ name, request, want string }{
		{"as a browser asks", "GET " + home + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "200"},
		{"HTTP/1.0 without a host", "GET " + home + " HTTP/1.0\r\n\r\n", "421"},
		{"HTTP/1.1 without a host", "GET " + home + " HTTP/1.1\r\n\r\n", "400"},
		{"two hosts", "GET " + home + " HTTP/1.1\r\nHost: " + host + "\r\nHost: papers.example\r\n\r\n", "400"},
		{"an address of another site", "GET http://papers.example" + home + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "421"},
		{"an address of this site", "GET http://" + host + home + " HTTP/1.1\r\nHost: papers.example\r\n\r\n", "200"},
		{"a name that leads here", "GET " + home + " HTTP/1.1\r\nHost: papers.example:" + port + "\r\n\r\n", "421"},
		{"a user in the host", "GET " + home + " HTTP/1.1\r\nHost: x@" + host + "\r\n\r\n", "4"},
		{"the way up", "GET " + home + "../../../../etc/passwd HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "404"},
		{"the way up, escaped", "GET " + home + "%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "404"},
		{"the way up, escaped twice", "GET " + home + "%252e%252e%252fetc%252fpasswd HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "404"},
		{"a backslash", "GET " + home + "..\\..\\content HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "404"},
		{"a zero", "GET " + home + "index.html%00.pdf HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "404"},
		{"a file of the project", "GET " + home + "content/" + case1 + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "404"},
		{"the way up beside a PDF", "GET " + home + "-/beside/../../content/" + case1 + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "404"},
		{"a proxy's question", "CONNECT papers.example:443 HTTP/1.1\r\nHost: papers.example:443\r\n\r\n", "4"},
		{"a header without end", "GET " + home + " HTTP/1.1\r\nHost: " + host + "\r\nX: " + strings.Repeat("x", 1<<16) + "\r\n\r\n", "431"},
		{"headers without end", "GET " + home + " HTTP/1.1\r\nHost: " + host + "\r\n" + strings.Repeat("X: x\r\n", 1<<13) + "\r\n", "431"},
		{"a path without end", "GET " + home + strings.Repeat("x", 1<<16) + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "431"},
		{"two lengths", "POST " + home + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", "400"},
		{"a length and pieces", "POST " + home + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "4"},
		{"no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", "400"},
		{"HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "4"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := net.Dial("tcp", host)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			if err := c.SetDeadline(time.Now().Add(time.Minute)); err != nil {
				t.Fatal(err)
			}
			fmt.Fprint(c, tt.request) // the server may close before it has all
			line, err := bufio.NewReader(c).ReadString('\n')
			if _, status, _ := strings.Cut(line, " "); !strings.HasPrefix(status, tt.want) {
				t.Errorf("answered %q, %v, want %s", line, err, tt.want)
			}
		})
	}
}

// More connections than there may be wait for room, and take none of the memory of answers.
func TestConnectionsAreBounded(t *testing.T) {
	s, _ := serve(t)
	host := strings.TrimPrefix(s.server.URL, "http://")
	var open []net.Conn
	for range maxConnections { // of which the stream has one
		c, err := net.Dial("tcp", host)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		open = append(open, c)
	}
	answered := make(chan string)
	go func() {
		c, err := net.Dial("tcp", host)
		if err != nil {
			answered <- err.Error()
			return
		}
		defer c.Close()
		fmt.Fprintf(c, "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n", s.preview.Home(), host)
		text, _ := io.ReadAll(c)
		answered <- string(text)
	}()
	select {
	case text := <-answered:
		t.Errorf("one too many is answered at once: %.40q", text)
	case <-time.After(100 * time.Millisecond):
	}
	for _, c := range open {
		c.Close()
	}
	if text := <-answered; !strings.HasPrefix(text, "HTTP/1.1 200") {
		t.Errorf("answered %.80q", text)
	}
}

// A preview ends while pages are told of changes, and while somebody is slow to ask.
func TestStops(t *testing.T) {
	s := newSite(t)
	stop := s.serve(t.Context())
	address := strings.TrimPrefix(s.server.URL, "http://")
	for range maxStreams {
		lines(s.do(http.MethodGet, "/-/events", nil))()
	}
	slow, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer slow.Close()
	fmt.Fprint(slow, "GET / HTTP/1.1\r\nHost:")
	if err := stop(); err != nil {
		t.Error(err)
	}
	if _, err := net.Dial("tcp", address); err == nil {
		t.Error("it still listens")
	}
}

// Beyond this machine, the address is named that a request came to, and no other name.
func TestHostBeyondThisMachine(t *testing.T) {
	s := newSite(t)
	s.preview.beyond = true
	local := &net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 8080}
	for host, want := range map[string]int{"192.0.2.1:8080": 0, "192.0.2.2:8080": 421, "localhost:8080": 421, "papers.example:8080": 421, "192.0.2.1": 421, "[2001:db8::1]:8080": 421} {
		r, err := http.NewRequestWithContext(context.WithValue(t.Context(), http.LocalAddrContextKey, local), "GET", "http://"+host+"/", nil)
		if err != nil {
			t.Fatal(err)
		}
		if status, _ := s.preview.refusal(r); status != want {
			t.Errorf("%s: %d", host, status)
		}
	}
}
