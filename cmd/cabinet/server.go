package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

func serverCommand() *cobra.Command {
	var o pipeline.ServerOptions
	cmd := &cobra.Command{
		Use:   "server DIR",
		Short: "Write what a web server needs to serve output/",
		Long: `server writes DIR for the web team, who put output/ on the council's server as
it is:

  nginx.conf              for the server block of nginx, and for its http block
  nginx-redirects.conf    where readers of old addresses are led
  apache.conf             a .htaccess, or a part of a <Directory>, of Apache;
  apache-root.conf        old addresses outside of the site's folder
  web.config              of IIS, with the module URL Rewrite for old addresses;
  web-root.config         those outside of the site's folder
  buckets.txt             for S3, Azure, Google Cloud and networks before them
  redirects.csv           all old addresses, for servers that are none of these

Each says of which type a file is, how long a copy of it may be kept (addresses
stay and what stands there may change, so no copy is kept for long), what pages
may load (Content-Security-Policy), and that 404.html is sent where there is
nothing. .cabinet in output/ need not be copied.

The site stands at the path of [site] url in the council's profile, or at the
server's root; --path names another, such as /papers/. Build after a change of
the url: the links of 404.html are whole paths.

Old addresses stand in content/redirects.csv, each with where it leads now:

  old,new
  # What the council had in its former system: from the server's root on.
  /ieListDocuments.aspx?CId=135&MId=7530&Ver=4,cabinet/2025-02-07/
  /documents/s12345/Report.pdf,cabinet/2025-02-07/waste/waste.pdf
  # What has moved on this site: from the home page's folder on.
  cabinet/2025-02-07/old-slug/,cabinet/2025-02-07/waste/#para-12
  # A page of another site.
  /petitions.aspx,https://petitions.example.gov.uk/

Upper and lower case are alike. An address without a query is meant with any,
one with a query with this alone. check finds lines that can't be used, and
circles; build, which writes output/redirects.json, also addresses at which
there is nothing, and a page in output/ at each old address that was a page of
the site, which leads on whatever the server knows. Run server again after a
build that has read new lines.

DIR must be new, empty, or an earlier one in which nobody has added or changed a
file; then it is replaced whole.`,
		Example: `  cabinet server ../for-the-web-team
  cabinet server ../for-the-web-team --path /papers/`,
		Args: arguments(1, 1, "a folder, such as: cabinet server ../for-the-web-team"),
	}
	cmd.Flags().StringVar(&o.Path, "path", "", "serve the site at this path, not at that of its url")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		p, err := open(cmd)
		if err != nil {
			return err
		}
		if o.Folder, err = under(cmd, args[0]); err != nil {
			return err
		}
		o.Sync, o.Busy = toDisk, waiting(cmd, false)
		s, err := pipeline.Server(cmd.Context(), p, o)
		if err != nil {
			return failure{err}
		}
		tellServer(cmd, s, o.Folder)
		return nil
	}
	return cmd
}

// tellServer says what was written.
func tellServer(cmd *cobra.Command, s pipeline.Served, folder string) {
	for _, err := range s.Left {
		fmt.Fprintf(cmd.ErrOrStderr(), "cabinet: earlier files could not be removed: %v\n", err)
	}
	fmt.Fprintf(cmd.OutOrStdout(), "wrote %s for the site at %s, with %s: %s\n",
		diag.Plural(len(s.Files), "file"), s.Path, diag.Plural(s.Moved, "redirect"), project.Display(folder))
	if !s.Known {
		fmt.Fprintln(cmd.OutOrStdout(), "  no profile says where that is, so this is the server's root; [site] url or --path name another folder")
	}
}
