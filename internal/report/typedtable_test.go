package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestTypedTables has tables that would be printed as words, and words with bars that are none.
func TestTypedTables(t *testing.T) {
	for typed, want := range map[string]string{
		"Costs:\n\n| Item | 2025 |\n| Rent | £1 |\n":                        "3:1 has no ruled line",
		"Costs:\n| Item | 2025 |\n| Rent | £1 |\n":                          "2:1 has no ruled line",
		"Table: Costs\n\n| Item | 2025 |\n| Rent | £1 |\n":                  "3:1 has no ruled line",
		"| Item | 2025 |\n":                                                 "1:1 has no ruled line",
		"Item | 2025 | 2026\nRent | £1 | £2\n":                              "1:1 has no ruled line",
		"Item | 2025\nRent | £1\nOther | £2\n":                              "1:1 has no ruled line",
		"| Item | 2025 |\n| | |\n| Rent | £1 |\n":                           "1:1 has no ruled line",
		"| | |\n| | |\n":                                                    "1:1 has no ruled line",
		"| Item | 2025 |\n| — | — |\n| Rent | £1 |\n":                       "2:1 other signs than hyphens",
		"| Item | 2025 |\n|===|===|\n| Rent | £1 |\n":                       "2:1 other signs than hyphens",
		"| Item | 2025 | 2026 |\n|---|---|\n| Rent | £1 | £2 |\n":           "2:1 not as many cells",
		"|---|---|\n| Rent | £1 |\n":                                        "1:1 has no head",
		"+------+----+\n| Rent | £1 |\n+------+----+\n":                     "1:1 drawn with signs",
		"> | Item | 2025 |\n> | Rent | £1 |\n":                              "1:3 has no ruled line",
		"Name | Post, and A | B are words.\n":                               "",
		"Tel: 01632 960 000 | Email: clerk\nWeb: council | Post: Town Hall": "",
		"\\| Item | 2025 |\n":                                               "",
		"| Item | 2025 |\n|---|---|\n| Rent | £1 |\n":                       "",
		"A + B - C\n+ and -- so\n":                                          "",
	} {
		var list diag.List
		Build(numbered(typed), &list)
		got := findings(&list)
		place, words, _ := strings.Cut(want, " ")
		if want == "" && got != "" || want != "" && (list.Len() != 1 || !strings.HasPrefix(got, place+" typed-table") || !strings.Contains(got, words)) {
			t.Errorf("findings of %q:\n%swant %s", typed, got, want)
		}
	}
}

// TestRunTogether has lines that were meant for paragraphs or items, and lines of one paragraph.
func TestRunTogether(t *testing.T) {
	long := strings.Repeat("a word of it ", 11)
	for typed, want := range map[string]string{
		"The lease ends.\nA new one is offered.\nThe rent is the same.\n":                  "1:1 run-together",
		"“It ends.”\n**It goes on.**\nIs it (5%) dear?[^1]\nNo. {#x}\n\n[^1]: So.\n":       "1:1 run-together",
		"The lease, " + long + "ends.\nA new one is offered.\n":                            "1:1 run-together",
		"We will:\nbuy the land;\nbuild on it; and\nsell it.\n":                            "1:1 run-together",
		"One:\n\n- The lease ends.\n  A new one is offered.\n  The rent is the same.\n":    "3:3 run-together",
		"The members are:\n\nMayor of Wychwood\nThe Director\nThe Chair (ex officio).\n":   "3:1 run-together",
		"The members are:\nMayor of Wychwood\nThe Director\n3 others\n":                    "1:1 run-together",
		"The members are:\n\nMayor of Wychwood\nThe Director\n":                            "",
		"The members are:\n\nMayor of Wychwood,\nThe Director and\nThe Chair.\n":           "",
		"The members are these.\n\nMayor of Wychwood\nThe Director\nThe Chair\n":           "",
		"The lease is this:\n\nIt was made by Bell Ltd with\nthe Clerk in May\nLast.\n":    "",
		"Item      2025\nRent        £1\n":                                                 "1:1 run-together",
		"The lease  ends   in\nMarch.  A new one is offered.\n":                            "",
		"– buy the land\n\n– sell it\n":                                                    "1:1 typed-list",
		"-Buy the land\n\n-Sell it\n":                                                      "1:1 typed-list",
		"o Buy the land\n\no Sell it\n":                                                    "1:1 typed-list",
		"We will:\no buy the land\no sell it\n":                                            "2:1 typed-list",
		"We will:\no Buy the land\no Build on it\no Sell it\n":                             "2:1 typed-list",
		"o  buy the land\n\no  sell it\n":                                                  "1:1 typed-list",
		"§ Buy the land\n\n§ Sell it\n":                                                    "1:1 typed-list",
		"We will:\nØ Buy the land\nØ Sell it\n":                                            "2:1 typed-list",
		"ü Buy the land\n\nü Sell it\n":                                                    "1:1 typed-list",
		"q Yes\n\nq No\n":                                                                  "1:1 typed-list",
		"v Buy the land\nv Sell it\n":                                                      "1:1 typed-list",
		"§ 5 of the Act\n\n§ 6 of the Act\n":                                               "",
		"Ø 50 mm pipes\n\nØ 60 mm pipes\n":                                                 "",
		"Mae’r plant yn dod\no Gaerdydd bob dydd\nac o Abertawe.\n":                        "",
		"Aeth y plant i’r traeth\no Gaerdydd ac yn ôl\no Abertawe gyda’r nos.\n":           "",
		"Aeth y plant,\no Gaerdydd ac yn ôl\no Abertawe gyda’r nos.\n":                     "",
		"The plan has\no buying the land\no building on it\no selling it\n":                "2:1 typed-list",
		"Øystein spoke.\n\nØrsted spoke.\n":                                                "",
		"The lease ends in\nMarch. A new one is offered.\nThe rent is the same.\n":         "",
		"The lease ends.\nA new one is offered.\n":                                         "",
		"Town Hall.  \nHigh Street.  \nWychwood.\n":                                        "",
		"The lease ends.\n\nA new one is offered.\n\nThe rent is the same.\n":              "",
		"> Words of others.\n\n– Councillor Smith\n":                                       "",
		"The lease ends in March;\nand a new one is offered for ten years\nor for five.\n": "",
	} {
		var list diag.List
		Build(numbered(typed), &list)
		if got := findings(&list); want == "" && got != "" || !strings.HasPrefix(got, want) || strings.Count(got, "\n") > 1 {
			t.Errorf("findings of %q:\n%swant %s", typed, got, want)
		}
	}
}
