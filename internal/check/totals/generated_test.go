package totals

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A budget is a generated table: groups of rows with their sums, printed in some manner.
type budget struct {
	rand     *rand.Rand
	money    string
	suffix   string
	decimals int
	minus    string
	plus     bool
	bare     bool // thousands have no commas
	across   bool // a last column adds up the others
	text     [][]string
	figures  [][2]int // the cells that have one
	most     int      // how many figures any sum adds up
}

func newBudget(seed uint64) *budget {
	b := &budget{rand: rand.New(rand.NewPCG(seed, 7))}
	b.money = b.pick("£", "", "£", "$")
	b.suffix = b.pick("", "", "m", "k", " million")
	b.decimals = b.rand.IntN(3)
	b.minus = b.pick("(", "-", "−", "–")
	b.plus, b.bare = b.rand.IntN(4) == 0, b.rand.IntN(4) == 0
	columns := 1 + b.rand.IntN(4)
	b.text = [][]string{append([]string{"Service"}, strings.Split("2025-26 £000|2026-27 £000|Budget £000|Outturn £000", "|")[:columns]...)}
	if b.across = b.rand.IntN(3) == 0; b.across {
		b.text[0] = append(b.text[0], b.pick("Total", "Total £000", "Total 2025-27"))
	}
	b.body(columns)
	return b
}

func (b *budget) pick(of ...string) string { return of[b.rand.IntN(len(of))] }

func (b *budget) body(columns int) {
	headed, groups := b.rand.IntN(2) == 0, 1+b.rand.IntN(4)
	all, rows := make([]int64, columns), 0
	for g := range groups {
		name := []string{"Adults", "Children", "Place", "Resources"}[g]
		if headed {
			b.text = append(b.text, append([]string{"**" + name + "**"}, make([]string, len(b.text[0])-1)...))
		}
		sum, n := make([]int64, columns), 2+b.rand.IntN(5)
		for i := range n {
			row := make([]int64, columns)
			for c := range row {
				row[c] = b.amount()
				sum[c] += row[c]
				all[c] += row[c]
			}
			b.row(fmt.Sprintf("Team %d", i+1), row)
		}
		rows += n
		if groups > 1 {
			labels := []string{"Subtotal", "Sub-total:", "**Sub-total (£000)**"}
			if headed {
				labels = append(labels, "Total "+name, "Total for "+name, "**"+name+" total**")
			}
			b.row(b.pick(labels...), sum)
		}
	}
	b.most = rows
	b.row(b.pick("Total", "Grand total", "TOTAL", "**Total (£000)**", "Total expenditure", "Overall total:", "Total 2025/26"), all)
}

// amount is a figure in units of its last digit, of three digits or more.
func (b *budget) amount() int64 {
	n := 100 + b.rand.Int64N([]int64{900, 9000, 900000, 90000000}[b.rand.IntN(4)])
	if b.rand.IntN(5) == 0 {
		return -n
	}
	return n
}

func (b *budget) row(label string, amounts []int64) {
	row := []string{label}
	if b.across {
		var sum int64
		for _, n := range amounts {
			sum += n
		}
		amounts = append(slices.Clone(amounts), sum)
	}
	for i, n := range amounts {
		b.figures = append(b.figures, [2]int{len(b.text), i + 1})
		row = append(row, b.print(n))
	}
	b.text = append(b.text, row)
}

// print prints a figure with code of its own, so that nothing is proved by itself.
func (b *budget) print(n int64) string {
	sign, end := "", ""
	switch {
	case n < 0 && b.minus == "(":
		sign, end, n = "(", ")", -n
	case n < 0:
		sign, n = b.minus, -n
	case n > 0 && b.plus:
		sign = "+"
	}
	text := fmt.Sprintf("%0*d", b.decimals+1, n)
	whole, rest := text[:len(text)-b.decimals], text[len(text)-b.decimals:]
	for i := len(whole) - 3; i > 0 && !b.bare; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		whole += "." + rest
	}
	return sign + b.money + whole + b.suffix + end
}

func (b *budget) String() string {
	var lines []string
	for i, row := range b.text {
		if lines = append(lines, strings.Join(row, " | ")); i == 0 {
			lines = append(lines, "---")
		}
	}
	return strings.Join(lines, "\n")
}

// slip changes a digit of a figure, by more than the figures of a sum can be rounded.
func (b *budget) slip() (was, is string) {
	for {
		at := b.figures[b.rand.IntN(len(b.figures))]
		cell := &b.text[at[0]][at[1]]
		i := b.rand.IntN(len(*cell))
		if c := (*cell)[i]; c < '0' || c > '9' {
			continue
		}
		units := 1
		for _, c := range (*cell)[i+1:] {
			if c >= '0' && c <= '9' {
				units *= 10
			}
		}
		old, fresh := int((*cell)[i]-'0'), b.rand.IntN(10)
		if leads := i == 0 || !strings.ContainsAny((*cell)[:i], "123456789"); leads && fresh == 0 || 2*max(old-fresh, fresh-old)*units <= b.most+1 {
			continue
		}
		was = *cell
		*cell = was[:i] + strconv.Itoa(fresh) + was[i+1:]
		return was, *cell
	}
}

// TestGeneratedBudgets finds nothing in any right budget, and something in each after any digit is changed.
func TestGeneratedBudgets(t *testing.T) {
	for seed := range uint64(1500) {
		b := newBudget(seed)
		right := b.String()
		if got := said(t, right); got != "" {
			t.Fatalf("%d: found in a right budget: %s\n%s", seed, got, right)
		}
		if was, is := b.slip(); said(t, b.String()) == "" {
			t.Errorf("%d: %s for %s is not found in\n%s", seed, is, was, b)
		}
	}
}
