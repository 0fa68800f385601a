package site_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/register"
	"cabinet/internal/site"
	"cabinet/templates"
)

// exceptions are meetings with so many papers on exceptions, as different as papers are.
func exceptions(n int) []record.Meeting {
	random := rand.New(rand.NewPCG(1, 2))
	some := func(words ...string) string { return words[random.IntN(len(words))] }
	yes, no, lost := true, false, int64(120_000)
	var meetings []record.Meeting
	for i := range n {
		if i%10 == 0 {
			day := fmt.Sprintf("%d-%02d-%02d", 2025-i/10%4, 1+i/10%12, 1+i/10%28)
			meetings = append(meetings, record.Meeting{Address: fmt.Sprintf("cabinet/%s-%d", day, i), Body: "Cabinet", Council: "A & B Council", Date: day, Name: "Cabinet"})
		}
		m := &meetings[len(meetings)-1]
		address := fmt.Sprintf("%s/p%d", m.Address, i)
		x := record.Exception{
			Title: some("Grounds maintenance", "School meals in three areas of the county", ""), Description: some("Cutting grass and hedges in parks", ""), Rule: some("Rule 6 (e)", "Rule 8", "Rule 12"),
			Ground: some("", "Procurement Act 2023, Schedule 5, paragraph 13"), Supplier: some("Mill Lane Cleaning Ltd", "Wychwood Care CIC", "O’Brien & Sons", ""), SupplierDetails: some("1 Mill Lane, Wychwood", ""),
			Value: random.Int64N(100_000_000), Basis: some(record.Whole, record.Whole, record.Yearly), VAT: some("including", "excluding", ""), Starts: some("2025-04-01", ""), Ends: "2026-03-31", Process: some("quotation", "direct award", ""), Asks: "approve",
			Reference: some("CR/2025/14", ""),
		}
		if i%5 == 0 {
			x.DecidedBy, x.DecidedOn, x.SME, x.Voluntary, x.IrrecoverableVAT, x.Registration = "Chief Executive", "2024-12-19", &yes, &no, &lost, "08123456"
			x.NewValue, x.NewEnd, x.Review = x.Value+50_000, "2027-03-31", "2026-10-01"
		}
		m.Papers = append(m.Papers, record.Paper{ID: record.ID(address), Address: address, Title: fmt.Sprintf("Exception to Contract Procedure Rules: number %d", i), ShortTitle: fmt.Sprintf("Exception %d", i),
			Listing: &record.Listing{Department: some("Children and Family Services", "Environment and Transport", "Corporate Resources", ""), Number: some("24/00093", ""), Exception: &x}})
	}
	return meetings
}

// registerPage is the page of the register of some meetings.
func registerPage(t *testing.T, words *language.Language, meetings ...record.Meeting) string {
	t.Helper()
	files := []record.Document{{Name: register.CSVFile, Format: "CSV", Bytes: 2048}, {Name: register.JSONFile, Format: "JSON", Bytes: 5000}}
	page, err := newSite(t).Register(register.Of(meetings), files, words, site.Identity{Name: "A & B Council", Register: true})
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// TestRegisterShown writes a page with what it needs to a folder, to look at it.
func TestRegisterShown(t *testing.T) {
	dir := os.Getenv("SHOWN")
	if dir == "" {
		t.Skip("no folder to write to")
	}
	gone := record.Meeting{Address: "cabinet/2024-01-01", Papers: []record.Paper{{ID: "g", Address: "cabinet/2024-01-01/x", Withdrawn: &record.Withdrawal{On: "2024-02-02", Reason: "It named a person", Exception: true}}}}
	for name, page := range map[string]string{"register": registerPage(t, language.English, append(exceptions(40), gone)...), "many": registerPage(t, language.English, exceptions(1000)...), "welsh": registerPage(t, language.Welsh, exceptions(12)...)} {
		os.MkdirAll(filepath.Join(dir, name), 0o777)
		os.WriteFile(filepath.Join(dir, name, "index.html"), []byte(page), 0o666)
	}
	for _, name := range []string{"cabinet.css", "register.css", "register.js"} {
		text, _ := templates.FS.ReadFile("static/" + name)
		os.MkdirAll(filepath.Join(dir, "static"), 0o777)
		os.WriteFile(filepath.Join(dir, "static", name), text, 0o666)
	}
	_ = strings.Contains
}
