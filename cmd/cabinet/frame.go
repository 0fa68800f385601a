package main

import "github.com/spf13/cobra"

// frameTopic is no command but a page of help: how pages stand in a council's own.
func frameTopic() *cobra.Command {
	return &cobra.Command{Use: "frame", Short: "How pages stand in the council's own frame", Long: framePage}
}

const framePage = `The pages of a council can stand in a page of its website. The page that most
councils keep for ModernGov works as it is. In the council's profile:

  [site]
  url   = "https://papers.example.gov.uk/"
  frame = "councils/page.html"    # below content/

The page has these places, of which {content} must be there:

  {pagetitle}     the page's title, in <title>, a heading, or words such as alt
  {breadcrumb}    the way back; above the content where there is no such place
  {content}       the paper, the agenda, the list
  {sidenav}       links to the pages that go through the whole site

Nothing in the page is changed. Its addresses begin with https://, since papers
stand in folders. cabinet check says what can't be used, with line and column;
an error holds the council's meetings back. Drafts and cabinet preview use no
frame, since its scripts may be those of others. A site of several councils has
each one's pages in its own frame, and those of all of them in none.

The frame's style sheets do not reach the papers, nor those of the papers the
frame. Text is as large as the page's own, at least 16 pixels, and in its
typeface. The council's style sheet can say otherwise:

  .cabinet-page {
    --font: "Example Sans", sans-serif;
    --size: 1.125rem;
    --accent: #00437b;            /* links; accent in the profile does so too */
    --rule: #00437b;
    --text: #111; --quiet: #444; --ground: #fff; --line: #777; --mark: #eee;
  }

There are light colours alone, unless the style sheet sets these for dark ones
(@media (prefers-color-scheme: dark)), each readable on --ground.

The server sends a Content-Security-Policy with the pages, which cabinet server
writes: run it again when the frame has changed. The policy names the hosts of
the frame's scripts, styles, letters, pictures, forms and frames, and has a
digest of each script and style that stands in the page itself. What scripts
load in turn it can't know: look for what the browser's console says was blocked.
`
