package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cabinet/internal/casefile"
	"cabinet/internal/record"
	"cabinet/internal/redline"
	"cabinet/internal/register"
	"cabinet/internal/returned"
	"cabinet/internal/status"
)

// statusSchema is the name of the schema of what status prints for programs.
const statusSchema = "status"

// diffSchema is the name of the schema of what diff prints for programs.
const diffSchema = "diff"

// changesSchema is the name of the schema of what changes prints for programs.
const changesSchema = "changes"

func schemaCommand() *cobra.Command {
	names := slices.Concat(casefile.SchemaNames(), record.SchemaNames(), []string{register.JSONFile, statusSchema, diffSchema, changesSchema})
	return &cobra.Command{
		Use:   "schema NAME",
		Short: "Print what an editor needs to know of a file's keys",
		Long: `schema prints the JSON Schema (draft-04) of a case, a council's profile or a
meeting. With it, an editor that knows TOML, such as VS Code with Even Better
TOML, says what each key means, offers keys and words, and marks mistakes as
they are typed.

Keep the schema beside the files, and name it in the first line of each:

  #:schema ./case.schema.json

For programs that read what a site has published, it prints the JSON Schema
(2020-12) of the records in output/, and of what status, diff and changes print
with --format json.

NAME is one of
  ` + strings.Join(casefile.SchemaNames(), ", ") + ",\n  " + strings.Join(names[len(casefile.SchemaNames()):], ", "),
		Example: `  cabinet schema case > content/cases/case.schema.json
  cabinet schema council > content/councils/council.schema.json
  cabinet schema meeting > content/meetings/meeting.schema.json`,
		Args:      arguments(1, 1, "one of: "+strings.Join(names, ", ")),
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			schema := casefile.Schema(args[0])
			if schema == nil {
				schema = record.Schema(args[0])
			}
			switch args[0] {
			case register.JSONFile:
				schema = register.Schema
			case statusSchema:
				schema = status.Schema
			case diffSchema:
				schema = redline.Schema
			case changesSchema:
				schema = returned.Schema
			}
			if schema == nil {
				return fmt.Errorf("there is no schema of a %s; there are: %s", args[0], strings.Join(names, ", "))
			}
			_, err := cmd.OutOrStdout().Write(schema)
			if err != nil {
				return failure{err}
			}
			return nil
		},
	}
}
