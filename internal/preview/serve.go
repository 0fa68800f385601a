package preview

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"golang.org/x/net/netutil"
)

// Time-outs of the server. Streams of events move theirs on.
const (
	readTime  = 10 * time.Second
	writeTime = 30 * time.Second
	idleTime  = 30 * time.Second
	stopTime  = 2 * time.Second
)

// Loopback is the address of this machine that no other machine can reach.
const Loopback = "127.0.0.1"

// maxConnections is how many connections are open at once; further ones wait. A browser has six, and one for each stream.
const maxConnections = 128

// Listen listens on a port of an address, which is [Loopback] unless somebody insists; port 0 is any free one.
func Listen(address string, port int) (net.Listener, error) {
	return net.Listen("tcp", net.JoinHostPort(address, strconv.Itoa(port)))
}

// Serve answers requests and watches the project's files until ctx is done; then it ends without an
// error. A listener that other machines can reach has them let in too, if they have the home page's path.
func (p *Preview) Serve(ctx context.Context, l net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	p.beyond = !isLoopback(l.Addr())
	server := &http.Server{
		Handler:           p,
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends the streams too
		ReadHeaderTimeout: readTime,
		ReadTimeout:       readTime,
		WriteTimeout:      writeTime,
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    16 << 10,
	}
	var work sync.WaitGroup
	work.Go(func() { p.watch(ctx) })
	work.Go(func() {
		<-ctx.Done()
		grace, done := context.WithTimeout(context.Background(), stopTime)
		defer done()
		if server.Shutdown(grace) != nil {
			server.Close()
		}
	})
	err := server.Serve(netutil.LimitListener(l, maxConnections))
	cancel()
	work.Wait()
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}
