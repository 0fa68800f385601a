// Command cabinet makes council papers of case files: Markdown, HTML and PDF with one numbering.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	setHeap()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
