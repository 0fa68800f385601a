package main

import "github.com/spf13/cobra"

// togetherTopic is no command but a page of help: how several people work on the papers of a meeting.
func togetherTopic() *cobra.Command {
	return &cobra.Command{Use: "together", Short: "How several people work on papers in a shared folder", Long: togetherPage}
}

const togetherPage = `cabinet needs no server: a folder that all can open is enough, on a network
drive or in what OneDrive, SharePoint or Dropbox keep alike on all machines.

Who holds which file. One file has one writer at a time; of two who save the
same one, the later takes away what the other wrote. So one case is one file.

  content/cases/NAME.toml     the officer who writes the report
  content/meetings/NAME.toml  democratic services: items, order, days
  content/councils/NAME.toml  one person for the council: every paper follows it
  content/meetings/NAME/      nobody: freeze keeps there what is published
  content/clearance/          nobody: clear keeps there what was cleared
  output/                     nobody: build writes it

Those who clear a report read it in cabinet preview, or in output-drafts/, and
tell its officer, who types it; cabinet clear records that they have cleared it.
An item is not held up by its report: with to_follow = true under its [[item]],
the meeting is published without it.

Check, diff, preview and status change no file of these, unless they are asked
to: check --fix --yes and preview --edit write into cases. Anybody can run them
at any time, also while others write: a file that is half saved is told, and
read again.

.cabinet-lock lies beside content/. Build, clear, freeze, withdraw, handover and
a form that is saved take the lock of this file, so that a second run waits, and
says so. The file is empty and stays; its lock ends with the run, also with one
that was killed, so that nobody has to delete it. It works on one machine, and
on a network drive whose server passes locks on, as those of Windows do.
What keeps folders alike on several machines does not carry a lock to another:
there one person builds, freezes and withdraws, once the client says that all is
up to date.

.cabinet-cache/ there has what build and check keep for the next run on the same
machine. It may be deleted at any time, and need not be copied.

What a sync client may do:

  a copy, "roads-LAPTOP.toml" or       Two have changed one file. Check tells of
  "roads (conflicted copy).toml"       it, since names have small letters,
                                       figures and hyphens alone: keep one.
  a file that is held                  Build can't replace output/, and says so;
                                       nothing has changed: run it again.
  a frozen file that has not come yet  Check and build name it, and hold the
                                       meeting back: wait, and run it again.

The memory is content/. output/ can be made of it again at any time, on any
machine, to the byte: cabinet build. Nothing else makes content/ again, in which
freeze keeps what was published. So copy it to another place each day and after
each freeze, with templates/ if there is one, and keep the copies: a sync client
deletes everywhere what is deleted once. To go back, put a copy in its place;
then cabinet build, and cabinet verify, which compares what was written.

content/ is not public, since it has drafts. output/ alone goes to the web
server.
`
