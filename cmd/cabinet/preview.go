package main

import (
	"fmt"
	"net"
	"os/exec"
	"runtime"

	"github.com/spf13/cobra"

	"cabinet/internal/diag"
	"cabinet/internal/preview"
	"cabinet/internal/project"
)

// usualPort is where a preview is unless another is asked for; where it is taken, any free one does.
const usualPort = 8080

func previewCommand() *cobra.Command {
	var noOpen bool
	var port uint16
	cmd := &cobra.Command{
		Use:   "preview [PATH]",
		Short: "Show the papers in the browser while they are written",
		Long: `preview shows every paper in the browser, drafts too, with what is wrong beside
it. Save a case, and the page shows it at once. What is missing has a place in
the paper, as in a draft; one that can't be made at all stays as it was last.

PATH, a case, opens its paper. The pages are for this machine alone, and for
those alone who have the address: it is another each time, and nobody can guess
it. So do not pass it on. Nothing is written.`,
		Example: `  cabinet preview
  cabinet preview content/cases/sena-tribunal-officers.toml`,
		Args:              arguments(0, 1, "one case at most"),
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := open(cmd)
			if err != nil {
				return err
			}
			paper, err := startPaper(p, args)
			if err != nil {
				return failure{err}
			}
			l, err := listen(port, cmd.Flags().Changed("port"))
			if err != nil {
				return failure{err}
			}
			return show(cmd, p, l, paper, !noOpen)
		},
	}
	cmd.Flags().BoolVar(&noOpen, "no-open", false, "do not open the browser")
	cmd.Flags().Uint16Var(&port, "port", usualPort, "the port of the address; 0 for any free one")
	return cmd
}

// startPaper is the case at whose paper a preview begins; "" for the home page.
func startPaper(p *project.Project, args []string) (string, error) {
	if len(args) == 0 {
		return "", nil
	}
	name, ok := p.CaseName(args[0])
	if !ok {
		return "", fmt.Errorf("%s is not a case of this project; name a file such as content/cases/NAME.toml", args[0])
	}
	return name, nil
}

// listen listens on a port; on the usual one only if it is free.
func listen(port uint16, asked bool) (net.Listener, error) {
	l, err := preview.Listen(int(port))
	if err != nil && !asked {
		l, err = preview.Listen(0)
	}
	if err != nil {
		return nil, fmt.Errorf("port %d can't be used: %w; try --port 0 for any free one", port, err)
	}
	return l, nil
}

// show serves a preview until it is interrupted.
func show(cmd *cobra.Command, p *project.Project, l net.Listener, paper string, openIt bool) error {
	ctx := cmd.Context()
	shown := preview.New(ctx, p)
	address, start := "http://"+l.Addr().String(), shown.Home()
	if paper != "" {
		start = shown.Case(paper)
	}
	fmt.Fprintf(cmd.OutOrStdout(), "preview of %s%s at %s – stop with Ctrl-C\n", diag.Plural(shown.Papers(), "paper"), ofSample(p), address+start)
	if openIt {
		openBrowser(address + shown.Once(start))
	}
	if err := shown.Serve(ctx, l); err != nil {
		return failure{err}
	}
	return nil
}

// openBrowser opens an address in the user's browser. Without one the address has been printed.
func openBrowser(address string) {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	opener := exec.Command(name, args...)
	if opener.Start() == nil {
		go opener.Wait() // it may outlive this program
	}
}
