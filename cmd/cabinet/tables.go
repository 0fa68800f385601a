package main

import "github.com/spf13/cobra"

// tablesTopic is no command but a page of help: how a table gets into a paper.
func tablesTopic() *cobra.Command {
	return &cobra.Command{Use: "tables", Short: "How tables get into a paper, and what can be said of them", Long: tablesPage}
}

const tablesPage = `A table is typed in an answer, with | between its cells and a line of dashes
below its head, or it is data of the case: a CSV file, a sheet of a workbook,
or rows. {{table.budget}}, in a line of its own, prints it in one place, and
[](#budget) or [](#table.budget) cites it.

  [table.budget]
  table     = "budget.xlsx"    # in content/tables; or budget.csv
  sheet     = "Summary"        # of a workbook: the first unless given
  range     = "A3:F20"         # or the name that the workbook has for it
  head_rows = 2                # an empty cell of the head joins the one at its
                               # left or, in the rows below, the one above
  caption   = "Budget by service"
  total     = ["2025-26: Net"] # columns to add up in a last row
  subtotal  = ["2025-26: Net"] # and below each group
  negatives = "brackets"       # or "minus"; as they are typed unless given
  note      = ["* Figures exclude VAT", "† An estimate"]
  number    = "14"             # another document's, or "none"

  [table.risk]
  columns = ["Risk", "What is done"]
  rows    = [["Flood", "Two steps:\n- pumps\n- a wall"]]

A cell of rows or of a workbook keeps its lines, bullets and paragraphs. Cells
of rows are words as in an answer: **bold**, {{contract.value}}, a note [^why]
of the same answer. Those of a file are printed as they stand.

A row of which only the first cell has words heads those below it, up to the
next such row or to one called Subtotal or Total. The columns of a head of two
rows are named "2025-26: Net", as Markdown prints them.

[[option]], [[cost]] and [[risk]] make the tables options, costs and risks, to
which [table.options] and so on may give a caption, heads and notes. A profile
says for all papers: [tables] negatives = "brackets", and under [numbering]
captions = "together" to count tables and figures as one series.

Typed in an answer, "Table: Words {#name}" straight above a table is its
caption. One that ends with {.unnumbered} takes no number; with "Table 14: …"
it keeps that number, which is another document's. Lines below a table that
begin with a sign of its cells, such as * or †, are its notes.

In a PDF a wide table takes the whole width of the page, then smaller type,
then a page of its own that is turned; what does not fit there becomes a list,
and a finding says so.
`
