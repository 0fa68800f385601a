package main

import "github.com/spf13/cobra"

// recordsTopic is no command but a page of help: what other programs can read of a site.
func recordsTopic() *cobra.Command {
	return &cobra.Command{Use: "records", Short: "What other programs can read of output/", Long: recordsPage}
}

const recordsPage = `Beside the pages, output/ has what was published as data. No program needs to
read the pages to learn something.

  manifest.json           every file with its size and SHA-256
  MEETING/meeting.json    what a meeting has: its agenda, papers, versions and
                          documents
  redirects.json          the addresses that have moved, and where they lead; not
                          there without content/redirects.csv
  register/register.json  the papers on exceptions, with what the Transparency
                          Code asks of a contract, and their totals
  register/register.csv   the same papers as a spreadsheet

cabinet schema meeting.json, manifest.json or register.json prints the JSON
Schema of each, which says what each key means. Later versions may add keys; none is
renamed or changes its meaning. Ids never change, nor do addresses of what is
frozen; an item's number is no id, since 7a may come between 7 and 8.

A meeting with an agenda has the shape of OParl 1.1 under other names, which are
English and small letters:

  meeting.json                    OParl
  id, name, place                 Meeting.id, name, location
  body                            Meeting.organization
  date, time                      Meeting.start
  agenda.items                    Meeting.agendaItem
  agenda.documents                Meeting.invitation; auxiliaryFile for packs
  agenda.supplements              Meeting.auxiliaryFile
  agenda.items.id                 AgendaItem.id
  agenda.items.number             AgendaItem.number, a string: 7, 5a, 88/24
  agenda.items.order              AgendaItem.order
  agenda.items.title              AgendaItem.name
  agenda.items.public             AgendaItem.public
  agenda.items.papers             AgendaItem.consultation
  agenda.items.withdrawn          AgendaItem.result
  agenda.items.postponed          AgendaItem.result
  agenda.items.documents          AgendaItem.auxiliaryFile
  agenda.items.deleted            AgendaItem.deleted: an item that an agenda had
                                  before stays as its id, number and place
  papers.id, papers.title         Paper.id, name
  papers.documents                Paper.mainFile, auxiliaryFile
  papers.documents.name           File.fileName
  papers.documents.title          File.name
  papers.documents.bytes          File.size
  papers.documents.sha256         File.sha512Checksum, by another digest

Addresses are paths from the site's folder on, such as cabinet/2025-02-07. A
document of a paper or a supplement stands in its folder, one of an agenda or an
item in the meeting's. An item's place in the page of its meeting is #item- and
its id.
`
