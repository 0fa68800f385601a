package check_test

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// strayed are the findings about signs that are printed, each as the words at its place.
func strayed(t *testing.T, answer string) (found []string) {
	t.Helper()
	for _, d := range play(t, answer) {
		if slices.Contains([]string{"printed-markup", "stray-sign", "html", "unknown-note"}, d.Rule) {
			found = append(found, d.Text())
		}
	}
	return found
}

// markup is an answer as it is typed, and what is found of it, with lines between.
type markup struct{ typed, found string }

func strayIn(t *testing.T, tests []markup) {
	t.Helper()
	for _, test := range tests {
		if got := strings.Join(strayed(t, test.typed), "|"); got != test.found {
			t.Errorf("found in %q: %s, want %s", test.typed, got, test.found)
		}
	}
}

// TestStrayMarkup has what people type for markup that takes no effect, and what is found of it.
func TestStrayMarkup(t *testing.T) {
	strayIn(t, []markup{
		{"See [](#the reasons) and [the reasons](#their place).", "[](#the reasons)|[the reasons](#their place)"},
		{"See [the reasons] (#costs), or [ ] (#costs", "[the reasons] (#costs)|[ ] (#costs"},
		{"As [#costs] says, see #costs. {#costs}", "[#costs]|#costs"},
		{"The [plan] (https://council.example/plan) and [map](the map.pdf).", "[plan] (https://council.example/plan)|[map](the map.pdf)"},
		{"The [plan](https://council.example/the plan.pdf) is here.", "[plan](https://council.example/the plan.pdf)"},
		{"The (plan)[https://council.example/plan].", "(plan)[https://council.example/plan]"},
		{"It costs {contract.value}, {facts.sum}} or [contract.value] a year.", "{contract.value}|{facts.sum}}|[contract.value]"},
		{"It costs a lot. {#Two words}", "{#Two words}"},
		{"It costs a lot. { #costs}", "{ #costs}"},
		{"It goes on. {. continued}", "{. continued}"},
		{"It costs a lot. #costs}", "}"},
		{"The {sum} is £5.", "{sum}"},
		{"###What it costs", "###What"},
		{"It costs £5. ### Risks", "### Risks"},
		{"The R&D&nbsp cost &amp;pound;5 &amp;#163;6.", "&nbsp|&amp;pound;|&amp;#163;"},
		{`It costs \£5 and more.`, `\\£`}, // as the answer is written in the file
		{`First.\n\nSecond.`, `\\n`},
		{"As a note[^ 1] or a note ^[in the line] says.", "[^ 1]|^[in the line]"},
		{"An area of 5 m^2 on the 1^st^ day.", "m^2|1^st^"},
		{"It is 10^3^ and x^2^, or 5 ^ 2 and x^2.", "0^3^|x^2^"},
		{`The drivers are in C:\Windows\x64 and D:\x86\bin.`, ""},
		{"It\\u2019s here, and \\x92 too; C:\\users and \\unit.", `\\u2019|\\x92`},
		{"Total ===== of all", "====="},
		{"We must --- and will --- act.", "---|---"},
		{"The ==important== point, and the Council`s.", "==important==|`s."},
		{"We will: • buy; • sell.", "• buy;"},
		{"We will • buy the land at the quay • sell it.", "• buy"},
		{"We will: - buy - sell.", "- buy"},
		{"We will:\n-buy\n-sell", "-buy"},
		{"The [plan]https://council.example/plan is <https://council.example or <www.council.example>.", "[plan]https://council.example/plan|<https://council.example|<www.council.example>"},
		{"See [[the plan]].", "[[the plan]]"},
		{"#Financial implications of it", "#Financial"},
		{"A ~struck out~ word, and CO~2~.", "~struck out~|O~2~"},
		{"A& nbsp;B.", "& nbsp;"},
		{`The end. \newpage`, `\\newpage`},
		{"A <b>bold</b> word.", "<b>"},
		{"A\n<!-- note -->", "<!--"},
		{"A\n\n| a | b |\n|---|---|\n| 1<br>2 | 3 |", "<br>"},
		{"A \\\\<b>bold word.", "<b>"},
		{"A \\<b>bold word, and <i>.", "<i>"},
		{"1.) Buy the land.", "1.) Buy"},
		{"1.Buy the land\n2.Sell it", "1.Buy"},
		{"a)Buy the land\nb)Sell it", "a)Buy"},
	})
}

