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
	for i := range meetings {
		meetings[i].Language = words.Recorded()
	}
	files := []record.Document{{Name: register.CSVFile, Format: "CSV", Bytes: 2048}, {Name: register.JSONFile, Format: "JSON", Bytes: 5000}}
	page, err := newSite(t).Register(register.Of(meetings), files, meetings, site.Identity{Name: "A & B Council", Register: true})
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
}

// The page has a row for each exception with all that is known of it, leads to its paper, and adds up.
func TestRegister(t *testing.T) {
	yes, no, lost := true, false, int64(0)
	full := &record.Exception{Reference: "CR/1", Title: "Buses", Description: "more buses", Rule: "Rule 8", Ground: "Schedule 5, paragraph 13", DecidedBy: "Chief Executive", DecidedOn: "2025-03-31", Supplier: "Mill Lane Ltd", SupplierDetails: "1 Mill Lane",
		Value: 100_000, NewValue: 123_456_789, Basis: record.Whole, VAT: "excluding", IrrecoverableVAT: &lost, Starts: "2024-04-01", Ends: "2025-03-31", NewEnd: "2026-03-31", Review: "2025-10-01", Process: "tender", SME: &yes, Voluntary: &no, Registration: "08123456"}
	meetings := []record.Meeting{{Address: "cabinet/2025-04-07", Council: "A & B Council", Body: "Cabinet", Date: "2025-04-07", Papers: []record.Paper{
		{ID: "a", Address: "cabinet/2025-04-07/buses", Title: "x", Listing: &record.Listing{Department: "Roads", Number: "24/00093", Exception: full}},
		{ID: "b", Address: "cabinet/2025-04-07/waste", Title: "Waste", Listing: &record.Listing{Exception: &record.Exception{Value: 50_000, Basis: record.Yearly}}},
		{ID: "c", Address: "cabinet/2025-04-07/secret", Title: "Secret", Withdrawn: &record.Withdrawal{On: "2025-05-01", Reason: "It named a person", Exception: true}},
	}}}
	page := registerPage(t, language.English, meetings...)
	contains(t, []byte(page), "<title>Register of exceptions – A &amp; B Council</title>", `<a aria-current="page">Register of exceptions</a>`, `<a href="register.csv" download aria-label="CSV, 2 KB, Register of exceptions">CSV, 2 KB</a>`,
		`<div class="filter" hidden data-shown="Exceptions shown: %d of %d">`, `<option value="0">Roads</option><option value="1">Not given</option>`, `<option value="0">2025-26</option><option value="1">2024-25</option>`,
		`<p dir="auto">Put to Cabinet</p><p dir="auto">7 April 2025</p>`, `<p dir="auto">£500.00</p><p dir="auto">a year, VAT not stated</p>`,
		`<tr data-department="0" data-year="1" data-ground="0">`, `<a href="../cabinet/2025-04-07/buses/index.html">Buses</a></p><p dir="auto">more buses</p><p dir="auto">Reference CR/1</p>`,
		`<p dir="auto">Rule 8</p><p dir="auto">Schedule 5, paragraph 13</p><p dir="auto">Invitation to tender</p>`,
		`data-key="2025-03-31"><p dir="auto">Chief Executive</p><p dir="auto">31 March 2025</p><p dir="auto">Reported to Cabinet, 7 April 2025</p><p dir="auto">Decision 24/00093</p>`,
		`<p dir="auto">Mill Lane Ltd</p><p dir="auto">1 Mill Lane</p><p dir="auto">Small or medium-sized enterprise</p><p dir="auto">Not a voluntary or community organisation</p><p dir="auto">Registration number 08123456</p>`,
		`data-key="123456789"><p dir="auto">£1,234,567.89</p><p dir="auto">excluding VAT</p><p dir="auto">Before: £1,000.00</p><p dir="auto">VAT that can’t be recovered: £0.00</p>`,
		`<p dir="auto">1 April 2024 to 31 March 2025</p><p dir="auto">Extended until 31 March 2026</p><p dir="auto">Review: 1 October 2025</p>`,
		`<tr class="gone"><td colspan="7" dir="auto">A paper of the register was withdrawn on 1 May 2025: It named a person</td></tr>`,
		`aria-label="Bar chart of exceptions by financial year; 2025-26: 1; 2024-25: 1"`, `2024-25, January to March</th><td class="figures">1</td><td><p>£1,234,567.89, excluding VAT</p></td>`,
		`Total</th><td class="figures">2</td><td><p>£1,234,567.89, excluding VAT</p><p>£500.00, a year, VAT not stated</p></td>`)
	if strings.Contains(page, "ecret") {
		t.Error("the page tells of a withdrawn paper what it was")
	}
	if strings.Contains(page, " style=") || strings.Contains(page, "<style") || strings.Contains(page, "<script>") {
		t.Error("a style or a script stands in the page")
	}
}

func TestEmptyRegister(t *testing.T) {
	page := registerPage(t, language.Welsh, record.Meeting{})
	contains(t, []byte(page), `<html lang="cy">`, "<h1>Cofrestr eithriadau</h1>", `href="register.json"`, "<p>Dim eithriadau eto.</p>")
	for _, none := range []string{"<table", "<select", "<svg", "<h2"} {
		if strings.Contains(page, none) {
			t.Errorf("a register of nothing has a %s", none)
		}
	}
}

// What others wrote can do no harm, at any length, and a thousand exceptions make a page.
func TestHostileRegister(t *testing.T) {
	words := []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "javascript:alert(1)", "\u202ereversed", "מכרז", strings.Repeat("long ", 60), "{{.}}", "%s %d"}
	meetings := exceptions(1000)
	for i, m := range meetings {
		for _, p := range m.Papers {
			w, x := words[i%len(words)], p.Listing.Exception
			x.Title, x.Supplier, x.Rule, x.Description, x.Registration, x.Starts, x.Process, p.Listing.Department, p.Listing.Number = w, w, w, w, w, w, w, w, w
		}
	}
	page := registerPage(t, language.English, meetings...)
	if n := strings.Count(page, `<th scope="row"><p`); n != 1000 {
		t.Errorf("%d rows", n)
	}
	for _, harm := range []string{"<script>", "<img", `href="javascript`, "%!"} {
		if strings.Contains(page, harm) {
			t.Errorf("the page has %s", harm)
		}
	}
	contains(t, []byte(page), "&lt;script&gt;alert(1)&lt;/script&gt;", `<p dir="auto">מכרז</p>`, "{{.}}", "Registration number %s %d")
}

// A site whose councils all keep out of the register has no way to it.
func TestWayToRegister(t *testing.T) {
	for has, n := range map[bool]int{true: 1, false: 0} {
		page, err := newSite(t).Meeting(agenda(), site.Identity{Register: has})
		if err != nil || strings.Count(string(page), `<a href="../../register/index.html">`) != n {
			t.Errorf("%t: %v", has, err)
		}
	}
}
