package main

import (
	"errors"
	"fmt"
	"net"
	"os"
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
	var o previewing
	cmd := &cobra.Command{
		Use:   "preview [PATH]",
		Short: "Show the papers in the browser while they are written",
		Long: `preview shows every paper in the browser, drafts too, with what is wrong beside
it. Save a case, and the page shows it at once. What is missing has a place in
the paper, as in a draft; one that can't be made at all stays as it was last.
Each page leads to a view of it beside its PDF, which follows the paragraph in
view.

A click on a finding or a paragraph tells where it stands in the case. With
--editor it is opened there: give the name of an editor that has an address of
its own (vscode, vscodium, cursor, zed), such an address with {file}, {line} and
{column}, or a command, such as "code -g {file}:{line}:{column}". No shell reads
it. Without --editor, $VISUAL or $EDITOR is started, unless it needs a terminal.

PATH, a case, opens its paper. The pages are for this machine alone, and for
those alone who have the address: it is another each time, and nobody can guess
it. So do not pass it on. --listen lets in other machines too, over a connection
that everybody between can read. Nothing is written without --edit.

A Word file of a paper that came back from those who clear it can be opened
beside the paper: what they did is listed as cabinet changes has it. With
--edit, what has one right place in the case has a button that takes it.

With --edit, on this machine alone, each paper has a form, in which it can be
written without TOML, and the home page one for a new paper. Save puts what was
typed into the case; all else in the file stays as it is. With --role, such as
--role finance, the form has nothing but the comment of the officer who has that
role in the profile's [[clearance]], and a button that clears the paper.`,
		Example: `  cabinet preview
  cabinet preview --edit
  cabinet preview --editor vscode
  cabinet preview content/cases/sena-tribunal-officers.toml`,
		Args:              arguments(0, 1, "one case at most"),
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case o.role != "" && !o.edit:
				return errors.New("--role needs --edit: it says whose comment can be edited")
			case o.edit && o.address != preview.Loopback:
				return errors.New("--edit is for this machine alone, and does without --listen")
			}
			return o.run(cmd, args)
		},
	}
	cmd.Flags().BoolVar(&o.edit, "edit", false, "let papers be written in the browser")
	cmd.Flags().StringVar(&o.role, "role", "", "with --edit: whose comment alone, such as finance")
	cmd.Flags().BoolVar(&o.noOpen, "no-open", false, "do not open the browser")
	cmd.Flags().Uint16Var(&o.port, "port", usualPort, "the port; 0 for any free one")
	cmd.Flags().StringVar(&o.address, "listen", preview.Loopback, "the address to listen at")
	cmd.Flags().StringVar(&o.editor, "editor", "", "an editor's name, address or command, to open places")
	return cmd
}

// A previewing is what a run of preview is asked for.
type previewing struct {
	noOpen  bool
	edit    bool
	role    string // of the officer whose comment alone can be edited; "" for all of a paper
	port    uint16
	address string // to listen at
	editor  string // as the user names it; "" for that of the environment
}

// run shows the papers until it is interrupted.
func (o previewing) run(cmd *cobra.Command, args []string) error {
	p, err := open(cmd)
	if err != nil {
		return err
	}
	if o.edit && p.Sample {
		return failure{project.ErrNoContent}
	}
	paper, err := startPaper(p, args)
	if err != nil {
		return failure{err}
	}
	opens, err := editorOf(cmd, o.editor)
	if err != nil {
		return failure{err}
	}
	l, err := listen(o.address, o.port, cmd.Flags().Changed("port"))
	if err != nil {
		return failure{err}
	}
	if o.address != preview.Loopback {
		fmt.Fprintf(cmd.ErrOrStderr(), "cabinet: other machines can reach this preview at %s: whoever sees its address reads all drafts, and so does everybody between\n", l.Addr())
	}
	shown := preview.New(cmd.Context(), p)
	shown.OpenIn(opens)
	if o.edit {
		shown.LetEdit(o.role)
	}
	return show(cmd, shown, l, startAt(shown, paper, o.edit), ofSample(p), !o.noOpen)
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

// editorOf is the editor that the user names, or else that of the environment. Of that, one that can't be used is none.
func editorOf(cmd *cobra.Command, named string) (preview.Editor, error) {
	if named != "" || cmd.Flags().Changed("editor") {
		return preview.ParseEditor(named)
	}
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if e, err := preview.ParseEditor(os.Getenv(name)); err == nil {
			return e, nil
		}
	}
	return preview.Editor{}, nil
}

// listen listens on a port; on the usual one only if it is free.
func listen(address string, port uint16, asked bool) (net.Listener, error) {
	l, err := preview.Listen(address, int(port))
	if err != nil && !asked {
		l, err = preview.Listen(address, 0)
	}
	if err != nil && address != preview.Loopback {
		return nil, fmt.Errorf("%s can't be listened at: %w; leave --listen out for this machine alone", address, err)
	}
	if err != nil {
		return nil, fmt.Errorf("port %d can't be used: %w; try --port 0 for any free one", port, err)
	}
	return l, nil
}

// startAt is the path at which a preview begins: the home page, or of a case its paper, or its form.
func startAt(p *preview.Preview, paper string, edit bool) string {
	switch {
	case paper == "":
		return p.Home()
	case edit:
		return p.Form(paper)
	}
	return p.Case(paper)
}

// show serves a preview until it is interrupted.
func show(cmd *cobra.Command, p *preview.Preview, l net.Listener, start, of string, openIt bool) error {
	address := "http://" + l.Addr().String()
	fmt.Fprintf(cmd.OutOrStdout(), "preview of %s%s at %s – stop with Ctrl-C\n", diag.Plural(p.Papers(), "paper"), of, address+start)
	if openIt {
		openBrowser(address + p.Once(start))
	}
	if err := p.Serve(cmd.Context(), l); err != nil {
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