// TestStrayEmphasis has asterisks and underscores that make nothing bold or italic.
func TestStrayEmphasis(t *testing.T) {
	strayIn(t, []markup{
		{"The **cost is met.", "**"},
		{"The cost** is met.", "**"},
		{"The __cost is met.", "__cost"},
		{"The _cost is met, as _planned.", "_cost|_planned."},
		{"The __cost__is met, and _this_too.", "__cost__is|_this_too."},
		{"The *cost is met.", "*"},
		{"The **cost* is met, and ***this** too.", "*|*"},
		{"The cost* is met.", "*"},
		{"The ** cost ** is met.", "** cost **"},
		{"**Recommendation:**That it be paid.", "**Recommendation:**"},
		{"The plan**, risk and audit** frameworks.", "**, risk and audit**"},
		{"The statement**.** It is due.", "**.**"},
		{"The word *(see below)*is here.", "*(see below)*"},
		{"The **“Scheme”**is open; **‘Trust’**s.", "**“Scheme”**|**‘Trust’**"},
		{"The grant **(net)**applies.\n\nIt is a total**£6m**and more.", "**(net)**|**£6m**"},
		{"The ** cost ** is met.\n\nIt is a total**£6m**and more.", "** cost **|**£6m**"},
		{"It rises by *3.5%*a year.", "*3.5%*"},
		{"It is 2 * 3 * 4.\n\nThe rent* is due.", "*"},
		{"**This is important.\n\nSo is this.**", "**|**"},
		{"The rent* is £5.\n\n* It is without VAT.", "* It is without VAT."},
	})
}

// TestSignsOfWords has signs of markup that are words, as council papers have them, and are passed.
func TestSignsOfWords(t *testing.T) {
	for _, typed := range []string{
		"A 5* hotel, grades A*–C, A*, B and C, BREEAM 4*. Rated 5*, it is good; Kents Hill is a 4* park.",
		"The offer is £5,000* and £6,000**.\n\n** subject to contract",
		"The rent* and Councillor Smith* (* marks what is provisional).",
		"It costs as follows.\n\n| Item | Cost |\n|---|---|\n| Rent* | £5,000** |\n| Grade A* | --- |\n\n* Figures exclude VAT.\n** Estimated.",
		"Cllr Jones*, Cllr Smith** and Cllr Patel were there, in a **** hotel. *substitute **for part of it",
		"The fees* are low (*excluding VAT), as are “5*” and \"*\" and the fees*.\n\n*Denotes a key decision.",
		"Either 5 May* or 7 May** is the day. * provisional ** to be confirmed",
		"CO2e*: tonnes. *Source: the plan.",
		"It is 5*3*2, 12*3*4 = 144, 2 * 3 * 4 and 2**8 pupils.",
		"The file annual_report_2025.pdf, __init__.py, a_b_ and first_last@council.example.",
		"“It [sic] was [the Council’s]” ([2019] UKSC 1; [2024] (unreported)); [s]he and [redacted] and [a] (b).",
		"Name | Post, or A | B; #LoveYourPark, Apartment #4 and No. #12 (#4).",
		"M&S; other R&D; Q&A; AT&T; terms & conditions; B&Q.",
		`\*\*Stars\*\*, \*one\*, \{contract.value} and \{\{more}}, \[a\] (https://council.example) \#\#\# three \~~ and &lt;b&gt; and \&nbsp;.`,
		`The folder S:\Plans, his\her and N\A, \\server\share.`,
		"The range is - as ever - wide: income - costs. At 10:30: 1.5 million; see s.2.Act.",
		"He said: no. (a)Buy is (s)he. For - 12; Against - 3.",
		"Fairness • Respect • Pride",
		"A “-ve” result: -ve, of x^2 and ^ and ~5, £5k~, @council, $5 and 5 > 4 < 6 <name>.",
	} {
		if found := strayed(t, typed); found != nil {
			t.Errorf("found in %q: %q", typed, found)
		}
	}
}

// TestStrayInTitle finds markup where none is read: in the title.
func TestStrayInTitle(t *testing.T) {
	found := play(t, "[report]\ntitle = \"The **new** plan<br> for R&amp;D {#new}\"\n")
	rules := map[string]bool{}
	for _, d := range found {
		rules[d.Rule] = rules[d.Rule] || d.Severity == diag.Error
	}
	if !rules["html"] || !rules["printed-markup"] || !has(found, "stray-sign") {
		t.Errorf("found: %v", found)
	}
}

// TestToldOnce leaves what another stage has told: an officer meets one finding about one slip.
func TestToldOnce(t *testing.T) {
	for _, typed := range []string{"The ~~cost is met.", "A<br>B", "A note[^1].", "The {#cost} is met.", "The {{cost is met.", `See {REF _Ref123 \\h}.`} {
		found := slices.DeleteFunc(play(t, typed), func(d diag.Diagnostic) bool { return d.Severity == diag.Info })
		if len(found) != 1 {
			t.Errorf("found in %q: %v", typed, found)
		}
	}
}
